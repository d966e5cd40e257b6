import Kennisbank

/// All records of a catalogue, ready to be searched at every key: the person sees which records
/// answer a query, also by the forms and synonyms of its words, in which order, and what every facet
/// value would leave.
///
/// A search scans the text itself: that finds parts of Dutch compounds, which no index of words
/// does, and at ten thousand records it is done before the screen is drawn.
package struct SearchIndex: Sendable {
  package let catalogue: Catalogue
  /// Beside those of the records.
  package let tables: [IndexTable]
  let facets: FacetTable
  let values: ValueTable
  let orders: RecordOrders
  let synonyms: SynonymTable
  private let newestYear: Int
  private let lazyNames: Lazy<QueryNames>

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
    newestYear = Self.newestYear(catalogue.records, tables)
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
    // Of a facet that is asked for twice the choice counts as chosen.
    let asked = Query.all(of: selection.conditions + query.parts)
    let chosen = Selection(of: asked)
    let rest = prepared(asked.leavingOut(chosen), today: today)
    var tally = FacetTally(facets, chosen)
    var ranker = Ranker(rest.terms)
    var total = 0
    var found = rest.nothing
    let needed = rest.matcher.needed.map { rest.terms[$0].term }
    let rare = tables.enumerated().map { number, table in
      table.withTermScan(number) { RareRows(having: needed, in: $0, while: goesOn) }
    }
    let isDone = forEachRecord(of: kinds, while: goesOn) { table, row, number in
      total += 1
      guard rare[table.number].contains(row) else { return }
      let scan = QueryScan(index: self, prepared: rest.terms, terms: table)
      guard scan.answers(rest.matcher, row, &found) else { return }
      let place = Records.Place(table: Int32(table.number), row: Int32(row))
      if tally.count(facets.values(at: place, number)) { ranker.add(number, found, table, row) }
    }
    guard isDone else { return nil }
    var ranks = [Rank?](repeating: nil, count: catalogue.records.count)
    for (record, rank) in ranker.ranks(all: total, lift: lift) { ranks[Int(record)] = rank }
    let numbers = orders.sorted(ranks, by: sort, hasWords: query.hasWords)
    return SearchResult(
      numbers: sort == .relevance ? nearestFirst(numbers, query) : numbers,
      total: total, facetCounts: tally.result)
  }

  /// Records that are looked through in less than a millisecond.
  private static let slice = 256

  /// By table and row.
  /// - Returns: false when it did not go on.
  @discardableResult
  func forEachRecord(
    of kinds: Set<ObjectKind>, while goesOn: () -> Bool = { true },
    _ body: (TermScan, _ row: Int, _ number: Int32) -> Void
  ) -> Bool {
    let wanted = (0...UInt8.max).map { kinds.contains(ObjectKind(number: $0)) }
    for (number, table) in tables.enumerated() {
      let isDone = table.withTermScan(number) { scan in
        for row in 0..<table.records.count where wanted[Int(table.records.kinds[row])] {
          if row.isMultiple(of: Self.slice), !goesOn() { return false }
          guard let record = catalogue.records.number(table: number, row: row) else { continue }
          body(scan, row, record)
        }
        return true
      }
      if !isDone { return false }
    }
    return true
  }

  func withTermScan<Result>(
    of record: Int32, _ body: (TermScan, _ row: Int) -> Result
  ) -> Result {
    let place = catalogue.records.place(of: record)
    return tables[Int(place.table)].withTermScan(Int(place.table)) { body($0, Int(place.row)) }
  }

  /// What speaks for a record whatever is asked: well described and fresh.
  private func lift(_ record: Int32) -> Float {
    let place = catalogue.records.place(of: record)
    let table = tables[Int(place.table)]
    let age = table.keys.year(Int(place.row)).map { Float(newestYear - $0) } ?? 10
    return table.described[Int(place.row)] + max(0, 10 - age) / 10 * 0.3
  }

  /// Of the records that are there still.
  private static func newestYear(_ records: Records, _ tables: [IndexTable]) -> Int {
    if tables.count == 1 { return tables[0].newestYear }
    return records.indices.lazy.compactMap { number in
      let place = records.place(of: Int32(number))
      return tables[Int(place.table)].keys.year(Int(place.row))
    }.max() ?? 0
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
