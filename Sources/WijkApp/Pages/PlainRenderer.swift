import MarkdownText
import PlainText
import TerminalUI

/// Blocks as plain text: for the command line, a mail, a cell of a comparison.
package enum PlainRenderer {
  /// A page in lines of at most `width` columns; only an address may be longer.
  package static func lines(of page: Page, width: Int) -> [SafeText] {
    let layout = PageLayout(page: page, width: width, numbersLinks: false, keepsAddresses: true)
    return layout.lines.map { SafeText(trimmed($0.map(\.text.string).joined())) }
  }

  /// All text of blocks behind each other, without marks.
  package static func oneLine(_ blocks: [Block]) -> String {
    blocks.map(text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(_, let text), .paragraph(let text): inline(text)
    case .list(_, let items):
      items.map { withoutPoint(oneLine($0.blocks)) }.joined(separator: "; ") + "."
    case .quote(let blocks): oneLine(blocks)
    case .code(let text), .raw(let text): text.split(separator: "\n").joined(separator: " ")
    case .table(let header, let rows):
      ([header] + rows).map { $0.map(inline).joined(separator: ", ") }.joined(separator: "; ")
    case .rule: ""
    }
  }

  private static func withoutPoint(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func inline(_ text: [Inline]) -> String {
    text.map { $0.text.replacing("\n", with: " ") }.joined()
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
