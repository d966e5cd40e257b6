import Glibc

/// Writes a file that may be lost and made again: a cache. It is written beside its place and gets
/// its name when it is whole, so that a reader sees the old one or the new one. It is not synced:
/// what a power cut leaves is told by its checksums, and nobody who saves a text has to wait for it.
package final class DisposableFile {
  private let path: BytePath
  private let temporary: BytePath
  private let calls: Calls
  /// Nil once it is closed.
  private var file: Descriptor?

  /// What writers left that were killed is removed after as many seconds; younger ones may be at
  /// work.
  private static let oldest = 3600

  /// Makes the folder above it when it is not there; for this user only.
  package init(
    _ path: BytePath, hooks: LocalFileSystem.Hooks = .init()
  ) throws(FileProblem) {
    self.path = path
    calls = Calls(hooks: hooks, operation: .write, path: path)
    temporary = path.parent.appending(FileChange.temporaryName())
    try LocalFileSystem(hooks: hooks).makeFolder(path.parent)
    _ = try? LocalFolder(path.parent).sweep(BytePath(""), olderThan: Self.oldest)
    file = Descriptor(
      number: try calls(.create, temporary.bytes) {
        open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      })
  }

  deinit {
    guard let file = file.take() else { return }
    _ = file.close()
    discard()
  }

  package func append(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    // None (EBADF) after the end.
    try calls.write(bytes, to: file?.number ?? -1, .write)
  }

  package func append(_ bytes: [UInt8]) throws(FileProblem) {
    try calls.write(bytes, to: file?.number ?? -1, .write)
  }

  /// The end, also when it fails.
  package func finish() throws(FileProblem) {
    guard let file = file.take() else { throw FileProblem(code: EBADF, .write, path) }
    do throws(FileProblem) {
      try calls.close(file)
      let renamed = temporary.withCPath { old in
        path.withCPath { new in calls.result(.rename) { rename(old, new) } }
      }
      try renamed.orThrow(.write, path)
    } catch {
      discard()
      throw error
    }
  }

  private func discard() {
    _ = temporary.withCPath { SystemResult(unlink($0)) }
  }
}
