import CLinux
import Glibc

/// A file as bytes in memory, read when they are looked at.
///
/// Only for files that are replaced by renaming and never written in: a file that gets shorter under
/// a map stops the program. On a network such promises do not hold, so there it is read instead.
package final class MappedFile: Sendable {
  private let address: UInt
  package let count: Int
  private let isMapped: Bool

  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  package init(_ path: BytePath) throws(FileProblem) {
    let opened = path.withCPath { name in
      retrying { open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    }
    let file = Descriptor(number: try opened.orThrow(.read, path))
    var status = stat()
    try SystemResult(fstat(file.number, &status)).orThrow(.read, path)
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      throw FileProblem(.notAFile, .read, path)
    }
    count = Int(status.st_size)
    isMapped = count > 0 && !wijk_is_far(file.number)
    address =
      isMapped
      ? try Self.mapped(file.number, count, path) : try Self.read(file.number, count, path)
  }

  deinit {
    let start = UnsafeMutableRawPointer(bitPattern: address)
    if isMapped { munmap(start, count) } else { free(start) }
  }

  private static func mapped(
    _ file: Int32, _ count: Int, _ path: BytePath
  ) throws(FileProblem) -> UInt {
    let start = mmap(nil, count, PROT_READ, MAP_SHARED, file, 0)
    guard let start, start != MAP_FAILED else { throw FileProblem(code: errno, .read, path) }
    return UInt(bitPattern: start)
  }

  private static func read(
    _ file: Int32, _ count: Int, _ path: BytePath
  ) throws(FileProblem) -> UInt {
    guard let start = malloc(max(1, count)) else { throw FileProblem(code: ENOMEM, .read, path) }
    var done = 0
    while done < count {
      let part = retrying { Glibc.read(file, start + done, count - done) }
      if part.value > 0 { done += part.value } else { break }
    }
    // Shorter than it was: the rest is zero, and whoever reads it checks.
    memset(start + done, 0, count - done)
    return UInt(bitPattern: start)
  }
}

/// Tells bytes that are torn or were changed by chance.
package enum Checksum {
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.baseAddress.map { wijk_checksum($0, bytes.count) } ?? 0
  }

  package static func of(_ text: String) -> UInt64 {
    Array(text.utf8).withUnsafeBytes { of($0) }
  }
}
