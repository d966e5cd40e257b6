import MarkdownText
import Testing

/// The inlines of a text that is one paragraph.
private func inlines(_ text: String) -> [Inline] {
  guard case .paragraph(let inlines) = Markdown.parse(text).blocks.first else { return [] }
  return inlines
}

@Suite("Running text")
struct InlineTests {
  @Test("marks become styles and leave no marks in the text")
  func styles() {
    #expect(
      inlines("a *b* **c** `d` ~e~ ~~f~~") == [
        Inline("a "), Inline("b", style: .emphasis), Inline(" "), Inline("c", style: .strong),
        Inline(" "), Inline("d", style: .code), Inline(" "), Inline("e", style: .strikethrough),
        Inline(" "), Inline("f", style: .strikethrough),
      ])
  }

  @Test("styles within each other combine, and end where they end")
  func combinedStyles() {
    #expect(
      inlines("*a **b `c`** d* e") == [
        Inline("a ", style: .emphasis), Inline("b ", style: [.emphasis, .strong]),
        Inline("c", style: [.emphasis, .strong, .code]), Inline(" d", style: .emphasis),
        Inline(" e"),
      ])
  }

  @Test("emphasis within emphasis lasts until the outer one ends")
  func nestedEmphasis() {
    #expect(inlines("*a _b_ c*") == [Inline("a b c", style: .emphasis)])
  }

  @Test("text that cmark cuts at special characters is one piece")
  func joined() {
    #expect(inlines("5 < 6 & a_b [c] \\*d\\* &euro;") == [Inline("5 < 6 & a_b [c] *d* €")])
  }

  @Test("HTML in a line is plain text")
  func html() {
    #expect(inlines("a <b>c</b><br>") == [Inline("a <b>c</b><br>")])
  }

  @Test(
    "a link leads to a web or mail address",
    arguments: ["http://a.nl/b?c=1&d", "https://a.nl", "HTTPS://A.NL", "mailto:x@a.nl"])
  func link(url: String) {
    #expect(inlines("[hier](\(url))") == [Inline("hier", link: .address(url))])
    #expect(inlines("<\(url)>") == [Inline(url, link: .address(url))])
  }

  @Test(
    "any other address is no link, but its text stays",
    arguments: ["javascript:alert(1)", "file:///etc/passwd", "b.md", "/b", "#b", "ftp://a.nl"])
  func noLink(url: String) {
    #expect(inlines("[hier](\(url))") == [Inline("hier")])
  }

  @Test(
    "a bare address is a link",
    arguments: [
      ("http://a.nl", "http://a.nl"), ("www.a.nl", "http://www.a.nl"),
      ("x@a.nl", "mailto:x@a.nl"),
    ])
  func autolink(text: String, url: String) {
    let link = Inline(text, link: .address(url))
    #expect(inlines("zie \(text).") == [Inline("zie "), link, Inline(".")])
  }

  @Test("a link by reference leads to the address of the reference")
  func reference() {
    let link = Inline("hier", link: .address("http://a.nl"))
    #expect(inlines("[hier][a]\n\n[a]: http://a.nl") == [link])
  }

  @Test("the text of a link keeps its styles")
  func styledLink() {
    let link = LinkTarget.address("http://a.nl")
    #expect(
      inlines("[a **b**](http://a.nl)") == [
        Inline("a ", link: link), Inline("b", style: .strong, link: link),
      ])
  }

  @Test("an image is its description, and leads to its address")
  func image() {
    let plein = Inline("plein", link: .address("http://a.nl/p.jpg"))
    #expect(inlines("![plein](http://a.nl/p.jpg)") == [plein])
    #expect(inlines("![plein](p.jpg)") == [Inline("plein")])
    #expect(inlines("[![p](p.jpg)](http://a.nl)") == [Inline("p", link: .address("http://a.nl"))])
  }

  @Test("an image or link without text shows its address")
  func withoutText() {
    #expect(inlines("a ![](p.jpg)") == [Inline("a p.jpg")])
    #expect(inlines("[](http://a.nl)") == [Inline("http://a.nl", link: .address("http://a.nl"))])
  }
}

@Suite("Links to records")
struct RecordLinkTests {
  @Test("an id in double brackets leads to the record, the id being the text")
  func id() {
    let link = Inline("klushuizen-2", link: .record("klushuizen-2"))
    #expect(inlines("zie [[klushuizen-2]].") == [Inline("zie "), link, Inline(".")])
    #expect(inlines("[[klushuizen-2]]") == [link])
  }

  @Test("text after a bar is the text of the link")
  func text() {
    #expect(inlines("[[a-b|het blok]]") == [Inline("het blok", link: .record("a-b"))])
    #expect(inlines("[[a|het\nblok]]") == [Inline("het blok", link: .record("a"))])
    #expect(inlines("[[a|é|€]]") == [Inline("é|€", link: .record("a"))])
  }

  @Test("a link keeps the style around it")
  func styled() {
    #expect(inlines("**[[a]]**") == [Inline("a", style: .strong, link: .record("a"))])
  }

  @Test("links may touch each other and other brackets")
  func touching() {
    let a = Inline("a", link: .record("a"))
    #expect(inlines("[[a]][[a]]") == [a, a])
    #expect(inlines("[[[a]]]") == [Inline("["), a, Inline("]")])
    #expect(inlines("[[x [[a]]") == [Inline("[[x "), a])
    #expect(inlines("[[b|x [[a]]") == [Inline("[[b|x "), a])
  }

  @Test(
    "what is no id stays text",
    arguments: [
      "[[]]", "[[A]]", "[[a b]]", "[[é]]", "[[a_b]]", "[[a|]]", "[[a| ]]", "[[|a]]", "[[a]",
      "[a]]", "[[a", "[[a|b", "[[a|b]", "[[a|[b]]]", "[[", "]]",
    ])
  func noLink(text: String) {
    #expect(inlines(text) == [Inline(text)])
  }

  @Test("in code and in the text of another link double brackets are text")
  func notHere() {
    #expect(inlines("`[[a]]`") == [Inline("[[a]]", style: .code)])
    let link = LinkTarget.address("http://a.nl")
    #expect(inlines("[b [[a]]](http://a.nl)") == [Inline("b [[a]]", link: link)])
  }
}
