import Subprocess
import SystemPackage

/// Programs of this machine, each in a session of its own, so that none can touch the terminal;
/// what they print is thrown away.
package struct LocalProcesses: ProcessRunner {
  package init() {}

  package func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool {
    var options = PlatformOptions()
    options.createSession = true
    let result = try? await Subprocess.run(
      .path(FilePath(program.display)), arguments: Arguments(arguments),
      platformOptions: options, input: .array(input), output: .discarded, error: .discarded)
    return result?.terminationStatus.isSuccess ?? false
  }
}
