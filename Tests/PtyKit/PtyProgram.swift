import CLinux
import Glibc

/// A program that runs on a terminal of its own, with a person at it.
///
/// Nothing here sleeps: a test waits for a condition on the screen, with a deadline. Each test has
/// its own.
package final class PtyProgram {
  package enum Exit: Equatable {
    case exited(Int32)
    /// Ended by this signal.
    case signalled(Int32)
  }

  package struct CannotStart: Error {
    package let path: String
  }

  package let screen: PtyScreen
  /// Everything that the program wrote.
  package private(set) var output: [UInt8] = []
  package private(set) var exit: Exit?
  private let process: pid_t
  private var terminal: Int32
  private let companion: AnyObject?

  /// - Parameters:
  ///   - environment: on top of a small fixed one.
  ///   - companion: what must not go before the program: its folder.
  package init(
    _ path: String, arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, keeping companion: AnyObject? = nil
  ) throws {
    self.companion = companion
    screen = PtyScreen(columns: columns, rows: rows)
    let variables = Self.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var terminal: Int32 = -1
    process = Self.withCStrings([path] + arguments) { arguments in
      Self.withCStrings(variables) { variables in
        wijk_forkpty_exec(path, arguments, variables, UInt16(columns), UInt16(rows), &terminal)
      }
    }
    self.terminal = terminal
    if process < 0 { throw CannotStart(path: path) }
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  private static let environment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    // Swift's backtracer would ask questions at a terminal.
    "SWIFT_BACKTRACE": "enable=no",
  ]

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }

  /// A program that was built together with the tests.
  package static func built(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    let tests = String(decoding: path.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/" + name
  }
}

// MARK: - What the person does

extension PtyProgram {
  package func type(_ text: String) { type(bytes: Array(text.utf8)) }

  /// Reads meanwhile: a program that waits for its output to be read reads no input.
  package func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var terminals = [pollfd(fd: terminal, events: Int16(POLLOUT | POLLIN), revents: 0)]
      guard poll(&terminals, 1, 5000) == 1, terminals[0].revents & Int16(POLLHUP) == 0 else {
        return
      }
      if terminals[0].revents & Int16(POLLIN) != 0 { takeOutput() }
      guard terminals[0].revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.prefix(512).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Closes the window.
  package func hangUp() {
    if terminal >= 0 { close(terminal) }
    terminal = -1
  }
}

// MARK: - What the person sees

extension PtyProgram {
  /// Waits until the screen is as wanted and nothing more comes: a picture may arrive in parts. False
  /// when it still is not after so many seconds, or when the program ended without.
  package func waitFor(seconds: Double = 5, _ condition: (PtyScreen) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) || hasOutput(within: 30) {
      guard ContinuousClock.now < deadline, waitForOutput(milliseconds: 50) else {
        return condition(screen)
      }
    }
    return true
  }

  /// Milliseconds until the screen was as wanted; nil when it was not within five seconds.
  package func time(
    since begin: ContinuousClock.Instant, until condition: (PtyScreen) -> Bool
  ) -> Double? {
    let deadline = begin + .seconds(5)
    while !condition(screen) {
      guard ContinuousClock.now < deadline, waitForOutput(milliseconds: 50) else { return nil }
    }
    return (ContinuousClock.now - begin) / .milliseconds(1)
  }

  /// Looks on for so long, whatever comes; true when at last nothing came for a while, so that the
  /// picture is a whole one.
  package func watch(milliseconds: Int) -> Bool {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    var isStill = false
    while case let rest = (deadline - .now) / .milliseconds(1), rest > 0 {
      isStill = !hasOutput(within: min(30, Int32(rest.rounded(.up))))
      if !isStill, !waitForOutput(milliseconds: 0) { return false }
    }
    return isStill
  }

  /// Waits until the program ended, and gives its exit; nil when it did not.
  package func waitForExit(seconds: Double = 5) -> Exit? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while exit == nil, ContinuousClock.now < deadline {
      if !waitForOutput(milliseconds: 5) { poll(nil, 0, 5) }
      reap()
    }
    return exit
  }

  /// How the terminal is set now.
  package var settings: termios {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return settings
  }

  /// True when lines are edited and echoed by the terminal, as a shell leaves it.
  package var isCooked: Bool {
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted && settings.c_oflag & tcflag_t(OPOST) != 0
  }

  /// True when the last thing said about this private mode of the terminal ("2004") was to set it.
  package func isModeOn(_ mode: String) -> Bool {
    lastPosition(of: "\u{1B}[?\(mode)h") > lastPosition(of: "\u{1B}[?\(mode)l")
  }

  private func lastPosition(of text: String) -> Int {
    output.indices.last { output[$0...].starts(with: text.utf8) } ?? -1
  }

  /// True when the terminal is as a shell expects it.
  package var isTerminalRestored: Bool {
    isCooked && !screen.isOnAlternateScreen && screen.isCursorVisible
      && !isModeOn("2004") && !isModeOn("1006;1000")
  }

  /// False when there will be no more.
  private func waitForOutput(milliseconds: Int32) -> Bool {
    guard terminal >= 0 else { return false }
    var terminals = [pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)]
    if poll(&terminals, 1, milliseconds) <= 0 { return true }
    return takeOutput()
  }

  @discardableResult
  private func takeOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    output += bytes[..<count]
    screen.write(bytes[..<count])
    return true
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    let signal = status & 0x7F
    exit = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    while waitForOutput(milliseconds: 0), hasOutput(within: 0) {}
  }

  private func hasOutput(within milliseconds: Int32) -> Bool {
    guard terminal >= 0 else { return false }
    var terminals = [pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)]
    return poll(&terminals, 1, milliseconds) > 0
  }
}

// MARK: - What the system tells about it

extension PtyProgram {
  /// How often one of its threads went to sleep and so had to be woken, until now.
  package var pauses: Int {
    Self.names(in: "/proc/\(process)/task").compactMap {
      number(after: "voluntary_ctxt_switches:", in: "task/\($0)/status")
    }.reduce(0, +)
  }

  /// How many bytes it read, until now; nil where the system does not tell.
  package var bytesRead: Int? { number(after: "rchar:", in: "io") }

  private func number(after label: String, in file: String) -> Int? {
    let lines = Self.text(ofFile: "/proc/\(process)/\(file)")?.split(separator: "\n") ?? []
    let line = lines.first { $0.hasPrefix(label) }
    let words = line?.dropFirst(label.count).split(whereSeparator: \.isWhitespace)
    return words?.first.flatMap { Int($0) }
  }

  /// The names of what is in a folder; none where there is no such folder.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// A file as text; nil where there is none.
  package static func text(ofFile path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(file, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
