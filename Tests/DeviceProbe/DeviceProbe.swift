import CLinux
import Glibc
import PlainText
import TerminalNCurses
import TerminalUI

/// The device alone, without the program: draws a fixed picture, and writes what is typed as words.
///
/// `q` quits, `T` traps, `V` ends as a wild pointer does, `Z` gives the terminal to a "shell" until
/// Enter, `M` turns the mouse on, `O` sends bytes past the picture, `C` hides the cursor.
@main
struct DeviceProbe {
  private let device: NCursesDevice
  private let signals: Int32
  private var words: [String] = []
  private var hasCursor = true

  static func main() {
    var pipe: [Int32] = [0, 0]
    Glibc.pipe(&pipe)
    wijk_signals_to_pipe(pipe[1])
    do throws(TerminalProblem) {
      let device = try NCursesDevice.open(
        environment: environment(["TERM", "LC_ALL", "WIJK_ASCII", "NO_COLOR", "ESCDELAY"]),
        crashNotice: "Het logboek staat in /tmp/wijk.log.\n")
      var probe = DeviceProbe(device: device, signals: pipe[0])
      probe.run()
    } catch {
      print("problem: \(error)")
      exit(9)
    }
  }

  private static func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = getenv(name).map { String(cString: $0) } }
    return values
  }

  private init(device: NCursesDevice, signals: Int32) {
    self.device = device
    self.signals = signals
    device.setTheme(Theme(.dark))
  }

  private mutating func run() {
    while true {
      device.present(frame)
      var sources = [device.inputDescriptor, signals].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      poll(&sources, 2, -1)
      if sources[1].revents != 0 { takeSignal() }
      if sources[0].revents & Int16(POLLHUP | POLLERR) != 0 { end(4) }
      device.readInput().forEach { take($0) }
    }
  }

  private mutating func takeSignal() {
    var number: UInt8 = 0
    read(signals, &number, 1)
    switch Int32(number) {
    case SIGWINCH: device.resize()
    case SIGCONT: words.append("continued")
    default: end(3)
    }
  }

  private func end(_ code: Int32) -> Never {
    device.close()
    device.close()
    exit(code)
  }
}

// MARK: - Keys

extension DeviceProbe {
  private mutating func take(_ event: InputEvent) {
    words.append(Self.word(event))
    switch event {
    case .key(.character("q")): end(0)
    case .key(.character("T")): fatalError("asked for")
    case .key(.character("V")): raise(SIGSEGV)
    case .key(.character("Z")): suspend()
    case .key(.character("M")): device.setMouse(true)
    case .key(.character("O")): device.send(Array("\u{1B}]52;c;aGFsbG8=\u{07}".utf8))
    case .key(.character("C")): hasCursor = false
    case .key(.control("l")): device.redraw()
    default: break
    }
  }

  private func suspend() {
    device.suspend()
    write(1, "shell\n", 6)
    wijk_stop_until_continued()
    var line = [UInt8](repeating: 0, count: 80)
    read(0, &line, line.count)
    device.resume()
  }

  private static func word(_ event: InputEvent) -> String {
    switch event {
    case .key(let key): word(key)
    case .paste(let text) where text.utf8.count > 70: "paste of \(text.utf8.count) bytes"
    case .paste(let text): "paste(\(text.split(separator: "\n").joined(separator: "|")))"
    case .mouse(let mouse): "\(mouse.action)(\(mouse.row),\(mouse.column))"
    }
  }

  private static func word(_ key: KeyPress) -> String {
    var word = ""
    if key.modifiers.contains(.control) { word += "ctrl+" }
    if key.modifiers.contains(.alt) { word += "alt+" }
    if key.modifiers.contains(.shift) { word += "shift+" }
    if case .character(let character) = key.key { return word + String(character) }
    return word + "\(key.key)"
  }
}

// MARK: - The picture

extension DeviceProbe {
  private var frame: Frame {
    var frame = Frame(size: device.size)
    let size = "\(frame.size.columns)x\(frame.size.rows)"
    frame.put(SafeText("caf\u{E9} e\u{301}. 漢字 │ ☐ \u{378} \(size)"), row: 0, in: frame.bounds)
    frame.put("kop", row: 1, in: frame.bounds, style: Style(.heading, .selected))
    frame.put("einde漢", row: 2, column: frame.size.columns - 7, in: frame.bounds)
    for (row, word) in words.suffix(max(0, frame.size.rows - 3)).enumerated() {
      frame.put(SafeText(word), row: row + 3, in: frame.bounds)
    }
    if hasCursor { frame.setCursor(row: 1, column: 2) }
    return frame
  }
}
