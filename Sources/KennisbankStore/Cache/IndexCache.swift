import Kennisbank
import SafeFiles

/// What was worked out of the texts, kept so that the next start need not: one file of columns for a
/// set of kennisbanken. It may be deleted, torn, of another program or of somebody who means harm:
/// then it is made again, and no answer is different.
///
/// The file: a head, a row for each column, the checksum of these, then the columns. All of that is
/// checked before anything is used, the content of the columns behind the first screen.
package struct IndexCache: Sendable {
  package let path: BytePath
  private let key: UInt64
  private let hooks: LocalFileSystem.Hooks

  /// - Parameters:
  ///   - folder: of the caches of this user.
  ///   - program: what tells this program from any other: a cache is of the one that wrote it.
  package init(
    folder: BytePath, program: String, kennisbanken: [KennisbankFolder],
    hooks: LocalFileSystem.Hooks = .init()
  ) {
    let set = kennisbanken.map(\.path.display).joined(separator: "\n")
    path = folder.appending("index-\(String(Checksum.of(set), radix: 16))")
    key = Checksum.of(program + "\n" + set)
    self.hooks = hooks
  }

  // MARK: Reading

  /// Nil when there is none that can be used.
  package func open() -> KeptIndex? {
    guard let file = try? MappedFile(path) else { return nil }
    return Head(of: file.bytes, key: key).map { KeptIndex($0, of: file) }
  }

  // MARK: Writing

  package func write(_ columns: Columns) throws(FileProblem) {
    let parts = columns.parts.sorted { $0.key.code < $1.key.code }
    let file = try DisposableFile(path, hooks: hooks)
    try file.append(Head(of: parts, key: key).bytes)
    for (_, part) in parts {
      try part.withBytes { bytes throws(FileProblem) in
        try file.append(UnsafeRawBufferPointer(bytes))
      }
      let padding = Head.padded(part.count) - part.count
      try file.append([UInt8](repeating: 0, count: padding))
    }
    try file.finish()
  }
}

/// The columns of a cache.
package struct KeptIndex: Sendable {
  package let columns: Columns
  private let checksums: [ColumnName: UInt64]

  fileprivate init(_ head: Head, of file: MappedFile) {
    let bytes = SharedBytes(file.bytes, keeping: file)
    columns = Columns(
      head.rows.reduce(into: [:]) { $0[$1.name] = PackedNumbers(bytes, in: $1.range) })
    checksums = head.rows.reduce(into: [:]) { $0[$1.name] = $1.checksum }
  }

  /// Whether the columns are as they were written. Looks at every byte.
  package var isWhole: Bool {
    columns.parts.allSatisfy { name, part in
      part.withBytes { Checksum.of(UnsafeRawBufferPointer($0)) } == checksums[name]
    }
  }
}

/// What stands before the columns.
private struct Head {
  struct Row {
    let name: ColumnName
    let range: Range<Int>
    let checksum: UInt64
  }

  static let magic = 0x31_78_64_69_6B_6A_69_77 as UInt64  // "wijkidx1"
  static let mostRows = 256
  /// Bytes of a column: rows are numbered with 31 bits.
  private static let mostOfColumn = UInt64(Int32.max)
  private static let fixed = 4
  private static let perRow = 4

  let rows: [Row]
  let bytes: [UInt8]

  static func padded(_ count: Int) -> Int { (count + 63) & ~63 }

  init(of parts: [(key: ColumnName, value: PackedNumbers<UInt8>)], key: UInt64) {
    var place = Self.padded((Self.fixed + parts.count * Self.perRow + 1) * 8)
    var words = [Self.magic, key, UInt64(parts.count)]
    var rows: [Row] = []
    for (name, part) in parts {
      let checksum = part.withBytes { Checksum.of(UnsafeRawBufferPointer($0)) }
      rows.append(Row(name: name, range: place..<(place + part.count), checksum: checksum))
      place += Self.padded(part.count)
    }
    words.append(UInt64(place))
    for row in rows {
      words += [
        UInt64(row.name.code), UInt64(row.range.lowerBound), UInt64(row.range.count), row.checksum,
      ]
    }
    words.append(words.withUnsafeBytes { Checksum.of($0) })
    let bytes = words.withUnsafeBytes { Array($0) }
    self.rows = rows
    self.bytes = bytes + [UInt8](repeating: 0, count: Self.padded(bytes.count) - bytes.count)
  }

  /// Nil for a head that is not whole, of another program, or that speaks of bytes that are not there.
  init?(of file: UnsafeRawBufferPointer, key: UInt64) {
    func word(_ number: Int) -> UInt64? {
      guard number * 8 + 8 <= file.count else { return nil }
      return file.loadUnaligned(fromByteOffset: number * 8, as: UInt64.self)
    }
    guard word(0) == Self.magic, word(1) == key, word(3) == UInt64(file.count),
      let count = word(2), count <= UInt64(Self.mostRows)
    else { return nil }
    let sumPlace = Self.fixed + Int(count) * Self.perRow
    guard let sum = word(sumPlace),
      Checksum.of(UnsafeRawBufferPointer(rebasing: file[..<(sumPlace * 8)])) == sum
    else { return nil }
    var rows: [Row] = []
    for number in 0..<Int(count) {
      let place = Self.fixed + number * Self.perRow
      guard let code = word(place), let start = word(place + 1), let length = word(place + 2),
        let checksum = word(place + 3), code <= UInt64(UInt32.max),
        start <= UInt64(file.count), length <= UInt64(file.count) - start,
        length <= Self.mostOfColumn
      else { return nil }
      rows.append(
        Row(
          name: ColumnName(code: UInt32(code)), range: Int(start)..<Int(start + length),
          checksum: checksum))
    }
    self.rows = rows
    bytes = []
  }
}
