import PlainText
import TerminalUI
import Testing

@Suite("ASCII fallback")
struct AsciiFallbackTests {
  private func ascii(_ text: SafeText) -> String {
    var frame = Frame(size: Size(columns: DisplayWidth.of(text), rows: 1))
    frame.put(text, row: 0, in: frame.bounds)
    return frame.inAscii().lines[0]
  }

  @Test("letters lose their accents")
  func accents() {
    #expect(ascii("Eén coöperatie à la carte, Đorđe") == "Een cooperatie a la carte, Dorde")
    #expect(ascii("cafe\u{301}") == "cafe")
  }

  @Test("lines and signs become what looks like them")
  func lines() {
    #expect(ascii("┌─┐│└┘ • … ‘x’ ☑ › ✓") == "+-+|++ * ~ 'x' x > *")
  }

  @Test("a wide character becomes as many signs as it has columns")
  func wide() {
    #expect(ascii("a漢b") == "a??b")
  }

  @Test("every character becomes one that every terminal can print")
  func total() {
    for value in UInt32(0)...0x3_0000 where !(0x20...0x7E).contains(AsciiFallback.of(value)) {
      Issue.record("U+\(String(value, radix: 16)) becomes \(AsciiFallback.of(value))")
    }
  }

  @Test("ASCII and styles stay")
  func ascii() {
    var frame = Frame(size: Size(columns: 9, rows: 1))
    frame.put("wijk ~!|", row: 0, in: frame.bounds, style: Style(.heading, .selected))
    frame.setCursor(row: 0, column: 3)
    #expect(frame.inAscii() == frame)
  }
}
