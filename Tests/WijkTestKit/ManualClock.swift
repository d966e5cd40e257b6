import SafeFiles
import Synchronization

/// A clock that goes when a test says so.
package final class ManualClock: SteadyClock {
  private let now = Mutex(1_000_000)

  package init() {}

  package func milliseconds() -> Int { now.withLock { $0 } }

  package func pass(_ milliseconds: Int) {
    now.withLock { $0 += milliseconds }
  }
}
