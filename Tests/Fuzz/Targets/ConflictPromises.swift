import Kennisbank

/// Conflicts as they lie beside a text: anything may stand in the file.
enum ConflictPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let read = ConflictFile.read(bytes) else { return }
    try promise(
      read.file.conflicts.count <= ConflictFile.mostConflicts, "more conflicts than are allowed")
    if let written = read.file.bytes {
      let again = ConflictFile.read(written)
      try promise(
        again?.file == read.file && again?.skipped == 0, "written again it reads otherwise")
    }
    for conflict in read.file.conflicts.prefix(20) {
      for choice in [MergeConflict.Choice.mine, .theirs, .both] {
        _ = try? conflict.applying(choice, to: Document(bytes: bytes))
      }
    }
  }
}
