/// Moving over lines or over the rows on the screen, keeping the column one came from.
extension TextBuffer {
  mutating func moveRows(_ rows: Int, selecting: Bool, over layout: WrapLayout?) {
    if let layout { keepRows(ofLine: cursor.line, in: layout) }
    let column = goal ?? self.column(over: layout)
    let target = target(rows, column: column, over: layout)
    go(to: byte(at: target), selecting: selecting)
    goal = column
  }

  private func column(over layout: WrapLayout?) -> Int {
    if let layout { return place(of: cursor, in: layout).column }
    return content.characterCount(lines.starts[cursor.line]..<caret)
  }

  /// Beyond the first and the last row lie the start and the end of the text.
  private func target(_ rows: Int, column: Int, over layout: WrapLayout?) -> TextPosition {
    var line = cursor.line
    guard let layout else { return position(line: line + rows, character: column) }
    var row = place(of: cursor, in: layout).row + rows
    while row < 0 {
      guard line > 0 else { return start }
      line -= 1
      row += self.rows(ofLine: line, in: layout).count
    }
    while true {
      let count = self.rows(ofLine: line, in: layout).count
      if row < count { return position(line: line, row: row, column: column, in: layout) }
      guard line + 1 < lines.count else { return end }
      line += 1
      row -= count
    }
  }

  private func position(line: Int, character: Int) -> TextPosition {
    guard line >= 0 else { return start }
    guard line < lines.count else { return end }
    let range = byteRange(ofLine: line)
    var place = range.lowerBound
    for _ in 0..<character where place < range.upperBound { place = content.after(place) }
    return position(at: place)
  }
}
