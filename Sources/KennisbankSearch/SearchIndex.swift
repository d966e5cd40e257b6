import Kennisbank

/// All records of a catalogue, ready to be searched at every key: the person sees which records
/// hold all words, in which order, and what every facet value would leave. It does not know
/// inflection or synonyms, and there is no query language.
///
/// A search scans the text itself: that finds parts of Dutch compounds, which no index of words
/// does, and at ten thousand records it is done before the screen is drawn.
package struct SearchIndex: Sendable {
  let kinds: [ObjectKind]
  let texts: TextArena
  let facets: FacetTable
  let orders: RecordOrders

  package static let empty = SearchIndex(catalogue: .empty)

  package init(catalogue: Catalogue) {
    kinds = catalogue.records.map(\.kind)
    var texts = TextArena()
    var collector = TextCollector(catalogue)
    var keys: [SortKeys] = []
    for record in catalogue.records {
      let document = record.document
      collector.collect(record, document)
      texts.append(collector.texts)
      keys.append(SortKeys(record, document, catalogue))
    }
    self.texts = texts
    facets = FacetTable(catalogue)
    orders = RecordOrders(keys, texts)
  }

  package func search(
    _ query: Query, selection: Selection = .empty, kinds: Set<ObjectKind>,
    sort: SortOrder = .relevance
  ) -> SearchResult {
    let candidates = numbers(of: kinds)
    var tally = FacetTally(facets, selection)
    var ranks = [Rank?](repeating: nil, count: self.kinds.count)
    texts.scan(for: query) { scan in
      for number in candidates {
        guard let rank = scan.rank(of: number), tally.count(number) else { continue }
        ranks[Int(number)] = rank
      }
    }
    return SearchResult(
      numbers: orders.sorted(ranks, by: sort, hasWords: !query.isEmpty),
      total: candidates.count, facetCounts: tally.result)
  }

  /// The fields of a record that hold any of the words, the most telling first.
  package func foundIn(_ query: Query, record: Int32) -> [FoundField] {
    texts.segments(of: record).filter { segment in
      query.words.contains { TextScan.first($0, in: texts.bytes, segment.range) != nil }
    }.map(\.field)
  }

  func numbers(of kinds: Set<ObjectKind>) -> [Int32] {
    self.kinds.indices.lazy.filter { kinds.contains(self.kinds[$0]) }.map(Int32.init)
  }
}
