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
    guard let found = try standing(name), try holds(found, expected) else {
      throw calls.problem(.changed)
    }
  }

  /// Whether it holds just these bytes. Reads no further than where it differs.
  func holds(
    _ standing: borrowing Standing, _ expected: [UInt8]
  ) throws(FileProblem) -> Bool {
    let file = standing.file.number
    let isEqual = expected.withUnsafeBytes { expected in
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        self.isEqual(file, to: expected, reading: buffer)
      }
    }
    return try isEqual.orThrow(calls.operation, calls.path) > 0
  }

  /// 1 or 0.
  private func isEqual(
    _ file: Int32, to expected: UnsafeRawBufferPointer, reading: UnsafeMutableRawBufferPointer
  ) -> SystemResult<Int> {
    var place = 0
    while true {
      let part = calls.result(.readTarget) {
        pread(file, reading.baseAddress, reading.count, place)
      }
      if part.value < 0 { return part }
      if part.value == 0 { return SystemResult(place == expected.count ? 1 : 0) }
      guard place + part.value <= expected.count, let start = expected.baseAddress,
        let found = reading.baseAddress,
        memcmp(start + place, found, part.value) == 0
      else { return SystemResult(0) }
      place += part.value
    }
  }
}
