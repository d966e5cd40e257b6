import Kennisbank

/// What to say when nothing was found: which one condition too many there is, or which word was
/// probably meant.
extension SearchIndex {
  /// The single conditions that, left out, leave something to show; most first.
  package func withoutEach(
    _ query: Query, selection: Selection, kinds: Set<ObjectKind>
  ) -> [Relaxation] {
    let tally = FacetTally(facets, selection)
    var all = 0
    var without: [Relaxation.Removed: Int] = [:]
    let terms = terms(of: query)
    withTermScan { scan in
      for number in numbers(of: kinds) {
        let failed = tally.failed(by: number).facets
        if failed.count > 1 { continue }
        let missing = scan.missing(terms, in: number, most: 2 - failed.count)
        switch (missing.count, failed.count) {
        case (0, 0): all += 1
        case (1, 0): without[.word(query.typed[missing[0]]), default: 0] += 1
        case (0, 1): without[.facet(failed[0]), default: 0] += 1
        default: break
        }
      }
    }
    return without.map { Relaxation(removed: $0, count: $1 + all) }.sorted { $0.isBefore($1) }
  }

  /// The query with each word that occurs nowhere replaced by the word of the texts that is nearest
  /// to it; nil when that is not possible or not needed.
  package func suggestion(for query: Query) -> String? {
    let words = terms(of: query).enumerated().map { number, term in
      term.isFunctionWord || occurs(term)
        ? query.typed[number] : Vocabulary(near: query.words[number], in: texts).suggestion
    }
    let suggested = words.compactMap(\.self)
    return suggested.count == words.count && suggested != query.typed
      ? suggested.joined(separator: " ") : nil
  }

  private func occurs(_ term: SearchTerm) -> Bool {
    withTermScan { scan in kinds.indices.contains { scan.occurs(term, in: Int32($0)) } }
  }
}

extension Relaxation {
  fileprivate func isBefore(_ other: Relaxation) -> Bool {
    (-count, removed.name) < (-other.count, other.removed.name)
  }
}

extension Relaxation.Removed {
  fileprivate var name: String {
    switch self {
    case .word(let word): word
    case .facet(let facet): facet.rawValue
    }
  }
}
