import Glibc

/// What a file system says of a file without opening it: as long as it is the same, so is the file.
package struct FileStamp: Sendable, Hashable {
  package let size: Int64
  /// Of the content and of what the system knows of it, in nanoseconds since 1970. Nobody can set
  /// the second.
  package let modified: Int64
  package let changed: Int64
  package let inode: UInt64

  package init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Nil when there is no such file.
  package init?(of path: BytePath) {
    var status = stat()
    guard path.withCPath({ SystemResult(stat($0, &status)) }).value == 0 else { return nil }
    self.init(status)
  }

  /// Nil when it changed so lately that another change may bear the same time.
  init?(_ status: stat, now: timespec) {
    guard abs(now.nanoseconds - status.st_ctim.nanoseconds) > Self.surely else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int64(status.st_size)
    modified = status.st_mtim.nanoseconds
    changed = status.st_ctim.nanoseconds
    inode = UInt64(status.st_ino)
  }

  /// Coarser than the clocks of file systems.
  private static let surely = 2_000_000_000 as Int64

  static func now(_ hooks: LocalFileSystem.Hooks) -> timespec {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    now.tv_sec += hooks.secondsAhead
    return now
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}
