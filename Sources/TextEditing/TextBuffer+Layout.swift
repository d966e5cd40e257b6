/// The rows of a line, and positions by row and column.
extension TextBuffer {
  package func rows(ofLine line: Int, in layout: WrapLayout) -> WrappedLine {
    let range = byteRange(ofLine: line)
    guard range.count >= WrapCache.shortest, let known = wraps.entry(ofLine: line, in: layout)
    else { return layout.wrap(range, of: content) }
    guard let edit = known.edit else { return known.rows }
    return layout.rewrap(range, of: content, from: known.rows, edit)
  }

  /// Keeps the rows of a long line, so that drawing and moving need not fold it again: call it for
  /// the line of the cursor after each key. A short line costs nothing here.
  package mutating func keepRows(ofLine line: Int, in layout: WrapLayout) {
    guard length(ofLine: line) >= WrapCache.shortest else { return }
    keep(rows(ofLine: line, in: layout), ofLine: line, in: layout)
  }

  package func place(of position: TextPosition, in layout: WrapLayout) -> RowPlace {
    let position = self.position(at: byte(at: position))
    let rows = rows(ofLine: position.line, in: layout)
    let row = rows.row(at: position.offset)
    let start = lines.starts[position.line]
    let range = start + rows.starts[row]..<start + position.offset
    return RowPlace(
      row: row, column: layout.column(behind: range, from: rows.indent(ofRow: row), of: content))
  }

  /// The position in a row that is nearest to a column on its left, or the first of the row.
  package func position(
    line: Int, row: Int, column: Int, in layout: WrapLayout
  ) -> TextPosition {
    let line = min(max(0, line), lines.count - 1)
    let rows = rows(ofLine: line, in: layout)
    let row = min(max(0, row), rows.count - 1)
    let start = lines.starts[line]
    let inLine = rows.range(ofRow: row)
    let range = start + inLine.lowerBound..<start + inLine.upperBound
    var place = layout.place(
      at: column, in: range, from: rows.indent(ofRow: row), of: content)
    // The end of a row is the start of the one below.
    if row + 1 < rows.count, place == range.upperBound { place = content.before(place) }
    return position(at: place)
  }
}
