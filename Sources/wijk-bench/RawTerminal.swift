import Glibc

/// A pseudo-terminal with someone who reads at once: the floor for showing a picture.
final class RawTerminal {
  /// TIOCSPTLCK and TIOCGPTN: macros that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let controller: Int32
  private let terminal: Int32

  init() throws(BenchProblem) {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard ioctl(controller, Self.setLock, &isLocked) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw BenchProblem("er is geen pseudoterminal") }
    terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var settings = termios()
    tcgetattr(terminal, &settings)
    cfmakeraw(&settings)
    tcsetattr(terminal, TCSANOW, &settings)
    readAll(of: controller)
  }

  /// Ends the reader too.
  deinit { close(terminal) }

  private func readAll(of controller: Int32) {
    Task.detached {
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      while read(controller, &bytes, bytes.count) > 0 {}
      close(controller)
    }
  }

  /// Returns when the terminal has taken all of it.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
