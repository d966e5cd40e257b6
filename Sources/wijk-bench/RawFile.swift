import Glibc
import SafeFiles

/// Files with nothing between us and the system: the floor for every reader.
enum RawFile {
  static func write(_ bytes: [UInt8], to path: BytePath) throws(BenchProblem) {
    let file = open(path.display, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw BenchProblem("\(path.display) kan niet geschreven worden")
    }
  }

  /// The least that puts new bytes in the place of a file for good: a file beside it, on the disk,
  /// gets its name, and that is on the disk too.
  static func replace(_ bytes: [UInt8], at path: BytePath) throws(BenchProblem) {
    let new = BytePath(bytes: path.bytes + Array(".nieuw".utf8))
    let file = open(new.display, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    let folder = open(path.parent.display, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    guard close(file) == 0, isWritten, rename(new.display, path.display) == 0, fsync(folder) == 0
    else { throw BenchProblem("\(path.display) kan niet vervangen worden") }
  }

  /// Reads files one after the other into the same memory, and gives the bytes of all.
  static func readAll(_ paths: [String]) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) { buffer in
      paths.reduce(0) { $0 + read($1, into: buffer) }
    }
  }

  /// All files one behind the other.
  /// - Parameter bytes: of all together; nil asks the system.
  static func joined(_ paths: [String], bytes: Int? = nil) throws(BenchProblem) -> [UInt8] {
    let expected = bytes ?? paths.reduce(0) { $0 + size($1) }
    let all = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      for path in paths where count < expected {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        count += read(path, into: rest)
      }
    }
    guard all.count == expected else { throw BenchProblem("niet alles gelezen") }
    return all
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func read(_ path: String, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var total = 0
    while case let count = Glibc.read(file, buffer.baseAddress, buffer.count), count > 0 {
      total += count
    }
    return total
  }

  /// For the small files of `/proc`, which do not know their own size.
  static func text(_ path: String) -> String {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      let count = read(path, into: buffer)
      return String(decoding: buffer[..<min(count, buffer.count)], as: UTF8.self)
    }
  }
}
