import Glibc

/// The files of this machine.
package struct LocalFileSystem: FileSystem {
  let hooks: Hooks

  package init(hooks: Hooks) {
    self.hooks = hooks
  }

  package init(faults: @escaping Faults = { _ in nil }) {
    self.init(hooks: Hooks(before: faults))
  }

  package func openFolder(_ path: BytePath) throws(FileProblem) -> any OpenFolder {
    try LocalFolder(path, hooks: hooks)
  }

  package func read(_ path: BytePath, limit: Int) throws(FileProblem) -> [UInt8] {
    let real = resolved(path) ?? path
    do throws(FileProblem) {
      return try LocalFolder(real.parent).read(BytePath(bytes: real.name), limit: limit)
    } catch {
      throw FileProblem(error.kind, .read, path)
    }
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
