import CLinux
import Glibc

extension FileChange {
  /// The bytes in a new file beside the place, whole and on the disk, with mode, owner, access list
  /// and attributes of the old one.
  ///
  /// After a failed fsync nobody knows what is on the disk, and a second one on the same file may
  /// well say yes to what is lost: there is one more try, with another file.
  func prepared(
    _ bytes: [UInt8], like old: borrowing Standing?
  ) throws(FileProblem) -> Temporary {
    let first = try written(bytes, like: old)
    if first.synced.value >= 0 { return first.file }
    remove(first.file.name)
    let second = try written(bytes, like: old)
    if second.synced.value < 0 { remove(second.file.name) }
    try second.synced.orThrow(calls.operation, calls.path)
    return second.file
  }

  private func written(
    _ bytes: [UInt8], like old: borrowing Standing?
  ) throws(FileProblem) -> (file: Temporary, synced: SystemResult<Int32>) {
    let name = Self.temporaryName()
    let file = Descriptor(
      number: try calls(.create, name) {
        openat(folder, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      })
    do throws(FileProblem) {
      try calls.write(bytes, to: file.number, .write)
      let status = try finish(file.number, like: old)
      let synced = calls.result(.sync) { fsync(file.number) }
      try calls.close(file)
      return (Temporary(name: name, device: status.st_dev, inode: status.st_ino), synced)
    } catch {
      remove(name)
      throw error
    }
  }

  /// Before the fsync, so that this too is on the disk. Times are not copied: the file is new.
  private func finish(_ file: Int32, like old: borrowing Standing?) throws(FileProblem) -> stat {
    var status = stat()
    try calls(.statTemporary) { fstat(file, &status) }
    switch old {
    case .none: try shareLikeFolder(file, now: status)
    case .some(let old): try finish(file, like: old, now: status)
    }
    return status
  }

  /// Who may read a folder may read what is new in it: colleagues on a share, and nobody else where
  /// a folder is private. Only its owner and its group may write.
  private func shareLikeFolder(_ file: Int32, now: stat) throws(FileProblem) {
    var status = stat()
    try calls(.statTemporary) { fstat(folder, &status) }
    let mode = now.st_mode & 0o7777 | status.st_mode & 0o664
    if mode != now.st_mode & 0o7777 { try calls(.copyMode) { fchmod(file, mode) } }
  }

  private func finish(
    _ file: Int32, like old: borrowing Standing, now: stat
  ) throws(FileProblem) {
    let keeps = try copyOwner(of: old.status, to: file, now: now)
    try calls(.copyAttributes) { wijk_copy_attributes(old.file.number, file) }
    let mode = old.status.st_mode.permissions(keepingOwner: keeps.owner, group: keeps.group)
    if mode != now.st_mode & 0o7777 { try calls(.copyMode) { fchmod(file, mode) } }
  }

  /// Whether the file has the old owner and the old group. Who is not root can give a file to a
  /// group of theirs at most.
  private func copyOwner(
    of old: stat, to file: Int32, now: stat
  ) throws(FileProblem) -> (owner: Bool, group: Bool) {
    if old.st_uid == now.st_uid, old.st_gid == now.st_gid { return (true, true) }
    if try isGiven(file, to: old.st_uid, old.st_gid) { return (true, true) }
    if old.st_gid == now.st_gid { return (false, true) }
    return (old.st_uid == now.st_uid, try isGiven(file, to: .max, old.st_gid))
  }

  private func isGiven(
    _ file: Int32, to owner: uid_t, _ group: gid_t
  ) throws(FileProblem) -> Bool {
    let result = calls.result(.copyOwner) { fchown(file, owner, group) }
    if result.value < 0, [EPERM, EINVAL, ENOSYS, ENOTSUP].contains(result.code) { return false }
    try result.orThrow(calls.operation, calls.path)
    return true
  }
}

extension mode_t {
  /// Nobody gets rights that they had not: a group of another name has those of everyone, and a
  /// program that ran as its owner does not run as another.
  fileprivate func permissions(keepingOwner: Bool, group keepsGroup: Bool) -> mode_t {
    let all = self & (keepingOwner && keepsGroup ? 0o7777 : 0o777)
    return keepsGroup ? all : all & (0o707 | (all & 0o007) << 3)
  }
}

extension Calls {
  /// To the end, however little one call takes.
  func write(_ bytes: [UInt8], to file: Int32, _ step: Step) throws(FileProblem) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileProblem) in
      try write(UnsafeRawBufferPointer(bytes), to: file, step)
    }
  }

  func write(
    _ bytes: UnsafeRawBufferPointer, to file: Int32, _ step: Step
  ) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      written += try self(step) {
        Glibc.write(file, rest.baseAddress, hooks.writeSize(rest.count))
      }
    }
  }

  /// On network file systems the last errors come only here. When a signal comes in between, the
  /// file is closed all the same.
  func close(_ file: consuming Descriptor) throws(FileProblem) {
    let fault = hooks.before(.close)
    let closed = file.close()
    hooks.after(.close)
    let code = fault ?? (closed.value < 0 ? closed.code : 0)
    if code != 0, code != EINTR { throw FileProblem(code: code, operation, path) }
  }
}
