import KennisbankSearch
import MarkdownText
import PlainText
import TerminalUI

/// A page on the screen: set for a width, scrolled to a line, with what was looked for marked.
package struct PageView: Sendable {
  package let page: Page
  package private(set) var layout: PageLayout
  package private(set) var top = 0
  private let numbersLinks: Bool

  package init(page: Page, width: Int, numbersLinks: Bool) {
    self.page = page
    self.numbersLinks = numbersLinks
    layout = PageLayout(page: page, width: width, numbersLinks: numbersLinks)
  }

  package mutating func fit(width: Int) {
    guard max(width, PageLayout.narrowest) != layout.width else { return }
    // The line on top is a share of the text, so that a narrower window shows the same passage.
    let share = Double(top) / Double(max(1, layout.lines.count))
    layout = PageLayout(page: page, width: width, numbersLinks: numbersLinks)
    top = Int((share * Double(layout.lines.count)).rounded())
  }

  package mutating func scroll(by lines: Int, height: Int) {
    scroll(to: top + lines, height: height)
  }

  package mutating func scroll(to line: Int, height: Int) {
    top = max(0, min(line, layout.lines.count - height))
  }

  /// How much of the text has been seen, in percent; nil when all of it fits.
  package func share(height: Int) -> Int? {
    guard layout.lines.count > height else { return nil }
    return min(layout.lines.count, top + height) * 100 / layout.lines.count
  }

  /// Lines in which some of what was looked for stands.
  package func lines(with words: [[UInt8]]) -> [Int] {
    guard !words.isEmpty else { return [] }
    return layout.lines.indices.filter {
      !Folding.matches(of: words, in: layout.text(ofLine: $0)).isEmpty
    }
  }

  package func draw(on frame: inout Frame, in rect: Rect, marking words: [Mark]) {
    for row in 0..<rect.rows where top + row < layout.lines.count {
      var column = 0
      for run in layout.lines[top + row] {
        column = frame.put(run.text, row: row, column: column, in: rect, style: run.style)
      }
      mark(words, line: top + row, row: row, in: rect, on: &frame)
    }
  }

  private func mark(
    _ words: [Mark], line: Int, row: Int, in rect: Rect, on frame: inout Frame
  ) {
    guard !words.isEmpty else { return }
    frame.putMarks(SafeText(layout.text(ofLine: line)), words: words, row: row, in: rect)
  }
}

extension Frame {
  /// Draws the parts of a text that were looked for once more, marked.
  mutating func putMarks(
    _ text: SafeText, words: [Mark], row: Int, column: Int = 0, in rect: Rect
  ) {
    guard !words.isEmpty else { return }
    let string = text.string
    for range in Folding.matches(of: words, in: string) {
      let before = DisplayWidth.of(String(string[..<range.lowerBound]))
      put(
        SafeText(string[range]), row: row, column: column + before, in: rect, style: Style(.match))
    }
  }
}
