/// The records of a catalogue, in the order of the bytes of their paths: rows of a table, and of a
/// small second one with the files that changed since the first was made.
package struct Records: RandomAccessCollection, Sendable {
  /// A row of one of the tables.
  package struct Place: Sendable, Hashable {
    package let table: Int32
    package let row: Int32

    package init(table: Int32, row: Int32) {
      self.table = table
      self.row = row
    }
  }

  /// One, or two: all that was read, and what changed since.
  package let tables: [RecordTable]
  /// By number; nil as long as the numbers are the rows of the first table.
  private let places: [Place]?
  /// By table and row; below 0 for what was replaced. Nil as `places`.
  private let numbers: [[Int32]]?

  package init(_ table: RecordTable) {
    tables = [table]
    places = nil
    numbers = nil
  }

  package init(_ records: [Record]) { self.init(RecordTable(records)) }

  private init(_ tables: [RecordTable], _ places: [Place]) {
    self.tables = tables
    self.places = places
    var numbers = tables.map { [Int32](repeating: -1, count: $0.count) }
    for (number, place) in places.enumerated() {
      numbers[Int(place.table)][Int(place.row)] = Int32(number)
    }
    self.numbers = numbers
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places?.count ?? tables[0].count }

  package subscript(number: Int) -> Record {
    let place = place(of: Int32(number))
    return Record(Int(place.row), of: tables[Int(place.table)])
  }

  package func place(of number: Int32) -> Place {
    places.map { $0[Int(number)] } ?? Place(table: 0, row: number)
  }

  /// Nil for what was replaced.
  package func number(table: Int, row: Int) -> Int32? {
    guard let numbers else { return row < tables[0].count ? Int32(row) : nil }
    guard numbers[table].indices.contains(row), numbers[table][row] >= 0 else { return nil }
    return numbers[table][row]
  }

  /// Whether these are earlier ones with changes, and not all read anew.
  package func follows(_ earlier: Records) -> Bool { tables[0] === earlier.tables[0] }

  /// The number that a record of those has here that this follows; nil for what was changed or
  /// removed.
  package func number(of number: Int32, in earlier: Records) -> Int32? {
    let place = earlier.place(of: number)
    return place.table == 0 ? self.number(table: 0, row: Int(place.row)) : nil
  }

  package func numbers(of kinds: Set<ObjectKind>) -> [Int32] {
    numbers { table in (0..<table.count).filter { kinds.contains(table.kind($0)) } }
  }

  func numbers(withID id: String) -> [Int32] {
    let id = Array(id.utf8)
    return numbers { $0.rows(withID: id) }
  }

  func numbers(pointingAt id: String) -> [Int32] {
    let id = Array(id.utf8)
    return numbers { $0.rows(pointingAt: id).map(Int.init) }
  }

  private func numbers(_ rows: (RecordTable) -> [Int]) -> [Int32] {
    let found = tables.enumerated().flatMap { number, table in
      rows(table).compactMap { self.number(table: number, row: $0) }
    }
    return tables.count > 1 ? found.sorted() : found
  }
}

// MARK: Changes

/// What a file gives; nothing when it is gone.
package struct FileContent: Sendable {
  package let kennisbank: Int
  package let path: String
  package let records: [Record]

  package init(kennisbank: Int, path: String, records: [Record]) {
    self.kennisbank = kennisbank
    self.path = path
    self.records = records
  }

  fileprivate var key: FileKey { FileKey(kennisbank: kennisbank, path: Array(path.utf8)) }
}

private struct FileKey: Hashable, Comparable {
  let kennisbank: Int
  let path: [UInt8]

  static func < (left: FileKey, right: FileKey) -> Bool {
    left.kennisbank == right.kennisbank
      ? left.path.lexicographicallyPrecedes(right.path) : left.kennisbank < right.kennisbank
  }
}

extension Records {
  /// The first table stays as it is.
  package func replacing(_ files: [FileContent]) -> Records {
    let base = tables[0]
    let keys = files.map(\.key)
    let changed = tables.count > 1 ? rows(ofTable: 1, in: keys, isWanted: false) : []
    let news = changed.map { Record($0, of: tables[1]) } + files.flatMap(\.records)
    let sorted = news.enumerated().sorted { one, other in
      let (left, right) = (one.element.fileKey, other.element.fileKey)
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
    let kept = rows(ofTable: 0, in: keys, isWanted: false)
    let table = RecordTable(sorted, source: base.source)
    return Records([base, table], Self.joined(kept, of: base, table))
  }

  /// As they were read last.
  func records(of files: [FileContent]) -> [Record] {
    let keys = files.map(\.key)
    return tables.indices.flatMap { table in
      rows(ofTable: table, in: keys, isWanted: true).map { Record($0, of: tables[table]) }
    }
  }

  /// The rows of these files, or those of all others. What was replaced is left out.
  private func rows(ofTable table: Int, in files: [FileKey], isWanted: Bool) -> [Int] {
    let list = tables[table]
    var isOf = [Bool](repeating: false, count: list.fileKennisbanken.count)
    for file in files.compactMap(list.number) { isOf[file] = true }
    return (0..<list.count).filter { row in
      let file = list.file(row)
      return isOf.indices.contains(file) && isOf[file] == isWanted
        && number(table: table, row: row) != nil
    }
  }

  /// Each changed file before the first that comes behind it.
  private static func joined(
    _ kept: [Int], of base: RecordTable, _ changes: RecordTable
  ) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(kept.count + changes.count)
    var done = 0
    for row in 0..<changes.count {
      let key = changes.fileKey(changes.file(row))
      let behind = (done..<kept.count).lowerBound { base.fileKey(base.file(kept[$0])) < key }
      places += kept[done..<behind].lazy.map { Place(table: 0, row: Int32($0)) }
      places.append(Place(table: 1, row: Int32(row)))
      done = behind
    }
    places += kept[done...].lazy.map { Place(table: 0, row: Int32($0)) }
    return places
  }
}

extension RecordTable {
  fileprivate func fileKey(_ file: Int) -> FileKey {
    FileKey(kennisbank: Int(fileKennisbanken[file]), path: Array(filePaths[file]))
  }

  /// Files are in the order of their keys; nil for one that has no rows here.
  fileprivate func number(of file: FileKey) -> Int? {
    let files = 0..<fileKennisbanken.count
    let number = files.lowerBound { fileKey($0) < file }
    return number < files.upperBound && fileKey(number) == file ? number : nil
  }
}

extension Record {
  fileprivate var fileKey: FileKey {
    FileKey(kennisbank: origin.kennisbank, path: Array(origin.path.utf8))
  }
}

extension [FileContent] {
  func without(_ others: [FileContent]) -> [FileContent] {
    let keys = Set(others.map(\.key))
    return filter { !keys.contains($0.key) }
  }
}

extension FileContent {
  /// By file, in the order in which they come.
  package static func files(of records: [Record]) -> [FileContent] {
    records.chunked { $0.fileKey == $1.fileKey }.map { records in
      FileContent(
        kennisbank: records[0].origin.kennisbank, path: records[0].origin.path, records: records)
    }
  }
}

extension Array {
  fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, belongTogether(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
