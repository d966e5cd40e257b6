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
    var lastBreak: Int?
    var end: Int?
    let first = start == line.lowerBound ? 0 : hang
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
      step.isBlank = byte.isBlank && isPlain
      step.width = width(of: byte, isPlain, step, in: text)
      guard visit(step) else { return }
      step.column += step.width
    }
  }

  private func width(
    of byte: UInt8, _ isPlain: Bool, _ step: Step, in text: GraphemeText
  ) -> Int {
    if isPlain, (0x20..<0x7F).contains(byte) { return 1 }
    if isPlain, byte == .tab {
      return max(1, min(tabWidth - step.column % tabWidth, columns - step.column))
    }
    return max(0, text.character(at: step.start).map(width) ?? 0)
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
