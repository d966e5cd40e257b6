import Kennisbank
import MarkdownText
import PlainText
import TerminalUI
import Testing
import WijkTestKit

@testable import WijkApp

@Suite("Setting a page in lines")
struct LayoutTests {
  private static func page(_ blocks: [Block], title: SafeText = "Titel") -> Page {
    Page(id: "x", kind: .page, title: title, subtitle: "ondertitel", blocks: blocks)
  }

  /// Without the title.
  private static func lines(_ blocks: [Block], width: Int, numbersLinks: Bool = true) -> [String] {
    var setter = LineSetter(width: width, numbersLinks: numbersLinks)
    setter.set(blocks)
    return setter.lines.map { $0.map(\.text.string).joined() }
  }

  @Test("no line is wider than the page, whatever the blocks", arguments: 1...100)
  func neverTooWide(width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    for _ in 0..<30 {
      let blocks = (0..<4).map { _ in RandomBlocks.block(depth: 3, using: &random) }
      let layout = PageLayout(page: Self.page(blocks), width: width, numbersLinks: true)
      #expect(layout.width <= max(width, 2))
      for line in layout.lines.indices {
        let text = layout.text(ofLine: line)
        #expect(DisplayWidth.of(text) <= layout.width, "width \(width): “\(text)” in \(blocks)")
      }
    }
  }

  @Test("nothing of a text is lost by breaking it into lines", arguments: [2, 3, 7, 20, 80])
  func nothingLost(width: Int) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let text = RandomBlocks.text(using: &random)
      let lines = Self.lines([.paragraph([Inline(text)])], width: width)
      let expected = SafeText(text.replacing("\n", with: " ")).string
      #expect(Self.letters(lines.joined()) == Self.letters(expected))
    }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " }
  }

  @Test("words stay whole where they fit; one that does not is broken")
  func words() {
    #expect(Self.lines([.paragraph([Inline("een twee drie")])], width: 8) == ["een twee", "drie"])
    #expect(Self.lines([.paragraph([Inline("onderwijzer")])], width: 8) == ["onderwij", "zer"])
  }

  @Test("wide characters are never cut in half")
  func wide() {
    #expect(Self.lines([.paragraph([Inline("a漢字漢字")])], width: 4) == ["a漢", "字漢", "字"])
  }

  @Test("a list stands under its bullets, also where its lines wrap")
  func list() {
    let item = ListItem(blocks: [.paragraph([Inline("een twee drie vier")])])
    let task = ListItem(task: true, blocks: [.paragraph([Inline("klaar")])])
    #expect(
      Self.lines(
        [.list(start: 9, items: [item, item]), .list(start: nil, items: [task])], width: 12)
        == [
          "9. een twee", "   drie vier", "10. een twee", "    drie", "    vier", "", "[x] klaar",
        ])
  }

  private static let table = Block.table(
    header: [[Inline("Maand")], [Inline("Meldingen")]],
    rows: [[[Inline("januari")], [Inline("41")]], [[Inline("juni")], [Inline("")]]])

  @Test("a table that fits stands in columns")
  func columns() {
    #expect(
      Self.lines([Self.table], width: 18).map(\.trimmed)
        == ["Maand    Meldingen", "──────────────────", "januari  41", "juni"])
  }

  @Test("a table too wide becomes a card for each row, without its empty cells")
  func cards() {
    #expect(
      Self.lines([Self.table], width: 17)
        == ["Maand: januari", "Meldingen: 41", "", "Maand: juni"])
  }

  @Test("links are numbered in the order of the text, in lists, cards and columns alike")
  func links() {
    let link = Inline("noot", link: .record("noot"))
    let far = Inline("wereld", link: .address("https://voorbeeld.invalid"))
    let blocks: [Block] = [
      .paragraph([link]), .list(start: nil, items: [ListItem(blocks: [.paragraph([far])])]),
      .table(header: [[Inline("wie")]], rows: [[[link]]]),
    ]
    for width in [10, 60] {
      let layout = PageLayout(page: Self.page(blocks), width: width, numbersLinks: true)
      #expect(
        layout.links
          == [.record("noot"), .address("https://voorbeeld.invalid"), .record("noot")])
      let text = layout.lines.indices.map(layout.text).joined(separator: " ")
      for number in 1...3 { #expect(text.contains("[\(number)]"), "width \(width)") }
    }
  }

  @Test("a number stays with the last word of its link")
  func numberStays() {
    let link = Inline("een twee", link: .record("x"))
    #expect(Self.lines([.paragraph([link])], width: 8) == ["een", "twee\u{A0}[1]"])
  }

  @Test("without numbers a link is plain text")
  func withoutNumbers() {
    let lines = Self.lines(
      [.paragraph([Inline("noot", link: .record("noot"))])], width: 20, numbersLinks: false)
    #expect(lines == ["noot"])
  }

  @Test("every heading is in the outline with the line it stands on")
  func headings() {
    let blocks: [Block] = [
      .heading(level: 2, [Inline("Eerste")]), .paragraph([Inline("tekst")]),
      .heading(level: 3, [Inline("Tweede")]),
    ]
    let layout = PageLayout(page: Self.page(blocks), width: 30, numbersLinks: true)
    #expect(layout.headings.map(\.title) == ["Eerste", "Tweede"])
    for heading in layout.headings {
      #expect(layout.text(ofLine: heading.line) == heading.title.string)
    }
  }

  @Test("a narrower page keeps the passage that stood on top, and never scrolls past the end")
  func fit() {
    let blocks = (1...100).map { Block.paragraph([Inline("Alinea \($0) met een paar woorden")]) }
    var view = PageView(page: Self.page(blocks), width: 60, numbersLinks: true)
    view.scroll(to: 100, height: 20)
    let before = view.layout.text(ofLine: view.top + 1)
    view.fit(width: 15)
    let near = (view.top - 6...view.top + 6).map(view.layout.text).joined(separator: " ")
    #expect(near.contains(before.split(separator: " ").prefix(2).joined(separator: " ")))
    view.scroll(to: .max / 2, height: 20)
    #expect(view.top == view.layout.lines.count - 20)
  }

  // MARK: The screen

  @Test("every size has its parts, they do not overlap and nothing lies outside")
  func screen() {
    for columns in stride(from: 0, through: 220, by: 11) {
      for rows in 0...60 {
        let size = Size(columns: columns, rows: rows)
        let layout = Layout(size)
        let parts = layout.parts(of: ListState(.place(.interventions)))
        for part in [
          layout.header, layout.body, layout.status, layout.footer, layout.reading, parts.list,
          parts.summary, parts.facets,
        ] where !part.isEmpty {
          #expect(part.row >= 0 && part.row + part.rows <= rows, "\(size)")
          #expect(part.column >= 0 && part.column + part.columns <= columns, "\(size)")
        }
        #expect(
          layout.header.rows + layout.body.rows + layout.status.rows + layout.footer.rows == rows)
        #expect(parts.facets.columns + parts.list.columns + parts.summary.columns <= columns)
      }
    }
  }

  @Test("a picture is whole at every size: as many cells as the screen, wide ones with their tail")
  func frames() {
    for columns in stride(from: 0, through: 210, by: 7) {
      for rows in [0, 1, 2, 3, 9, 10, 14, 15, 24, 50] {
        var driver = Driver(size: Size(columns: columns, rows: rows))
        for keys: [KeyPress] in [[], ["j"], [.init(.enter)], ["o"]] {
          for key in keys { driver.press(key) }
          expectWhole(draw(driver.state), columns, rows)
        }
      }
    }
  }

  private func expectWhole(_ frame: Frame, _ columns: Int, _ rows: Int) {
    #expect(frame.cells.count == columns * rows)
    #expect(frame.lines.count == rows)
    for (index, cell) in frame.cells.enumerated() where cell.kind == .wide {
      #expect((index + 1) % columns != 0)
      #expect(frame.cells[index + 1].kind == .tail)
    }
    if let cursor = frame.cursor {
      #expect(cursor.row < max(1, rows) && cursor.column < max(1, columns))
    }
  }
}
