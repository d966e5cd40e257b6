import Kennisbank
import ParallelWork

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
  /// More than there are letters: each search begins with one, and these cost most.
  private let recentTerms = Recent<[SearchTerm.Wording], TermRows>(most: 32)

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
    let rows = (0..<records.count).parts(of: max(Self.fewRecords, records.count / Self.parts))
    let parts = Processors.map(rows) { rows in
      rows.reduce(into: IndexPacker()) { $0.append(Record($1, of: records)) }.part
    }
    self.init(records, joining: parts, in: catalogue)
  }

  private static let parts = 8
  private static let fewRecords = 256

  /// - Parameters:
  ///   - parts: of the same records, in their order.
  ///   - take: gets each column as soon as it is made.
  package convenience init(
    _ records: RecordTable, joining parts: [IndexPart], in catalogue: Catalogue,
    _ take: (Columns) -> Void = { _ in }
  ) {
    let names = RecordNames(catalogue: catalogue)
    self.init(records, IndexPart.columns(parts, for: records, names, take))
  }

  var terms: TermScan { TermScan(text: texts, postings: postings, count: records.count) }

  func rows(of term: SearchTerm) -> TermRows {
    recentTerms.answer(to: term.wordings) { terms.rows(of: term) }
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

/// Works out records one by one.
package struct IndexPacker {
  private var texts = TextPacker()
  private var values = ValuePacker()
  private var keys = KeyPacker()
  private var collector = TextCollector()

  package init() {}

  package mutating func append(_ record: Record) {
    let document = record.document
    collector.collect(record, document)
    texts.append(collector.texts)
    values.append(record, document)
    keys.append(record, document)
  }

  /// What was worked out.
  package var part: IndexPart { IndexPart(texts: texts.part, values: values, keys: keys) }
}

/// Some records behind one another, worked out: the parts of a table can be made at the same time.
package struct IndexPart: Sendable {
  fileprivate let texts: TextPart
  fileprivate let values: ValuePacker
  fileprivate let keys: KeyPacker

  /// - Parameters:
  ///   - parts: all of a table, in its order.
  ///   - take: gets each column as soon as it is made.
  fileprivate static func columns(
    _ parts: [IndexPart], for records: RecordTable, _ names: RecordNames, _ take: (Columns) -> Void
  ) -> Columns {
    let (values, keys) = (parts.map(\.values), parts.map(\.keys))
    let texts = TextPart.columns(parts.map(\.texts), names: names)
    take(texts)
    let titles = RecordKeys(texts, records)
    let said = Processors.columns([
      { $0.add(SortOrder.title.column, titles.rowsByTitle(count: records.count)) },
      { ValuePacker.add(values, to: &$0) }, { KeyPacker.add(keys, to: &$0, names: names) },
    ])
    take(said)
    let orders = orders(by: texts.adding(said), records)
    take(orders)
    return texts.adding(said).adding(orders)
  }

  private static func orders(by said: Columns, _ records: RecordTable) -> Columns {
    let keys = RecordKeys(said, records)
    // Sorting keeps the order of what is alike, so each order begins with that of the titles.
    let byTitle = Array(said.numbers(SortOrder.title.column) as PackedNumbers<UInt32>)
    let orders = SortOrder.allCases.filter { $0 != .title }.map { sort in
      { @Sendable (columns: inout Columns) in
        let rows = byTitle.sorted { keys.order(Int($0), to: Int($1), of: keys, by: sort) < 0 }
        columns.add(sort.column, rows)
      }
    }
    return Processors.columns(orders + [{ addLifts(of: said, records, to: &$0) }])
  }

  private static func addLifts(
    of said: Columns, _ records: RecordTable, to columns: inout Columns
  ) {
    let texts = TokenText(said)
    let keys = RecordKeys(said, records)
    let rows = 0..<records.count
    columns.add("desc", rows.map { Float(texts.fields(of: $0).count) / FoundField.most * 0.5 })
    columns.add("newy", [UInt32(keys.newestYear { _ in true })])
  }
}

extension Processors {
  /// - Parameter pieces: each adds its own, perhaps at the same time.
  static func columns(_ pieces: [@Sendable (inout Columns) -> Void]) -> Columns {
    map(pieces) { add in
      var columns = Columns()
      add(&columns)
      return columns
    }.reduce(Columns()) { $0.adding($1) }
  }
}

extension FoundField {
  fileprivate static let most = Float(allCases.count)
}
