import Kennisbank

/// All records of a catalogue, ready to be searched at every key: the person sees which records
/// answer a query, also by the forms and synonyms of its words, in which order, and what every facet
/// value would leave.
///
/// What a word of a query matches is looked for among the different words of all texts, in each part
/// of them: that finds Dutch compounds, and a hundred thousand texts have few different words.
package struct SearchIndex: Sendable {
  package let catalogue: Catalogue
  /// Beside those of the records.
  package let tables: [IndexTable]
  let facets: FacetTable
  let values: ValueTable
  let orders: RecordOrders
  let synonyms: SynonymTable
  /// By table and row.
  private let lazyLifts: Lazy<[[Float]]>
  private let lazyNames: Lazy<QueryNames>
  private let recent = Recent<Question, SearchResult>(most: 16)
  private let recentCounts = Recent<FacetTally.Question, FacetTally.Counted>(most: 4)

  private struct Question: Equatable {
    let query: Query
    let selection: Selection
    let kinds: Set<ObjectKind>
    let sort: SortOrder
    let today: Day?
  }

  package static let empty = SearchIndex(catalogue: .empty)

  package init(catalogue: Catalogue) {
    self.init(
      catalogue, catalogue.records.tables.map { IndexTable($0, in: catalogue) })
  }

  /// - Parameter tables: beside those of the records.
  package init(_ catalogue: Catalogue, _ tables: [IndexTable]) {
    self.catalogue = catalogue
    self.tables = tables
    let facets = FacetTable(catalogue)
    let values = ValueTable(catalogue.records, tables)
    self.facets = facets
    self.values = values
    orders = RecordOrders(catalogue.records, tables)
    synonyms = SynonymTable(catalogue.words.synonyms)
    lazyLifts = Lazy {
      let newest = Self.newestYear(catalogue.records, tables)
      return tables.map { Self.lifts($0, newestYear: newest) }
    }
    lazyNames = Lazy { QueryNames(catalogue, Self.known(facets, values)) }
  }

  /// For a catalogue in which something changed: the rest is not worked out again.
  package func updated(to catalogue: Catalogue) -> SearchIndex {
    SearchIndex(
      catalogue,
      catalogue.records.tables.map { table in
        tables.first { $0.records === table } ?? IndexTable(table, in: catalogue)
      })
  }

  /// What the values of fields are called.
  package var names: QueryNames { lazyNames.value }

  /// - Parameters:
  ///   - selection: what else must hold; facets that a query asks for count as chosen too.
  ///   - today: for times that are said from today.
  package func search(
    _ query: Query, selection: Selection = .empty, kinds: Set<ObjectKind>,
    sort: SortOrder = .relevance, today: Day? = nil
  ) -> SearchResult {
    search(query, selection: selection, kinds: kinds, sort: sort, today: today) { true }
      ?? SearchResult(numbers: [], total: 0, facetCounts: [:])
  }

  /// - Parameter goesOn: asked now and then; nil is the answer when it does not.
  package func search(
    _ query: Query, selection: Selection = .empty, kinds: Set<ObjectKind>,
    sort: SortOrder = .relevance, today: Day? = nil, while goesOn: () -> Bool
  ) -> SearchResult? {
    let question = Question(
      query: query, selection: selection, kinds: kinds, sort: sort, today: today)
    return try? recent.answer(to: question) { () throws(Stopped) in
      try answer(to: question, while: goesOn)
    }
  }

  private func answer(
    to question: Question, while goesOn: () -> Bool
  ) throws(Stopped) -> SearchResult {
    // Of a facet that is asked for twice the choice counts as chosen.
    let asked = Query.all(of: question.selection.conditions + question.query.parts)
    let chosen = Selection(of: asked)
    let rest = prepared(asked.leavingOut(chosen), today: question.today)
    var scans: [QueryScan] = []
    var answers: [BitSet] = []
    var total = 0
    for table in tables.indices {
      let rows = rows(of: question.kinds, table: table)
      total += rows.count
      let scan = try QueryScan(self, table: table, rest.terms, while: goesOn)
      scans.append(scan)
      answers.append(scan.rows(rest.matcher, among: rows))
      guard goesOn() else { throw Stopped() }
    }
    let counted = counted(answers, chosen)
    var ranker = Ranker(rest.terms)
    for (rows, scan) in zip(counted.kept, scans) { ranker.add(rows, scan) }
    let ranks = ranks(try ranker.ranks(all: total, while: goesOn))
    let numbers = orders.sorted(ranks, by: question.sort, hasWords: question.query.hasWords)
    return SearchResult(
      numbers: question.sort == .relevance ? nearestFirst(numbers, question.query) : numbers,
      total: total, facetCounts: counted.counts)
  }

  /// Other letters that stand in all texts give the same rows again.
  private func counted(_ answers: [BitSet], _ chosen: Selection) -> FacetTally.Counted {
    recentCounts.answer(to: FacetTally.Question(answers: answers, chosen: chosen)) {
      var tally = FacetTally(facets, chosen)
      let kept = answers.enumerated().map { tally.count($1, of: $0) }
      return FacetTally.Counted(kept: kept, counts: tally.result)
    }
  }

  /// By number of the catalogue, below 0 for what does not answer.
  private func ranks(_ found: [(rows: BitSet, ranks: [Float])]) -> [Float] {
    var ranks = [Float](repeating: -1, count: catalogue.records.count)
    for (table, (rows, its)) in found.enumerated() {
      let lifts = lazyLifts.value[table]
      rows.forEach { row in
        guard let record = catalogue.records.number(table: table, row: row) else { return }
        ranks[Int(record)] = its[row] + lifts[row]
      }
    }
    return ranks
  }

  /// What is there still, of these kinds.
  func rows(of kinds: Set<ObjectKind>, table: Int) -> BitSet {
    let records = tables[table].records
    let wanted = (0...UInt8.max).map { kinds.contains(ObjectKind(number: $0)) }
    return records.kinds.withNumbers { kinds in
      BitSet(count: kinds.count) { row in
        wanted[Int(kinds[row])] && catalogue.records.number(table: table, row: row) != nil
      }
    }
  }

  /// What speaks for each record whatever is asked: well described and fresh.
  private static func lifts(_ table: IndexTable, newestYear: Int) -> [Float] {
    (0..<table.records.count).map { row in
      let age = table.keys.year(row).map { Float(newestYear - $0) } ?? 10
      return table.described[row] + max(0, 10 - age) / 10 * 0.3
    }
  }

  /// Of the records that are there still.
  private static func newestYear(_ records: Records, _ tables: [IndexTable]) -> Int {
    if tables.count == 1 { return tables[0].newestYear }
    let years = tables.enumerated().map { number, table in
      table.keys.newestYear { records.number(table: number, row: $0) != nil }
    }
    return years.max() ?? 0
  }

  /// Every value that a field has somewhere. What can be lacking is also what nobody has yet.
  private static func known(
    _ facets: FacetTable, _ values: ValueTable
  ) -> [(field: QueryField, value: String)] {
    let said = values.heldEntries
    let parts = Set(
      FieldDefinition.all.map(\.key) + said.lazy.filter { $0.field == .has }.map(\.value))
    return facets.heldEntries.map { (QueryField($0.facet), $0.value) }
      + said.lazy.filter { $0.field != .has }.map { ($0.field, $0.value) }
      + parts.map { (.has, $0) }
  }
}
