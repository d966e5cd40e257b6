import Kennisbank

/// What the records of a table are sorted by.
struct RecordKeys: Sendable {
  private let texts: TokenText
  private let orders: PackedNumbers<Int32>
  /// 20261122, 20261100 or 20260000; 0 when undated.
  private let dates: PackedNumbers<UInt32>
  private let evidence: PackedNumbers<UInt8>
  /// Folded title; empty without one.
  private let municipalities: PackedTexts

  init(_ columns: Columns, _ records: RecordTable) {
    texts = TokenText(columns)
    orders = records.orders
    dates = columns.numbers("date")
    evidence = columns.numbers("evid")
    municipalities = columns.lists("muni")
  }

  func year(_ row: Int) -> Int? { dates[row] == 0 ? nil : Int(dates[row] / 10_000) }

  /// Of the rows that are wanted; 0 when none has a date.
  func newestYear(where isWanted: (_ row: Int) -> Bool) -> Int {
    dates.withNumbers { dates in
      var newest = 0 as UInt32
      for (row, date) in dates.enumerated() where date > newest && isWanted(row) { newest = date }
      return Int(newest / 10_000)
    }
  }

  /// Below 0 when a row goes before one of other keys, 0 when only their titles decide.
  func order(_ row: Int, to other: Int, of others: RecordKeys, by sort: SortOrder) -> Int {
    switch sort {
    case .title: 0
    case .relevance: Self.order(orders[row], others.orders[other])
    case .newest: Self.order(others.dates[other], dates[row])
    case .evidence: Self.order(others.evidence[other], evidence[row])
    case .municipality: Self.withEmptyLast(municipalities[row], others.municipalities[other])
    }
  }

  /// Folded.
  func title(_ row: Int) -> [UInt8] { texts.title(of: row) }

  /// By the first eight bytes at once: those of most titles differ.
  func rowsByTitle(count: Int) -> [UInt32] {
    let titles = (0..<count).map(texts.title)
    let begins = titles.map { title in
      title.prefix(8).enumerated().reduce(into: 0 as UInt64) { begin, byte in
        begin |= UInt64(byte.element) << (56 - 8 * UInt64(byte.offset))
      }
    }
    return (0..<count).sorted { one, other in
      guard begins[one] == begins[other] else { return begins[one] < begins[other] }
      return titles[one].lexicographicallyPrecedes(titles[other])
    }.map(UInt32.init)
  }

  private static func order<Key: Comparable>(_ one: Key, _ other: Key) -> Int {
    one == other ? 0 : one < other ? -1 : 1
  }

  private static func withEmptyLast(
    _ one: PackedNumbers<UInt8>, _ other: PackedNumbers<UInt8>
  ) -> Int {
    one.isEmpty != other.isEmpty ? (one.isEmpty ? 1 : -1) : one.order(to: other)
  }
}

/// Gathers what records are sorted by.
struct KeyPacker {
  private var dates: [UInt32] = []
  private var evidence: [UInt8] = []
  /// Ids; empty without one.
  private var municipalities: [String] = []

  mutating func append(_ record: Record, _ document: Document) {
    dates.append(Self.date(in: document))
    let facets = record.facets
    let word = facets[.evidence]?.first
    let level = EvidenceLevel.allCases.first { $0.word == word } ?? .unknown
    evidence.append(UInt8(level.rawValue))
    municipalities.append(facets[.municipality]?.first ?? "")
  }

  /// Those of all parts behind one another.
  static func add(_ parts: [KeyPacker], to columns: inout Columns, names: RecordNames) {
    let ids = parts.flatMap(\.municipalities)
    var titles: [String: [UInt8]] = ["": []]
    for id in ids where titles[id] == nil { titles[id] = names.foldedTitle(id) }
    columns.add("date", parts.flatMap(\.dates))
    columns.add("evid", parts.flatMap(\.evidence))
    columns.add("muni", ListPacker(ids.lazy.map { titles[$0] ?? [] }))
  }

  private static func date(in document: Document) -> UInt32 {
    for key in ["openbaar_sinds", "datum", "start"] {
      if let date = document.text(key), date.first?.isWholeNumber == true { return number(date) }
    }
    return 0
  }

  /// "2026", "2026-11" and "2026-11-22" in the order in which texts are; of anything else that
  /// begins with a year that year.
  private static func number(_ date: String) -> UInt32 {
    guard let year = UInt32(date.prefix(4)) else { return 0 }
    let rest = date.prefix(10).dropFirst(4)
    guard rest.first == "-" else { return year * 10_000 }
    let parts = rest.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard let month = parts.first.flatMap({ number($0, most: 12) }) else { return year * 10_000 }
    let day = parts.dropFirst().first.flatMap { number($0, most: 31) } ?? 0
    return year * 10_000 + month * 100 + day
  }

  private static func number(_ part: Substring, most: UInt32) -> UInt32? {
    guard part.count <= 2, let number = UInt32(part), 1...most ~= number else { return nil }
    return number
  }
}
