import SafeFiles
import Synchronization

/// Counts the system calls of a save, and makes chosen ones fail.
final class CallCounter: Sendable {
  typealias Step = LocalFileSystem.SaveStep

  private let steps = Mutex<[Step]>([])
  private let failures = Mutex<[Step]>([])
  private let isFailing: @Sendable (Int, Step) -> Int32?

  /// - Parameter isFailing: gets how many calls were made with this one, and gives the number of the
  ///   error.
  init(isFailing: @escaping @Sendable (Int, Step) -> Int32? = { _, _ in nil }) {
    self.isFailing = isFailing
  }

  var all: [Step] { steps.withLock { $0 } }
  var failed: [Step] { failures.withLock { $0 } }

  var hooks: LocalFileSystem.Hooks { .init(before: { self.call($0) }) }
  var files: LocalFileSystem { LocalFileSystem(hooks: hooks) }

  private func call(_ step: Step) -> Int32? {
    let count = steps.withLock { steps in
      steps.append(step)
      return steps.count
    }
    let code = isFailing(count, step)
    if code != nil { failures.withLock { $0.append(step) } }
    return code
  }
}
