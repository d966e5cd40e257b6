import Kennisbank
import Testing

struct UglyFilesTests {
  @Test("an empty file is an empty document", arguments: ["", "\u{FEFF}"])
  func empty(text: String) {
    for document in [Document(text), Document(yaml: text)] {
      #expect(document.codes == [.emptyFile])
      #expect(document.fields.isEmpty && document.sections.isEmpty && document.preamble == "")
    }
  }

  @Test("a file without front matter is all text")
  func noFrontMatter() {
    let document = Document("# Titel\n\n## Aanpak\nx\n")
    #expect(document.codes == [.noFrontMatter])
    #expect(document.preamble == "# Titel")
    #expect(document.section("Aanpak")?.body == "x")
  }

  @Test(
    "unclosed front matter ends at a blank line or a heading", arguments: ["\n", "## Aanpak\n"])
  func unclosed(border: String) {
    let document = Document("---\na: 1\nb: 2\n\(border)x: 3\n")
    #expect(document.codes == [.unclosedFrontMatter])
    #expect(document.keys == ["a", "b"])
    #expect(document.preamble == "x: 3" || document.section("Aanpak")?.body == "x: 3")
    #expect(document.string.hasSuffix("x: 3\n"))
  }

  @Test("bytes that are no UTF-8 are shown as U+FFFD, reported, and left as they are")
  func invalidUTF8() {
    let bytes = Array("---\na: é".utf8) + [0xFF] + Array("x\n---\n".utf8)
    let document = Document(bytes: bytes)
    #expect(document.text("a") == "é\u{FFFD}x")
    #expect(document.bytes == bytes)
    #expect(document.diagnostics == [Diagnostic(.invalidUTF8, at: Position(line: 2, column: 5))])
  }

  @Test("a NUL is reported and what can be read is read")
  func binary() {
    let document = Document("---\na: 1\n---\nx\0y\n")
    #expect(document.diagnostics == [Diagnostic(.binary, at: Position(line: 4, column: 2))])
    #expect(document.text("a") == "1")
  }

  @Test("of a file over 16 MiB only the beginning is kept as text, cut between characters")
  func tooLarge() {
    let bytes =
      Array("---\na: 1\n---\nx".utf8) + Array(repeatElement([0xC3, 0xA9], count: 8 << 20).joined())
    let document = Document(bytes: bytes)
    #expect(document.codes == [.tooLarge(bytes: bytes.count)])
    #expect(document.fields.isEmpty && document.sections.isEmpty)
    #expect(document.preamble.hasPrefix("---\na: 1"))
    #expect(!document.preamble.contains("\u{FFFD}"))
    #expect(document.bytes.count == bytes.count)
    #expect(throws: EditRefusal.tooLarge) { try document.setting("a", to: .text("2")) }
    #expect(throws: EditRefusal.tooLarge) { try document.settingSection("A", to: "b") }
  }

  @Test("a line of a million characters is read")
  func longLine() {
    let long = String(repeating: "lang ", count: 200_000) + "eind"
    let document = Document("---\na: \(long)\n---\n## B\n\(long)\n")
    #expect(document.text("a") == long)
    #expect(document.section("B")?.body == long)
    #expect(document.diagnostics.isEmpty)
  }

  @Test(
    "ten thousand levels are refused with the raw text kept",
    arguments: [
      "a: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
      "a: " + String(repeating: "{b: ", count: 10_000) + String(repeating: "}", count: 10_000),
      "a:\n  " + String(repeating: "- ", count: 10_000) + "x",
      "a:\n  " + String(repeating: "? ", count: 10_000) + "x",
    ])
  func deep(text: String) {
    let document = Document(yaml: text + "\nb: 1\n")
    #expect(document.codes == [.tooComplex])
    #expect(document.field("a")?.form == .broken)
    #expect(document.text("b") == "1")
    #expect(document.text("a").map { text.hasSuffix($0) } == true)
  }

  @Test("indentation of a thousand levels is refused with the raw text kept")
  func deepIndentation() {
    let lines = (1...1_000).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    let document = Document(yaml: "a:\n\(lines)b: 1\n")
    #expect(document.codes == [.tooComplex])
    #expect(document.text("b") == "1")
  }

  @Test("an alias bomb does not go off")
  func aliasBomb() {
    var bomb = "a:\n  - &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "  - &l\(level) [\(aliases)]\n"
    }
    let document = Document(yaml: bomb + "b: 1\n")
    #expect(document.codes == [.tooComplex])
    #expect(document.text("b") == "1")
  }

  @Test("few aliases that still multiply are followed only so far")
  func aliasBudget() {
    let leaf = String(repeating: "x, ", count: 1_000)
    let document = Document(
      yaml: "a:\n- &p [\(leaf)]\n- &q [*p, *p, *p, *p]\n- [*q, *q, *q, *q]\n")
    #expect(document.codes == [.tooComplex])
  }

  @Test("anchors beyond a handful and blocks over 64 KiB are not handed to a YAML reader")
  func bounds() {
    let anchors = (0...20).map { "  - &n\($0) x\n" }.joined()
    #expect(Document(yaml: "a:\n" + anchors).codes == [.tooComplex])
    let long = "a: x\n  " + String(repeating: "y", count: 64 << 10) + "\n"
    #expect(Document(yaml: long).codes == [.tooComplex])
    #expect(Document(yaml: "a:\n  - &n x\n  - *n\n").codes.isEmpty)
  }

  @Test("an alias to an anchor of another field is unreadable, not a crash")
  func foreignAlias() {
    let document = Document(yaml: "a: &n x\nb: *n\n")
    #expect(document.text("a") == "x")
    #expect(document.text("b") == "*n")
    #expect(document.codes == [.unreadableValue])
  }

  @Test("fields beyond the limit are reported and the file cannot be edited")
  func tooManyFields() {
    let text = (0...Document.mostFields).map { "k\($0): 1\n" }.joined()
    let document = Document(yaml: text)
    #expect(document.fields.count == Document.mostFields)
    #expect(document.codes == [.tooManyFields])
    #expect(throws: EditRefusal.tooLarge) { try document.setting("k1", to: .text("2")) }
  }

  @Test("quotes and brackets that never close do not make reading quadratic")
  func unclosedEverywhere() {
    for line in ["a: [\n", "a: {\n", "a: '\n", "a: \"\\\n", "- [\n"] {
      let document = Document(yaml: String(repeating: line, count: 100_000))
      #expect(document.codes.contains(.tooManyFields) || document.codes == [.tooComplex])
    }
  }
}
