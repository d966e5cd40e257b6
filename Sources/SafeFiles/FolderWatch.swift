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

    /// More than these are looked at together.
    private static let mostFiles = 256

    /// Nil when there are none.
    package static func of(_ paths: Set<BytePath>) -> Change? {
      if paths.isEmpty { return nil }
      return paths.count > mostFiles ? .unknown : .files(paths)
    }
  }

  /// What comes within this many milliseconds belongs together; no longer than the second.
  private static let quiet: Int32 = 60
  private static let longest = 400
  /// A folder that is gone is looked for again after this many.
  private static let absence: Int32 = 1000

  private let inotify: Descriptor
  /// Written to when it is over.
  private let stopping: Pipe
  private let isStopped = Mutex(false)
  private let root: BytePath
  private let mostFolders: Int
  private let followed = Mutex(Followed())
  private let queue = DispatchQueue(label: "wijk.kijk")

  /// Nil when the system does not tell of all of it: of what is on another machine, of what may not
  /// be looked into, and when all it can watch is watched.
  /// - Parameters:
  ///   - mostFolders: that are followed; a person has some hundreds.
  ///   - tell: on a thread of its own. It must not stop the watch.
  package init?(
    _ folder: BytePath, mostFolders: Int = 20_000, tell: @escaping @Sendable (Change) -> Void
  ) {
    guard !Self.isFar(folder), let stopping = Pipe() else { return nil }
    let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard number >= 0 else { return nil }
    inotify = Descriptor(number: number)
    self.stopping = stopping
    self.mostFolders = mostFolders
    root = folder
    guard begin(), followed.withLock(\.isWhole) else { return nil }
    queue.async { [self] in run(tell) }
  }

  private static func isFar(_ folder: BytePath) -> Bool {
    let opened = folder.withCPath { name in
      retrying { open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    guard opened.value >= 0 else { return true }
    let file = Descriptor(number: opened.value)
    return wijk_is_far(file.number)
  }

  /// When it returns nothing is told any more.
  package func stop() {
    isStopped.withLock { $0 = true }
    var byte: UInt8 = 0
    _ = write(stopping.writing.number, &byte, 1)
  }

  private func run(_ tell: (Change) -> Void) {
    var isThere = true
    while wait(isThere ? -1 : Self.absence) != .stopped {
      var moment = gather()
      if !isSameRoot {
        let wasThere = isThere
        isThere = begin()
        moment.isUnknown = moment.isUnknown || isThere || wasThere
      }
      guard let change = change(of: moment) else { continue }
      isStopped.withLock { if !$0 { tell(change) } }
    }
  }
}

// MARK: Folders

/// What the system was asked to tell of.
private struct Followed {
  /// By the number that the system gave each.
  var folders: [Int32: BytePath] = [:]
  /// Also of what came later.
  var isWhole = true
}

extension FolderWatch {
  /// From the top, also when it was at work. False when the folder itself cannot be watched.
  private func begin() -> Bool {
    let old = followed.withLock { followed in
      defer { followed = Followed() }
      return followed.folders.keys
    }
    for number in old { inotify_rm_watch(inotify.number, number) }
    let isWhole = add(BytePath(""))
    return followed.withLock { followed in
      followed.isWhole = isWhole
      return !followed.folders.isEmpty
    }
  }

  /// Whether the folder of that name is the one that is followed. To ask the system for the same
  /// folder again gives the same number; of one that somebody has open it does not tell its end.
  private var isSameRoot: Bool {
    let number = watch(BytePath("")).value
    return followed.withLock { $0.folders[number]?.bytes.isEmpty == true }
  }

  /// With the folders below it. False when one of them cannot be watched: not when it is gone.
  private func add(_ folder: BytePath) -> Bool {
    let added = watch(folder)
    guard added.value >= 0 else { return added.code == ENOENT || added.code == ENOTDIR }
    let count = followed.withLock { followed in
      followed.folders[added.value] = folder
      return followed.folders.count
    }
    guard count <= mostFolders else { return false }
    do throws(FileProblem) {
      return try LocalFolder(whole(folder)).listFolders(BytePath(""))
        .filter { $0.name.first != UInt8(ascii: ".") }
        .allSatisfy { add(folder.appending($0.name)) }
    } catch {
      return error.kind == .notFound || error.kind == .notAFolder
    }
  }

  private func watch(_ folder: BytePath) -> SystemResult<Int32> {
    var mask =
      UInt32(IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF)
      | UInt32(IN_MOVE_SELF | IN_EXCL_UNLINK) | UInt32(IN_ONLYDIR)
    // A kennisbank may be reached by a link; below it none is walked.
    if !folder.bytes.isEmpty { mask |= UInt32(IN_DONT_FOLLOW) }
    return whole(folder).withCPath { SystemResult(inotify_add_watch(inotify.number, $0, mask)) }
  }

  private func whole(_ folder: BytePath) -> BytePath {
    folder.bytes.isEmpty ? root : root.appending(folder.bytes)
  }
}

// MARK: Waiting

/// What came close together.
private struct Moment {
  var files: Set<BytePath> = []
  var isUnknown = false
}

private enum Woken {
  case told, nothing, stopped
}

extension FolderWatch {
  private func gather() -> Moment {
    var moment = Moment()
    let clock = MachineClock()
    let begin = clock.milliseconds()
    repeat {
      read(into: &moment)
    } while clock.milliseconds() - begin < Self.longest && wait(Self.quiet) == .told
    return moment
  }

  /// Where not all folders are followed, whatever is told is a reason to look at all.
  private func change(of moment: Moment) -> Change? {
    if moment.isUnknown { return .unknown }
    let change = Change.of(moment.files)
    return change == nil || followed.withLock(\.isWhole) ? change : .unknown
  }

  /// - Parameter time: in milliseconds; for ever when below 0.
  private func wait(_ time: Int32) -> Woken {
    while true {
      var polls = [
        pollfd(fd: inotify.number, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stopping.reading.number, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polls, nfds_t(polls.count), time)
      if count < 0, errno == EINTR { continue }
      if count < 0 || polls[1].revents != 0 { return .stopped }
      return count == 0 ? .nothing : .told
    }
  }

  private func read(into moment: inout Moment) {
    let room = 64 << 10
    withUnsafeTemporaryAllocation(byteCount: room, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(inotify.number, buffer.baseAddress, room)
        guard count > 0 else { return }
        var place = 0
        while place < count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let head = MemoryLayout<inotify_event>.size
          let name = buffer[(place + head)..<(place + head + Int(event.len))].prefix { $0 != 0 }
          note(event, Array(name), &moment)
          place += head + Int(event.len)
        }
      }
    }
  }

  private func note(_ event: inotify_event, _ name: [UInt8], _ moment: inout Moment) {
    let mask = Int32(bitPattern: event.mask)
    if mask & IN_Q_OVERFLOW != 0 { moment.isUnknown = true }
    guard let folder = followed.withLock({ $0.folders[event.wd] }) else { return }
    if mask & IN_IGNORED != 0 {
      followed.withLock { _ = $0.folders.removeValue(forKey: event.wd) }
    }
    if mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED) != 0 {
      moment.isUnknown = true
    }
    if name.isEmpty || name.first == UInt8(ascii: ".") { return }
    let path = folder.appending(name)
    if event.mask & UInt32(IN_ISDIR) != 0 {
      note(folder: path, isNew: mask & (IN_CREATE | IN_MOVED_TO) != 0, &moment)
    } else if mask & IN_CREATE == 0 {
      // What is only made has nothing in it yet.
      moment.files.insert(path)
    }
  }

  private func note(folder: BytePath, isNew: Bool, _ moment: inout Moment) {
    moment.isUnknown = true
    if isNew, !add(folder) { followed.withLock { $0.isWhole = false } }
  }
}
