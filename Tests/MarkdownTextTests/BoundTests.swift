import MarkdownText
import Testing

private func times(_ text: String, _ bytes: Int = 100_000) -> String {
  String(repeating: text, count: bytes / text.utf8.count)
}

@Suite("Bounds")
struct BoundTests {
  private static let mebibyte = 1 << 20

  @Test("a text of exactly 1 MiB is read, one byte more is cut and told")
  func size() {
    let line = String(repeating: "a", count: 1023) + "\n"
    let largest = String(repeating: line, count: 1024)
    #expect(Markdown.parse(largest).findings == [])
    let cut = Markdown.parse(largest + "b")
    #expect(cut.blocks == [.raw(largest)])
    #expect(cut.findings == [MarkdownFinding(.tooLarge, line: 1025)])
  }

  @Test("a text is never cut inside a character", arguments: 0..<4)
  func cutBorder(offset: Int) {
    let before = String(repeating: "a", count: Self.mebibyte - offset)
    let isCutBeforeEmoji = Markdown.parse(before + "🏘bbbb").blocks == [.raw(before)]
    #expect(isCutBeforeEmoji)
  }

  @Test("a table of 20,000 cells is read, a larger one is text with a finding")
  func tableSize() {
    func table(rows: Int) -> String { "a|b\n-|-\n" + String(repeating: "c|d\n", count: rows) }
    let largest = Markdown.parse(table(rows: 9_998))
    guard case .table(_, let rows) = largest.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(rows.count == 9_998)
    #expect(largest.findings == [])
    let tooLarge = Markdown.parse("x\n\n" + table(rows: 9_999) + "\n*y*")
    #expect(tooLarge.findings == [MarkdownFinding(.tableTooLarge, line: 10_003)])
    #expect(tooLarge.blocks.last == .paragraph([Inline("y", style: .emphasis)]))
    #expect(tooLarge.blocks.count == 3)
  }

  @Test("many small tables count together")
  func manyTables() {
    let document = Markdown.parse(String(repeating: "a|b\n-|-\nc|d\n\n", count: 5_000))
    #expect(document.findings.map(\.kind) == [.tableTooLarge])
  }

  @Test("a table in a quote in a list counts too")
  func nestedTable() {
    let text = "- > a|b\n  > -|-\n" + String(repeating: "  > c|d\n", count: 20_000)
    #expect(Markdown.parse(text).findings.map(\.kind) == [.tableTooLarge])
  }

  @Test("32 levels are kept, the 33rd is raw text with the line where it is")
  func depth() {
    func text(levels: Int) -> String { "a\n\n" + String(repeating: "> ", count: levels) + "*b*" }
    func level(_ blocks: [Block]) -> (Int, Block?) {
      guard case .quote(let inner) = blocks.last else { return (0, blocks.last) }
      let (depth, leaf) = level(inner)
      return (depth + 1, leaf)
    }
    let kept = Markdown.parse(text(levels: 32))
    #expect(kept.findings == [])
    #expect(level(kept.blocks) == (32, .paragraph([Inline("b", style: .emphasis)])))
    let tooDeep = Markdown.parse(text(levels: 33))
    #expect(tooDeep.findings == [MarkdownFinding(.tooDeep, line: 3)])
    #expect(level(tooDeep.blocks) == (33, .raw("b")))
  }

  @Test("content below the deepest level keeps its lines")
  func flattened() {
    let deep = String(repeating: "> ", count: 40)
    let text = deep + "a\n" + deep + "b\n" + deep + "\n" + deep + "- `c` [d](e)\n"
    let document = Markdown.parse(text)
    #expect(document.findings == [MarkdownFinding(.tooDeep, line: 1)])
    #expect(document.blocks.flatMap(\.inlines) == [Inline("a b\nc d")])
  }

  @Test("deep lists are bounded as deep quotes are", arguments: ["- ", "1. ", "> - ", "* > "])
  func deepLists(level: String) {
    let document = Markdown.parse(String(repeating: level, count: 10_000) + "diep")
    #expect(document.findings.map(\.kind) == [.tooDeep])
    #expect(document.blocks.flatMap(\.inlines) == [Inline("diep")])
  }

  @Test(
    "ugly text is read to its end",
    arguments: [
      times(">"), times("> "), times("- "), times("["), times("![l"), times("`"), times("*a **b "),
      times("x|"), times("x|") + "\n" + times("-|"), times("_*") + "a" + times("*_"),
      times("["), times("[", 50_000) + times("]", 50_000), times("a\n"), times("a\r"),
      times("\0"), times("|-\n"), times(":-\n"), times("[[a|"), times("[[a]]"), times("#"),
      times("&a;"), times("~a ~~b "), times("\t"), times("1. "), times("<a "), times("```\n"),
      (1...400).map { String(repeating: "`", count: $0) + "a" }.joined(),
      (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      times("[a]: b\n", 8_000), times("\u{301}"), times("- [x] - [ ] "), times("- a\n"),
    ])
  func ugly(text: String) {
    let document = Markdown.parse(text + "\n\neinde")
    let isWhole = document.blocks.last?.inlines.last?.text.hasSuffix("einde") == true
    #expect(isWhole)
  }

  /// Each of these takes cmark-gfm 0.29.0.gfm.6 seconds to hours, or all memory.
  @Test(
    "what cmark cannot read in time is shown as it is",
    arguments: [
      times("a <?"), times("a <!A "), times("a <![CDATA["), times("a@"), times("a@b.c_"),
      times("![[]()"), times("http://a.b<"), "www.a.nl/" + times(")"),
      "[a]: /" + times("x") + "\n\n" + times("[a] "),
      times("- ", 20_000) + "a" + times("\n"), times("> ", 20_000) + "a\n" + times("b\n"),
      (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        + times("\n", 900_000),
    ])
  func refused(text: String) {
    let document = Markdown.parse(text)
    let isRaw = document.blocks == [.raw(text)]
    #expect(isRaw)
    #expect(document.findings.count == 1)
  }

  @Test(
    "a table that cmark cannot read in time is shown as text",
    arguments: [
      times("x|", 6_000) + "\n" + times("-|", 6_000) + "\n" + times("x\n"),
      times("x|") + "\n:-\n", "a|b\n-|-\n" + times("x|"), times("a|b\n:-\n"),
      times("a b c\n", 30_000) + "a|b\n-|-\n",
    ])
  func refusedTable(text: String) {
    let document = Markdown.parse(text)
    #expect(document.findings.map(\.kind) == [.tableTooLarge])
    #expect(!document.blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test("a page with many links and tables goes over no bound")
  func largePage() {
    let item = "- [een praktijk](https://voorbeeld.nl/praktijk) en [[klus]]\n"
    let list = String(repeating: item, count: 500)
    let row = "| 1 | 2 | 3 |\n"
    let table = "| a | b | c |\n|---|---|---|\n" + String(repeating: row, count: 500)
    let nested = String(repeating: "- a\n  - b\n    - c\n\n", count: 500)
    let page = [list, table, nested, "[x]: http://a.nl"].joined(separator: "\n")
    #expect(Markdown.parse(page).findings == [])
  }

  @Test("texts may be read on many threads at once")
  func threads() async {
    let text = "~a~ *b* www.a.nl [[c]]\n\n- [ ] d\n\ne|f\n-|-\n"
    let expected = Markdown.parse(text)
    await withTaskGroup(of: MarkdownDocument.self) { group in
      for _ in 0..<2_000 { group.addTask { Markdown.parse(text) } }
      for await document in group { #expect(document == expected) }
    }
  }
}
