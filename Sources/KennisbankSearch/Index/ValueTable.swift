import Kennisbank

/// The values of all records as numbers: those of the first table as they are there, and what only
/// changed records say behind them.
struct ValueTable: Sendable {
  private let records: Records
  private let tables: [IndexTable]
  private let added: Numbering<RecordValues.Entry>
  private let maps: [[Int32]]

  init(_ records: Records, _ tables: [IndexTable]) {
    self.records = records
    self.tables = tables
    let known = tables[0].values
    var added = Numbering<RecordValues.Entry>()
    maps =
      [Array(0..<Int32(known.count))]
      + tables.dropFirst().map { table in
        (0..<table.values.count).map { number in
          let entry = table.values.entry(number)
          return Int32(known.number(of: entry) ?? known.count + Int(added.number(of: entry)))
        }
      }
    self.added = added
  }

  private var known: RecordValues { tables[0].values }

  /// Those that a record has; a text that was replaced may have been the last.
  var heldEntries: [RecordValues.Entry] {
    let all = 0..<(known.count + added.values.count)
    if tables.count == 1 { return all.map { entry(Int32($0)) } }
    let held = records.held(of: all.count) { values(of: $0) }
    return all.filter { held[$0] }.map { entry(Int32($0)) }
  }

  func entry(_ number: Int32) -> RecordValues.Entry {
    Int(number) < known.count
      ? known.entry(Int(number)) : added.values[Int(number) - known.count]
  }

  func field(_ number: Int32) -> QueryField {
    Int(number) < known.count
      ? known.field(Int(number))
      : added.values[Int(number) - known.count].field
  }

  func number(_ field: QueryField, _ value: String) -> Int32? {
    let entry = RecordValues.Entry(field: field, value: value)
    return (known.number(of: entry) ?? added.known(entry).map { known.count + Int($0) })
      .map(Int32.init)
  }

  func values(of record: Int32) -> MappedNumbers { values(at: records.place(of: record)) }

  func values(at place: Records.Place) -> MappedNumbers {
    let table = Int(place.table)
    return MappedNumbers(
      numbers: tables[table].values.numbers[Int(place.row)], map: maps[table])
  }
}
