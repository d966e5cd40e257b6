import WijkTestKit

/// Small changes to an input, for tests that must give the same in every run. The long run has
/// libFuzzer, which sees what each change reaches.
enum Mutation {
  /// What is short in a file and means much.
  private static let tokens: [[UInt8]] =
    [
      "---\n", ": ", "- ", "|\n", ">-\n", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "#", "## ",
      "```\n", "~~~", "<!--", "-->", "[[", "]]", "](", "|", "|-|\n", "> ", "    ", "\t", "\r",
      "\r\n",
      "\0", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}[200~", "\u{1B}[201~", "\u{7F}", "\u{9B}",
      "\u{202E}", "\u{200D}", "\u{301}", "界", "👩‍👩‍👧", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8], [0xF9], [0xFC]]

  static func changed(
    _ bytes: [UInt8], with other: [UInt8], limit: Int, using random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = Array(bytes.prefix(limit))
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      change(&bytes, with: other, using: &random)
    }
    return Array(bytes.prefix(limit))
  }

  private static func change(
    _ bytes: inout [UInt8], with other: [UInt8], using random: inout SeededGenerator
  ) {
    let place = range(in: bytes, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(place)
    case 1: bytes.insert(contentsOf: bytes[place], at: place.lowerBound)
    case 2: bytes.replaceSubrange(place, with: other[range(in: other, using: &random)])
    case 3:
      let byte = UInt8.random(in: .min ... .max, using: &random)
      bytes.insert(byte, at: place.lowerBound)
    default:
      bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place.lowerBound)
    }
  }

  /// At most 64 bytes.
  private static func range(
    in bytes: [UInt8], using random: inout SeededGenerator
  ) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    return start..<Int.random(in: start...min(bytes.count, start + 64), using: &random)
  }
}
