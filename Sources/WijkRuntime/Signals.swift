import CLinux

/// Signals as bytes in a pipe. Made before the terminal is opened, so that ncurses leaves the
/// signals alone; they may land on any thread, and the handler only writes.
package final class Signals: Sendable {
  private let pipe = Pipe()

  package init() {
    wijk_signals_to_pipe(pipe.writeEnd)
  }

  var descriptor: Int32 { pipe.readEnd }

  /// Numbers of the signals since the last time.
  func take() -> [Int32] {
    pipe.drain().map(Int32.init)
  }
}
