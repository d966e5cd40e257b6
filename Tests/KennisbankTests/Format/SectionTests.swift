import Kennisbank
import Testing

struct SectionTests {
  private func titles(_ body: String) -> [String] { Document(body).sections.map(\.title) }

  @Test(
    "headings of level two are sections",
    arguments: [
      ("## A", ["A"]), ("   ## A ", ["A"]), ("## A ##", ["A"]), ("##\tA", ["A"]), ("##", [""]),
      ("## A#", ["A#"]), ("## ##", [""]), ("x\n## A\ny\n## B", ["A", "B"]),
      ("    ## A", []), ("\t## A", []), ("##A", []), ("# A", []), ("### A", []), ("\\## A", []),
      ("- ## A", []), ("> ## A", []),
    ])
  func headings(body: String, titles: [String]) {
    #expect(self.titles(body) == titles)
  }

  @Test(
    "what looks like a heading in a code fence is none",
    arguments: [
      "```\n## X\n```\n## A", "~~~~\n## X\n~~~\n## Y\n~~~~\n## A", "``` swift\n## X\n````\n## A",
      "```\n## X\n~~~\n```` x\n## Y\n   ```  \n## A", "  ```\n## X\n  ```\n## A",
      "``` a`b\n## A", "    ```\n## A", "``\n## A", "```\n    ```\n## X\n```\n## A",
    ])
  func fences(body: String) {
    #expect(titles(body) == ["A"])
  }

  @Test(
    "what looks like a heading in an HTML block is none",
    arguments: [
      "<!-- \n## X\n-->\n## A", "<!-- x -->\n## A", "<pre>\n\n## X\n</PRE> y\n## A",
      "<script src='x'>\n## X\n</script>\n## A", "<STYLE\n## X\n</style>\n## A", "<prefix>\n## A",
      "x <!--\n## A", "<!-->\n## A",
    ])
  func html(body: String) {
    #expect(titles(body) == ["A"])
  }

  @Test("an unclosed fence runs to the end of the file")
  func unclosedFence() {
    #expect(titles("## A\n```\n## X\n") == ["A"])
  }

  @Test("the body of a section leaves out the blank lines around it and keeps the indentation")
  func body() throws {
    let document = Document("## A\n\n \n    code\n\ntekst  \n\n\n## B")
    let section = try #require(document.section("A"))
    #expect(section.body == "    code\n\ntekst")
    #expect(document.text(in: section.headingRange) == "## A\n")
    #expect(document.section("B")?.body == "")
  }
}
