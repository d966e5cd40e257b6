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

  @Test("random markup is read, and read the same twice")
  func markup() {
    var random = SeededGenerator(state: 1)
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 0...60, using: &random))
        .compactMap { _ in Self.snippets.randomElement(using: &random) }.joined()
      #expect(Markdown.parse(text) == Markdown.parse(text), "\(text.debugDescription)")
    }
  }

  @Test("random bytes are read, and every piece of text has text")
  func bytes() {
    var random = SeededGenerator(state: 2)
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random))
        .map { _ in UInt8.random(in: 0...255, using: &random) }
      let document = Markdown.parse(String(decoding: bytes, as: UTF8.self))
      #expect(document.blocks.flatMap(\.inlines).allSatisfy { !$0.text.isEmpty }, "\(bytes)")
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
      let shown = Markdown.parse(text.joined(separator: " ")).blocks.flatMap(\.inlines)
        .map(\.text).joined()
      for word in words { #expect(shown.contains(word), "\(text)") }
    }
  }
}

extension Block {
  /// All running text in and below this block.
  fileprivate var inlines: [Inline] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines
    case .list(_, let items): items.flatMap(\.blocks).flatMap(\.inlines)
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .table(let header, let rows): ([header] + rows).flatMap { $0 }.flatMap { $0 }
    case .code, .rule, .raw: []
    }
  }
}
