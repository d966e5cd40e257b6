import Kennisbank

/// What is worked out of a table of records: all that is needed to search them without opening one.
package final class IndexTable: Sendable {
  package let records: RecordTable
  package let columns: Columns
  let texts: TokenText
  private let postings: Postings
  let values: RecordValues
  let keys: RecordKeys
  /// What each record is lifted by for being well described.
  let described: PackedNumbers<Float>
  let newestYear: Int
  private let recentTerms = Recent<[SearchTerm.Wording], TermRows>(most: 12)

  package init(_ records: RecordTable, _ columns: Columns) {
    self.records = records
    self.columns = columns
    texts = TokenText(columns)
    postings = Postings(columns)
    values = RecordValues(columns)
    keys = RecordKeys(columns, records)
    described = columns.numbers("desc")
    let newest: PackedNumbers<UInt32> = columns.numbers("newy")
    newestYear = Int(newest[0])
  }

  /// Opens every text once.
  /// - Parameter catalogue: what records point at is found by its names too.
  package convenience init(_ records: RecordTable, in catalogue: Catalogue) {
    let rows = (0..<records.count).lazy.map { Record($0, of: records) }
    self.init(records, joining: [IndexPart(of: rows, in: catalogue)])
  }

  /// - Parameter parts: of the same records, in their order.
  package convenience init(_ records: RecordTable, joining parts: [IndexPart]) {
    self.init(records, IndexPart.columns(parts, for: records))
  }

  var terms: TermScan { TermScan(text: texts, postings: postings, count: records.count) }

  func rows(of term: SearchTerm) -> TermRows {
    recentTerms.answer(to: term.wordings) { terms.rows(of: term) } ?? TermRows(count: 0)
  }

  /// Rows.
  func order(by sort: SortOrder) -> PackedNumbers<UInt32> { columns.numbers(sort.column) }
}

extension SortOrder {
  fileprivate var column: ColumnName {
    switch self {
    case .relevance: "srel"
    case .title: "stit"
    case .newest: "snew"
    case .evidence: "sevi"
    case .municipality: "smun"
    }
  }
}

/// Some records behind one another, worked out: the parts of a table can be made at the same time.
package struct IndexPart: Sendable {
  private var texts = TextPacker()
  private var values = ValuePacker()
  private var keys: KeyPacker

  /// - Parameter catalogue: all of which they are a part.
  package init(of records: some Sequence<Record>, in catalogue: Catalogue) {
    keys = KeyPacker(catalogue)
    var collector = TextCollector(catalogue)
    for record in records {
      let document = record.document
      collector.collect(record, document)
      texts.append(collector.texts)
      values.append(record, document)
      keys.append(record, document)
    }
  }

  /// - Parameter parts: all of a table, in its order.
  fileprivate static func columns(_ parts: [IndexPart], for records: RecordTable) -> Columns {
    var columns = Columns()
    TextPacker.add(parts.map(\.texts), to: &columns)
    ValuePacker.add(parts.map(\.values), to: &columns)
    KeyPacker.add(parts.map(\.keys), to: &columns)
    addOrders(to: &columns, records)
    addLifts(to: &columns, records)
    return columns
  }

  /// Sorting keeps the order of what is alike, so each order begins with that of the titles.
  private static func addOrders(to columns: inout Columns, _ records: RecordTable) {
    let keys = RecordKeys(columns, records)
    let byTitle = keys.rowsByTitle(count: records.count)
    for sort in SortOrder.allCases {
      let rows = byTitle.sorted { keys.ownOrder($0, to: $1, of: keys, by: sort) < 0 }
      columns.add(sort.column, rows.map(UInt32.init))
    }
  }

  private static func addLifts(to columns: inout Columns, _ records: RecordTable) {
    let texts = TokenText(columns)
    let keys = RecordKeys(columns, records)
    let rows = 0..<records.count
    columns.add("desc", rows.map { Float(texts.fields(of: $0).count) / FoundField.most * 0.5 })
    columns.add("newy", [UInt32(rows.compactMap(keys.year).max() ?? 0)])
  }
}

extension FoundField {
  fileprivate static let most = Float(allCases.count)
}
