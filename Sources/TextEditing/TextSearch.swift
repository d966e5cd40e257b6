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

  /// The first place in `places` where the words stand in prepared bytes.
  func first(in text: [UInt8], _ places: Range<Int>, where isWanted: (Int) -> Bool) -> Int? {
    let last = min(places.upperBound, text.count - bytes.count + 1)
    var place = places.lowerBound
    while place < last {
      if text[place] == bytes[0], stands(at: place, in: text), isWanted(place) { return place }
      place += 1
    }
    return nil
  }

  func last(in text: [UInt8], _ places: Range<Int>, where isWanted: (Int) -> Bool) -> Int? {
    var place = min(places.upperBound, text.count - bytes.count + 1) - 1
    while place >= places.lowerBound {
      if text[place] == bytes[0], stands(at: place, in: text), isWanted(place) { return place }
      place -= 1
    }
    return nil
  }

  private func stands(at place: Int, in text: [UInt8]) -> Bool {
    for number in 1..<max(1, bytes.count) where text[place + number] != bytes[number] {
      return false
    }
    return true
  }
}

// MARK: - Folding

extension TextSearch {
  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var folded = bytes
    for place in folded.indices {
      switch folded[place] {
      case 0x41...0x5A: folded[place] += 0x20
      case 0xC3...0xC5 where place + 1 < folded.count: fold(&folded, at: place)
      default: break
      }
    }
    return folded
  }

  private static func fold(_ bytes: inout [UInt8], at place: Int) {
    let scalar = UInt32(bytes[place] & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
    let lower = lower(scalar)
    bytes[place] = 0xC0 | UInt8(lower >> 6)
    bytes[place + 1] = 0x80 | UInt8(lower & 0x3F)
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
