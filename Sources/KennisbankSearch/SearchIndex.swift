import Kennisbank

/// All records of a catalogue, ready to be searched at every key: the person sees which records
/// hold all words, or their forms and synonyms, in which order, and what every facet value would
/// leave. There is no query language.
///
/// A search scans the text itself: that finds parts of Dutch compounds, which no index of words
/// does, and at ten thousand records it is done before the screen is drawn.
package struct SearchIndex: Sendable {
  let kinds: [ObjectKind]
  let texts: TextArena
  let facets: FacetTable
  let orders: RecordOrders
  let lifts: RecordLifts
  let synonyms: SynonymTable

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
    lifts = RecordLifts(keys, texts)
    synonyms = SynonymTable(catalogue.words.synonyms)
  }

  package func search(
    _ query: Query, selection: Selection = .empty, kinds: Set<ObjectKind>,
    sort: SortOrder = .relevance
  ) -> SearchResult {
    let candidates = numbers(of: kinds)
    let terms = terms(of: query)
    var tally = FacetTally(facets, selection)
    var ranker = Ranker(terms)
    withTermScan { scan in
      for number in candidates {
        guard let matches = scan.matches(of: terms, in: number), tally.count(number) else {
          continue
        }
        ranker.add(number, matches, scan)
      }
    }
    var ranks = [Rank?](repeating: nil, count: self.kinds.count)
    for (record, rank) in ranker.ranks(all: candidates.count, lifts: lifts) {
      ranks[Int(record)] = rank
    }
    return SearchResult(
      numbers: orders.sorted(ranks, by: sort, hasWords: !query.isEmpty),
      total: candidates.count, facetCounts: tally.result)
  }

  func numbers(of kinds: Set<ObjectKind>) -> [Int32] {
    self.kinds.indices.lazy.filter { kinds.contains(self.kinds[$0]) }.map(Int32.init)
  }
}
