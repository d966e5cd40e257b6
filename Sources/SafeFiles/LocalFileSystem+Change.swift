import CLinux
import Glibc

extension LocalFileSystem {
  package func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    try change(path, .write, followsLink: true).save(bytes, expecting: .anything)
  }

  package func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    try change(path, .write, followsLink: false).save(bytes, expecting: .nothing)
  }

  package func remove(_ path: BytePath) throws(FileProblem) {
    try change(path, .remove, followsLink: false).remove(expecting: .anything)
  }

  package func makeFolder(_ path: BytePath) throws(FileProblem) {
    let calls = Calls(hooks: hooks, operation: .makeFolder, path: path)
    try PathRoot.anywhere.makeFolder(path, calls)
  }

  private func change(
    _ path: BytePath, _ operation: FileProblem.Operation, followsLink: Bool
  ) throws(FileProblem) -> FileChange {
    let calls = Calls(hooks: hooks, operation: operation, path: path)
    let place = try Place(path, from: .anywhere, followsLink: followsLink, calls)
    return FileChange(place: place, calls: calls)
  }
}

extension LocalFolder {
  func save(
    _ bytes: [UInt8], to path: BytePath, expecting: Expected
  ) throws(FileProblem) {
    // A link where nothing should be is something.
    try change(path, .write, followsLink: expecting != .nothing).save(bytes, expecting: expecting)
  }

  func remove(_ path: BytePath, expecting: Expected) throws(FileProblem) {
    try change(path, .remove, followsLink: false).remove(expecting: expecting)
  }

  func move(_ path: BytePath, to target: BytePath) throws(FileProblem) {
    try change(target, .move, followsLink: false)
      .take(from: try change(path, .move, followsLink: false))
  }

  func makeFolder(_ path: BytePath) throws(FileProblem) {
    try root.makeFolder(path, calls(.makeFolder, path))
  }

  private func change(
    _ path: BytePath, _ operation: FileProblem.Operation, followsLink: Bool
  ) throws(FileProblem) -> FileChange {
    let calls = calls(operation, path)
    let place = try Place(path, from: root, followsLink: followsLink, calls)
    return FileChange(place: place, calls: calls)
  }

  private func calls(_ operation: FileProblem.Operation, _ path: BytePath) -> Calls {
    Calls(hooks: hooks, operation: operation, path: whole(path))
  }
}

extension LocalFolder {
  /// Looks at the time of the last change of name, which nobody can set: the text itself may be
  /// years old while a save is at work on it.
  func sweep(_ path: BytePath, olderThan age: Int) throws(FileProblem) -> Int {
    let folder = try root.openFolder(path.bytes.isEmpty ? BytePath(".") : path, calls(.list, path))
    let oldest = time(nil) - age
    let names = try list(path).filter { $0.kind == .file }.map(\.name)
    return names.filter(FileChange.isTemporaryName).count { name in
      var status = stat()
      let removed = BytePath(bytes: name).withCPath { name in
        guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
          status.st_ctim.tv_sec < oldest
        else { return SystemResult(Int32(-1)) }
        return SystemResult(unlinkat(folder.number, name, 0))
      }
      return removed.value == 0
    }
  }
}

extension PathRoot {
  /// With the folders above it. The name of a new folder is as easily lost in a power cut as that
  /// of a new file.
  func makeFolder(_ path: BytePath, _ calls: Calls) throws(FileProblem) {
    let found = calls.result(.openFolder, path.bytes.isEmpty ? Array(".".utf8) : path.bytes) {
      open($0, Int32(WIJK_O_PATH) | O_DIRECTORY)
    }
    if found.value >= 0 {
      close(found.value)
      return
    }
    guard found.code == ENOENT, path.parent != path else {
      throw FileProblem(code: found.code, calls.operation, calls.path)
    }
    try makeFolder(path.parent, calls)
    try makeFolder(path, in: try openFolder(path.parent, calls), calls)
  }

  private func makeFolder(
    _ path: BytePath, in parent: borrowing Descriptor, _ calls: Calls
  ) throws(FileProblem) {
    let mode = try mode(ofNewFolderIn: parent, calls)
    let made = calls.result(.makeFolder, path.name) { mkdirat(parent.number, $0, mode) }
    if made.value < 0, made.code == EEXIST {
      // Someone was quicker; or it is a link to nowhere.
      _ = try openFolder(path, calls)
    } else {
      try made.orThrow(calls.operation, calls.path)
      try calls.syncFolder(parent.number)
    }
  }

  /// In a kennisbank those who may read a folder may read what is new in it; what is the reader's
  /// own is theirs alone.
  private func mode(
    ofNewFolderIn parent: borrowing Descriptor, _ calls: Calls
  ) throws(FileProblem) -> mode_t {
    guard case .beneath = self else { return 0o700 }
    var status = stat()
    let number = parent.number
    try calls(.openFolder) { fstat(number, &status) }
    return 0o700 | status.st_mode & 0o775
  }
}
