/// How lines are folded into rows on the screen: after blanks, and inside a word only when it is
/// longer than a row. This module counts no columns itself; the caller says how wide a character
/// is. Printable ASCII is one column and is not asked for.
///
/// One blank behind the last word of a full row hangs over its edge, and the cursor behind a full
/// last row stands there too, so a column can be `columns` itself: leave one cell free for it.
package struct WrapLayout: Sendable {
  package var columns: Int
  package var tabWidth: Int
  /// Rows below the first one begin under the words of a list item, or under the indentation.
  package var hangsLists: Bool
  /// In columns; below 0 counts as 0.
  package var width: @Sendable (Character) -> Int

  package init(
    columns: Int, tabWidth: Int = 4, hangsLists: Bool = false,
    width: @escaping @Sendable (Character) -> Int
  ) {
    self.columns = max(1, columns)
    self.tabWidth = max(1, tabWidth)
    self.hangsLists = hangsLists
    self.width = width
  }
}

/// The rows of one line.
package struct WrappedLine: Sendable, Hashable {
  /// Where each row begins, in bytes into the line; the first is 0.
  package var starts: [Int]
  /// Bytes of the line.
  package var length: Int
  /// Columns the rows below the first are indented by.
  package var hang: Int

  package var count: Int { starts.count }

  /// In bytes into the line. The blank that hangs over the edge is the last of its row.
  package func range(ofRow row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : length)
  }

  /// An offset on the border of two rows stands in the lower one.
  package func row(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  package func indent(ofRow row: Int) -> Int { row == 0 ? 0 : hang }
}

/// Where something stands among the rows of its line.
package struct RowPlace: Sendable, Hashable {
  package var row: Int
  /// From the left edge, with the indentation of the row.
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
