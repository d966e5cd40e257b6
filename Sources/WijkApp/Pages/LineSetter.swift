import MarkdownText
import PlainText
import TerminalUI

/// Sets blocks in lines: wraps at words, indents lists, numbers links, fits tables or makes cards.
struct LineSetter {
  private(set) var lines: [[PageLayout.Run]] = []
  private(set) var headings: [PageLayout.Heading] = []
  private(set) var links: [LinkTarget] = []
  /// Text deeper in lists and quotes than leaves it these columns stands no further to the right.
  private static let leastText = 8

  private let width: Int
  private let numbersLinks: Bool
  private let keepsAddresses: Bool
  /// What stands before every line at this depth: list indent, quote bars.
  private var margin = ""

  init(width: Int, numbersLinks: Bool, keepsAddresses: Bool = false) {
    self.width = width
    self.numbersLinks = numbersLinks
    self.keepsAddresses = keepsAddresses
  }

  mutating func setTitle(_ page: Page) {
    wrap([Piece(page.title.string, Style(.title))])
    if !page.subtitle.isEmpty { wrap([Piece(page.subtitle.string, .faint)]) }
  }

  mutating func set(_ blocks: [Block]) {
    for block in blocks { set(block) }
  }

  private mutating func set(_ block: Block) {
    switch block {
    case .heading(let level, let text): setHeading(level, text)
    case .paragraph(let text):
      gap()
      wrap(pieces(text, .text))
    case .list(let start, let items): setList(start, items)
    case .quote(let blocks): indented(by: "│ ") { $0.set(blocks) }
    case .code(let text): setVerbatim(text)
    case .raw(let text): setVerbatim(text)
    case .table(let header, let rows): setTable(header, rows)
    case .rule:
      gap()
      append([PageLayout.Run(text: SafeText(String(repeating: "─", count: width)), style: .border)])
    }
  }

  // MARK: Blocks

  private mutating func setHeading(_ level: Int, _ text: [Inline]) {
    gap()
    headings.append(
      PageLayout.Heading(
        title: SafeText(text.filter { !$0.style.contains(.emphasis) }.map(\.text).joined()),
        line: lines.count))
    wrap(pieces(text, level <= 2 ? Style(.heading) : Style(.strong)))
    isTight = true
  }

  private mutating func setList(_ start: Int?, _ items: [ListItem]) {
    gap()
    for (index, item) in items.enumerated() {
      setItem(item, bullet: bullet(of: item, number: start.map { $0 + index }))
    }
    isTight = false
  }

  private func bullet(of item: ListItem, number: Int?) -> String {
    if let isDone = item.task { return isDone ? "[x] " : "[ ] " }
    return number.map { "\($0). " } ?? "• "
  }

  private mutating func setItem(_ item: ListItem, bullet: String) {
    let outer = margin
    if hasRoom(for: bullet) {
      pendingBullet = outer + bullet
      margin = outer + String(repeating: " ", count: DisplayWidth.of(bullet))
    } else {
      wrap([Piece(bullet, .text)])
    }
    isTight = true
    for block in item.blocks {
      if case .list = block { isTight = true }
      set(block)
      if case .list = block { continue }
      isTight = false
    }
    if pendingBullet != nil {
      append([PageLayout.Run(text: SafeText(marginForLine()), style: .text)])
    }
    margin = outer
    isTight = true
  }

  private mutating func indented(by mark: String, _ content: (inout LineSetter) -> Void) {
    gap()
    let outer = margin
    if hasRoom(for: mark) { margin += mark }
    isTight = true
    content(&self)
    margin = outer
  }

  /// Text whose lines are kept: code, HTML, what is too large to set.
  private mutating func setVerbatim(_ text: String) {
    gap()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = SafeText(line)
      for part in Self.chopped(line.string, to: available) {
        append([PageLayout.Run(text: SafeText(marginForLine() + part), style: .faint)])
      }
    }
  }

  private static func chopped(_ line: String, to width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    var parts: [String] = [""]
    var used = 0
    for character in line {
      let columns = DisplayWidth.of(character)
      if used + columns > width {
        parts.append("")
        used = 0
      }
      parts[parts.count - 1].append(character)
      used += columns
    }
    return parts
  }

  // MARK: Tables

  private mutating func setTable(_ header: [[Inline]], _ rows: [[[Inline]]]) {
    gap()
    let header = header.map { [Piece(plain($0), Style(.strong))] }
    let rows = rows.map { row in row.map { pieces($0, .text) } }
    let widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? Self.width(of: $0[column]) : 0 }.max() ?? 0
    }
    if Self.width(ofColumns: widths) <= available {
      setColumns(header, rows, widths)
    } else {
      setCards(header, rows)
    }
  }

  private mutating func setColumns(_ header: [[Piece]], _ rows: [[[Piece]]], _ widths: [Int]) {
    setTableRow(header, widths)
    let line = String(repeating: "─", count: max(0, Self.width(ofColumns: widths)))
    append([PageLayout.Run(text: SafeText(marginForLine() + line), style: .border)])
    for row in rows { setTableRow(row, widths) }
  }

  private mutating func setTableRow(_ row: [[Piece]], _ widths: [Int]) {
    var line = [PageLayout.Run(text: SafeText(marginForLine()), style: .text)]
    for (column, width) in widths.enumerated() where column < row.count {
      line += row[column].map(\.run)
      let rest = width - Self.width(of: row[column]) + 2
      guard column + 1 < widths.count else { continue }
      line.append(
        PageLayout.Run(text: SafeText(String(repeating: " ", count: rest)), style: .text))
    }
    append(line)
  }

  private static func width(of cell: [Piece]) -> Int {
    DisplayWidth.of(cell.map(\.run.text).joined())
  }

  private static func width(ofColumns widths: [Int]) -> Int {
    widths.reduce(0, +) + 2 * (widths.count - 1)
  }

  /// A table too wide for the pane: a card a row, "veld: waarde" a line.
  private mutating func setCards(_ header: [[Piece]], _ rows: [[[Piece]]]) {
    for (number, row) in rows.enumerated() {
      if number > 0 { append([]) }
      for (column, cell) in row.enumerated() where Self.width(of: cell) > 0 {
        let label = column < header.count ? header[column].map(\.text).joined() : ""
        wrap(label.isEmpty ? cell : [Piece(label + ": ", Style(.strong))] + cell)
      }
    }
  }

  private func plain(_ text: [Inline]) -> String {
    SafeText(text.map(\.text).joined()).string
  }

  // MARK: Lines

  /// The next block follows without an empty line.
  private var isTight = false
  /// Bullet of a list item, not yet set.
  private var pendingBullet: String?

  private var available: Int { width - DisplayWidth.of(margin) }

  private func hasRoom(for mark: String) -> Bool {
    available - DisplayWidth.of(mark) >= Self.leastText
  }

  private mutating func gap() {
    defer { isTight = false }
    guard !isTight, !lines.isEmpty else { return }
    let bars = !margin.isEmpty && margin.contains("│") ? margin : ""
    append(bars.isEmpty ? [] : [PageLayout.Run(text: SafeText(bars), style: .border)])
  }

  private mutating func marginForLine() -> String {
    defer { pendingBullet = nil }
    return pendingBullet ?? margin
  }

  private mutating func append(_ line: [PageLayout.Run]) {
    lines.append(line)
  }

  private mutating func wrap(_ pieces: [Piece]) {
    var wrapper = Wrapper(width: available, keepsAddresses: keepsAddresses)
    for piece in pieces { wrapper.add(piece) }
    for line in wrapper.finished() {
      let margin = marginForLine()
      let start = margin.isEmpty ? [] : [PageLayout.Run(text: SafeText(margin), style: .text)]
      append(start + line)
    }
  }

  private mutating func pieces(_ text: [Inline], _ base: Style) -> [Piece] {
    var pieces: [Piece] = []
    for inline in text {
      var piece = Piece(inline.text, style(of: inline, base))
      if let target = inline.link, numbersLinks {
        links.append(target)
        piece.link = links.count
        pieces.append(piece)
        pieces.append(Piece("\u{A0}[\(links.count)]", .faint))
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  private func style(of inline: Inline, _ base: Style) -> Style {
    var style = inline.link == nil || !numbersLinks ? base : Style(.link)
    if inline.style.contains(.strong) { style.marks.insert(.bold) }
    if inline.style.contains(.emphasis) { style = Style(.faint, base.marks.union(.italic)) }
    if inline.style.contains(.code) { style = Style(.strong) }
    return style
  }
}

/// Text in one style, before it is broken into lines.
struct Piece {
  var text: String
  var style: Style
  var link: Int?

  init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }

  /// On one line.
  var run: PageLayout.Run {
    PageLayout.Run(text: SafeText(text.replacing("\n", with: " ")), style: style, link: link)
  }
}
