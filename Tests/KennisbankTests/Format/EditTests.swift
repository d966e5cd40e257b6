import Kennisbank
import Testing

struct EditTests {
  private func edited(
    _ text: String, _ key: String, _ value: Value, asWhole: Bool = false
  ) throws -> String {
    try Document(yaml: text).setting(key, to: value, asWhole: asWhole).string
  }

  @Test(
    "a new text changes its own bytes and keeps quotes and comments",
    arguments: [
      ("a: oud # waarom\nb: 1\n", "a: nieuw # waarom\nb: 1\n"),
      ("a: 'oud'\n", "a: 'nieuw'\n"), ("a:   \"oud\"  # w\n", "a:   \"nieuw\"  # w\n"),
      ("a : oud\n", "a : nieuw\n"), ("a: oud", "a: nieuw"),
      ("a: oud\r\nb: 1\r\n", "a: nieuw\r\nb: 1\r\n"),
      ("a:\nb: 1\n", "a: nieuw\nb: 1\n"), ("a:  # w\nb: 1\n", "a: nieuw  # w\nb: 1\n"),
      ("a: |\n  x\n  y\n\nb: 1\n", "a: nieuw\n\nb: 1\n"),
      ("a: # w\n  - x\n  - y\n# over b\nb: 1\n", "a: nieuw # w\n# over b\nb: 1\n"),
      ("a: 1\na: oud\n", "a: 1\na: nieuw\n"),
    ])
  func text(old: String, new: String) throws {
    #expect(try edited(old, "a", .text("nieuw")) == new)
  }

  @Test("what a YAML 1.1 reader would not read as text is quoted, unless the old value was not")
  func typed() throws {
    #expect(try edited("a: x\n", "a", .text("2004")) == "a: '2004'\n")
    #expect(try edited("a: 2003\n", "a", .text("2004")) == "a: 2004\n")
    #expect(try edited("a: 2003\n", "a", .text("null")) == "a: 'null'\n")
    #expect(try edited("a: x\n", "a", .text("")) == "a: ''\n")
    #expect(try edited("a: x\n", "a", .empty) == "a:\n")
  }

  @Test("setting the value a field has already changes nothing, whatever its style")
  func unchanged() throws {
    let text = "a:   [ 'x',y ]  # w\n"
    #expect(try edited(text, "a", .texts(["x", "y"])) == text)
  }

  @Test("of a block list only the items that differ are written anew")
  func items() throws {
    let text =
      "a: # lijst\n    # bij x\n    - 'x' # een\n    - y\n\n    # bij z\n    - z # drie\nb: 1\n"
    #expect(
      try edited(text, "a", .texts(["x", "q", "z"]))
        == text.replacing("- y", with: "- q"))
    #expect(
      try edited(text, "a", .texts(["x", "y", "z", "w"]))
        == text.replacing("# drie", with: "# drie\n    - w"))
    #expect(try edited(text, "a", .texts(["x", "z"])) == text.replacing("    - y\n", with: ""))
    #expect(
      try edited(text, "a", .texts(["w", "x", "y", "z"]))
        == text.replacing("# lijst\n", with: "# lijst\n    - w\n"))
    #expect(try edited(text, "a", .list([])) == "a: [] # lijst\nb: 1\n")
  }

  @Test("a map in a list is written in the style of the kennisbank")
  func maps() throws {
    let value = Value.list([
      .map([
        .init("effect", .text("x")), .init("bronnen", .texts(["p", "q"])), .init("leeg", .list([])),
      ]),
      .map([.init("tekst", .text("een\ntwee"))]), .texts(["r"]),
    ])
    #expect(
      try edited("a: oud\n", "a", value) == """
        a:
          - effect: x
            bronnen:
              - p
              - q
            leeg: []
          - tekst: |-
              een
              twee
          - - r

        """)
  }

  @Test("a flow list stays a flow list")
  func flow() throws {
    #expect(
      try edited("a: [x] # w\n", "a", .texts(["x", "y, z", "12"])) == "a: [x, 'y, z', '12'] # w\n")
    #expect(try edited("a: {b: 1}\n", "a", .map([.init("b", .text("c: d"))])) == "a: {b: 'c: d'}\n")
  }

  @Test("a list without a key gets its new items at its own indentation")
  func keyless() throws {
    let text = "# kop\n- stap: een # w\n"
    let value = Value.list([
      .map([.init("stap", .text("een"))]), .map([.init("stap", .text("twee"))]),
    ])
    #expect(try edited(text, "", value) == text + "- stap: twee\n")
    #expect(try edited("", "", value) == "- stap: een\n- stap: twee\n")
  }

  @Test("a new field goes where the order of keys puts it, else at the end")
  func insertion() throws {
    let document = Document("---\nid: x\n# over\nthemas:\n  - a\n---\n## B\n")
    let order = ["id", "titel", "themas"]
    #expect(
      try document.setting("titel", to: .text("T"), order: order).string
        == "---\nid: x\ntitel: T\n# over\nthemas:\n  - a\n---\n## B\n")
    #expect(
      try document.setting("los", to: .text("T"), order: order).string
        == "---\nid: x\n# over\nthemas:\n  - a\nlos: T\n---\n## B\n")
    #expect(
      try Document(yaml: "titel: T").setting("id", to: .text("x"), order: order).string
        == "id: x\ntitel: T")
    #expect(try Document(yaml: "a: 1").setting("b", to: .text("x")).string == "a: 1\nb: x")
  }

  @Test("a file without front matter gets one, behind its byte order mark")
  func newFrontMatter() throws {
    let document = try Document("\u{FEFF}## A\r\nx").setting("id", to: .text("x"))
    #expect(document.string == "\u{FEFF}---\r\nid: x\r\n---\r\n## A\r\nx")
    #expect(try Document("---\n---\n").setting("id", to: .text("x")).string == "---\nid: x\n---\n")
    #expect(try Document("").setting("id", to: .text("x")).string == "---\nid: x\n---\n")
  }

  @Test("removing a key removes all fields of that key and nothing else")
  func removal() throws {
    let text = "# 1\na: x\n# 2\nb:\n  - y\na:\n- z\n\n# 3\n"
    #expect(try Document(yaml: text).removing("a").string == "# 1\n# 2\nb:\n  - y\n\n# 3\n")
    #expect(try Document(yaml: text).removing("nergens").string == text)
  }

  @Test("foreign and broken blocks are changed as a whole only, and only when asked")
  func foreign() throws {
    for (text, refusal) in [
      ("a:\n  - &n x\n  - *n\nb: 1\n", EditRefusal.foreign), ("a: x: y\nb: 1\n", .broken),
    ] {
      #expect(throws: refusal) { try edited(text, "a", .text("z")) }
      #expect(throws: refusal) { try Document(yaml: text).removing("a") }
      #expect(try edited(text, "a", .text("z"), asWhole: true) == "a: z\nb: 1\n")
      #expect(try Document(yaml: text).removing("a", asWhole: true).string == "b: 1\n")
    }
  }

  @Test("a file that is not UTF-8 or whose front matter is not closed is not edited")
  func refusals() {
    let bad = Document(bytes: Array("---\na: x\n---\n".utf8) + [0xFF])
    #expect(throws: EditRefusal.notUTF8) { try bad.setting("a", to: .text("y")) }
    let open = Document("---\na: x\n")
    #expect(throws: EditRefusal.unclosedFrontMatter) { try open.setting("a", to: .text("y")) }
  }

  @Test("an edit that would read differently from what was meant is refused")
  func damage() {
    let unclosed = Document(yaml: "a: \"x\nb: 1\n")
    #expect(throws: EditRefusal.wouldDamage) { try unclosed.setting("b", to: .text("\"")) }
    let twice = Value.map([.init("k", .text("1")), .init("k", .text("2"))])
    #expect(throws: EditRefusal.wouldDamage) {
      try Document(yaml: "b: 1\n").setting("a", to: twice)
    }
  }
}

struct SectionEditTests {
  private func edited(_ text: String, _ title: String, _ markdown: String) throws -> String {
    try Document(text).settingSection(title, to: markdown).string
  }

  @Test("a new text replaces the old one between its blank lines, in the file's line endings")
  func replace() throws {
    #expect(
      try edited(
        "---\r\na: 1\r\n---\r\n## A\r\n\r\noud\r\n\r\n\r\n## B\r\nb", "a", "\neen\ntwee\n\n")
        == "---\r\na: 1\r\n---\r\n## A\r\n\r\neen\r\ntwee\r\n\r\n\r\n## B\r\nb")
    #expect(try edited("## A\n## B\n", "A", "x") == "## A\nx\n\n## B\n")
    #expect(try edited("## A\n\n## B\n", "A", "x") == "## A\nx\n\n## B\n")
    #expect(try edited("## A", "A", "x") == "## A\nx")
    #expect(try edited("## A\nx\n", "A", "") == "## A\n\n")
  }

  @Test("a section that is not there is added at the end")
  func append() throws {
    #expect(try edited("---\n---\n", "A", "x") == "---\n---\n## A\nx\n")
    #expect(try edited("---\n---", "A", "x") == "---\n---\n## A\nx\n")
    #expect(try edited("## A\nx", "B", "y") == "## A\nx\n\n## B\ny\n")
    #expect(try edited("## A\nx\n", "B", "y") == "## A\nx\n\n## B\ny\n")
    #expect(try edited("## A\nx\n\n", "B", "") == "## A\nx\n\n## B\n")
    #expect(try edited("", "A", "x") == "## A\nx\n")
  }

  @Test("a fence left open in the text is closed, so that later sections stay sections")
  func openFence() throws {
    #expect(try edited("## A\n\n## B\n", "A", "~~~~\nx") == "## A\n~~~~\nx\n~~~~\n\n## B\n")
    #expect(try edited("## A\n\n## B\n", "A", "<!-- x") == "## A\n<!-- x\n-->\n\n## B\n")
  }

  @Test("headings inside the text become sections of their own")
  func innerHeadings() throws {
    let document = try Document("## A\nx\n\n## B\ny").settingSection("A", to: "p\n## C\nq")
    #expect(document.sections.map(\.title) == ["A", "C", "B"])
  }

  @Test("a section that an open fence in the file would swallow is refused")
  func swallowed() {
    #expect(throws: EditRefusal.wouldDamage) { try edited("## A\n```\nx\n", "B", "y") }
  }
}
