import Kennisbank

/// All records of a catalogue, ready to be searched at every key: the person sees which records
/// answer a query, in which order, and what every facet value would leave. It does not know
/// inflection or synonyms.
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
    let rest = matcher(asked.leavingOut(chosen), today: today)
    var tally = FacetTally(facets, chosen)
    var ranks = [Rank?](repeating: nil, count: self.kinds.count)
    scan { scan in
      for number in candidates {
        guard let rank = scan.rank(rest, of: number), tally.count(number) else { continue }
        ranks[Int(number)] = rank
      }
    }
    return SearchResult(
      numbers: orders.sorted(ranks, by: sort, hasWords: query.hasWords),
      total: candidates.count, facetCounts: tally.result)
  }

  /// The fields of a record that hold any of the words, the most telling first.
  package func foundIn(_ query: Query, record: Int32) -> [FoundField] {
    let words = query.words
    return texts.segments(of: record).filter { segment in
      words.contains { TextScan.first($0, in: texts.bytes, segment.range) != nil }
    }.map(\.field)
  }

  func scan(_ body: (QueryScan) -> Void) {
    texts.scan { body(QueryScan(index: self, words: $0)) }
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
