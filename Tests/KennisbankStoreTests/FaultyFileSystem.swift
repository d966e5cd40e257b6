import Testing

@testable import SafeFiles

/// The real file system, with a problem at chosen paths: root reads what has no rights, and a file
/// does not vanish at the right moment by itself.
struct FaultyFileSystem: FileSystem {
  let real = LocalFileSystem()
  /// By path: below the opened folder, or the whole path of a folder or file of its own.
  let faults: [String: FileProblem.Kind]

  func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    if let kind = faults[path.display] { throw FileProblem(kind, .list, path) }
    return FaultyFolder(real: try real.openFolder(path), faults: faults)
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    if let kind = faults[path.display] { throw FileProblem(kind, .read, path) }
    return try real.read(path, limit: limit)
  }

  func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    if let kind = faults[path.display] { throw FileProblem(kind, .write, path) }
    try real.writeAtomically(bytes, to: path)
  }

  func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    if let kind = faults[path.display] { throw FileProblem(kind, .write, path) }
    try real.create(bytes, at: path)
  }

  func openJournal(_ path: BytePath) throws(FileProblem) -> any AppendFile {
    if let kind = faults[path.display] { throw FileProblem(kind, .write, path) }
    return try real.openJournal(path)
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) { try real.makeFolder(path) }
  func remove(_ path: BytePath) throws(FileProblem) { try real.remove(path) }
  func exists(_ path: BytePath) -> Bool { real.exists(path) }
}

private struct FaultyFolder: OpenFolder {
  let real: any OpenFolder
  let faults: [String: FileProblem.Kind]

  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    if let kind = faults[path.display] { throw FileProblem(kind, .list, path) }
    return try real.list(path)
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    if let kind = faults[path.display] { throw FileProblem(kind, .read, path) }
    return try real.read(path, limit: limit)
  }

  func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected
  ) throws(FileProblem) {
    if let kind = faults[path.display] { throw FileProblem(kind, .write, path) }
    try real.save(bytes, to: path, expecting: expecting)
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) { try real.makeFolder(path) }

  func move(_ path: BytePath, to target: BytePath) throws(FileProblem) {
    try real.move(path, to: target)
  }

  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem) {
    try real.remove(path, expecting: expecting)
  }

  func sweep(_ path: BytePath, olderThan age: Int) throws(FileProblem) -> Int {
    try real.sweep(path, olderThan: age)
  }
}

extension TemporaryFolder {
  /// Who cannot read a file of this name gets the problem, and leaves the file as it is.
  func expectKept(
    _ name: String, _ change: (any FileSystem) throws(FileProblem) -> Void
  ) throws {
    try write("oud\tx\n", to: name)
    let faulty = FaultyFileSystem(faults: [self[name].display: .noPermission])
    #expect(throws: FileProblem(.noPermission, .read, self[name])) { try change(faulty) }
    #expect(try text(name) == "oud\tx\n")
  }
}
