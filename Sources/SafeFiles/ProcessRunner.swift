/// Runs other programs, by argument list and never through a shell.
package protocol ProcessRunner: Sendable {
  /// Runs a program to its end with `input` on its standard input; true when it succeeds.
  func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool
}

/// Starts nothing: for a host that is shared with strangers, and for tests.
package struct NoProcesses: ProcessRunner {
  package init() {}

  package func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool {
    false
  }
}
