import Glibc
import SafeFiles
import WijkCommands
import WijkTexts

enum Environment {
  static var current: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }

  static var workingFolder: BytePath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return BytePath("/") }
    return BytePath(bytes: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)))
  }
}

enum Output {
  /// Width of the terminal on standard output; nil when it is none.
  static var columns: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes all of it. A reader that went away (`wijk lijst | head`) is no fault; a full disk is,
  /// and ends the program: what was asked for is not there.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if errno == EPIPE || descriptor == 2 { return }
        write(Texts(.dutch).cannotWriteResult.string + "\n", to: 2)
        exit(ExitStatus.store.rawValue)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}

enum Input {
  static func readAll() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }
}
