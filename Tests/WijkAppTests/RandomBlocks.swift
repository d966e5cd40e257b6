import MarkdownText

/// Blocks as no one would write them: deep, wide, empty, in every alphabet.
enum RandomBlocks {
  private static let words = [
    "a", "wijk", "overlast", "漢字", "👩‍👩‍👧", "e\u{301}e\u{301}n", "\u{1B}[31m", "\t", "", "  ",
    "https://voorbeeld.invalid/een/heel/lang/adres/zonder/spaties?en=met&nog=meer",
    "Arbeidsongeschiktheidsverzekeringsmaatschappij", "ﷺ", "ｗｉｄｅ", "\n",
  ]

  static func text(using random: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  static func inlines(using random: inout some RandomNumberGenerator) -> [Inline] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      var inline = Inline(text(using: &random))
      inline.style = InlineStyle(rawValue: UInt8.random(in: 0...15, using: &random))
      if Bool.random(using: &random) { inline.link = .record("x") }
      return inline
    }
  }

  static func block(depth: Int, using random: inout some RandomNumberGenerator) -> Block {
    switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &random) {
    case 0: .heading(level: Int.random(in: 1...6, using: &random), inlines(using: &random))
    case 1, 2: .paragraph(inlines(using: &random))
    case 3: .code(text(using: &random))
    case 4: .rule
    case 5: .raw(text(using: &random))
    case 6: .quote(blocks(depth: depth - 1, using: &random))
    case 7: table(using: &random)
    default: list(depth: depth, using: &random)
    }
  }

  private static func blocks(
    depth: Int, using random: inout some RandomNumberGenerator
  ) -> [Block] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in block(depth: depth, using: &random) }
  }

  private static func list(depth: Int, using random: inout some RandomNumberGenerator) -> Block {
    let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      ListItem(
        task: [nil, true, false].randomElement(using: &random) ?? nil,
        blocks: blocks(depth: depth - 1, using: &random))
    }
    return .list(start: [nil, 1, 99_999].randomElement(using: &random) ?? nil, items: items)
  }

  private static func table(using random: inout some RandomNumberGenerator) -> Block {
    let columns = Int.random(in: 1...5, using: &random)
    func row() -> [[Inline]] { (0..<columns).map { _ in inlines(using: &random) } }
    return .table(
      header: row(), rows: (0..<Int.random(in: 0...3, using: &random)).map { _ in row() })
  }
}
