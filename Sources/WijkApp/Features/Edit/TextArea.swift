import PlainText
import TerminalUI
import TextEditing

/// A text being typed, set in the rows of a width: what is seen of it, and where its cursor is.
struct TextArea {
  /// A row of the screen: a line of the text and which of its rows.
  struct Place: Sendable, Hashable, Comparable {
    var line: Int
    var row: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.row) < (right.line, right.row)
    }
  }

  let buffer: TextBuffer
  let width: Int
  let layout: WrapLayout

  init(buffer: TextBuffer, width: Int) {
    self.buffer = buffer
    self.width = width
    layout = WrapLayout.screen(width)
  }

  var cursor: (place: Place, column: Int) {
    let place = buffer.place(of: buffer.cursor, in: layout)
    return (Place(line: buffer.cursor.line, row: place.row), place.column)
  }

  /// Of a small text: all its rows.
  var rowCount: Int {
    (0..<buffer.lineCount).reduce(0) { $0 + buffer.rows(ofLine: $1, in: layout).count }
  }

  /// The row of the cursor, counted from the top of the text: for small texts.
  var cursorRow: Int {
    let place = cursor.place
    let above = (0..<place.line).reduce(0) { $0 + buffer.rows(ofLine: $1, in: layout).count }
    return above + place.row
  }

  /// The place `count` rows below another; the last one of the text when there are not so many.
  func place(_ count: Int, below start: Place) -> Place {
    var place = start
    place.row += count
    while place.line < buffer.lineCount {
      let rows = buffer.rows(ofLine: place.line, in: layout).count
      guard place.row >= rows else { return place }
      guard place.line + 1 < buffer.lineCount else { return Place(line: place.line, row: rows - 1) }
      place.row -= rows
      place.line += 1
    }
    return Place(line: max(0, buffer.lineCount - 1), row: 0)
  }

  func place(_ count: Int, above start: Place) -> Place {
    var place = start
    place.row -= count
    while place.row < 0 {
      guard place.line > 0 else { return Place(line: 0, row: 0) }
      place.line -= 1
      place.row += buffer.rows(ofLine: place.line, in: layout).count
    }
    return place
  }

  /// The first row to show, moved as little as possible so that the cursor is in sight.
  func top(showing top: Place, rows: Int) -> Place {
    let cursor = cursor.place
    let first = min(top, place(0, below: top))
    if cursor < first { return cursor }
    let last = place(rows - 1, below: first)
    return cursor > last ? place(rows - 1, above: cursor) : first
  }

  // MARK: Drawing

  /// Draws rows from `top` on, and puts the cursor of the terminal where it is.
  func draw(
    on frame: inout Frame, in rect: Rect, from top: Place,
    showsCursor: Bool = true
  ) {
    let cursor = cursor
    var place = top
    var rows = buffer.rows(ofLine: min(top.line, buffer.lineCount - 1), in: layout)
    for row in 0..<rect.rows {
      guard place.line < buffer.lineCount else { break }
      if row > 0, place.row == 0 { rows = buffer.rows(ofLine: place.line, in: layout) }
      if place.row < rows.count {
        draw(
          line: place.line, rows.range(ofRow: place.row), row: row, on: &frame,
          in: rect.inset(left: rows.indent(ofRow: place.row)))
      }
      if showsCursor, place == cursor.place {
        frame.setCursor(row: rect.row + row, column: rect.column + cursor.column)
      }
      place.row += 1
      if place.row >= rows.count { place = Place(line: place.line + 1, row: 0) }
    }
  }

  private func draw(
    line: Int, _ range: Range<Int>, row: Int, on frame: inout Frame, in rect: Rect
  ) {
    let start = TextPosition(line: line, offset: range.lowerBound)
    let end = TextPosition(line: line, offset: range.upperBound)
    var column = 0
    for (part, isSelected) in parts(from: start, to: end) {
      let style = Style(.text, isSelected ? .selected : [])
      column = put(buffer.text(in: part), row: row, column: column, on: &frame, in: rect, style)
    }
  }

  /// A row cut at the borders of the selection.
  private func parts(
    from start: TextPosition, to end: TextPosition
  ) -> [(Range<TextPosition>, isSelected: Bool)] {
    guard let selection = buffer.selection, selection.lowerBound < end,
      selection.upperBound > start
    else { return [(start..<end, false)] }
    let from = max(start, selection.lowerBound)
    let to = min(end, selection.upperBound)
    return [(start..<from, false), (from..<to, true), (to..<end, false)].filter { !$0.0.isEmpty }
  }

  /// A tab takes the columns up to its stop; other controls are shown as something one can see.
  private func put(
    _ text: String, row: Int, column: Int, on frame: inout Frame, in rect: Rect, _ style: Style
  ) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\t")) else {
      return frame.put(SafeText(text), row: row, column: column, in: rect, style: style)
    }
    var column = column
    for (number, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 {
        let stop = (column / WrapLayout.tab + 1) * WrapLayout.tab
        let gap = SafeText(String(repeating: " ", count: stop - column))
        column = frame.put(gap, row: row, column: column, in: rect, style: style)
      }
      column = frame.put(SafeText(part), row: row, column: column, in: rect, style: style)
    }
    return column
  }
}

extension WrapLayout {
  static let tab = 4

  /// Characters are as wide as they are drawn, also those that are shown as something else.
  package static func screen(_ width: Int) -> WrapLayout {
    WrapLayout(columns: max(2, width - 1), tabWidth: tab) {
      DisplayWidth.of(SafeText(String($0)))
    }
  }
}
