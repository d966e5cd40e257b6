import Glibc
import Synchronization

/// A journal of this machine, open to add to; locked for as long as it is.
final class JournalFile: AppendFile {
  private struct State {
    /// In bytes.
    var size: Int
    /// What went wrong; nothing is added any more.
    var problem: FileProblem?
  }

  private let locked: LockedFile
  private let calls: Calls
  private let state: Mutex<State>

  init(_ path: BytePath, hooks: LocalFileSystem.Hooks) throws(FileProblem) {
    let calls = Calls(hooks: hooks, operation: .write, path: path)
    let place = try Place(path, from: .anywhere, followsLink: false, calls)
    let locked = try LockedFile(Self.opened(place, calls), calls)
    let number = locked.file.number
    let size = try Self.cut(number, calls)
    try calls(.syncJournal) { fsync(number) }
    // Also when it was there already: who made it may not have come this far.
    try calls.syncFolder(place.folder.number)
    self.calls = calls
    self.locked = locked
    state = Mutex(State(size: size, problem: nil))
  }

  var path: BytePath { calls.path }

  func append(_ bytes: [UInt8]) throws(FileProblem) {
    try attempt { state throws(FileProblem) in
      guard state.size + bytes.count <= JournalFrames.largestFile else {
        throw calls.problem(.tooLarge(state.size + bytes.count))
      }
      try calls.write(bytes, to: locked.file.number, .append)
      state.size += bytes.count
    }
  }

  func sync() throws(FileProblem) {
    try attempt { _ throws(FileProblem) in
      try calls(.syncJournal) { fdatasync(locked.file.number) }
    }
  }

  private func attempt(
    _ body: (inout State) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    try state.withLock { state throws(FileProblem) in
      if let problem = state.problem { throw problem }
      do throws(FileProblem) {
        try body(&state)
      } catch {
        state.problem = error
        throw error
      }
    }
  }
}

/// The system lets go of the lock when the process ends, however that comes. Where locks do not
/// exist there is none.
private struct LockedFile: ~Copyable {
  let file: Descriptor

  init(_ file: consuming Descriptor, _ calls: Calls) throws(FileProblem) {
    let locked = calls.once(.lock) { flock(file.number, LOCK_EX | LOCK_NB) }
    if locked.value < 0, locked.code == EWOULDBLOCK { throw calls.problem(.inUse) }
    self.file = file
  }

  /// Closing is not enough: a program that is just being started may have the file open too.
  deinit { flock(file.number, LOCK_UN) }
}

extension JournalFile {
  private static func opened(
    _ place: borrowing Place, _ calls: Calls
  ) throws(FileProblem) -> Descriptor {
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let folder = place.folder.number
    var opened = calls.result(.openJournal, place.name) { openat(folder, $0, flags) }
    if opened.value < 0, opened.code == ENOENT {
      opened = calls.result(.create, place.name) {
        openat(folder, $0, flags | O_CREAT | O_EXCL, 0o600)
      }
    }
    return Descriptor(number: try opened.orThrow(calls.operation, calls.path))
  }

  /// Makes it end behind its last whole frame, and gives the size.
  private static func cut(_ file: Int32, _ calls: Calls) throws(FileProblem) -> Int {
    let found = JournalFrames(reading: try content(of: file, calls))
    switch found.end {
    case .whole: return found.goodLength
    case .foreign: throw calls.problem(.changed)
    case .torn: try calls(.cutJournal) { ftruncate(file, found.goodLength) }
    }
    if found.goodLength > 0 { return found.goodLength }
    try calls.write(JournalFrames.magic, to: file, .append)
    return JournalFrames.magic.count
  }

  private static func content(of file: Int32, _ calls: Calls) throws(FileProblem) -> [UInt8] {
    var status = stat()
    try calls(.readJournal) { fstat(file, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw calls.problem(.notAFile) }
    let size = Int(status.st_size)
    guard size <= JournalFrames.largestFile else { throw calls.problem(.tooLarge(size)) }
    var last = SystemResult(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        last = calls.result(.readJournal) { pread(file, rest.baseAddress, rest.count, count) }
        if last.value <= 0 { break }
        count += last.value
      }
    }
    try last.orThrow(calls.operation, calls.path)
    return bytes
  }
}

extension LocalFileSystem {
  package func openJournal(_ path: BytePath) throws(FileProblem) -> any AppendFile {
    try JournalFile(path, hooks: hooks)
  }
}
