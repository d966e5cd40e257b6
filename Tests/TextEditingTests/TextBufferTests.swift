import Testing

@testable import TextEditing

@Suite("A text in lines")
struct TextBufferTests {
  static let ugly: [[UInt8]] = [
    "", "\n", "\r\n", "\r", "a", "a\n", "a\r\nb\nc\rd", "\u{FEFF}", "\u{FEFF}\r\na", "\r\r\n\n\r",
    "\0a\u{1B}[2J\0", "\u{202E}שלום\u{200F} a", "🇳🇱🇧🇪🇳\n🇱", "👨‍👩‍👧‍👦e\u{301}\u{FEFF}x",
    "z\u{300}\u{301}\u{302}\u{303}\u{489}\n\u{301}los", "각ᄀ\u{1160}", "क्षि", "\u{2028}\u{85}\t",
  ].map { Array($0.utf8) }

  @Test("what was read is given back byte for byte", arguments: ugly)
  func lossless(bytes: [UInt8]) throws {
    let text = try #require(TextBuffer(bytes: bytes))
    #expect(text.bytes == bytes)
    #expect(text.byteCount == bytes.count)
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      [0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ])
  func invalid(bytes: [UInt8]) {
    #expect(TextBuffer(bytes: bytes) == nil)
  }

  @Test("each line keeps its own ending, and a lone CR is a character")
  func endings() {
    let text = TextBuffer("a\r\nb\nc\rd\n")
    #expect(text.lineCount == 4)
    #expect((0..<4).map(text.text(ofLine:)) == ["a", "b", "c\rd", ""])
    #expect((0..<4).map(text.ending(ofLine:)) == [.crlf, .lf, .lf, .none])
    #expect((0..<4).map(text.length(ofLine:)) == [1, 1, 3, 0])
  }

  @Test("an empty text has one empty line")
  func empty() {
    let text = TextBuffer()
    #expect(text.lineCount == 1)
    #expect(text.text(ofLine: 0) == "")
    #expect(text.cursor == text.start)
    #expect(text.end == text.start)
  }

  @Test("new line breaks take the ending most used, LF when there is none")
  func preferred() {
    #expect(TextBuffer("a").preferredEnding == .lf)
    #expect(TextBuffer("a\r\nb\r\nc\n").preferredEnding == .crlf)
    #expect(TextBuffer("a\r\nb\nc").preferredEnding == .lf)
    #expect(TextBuffer("\n").preferredEnding == .lf)
    #expect(TextBuffer("\r\n").preferredEnding == .crlf)
  }

  @Test("nothing is typed or selected before a byte order mark")
  func mark() {
    var text = TextBuffer("\u{FEFF}ab")
    #expect(text.text(ofLine: 0) == "ab")
    text.move(.left)
    text.move(.textStart)
    #expect(text.deleteBackward() == nil)
    #expect(text.insert("x")?.offset == 3)
    text.selectAll()
    #expect(text.selectedText == "xab")
    _ = text.insert("")
    #expect(text.string == "\u{FEFF}")
  }

  @Test("a position outside the text or inside a character is rounded down")
  func rounds() {
    let text = TextBuffer("e\u{301}🇳🇱\r\nb")
    func settled(_ line: Int, _ offset: Int) -> TextPosition {
      text.position(atByte: text.byte(at: TextPosition(line: line, offset: offset)))
    }
    #expect(settled(0, 1) == text.start)
    #expect(settled(0, 2) == text.start)
    #expect(settled(0, 4) == TextPosition(line: 0, offset: 3))
    #expect(settled(0, 99) == TextPosition(line: 0, offset: 11))
    #expect(settled(-1, 5) == text.start)
    #expect(settled(7, 0) == text.end)
    #expect(text.position(atByte: 12) == TextPosition(line: 0, offset: 11))
    #expect(text.position(atByte: 99) == text.end)
  }

  @Test("é in one and in two scalars are two texts")
  func equality() {
    #expect(TextBuffer("é") != TextBuffer("e\u{301}"))
    #expect(TextBuffer("é") == TextBuffer("é"))
  }

  @Test("the short way to borders finds the same as the standard library, for every plain scalar")
  func plainScalars() {
    for value in UInt32(0)...0xA000 {
      guard let scalar = Unicode.Scalar(value), let lead = String(scalar).utf8.first,
        lead.beginsPlainScalar
      else { continue }
      let sign = String(scalar)
      let joins = ["a\(sign)", "\(sign)a", "\(sign)\(sign)", "\(sign)中", "ж\(sign)"]
        .filter { $0.count != 2 }
      #expect(joins.isEmpty, "\(value)")
    }
  }
}
