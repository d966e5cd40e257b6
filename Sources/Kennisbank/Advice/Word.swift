/// A word of a text as a range of its bytes: letters and digits, joined by hyphens and apostrophes.
struct Word: Sendable {
  let range: Range<Int>
  /// Of its folded bytes: equal for words that differ only in upper and lower case.
  let hash: UInt64
  let isCapital: Bool
  /// Nothing but digits.
  let isNumber: Bool
}

extension Word {
  /// The words of a range, in one walk over its bytes.
  static func words(of bytes: [UInt8], in range: Range<Int>) -> [Word] {
    bytes.withUnsafeBufferPointer { bytes in
      var words: [Word] = []
      var offset = range.lowerBound
      while offset < range.upperBound {
        let word = word(of: bytes, from: offset, to: range.upperBound)
        if let word { words.append(word) }
        offset = word?.range.upperBound ?? offset + 1
      }
      return words
    }
  }

  /// The hash and the bytes of a text, both folded as those of words are.
  static func folded(_ text: Substring) -> (hash: UInt64, bytes: [UInt8]) {
    var hash = Fold.seed
    var previous: UInt8 = 0
    let bytes = text.utf8.map { byte in
      let folded = Fold.byte(byte, after: previous)
      previous = byte
      hash = Fold.hash(hash, folded)
      return folded
    }
    return (hash, bytes)
  }

  func folded(in bytes: [UInt8]) -> [UInt8] {
    var previous: UInt8 = 0
    return bytes[range].map { byte in
      defer { previous = byte }
      return Fold.byte(byte, after: previous)
    }
  }

  func isEqual(to folded: [UInt8], in bytes: [UInt8]) -> Bool {
    guard range.count == folded.count else { return false }
    var previous: UInt8 = 0
    for (offset, wanted) in zip(range, folded) {
      guard Fold.byte(bytes[offset], after: previous) == wanted else { return false }
      previous = bytes[offset]
    }
    return true
  }

  private static func word(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Word? {
    var (hash, previous, offset) = (Fold.seed, UInt8(0), start)
    var isNumber = true
    while offset < limit {
      let byte = bytes[offset]
      let width = letterWidth(bytes, offset, limit)
      guard width > 0 || isJoiner(bytes, offset, start, limit) else { break }
      for place in offset..<(offset + max(1, width)) {
        hash = Fold.hash(hash, Fold.byte(bytes[place], after: previous))
        previous = bytes[place]
      }
      isNumber = isNumber && byte.isDigit
      offset += max(1, width)
    }
    guard offset > start else { return nil }
    return Word(
      range: start..<offset, hash: hash, isCapital: isCapital(bytes, start),
      isNumber: isNumber)
  }

  /// The bytes of the letter or digit at an offset; 0 for anything else.
  private static func letterWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ limit: Int
  ) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isDigit || byte.isASCIILetter ? 1 : 0 }
    // Latin-1 signs and general punctuation, dashes and quotes among them, are no letters.
    if byte == 0xC2 || byte == 0xE2 || byte < 0xC0 { return 0 }
    return min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, limit - offset)
  }

  /// `-` and `'` between letters, `.` and `,` between digits.
  private static func isJoiner(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ start: Int, _ limit: Int
  ) -> Bool {
    guard offset > start, offset + 1 < limit else { return false }
    switch bytes[offset] {
    case .dash, .singleQuote: return letterWidth(bytes, offset + 1, limit) > 0
    case .dot, .comma: return bytes[offset - 1].isDigit && bytes[offset + 1].isDigit
    default: return false
    }
  }

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let first = bytes[start]
    if first == 0xC3, start + 1 < bytes.count { return (0x80...0x9E).contains(bytes[start + 1]) }
    return (0x41...0x5A).contains(first)
  }
}

/// Upper and lower case taken out, byte by byte: ASCII and the letters with accents of Latin-1.
enum Fold {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func byte(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x80...0x9E where previous == 0xC3 && byte != 0x97: byte + 0x20
    default: byte
    }
  }

  /// FNV-1a.
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
