/// The inner loop of searching: where a word stands in folded bytes.
///
/// Thirty-two positions are tried at once: a position is a candidate when both the first and the
/// last byte of the word stand where they should. A kernel in C can take this place; nothing else
/// knows how it is done.
enum TextScan {
  static func first(_ word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { first($0, in: text, range) }
    }
  }

  /// Offset in `text` of the first occurrence that lies in `range`; nil for an empty word too.
  static func first(
    _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard let head = word.first, let tail = word.last, let base = text.baseAddress else {
      return nil
    }
    let ends = Ends(UnsafeRawPointer(base), head, tail, distance: word.count - 1)
    let end = range.upperBound - word.count + 1
    var offset = range.lowerBound
    while offset &+ Ends.width <= end {
      let candidates = ends.candidates(at: offset)
      if candidates.isAny {
        let found = candidates.first { matches(word, text, at: offset &+ $0) }
        if let found { return offset + found }
      }
      offset &+= Ends.width
    }
    while offset < end {
      if matches(word, text, at: offset) { return offset }
      offset &+= 1
    }
    return nil
  }

  @inline(__always)
  private static func matches(
    _ word: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    for number in word.indices where text[offset &+ number] != word[number] { return false }
    return true
  }
}

/// Compares the first and last byte of a word with the text, thirty-two positions at a time. Plain
/// arithmetic on 64-bit lanes, because masks of byte vectors are slow in Swift.
private struct Ends {
  static let width = 32
  private static let ones = SIMD4<UInt64>(repeating: 0x0101_0101_0101_0101)

  private let bytes: UnsafeRawPointer
  private let heads: SIMD4<UInt64>
  private let tails: SIMD4<UInt64>
  private let distance: Int

  init(_ bytes: UnsafeRawPointer, _ head: UInt8, _ tail: UInt8, distance: Int) {
    self.bytes = bytes
    heads = Self.ones &* UInt64(head)
    tails = Self.ones &* UInt64(tail)
    self.distance = distance
  }

  /// The text must hold `width + distance` bytes from `offset` on.
  @inline(__always)
  func candidates(at offset: Int) -> Candidates {
    let first = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
    let last = bytes.loadUnaligned(fromByteOffset: offset &+ distance, as: SIMD4<UInt64>.self)
    let difference = (first ^ heads) | (last ^ tails)
    return Candidates(
      flags: (difference &- Self.ones) & ~difference & (Self.ones &<< 7))
  }
}

/// The high bit of each byte that is a candidate. A byte above a true one may be flagged wrongly,
/// never the other way round.
private struct Candidates {
  let flags: SIMD4<UInt64>

  @inline(__always)
  var isAny: Bool { flags.x | flags.y | flags.z | flags.w != 0 }

  /// The number of the first candidate, 0..<32, that fulfils `isMatch`.
  @inline(__always)
  func first(where isMatch: (Int) -> Bool) -> Int? {
    for lane in 0..<4 {
      var rest = flags[lane].littleEndian
      while rest != 0 {
        let number = lane &* 8 &+ rest.trailingZeroBitCount / 8
        if isMatch(number) { return number }
        rest &= rest &- 1
      }
    }
    return nil
  }
}
