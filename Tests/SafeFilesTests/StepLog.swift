import SafeFiles
import Synchronization

/// The steps of a save as they were taken.
final class StepLog: Sendable {
  private let steps = Mutex<[LocalFileSystem.SaveStep]>([])

  var all: [LocalFileSystem.SaveStep] { steps.withLock { $0 } }

  /// Lets the step be done.
  func add(_ step: LocalFileSystem.SaveStep) -> Int32? {
    steps.withLock { $0.append(step) }
    return nil
  }
}
