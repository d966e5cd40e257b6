import Kennisbank

/// What is worked out of a table of records: all that is needed to search them without opening one.
package final class IndexTable: Sendable {
  package let records: RecordTable
  package let columns: Columns
  let texts: TextArena
  let values: RecordValues
  let keys: RecordKeys
  /// What each record is lifted by for being well described.
  let described: PackedNumbers<Float>
  let newestYear: Int
  private let lazyWords: Lazy<WordList>

  package init(_ records: RecordTable, _ columns: Columns) {
    self.records = records
    self.columns = columns
    texts = TextArena(columns)
    values = RecordValues(columns)
    keys = RecordKeys(columns, records)
    described = columns.numbers("desc")
    let newest: PackedNumbers<UInt32> = columns.numbers("newy")
    newestYear = Int(newest[0])
    lazyWords = Lazy { [texts] in WordList(texts) }
  }

  /// Counted when somebody asks what was meant.
  var words: WordList { lazyWords.value }

  /// Opens every text once.
  /// - Parameter catalogue: what records point at is found by its names too.
  package convenience init(_ records: RecordTable, in catalogue: Catalogue) {
    let rows = (0..<records.count).lazy.map { Record($0, of: records) }
    self.init(records, joining: [IndexPart(of: rows, in: catalogue)])
  }

  /// - Parameter parts: of the same records, in their order.
  package convenience init(_ records: RecordTable, joining parts: [IndexPart]) {
    self.init(
      records, parts.dropFirst().reduce(into: parts[0]) { $0.append($1) }.columns(for: records))
  }

  /// - Parameter number: of this table.
  func withTermScan<Result>(_ number: Int, _ body: (TermScan) -> Result) -> Result {
    texts.bytes.withBytes { body(TermScan(number: number, arena: texts, text: $0)) }
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
  private var texts = ArenaPacker()
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

  fileprivate mutating func append(_ next: IndexPart) {
    texts.append(next.texts)
    values.append(next.values)
    keys.append(next.keys)
  }

  fileprivate func columns(for records: RecordTable) -> Columns {
    var columns = Columns()
    texts.add(to: &columns)
    values.add(to: &columns)
    keys.add(to: &columns)
    addOrders(to: &columns, records)
    addLifts(to: &columns, records)
    return columns
  }

  /// Sorting keeps the order of what is alike, so each order begins with that of the titles.
  private func addOrders(to columns: inout Columns, _ records: RecordTable) {
    let keys = RecordKeys(columns, records)
    let byTitle = keys.rowsByTitle(count: records.count)
    for sort in SortOrder.allCases {
      let rows = byTitle.sorted { keys.ownOrder($0, to: $1, of: keys, by: sort) < 0 }
      columns.add(sort.column, rows.map(UInt32.init))
    }
  }

  private func addLifts(to columns: inout Columns, _ records: RecordTable) {
    let texts = TextArena(columns)
    let keys = RecordKeys(columns, records)
    let rows = 0..<records.count
    columns.add("desc", rows.map { Float(texts.segments(of: $0).count) / FoundField.most * 0.5 })
    columns.add("newy", [UInt32(rows.compactMap(keys.year).max() ?? 0)])
  }
}

extension FoundField {
  fileprivate static let most = Float(allCases.count)
}
