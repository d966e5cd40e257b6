import Glibc

/// The files of this machine.
package struct LocalFileSystem: FileSystem {
  /// A step of writing a file, in order. Each can be made to fail in a test.
  package enum SaveStep: Sendable, CaseIterable {
    case create, write, copyMode, sync, close, rename, syncFolder
  }

  /// Gives the number of the error that a step should fail with instead of being done.
  package typealias Faults = @Sendable (SaveStep) -> Int32?

  let faults: Faults

  package init(faults: @escaping Faults = { _ in nil }) {
    self.faults = faults
  }

  package func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    try LocalFolder(path)
  }

  package func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    let real = resolved(path) ?? path
    do throws(FileProblem) {
      return try LocalFolder(real.parent).read(BytePath(bytes: real.name), limit: limit)
    } catch {
      throw FileProblem(error.kind, .read, path)
    }
  }

  package func makeFolder(_ path: BytePath) throws(FileProblem) {
    var folder = BytePath(path.isAbsolute ? "/" : ".")
    for name in path.names {
      folder = folder.appending(Array(name))
      let made = folder.withCPath { SystemResult(mkdir($0, 0o700)) }
      // A folder above it may well be there and not be ours to make.
      guard made.value < 0, !isFolder(folder) else { continue }
      let isTaken = made.code == EEXIST
      throw FileProblem(isTaken ? .notAFolder : .init(code: made.code), .makeFolder, path)
    }
  }

  package func remove(_ path: BytePath) throws(FileProblem) {
    try path.withCPath { SystemResult(unlink($0)) }.orThrow(.remove, path)
  }

  package func exists(_ path: BytePath) -> Bool {
    mode(of: path) != nil
  }

  package func isFolder(_ path: BytePath) -> Bool {
    mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false
  }

  /// A plain file that this user may run.
  package func isExecutable(_ path: BytePath) -> Bool {
    guard let mode = mode(of: path), mode & S_IFMT == S_IFREG else { return false }
    return path.withCPath { SystemResult(access($0, X_OK)) }.value == 0
  }

  /// The path with every link in it followed; nil when there is nothing.
  package func resolved(_ path: BytePath) -> BytePath? {
    var found: BytePath?
    _ = path.withCPath { name in
      guard let real = realpath(name, nil) else { return SystemResult(-1) }
      defer { free(real) }
      found = BytePath(bytes: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
      return SystemResult(0)
    }
    return found
  }

  /// The file of the running program, wherever it was started from.
  package var program: BytePath? { resolved(BytePath("/proc/self/exe")) }

  private func mode(of path: BytePath) -> mode_t? {
    var status = stat()
    let asked = path.withCPath { SystemResult(stat($0, &status)) }
    return asked.value == 0 ? status.st_mode : nil
  }
}
