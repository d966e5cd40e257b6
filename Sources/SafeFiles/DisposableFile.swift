import Glibc

/// Writes a file that may be lost and made again: a cache. It is written beside its place and gets
/// its name when it is whole, so that a reader sees the old one or the new one. It is not synced:
/// what a power cut leaves is told by its checksums, and nobody who saves a text has to wait for it.
package final class DisposableFile {
  private let path: BytePath
  private let temporary: BytePath
  private let calls: Calls
  private let file: Int32
  private var isOpen = true

  private static let ending: StaticString = ".nieuw"

  /// Makes the folder above it when it is not there; for this user only.
  package init(
    _ path: BytePath, hooks: LocalFileSystem.Hooks = .init()
  ) throws(FileProblem) {
    self.path = path
    calls = Calls(hooks: hooks, operation: .write, path: path)
    try LocalFileSystem(hooks: hooks).makeFolder(path.parent)
    let name = path.name + Array(".\(getpid())-\(UInt32.random(in: 0 ... .max)).nieuw".utf8)
    temporary = path.parent.appending(name)
    Self.sweep(path)
    file = try calls(.create, temporary.bytes) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
  }

  deinit {
    guard isOpen else { return }
    Glibc.close(file)
    _ = temporary.withCPath { SystemResult(unlink($0)) }
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let size = calls.hooks.writeSize(min(rest.count, 1 << 20))
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(size))
      let done = try calls(.write) { Glibc.write(file, part.baseAddress, part.count) }
      rest = rest.dropFirst(done)
    }
  }

  package func finish() throws(FileProblem) {
    try calls(.close) { Glibc.close(file) }
    isOpen = false
    let result = temporary.withCPath { old in
      path.withCPath { new in calls.result(.rename) { rename(old, new) } }
    }
    if result.value < 0 { _ = temporary.withCPath { SystemResult(unlink($0)) } }
    try result.orThrow(.write, path)
  }

  /// What writers left that were killed; younger ones may be at work.
  private static func sweep(_ path: BytePath) {
    let files = LocalFileSystem()
    for entry in (try? files.list(path.parent)) ?? [] {
      let left = path.parent.appending(entry.name)
      guard entry.name.starts(with: path.name), left.hasSuffix(ending), isOld(left) else {
        continue
      }
      _ = left.withCPath { SystemResult(unlink($0)) }
    }
  }

  private static func isOld(_ path: BytePath) -> Bool {
    var status = stat()
    let asked = path.withCPath { SystemResult(lstat($0, &status)) }
    return asked.value == 0 && status.st_mtim.tv_sec < time(nil) - 3600
  }
}
