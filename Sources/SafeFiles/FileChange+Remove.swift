import CLinux
import Glibc

extension FileChange {
  func remove(expecting: Expected) throws(FileProblem) {
    switch expecting {
    case .nothing: try requireNothing()
    case .anything: try calls(.remove, name) { unlinkat(folder, $0, 0) }
    case .content(let expected): try remove(expecting: expected)
    }
    try calls.syncFolder(folder)
  }

  /// Takes the name away first, so that what is looked at is what is removed.
  private func remove(expecting expected: [UInt8]) throws(FileProblem) {
    guard let old = try standing(name) else { throw calls.problem(.notFound) }
    guard try holds(old, expected) else { throw calls.problem(.changed) }
    lock()
    defer { unlock() }
    let aside = Self.temporaryName()
    try rename(name, to: aside, for: .exchange)
    do throws(FileProblem) {
      try require(expected, at: aside)
      try calls(.remove, aside) { unlinkat(folder, $0, 0) }
    } catch {
      putBack(aside)
      throw error
    }
  }

  private func putBack(_ aside: [UInt8]) {
    do throws(FileProblem) {
      try rename(aside, to: name, for: .putBack)
    } catch {
      keepAside(aside)
    }
    try? calls.syncFolder(folder)
  }

  /// Never over something that is there.
  func take(from source: borrowing FileChange) throws(FileProblem) {
    guard name.count <= Int(NAME_MAX) else { throw calls.problem(.nameTooLong) }
    var moved = moved(from: source, UInt32(WIJK_RENAME_NOREPLACE))
    if moved.value < 0, Self.isUnsupported(moved.code) {
      try requireNothing()
      moved = self.moved(from: source, 0)
    }
    // The folder of the new name is open, so it is the old name that is missing.
    if moved.value < 0, moved.code == ENOENT { throw source.calls.problem(.notFound) }
    try moved.orThrow(calls.operation, calls.path)
    try calls.syncFolder(folder)
    try calls.syncFolder(source.folder)
  }

  private func moved(from source: borrowing FileChange, _ flags: UInt32) -> SystemResult<Int32> {
    BytePath(bytes: source.name).withCPath { old in
      calls.result(.rename, name) { wijk_renameat2(source.folder, old, folder, $0, flags) }
    }
  }
}
