import Kennisbank
import SafeFiles
import Synchronization
import WijkApp

/// A clock on the wall. It goes with a steady clock until somebody sets it, or summer time begins.
package final class ManualWall: Sendable {
  private struct State: Sendable {
    /// Milliseconds since midnight of the first day, when the steady clock stands at zero.
    var local: Int
    /// Milliseconds since 1970, at the same moment.
    var stamp: Int
  }

  private static let dayLength = 86_400_000

  private let clock: ManualClock
  private let days: [String]
  private let state: Mutex<State>

  /// - Parameters:
  ///   - days: the first, and those that follow it; what comes after the last is the last.
  ///   - time: in minutes of the first day.
  package init(_ clock: ManualClock, days: [String], time: Int) {
    self.clock = clock
    self.days = days
    let now = clock.milliseconds()
    state = Mutex(State(local: time * 60_000 - now, stamp: 1_795_000_000_000 - now))
  }

  /// Somebody sets the clock.
  package func set(by milliseconds: Int) {
    state.withLock {
      $0.local += milliseconds
      $0.stamp += milliseconds
    }
  }

  /// Summer time begins or ends: the world is as old as it was.
  package func changeZone(by milliseconds: Int) {
    state.withLock { $0.local += milliseconds }
  }

  package func now() -> WallTime {
    let passed = clock.milliseconds()
    let (local, stamp) = state.withLock { ($0.local + passed, $0.stamp + passed) }
    let day = days[max(0, min(days.count - 1, local / Self.dayLength))]
    return WallTime(date: Day(iso: day), second: local % Self.dayLength / 1000, stamp: stamp)
  }
}
