import Kennisbank

/// Somebody typed on: the answer is no longer wanted.
struct Stopped: Error {}

/// A query at work on the rows of one table of an index.
struct QueryScan {
  let index: SearchIndex
  /// Of the table.
  let number: Int
  let asked: [AskedTerm]
  /// Where each of these stands.
  let found: [TermRows]

  /// - Parameter goesOn: asked now and then.
  init(
    _ index: SearchIndex, table number: Int, _ asked: [AskedTerm], while goesOn: () -> Bool
  ) throws(Stopped) {
    self.index = index
    self.number = number
    self.asked = asked
    var found: [TermRows] = []
    for asked in asked {
      guard goesOn() else { throw Stopped() }
      found.append(index.tables[number].rows(of: asked.term))
    }
    self.found = found
  }

  /// Those of `rows` that answer.
  func rows(_ query: QueryMatcher, among rows: BitSet) -> BitSet {
    switch query {
    case .everything, .term(_, isOptional: true): rows
    case .all(let parts):
      // What takes longer looks only at what the others leave.
      parts.sorted { $0.cost < $1.cost }.reduce(rows) { rows, part in
        rows.isEmpty ? rows : self.rows(part, among: rows)
      }
    case .any(let parts):
      parts.map { self.rows($0, among: rows) }.reduce(BitSet(count: rows.capacity)) { $0.union($1) }
    case .not(let part): rows.subtracting(self.rows(part, among: rows))
    case .term(let term, isOptional: false):
      rows.intersection(found[term].rows(in: asked[term].areas))
    default: rows.filter { holds(query, $0) }
    }
  }

  // MARK: Conditions

  private var table: IndexTable { index.tables[number] }

  private func place(_ row: Int) -> Records.Place {
    Records.Place(table: Int32(number), row: Int32(row))
  }

  private func holds(_ matcher: QueryMatcher, _ row: Int) -> Bool {
    switch matcher {
    case .facets(let wanted): return facets(row).contains(where: wanted.contains)
    case .values(let wanted):
      return index.values.values(at: place(row)).contains(where: wanted.contains)
    case .days(let field, let spans):
      guard let days = table.values.days(field, of: row) else { return false }
      return spans.contains { $0.overlaps(days) }
    case .sources(let texts):
      return table.values.sources[row].withBytes { sources in
        texts.contains { TextScan.first($0, in: sources, sources.indices) != nil }
      }
    case .like(let likeness): return isLike(likeness, row)
    case .everything, .all, .any, .not, .term: return false
    }
  }

  private func facets(_ row: Int) -> MappedNumbers { index.facets.values(at: place(row)) }

  private func isLike(_ likeness: Likeness, _ row: Int) -> Bool {
    guard index.catalogue.records.place(of: likeness.record) != place(row) else { return false }
    let facets = facets(row)
    if facets.contains(where: likeness.archetypes.contains) { return true }
    let shared =
      facets.count(where: likeness.facets.contains)
      + index.values.values(at: place(row)).count(where: likeness.elements.contains)
    return shared >= Likeness.fewest
  }
}

extension QueryMatcher {
  /// What it costs to ask this of a row, roughly.
  fileprivate var cost: Int {
    switch self {
    case .everything, .term: 0
    case .all(let parts), .any(let parts): parts.map(\.cost).max() ?? 0
    case .not(let part): part.cost
    case .days: 1
    case .facets, .values: 2
    case .sources, .like: 3
    }
  }
}
