import CVTerm

/// A terminal in memory (libvterm): what a person would see after these bytes.
package final class PtyScreen {
  package struct Cell: Equatable {
    /// A character with its marks; empty for the right half of a wide one.
    package let text: String
    package let isBold: Bool
    package let isUnderlined: Bool
    package let isReversed: Bool
    package let hasOwnColour: Bool
  }

  package private(set) var size: (columns: Int, rows: Int)
  package private(set) var isOnAlternateScreen = false
  package private(set) var isCursorVisible = true
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  init(columns: Int, rows: Int) {
    size = (columns, rows)
    terminal = vterm_new(Int32(rows), Self.safeColumns(columns))
    screen = vterm_obtain_screen(terminal)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    watchProperties()
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  func write(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      _ = vterm_input_write(terminal, text.baseAddress, text.count)
    }
  }

  func resize(columns: Int, rows: Int) {
    size = (columns, rows)
    vterm_set_size(terminal, Int32(rows), Self.safeColumns(columns))
  }

  /// libvterm 0.1.4 writes the second half of a wide character without looking whether there is
  /// room, and ends the tests with it. From two columns on it begins such a character on a new line.
  private static func safeColumns(_ columns: Int) -> Int32 { Int32(max(2, columns)) }

  private func watchProperties() {
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      let screen = Unmanaged<PtyScreen>.fromOpaque(user).takeUnretainedValue()
      screen.note(property, value.pointee)
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(self).toOpaque())
  }

  private func note(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_ALTSCREEN: isOnAlternateScreen = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: isCursorVisible = value.boolean != 0
    default: break
    }
  }
}

// MARK: - What is on it

extension PtyScreen {
  package var cursor: (row: Int, column: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return (Int(position.row), Int(position.col))
  }

  /// The rows as text, without trailing spaces.
  package var lines: [String] { (0..<size.rows).map(line) }

  /// The whole screen, for messages.
  package var text: String { lines.joined(separator: "\n") }

  package func line(_ row: Int) -> String {
    let line = (0..<size.columns).map { cell(row: row, column: $0).text }.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  package func cell(row: Int, column: Int) -> Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return Cell(
      text: Self.text(of: cell), isBold: cell.attrs.bold != 0,
      isUnderlined: cell.attrs.underline != 0, isReversed: cell.attrs.reverse != 0,
      hasOwnColour: UInt32(cell.fg.type) & VTERM_COLOR_DEFAULT_FG.rawValue == 0)
  }

  private static func text(of cell: VTermScreenCell) -> String {
    let isTail = cell.chars.0 == UInt32.max
    if isTail { return "" }
    if cell.chars.0 == 0 { return " " }
    let chars = [
      cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4, cell.chars.5,
    ]
    var text = String.UnicodeScalarView()
    text.append(contentsOf: chars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
