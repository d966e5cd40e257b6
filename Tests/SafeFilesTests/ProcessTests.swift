import Glibc
import Testing

@testable import SafeFiles

@Suite struct CaptureTests {
  private func capture(
    _ script: String, input: [UInt8] = [], limit: Int = 1000, seconds: Int = 60,
    environment: [String: String]? = nil
  ) async -> ProcessOutput {
    await LocalProcesses().capture(
      BytePath("/bin/sh"), ["-c", script], environment: environment, input: input, limit: limit,
      timeout: .seconds(seconds))
  }

  @Test("both outputs and the status are kept")
  func outputs() async {
    let output = await capture("cat; echo fout >&2; exit 3", input: Array("invoer".utf8))
    #expect(
      output
        == ProcessOutput(.exited(3), out: Array("invoer".utf8), err: Array("fout\n".utf8)))
  }

  @Test("a program that does not read its input is no problem")
  func unread() async {
    let output = await capture("exit 0", input: [UInt8](repeating: 1, count: 1 << 20))
    #expect(output.end == .exited(0))
    let input = [UInt8](repeating: 1, count: 1 << 20)
    #expect(await LocalProcesses().run(BytePath("/bin/true"), [], input: input))
    #expect(await !LocalProcesses().run(BytePath("/bin/false"), [], input: input))
  }

  @Test("large input and output are passed whole")
  func large() async {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let output = await capture("tee /dev/stderr", input: bytes, limit: bytes.count)
    #expect(output.out == bytes)
    #expect(output.err == bytes)
  }

  @Test("captures give their files and processes back, also when they fail")
  func descriptors() async throws {
    let before = try LocalFileSystem().list(BytePath("/proc/self/fd")).count
    for _ in 0..<100 {
      _ = await capture("echo a")
      _ = await LocalProcesses().capture(
        BytePath("/weg"), [], environment: nil, input: [], limit: 1, timeout: .seconds(1))
    }
    #expect(try LocalFileSystem().list(BytePath("/proc/self/fd")).count < before + 80)
  }

  @Test("what is missing or is no program is not started")
  func missing() async {
    for path in ["/weg/niets", "/etc/passwd", "/"] {
      let output = await LocalProcesses().capture(
        BytePath(path), [], environment: nil, input: [], limit: 10, timeout: .seconds(10))
      #expect(output.end == .notStarted, "\(path)")
    }
  }

  @Test("exactly the limit is kept, more ends the program")
  func limit() async {
    #expect(await capture("printf 12345", limit: 5).out == Array("12345".utf8))
    #expect(await capture("printf 123456", limit: 5).end == .saidTooMuch)
    #expect(await capture("printf 123456 >&2", limit: 5).end == .saidTooMuch)
    #expect(await capture("while :; do echo lawaai; done").end == .saidTooMuch)
  }

  @Test("a program that goes on is ended in time, with what it started")
  func timeout() async throws {
    let folder = try TemporaryFolder()
    try folder.makePipe("leeft")
    let end = open(folder["leeft"].display, O_RDONLY | O_NONBLOCK)
    defer { close(end) }
    // All hold the pipe open for as long as they live, and one of them does not listen.
    let script = """
      exec 9>\(folder["leeft"].display); echo >&9
      sleep 1000 & sh -c 'trap "" TERM; while :; do sleep 1000; done' & sleep 1000
      """
    let output = await capture(script, seconds: 1)
    #expect(output.end == .timedOut)
    var byte: UInt8 = 0
    #expect(read(end, &byte, 1) == 1)
    var hangUp = pollfd(fd: end, events: 0, revents: 0)
    #expect(poll(&hangUp, 1, 20_000) == 1)
  }

  @Test("what a program leaves running is not waited for")
  func leftRunning() async {
    let output = await capture("sleep 1000 & echo $!")
    #expect(output.end == .exited(0))
    if let sleeper = Int32(String(decoding: output.out.dropLast(), as: UTF8.self)), sleeper > 1 {
      #expect(kill(sleeper, SIGKILL) == 0)
    }
  }

  @Test("a program that will not listen is killed")
  func deaf() async {
    #expect(await capture("trap '' TERM; while :; do :; done", seconds: 1).end == .timedOut)
  }

  @Test("a program that dies of a signal says which")
  func killed() async {
    #expect(await capture("kill -9 $$").end == .killed(SIGKILL))
  }

  @Test("a program sees the environment that it is given, and no other")
  func environment() async {
    let output = await capture("echo $A-$HOME-", environment: ["A": "b"])
    #expect(String(decoding: output.out, as: UTF8.self) == "b--\n")
  }

  @Test("a program has no terminal to ask something on")
  func noTerminal() async {
    #expect(await capture("exec 2>/dev/null; : </dev/tty").end != .exited(0))
  }

  @Test("where nothing may be started nothing is")
  func none() async {
    let output = await NoProcesses().capture(
      BytePath("/bin/true"), [], environment: nil, input: [], limit: 1, timeout: .seconds(1))
    #expect(output == ProcessOutput(.notStarted))
    #expect(NoProcesses().runInTerminal(BytePath("/bin/true"), []) == nil)
  }
}

@Suite struct TerminalProgramTests {
  /// In a session of its own, so that a stop stops nobody else.
  private func status(_ program: String, _ arguments: String...) async -> String {
    let tests = LocalFileSystem().program ?? BytePath("")
    let output = await LocalProcesses().capture(
      tests.parent.appending("save-probe"), ["terminal", program] + arguments, environment: nil,
      input: [], limit: 1000, timeout: .seconds(60))
    return String(decoding: output.out, as: UTF8.self)
  }

  @Test("the exit status is told, and a missing program has none")
  func exitStatus() async {
    #expect(await status("/bin/true") == "0\n")
    #expect(await status("/bin/false") == "1\n")
    #expect(await status("/weg/niets") == "nil\n")
    #expect(await status("/etc/passwd") == "nil\n")
    #expect(await status("/bin/sh", "-c", "exit 42") == "42\n")
    #expect(await status("/bin/sh", "-c", "kill -9 $$") == "137\n")
  }

  @Test("it stands on our own input and output")
  func output() async {
    #expect(await status("/bin/echo", "een zin", "*") == "een zin *\n0\n")
  }

  @Test("what the terminal's interrupt key sends ends the program, not us")
  func interrupt() async {
    #expect(await status("/bin/sh", "-c", "kill -INT 0; exit 7") == "130\n")
    #expect(await status("/bin/sh", "-c", "kill -QUIT 0; exit 7") == "131\n")
  }

  @Test("a program that stops itself where no shell would wake it goes on")
  func stopped() async {
    #expect(await status("/bin/sh", "-c", "kill -STOP $$; exit 5") == "5\n")
    #expect(await status("/bin/sh", "-c", "kill -TSTP $$; exit 6") == "6\n")
  }

  @Test("below a shell a stop comes back to the shell, and fg goes on with both")
  func shell() async throws {
    let probe = (LocalFileSystem().program ?? BytePath("")).parent.appending("save-probe").display
    for signal in ["kill -STOP $$", "kill -TSTP 0"] {
      let script = """
        set -m; \(probe) terminal /bin/sh -c 'echo begin; \(signal); echo eind; exit 8'
        echo "shell $?"; fg >/dev/null
        """
      let output = await LocalProcesses().capture(
        BytePath("/bin/bash"), ["-c", script], environment: nil, input: [], limit: 1000,
        timeout: .seconds(30))
      let lines = String(decoding: output.out, as: UTF8.self).split(separator: "\n")
      #expect(lines.first == "begin" && lines.dropFirst().first?.hasPrefix("shell 1") == true)
      #expect(lines.suffix(2) == ["eind", "8"], "\(lines)")
    }
  }
}
