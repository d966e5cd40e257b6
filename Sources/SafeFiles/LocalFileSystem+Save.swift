import CLinux
import Glibc

/// The one way in which the program writes a file: a new file beside it takes its place once it is
/// whole and on the disk. Owner, access lists and attributes are not carried over; of the old file
/// only the mode is.
extension LocalFileSystem {
  package func writeAtomically(_ bytes: [UInt8], to path: BytePath) throws(FileProblem) {
    let target = resolved(path) ?? path
    try run(Save(path: path, target: target, replaces: true, faults: faults), bytes)
  }

  package func create(_ bytes: [UInt8], at path: BytePath) throws(FileProblem) {
    try run(Save(path: path, target: path, replaces: false, faults: faults), bytes)
  }

  private func run(_ save: Save, _ bytes: [UInt8]) throws(FileProblem) {
    let folder = try save.openFolder()
    defer { close(folder) }
    let temporary = Save.temporaryName()
    let file = try save.create(temporary, in: folder)
    do {
      try save.fill(file, with: bytes, in: folder)
      try save.rename(temporary, in: folder)
    } catch {
      _ = temporary.withCPath { SystemResult(unlinkat(folder, $0, 0)) }
      throw error
    }
    try save.syncFolder(folder)
  }
}

private struct Save {
  /// As the caller named it: for messages.
  let path: BytePath
  /// The file itself, where `path` is a link to it.
  let target: BytePath
  /// Whether a file that is there is replaced, or is a reason to stop.
  let replaces: Bool
  let faults: LocalFileSystem.Faults

  /// A random name cannot be taken in advance by someone else who writes in the folder.
  static func temporaryName() -> BytePath {
    BytePath(".wijk-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp")
  }

  func openFolder() throws(FileProblem) -> Int32 {
    try target.parent.withCPath { name in
      retrying { open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }.orThrow(.write, path)
  }

  func create(_ temporary: BytePath, in folder: Int32) throws(FileProblem) -> Int32 {
    try temporary.withCPath { name in
      step(.create) { openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    }.orThrow(.write, path)
  }

  /// Closes `file` in any case.
  func fill(_ file: Int32, with bytes: [UInt8], in folder: Int32) throws(FileProblem) {
    do {
      try write(bytes, to: file)
      try copyMode(to: file, in: folder)
      try finish(.sync) { fsync(file) }
    } catch {
      close(file)
      throw error
    }
    // Never called again: after a failed close the number may be another file's already.
    let closed = SystemResult(close(file))
    try (faults(.close).map { SystemResult(-1, code: $0) } ?? closed).orThrow(.write, path)
  }

  func rename(_ temporary: BytePath, in folder: Int32) throws(FileProblem) {
    try temporary.withCPath { old in
      BytePath(bytes: target.name).withCPath { new in
        step(.rename) { moved(old, to: new, in: folder) }
      }
    }.orThrow(.write, path)
  }

  /// Where the file system cannot refuse to replace (EINVAL), a link that may not exist yet does.
  private func moved(
    _ old: UnsafePointer<CChar>, to new: UnsafePointer<CChar>, in folder: Int32
  ) -> Int32 {
    guard !replaces else { return renameat(folder, old, folder, new) }
    let result = wijk_renameat2(folder, old, folder, new, UInt32(WIJK_RENAME_NOREPLACE))
    guard result != 0, errno == EINVAL, linkat(folder, old, folder, new, 0) == 0 else {
      return result
    }
    return unlinkat(folder, old, 0)
  }

  /// Without it a new file is lost in a power cut, name and all. The new bytes are in place by
  /// now; a failure says only that this is not certain.
  func syncFolder(_ folder: Int32) throws(FileProblem) {
    try finish(.syncFolder) { fsync(folder) }
  }
}

extension Save {
  private func write(_ bytes: [UInt8], to file: Int32) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        step(.write) {
          let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
          return Glibc.write(file, rest.baseAddress, rest.count)
        }
      }
      written += try result.orThrow(.write, path)
    }
  }

  private func copyMode(to file: Int32, in folder: Int32) throws(FileProblem) {
    var status = stat()
    let asked = BytePath(bytes: target.name).withCPath {
      SystemResult(fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW))
    }
    guard asked.value == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    try finish(.copyMode) { fchmod(file, status.st_mode & 0o777) }
  }

  private func finish(
    _ name: LocalFileSystem.SaveStep, _ call: () -> Int32
  ) throws(FileProblem) {
    try step(name, call).orThrow(.write, path)
  }

  private func step<Value: SignedInteger>(
    _ name: LocalFileSystem.SaveStep, _ call: () -> Value
  ) -> SystemResult<Value> {
    if let code = faults(name) { return SystemResult(-1, code: code) }
    return retrying(call)
  }
}
