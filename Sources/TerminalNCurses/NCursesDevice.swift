import CLinux
import CNCurses
import Glibc
import TerminalUI

/// The terminal on standard input and output, by way of ncurses.
///
/// Whole pictures come in; the part of each row that is not as in the picture before goes to
/// ncurses, which finds the cheapest way to change the terminal. There is at most one.
/// Signals that the program wants itself (`wijk_signals_to_pipe`) are installed before it opens,
/// or ncurses installs its own handlers.
package final class NCursesDevice: TerminalDevice {
  /// False on terminals without colours, and where the user wants none.
  package let allowsColour: Bool
  private let repertoire: Repertoire
  private var palette: Palette
  private var decoder = KeyDecoder()
  /// What the terminal shows; nil when nobody knows.
  private var shown: Frame?
  private var state = State.open

  private enum State { case open, suspended, closed }

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - crashNotice: one sentence to print after a crash: where the log is.
  package static func open(
    environment: [String: String], colour: ColourChoice = .auto, crashNotice: String = ""
  ) throws(TerminalProblem) -> NCursesDevice {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    wijk_crash_prepare(1, crashNotice)
    let locale = TerminalLocale(environment: environment)
    locale.activate { nc_use_locale($0) }
    let terminal = environment["TERM", default: ""]
    switch Int(nc_open(terminal, Self.escapeDelay(environment))) {
    case NC_OK: break
    case NC_CANNOT_MOVE: throw .cannotMove
    default: throw .unknownTerminal(terminal)
    }
    return NCursesDevice(
      repertoire: Repertoire(environment: environment, locale: locale),
      allowsColour: colour.allowsColour(environment: environment) && nc_start_colours() >= 8)
  }

  private init(repertoire: Repertoire, allowsColour: Bool) {
    self.repertoire = repertoire
    self.allowsColour = allowsColour
    palette = Palette(Theme(.mono), allowsColour: allowsColour)
    setCrashRestore()
  }

  /// Milliseconds in which the rest of a key must follow its ESC: more over a network.
  private static func escapeDelay(_ environment: [String: String]) -> Int32 {
    if let own = environment["ESCDELAY"].flatMap({ Int32($0) }), own >= 0 { return min(own, 2000) }
    return environment["SSH_TTY"] == nil ? 25 : 100
  }

  package var inputDescriptor: Int32 { 0 }

  package var size: Size { Size(columns: Int(nc_columns()), rows: Int(nc_rows())) }

  package func setTheme(_ theme: Theme) {
    palette = Palette(theme, allowsColour: allowsColour)
    shown = nil
  }

  package func setMouse(_ isOn: Bool) { nc_set_mouse(isOn) }

  /// Draws everything anew, also when the size is the same: a window that shrank and grew again
  /// before anyone looked has lost what fell off.
  package func resize() {
    nc_resize()
    redraw()
  }

  package func redraw() {
    nc_redraw()
    shown = nil
  }

  package func send(_ bytes: [UInt8]) { nc_send(bytes, bytes.count) }
}

// MARK: - Life

extension NCursesDevice {
  package func suspend() {
    guard state == .open else { return }
    state = .suspended
    nc_suspend()
    wijk_crash_restore_with([], 0)
  }

  package func resume() {
    guard state == .suspended else { return }
    state = .open
    setCrashRestore()
    nc_resume()
    shown = nil
  }

  package func close() {
    guard state != .closed else { return }
    state = .closed
    nc_close()
    wijk_crash_restore_with([], 0)
  }

  private func setCrashRestore() {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = nc_restore_bytes(&bytes, bytes.count)
    wijk_crash_restore_with(bytes, count)
  }
}

// MARK: - Input

extension NCursesDevice {
  /// How much is read at once: an endless stream must not keep the loop from its signals.
  private static let batchLimit = 1 << 16

  package func readInput() -> [InputEvent] {
    guard state == .open else { return [] }
    var batch: [RawInput] = []
    for _ in 0..<Self.batchLimit {
      let input = nc_read()
      if input.kind == NC_NOTHING { break }
      if let raw = RawInput(input) { batch.append(raw) }
    }
    return decoder.decode(batch)
  }
}

// MARK: - The picture

extension NCursesDevice {
  package func present(_ frame: Frame) {
    guard state == .open else { return }
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let cells = changedCells(ofRow: row, in: frame) else { continue }
      put(cells, row: row, column: cells.startIndex - row * frame.size.columns)
    }
    shown = frame
    nc_place_cursor(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
    nc_show()
  }

  private func changedCells(ofRow row: Int, in frame: Frame) -> ArraySlice<Cell>? {
    guard let shown, shown.size == frame.size else { return frame.row(row) }
    return frame.changedCells(ofRow: row, since: shown)
  }

  /// What the terminal cannot show is replaced by as many characters as it had columns.
  private func put(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
    // Of this row alone: taken from the device once for each cell they would cost more than drawing.
    let (palette, repertoire) = (palette, repertoire)
    var drawn: [nc_cell] = []
    drawn.reserveCapacity(cells.count)
    for cell in cells where cell.kind != .tail {
      if repertoire.shows(cell) {
        drawn.append(palette.drawn(cell))
      } else {
        let replacement = palette.drawn(cell.inAscii)
        drawn.append(contentsOf: repeatElement(replacement, count: cell.kind == .wide ? 2 : 1))
      }
    }
    nc_put_cells(Int32(row), Int32(column), drawn, drawn.count)
  }
}
