import Kennisbank

/// What to say when nothing was found: which one condition too many there is, or which word was
/// probably meant.
extension SearchIndex {
  /// The parts of the query and the chosen facets that, left out alone, leave something to show;
  /// most first.
  package func withoutEach(
    _ query: Query, selection: Selection, kinds: Set<ObjectKind>, today: Day? = nil
  ) -> [Relaxation] {
    let tally = FacetTally(facets, selection)
    let parts = query.parts
    let matchers = matchersOfParts(query, today: today)
    var all = 0
    var without: [Relaxation.Removed: Int] = [:]
    scan { scan in
      for number in numbers(of: kinds) {
        let failed = tally.failed(by: number).facets
        if failed.count > 1 { continue }
        let missing = scan.missing(of: matchers, in: number, most: 2 - failed.count)
        switch (missing.count, failed.count) {
        case (0, 0): all += 1
        case (1, 0): without[.part(parts[missing[0]]), default: 0] += 1
        case (0, 1): without[.facet(failed[0]), default: 0] += 1
        default: break
        }
      }
    }
    return without.map { Relaxation(removed: $0, count: $1 + all) }.sorted { $0.isBefore($1) }
  }

  /// The query with each word that occurs nowhere replaced by the word of a title that is nearest
  /// to it; nil when that is not possible or not needed.
  package func suggestion(for query: Query) -> String? {
    let meant = query.changingWords { word in
      let folded = Folding.folded(word)
      return occurs(folded) ? word : nearestTitleWord(to: folded)
    }
    return meant.flatMap { $0 == query ? nil : $0.text }
  }

  private func occurs(_ word: [UInt8]) -> Bool {
    TextScan.first(word, in: texts.bytes, texts.bytes.indices) != nil
  }

  /// Of equally near words the one in most titles.
  private func nearestTitleWord(to word: [UInt8]) -> String? {
    var found: [ArraySlice<UInt8>: (distance: Int, titles: Int)] = [:]
    let most = EditDistance.tolerated(in: word)
    for candidate in titleWords {
      if let known = found[candidate] {
        found[candidate] = (known.distance, known.titles + 1)
      } else if let distance = EditDistance.between(word, candidate, most: most) {
        found[candidate] = (distance, 1)
      }
    }
    let nearest = found.min { left, right in
      let (one, other) = (left.value, right.value)
      return (one.distance, -one.titles) == (other.distance, -other.titles)
        ? left.key.lexicographicallyPrecedes(right.key)
        : (one.distance, -one.titles) < (other.distance, -other.titles)
    }
    return nearest.map { String(decoding: $0.key, as: UTF8.self) }
  }

  private var titleWords: some Sequence<ArraySlice<UInt8>> {
    kinds.indices.lazy.flatMap { number in
      texts.title(of: Int32(number)).split { !$0.isWordByte }
    }
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
    case .part(let part): part.text
    case .facet(let facet): facet.rawValue
    }
  }
}
