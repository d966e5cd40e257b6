import Synchronization

/// Which reading of the kennisbanken counts: a newer one, or a stop, ends those before it.
final class Loading: Sendable {
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
