import Glibc

/// Time as the program measures it, so that a test can let an hour pass at once.
package protocol SteadyClock: Sendable {
  /// Milliseconds since some moment. They never go back, whatever is done to the clock on the wall.
  func milliseconds() -> Int
}

/// The steady clock of this machine.
package struct MachineClock: SteadyClock {
  package init() {}

  package func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
