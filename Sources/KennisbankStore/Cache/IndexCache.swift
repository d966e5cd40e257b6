import Kennisbank
import SafeFiles

/// What was worked out of the texts, kept so that the next start need not: one file of columns for a
/// set of kennisbanken. It may be deleted, torn, of another program or of somebody who means harm:
/// then it is made again, and no answer is different.
///
/// The file: the columns, and behind them a row for each, which is checked before anything is used.
/// The content of the columns is checked behind the first screen.
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
    return IndexTail(of: file.bytes, key: key).map { KeptIndex($0, of: file) }
  }

  // MARK: Writing

  package func begin() throws(FileProblem) -> IndexWriter {
    try IndexWriter(path, key: key, hooks: hooks)
  }
}

/// The columns of a cache.
package struct KeptIndex: Sendable {
  package let columns: Columns
  private let checksums: [ColumnName: UInt64]

  fileprivate init(_ tail: IndexTail, of file: MappedFile) {
    let bytes = SharedBytes(file.bytes, keeping: file)
    columns = Columns(
      tail.rows.reduce(into: [:]) { $0[$1.name] = PackedNumbers(bytes, in: $1.range) })
    checksums = tail.rows.reduce(into: [:]) { $0[$1.name] = $1.checksum }
  }

  /// Whether the columns are as they were written. Looks at every byte.
  package var isWhole: Bool {
    columns.parts.allSatisfy { name, part in
      part.withBytes { Checksum.of(UnsafeRawBufferPointer($0)) } == checksums[name]
    }
  }
}
