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
    self.init(records, of: rows, in: catalogue)
  }

  /// - Parameter texts: the same records, as they were read.
  package convenience init(
    _ records: RecordTable, of texts: some Sequence<Record>, in catalogue: Catalogue
  ) {
    var packer = IndexPacker(catalogue)
    for record in texts { packer.append(record) }
    self.init(records, packer.columns(for: records))
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

private struct IndexPacker {
  private var texts = ArenaPacker()
  private var values = ValuePacker()
  private var keys: KeyPacker
  private var collector: TextCollector

  init(_ catalogue: Catalogue) {
    keys = KeyPacker(catalogue)
    collector = TextCollector(catalogue)
  }

  mutating func append(_ record: Record) {
    let document = record.document
    collector.collect(record, document)
    texts.append(collector.texts)
    values.append(record, document)
    keys.append(record, document)
  }

  func columns(for records: RecordTable) -> Columns {
    var columns = Columns()
    texts.add(to: &columns)
    values.add(to: &columns)
    keys.add(to: &columns)
    addOrders(to: &columns, records)
    addLifts(to: &columns, records)
    return columns
  }

  private func addOrders(to columns: inout Columns, _ records: RecordTable) {
    let keys = RecordKeys(columns, records)
    for sort in SortOrder.allCases {
      let rows = (0..<records.count).sorted { one, other in
        let order = keys.order(one, to: other, of: keys, by: sort)
        return order == 0 ? one < other : order < 0
      }
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
