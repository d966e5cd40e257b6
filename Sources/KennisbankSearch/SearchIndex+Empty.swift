import Kennisbank

/// What to say when nothing was found: which one condition too many there is, or which word was
/// probably meant.
extension SearchIndex {
  /// The parts of the query and the chosen facets that, left out alone, leave something to show;
  /// most first. None when it does not go on.
  package func withoutEach(
    _ query: Query, selection: Selection, kinds: Set<ObjectKind>, today: Day? = nil,
    while goesOn: () -> Bool = { true }
  ) -> [Relaxation] {
    let tally = FacetTally(facets, selection)
    let parts = query.parts
    let prepared = preparedParts(query, today: today)
    var all = 0
    var without: [Relaxation.Removed: Int] = [:]
    let isDone = forEachRecord(of: kinds, while: goesOn) { terms, row, number in
      let failed = tally.failed(by: facets.values(of: number)).facets
      if failed.count > 1 { return }
      var missing: [Int] = []
      for (part, query) in prepared.enumerated() where missing.count + failed.count < 2 {
        let scan = QueryScan(index: self, prepared: query.terms, terms: terms)
        if !scan.answers(query, row) { missing.append(part) }
      }
      switch (missing.count, failed.count) {
      case (0, 0): all += 1
      case (1, 0): without[.part(parts[missing[0]]), default: 0] += 1
      case (0, 1): without[.facet(failed[0]), default: 0] += 1
      default: break
      }
    }
    guard isDone else { return [] }
    return without.map { Relaxation(removed: $0, count: $1 + all) }.sorted { $0.isBefore($1) }
  }

  /// The query with each word that occurs nowhere replaced by the word of the texts that is nearest
  /// to it; nil when that is not possible or not needed, and when it does not go on.
  package func suggestion(for query: Query, while goesOn: () -> Bool = { true }) -> String? {
    guard query.words.count <= Self.mostCorrected else { return nil }
    let meant = query.changingWords { word in
      let folded = Folding.folded(word)
      let term = SearchTerm(folded, synonyms: synonyms)
      if term.isFunctionWord || occurs(term, while: goesOn) { return word }
      guard goesOn() else { return nil }
      // Words of texts that were replaced are counted still.
      let near = Vocabulary(near: folded, in: tables.map(\.words)).suggestion
      return near.flatMap { meant in
        let words = SearchWords(meant).folded
        return words.allSatisfy { occurs(SearchTerm($0, synonyms: synonyms), while: goesOn) }
          ? meant : nil
      }
    }
    return meant.flatMap { $0 == query ? nil : $0.text }
  }

  /// For each word all texts are read.
  private static let mostCorrected = 6

  private func occurs(_ term: SearchTerm, while goesOn: () -> Bool) -> Bool {
    var occurs = false
    forEachRecord(of: Set(ObjectKind.allCases), while: { !occurs && goesOn() }) { terms, row, _ in
      occurs = occurs || terms.occurs(term, in: row)
    }
    return occurs
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
