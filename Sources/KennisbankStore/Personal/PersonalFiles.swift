import SafeFiles

/// Small text files of the reader's own.
extension FileSystem {
  /// Nil when there is none. A megabyte is far beyond what a person keeps in one.
  func readPersonal(
    _ path: BytePath, limit: Int = 1 << 20
  ) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      return try read(path, limit: limit)
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }

  func savePersonal(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    try makeFolder(path.parent)
    try writeAtomically(bytes, to: path)
  }
}
