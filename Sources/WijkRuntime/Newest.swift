import Synchronization

/// Which of the same kind of work counts: newer work, or a stop, ends what was begun before it.
final class Newest: Sendable {
  private let current = Mutex(0)

  func begin() -> Int {
    current.withLock { number in
      number += 1
      return number
    }
  }

  func stop() {
    _ = begin()
  }

  func isCurrent(_ ticket: Int) -> Bool {
    current.withLock { $0 == ticket }
  }
}
