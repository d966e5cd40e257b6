/// The size of a terminal or a part of it, in columns and rows.
package struct Size: Sendable, Hashable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A part of the screen, in cells; (0, 0) is top left. Never negative in size.
package struct Rect: Sendable, Hashable {
  package let row: Int
  package let column: Int
  package let size: Size

  package init(row: Int, column: Int, columns: Int, rows: Int) {
    self.row = row
    self.column = column
    size = Size(columns: columns, rows: rows)
  }

  package init(_ size: Size) {
    self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
  }

  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      row: row + top, column: column + left, columns: columns - left - right,
      rows: rows - top - bottom)
  }

  /// The first `columns` columns, and what is left beside them.
  package func split(left width: Int) -> (left: Rect, rest: Rect) {
    let width = min(max(0, width), columns)
    return (
      Rect(row: row, column: column, columns: width, rows: rows), inset(left: width)
    )
  }

  /// The first `rows` rows, and what is left below them.
  package func split(top height: Int) -> (top: Rect, rest: Rect) {
    let height = min(max(0, height), rows)
    return (Rect(row: row, column: column, columns: columns, rows: height), inset(top: height))
  }

  /// A part of at most this size in the middle.
  package func centred(columns width: Int, rows height: Int) -> Rect {
    let width = min(width, columns)
    let height = min(height, rows)
    return Rect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2,
      columns: width, rows: height)
  }
}
