import CLinux
import Glibc

@testable import SafeFiles

/// A folder of its own for one test, gone with everything in it when the test is over.
final class TemporaryFolder: Sendable {
  struct Failure: Error {
    let call: String
    let code: Int32
  }

  let path: BytePath

  /// - Parameter inMemory: where this machine has room for it there: for tests that save so often
  ///   that they would wait for the disk only.
  init(inMemory: Bool = false) throws {
    let memory = BytePath("/dev/shm")
    let place = inMemory && LocalFileSystem().isFolder(memory) ? memory.display : "/tmp"
    var template = Array("\(place)/wijk-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(call: "mkdtemp", code: errno) }
    path = BytePath(bytes: template.dropLast().map(UInt8.init(bitPattern:)))
  }

  /// By `rm` where there are folders in it: it also gets through those nested too deep for any path.
  deinit {
    for name in (try? names()) ?? [] { unlink(self[name].display) }
    if rmdir(path.display) == 0 { return }
    var arguments: [UnsafeMutablePointer<CChar>?] = [
      strdup("rm"), strdup("-rf"), strdup(path.display), nil,
    ]
    var child: pid_t = 0
    posix_spawn(&child, "/bin/rm", nil, nil, &arguments, nil)
    waitpid(child, nil, 0)
    for argument in arguments { free(argument) }
  }

  subscript(_ name: String) -> BytePath { path.appending(name) }

  /// Makes the folders above the file as well.
  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: self[name])
  }

  func write(_ bytes: [UInt8], to file: BytePath) throws {
    try LocalFileSystem().makeFolder(file.parent)
    let descriptor = try call("open", file) { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Failure(call: "write", code: errno)
    }
  }

  func makeFolder(_ name: String) throws {
    try LocalFileSystem().makeFolder(self[name])
  }

  func link(_ name: String, to target: String) throws {
    try call("symlink", self[name]) { symlink(target, $0) }
  }

  func makePipe(_ name: String) throws {
    try call("mkfifo", self[name]) { mkfifo($0, 0o600) }
  }

  func setMode(_ mode: mode_t, of name: String) throws {
    try call("chmod", self[name]) { chmod($0, mode) }
  }

  func mode(of name: String) throws -> mode_t {
    try status(name).st_mode
  }

  func status(_ name: String) throws -> stat {
    var status = stat()
    try call("lstat", self[name]) { lstat($0, &status) }
    return status
  }

  func setAttribute(_ attribute: String, _ value: [UInt8], of name: String) throws {
    try call("setxattr", self[name]) { wijk_setxattr($0, attribute, value, value.count) }
  }

  /// Nil when it has none of that name.
  func attribute(_ attribute: String, of name: String) throws -> [UInt8]? {
    var value = [UInt8](repeating: 0, count: 1000)
    var count = 0
    try call("getxattr", self[name]) {
      count = wijk_getxattr($0, attribute, &value, value.count)
      return count < 0 && errno != ENODATA ? -1 : 0
    }
    return count < 0 ? nil : Array(value.prefix(count))
  }

  func text(_ name: String, limit: Int = 1 << 20) throws -> String {
    let bytes = try LocalFileSystem().read(BytePath(name), beneath: path, limit: limit)
    return String(decoding: bytes, as: UTF8.self)
  }

  func names(_ name: String = "") throws -> [String] {
    try LocalFileSystem().list(name.isEmpty ? path : self[name])
      .map { String(decoding: $0.name, as: UTF8.self) }.sorted()
  }

  /// What saves left behind.
  func litter() throws -> [String] {
    try names().filter { $0.hasPrefix(".wijk-") }
  }

  @discardableResult
  private func call(
    _ name: String, _ path: BytePath, _ body: (UnsafePointer<CChar>) -> Int32
  ) throws -> Int32 {
    let result = path.withCPath { SystemResult(body($0)) }
    guard result.value >= 0 else { throw Failure(call: name, code: result.code) }
    return result.value
  }
}

/// Root reads everything: a test about rights would pass without the rights being looked at.
let isRoot = geteuid() == 0
