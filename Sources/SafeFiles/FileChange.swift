import CLinux
import Glibc

/// The one way in which the program changes a file that people can see: a new file beside it takes
/// its place once it is whole and on the disk. What it promises stands at `OpenFolder.save`.
///
/// While it is at work a file `.wijk-….tmp` stands in the folder: the new text, or for a moment the
/// old one. After a crash it is litter, which `OpenFolder.sweep` clears.
struct FileChange: ~Copyable {
  let place: Place
  let calls: Calls

  var folder: Int32 { place.folder.number }
  var name: [UInt8] { place.name }

  /// A random name cannot be taken in advance by someone else who writes in the folder.
  static func temporaryName() -> [UInt8] {
    Array((temporaryStart + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp").utf8)
  }

  private static let temporaryStart = ".wijk-"

  static func isTemporaryName(_ name: [UInt8]) -> Bool {
    name.starts(with: temporaryStart.utf8) && name.suffix(4).elementsEqual(".tmp".utf8)
  }

  func save(_ bytes: [UInt8], expecting: Expected) throws(FileProblem) {
    guard name.count <= Int(NAME_MAX) else { throw calls.problem(.nameTooLong) }
    switch expecting {
    case .nothing: try saveNew(bytes)
    case .anything: try saveOver(bytes)
    case .content(let expected): try save(bytes, inPlaceOf: expected)
    }
    try calls.syncFolder(folder)
  }

  private func saveNew(_ bytes: [UInt8]) throws(FileProblem) {
    try requireNothing()
    let new = try prepared(bytes, like: nil)
    try orDiscard(new) { () throws(FileProblem) in
      try rename(new.name, to: name, for: .rename)
    }
  }

  private func saveOver(_ bytes: [UInt8]) throws(FileProblem) {
    let new = try prepared(bytes, like: try standing(name, onlyName: true))
    lock()
    defer { unlock() }
    try orDiscard(new) { () throws(FileProblem) in try renameOver(new) }
  }

  private func save(_ bytes: [UInt8], inPlaceOf expected: [UInt8]) throws(FileProblem) {
    guard let old = try standing(name, onlyName: true) else { throw calls.problem(.notFound) }
    guard try holds(old, expected) else {
      guard try holds(old, bytes) else { throw calls.problem(.changed) }
      // Somebody wrote the same, or an earlier save could not tell whether it would last.
      try calls(.sync) { fsync(old.file.number) }
      return
    }
    let new = try prepared(bytes, like: consume old)
    lock()
    defer { unlock() }
    try swap(new, expected)
  }
}

extension Calls {
  /// Without it a new file is lost in a power cut, name and all. By now the change is made; a
  /// failure says only that this is not certain.
  func syncFolder(_ folder: Int32) throws(FileProblem) {
    let result = result(.syncFolder) { fsync(folder) }
    if result.value < 0, result.code != EINVAL, result.code != ENOTSUP {
      throw problem(.notDurable)
    }
  }
}

// MARK: Taking the place

/// A file that is being made, or what took its name.
struct Temporary {
  let name: [UInt8]
  let device: dev_t
  let inode: ino_t
}

extension FileChange {
  /// Never over something that is there. Where the file system cannot promise that of a rename, a
  /// second name can.
  func rename(
    _ old: [UInt8], to new: [UInt8], for step: Calls.Step
  ) throws(FileProblem) {
    let result = renamed(old, to: new, UInt32(WIJK_RENAME_NOREPLACE), for: step)
    if result.value < 0, Self.isUnsupported(result.code) {
      try calls(.link, new) { new in
        BytePath(bytes: old).withCPath { SystemResult(linkat(folder, $0, folder, new, 0)) }.value
      }
      remove(old)
    } else {
      try result.orThrow(calls.operation, calls.path)
    }
  }

  private func renameOver(_ new: Temporary) throws(FileProblem) {
    try renamed(new.name, to: name, 0, for: .rename).orThrow(calls.operation, calls.path)
  }

  /// The two change names in one step, and then what came out is looked at before it is thrown
  /// away: nothing that was written between the last look and the swap is lost.
  private func swap(_ new: Temporary, _ expected: [UInt8]) throws(FileProblem) {
    try orDiscard(new) { () throws(FileProblem) in try require(expected, at: name) }
    let swapped = renamed(new.name, to: name, UInt32(WIJK_RENAME_EXCHANGE), for: .exchange)
    guard swapped.value >= 0 else {
      return try orDiscard(new) { () throws(FileProblem) in
        guard Self.isUnsupported(swapped.code) else {
          throw FileProblem(code: swapped.code, calls.operation, calls.path)
        }
        try renameOver(new)
      }
    }
    do throws(FileProblem) {
      try require(expected, at: new.name)
    } catch {
      putBack(new)
      throw error
    }
    remove(new.name)
  }

  /// Swaps again. Only what is ours is removed: someone may have put a third text in the place.
  private func putBack(_ new: Temporary) {
    let back = renamed(new.name, to: name, UInt32(WIJK_RENAME_EXCHANGE), for: .putBack)
    if back.value >= 0, isStill(new) { remove(new.name) } else { keepAside(new.name) }
    try? calls.syncFolder(folder)
  }

  /// Under a name that is never swept: it may be the only place where somebody's text is.
  func keepAside(_ name: [UInt8]) {
    _ = renamed(name, to: name.dropLast(4) + ".bewaard".utf8, 0, for: .putBack)
  }

  func renamed(
    _ old: [UInt8], to new: [UInt8], _ flags: UInt32, for step: Calls.Step
  ) -> SystemResult<Int32> {
    BytePath(bytes: old).withCPath { old in
      calls.result(step, new) { wijk_renameat2(folder, old, folder, $0, flags) }
    }
  }

  static func isUnsupported(_ code: Int32) -> Bool {
    code == EINVAL || code == ENOSYS || code == ENOTSUP
  }

  private func isStill(_ temporary: Temporary) -> Bool {
    var status = stat()
    let asked = calls.result(.statTemporary, temporary.name) {
      fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return asked.value == 0 && status.st_ino == temporary.inode
      && status.st_dev == temporary.device
  }

  private func orDiscard(
    _ temporary: Temporary, _ body: () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    do throws(FileProblem) {
      try body()
    } catch {
      remove(temporary.name)
      throw error
    }
  }

  /// When it fails twice nothing can be done: it is swept later.
  func remove(_ temporary: [UInt8]) {
    for _ in 0..<2 {
      if calls.result(.removeTemporary, temporary, { unlinkat(folder, $0, 0) }).value == 0 {
        return
      }
    }
  }
}

// MARK: One at a time

extension FileChange {
  /// So that another `wijk` does not build upon a text that is about to be put back, and so undo
  /// the one that comes back. Who has it for longer than two seconds hangs, and is not waited for;
  /// where locks do not exist only the looks at the content protect.
  func lock() {
    for _ in 0..<20_000 {
      let locked = calls.once(.lock) { flock(folder, LOCK_EX | LOCK_NB) }
      if locked.value == 0 || locked.code != EWOULDBLOCK { return }
      usleep(100)
    }
  }

  func unlock() {
    _ = calls.result(.unlock) { flock(folder, LOCK_UN) }
  }
}
