/// Where words stand behind one another in folded text, each whole. A line may end between two of
/// them, a paragraph may not.
///
/// Limit: in a list of short texts, such as elements, the end of one and the beginning of the next
/// look like a line that ends.
struct Phrase: Sendable {
  /// Folded; none is empty.
  private let words: [[UInt8]]

  init(_ text: String) {
    words = Folding.folded(text).split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.map(Array.init)
  }

  func first(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let head = words.first else { return nil }
    var from = range.lowerBound
    while let start = TextScan.first(head, in: text, from..<range.upperBound) {
      if let end = end(from: start, in: text, range), isWhole(start..<end, in: text, range) {
        return start
      }
      from = start + 1
    }
    return nil
  }

  /// Behind the last word, when all stand from `start` on.
  private func end(from start: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Int?
  {
    var place = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard let next = Self.nextWord(in: text, from: place, range) else { return nil }
        place = next
      }
      let end = place + word.count
      guard end <= range.upperBound, text[place..<end].elementsEqual(word) else { return nil }
      place = end
    }
    return place
  }

  private static func nextWord(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, _ range: Range<Int>
  ) -> Int? {
    var place = start
    var breaks = 0
    while place < range.upperBound, [0x20, 0x0A, 0x0D, 0x09].contains(text[place]) {
      if text[place] == 0x0A { breaks += 1 }
      place += 1
    }
    return place > start && breaks <= 1 ? place : nil
  }

  /// A word that goes on is another word.
  private func isWhole(
    _ found: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let goesOnBefore =
      found.lowerBound > range.lowerBound && text[found.lowerBound].isWordByte
      && text[found.lowerBound - 1].isWordByte
    let goesOnBehind =
      found.upperBound < range.upperBound && text[found.upperBound - 1].isWordByte
      && text[found.upperBound].isWordByte
    return !goesOnBefore && !goesOnBehind
  }
}
