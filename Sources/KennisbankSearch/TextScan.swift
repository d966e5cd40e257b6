import CTextScan

/// Where a word stands in folded bytes.
enum TextScan {
  static func first(_ word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { first(word, in: $0, range) }
  }

  static func first(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    word.withUnsafeBufferPointer { first($0, in: text, range) }
  }

  /// Offset in `text` of the first occurrence that lies in `range`; nil for an empty word too.
  static func first(
    _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard let base = text.baseAddress, let letters = word.baseAddress else { return nil }
    let found = wijk_scan(base + range.lowerBound, range.count, letters, word.count)
    return found < 0 ? nil : range.lowerBound + found
  }
}
