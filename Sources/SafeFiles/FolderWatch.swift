import CLinux
import Dispatch
import Glibc
import Synchronization

/// Tells which files in a folder, and in the folders below it, others change. What begins with a dot
/// is nobody's.
///
/// The system tells it (inotify), so nothing is done while nothing happens. From a share it does not
/// tell what others do there: then somebody has to look.
package final class FolderWatch: Sendable {
  package enum Change: Sendable, Equatable {
    case files(Set<BytePath>)
    /// More than was told, folders too: look at all of it.
    case unknown
  }

  /// What comes within this many milliseconds belongs together; no longer than the second.
  private static let quiet: Int32 = 60
  private static let longest = 400
  /// More than these are looked at together.
  private static let mostFiles = 256
  /// Folders that are watched; a person has some hundreds.
  private static let mostFolders = 20_000

  private let inotify: Int32
  /// Written to when it is over.
  private let stopping: (read: Int32, write: Int32)
  private let root: BytePath
  private let folders = Mutex<[Int32: BytePath]>([:])
  private let queue = DispatchQueue(label: "wijk.kijk")

  /// Nil when the system does not tell: of what is on another machine, and when all it can watch is
  /// watched.
  /// - Parameter tell: on a thread of its own.
  package init?(_ folder: BytePath, tell: @escaping @Sendable (Change) -> Void) {
    if Self.isFar(folder) { return nil }
    inotify = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    var ends: [Int32] = [-1, -1]
    let piped = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopping = (ends[0], ends[1])
    root = folder
    guard inotify >= 0, piped == 0, add(BytePath("")) else {
      closeAll()
      return nil
    }
    queue.async { [self] in
      while let change = next() { tell(change) }
      closeAll()
    }
  }

  private static func isFar(_ folder: BytePath) -> Bool {
    let opened = folder.withCPath { name in
      retrying { open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    guard opened.value >= 0 else { return true }
    let file = Descriptor(number: opened.value)
    return wijk_is_far(file.number)
  }

  package func stop() {
    var byte: UInt8 = 0
    _ = write(stopping.write, &byte, 1)
  }

  private func closeAll() {
    for file in [inotify, stopping.read, stopping.write] where file >= 0 { close(file) }
  }

  // MARK: Folders

  /// With the folders below it. False when the folder itself cannot be watched.
  @discardableResult
  private func add(_ folder: BytePath) -> Bool {
    let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_EXCL_UNLINK | Int32(IN_ONLYDIR)
        | Int32(bitPattern: UInt32(IN_DONT_FOLLOW)))
    let path = folder.bytes.isEmpty ? root : root.appending(folder.bytes)
    let added = path.withCPath { SystemResult(inotify_add_watch(inotify, $0, mask)) }
    guard added.value >= 0 else { return false }
    let count = folders.withLock { folders in
      folders[added.value] = folder
      return folders.count
    }
    guard count < Self.mostFolders else { return true }
    for entry in (try? LocalFileSystem().list(path)) ?? []
    where entry.kind == .folder && entry.name.first != UInt8(ascii: ".") {
      add(folder.appending(entry.name))
    }
    return true
  }

  // MARK: Waiting

  /// Nil when it is over.
  private func next() -> Change? {
    guard wait(-1) else { return nil }
    var files: Set<BytePath> = []
    var isUnknown = false
    let begin = Self.milliseconds()
    repeat {
      read { path, isFolder in
        if let path { files.insert(path) }
        isUnknown = isUnknown || path == nil || isFolder
      }
    } while Self.milliseconds() - begin < Self.longest && wait(Self.quiet)
    return isUnknown || files.count > Self.mostFiles ? .unknown : .files(files)
  }

  /// Whether something was told within the time, in milliseconds. Forever when below 0.
  private func wait(_ time: Int32) -> Bool {
    while true {
      var polls = [
        pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stopping.read, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polls, nfds_t(polls.count), time)
      if count < 0, errno == EINTR { continue }
      return count > 0 && polls[1].revents == 0
    }
  }

  private func read(_ tell: (BytePath?, _ isFolder: Bool) -> Void) {
    let room = 64 << 10
    withUnsafeTemporaryAllocation(byteCount: room, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(inotify, buffer.baseAddress, room)
        guard count > 0 else { return }
        var place = 0
        while place < count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let head = MemoryLayout<inotify_event>.size
          let name = buffer[(place + head)..<(place + head + Int(event.len))].prefix { $0 != 0 }
          note(event, Array(name), tell)
          place += head + Int(event.len)
        }
      }
    }
  }

  private func note(
    _ event: inotify_event, _ name: [UInt8], _ tell: (BytePath?, _ isFolder: Bool) -> Void
  ) {
    let mask = Int32(bitPattern: event.mask)
    if mask & IN_Q_OVERFLOW != 0 { return tell(nil, false) }
    if mask & IN_IGNORED != 0 {
      folders.withLock { _ = $0.removeValue(forKey: event.wd) }
      return
    }
    guard let folder = folders.withLock({ $0[event.wd] }) else { return }
    if mask & (IN_DELETE_SELF | IN_MOVE_SELF) != 0 { return tell(nil, true) }
    if name.isEmpty || name.first == UInt8(ascii: ".") { return }
    let path = folder.appending(name)
    guard event.mask & UInt32(IN_ISDIR) != 0 else {
      // What is only made has nothing in it yet.
      if mask & IN_CREATE == 0 { tell(path, false) }
      return
    }
    if mask & (IN_CREATE | IN_MOVED_TO) != 0 { add(path) }
    tell(path, true)
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
