import MarkdownText
import Testing

/// SplitMix64: the same cases in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Properties")
struct PropertyTests {
  private static let snippets = [
    "a", "wijk", "é", "🏘", " ", "  ", "\n", "\n\n", "\r", "\r\n", "\t", "\0", "# ", "- ", "1. ",
    "> ", "    ", "```", "`", "*", "**", "_", "~", "~~", "[", "]", "[[", "]]", "[[a]]", "[[a|b]]",
    "(", ")", "](http://a.nl)", "![", "<", ">", "<b>", "<!--", "-->", "|", "|-", ":-|", "---", "\\",
    "&", "&amp;", "www.a.nl", "x@a.nl", "http://", "[a]: /b\n", "[ ] ", "\u{301}", "\u{1B}[31m",
  ]

  @Test("random markup is read to its end")
  func markup() {
    var random = SeededGenerator(state: 1)
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 0...60, using: &random))
        .compactMap { _ in Self.snippets.randomElement(using: &random) }.joined()
      let document = Markdown.parse(text + "\n\neinde")
      let last = document.blocks.last?.inlines.last?.text
      #expect(last?.hasSuffix("einde") == true, "\(text.debugDescription)")
    }
  }

  @Test("random bytes are read to their end")
  func bytes() {
    var random = SeededGenerator(state: 2)
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random))
        .map { _ in UInt8.random(in: 0...255, using: &random) }
      let document = Markdown.parse(String(decoding: bytes, as: UTF8.self) + "\n\neinde")
      let last = document.blocks.last?.inlines.last?.text
      #expect(last?.hasSuffix("einde") == true, "\(bytes)")
    }
  }

  @Test("a plain paragraph keeps every word, whatever marks stand around its words")
  func words() {
    var random = SeededGenerator(state: 3)
    let marks = ["", "*", "**", "_", "~", "`", "[", "]", "(", ")", "!", "|", "\\", "[[", "]]"]
    for _ in 0..<2_000 {
      let words = (0..<Int.random(in: 1...20, using: &random)).map { index in "woord\(index)x" }
      let text = words.map { word in
        (marks.randomElement(using: &random) ?? "") + word
          + (marks.randomElement(using: &random) ?? "")
      }
      let inlines = Markdown.parse(text.joined(separator: " ")).blocks.flatMap(\.inlines)
      let shown = inlines.map { $0.text + ($0.link?.record ?? "") }.joined()
      #expect(words.allSatisfy(shown.contains), "\(text)")
    }
  }
}

extension LinkTarget {
  /// The id, which a text of its own hides.
  fileprivate var record: String? {
    guard case .record(let id) = self else { return nil }
    return id
  }
}
