/// Where words begin and end in a folded text: eight bytes at once, because every text is looked
/// through for them.
struct WordBorders {
  private let text: UnsafeBufferPointer<UInt8>
  /// By turns the begin and the end of a word.
  private let borders: UnsafeBufferPointer<UInt32>
  private var number = 0
  private var place = 0

  /// - Parameter room: for as many as the text has bytes.
  init(of text: UnsafeBufferPointer<UInt8>, in room: UnsafeMutableBufferPointer<UInt32>) {
    self.text = text
    var (count, place) = (0, 0)
    var before = 0 as UInt64
    let bytes = UnsafeRawBufferPointer(text)
    while place &+ 8 <= bytes.count {
      let words = Self.words(
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
      var changes = words ^ (words << 8 | before)
      before = words >> 56
      while changes != 0 {
        room[count] = UInt32(truncatingIfNeeded: place &+ changes.trailingZeroBitCount >> 3)
        count &+= 1
        changes &= changes &- 1
      }
      place &+= 8
    }
    var isWord = before != 0
    while place < text.count {
      if text[place].isWordByte != isWord {
        room[count] = UInt32(truncatingIfNeeded: place)
        count &+= 1
        isWord.toggle()
      }
      place &+= 1
    }
    borders = UnsafeBufferPointer(rebasing: room[..<count])
  }

  /// The highest bit of each byte that `isWordByte`.
  @inline(__always)
  private static func words(_ bytes: UInt64) -> UInt64 {
    let high = 0x8080_8080_8080_8080 as UInt64
    // With the highest bit set nothing is borrowed from the next byte.
    let low = bytes | high
    func isAtLeast(_ byte: UInt64) -> UInt64 { low &- byte &* 0x0101_0101_0101_0101 }
    let letters = isAtLeast(0x61) & ~isAtLeast(0x7B)
    let digits = isAtLeast(0x30) & ~isAtLeast(0x3A)
    return (letters | digits | bytes) & high
  }

  /// The next word, name or gap; a single space between two words goes without saying.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    while place < text.count {
      let start = place
      if text[start] == NameMark.byte {
        place = NameMark.end(in: text, from: start)
        while number < borders.count, borders[number] < place { number &+= 1 }
        return start..<place
      }
      if number < borders.count, borders[number] == start { number &+= 1 }
      place = number < borders.count ? Int(borders[number]) : text.count
      if place &- start == 1, text[start] == 0x20, start > 0, place < text.count { continue }
      return start..<place
    }
    return nil
  }
}
