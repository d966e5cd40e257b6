extension Source {
  /// The text of a quoted scalar on one line; nil where an escape is none.
  func unquoted(_ range: Range<Int>) -> String? {
    guard range.count >= 2 else { return nil }
    let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    return self[range.lowerBound] == .singleQuote ? singleUnquoted(inner) : doubleUnquoted(inner)
  }

  private func singleUnquoted(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      text.append(self[offset])
      offset += self[offset] == .singleQuote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func doubleUnquoted(_ range: Range<Int>) -> String? {
    guard bytes[range].contains(.backslash) else { return text(range) }
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if self[offset] == .backslash {
        guard let escape = escape(at: offset + 1) else { return nil }
        text.append(contentsOf: String(Character(escape.scalar)).utf8)
        offset = escape.end
      } else {
        text.append(self[offset])
        offset += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func escape(at offset: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let width: Int
    switch self[offset] {
    case UInt8(ascii: "x"): width = 2
    case UInt8(ascii: "u"): width = 4
    case UInt8(ascii: "U"): width = 8
    case let letter: return Self.escapes[letter].map { ($0, offset + 1) }
    }
    let end = offset + 1 + width
    guard end <= count else { return nil }
    let digits = text((offset + 1)..<end)
    guard digits.utf8.count == width, !digits.hasPrefix("+"), !digits.hasPrefix("-") else {
      return nil
    }
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { ($0, end) }
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", .tab: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    .space: " ", .doubleQuote: "\"", UInt8(ascii: "/"): "/", .backslash: "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}
