import CLinux
import Dispatch

/// Programs of this machine. But for those that are given the terminal, each is in a session of its
/// own, so that none can touch it.
package struct LocalProcesses: ProcessRunner {
  package init() {}

  package func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool {
    await Self.apart {
      Child.start(Self.words(program, arguments), input: input)?.end() == .exited(0)
    }
  }

  package func capture(
    _ program: BytePath, _ arguments: [String], environment: [String: String]?, input: [UInt8],
    limit: Int, timeout: Duration
  ) async -> ProcessOutput {
    await Self.apart {
      let child = CapturedChild.start(
        Self.words(program, arguments), environment: environment, input: input)
      return child?.output(limit: limit, timeout: timeout) ?? ProcessOutput(.notStarted)
    }
  }

  package func runInTerminal(_ program: BytePath, _ arguments: [String]) -> Int32? {
    let status = CStrings.with(Self.words(program, arguments)) { wijk_run_in_terminal($0) }
    return status.flatMap { $0 < 0 ? nil : $0 }
  }

  private static func words(_ program: BytePath, _ arguments: [String]) -> [[UInt8]] {
    [program.bytes] + arguments.map { Array($0.utf8) }
  }

  /// On a thread that may wait: those of Swift's tasks are few.
  private static func apart<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
  }
}
