import CLinux
import Glibc
import Subprocess
import SystemPackage

/// Programs of this machine. But for those that are given the terminal, each is in a session of its
/// own, so that none can touch it.
package struct LocalProcesses: ProcessRunner {
  package init() {}

  package func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool {
    // A program that ends before it has read all.
    if !input.isEmpty { wijk_survive_broken_pipes() }
    var options = PlatformOptions()
    options.createSession = true
    let result = try? await Subprocess.run(
      .path(FilePath(program.display)), arguments: Arguments(arguments),
      platformOptions: options, input: .array(input), output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }

  package func capture(
    _ program: BytePath, _ arguments: [String], environment: [String: String]?, input: [UInt8],
    limit: Int, timeout: Duration
  ) async -> ProcessOutput {
    if !input.isEmpty { wijk_survive_broken_pipes() }
    let configuration = Configuration(
      executable: .path(FilePath(program.display)), arguments: Arguments(arguments),
      environment: environment.map(Self.only) ?? .inherit, platformOptions: Self.endedAsAGroup)
    return await withTaskGroup(of: ProcessOutput?.self) { group in
      group.addTask { await Self.capture(configuration, input, limit) }
      group.addTask {
        try? await Task.sleep(for: timeout)
        return nil
      }
      let first = await group.next()
      group.cancelAll()
      return (first ?? nil) ?? ProcessOutput(.timedOut)
    }
  }

  private static func only(_ variables: [String: String]) -> Environment {
    .custom(Dictionary(uniqueKeysWithValues: variables.map { (.init(stringLiteral: $0), $1) }))
  }

  /// Asked first: git takes its lock files away then.
  private static var endedAsAGroup: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(
        signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero),
    ]
    return options
  }

  private static func capture(
    _ configuration: Configuration, _ input: [UInt8], _ limit: Int
  ) async -> ProcessOutput {
    do {
      let result = try await Subprocess.run(
        configuration, input: .array(input), output: .bytes(limit: limit),
        error: .bytes(limit: limit))
      let end: ProcessOutput.End =
        switch result.terminationStatus {
        case .exited(let status): .exited(status)
        case .signaled(let number): .killed(number)
        }
      return ProcessOutput(end, out: result.standardOutput, err: result.standardError)
    } catch {
      let isTooMuch = (error as? SubprocessError)?.code == .outputLimitExceeded
      return ProcessOutput(isTooMuch ? .saidTooMuch : .notStarted)
    }
  }

  package func runInTerminal(_ program: BytePath, _ arguments: [String]) -> Int32? {
    var words = ([program.bytes] + arguments.map { Array($0.utf8) }).map { word in
      word.contains(0) ? nil : strdup(word.map(CChar.init(bitPattern:)) + [0])
    }
    defer { for word in words { free(word) } }
    guard words.allSatisfy({ $0 != nil }) else { return nil }
    words.append(nil)
    let status = wijk_run_in_terminal(&words)
    return status < 0 ? nil : status
  }
}
