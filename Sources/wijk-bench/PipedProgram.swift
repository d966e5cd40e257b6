import CLinux
import Glibc

/// A program without a terminal: what it is told and what it says go through pipes.
final class PipedProgram {
  private let command: BenchCommand
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  /// Said, and not asked for yet.
  private var said: [UInt8] = []

  init(_ command: BenchCommand) throws(BenchProblem) {
    self.command = command
    let (down, up) = (try Self.pipe(), try Self.pipe())
    process = CStringList.with([command.program] + command.arguments) { arguments in
      CStringList.with(command.variables) { environment in
        wijk_spawn(arguments, environment, [down.reading, up.writing, -1])
      }
    }
    close(down.reading)
    close(up.writing)
    (input, output) = (down.writing, up.reading)
    if process < 0 { throw BenchProblem("\(command.program) start niet") }
  }

  deinit {
    close(input)
    close(output)
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// The lines that a program says before it ends by itself.
  static func lines(of command: BenchCommand) throws(BenchProblem) -> [String] {
    let program = try PipedProgram(command)
    program.closeInput()
    var lines: [String] = []
    while let line = program.line() { lines.append(line) }
    return lines
  }

  func tell(_ text: String) throws(BenchProblem) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { throw BenchProblem("\(command.program) luistert niet") }
      rest = rest.dropFirst(count)
    }
  }

  /// Nil at the end.
  func line() -> String? {
    while true {
      if let end = said.firstIndex(of: 0x0A) {
        defer { said.removeFirst(end + 1) }
        return String(decoding: said[..<end], as: UTF8.self)
      }
      guard readMore() else { return nil }
    }
  }

  private func closeInput() {
    close(input)
    input = -1
  }

  private func readMore() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      let count = read(output, buffer.baseAddress, buffer.count)
      guard count > 0 else { return false }
      said += buffer[..<count]
      return true
    }
  }

  /// Whatever is started closes all that it is not given.
  private static func pipe() throws(BenchProblem) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw BenchProblem("er is geen pijp") }
    return (ends[0], ends[1])
  }
}

/// Texts as C takes them, with nil behind the last.
enum CStringList {
  static func with<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
