import Kennisbank
import KennisbankSearch

/// A kept index whose columns say anything at all, as they are used before they are checked: every
/// question gets an answer, and nothing is read outside them.
enum IndexPromises {
  /// - Parameter bytes: by four a change: which column, where in it (two bytes), and the byte that
  ///   comes there. A column of 128 or more is cut off at that place.
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let columns = changed(bytes)
    let table = RecordTable(columns, source: nil)
    let catalogue = Catalogue(
      kennisbanken: [], records: Records(table), words: .none, progress: [:])
    let index = SearchIndex(catalogue, [IndexTable(table, columns)])
    for question in questions {
      for sort in SortOrder.allCases {
        let query = QueryText(question, names: index.names).query
        let found = index.search(query, kinds: kinds, sort: sort)
        try promise(
          found.numbers.allSatisfy { $0 >= 0 && Int($0) < table.count }, "a row that is not there")
      }
      _ = index.withoutEach(Query(question), selection: .empty, kinds: kinds)
    }
    _ = index.suggestion(for: Query("jngeren"))
    for record in catalogue.records {
      _ = (record.title, record.summary, record.facets, record.links, record.bytes)
      _ = (catalogue.backlinks(to: record.id), catalogue.number(of: record.id))
    }
    // What changes beside it is worked out against it.
    let now = catalogue.replacing([FileContent(kennisbank: 0, path: paths[0], records: [])])
    _ = index.updated(to: now).search(.empty, kinds: kinds, sort: .title)
  }

  private static func changed(_ bytes: [UInt8]) -> Columns {
    var parts = whole
    for place in stride(from: 0, to: bytes.count - 3, by: 4) {
      let number = Int(bytes[place] & 0x7F) % parts.count
      let count = parts[number].bytes.count
      if count == 0 { continue }
      let offset = (Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])) % count
      if bytes[place] < 0x80 {
        parts[number].bytes[offset] = bytes[place + 3]
      } else {
        parts[number].bytes.removeLast(count - offset)
      }
    }
    return Columns(
      Dictionary(uniqueKeysWithValues: parts.map { ($0.name, PackedNumbers($0.bytes)) }))
  }

  private static let kinds = Set(ObjectKind.allCases)
  private static let questions = [
    "", "tuin", "thema:zorg effect:e1", "\"rust en\" -oor", "tui OF oor",
  ]
  private static let paths = (0..<6).map { "interventies/p\($0).md" }

  private static let whole: [(name: ColumnName, bytes: [UInt8])] = {
    let reader = RecordReader(kennisbank: 0)
    let records = paths.enumerated().flatMap { number, path in
      let text = """
        ---
        titel: Tuin \(number)
        samenvatting: Over tuin \(number).
        themas: [zorg, t\(number % 2)]
        effecten: [{effect: e\(number % 2), rol: hoofd}]
        gemeenten: [g\(number % 3)]
        start: \(2018 + number)
        ---
        ## Doel
        Rust en buren, zie [[p\((number + 1) % 6)]].
        """
      return reader.records(path: path, bytes: Array(text.utf8))
    }
    let catalogue = Catalogue(kennisbanken: [], records: records)
    let table = catalogue.records.tables[0]
    let columns = table.columns.adding(IndexTable(table, in: catalogue).columns)
    return columns.parts.sorted { $0.key.code < $1.key.code }.map { ($0.key, Array($0.value)) }
  }()
}
