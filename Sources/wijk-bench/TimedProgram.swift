import CLinux
import Glibc

/// A program on a terminal of its own, of which only the moments count at which it answers.
///
/// Every moment is that of a read, before anything is done with what was read.
final class TimedProgram {
  static let columns = 200
  static let rows = 60
  /// An answer is complete when the terminal was silent for so many milliseconds, and the program
  /// then rests. They are not part of its time; long, because a summary may follow its row after a
  /// while.
  private static let silence: Int32 = 50
  /// So long it is watched whether a program rests, and so much work is none: housekeeping.
  private static let watching: Int32 = 20
  private static let nothing = 1.0
  private static let patience = Duration.seconds(60)

  private let command: BenchCommand
  private let process: pid_t
  private var terminal: Int32 = -1
  private let started = ContinuousClock.now
  private var output: [UInt8] = []
  private var lastRead: ContinuousClock.Instant

  init(_ command: BenchCommand) throws(BenchProblem) {
    self.command = command
    lastRead = started
    var terminal: Int32 = -1
    process = CStringList.with([command.program] + command.arguments) { arguments in
      CStringList.with(command.variables) { environment in
        wijk_forkpty_exec(
          command.program, arguments, environment, UInt16(Self.columns), UInt16(Self.rows),
          &terminal)
      }
    }
    self.terminal = terminal
    if process < 0 { throw BenchProblem("\(command.program) start niet") }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }
}

// MARK: - Measuring

extension TimedProgram {
  /// What a key brings.
  struct Answer {
    /// Until the last byte before the silence.
    let time: Duration
    let bytes: Int
  }

  /// From the start of the program until `text` has been written.
  func timeUntil(_ text: String) throws(BenchProblem) -> Duration {
    while !hasWritten(text) {
      guard ContinuousClock.now - started < Self.patience, read(within: 1_000) != .ended else {
        throw missing(text)
      }
    }
    return lastRead - started
  }

  func answer(to keys: String) throws(BenchProblem) -> Answer {
    output = []
    let start = ContinuousClock.now
    write(terminal, keys, keys.utf8.count)
    return try answer(since: start)
  }

  /// Presses keys that need not change the picture, and waits until it is quiet.
  func press(_ keys: String...) {
    for key in keys {
      write(terminal, key, key.utf8.count)
      settle()
    }
  }

  /// Waits until a whole new picture, asked for with `key`, shows `text`: between two pictures
  /// only what differs is written.
  func wait(for text: String, redrawingWith key: String) throws(BenchProblem) {
    let start = ContinuousClock.now
    repeat {
      guard ContinuousClock.now - start < Self.patience else { throw missing(text) }
      _ = try answer(to: key)
    } while !hasWritten(text)
  }

  /// Until nothing comes any more and nothing is being done.
  func settle() {
    waitForRest(silence: 300)
  }

  /// Gives the terminal another size, as a window that is dragged.
  func resize(columns: Int, rows: Int) throws(BenchProblem) -> Answer {
    output = []
    let start = ContinuousClock.now
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    // The system tells the program by a signal.
    guard ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
      throw BenchProblem("\(command.program) krijgt geen andere maat")
    }
    return try answer(since: start)
  }

  var figures: ProcessFigures { ProcessFigures(process: process) }

  private func answer(since start: ContinuousClock.Instant) throws(BenchProblem) -> Answer {
    guard read(within: 5_000) == .some else {
      throw BenchProblem("\(command.program) antwoordt niet op een toets")
    }
    waitForRest(silence: Self.silence)
    return Answer(time: lastRead - start, bytes: output.count)
  }

  /// The work is looked up only when the terminal is silent: it would hold up the reading of what
  /// comes meanwhile.
  private func waitForRest(silence: Int32) {
    let start = ContinuousClock.now
    var isAtWork = true
    while isAtWork, ContinuousClock.now - start < Self.patience {
      while read(within: silence) == .some {}
      let before = figures.work
      isAtWork =
        switch read(within: Self.watching) {
        case .some: true
        case .nothing: figures.work.since(before) > Self.nothing
        case .ended: false
        }
    }
  }

  private func missing(_ text: String) -> BenchProblem {
    BenchProblem("\(command.program) toont \"\(text)\" niet")
  }

  private func hasWritten(_ text: String) -> Bool {
    output.withUnsafeBytes {
      wijk_memmem($0.baseAddress, $0.count, text, text.utf8.count) >= 0
    }
  }

  private enum Read { case some, nothing, ended }

  private func read(within milliseconds: Int32) -> Read {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return .nothing }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      let count = Glibc.read(terminal, buffer.baseAddress, buffer.count)
      guard count > 0 else { return .ended }
      lastRead = ContinuousClock.now
      output += buffer[..<count]
      return .some
    }
  }
}
