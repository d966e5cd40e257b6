import Kennisbank
import SafeFiles

/// Which columns a cache has and where they are. It stands behind them: it is there when all is.
struct IndexTail {
  struct Row {
    let name: ColumnName
    let range: Range<Int>
    let checksum: UInt64
  }

  private static let magic = 0x32_78_64_69_6B_6A_69_77 as UInt64  // "wijkidx2"
  private static let mostRows = 256
  /// Bytes of a column: rows are numbered with 31 bits.
  private static let mostOfColumn = UInt64(Int32.max)
  /// Numbers of a row.
  private static let perRow = 4
  /// Numbers behind the rows: how many there are, the bytes of the file, whose it is, what it is, and
  /// the checksum of all these.
  private static let fixed = 5

  private(set) var rows: [Row] = []
  /// Behind the columns.
  private(set) var end = 0

  init() {}

  /// Adds a column behind the others.
  /// - Returns: how many bytes to leave empty behind it.
  mutating func add(_ name: ColumnName, _ column: UnsafeRawBufferPointer) -> Int {
    let range = end..<(end + column.count)
    rows.append(Row(name: name, range: range, checksum: Checksum.of(column)))
    end = (range.upperBound + 63) & ~63
    return end - range.upperBound
  }

  func bytes(key: UInt64) -> [UInt8] {
    var words = rows.flatMap { row in
      [
        UInt64(row.name.code), UInt64(row.range.lowerBound), UInt64(row.range.count), row.checksum,
      ]
    }
    let size = end + (words.count + Self.fixed) * 8
    words += [UInt64(rows.count), UInt64(size), key, Self.magic]
    words.append(words.withUnsafeBytes { Checksum.of($0) })
    return words.withUnsafeBytes { Array($0) }
  }

  /// Nil for a tail that is not whole, of another program, or that speaks of bytes that are not there.
  init?(of file: UnsafeRawBufferPointer, key: UInt64) {
    let all = file.count / 8
    guard file.count % 8 == 0, all >= Self.fixed else { return nil }
    func word(_ number: Int) -> UInt64 {
      file.loadUnaligned(fromByteOffset: number * 8, as: UInt64.self)
    }
    let count = word(all - Self.fixed)
    guard word(all - 2) == Self.magic, word(all - 3) == key, word(all - 4) == UInt64(file.count),
      count <= UInt64(min(Self.mostRows, (all - Self.fixed) / Self.perRow))
    else { return nil }
    let start = all - Self.fixed - Int(count) * Self.perRow
    let summed = UnsafeRawBufferPointer(rebasing: file[(start * 8)..<((all - 1) * 8)])
    guard word(all - 1) == Checksum.of(summed) else { return nil }
    for number in 0..<Int(count) {
      let place = start + number * Self.perRow
      let (code, begin, length) = (word(place), word(place + 1), word(place + 2))
      guard code <= UInt64(UInt32.max), begin <= UInt64(start * 8), length <= Self.mostOfColumn,
        length <= UInt64(start * 8) - begin
      else { return nil }
      rows.append(
        Row(
          name: ColumnName(code: UInt32(code)), range: Int(begin)..<Int(begin + length),
          checksum: word(place + 3)))
    }
    end = start * 8
  }
}
