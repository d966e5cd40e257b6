import Kennisbank
import SafeFiles

extension OpenFolder {
  /// Nil when there is none.
  func readIfThere(_ path: BytePath) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      return try read(path, limit: Document.largestSize)
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }

  /// With the folders above it.
  func put(_ bytes: [UInt8], at path: BytePath, expecting: Expected) throws(FileProblem) {
    try makeParent(of: path)
    try save(bytes, to: path, expecting: expecting)
  }

  /// Writes a file that never changes. False when something else stands there, which stays.
  func putOnce(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) -> Bool {
    do throws(FileProblem) {
      try put(bytes, at: path, expecting: .nothing)
      return true
    } catch {
      guard error.kind == .exists else { throw error }
      return try readIfThere(path) == bytes
    }
  }

  /// To another place, with the folders above it.
  func carry(_ path: BytePath, to target: BytePath) throws(FileProblem) {
    try makeParent(of: target)
    try move(path, to: target)
  }

  /// Files below a folder, by their paths from this one, in the order of the bytes; none when there
  /// is no such folder. Links are not followed.
  func files(below path: BytePath) throws(FileProblem) -> [BytePath] {
    var files: [BytePath] = []
    var pending = [(path: path, depth: 0)]
    while let next = pending.popLast() {
      for entry in try listIfThere(next.path) {
        let path = next.path.appending(entry.name)
        if entry.kind == .file { files.append(path) }
        if entry.kind == .folder, next.depth < FolderWalk.deepest {
          pending.append((path, next.depth + 1))
        }
      }
    }
    return files.sorted()
  }

  func listIfThere(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    do throws(FileProblem) {
      return try list(path)
    } catch {
      if error.kind == .notFound { return [] }
      throw error
    }
  }

  private func makeParent(of path: BytePath) throws(FileProblem) {
    if path.names.count > 1 { try makeFolder(path.parent) }
  }
}

extension BytePath {
  /// Without the first names.
  func droppingFirst(_ count: Int) -> BytePath {
    BytePath(bytes: Array(names.dropFirst(count).joined(separator: [UInt8(ascii: "/")])))
  }

  func appending(_ path: BytePath) -> BytePath { appending(path.bytes) }
}
