import SafeFiles
import Synchronization

/// A folder that stops working at its n-th change, as a program that is killed there: that change
/// and all later ones fail. What came before is done.
final class FailingFolder: OpenFolder {
  enum Moment: Sendable, CaseIterable {
    /// Stopped before the n-th change was made, or right after it.
    case before, after
  }

  let real: any OpenFolder
  private let moment: Moment
  private let kind: FileProblem.Kind
  private let limit: Int
  private let done = Mutex(0)

  init(
    _ real: any OpenFolder, at limit: Int = .max, _ moment: Moment = .before,
    _ kind: FileProblem.Kind = .other(5)
  ) {
    self.real = real
    self.limit = limit
    self.moment = moment
    self.kind = kind
  }

  /// Changes asked for so far.
  var changes: Int { done.withLock { $0 } }

  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry] { try real.list(path) }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try real.read(path, limit: limit)
  }

  func save(_ bytes: [UInt8], to path: BytePath, expecting: Expected) throws(FileProblem) {
    try change(path, .write) { () throws(FileProblem) in
      try real.save(bytes, to: path, expecting: expecting)
    }
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) {
    try change(path, .makeFolder) { () throws(FileProblem) in try real.makeFolder(path) }
  }

  func move(_ path: BytePath, to target: BytePath) throws(FileProblem) {
    try change(path, .move) { () throws(FileProblem) in try real.move(path, to: target) }
  }

  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem) {
    try change(path, .remove) { () throws(FileProblem) in
      try real.remove(path, expecting: expecting)
    }
  }

  func sweep(_ path: BytePath, olderThan age: Int) throws(FileProblem) -> Int {
    try real.sweep(path, olderThan: age)
  }

  private func change(
    _ path: BytePath, _ operation: FileProblem.Operation, _ body: () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let number = done.withLock { count in
      count += 1
      return count
    }
    if number < limit || (number == limit && moment == .after) { try body() }
    if number >= limit { throw FileProblem(kind, operation, path) }
  }
}

extension TemporaryFolder {
  func opened() throws -> any OpenFolder { try LocalFileSystem().openFolder(path) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try text(name).utf8) }

  /// Every file with its text, by path.
  func everything() throws -> [String: String] {
    var files: [String: String] = [:]
    var pending = [""]
    while let folder = pending.popLast() {
      for entry in try LocalFileSystem().list(folder.isEmpty ? path : self[folder]) {
        let name = String(decoding: entry.name, as: UTF8.self)
        let path = folder.isEmpty ? name : folder + "/" + name
        if entry.kind == .folder { pending.append(path) } else { files[path] = try text(path) }
      }
    }
    return files
  }
}

/// A description with all that a careless program would tidy up.
let uglyText = """
  \u{FEFF}---\r
  id: straatcoaches # nooit veranderen\r
  titel:   'Straatcoaches'\r
  onbekend: [a,   "b"]\r
  # over zichtbaarheid\r
  zichtbaarheid: organisatie\r
  ---\r
  \r
  ## Aanpak\r
  Zij zijn op straat.  \r
  \r
  \r
  """
