import Kennisbank

/// Every way to sort, worked out once: a search only leaves records out.
struct RecordOrders: Sendable {
  private let orders: [SortOrder: [Int32]]

  /// `keys` by number of the record.
  init(_ keys: [SortKeys], _ texts: TextArena) {
    let byTitle = keys.indices.map(Int32.init).sorted {
      let (left, right) = (texts.title(of: $0), texts.title(of: $1))
      return left.elementsEqual(right) ? $0 < $1 : left.lexicographicallyPrecedes(right)
    }
    func stable(_ areInOrder: (SortKeys, SortKeys) -> Bool?) -> [Int32] {
      byTitle.enumerated().sorted { left, right in
        areInOrder(keys[Int(left.element)], keys[Int(right.element)])
          ?? (left.offset < right.offset)
      }.map(\.element)
    }
    orders = [
      .relevance: stable { $0.order == $1.order ? nil : $0.order < $1.order },
      .title: byTitle,
      .newest: stable { $0.date == $1.date ? nil : $0.date > $1.date },
      .evidence: stable { $0.evidence == $1.evidence ? nil : $0.evidence > $1.evidence },
      .municipality: stable(SortKeys.municipalitiesInOrder),
    ]
  }

  /// The records that have a rank. Relevance looks at ranks only where there are words.
  func sorted(_ ranks: [Rank?], by sort: SortOrder, hasWords: Bool) -> [Int32] {
    guard sort == .relevance, hasWords else {
      return (orders[sort] ?? []).filter { ranks[Int($0)] != nil }
    }
    let found = (orders[.title] ?? []).enumerated().compactMap { place, number in
      ranks[Int(number)].map { (rank: $0, place: place, number: number) }
    }
    return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.number)
  }
}

/// What a record is sorted by.
struct SortKeys {
  let order: Int
  /// `2026-11-22` or `2026`; empty when undated. Compares as text.
  let date: String
  let evidence: EvidenceLevel
  /// Folded title; empty without one.
  let municipality: [UInt8]

  init(_ record: Record, _ document: Document, _ catalogue: Catalogue) {
    order = record.order
    date = Self.date(in: document)
    let word = record.facets[.evidence]?.first
    evidence = EvidenceLevel.allCases.first { $0.word == word } ?? .unknown
    let place = record.facets[.municipality]?.first
    municipality = place.map { Folding.folded(catalogue.title(of: $0)) } ?? []
  }

  static func municipalitiesInOrder(_ left: SortKeys, _ right: SortKeys) -> Bool? {
    if left.municipality == right.municipality { return nil }
    if left.municipality.isEmpty || right.municipality.isEmpty { return right.municipality.isEmpty }
    return left.municipality.lexicographicallyPrecedes(right.municipality)
  }

  private static func date(in document: Document) -> String {
    for key in ["openbaar_sinds", "datum", "start"] {
      if let date = document.text(key), date.first?.isWholeNumber == true { return date }
    }
    return ""
  }
}
