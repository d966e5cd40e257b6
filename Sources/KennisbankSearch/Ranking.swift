import Kennisbank

/// Orders the records that answer a query: by how well its terms stand in them, rare ones counting
/// more, by words beside each other as they were typed, and between equals by what is well described
/// and fresh. How rare a term is, is known only when all tables have been looked at.
struct Ranker {
  private let asked: [AskedTerm]
  private var answers: [(rows: BitSet, scan: QueryScan)] = []

  init(_ asked: [AskedTerm]) { self.asked = asked }

  mutating func add(_ rows: BitSet, _ scan: QueryScan) { answers.append((rows, scan)) }

  /// By table the rows that answer, and what each is worth: the more, the better.
  /// - Parameters:
  ///   - all: records that were looked through.
  ///   - goesOn: asked now and then.
  func ranks(
    all: Int, while goesOn: () -> Bool
  ) throws(Stopped) -> [(rows: BitSet, ranks: [Float])] {
    let wanted = asked.indices.filter { !asked[$0].isDenied }
    let weights = wanted.map { weight(count: count(of: $0), all: all) }
    var all: [(rows: BitSet, ranks: [Float])] = []
    for (rows, scan) in answers {
      var ranks = [Float](repeating: 0, count: rows.capacity)
      for (number, weight) in zip(wanted, weights) {
        scan.found[number].add(to: &ranks, of: rows, in: asked[number].areas, times: weight)
      }
      for (one, other) in zip(wanted, wanted.dropFirst()) {
        guard goesOn() else { throw Stopped() }
        let phrase = phrase(one, other, among: rows, scan)
        phrase?.add(to: &ranks, of: rows, times: 0.5)
      }
      all.append((rows, ranks))
    }
    return all
  }

  /// Of the records that answer.
  private func count(of number: Int) -> Int {
    answers.reduce(0) { count, answer in
      let having = answer.scan.found[number].rows(in: asked[number].areas)
      return count + answer.rows.intersection(having).count
    }
  }

  /// Shorter ones are half typed, or stand beside anything.
  private static let leastBeside = 3

  /// Where two words that were typed behind each other stand so too; nil for words that do anywhere.
  private func phrase(
    _ one: Int, _ other: Int, among rows: BitSet, _ scan: QueryScan
  ) -> TermRows? {
    let words = [one, other].map { asked[$0].term.wordings[0].bytes }
    if words.contains(where: { $0.count < Self.leastBeside }) { return nil }
    let both = [one, other].reduce(rows) {
      $0.intersection(scan.found[$1].rows(in: .everywhere))
    }
    let phrase = SearchTerm(exactly: words[0] + [0x20] + words[1], .part)
    return scan.index.tables[scan.number].terms.rows(of: phrase, among: both)
  }

  /// Between a half, for what every record has, and one, for what only one has.
  private func weight(count: Int, all: Int) -> Float {
    guard all > 1, count > 0 else { return 1 }
    let halvings = Float(Int.bitWidth - (all / count).leadingZeroBitCount)
    let most = Float(Int.bitWidth - all.leadingZeroBitCount)
    return 0.5 + 0.5 * halvings / most
  }
}
