import PlainText
import TerminalUI
import WijkTexts

/// Draws fields as rows and objects as columns: equal is faint, what is missing says so.
struct CompareView {
  let compare: CompareState
  let texts: Texts

  func draw(on frame: inout Frame, in rect: Rect) {
    guard let comparison = compare.comparison, !comparison.titles.isEmpty else { return }
    let widths = Self.widths(rect.columns, columns: shownColumns(rect.columns))
    drawTitles(comparison, widths, on: &frame, in: rect)
    let body = rect.inset(top: 2)
    let lines = lines(of: comparison, width: rect.columns)
    for row in 0..<body.rows where compare.top + row < lines.count {
      draw(lines[compare.top + row], widths, row: row, on: &frame, in: body)
    }
    frame.setCursor(row: body.row, column: body.column)
  }

  func lineCount(width: Int) -> Int {
    compare.comparison.map { lines(of: $0, width: width).count } ?? 0
  }

  /// One line of the table: a part of the label, and a part of each value.
  private struct Line {
    var label: SafeText = ""
    var cells: [SafeText]
    var style: Style
  }

  func shownColumns(_ width: Int) -> Int {
    min(compare.ids.count, width >= 140 ? CompareState.limit : 2)
  }

  private static func widths(_ width: Int, columns: Int) -> (label: Int, column: Int) {
    let label = width >= 100 ? 24 : 16
    return (label, max(1, (width - label) / max(1, columns) - 2))
  }

  private func drawTitles(
    _ comparison: Comparison, _ widths: (label: Int, column: Int), on frame: inout Frame,
    in rect: Rect
  ) {
    for (index, title) in shown(comparison.titles, rect.columns).enumerated() {
      frame.put(
        title.truncated(to: widths.column), row: 0, column: column(index, widths), in: rect,
        style: .title)
    }
    let line = SafeText(String(repeating: "─", count: rect.columns))
    frame.put(line, row: 1, in: rect, style: .border)
  }

  private func column(_ index: Int, _ widths: (label: Int, column: Int)) -> Int {
    widths.label + index * (widths.column + 2)
  }

  private func lines(of comparison: Comparison, width: Int) -> [Line] {
    let columns = shownColumns(width)
    let widths = Self.widths(width, columns: columns)
    return comparison.rows(onlyDifferences: compare.onlyDifferences).flatMap { row in
      lines(of: row, shown(row.values, width), widths)
    }
  }

  /// The columns that fit, from the one the reader moved to.
  private func shown<Value>(_ values: [Value], _ width: Int) -> ArraySlice<Value> {
    let columns = shownColumns(width)
    let first = min(compare.firstColumn, max(0, values.count - columns))
    return values[first..<min(first + columns, values.count)]
  }

  private func lines(
    of row: Comparison.Row, _ values: ArraySlice<SafeText?>, _ widths: (label: Int, column: Int)
  ) -> [Line] {
    let labels = row.label.wrapped(to: widths.label - 2)
    let cells = values.map { ($0 ?? texts.missing).wrapped(to: widths.column) }
    let height = max(labels.count, cells.map(\.count).max() ?? 0)
    let style = row.isEqual ? Style.faint : .text
    let lines = (0..<height).map { line in
      Line(
        label: line < labels.count ? labels[line] : "",
        cells: cells.map { line < $0.count ? $0[line] : "" }, style: style)
    }
    return lines + [Line(cells: [], style: .text)]
  }

  private func draw(
    _ line: Line, _ widths: (label: Int, column: Int), row: Int, on frame: inout Frame,
    in rect: Rect
  ) {
    frame.put(line.label, row: row, in: rect, style: Style(.strong))
    for (index, cell) in line.cells.enumerated() {
      frame.put(
        cell, row: row, column: column(index, widths), in: rect,
        style: cell == texts.missing ? Style(.warning) : line.style)
    }
  }
}
