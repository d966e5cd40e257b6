import Kennisbank

/// How well a word stands somewhere.
struct MatchQuality: Sendable, Hashable {
  /// The better, the lower.
  let place: Int

  /// Of a hundred. The word itself before a form before a synonym; a whole word before a part of one.
  static let points: [Float] = [100, 92, 85, 85, 77, 70, 65, 57, 50]

  init(_ origin: SearchTerm.Origin, beginsWord: Bool, endsWord: Bool) {
    place = origin.rawValue * 3 + (beginsWord && endsWord ? 0 : beginsWord || endsWord ? 1 : 2)
  }
}

/// Where and how well a term of a query stands in the records of a table.
struct TermRows: Sendable {
  /// By row: the fields in which it stands at all.
  private var all: [UInt16]
  /// By quality, the best first, and then by row: the fields in which it stands so. Empty where it
  /// never does.
  private var byQuality: [[UInt16]]

  init(count: Int) {
    all = Array(repeating: 0, count: count)
    byQuality = Array(repeating: [], count: MatchQuality.points.count)
  }

  mutating func add(_ quality: MatchQuality, _ change: (inout [UInt16]) -> Void) {
    if byQuality[quality.place].isEmpty {
      byQuality[quality.place] = Array(repeating: 0, count: all.count)
    }
    change(&byQuality[quality.place])
  }

  /// To be said when nothing is added any more.
  mutating func finish() {
    for areas in byQuality where !areas.isEmpty {
      for row in all.indices { all[row] |= areas[row] }
    }
  }

  func areas(of row: Int) -> FieldAreas { FieldAreas(rawValue: all[row]) }

  /// Those in which it stands in one of these fields.
  func rows(in areas: FieldAreas) -> BitSet {
    let wanted = areas.intersection(.fields).rawValue
    return all.withUnsafeBufferPointer { all in
      BitSet(count: all.count) { all[$0] & wanted != 0 }
    }
  }

  /// Adds to the ranks of rows what the term is worth there: the best place counts in full, each
  /// other one a little. Who speaks of it everywhere is about it.
  func add(
    to ranks: inout [Float], of rows: BitSet, in areas: FieldAreas = .everywhere,
    times weight: Float
  ) {
    let used = byQuality.indices.filter { !byQuality[$0].isEmpty }
    let layers = used.map { (areas: byQuality[$0], share: MatchQuality.points[$0] / 100) }
    let weights = FoundField.weights
    let isTitleAsked = areas.contains(FieldAreas(.title))
    rows.forEach { row in
      var rest = all[row] & areas.intersection(.fields).rawValue
      let beginsTitle = isTitleAsked && all[row] & FieldAreas.titleBegin.rawValue != 0
      var (best, sum) = (0 as Float, 0 as Float)
      for layer in layers where rest != 0 {
        var here = layer.areas[row] & rest
        rest &= ~here
        while here != 0 {
          let score = weights[here.trailingZeroBitCount] * layer.share
          best = max(best, score)
          sum += score
          here &= here - 1
        }
      }
      ranks[row] += (best + (sum - best) * 0.25 + (beginsTitle ? 0.5 : 0)) * weight
    }
  }
}

extension FoundField {
  fileprivate static let weights = allCases.map(\.weight)

  /// What a word is worth here.
  private var weight: Float {
    switch self {
    case .title: 10
    case .summary: 5
    case .place, .archetype: 3.5
    case .doel, .targetGroup, .organisation, .effect: 3
    case .theme, .aanleiding, .aanpak: 2.5
    case .element, .resultaten: 2
    case .lessen: 1.5
    case .otherText: 1
    }
  }
}
