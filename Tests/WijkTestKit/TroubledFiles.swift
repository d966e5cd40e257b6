import SafeFiles
import Synchronization

/// The real files, until a test says that something goes wrong, or that somebody else comes between.
package final class TroubledFiles: FileSystem {
  package enum Call: Sendable, Hashable {
    case openFolder, list, read, save, create, makeFolder, move, remove, sweep, openJournal, append,
      sync

    /// Of those that change something on the disk.
    package var changes: Bool {
      switch self {
      case .openFolder, .list, .read: false
      default: true
      }
    }
  }

  /// What is done with which file, by its whole path.
  package struct Step: Sendable, Hashable {
    package let call: Call
    package let path: String
  }

  package typealias Trouble = @Sendable (Step) -> FileProblem.Kind?

  private struct State: Sendable {
    var trouble: Trouble = { _ in nil }
    var visitor: @Sendable (Step) -> Void = { _ in }
    var steps: [Step] = []
  }

  private let real = LocalFileSystem()
  private let state = Mutex(State())

  package init() {}

  package var steps: [Step] { state.withLock { $0.steps } }

  /// From now on each step that this gives a problem for fails with it, and does nothing.
  package func fail(_ trouble: @escaping Trouble) {
    state.withLock { $0.trouble = trouble }
  }

  /// All changes below a folder fail.
  package func fail(_ kind: FileProblem.Kind, below folder: BytePath) {
    let prefix = folder.display
    fail { $0.call.changes && $0.path.hasPrefix(prefix) ? kind : nil }
  }

  /// All goes well again.
  package func mend() {
    fail { _ in nil }
  }

  /// Is called before every step, as somebody who works in the same files.
  package func visit(_ visitor: @escaping @Sendable (Step) -> Void) {
    state.withLock { $0.visitor = visitor }
  }

  // MARK: Files

  package func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    try meet(.openFolder, path, .list)
    return TroubledFolder(files: self, root: path, real: try real.openFolder(path))
  }

  package func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try meet(.read, path, .read)
    return try real.read(path, limit: limit)
  }

  package func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    try meet(.save, path, .write)
    try real.writeAtomically(bytes, to: path)
  }

  package func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    try meet(.create, path, .write)
    try real.create(bytes, at: path)
  }

  package func makeFolder(_ path: BytePath) throws(FileProblem) {
    try meet(.makeFolder, path, .makeFolder)
    try real.makeFolder(path)
  }

  package func remove(_ path: BytePath) throws(FileProblem) {
    try meet(.remove, path, .remove)
    try real.remove(path)
  }

  package func openJournal(_ path: BytePath) throws(FileProblem) -> any AppendFile {
    try meet(.openJournal, path, .write)
    return TroubledJournal(files: self, real: try real.openJournal(path))
  }

  package func exists(_ path: BytePath) -> Bool { real.exists(path) }

  fileprivate func meet(
    _ call: Call, _ path: BytePath, _ operation: FileProblem.Operation
  ) throws(FileProblem) {
    let step = Step(call: call, path: path.display)
    let (trouble, visitor) = state.withLock { state in
      state.steps.append(step)
      return (state.trouble, state.visitor)
    }
    visitor(step)
    if let kind = trouble(step) { throw FileProblem(kind, operation, path) }
  }
}

private struct TroubledFolder: OpenFolder {
  let files: TroubledFiles
  let root: BytePath
  let real: any OpenFolder

  func list(_ path: BytePath) throws(FileProblem) -> [FolderEntry] {
    try files.meet(.list, whole(path), .list)
    return try real.list(path)
  }

  func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    try files.meet(.read, whole(path), .read)
    return try real.read(path, limit: limit)
  }

  func save(_ bytes: [UInt8], to path: BytePath, expecting: Expected) throws(FileProblem) {
    try files.meet(.save, whole(path), .write)
    try real.save(bytes, to: path, expecting: expecting)
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) {
    try files.meet(.makeFolder, whole(path), .makeFolder)
    try real.makeFolder(path)
  }

  func move(_ path: BytePath, to target: BytePath) throws(FileProblem) {
    try files.meet(.move, whole(path), .move)
    try real.move(path, to: target)
  }

  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem) {
    try files.meet(.remove, whole(path), .remove)
    try real.remove(path, expecting: expecting)
  }

  func sweep(_ path: BytePath, olderThan age: Int) throws(FileProblem) -> Int {
    try files.meet(.sweep, whole(path), .remove)
    return try real.sweep(path, olderThan: age)
  }

  private func whole(_ path: BytePath) -> BytePath { root.appending(path.bytes) }
}

private struct TroubledJournal: AppendFile {
  let files: TroubledFiles
  let real: any AppendFile

  var path: BytePath { real.path }

  func append(_ bytes: [UInt8]) throws(FileProblem) {
    try files.meet(.append, path, .write)
    try real.append(bytes)
  }

  func sync() throws(FileProblem) {
    try files.meet(.sync, path, .write)
    try real.sync()
  }
}
