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

  /// - Parameters:
  ///   - parts: of the same records, in their order.
  ///   - make: makes pieces that do not need each other, perhaps at the same time.
  package convenience init(
    _ records: RecordTable, joining parts: [IndexPart],
    by make: ([ColumnPiece]) -> [Columns] = { $0.map { $0() } }
  ) {
    self.init(records, IndexPart.columns(parts, for: records, by: make))
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

/// Makes some of the columns of a table.
package typealias ColumnPiece = @Sendable () -> Columns

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
  fileprivate static func columns(
    _ parts: [IndexPart], for records: RecordTable, by make: ([ColumnPiece]) -> [Columns]
  ) -> Columns {
    let (values, keys) = (parts.map(\.values), parts.map(\.keys))
    let pieces =
      TextPacker.pieces(parts.map(\.texts))
      + [{ ValuePacker.columns(values) }, { KeyPacker.columns(keys) }]
    let said = make(pieces).reduce(Columns()) { $0.adding($1) }
    return make(orders(of: said, records) + [{ lifts(of: said, records) }])
      .reduce(said) { $0.adding($1) }
  }

  /// Sorting keeps the order of what is alike, so each order begins with that of the titles.
  private static func orders(of columns: Columns, _ records: RecordTable) -> [ColumnPiece] {
    let keys = RecordKeys(columns, records)
    let byTitle = keys.rowsByTitle(count: records.count)
    return SortOrder.allCases.map { sort in
      {
        let rows = byTitle.sorted { keys.order($0, to: $1, of: keys, by: sort) < 0 }
        var order = Columns()
        order.add(sort.column, rows.map(UInt32.init))
        return order
      }
    }
  }

  private static func lifts(of columns: Columns, _ records: RecordTable) -> Columns {
    let texts = TokenText(columns)
    let keys = RecordKeys(columns, records)
    let rows = 0..<records.count
    var lifts = Columns()
    lifts.add("desc", rows.map { Float(texts.fields(of: $0).count) / FoundField.most * 0.5 })
    lifts.add("newy", [UInt32(rows.compactMap(keys.year).max() ?? 0)])
    return lifts
  }
}

extension FoundField {
  fileprivate static let most = Float(allCases.count)
}
