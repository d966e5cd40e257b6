import MarkdownText
import PlainText
import Testing

@testable import WijkApp

@Suite("Pages that are taken along")
struct RendererTests {
  private static func document(_ blocks: [Block], title: SafeText = "Titel") -> ExportDocument {
    let page = Page(id: "x", kind: .page, title: title, subtitle: "", blocks: blocks)
    return ExportDocument(pages: [page], fileName: "x", language: .dutch)
  }

  /// The blocks that come back when the Markdown is read again.
  private static func readAgain(_ blocks: [Block]) -> [Block] {
    Array(Markdown.parse(document(blocks).markdown).blocks.dropFirst())
  }

  @Test(
    "Markdown that is read again gives the same blocks",
    arguments: [
      .heading(level: 2, [Inline("Kop")]),
      .paragraph([Inline("een "), Inline("twee", style: .strong), Inline(" drie")]),
      .paragraph([Inline("* geen lijst, [geen link](x), `geen code` en <geen html>")]),
      .paragraph([Inline("tekst", link: .address("https://voorbeeld.invalid/a(b)c"))]),
      .paragraph([Inline("eerste\ntweede")]),
      .list(start: nil, items: [ListItem(task: true, blocks: [.paragraph([Inline("klaar")])])]),
      .list(start: 3, items: [ListItem(blocks: [.paragraph([Inline("derde")])])]),
      .quote([.paragraph([Inline("gezegd")])]), .code("regel 1\n  regel 2"), .rule,
      .table(header: [[Inline("a|b")], [Inline("c")]], rows: [[[Inline("1")], [Inline("2")]]]),
      .paragraph([Inline("1. geen lijst")]), .paragraph([Inline("- geen lijst")]),
      .paragraph([Inline("+ geen lijst")]), .paragraph([Inline("code ` erin", style: .code)]),
    ] as [Block])
  func markdownIsLossless(block: Block) {
    #expect(Self.readAgain([block]) == [block])
  }

  @Test("two lists behind each other stay two lists")
  func twoLists() {
    let list = Block.list(start: nil, items: [ListItem(blocks: [.paragraph([Inline("een")])])])
    let numbered = Block.list(start: 1, items: [ListItem(blocks: [.paragraph([Inline("twee")])])])
    #expect(Self.readAgain([list, numbered, list]) == [list, numbered, list])
  }

  @Test("in HTML nothing of a text can become markup")
  func html() {
    let ugly = "<script>alert(1)</script> & \"x\" \u{1B}[31m"
    let html = Self.document(
      [
        .heading(level: 2, [Inline(ugly)]), .paragraph([Inline(ugly, style: .code)]), .code(ugly),
        .raw(ugly), .table(header: [[Inline(ugly)]], rows: [[[Inline(ugly)]]]),
        .paragraph([Inline("x", link: .address("https://x.invalid/\"onmouseover=\"a"))]),
      ], title: SafeText(ugly)
    ).html
    #expect(!html.contains("<script"))
    #expect(!html.contains("\"onmouseover"))
    #expect(!html.contains("\u{1B}"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test("in a mail a link keeps its address")
  func mailLinks() {
    let link = Inline("handreiking", link: .address("https://voorbeeld.invalid/h"))
    let text = Self.document([.paragraph([Inline("Lees de "), link])]).mailText
    #expect(text.contains("handreiking"))
    #expect(text.contains("https://voorbeeld.invalid/h"))
  }

  @Test("an address that is its own text stands in a mail once, on one line")
  func mailAddresses() {
    let address = "https://voorbeeld.invalid/" + String(repeating: "lang/", count: 20)
    let text = Self.document([.paragraph([Inline(address, link: .address(address))])]).mailText
    #expect(text.split(separator: address, omittingEmptySubsequences: false).count == 2)
  }

  @Test("a mail has no control characters and no spaces at the end of its lines")
  func mail() {
    let text = Self.document([.paragraph([Inline("a\u{7}b ")]), .code("x  ")]).mailText
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!text.contains(" \n"))
  }

  @Test("several pages follow each other with their own title")
  func several() {
    let pages = ["Een", "Twee"].map {
      Page(id: $0, kind: .page, title: SafeText($0), subtitle: "", blocks: [])
    }
    let document = ExportDocument(pages: pages, fileName: "wijk-2", language: .english)
    #expect(document.markdown == "# Een\n\n# Twee\n")
    #expect(document.html.contains("<html lang=\"en\">"))
    #expect(document.html.components("<h1>") == 2)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
