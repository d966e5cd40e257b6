import Kennisbank

/// All records of a catalogue, ready to be searched at every key: the person sees which records
/// answer a query, also by the forms and synonyms of its words, in which order, and what every facet
/// value would leave.
///
/// A search scans the text itself: that finds parts of Dutch compounds, which no index of words
/// does, and at ten thousand records it is done before the screen is drawn.
package struct SearchIndex: Sendable {
  let catalogue: Catalogue
  let kinds: [ObjectKind]
  let texts: TextArena
  let facets: FacetTable
  let values: RecordValues
  let orders: RecordOrders
  let lifts: RecordLifts
  let synonyms: SynonymTable
  /// What the values of fields are called.
  package let names: QueryNames

  package static let empty = SearchIndex(catalogue: .empty)

  package init(catalogue: Catalogue) {
    self.catalogue = catalogue
    kinds = catalogue.records.map(\.kind)
    var texts = TextArena()
    var values = RecordValues()
    var collector = TextCollector(catalogue)
    var keys: [SortKeys] = []
    for record in catalogue.records {
      let document = record.document
      collector.collect(record, document)
      texts.append(collector.texts)
      values.append(record, document)
      keys.append(SortKeys(record, document, catalogue))
    }
    self.texts = texts
    self.values = values
    facets = FacetTable(catalogue)
    orders = RecordOrders(keys, texts)
    lifts = RecordLifts(keys, texts)
    synonyms = SynonymTable(catalogue.words.synonyms)
    names = QueryNames(catalogue, Self.known(facets, values))
  }

  /// - Parameters:
  ///   - selection: what else must hold; facets that a query asks for count as chosen too.
  ///   - today: for times that are said from today.
  package func search(
    _ query: Query, selection: Selection = .empty, kinds: Set<ObjectKind>,
    sort: SortOrder = .relevance, today: Day? = nil
  ) -> SearchResult {
    let candidates = numbers(of: kinds)
    // Of a facet that is asked for twice the choice counts as chosen.
    let asked = Query.all(of: selection.conditions + query.parts)
    let chosen = Selection(of: asked)
    let rest = prepared(asked.leavingOut(chosen), today: today)
    var tally = FacetTally(facets, chosen)
    var ranker = Ranker(rest.terms)
    scan(rest) { scan in
      var found = scan.nothing
      for number in candidates {
        guard scan.answers(rest.matcher, number, &found), tally.count(number) else { continue }
        ranker.add(number, found, scan.terms)
      }
    }
    var ranks = [Rank?](repeating: nil, count: self.kinds.count)
    for (record, rank) in ranker.ranks(all: candidates.count, lifts: lifts) {
      ranks[Int(record)] = rank
    }
    return SearchResult(
      numbers: orders.sorted(ranks, by: sort, hasWords: query.hasWords),
      total: candidates.count, facetCounts: tally.result)
  }

  func scan<Result>(_ query: PreparedQuery, _ body: (QueryScan) -> Result) -> Result {
    withTermScan { body(QueryScan(index: self, prepared: query.terms, terms: $0)) }
  }

  func numbers(of kinds: Set<ObjectKind>) -> [Int32] {
    self.kinds.indices.lazy.filter { kinds.contains(self.kinds[$0]) }.map(Int32.init)
  }

  /// Every value that a field has somewhere. What can be lacking is also what nobody has yet.
  private static func known(
    _ facets: FacetTable, _ values: RecordValues
  ) -> [(field: QueryField, value: String)] {
    let parts = Set(
      FieldDefinition.all.map(\.key) + values.entries.lazy.filter { $0.field == .has }.map(\.value))
    return facets.entries.map { (QueryField($0.facet), $0.value) }
      + values.entries.lazy.filter { $0.field != .has }.map { ($0.field, $0.value) }
      + parts.map { (.has, $0) }
  }
}
