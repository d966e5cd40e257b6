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

  mutating func add(_ place: Place) {
    if place.rawValue > worst.rawValue { worst = place }
    sum += place.rawValue
  }

  static func < (left: Rank, right: Rank) -> Bool {
    (left.worst.rawValue, left.sum) < (right.worst.rawValue, right.sum)
  }
}

/// The words of one query at work on an arena.
struct WordScan {
  fileprivate let arena: TextArena
  fileprivate let text: UnsafeBufferPointer<UInt8>
  fileprivate let words: [[UInt8]]

  /// Nil unless every word occurs.
  func rank(of record: Int32) -> Rank? {
    var rank = Rank()
    let segments = arena.segments(of: record)
    for word in words {
      guard let place = place(of: word, in: segments) else { return nil }
      rank.add(place)
    }
    return rank
  }

  /// Numbers of the words that a record lacks, no more than `most`.
  func missingWords(in record: Int32, most: Int) -> [Int] {
    let segments = arena.segments(of: record)
    var missing: [Int] = []
    for number in words.indices where missing.count < most {
      if place(of: words[number], in: segments) == nil { missing.append(number) }
    }
    return missing
  }

  private func place(of word: [UInt8], in segments: ArraySlice<TextArena.Segment>) -> Rank.Place? {
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
  func scan(for query: Query, _ body: (WordScan) -> Void) {
    bytes.withUnsafeBufferPointer { body(WordScan(arena: self, text: $0, words: query.words)) }
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
