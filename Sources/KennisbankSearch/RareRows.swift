/// The rows of a table that have a rare word: found by one pass over the text of all of them, which
/// is several times faster than looking into each.
struct RareRows {
  private let isThere: [Bool]?

  /// - Parameter terms: a row needs all of them.
  init(having terms: [SearchTerm], in scan: TermScan, while goesOn: () -> Bool) {
    var rows: [Bool]?
    for term in terms where goesOn() {
      guard let others = Self.rows(having: term, in: scan, while: goesOn) else { continue }
      rows = rows.map { zip($0, others).map { $0 && $1 } } ?? others
    }
    isThere = rows
  }

  func contains(_ row: Int) -> Bool {
    guard let isThere, row < isThere.count else { return true }
    return isThere[row]
  }

  /// In more than one of so many rows a word is common: then each is looked into anyhow.
  private static let rare = 8
  /// Too few to say that.
  private static let fewest = 64

  private static func rows(
    having term: SearchTerm, in scan: TermScan, while goesOn: () -> Bool
  ) -> [Bool]? {
    var rows = [Bool](repeating: false, count: scan.arena.count)
    for probe in term.probes {
      guard goesOn() else { return nil }
      var (row, hits, offset) = (0, 0, 0)
      while let hit = scan.first(probe.bytes, in: offset..<max(offset, scan.text.count)) {
        while row < rows.count, scan.arena.end(of: row) <= hit { row += 1 }
        if row == rows.count { break }
        rows[row] = true
        hits += 1
        if hits > fewest, hits * rare > row { return nil }
        offset = max(hit + 1, scan.arena.end(of: row))
      }
    }
    return rows
  }
}

extension QueryMatcher {
  /// Numbers of the terms that every answer has.
  var needed: [Int] {
    switch self {
    case .term(let number, _, isOptional: false): [number]
    case .all(let parts): parts.flatMap(\.needed)
    default: []
    }
  }
}
