import MarkdownText
import Testing

@Suite("Blocks")
struct BlockTests {
  private func blocks(_ text: String) -> [Block] {
    let document = Markdown.parse(text)
    #expect(document.findings.isEmpty)
    return document.blocks
  }

  private func paragraph(_ text: String) -> Block { .paragraph([Inline(text)]) }

  @Test("an empty text has no blocks", arguments: ["", "\n", " \n\t\n", "\r\n"])
  func empty(text: String) {
    #expect(blocks(text) == [])
  }

  @Test("a heading has its level, in both ways of writing")
  func headings() {
    #expect(
      blocks("# Een\n\n###### Zes\n\nTwee\n---\n\n####### geen") == [
        .heading(level: 1, [Inline("Een")]), .heading(level: 6, [Inline("Zes")]),
        .heading(level: 2, [Inline("Twee")]), paragraph("####### geen"),
      ])
  }

  @Test("a line break in a paragraph is a space, a hard one a line feed")
  func lineBreaks() {
    #expect(blocks("een\ntwee  \ndrie\\\nvier") == [paragraph("een twee\ndrie\nvier")])
  }

  @Test("lines may end in CR LF or in a lone CR", arguments: ["\r\n", "\r"])
  func carriageReturns(end: String) {
    let text = ["een", "twee", "", "```", "a", "b", "```"].joined(separator: end)
    #expect(blocks(text) == [paragraph("een twee"), .code("a\nb")])
  }

  @Test("a list has bullets or the number it starts with")
  func lists() {
    let items = [ListItem(blocks: [paragraph("a")]), ListItem(blocks: [paragraph("b")])]
    #expect(blocks("- a\n- b") == [.list(start: nil, items: items)])
    #expect(blocks("7. a\n8. b") == [.list(start: 7, items: items)])
    #expect(blocks("0) a\n1) b") == [.list(start: 0, items: items)])
  }

  @Test("a list in an item and an item without text are kept")
  func nestedList() {
    let inner = Block.list(start: nil, items: [ListItem(blocks: [paragraph("b")])])
    let items = [ListItem(blocks: [paragraph("a"), inner]), ListItem(blocks: [])]
    #expect(blocks("- a\n  - b\n-") == [.list(start: nil, items: items)])
  }

  @Test("a task is open or done, and other items are no task")
  func tasks() {
    let items = [
      ListItem(task: false, blocks: [paragraph("a")]),
      ListItem(task: true, blocks: [paragraph("b")]),
      ListItem(task: nil, blocks: [paragraph("c")]),
    ]
    #expect(blocks("- [ ] a\n- [x] b\n- c") == [.list(start: nil, items: items)])
  }

  @Test("a quote holds blocks")
  func quote() {
    #expect(blocks("> a\n>\n> > b") == [.quote([paragraph("a"), .quote([paragraph("b")])])])
  }

  @Test("code keeps its spaces, markup and empty lines")
  func code() {
    #expect(blocks("```swift\n a\n\n*b* [[c]]\n```") == [.code(" a\n\n*b* [[c]]")])
    #expect(blocks("    a\n      b") == [.code("a\n  b")])
    #expect(blocks("```\n\n\n```") == [.code("\n")])
    #expect(blocks("```\nniet gesloten") == [.code("niet gesloten")])
  }

  @Test("a table has a header and rows as wide as the header")
  func table() {
    let text = "| a | b |\n|---|:-:|\n| 1 | *2* |\n| 3 |\n| 4 | 5 | 6 |"
    let rows = [
      [[Inline("1")], [Inline("2", style: .emphasis)]], [[Inline("3")], []],
      [[Inline("4")], [Inline("5")]],
    ]
    #expect(blocks(text) == [.table(header: [[Inline("a")], [Inline("b")]], rows: rows)])
  }

  @Test("a table may have no rows, and stand below a line of text")
  func smallTable() {
    let table = Block.table(header: [[Inline("a")], [Inline("b")]], rows: [])
    #expect(blocks("a|b\n-|-") == [table])
    #expect(blocks("tekst\na|b\n-|-") == [paragraph("tekst"), table])
  }

  @Test("a link in a table cell may have an escaped bar")
  func linkInTable() {
    let link = Inline("tekst", link: .record("id"))
    #expect(blocks("a\n:-\n[[id\\|tekst]]") == [.table(header: [[Inline("a")]], rows: [[[link]]])])
  }

  @Test("a rule is a rule", arguments: ["---", "* * *", "_____"])
  func rule(text: String) {
    #expect(blocks(text) == [.rule])
  }

  @Test("a block of HTML is shown as it was written")
  func html() {
    #expect(blocks("<div>\n*a*\n</div>\n\nb") == [.raw("<div>\n*a*\n</div>"), paragraph("b")])
    #expect(blocks("<!-- weg -->") == [.raw("<!-- weg -->")])
  }

  @Test("a NUL byte becomes the replacement character")
  func nul() {
    #expect(blocks("a\0b") == [paragraph("a\u{FFFD}b")])
  }

  @Test("a byte order mark is no text")
  func byteOrderMark() {
    #expect(blocks("\u{FEFF}# a") == [.heading(level: 1, [Inline("a")])])
  }
}
