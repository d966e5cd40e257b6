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
    let parts = query.parts.map(Relaxation.Removed.part) + selection.facets.map { .facet($0) }
    let prepared =
      preparedParts(query, today: today)
      + selection.conditions.map { self.prepared($0, today: today) }
    var all = 0
    var without = [Int](repeating: 0, count: parts.count)
    for table in tables.indices {
      let rows = rows(of: kinds, table: table)
      var failing: [BitSet] = []
      for part in prepared {
        guard let scan = try? QueryScan(self, table: table, part.terms, while: goesOn) else {
          return []
        }
        failing.append(rows.subtracting(scan.rows(part.matcher, among: rows)))
      }
      let once = failing.foundOnce(among: rows.capacity)
      for (part, failing) in failing.enumerated() {
        without[part] += failing.intersection(once).count
      }
      all += failing.reduce(rows) { $0.subtracting($1) }.count
    }
    return zip(parts, without).filter { $1 > 0 }
      .map { Relaxation(removed: $0, count: $1 + all) }.sorted { $0.isBefore($1) }
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
      let near = Vocabulary(near: folded, in: tables.map(\.texts.tokens)).suggestion
      return near.flatMap { meant in
        let words = SearchWords(meant).folded
        return words.allSatisfy { occurs(SearchTerm($0, synonyms: synonyms), while: goesOn) }
          ? meant : nil
      }
    }
    return meant.flatMap { $0 == query ? nil : $0.text }
  }

  /// For each word all words of the texts are looked at.
  private static let mostCorrected = 6

  private func occurs(_ term: SearchTerm, while goesOn: () -> Bool) -> Bool {
    tables.indices.contains { table in
      guard goesOn() else { return false }
      let rows = rows(of: Set(ObjectKind.allCases), table: table)
      return !rows.intersection(tables[table].rows(of: term).rows(in: .everywhere)).isEmpty
    }
  }
}

extension [BitSet] {
  /// Rows that are in one of them and in no other.
  fileprivate func foundOnce(among capacity: Int) -> BitSet {
    let none = BitSet(count: capacity)
    let (once, more) = reduce((none, none)) { found, rows in
      (found.0.union(rows), found.1.union(found.0.intersection(rows)))
    }
    return once.subtracting(more)
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
