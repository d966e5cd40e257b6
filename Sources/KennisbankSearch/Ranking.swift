/// How well a record answers a query; the smaller, the better.
///
/// The word found in the worst place decides: all words in the title come before one that is only
/// in the text. Among equals the record with more words in better places wins.
struct Rank: Comparable {
  private(set) var worst = Place.titleStart
  private(set) var sum = 0

  /// Where a word was found best.
  enum Place: Int {
    case titleStart, titleWord, titleInside, summary, elsewhere
  }

  init() {}

  init(_ place: Place) {
    add(place)
  }

  mutating func add(_ place: Place) {
    if place.rawValue > worst.rawValue { worst = place }
    sum += place.rawValue
  }

  /// What else of a query was found, and how well.
  mutating func add(_ other: Rank) {
    if other.worst.rawValue > worst.rawValue { worst = other.worst }
    sum += other.sum
  }

  static func < (left: Rank, right: Rank) -> Bool {
    (left.worst.rawValue, left.sum) < (right.worst.rawValue, right.sum)
  }
}

/// Looks for words in an arena.
struct WordScan {
  fileprivate let arena: TextArena
  fileprivate let text: UnsafeBufferPointer<UInt8>

  /// Where a word stands best in a record, or in a part of it; nil when it does not occur.
  func place(of word: [UInt8], in segments: ArraySlice<TextArena.Segment>) -> Rank.Place? {
    guard let first = segments.first, let last = segments.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    guard let offset = offset(of: word, in: range) else { return nil }
    switch segments.first(where: { $0.range.contains(offset) })?.field {
    case .title: return titlePlace(of: word, first: offset, in: first.range)
    case .summary: return .summary
    default: return .elsewhere
    }
  }

  private func titlePlace(of word: [UInt8], first: Int, in title: Range<Int>) -> Rank.Place {
    var next: Int? = first
    while let offset = next {
      if offset == title.lowerBound { return .titleStart }
      if !text[offset - 1].isWordByte { return .titleWord }
      next = self.offset(of: word, in: (offset + 1)..<title.upperBound)
    }
    return .titleInside
  }

  private func offset(of word: [UInt8], in range: Range<Int>) -> Int? {
    word.withUnsafeBufferPointer { TextScan.first($0, in: text, range) }
  }
}

extension TextArena {
  func scan(_ body: (WordScan) -> Void) {
    bytes.withUnsafeBufferPointer { body(WordScan(arena: self, text: $0)) }
  }
}

extension UInt8 {
  /// In folded text: a small letter, a digit or part of a letter beyond ASCII.
  var isWordByte: Bool {
    switch self {
    case 0x61...0x7A, 0x30...0x39, 0x80...: true
    default: false
    }
  }
}
