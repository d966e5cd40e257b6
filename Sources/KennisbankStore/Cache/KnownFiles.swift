import Kennisbank
import SafeFiles

/// The files of a table, in its order, with the stamps that they had.
package struct KnownFiles: Sendable {
  enum Change: Sendable {
    case gone(String)
    /// Another than before, or not known before.
    case other(FolderWalk.Found, wasKnown: Bool)
  }

  private let table: RecordTable
  private let stamps: PackedNumbers<Int64>
  /// Of each file.
  private let firstRows: [Int]

  /// - Parameter columns: of `table`, with its stamps.
  package init(_ table: RecordTable, _ columns: Columns) {
    self.table = table
    stamps = columns.numbers(Self.column)
    var firstRows: [Int] = []
    for row in 0..<table.count where table.file(row) == firstRows.count { firstRows.append(row) }
    self.firstRows = firstRows
  }

  private static let column: ColumnName = "stmp"
  private static let width = 4

  /// - Parameter stamps: one for each row.
  package static func add(_ stamps: [FileStamp?], to columns: inout Columns) {
    columns.add(
      column,
      stamps.flatMap { stamp -> [Int64] in
        guard let stamp else { return [Int64](repeating: 0, count: width) }
        let inode = Int64(bitPattern: stamp.inode)
        return [stamp.size, stamp.modified, stamp.changed, inode]
      })
  }

  /// Nil where a file must be read again whatever it looks like.
  private func stamp(_ file: Int) -> FileStamp? {
    let row = firstRows[file] * Self.width
    guard stamps[row + 2] != 0 else { return nil }
    return FileStamp(
      size: stamps[row], modified: stamps[row + 1], changed: stamps[row + 2],
      inode: UInt64(bitPattern: stamps[row + 3]))
  }

  /// - Parameter found: in the order of the bytes of their paths, as the files of the table.
  func changes(to found: [FolderWalk.Found], in kennisbank: Int) -> [Change] {
    var changes: [Change] = []
    var file = 0
    func isOfKennisbank() -> Bool {
      file < firstRows.count && table.fileKennisbanken[file] == kennisbank
    }
    while file < firstRows.count, table.fileKennisbanken[file] < kennisbank { file += 1 }
    for other in found {
      while isOfKennisbank(), table.filePaths[file].order(to: other.path.bytes) < 0 {
        changes.append(.gone(table.filePaths[file].text))
        file += 1
      }
      let isKnown = isOfKennisbank() && table.filePaths[file].order(to: other.path.bytes) == 0
      if !isKnown || stamp(file) == nil || stamp(file) != other.stamp {
        changes.append(.other(other, wasKnown: isKnown))
      }
      if isKnown { file += 1 }
    }
    while isOfKennisbank() {
      changes.append(.gone(table.filePaths[file].text))
      file += 1
    }
    return changes
  }
}
