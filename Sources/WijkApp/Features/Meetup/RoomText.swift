import PlainText
import TerminalUI

/// A part of the agenda set for a room: in pages that end where the text allows it, each with the
/// title above it.
struct RoomText: Sendable {
  let page: Page
  private var layout: PageLayout
  /// Of the title, which is on every page.
  private var titleRows: Int

  init(_ page: Page, width: Int) {
    self.page = page
    layout = PageLayout(page: page, width: width, numbersLinks: false)
    titleRows = Self.titleRows(page, width)
  }

  mutating func fit(width: Int) {
    guard max(width, PageLayout.narrowest) != layout.width else { return }
    self = RoomText(page, width: width)
  }

  private static func titleRows(_ page: Page, _ width: Int) -> Int {
    let title = Page(
      id: "", kind: page.kind, title: page.title, subtitle: page.subtitle, blocks: [])
    return PageLayout(page: title, width: width, numbersLinks: false).lines.count
  }

  /// Lines of each page, for a window of so many rows; at least one page.
  func pages(height: Int) -> [Range<Int>] {
    let room = max(1, height - titleRows - 1)
    var pages: [Range<Int>] = []
    var start = afterBlanks(titleRows)
    while start < layout.lines.count {
      let end = self.end(ofPageFrom: start, room: room)
      pages.append(start..<end)
      start = afterBlanks(end)
    }
    return pages.isEmpty ? [layout.lines.count..<layout.lines.count] : pages
  }

  /// Letters of the text up to the end of each page, which tell where that is in lines of any width.
  func lettersThroughPages(height: Int) -> [Int] {
    var letters = 0
    return pages(height: height).map { page in
      letters += page.reduce(0) { $0 + layout.text(ofLine: $1).letterCount }
      return letters
    }
  }

  /// Behind the last line that fits, or at the last heading, blank line or item that would stand in
  /// the second half of the page.
  private func end(ofPageFrom start: Int, room: Int) -> Int {
    let full = start + room
    guard full < layout.lines.count else { return layout.lines.count }
    // A page holds a line, however little room there is.
    let places = (start + max(1, room / 2)...full).reversed()
    return places.first(where: isHeading) ?? places.first { isBlank($0) || isBlank($0 - 1) }
      ?? places.first(where: isItem) ?? full
  }

  private func isHeading(_ line: Int) -> Bool { layout.headings.contains { $0.line == line } }
  private func isBlank(_ line: Int) -> Bool { layout.text(ofLine: line).allSatisfy(\.isWhitespace) }
  private func isItem(_ line: Int) -> Bool {
    layout.text(ofLine: line).first?.isWhitespace == false
  }

  private func afterBlanks(_ line: Int) -> Int {
    var line = line
    while line < layout.lines.count, isBlank(line) { line += 1 }
    return line
  }

  func draw(page number: Int, on frame: inout Frame, in rect: Rect) {
    let pages = pages(height: rect.rows)
    let range = pages[min(max(0, number), pages.count - 1)]
    for line in 0..<min(titleRows, rect.rows) { draw(line, row: line, on: &frame, in: rect) }
    for (row, line) in range.enumerated() {
      draw(line, row: titleRows + 1 + row, on: &frame, in: rect)
    }
  }

  private func draw(_ line: Int, row: Int, on frame: inout Frame, in rect: Rect) {
    var column = 0
    for run in layout.lines[line] {
      column = frame.put(run.text, row: row, column: column, in: rect, style: run.style)
    }
  }
}
