import Kennisbank
import Testing

/// Forms of YAML that are easily misread; each is accepted by a full YAML reader.
struct ScannerCasesTests {
  @Test(
    "one-line and simple block forms are ours",
    arguments: [
      ("a: 'it''s'", Value.text("it's")),
      (#"a: "é\té \x41\u00e9""#, .text("é\té Aé")),
      ("a: b # c", .text("b")),
      ("a: b#c", .text("b#c")),
      ("a: 'b' # c", .text("b")),
      ("a : 1", .text("1")),
      ("'a': 1", .text("1")),
      ("a:\t1", .text("1")),
      ("a: -x", .text("-x")),
      ("a: [x, \"y, z\", 'q']", .texts(["x", "y, z", "q"])),
      ("a: [ ] # leeg", .list([])),
      ("a: [it's, b]", .texts(["it's", "b"])),
      (
        "a: {b: 1, c: [d], e: }",
        .map([.init("b", .text("1")), .init("c", .texts(["d"])), .init("e", .empty)])
      ),
      ("a:\n- x\n- y", .texts(["x", "y"])),
      ("a:\n  # eerst\n  - x # dit\n\n  # dan\n  - y", .texts(["x", "y"])),
      ("a:\n    -   x\n    -", .list([.text("x"), .empty])),
      ("a:\n  - - x\n    - y", .list([.texts(["x", "y"])])),
      (
        "a:\n  - b: 1\n    c:\n    - d\n  - {b: 2}",
        .list([
          .map([.init("b", .text("1")), .init("c", .texts(["d"]))]), .map([.init("b", .text("2"))]),
        ])
      ),
      (
        "a:\n  b: 1\n  c:\n    d: 2",
        .map([.init("b", .text("1")), .init("c", .map([.init("d", .text("2"))]))])
      ),
      ("a: |\n  x\n\n   y # geen commentaar\nb: 1", .text("x\n\n y # geen commentaar\n")),
      ("a: |-\n  x\n  y\n# commentaar\nb: 1", .text("x\ny")),
      ("a: >\n  x\n  y\n\n  z\n\nb: 1", .text("x y\nz\n")),
      ("a: >-\n  x\n  y\nb: 1", .text("x y")),
      ("a: |\n  \"x\n  y\n  [\n    z\nb: 1", .text("\"x\ny\n[\n  z\n")),
      ("a:\n  - |-\n    x\n    y\n  - z", .texts(["x\ny", "z"])),
    ])
  func ours(text: String, value: Value) {
    let document = Document(yaml: text)
    #expect(document.value("a") == value)
    #expect(document.field("a")?.form == .plain)
  }

  @Test(
    "other forms are read by a YAML reader, one block at a time",
    arguments: [
      ("a: x\n  y", Value.text("x y")),
      ("a: \"x\nb: y\"", .text("x b: y")),
      ("a: 'x\n\n  y'", .text("x\ny")),
      ("a: [x,\nb: y]", .list([.text("x"), .map([.init("b", .text("y"))])])),
      ("a:\n  - \"x\nb: y\"\n  - z", .texts(["x b: y", "z"])),
      ("a: &n x", .text("x")),
      ("a: !!binary eA==", .text("eA==")),
      ("a:\n  - &n x\n  - *n", .texts(["x", "x"])),
      ("a: &n\n- x", .texts(["x"])),
      ("a: |+\n  x\n", .text("x\n\n")),
      ("a: |2\n   x\n", .text(" x\n")),
      ("a: >\n  x\n    y\n  z\n", .text("x\n  y\nz\n")),
      ("a:\n  text", .text("text")),
      ("a:\n  ? k\n  : v", .map([.init("k", .text("v"))])),
      (
        "a: {x: &n {p: 1}, <<: *n}",
        .map([
          .init("x", .map([.init("p", .text("1"))])), .init("<<", .map([.init("p", .text("1"))])),
        ])
      ),
      ("a: x\u{2028}  y", .text("x\u{2028}y")),
      ("a: [x?]", .texts(["x?"])),
    ])
  func foreign(text: String, value: Value) {
    let document = Document(yaml: text + "\nc: 1\n")
    #expect(document.value("a") == value)
    #expect(document.text("c") == "1")
    #expect(document.keys == ["a", "c"])
    #expect(document.field("a")?.form == .foreign)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("what looks like a field inside a quote that goes on in column 1 is no field")
  func quoteInColumnOne() {
    let document = Document(yaml: "a: \"x\nb: y\"\nb: 2\n")
    #expect(document.keys == ["a", "b"])
    #expect(document.text("b") == "2")
    #expect(document.field("a")?.form == .foreign)
  }

  @Test("a quote that never closes spoils its own field only")
  func unclosedQuote() {
    let document = Document(yaml: "a: \"x\nb: 1\nc: [1\nd: 2\n")
    #expect(document.keys == ["a", "b", "c", "d"])
    #expect(document.text("b") == "1")
    #expect(document.text("a") == "\"x")
    #expect(document.codes == [.unreadableValue, .unreadableValue])
  }

  @Test("a colon in an unquoted text is told apart from other mistakes, and the text is kept")
  func unquotedColon() {
    let document = Document("---\nid: x\ntitel: Wijk: een verkenning\n---\n")
    #expect(document.text("titel") == "Wijk: een verkenning")
    #expect(document.field("titel")?.form == .broken)
    #expect(
      document.diagnostics == [
        Diagnostic(.unquotedColon, at: Position(line: 3, column: 12), field: "titel")
      ])
  }

  @Test("an error deep in a block is reported on its own line")
  func errorLine() {
    let document = Document(yaml: "a: 1\nb:\n  - x\n  - \"y\" z\n")
    #expect(document.diagnostics.map(\.position?.line) == [4])
    #expect(document.diagnostics.map(\.field) == ["b"])
  }

  @Test(
    "lines that are no field are reported once per run and the fields around them are read",
    arguments: [
      "? k\n: v\n", "{p: 1,\nb: 2}\n", "%TAG ! x\n", "zomaar tekst\n  en nog wat\n", "  b: 1\n",
    ])
  func strays(stray: String) {
    let document = Document(yaml: "a: 1\n\(stray)c: 2\n".replacing("a: 1\n  b", with: "  b"))
    #expect(document.text("c") == "2")
    #expect(document.text("b") == nil)
    #expect(document.codes == [.unreadableLine])
  }

  @Test("a second document in a file is reported and read on")
  func documentMarkers() {
    let document = Document(yaml: "a: 1\n...\n---\nb: 2\n")
    #expect(document.keys == ["a", "b"])
    #expect(document.codes == [.documentMarker, .documentMarker])
  }

  @Test("of duplicate keys the last counts and each further one is reported")
  func duplicates() {
    let document = Document("---\na: 1\nb: 2\na: 3\na: 4\n---\n")
    #expect(document.text("a") == "4")
    #expect(
      document.diagnostics
        == [4, 5].map {
          Diagnostic(.duplicateKey("a"), at: Position(line: $0, column: 1), field: "a")
        })
    let nested = Document(yaml: "x:\n  - a: 1\n    a: 2\n")
    #expect(nested.maps("x") == [["a": "2"]])
    #expect(
      nested.diagnostics
        == [Diagnostic(.duplicateKey("a"), at: Position(line: 3, column: 5), field: "x")])
  }

  @Test("tabs in indentation are reported where they stand, and the value is kept")
  func tabs() {
    let document = Document(yaml: "a:\n\t- x\nb: 1\n")
    #expect(document.text("b") == "1")
    #expect(document.text("a")?.contains("x") == true)
    #expect(document.codes.contains(.tabIndentation))
    #expect(document.diagnostics.first?.position == Position(line: 2, column: 1))
  }
}
