import PlainText
import Testing

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "ordinary text is left as it is",
    arguments: ["", "wijk", "één café", "e\u{301}", "漢字", "😀", "€ – “x”"])
  func ordinary(text: String) {
    #expect(Array(SafeText(text).string.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "what could command the terminal or hide words is shown",
    arguments: [
      ("\u{1B}[31m", "␛[31m"), ("a\rb", "a␍b"), ("a\nb", "a␊b"), ("\u{7}", "␇"), ("\u{0}", "␀"),
      ("\u{7F}", "␡"), ("\u{9B}31m", "<U+009B>31m"), ("\u{85}", "<U+0085>"),
      ("\u{202E}", "<U+202E>"), ("\u{2066}", "<U+2066>"), ("\u{200B}", "<U+200B>"),
      ("\u{200D}", "<U+200D>"), ("\u{FEFF}", "<U+FEFF>"), ("\u{2028}", "<U+2028>"),
      ("\u{61C}", "<U+061C>"), ("\u{E0041}", "<U+E0041>"), ("\u{FFF9}", "<U+FFF9>"),
    ])
  func dangerous(raw: String, shown: String) {
    #expect(SafeText(raw).string == shown)
  }

  @Test(
    "what joins two pictures is not damage: it is left out, and only there",
    arguments: [
      ("👩\u{200D}💻", "👩💻"), ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}🔥"),
      ("pay\u{200D}pal 1\u{200D}2", "pay<U+200D>pal 1<U+200D>2"),
    ])
  func joinedPictures(raw: String, shown: String) {
    #expect(SafeText(raw).string == shown)
  }

  @Test("a tab becomes spaces and a soft hyphen nothing")
  func whitespace() {
    #expect(SafeText(String("a\tb")).string == "a    b")
    #expect(SafeText(String("wijk\u{AD}team")).string == "wijkteam")
  }

  @Test("nothing that Unicode has comes through as a control or a direction")
  func everyScalar() {
    let breaking: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
    for value in [0...0xFFFF, 0x1_F000...0x1_FFFF, 0xE_0000...0xE_0FFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let shown = SafeText(String(scalar)).string.unicodeScalars
      let bad = shown.first {
        breaking.contains($0.properties.generalCategory) || $0.properties.isBidiControl
      }
      if bad != nil { Issue.record("U+\(String(value, radix: 16)) comes through") }
    }
  }

  @Test("making it twice changes nothing", arguments: ["\u{1B}[0m", "a\tb", "\u{202E}x", "\u{7F}"])
  func idempotent(raw: String) {
    let once = SafeText(raw)
    #expect(SafeText(once.string) == once)
  }

  @Test("joined text has its separator between the parts only")
  func joined() {
    let parts: [SafeText] = ["a", "", "b"]
    #expect(parts.joined(separator: ", ").string == "a, , b")
    #expect([SafeText]().joined(separator: ", ").string == "")
  }
}
