/// Why a record stands where it does among the answers: a sum of few parts, the words weighing most.
struct Rank: Comparable {
  /// How well the words stand in it, rare words counting more.
  var words: Float = 0
  /// Words beside each other as they were typed.
  var phrase: Float = 0
  /// Well described and fresh: never more than decides between equals.
  var lift: Float = 0

  var sum: Float { words + phrase + lift }

  /// The better, the smaller.
  static func < (left: Rank, right: Rank) -> Bool { left.sum > right.sum }
}

/// Gathers how well each term stands in each record that answers a query. How rare a term is, is
/// known only when all have been looked at.
struct Ranker {
  private let count: Int
  private let phrases: [SearchTerm]
  /// Per record that answers, one score for each term and one for its phrases.
  private var scores: [Float] = []
  private var records: [Int32] = []
  private var counts: [Int]

  init(_ asked: [AskedTerm]) {
    let terms = asked.map(\.term)
    count = terms.count
    phrases = zip(terms, terms.dropFirst()).map { one, other in
      SearchTerm(exactly: one.wordings[0].bytes + [0x20] + other.wordings[0].bytes)
    }
    counts = Array(repeating: 0, count: terms.count)
  }

  /// - Parameter matches: by number of the term; nil where it does not stand.
  mutating func add(_ record: Int32, _ matches: [TermMatch?], _ scan: TermScan, _ row: Int) {
    records.append(record)
    for (number, match) in matches.enumerated() {
      scores.append(match?.score ?? 0)
      if match != nil { counts[number] += 1 }
    }
    // Only where both words stand can they stand together.
    let found = phrases.indices.filter { matches[$0] != nil && matches[$0 + 1] != nil }
    scores.append(found.reduce(0) { $0 + (scan.match(phrases[$1], in: row)?.score ?? 0) })
  }

  /// - Parameter all: records that were looked through.
  func ranks(all: Int, lift: (Int32) -> Float) -> [(record: Int32, rank: Rank)] {
    let weights = counts.map { weight(count: $0, all: all) }
    let width = count + 1
    return records.enumerated().map { place, record in
      let row = scores[(place * width)..<((place + 1) * width)]
      let words = zip(row, weights).reduce(Float(0)) { $0 + $1.0 * $1.1 }
      return (record, Rank(words: words, phrase: (row.last ?? 0) * 0.5, lift: lift(record)))
    }
  }

  /// Between a half, for what every record has, and one, for what only one has.
  private func weight(count: Int, all: Int) -> Float {
    guard all > 1, count > 0 else { return 1 }
    let halvings = Float(Int.bitWidth - (all / count).leadingZeroBitCount)
    let most = Float(Int.bitWidth - all.leadingZeroBitCount)
    return 0.5 + 0.5 * halvings / most
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
