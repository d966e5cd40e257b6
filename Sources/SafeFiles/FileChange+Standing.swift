import Glibc

/// A plain file as it was found, open.
struct Standing: ~Copyable {
  let file: Descriptor
  let status: stat
}

extension FileChange {
  func requireNothing() throws(FileProblem) {
    var status = stat()
    let asked = calls.result(.statTarget, name) {
      fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    if asked.value >= 0 { throw calls.problem(.exists) }
    guard asked.code == ENOENT else {
      throw FileProblem(code: asked.code, calls.operation, calls.path)
    }
  }

  /// Nil when nothing has that name; never waits for a pipe or a device.
  ///
  /// - Parameter onlyName: whether a file with a second name is refused.
  func standing(_ name: [UInt8], onlyName: Bool = false) throws(FileProblem) -> Standing? {
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC
    let opened = calls.result(.openTarget, name) { openat(folder, $0, flags) }
    if opened.value < 0, opened.code == ENOENT { return nil }
    if opened.value < 0, opened.code == ELOOP { throw calls.problem(.notAFile) }
    let file = Descriptor(number: try opened.orThrow(calls.operation, calls.path))
    var status = stat()
    try calls(.statTarget) { fstat(file.number, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw calls.problem(.notAFile) }
    guard !onlyName || status.st_nlink <= 1 else { throw calls.problem(.hardLinked) }
    return Standing(file: file, status: status)
  }

  /// Throws `changed` when it holds anything else, or is not there.
  func require(_ expected: [UInt8], at name: [UInt8]) throws(FileProblem) {
    guard let found = try standing(name),
      try content(of: found, atMost: expected.count) == expected
    else { throw calls.problem(.changed) }
  }

  /// Of a longer file one byte more than `limit`.
  func content(
    of standing: borrowing Standing, atMost limit: Int
  ) throws(FileProblem) -> [UInt8] {
    try calls.content(of: standing.file.number, atMost: limit, .readTarget)
  }
}

extension Calls {
  /// From the beginning; of a longer file one byte more than `limit`.
  func content(
    of file: Int32, atMost limit: Int, _ step: Step
  ) throws(FileProblem) -> [UInt8] {
    var last = SystemResult(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      while count <= limit {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        last = result(step) { pread(file, rest.baseAddress, rest.count, count) }
        if last.value <= 0 { break }
        count += last.value
      }
    }
    try last.orThrow(operation, path)
    return bytes
  }
}
