import Kennisbank

extension SearchResult {
  /// The facet whose values divide a large result best: many of about the same size say more than one
  /// that nearly all have. What few of them have filled in is no way to choose among them.
  /// - Parameter chosen: facets of which something was chosen already.
  package func bestSplit(without chosen: Set<Facet>) -> Facet? {
    let facets = Facet.allCases.filter { !chosen.contains($0) }
    let splits = facets.compactMap { facet in parts(by: facet).map { (facet, $0) } }
    // Of equals this is the first, which people meet first.
    return splits.max { $0.1 < $1.1 }?.0
  }

  /// Into how many equal parts it would divide as much: one over the chance that two have the same
  /// value. Nil for a facet that is of no use here.
  private func parts(by facet: Facet) -> Double? {
    let counts = (facetCounts[facet] ?? []).map(\.count).filter { $0 > 0 }
    let sum = counts.reduce(0, +)
    guard counts.count > 1, sum * Self.leastFilled >= numbers.count else { return nil }
    // A person chooses among the first few.
    let rest = counts.dropFirst(Self.mostSeen).reduce(0, +)
    let shares = (counts.prefix(Self.mostSeen) + [rest]).map { Double($0) / Double(sum) }
    let parts = 1 / shares.reduce(0) { $0 + $1 * $1 }
    return parts >= Self.fewestParts ? parts : nil
  }

  /// One in so many has it filled in.
  private static let leastFilled = 2
  private static let mostSeen = 8
  private static let fewestParts = 1.4
}
