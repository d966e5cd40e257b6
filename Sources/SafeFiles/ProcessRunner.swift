/// Runs other programs, by argument list and never through a shell.
package protocol ProcessRunner: Sendable {
  /// Runs a program to its end with `input` on its standard input; true when it succeeds.
  func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool
  /// Runs a program to its end, in a session of its own, and keeps what it says.
  ///
  /// - Parameters:
  ///   - environment: all that the program gets to see of it; nil for ours.
  ///   - limit: in bytes, of each of the two outputs.
  ///   - timeout: when it has passed the program is ended, with all that it started.
  func capture(
    _ program: BytePath, _ arguments: [String], environment: [String: String]?, input: [UInt8],
    limit: Int, timeout: Duration
  ) async -> ProcessOutput
  /// Gives the terminal to a program, such as an editor, and waits for its end, on this thread.
  /// When it is stopped, so are we, until the shell lets both go on. The settings of the terminal
  /// are not looked after.
  ///
  /// Returns its exit status, 128 and the number of the signal for a program that was killed, or
  /// nil when it could not be started.
  func runInTerminal(_ program: BytePath, _ arguments: [String]) -> Int32?
}

/// What a program said, and how it ended.
package struct ProcessOutput: Sendable, Hashable {
  package enum End: Sendable, Hashable {
    case exited(Int32)
    /// By the signal of this number.
    case killed(Int32)
    case timedOut
    /// It said more than the limit, and was ended.
    case saidTooMuch
    case notStarted
  }

  package let end: End
  /// Both are empty unless the program came to its own end.
  package let out: [UInt8]
  package let err: [UInt8]

  package init(_ end: End, out: [UInt8] = [], err: [UInt8] = []) {
    self.end = end
    self.out = out
    self.err = err
  }
}

/// Starts nothing: for a host that is shared with strangers, and for tests.
package struct NoProcesses: ProcessRunner {
  package init() {}

  package func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool {
    false
  }

  package func capture(
    _ program: BytePath, _ arguments: [String], environment: [String: String]?, input: [UInt8],
    limit: Int, timeout: Duration
  ) async -> ProcessOutput {
    ProcessOutput(.notStarted)
  }

  package func runInTerminal(_ program: BytePath, _ arguments: [String]) -> Int32? { nil }
}
