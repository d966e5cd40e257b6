import SafeFiles
import Synchronization

/// Stands for the editor of `$EDITOR`: does what the test says with the file that it is given.
package final class ScriptedEditor: ProcessRunner {
  private let script: @Sendable (BytePath) -> Int32?
  private let heard = Mutex<[[String]]>([])

  /// - Parameter script: gets the file, gives the exit status; nil when it could not be started.
  package init(_ script: @escaping @Sendable (BytePath) -> Int32?) {
    self.script = script
  }

  /// Puts another text in the place of the file.
  package convenience init(leaving text: @escaping @Sendable (String) -> String) {
    self.init { path in
      let files = LocalFileSystem()
      guard let bytes = try? files.read(path, limit: 16 << 20) else { return 1 }
      let changed = text(String(decoding: bytes, as: UTF8.self))
      return (try? files.writeAtomically(Array(changed.utf8), to: path)) == nil ? 1 : 0
    }
  }

  /// The arguments of each time it was started.
  package var calls: [[String]] { heard.withLock { $0 } }

  package func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool {
    false
  }

  package func capture(
    _ program: BytePath, _ arguments: [String], environment: [String: String]?, input: [UInt8],
    limit: Int, timeout: Duration
  ) async -> ProcessOutput {
    ProcessOutput(.notStarted)
  }

  package func runInTerminal(_ program: BytePath, _ arguments: [String]) -> Int32? {
    heard.withLock { $0.append(arguments) }
    return script(BytePath(arguments.last ?? ""))
  }
}
