import MarkdownText
import PlainText
import TerminalUI

/// A page set in lines of a width: what the screen scrolls through.
package struct PageLayout: Sendable, Hashable {
  /// A piece of a line in one style; `link` is a number in `PageLayout.links`.
  package struct Run: Sendable, Hashable {
    package var text: SafeText
    package var style: Style
    package var link: Int?
  }

  package struct Heading: Sendable, Hashable {
    package let title: SafeText
    package let line: Int
  }

  /// Room for one wide character: no line is wider than its page.
  package static let narrowest = 2

  package let width: Int
  package internal(set) var lines: [[Run]] = []
  package internal(set) var headings: [Heading] = []
  /// Targets of the links, in the order of the text; link 1 is the first.
  package internal(set) var links: [LinkTarget] = []

  /// With `keepsAddresses` a web address is on one line even where that is too long.
  package init(page: Page, width: Int, numbersLinks: Bool, keepsAddresses: Bool = false) {
    self.width = max(Self.narrowest, width)
    var setter = LineSetter(
      width: self.width, numbersLinks: numbersLinks, keepsAddresses: keepsAddresses)
    setter.setTitle(page)
    setter.set(page.blocks)
    lines = setter.lines
    headings = setter.headings
    links = setter.links
  }

  package func text(ofLine index: Int) -> String {
    lines[index].map(\.text.string).joined()
  }
}
