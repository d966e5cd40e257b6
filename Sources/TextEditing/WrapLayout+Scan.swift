/// Walking over a line in columns. Offsets here are bytes of the whole text.
extension WrapLayout {
  /// All rows of the line.
  func wrap(_ line: Range<Int>, of text: GraphemeText) -> WrappedLine {
    var rows = WrappedLine(starts: [0], length: line.count, hang: hang(of: line, in: text))
    var start = line.lowerBound
    while let next = rowEnd(from: start, in: line, hang: rows.hang, of: text) {
      rows.starts.append(next - line.lowerBound)
      start = next
    }
    return rows
  }

  /// Where the row that begins at a place ends and the next begins; nil for the last row. It
  /// depends on nothing before that place, so a change is followed from a few rows above it.
  func rowEnd(from start: Int, in line: Range<Int>, hang: Int, of text: GraphemeText) -> Int? {
    let first = start == line.lowerBound ? 0 : hang
    switch plainRow(from: start, in: line, column: first, of: text) {
    case .last: return nil
    case .ends(let end): return end
    case .mixed: break
    }
    var lastBreak: Int?
    var end: Int?
    scan(start..<line.upperBound, column: first, of: text) { step in
      if step.column + step.width > columns, step.start > start {
        end = step.isBlank ? step.end : lastBreak ?? step.start
        return false
      }
      if step.isBlank { lastBreak = step.end }
      return true
    }
    return end
  }

  private enum PlainRow { case mixed, last, ends(Int) }

  /// The same for a row of printable ASCII alone, as nearly all are: there a byte is a column.
  private func plainRow(
    from start: Int, in line: Range<Int>, column: Int, of text: GraphemeText
  ) -> PlainRow {
    let bytes = text.string.utf8.span
    let edge = start + columns - column
    guard edge > start else { return .mixed }
    // A mark may join the last character of the row, or the first of the next one.
    for place in start..<min(edge + 2, line.upperBound) where !bytes[place].isPrintable {
      return .mixed
    }
    guard edge < line.upperBound else { return .last }
    if bytes[edge] == .space { return .ends(edge + 1) }
    let lastBlank = (start..<edge).last { bytes[$0] == .space }
    return .ends(lastBlank.map { $0 + 1 } ?? edge)
  }

  /// The column behind a range that begins at a column.
  func column(behind range: Range<Int>, from column: Int, of text: GraphemeText) -> Int {
    var column = column
    scan(range, column: column, of: text) { step in
      column = step.column + step.width
      return true
    }
    return min(column, columns)
  }

  /// The last border in a row that is not beyond a column.
  func place(at column: Int, in row: Range<Int>, from first: Int, of text: GraphemeText) -> Int {
    var place = row.lowerBound
    scan(row, column: first, of: text) { step in
      guard step.column + step.width <= column else { return false }
      place = step.end
      return true
    }
    return place
  }

  /// At most half a row, so that a deep indentation leaves room.
  func hang(of line: Range<Int>, in text: GraphemeText) -> Int {
    guard hangsLists else { return 0 }
    let length = ListPrefix(text.slice(line)).length
    let prefix = line.lowerBound..<line.lowerBound + length
    return min(column(behind: prefix, from: 0, of: text), columns / 2)
  }

  private func scan(
    _ range: Range<Int>, column first: Int, of text: GraphemeText, _ visit: (Step) -> Bool
  ) {
    let bytes = text.string.utf8.span
    var step = Step(end: range.lowerBound, column: first)
    while step.end < range.upperBound {
      step.start = step.end
      let byte = bytes[step.start]
      let next = step.start + 1
      let isPlain = byte < 0x80 && (next == range.upperBound || bytes[next] < 0x80)
      step.end = isPlain ? next : text.after(step.start)
      let isAscii = step.end == next
      step.isBlank = byte.isBlank && isAscii
      step.width = isAscii ? width(of: byte, step) : text.character(at: step.start).map(width) ?? 0
      guard visit(step) else { return }
      step.column += step.width
    }
  }

  /// Of a character that is a byte.
  private func width(of byte: UInt8, _ step: Step) -> Int {
    if byte.isPrintable { return 1 }
    if byte == .tab { return max(1, min(tabWidth - step.column % tabWidth, columns - step.column)) }
    return width(Character(Unicode.Scalar(byte)))
  }

  /// One character: where it stands, the column before it and its width.
  private struct Step {
    var start = 0
    var end: Int
    var column: Int
    var width = 0
    var isBlank = false
  }
}
