/// Text as it is compared while searching: small letters, no accents, one form for each quote and
/// space, no hyphens and apostrophes. Every scalar folds on its own, so a text folds to the same bytes
/// as its parts do, and composed (NFC) and decomposed (NFD) Latin text fold alike.
///
/// Limit: outside the Latin script a composed letter with a mark keeps it.
package enum Folding {
  /// UTF-8 of the folded text.
  package static func folded(_ text: String) -> [UInt8] {
    var text = text
    var folded: [UInt8] = []
    text.withUTF8 { fold($0, into: &folded) }
    return folded
  }

  /// `bytes` may be anything; what is not UTF-8 becomes U+FFFD.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    var start = 0
    while start < bytes.count {
      let ascii = asciiEnd(of: bytes, from: start)
      appendLowered(UnsafeBufferPointer(rebasing: bytes[start..<ascii]), to: &folded)
      start = bytes[ascii...].firstIndex { $0 < 0x80 } ?? bytes.count
      for scalar in String(decoding: bytes[ascii..<start], as: UTF8.self).unicodeScalars {
        append(scalar, to: &folded)
      }
    }
  }

  /// Nearly all bytes of Dutch text are ASCII, so these are passed over eight at a time.
  private static func asciiEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var end = start
    while end + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: end, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    { end += 8 }
    while end < raw.count, raw[end] < 0x80 { end += 1 }
    return end
  }

  private static func appendLowered(
    _ ascii: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]
  ) {
    let before = folded.count
    folded.append(contentsOf: ascii)
    let end = folded.withUnsafeMutableBufferPointer { folded in
      // Without a way out this becomes vector instructions.
      var joiners = 0 as UInt8
      for offset in before..<folded.count {
        let byte = folded[offset]
        folded[offset] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
        joiners |= FoldedScalars.isJoiner(byte) ? 1 : 0
      }
      return joiners == 0 ? folded.count : withoutJoiners(folded, from: before)
    }
    folded.removeLast(folded.count - end)
  }

  /// - Returns: where they end now.
  private static func withoutJoiners(
    _ folded: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var end = start
    for offset in start..<folded.count {
      folded[end] = folded[offset]
      end &+= FoldedScalars.isJoiner(folded[offset]) ? 0 : 1
    }
    return end
  }

  static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if let known = FoldedScalars.latin(scalar) {
      folded += known
    } else {
      folded += FoldedScalars.fold(scalar)
    }
  }
}

extension Folding {
  /// Where any of `words` stands in `text`: whole characters, in order, what touches joined.
  package static func matches(of words: [[UInt8]], in text: String) -> [Range<String.Index>] {
    matches(of: words.map { Mark($0) }, in: text)
  }

  /// The same of words that may have to stand alone.
  package static func matches(of words: [Mark], in text: String) -> [Range<String.Index>] {
    let characters = FoldedCharacters(text)
    var isMarked = [Bool](repeating: false, count: characters.indices.count)
    for word in words {
      for range in characters.ranges(of: word) {
        for number in range { isMarked[number] = true }
      }
    }
    let borders = characters.indices + [text.endIndex]
    return runs(of: isMarked).map { borders[$0.lowerBound]..<borders[$0.upperBound] }
  }

  private static func runs(of marks: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var rest = marks[...]
    while let start = rest.firstIndex(of: true) {
      let end = rest[start...].firstIndex(of: false) ?? rest.endIndex
      runs.append(start..<end)
      rest = rest[end...]
    }
    return runs
  }
}

/// A folded text that still knows which character each byte came from.
private struct FoldedCharacters {
  let indices: [String.Index]
  private var bytes: [UInt8] = []
  private var owners: [Int] = []

  init(_ text: String) {
    indices = Array(text.indices)
    for (number, index) in indices.enumerated() {
      for scalar in text[index].unicodeScalars { Folding.append(scalar, to: &bytes) }
      while owners.count < bytes.count { owners.append(number) }
    }
  }

  func ranges(of mark: Mark) -> [Range<Int>] {
    let word = mark.bytes
    var ranges: [Range<Int>] = []
    var from = 0
    while let start = TextScan.first(word, in: bytes, from..<bytes.count) {
      from = start + word.count
      guard fits(mark.fit, start..<from) else { continue }
      ranges.append(owners[start]..<(owners[from - 1] + 1))
    }
    return ranges
  }

  private func fits(_ fit: WordForms.Fit, _ range: Range<Int>) -> Bool {
    let beginsWord = range.lowerBound == 0 || !bytes[range.lowerBound - 1].isWordByte
    let endsWord = range.upperBound == bytes.count || !bytes[range.upperBound].isWordByte
    return fit.allows(beginsWord: beginsWord, endsWord: endsWord)
  }
}
