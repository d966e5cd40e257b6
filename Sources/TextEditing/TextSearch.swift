/// Something to look for.
///
/// Case is that of ASCII and of the Latin letters U+00C0-017F (é and É, ĳ and Ĳ); no other letters
/// are folded, and accents count. Folding keeps the number of bytes, so places stay what they are.
package struct TextSearch: Sendable, Hashable {
  package let ignoresCase: Bool
  let bytes: [UInt8]

  /// nil for nothing to look for.
  package init?(_ words: String, ignoringCase: Bool = true) {
    guard !words.isEmpty else { return nil }
    ignoresCase = ignoringCase
    bytes = ignoringCase ? Self.folded(Array(words.utf8)) : Array(words.utf8)
  }

  func prepared(_ text: GraphemeText, _ range: Range<Int>) -> [UInt8] {
    ignoresCase ? Self.folded(text.bytes(range)) : text.bytes(range)
  }

  /// Where the words first stand in prepared bytes, from a place on.
  func first(in text: [UInt8], from place: Int) -> Int? {
    let (text, words) = (text.span, bytes.span)
    var place = place
    while place <= text.count - words.count {
      if text[place] == words[0] {
        var length = 1
        while length < words.count, text[place + length] == words[length] { length += 1 }
        if length == words.count { return place }
      }
      place += 1
    }
    return nil
  }
}

// MARK: - Folding

extension TextSearch {
  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var folded = bytes
    var span = folded.mutableSpan
    for place in 0..<span.count {
      switch span[place] {
      case 0x41...0x5A: span[place] += 0x20
      case 0xC3...0xC5 where place + 1 < span.count:
        let (lead, next) = (span[place], span[place + 1])
        let lower = lower(UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F))
        span[place] = 0xC0 | UInt8(lower >> 6)
        span[place + 1] = 0x80 | UInt8(lower & 0x3F)
      default: break
      }
    }
    return folded
  }

  /// The blocks Latin-1 and Latin Extended-A, without the letters whose other case takes another
  /// number of bytes (dotted I) or that have none.
  private static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xD7, 0x130, 0x138, 0x149, 0x17F: scalar
    case 0xC0...0xDE: scalar + 0x20
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + scalar % 2
    default: scalar
    }
  }
}
