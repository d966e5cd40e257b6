import TerminalUI

/// Where everything stands for a size of the terminal. Used by `update` too, so that "a page down"
/// means the page that is seen.
package struct Layout: Sendable, Hashable {
  /// Below this the screen is one line; nothing is lost.
  package static let smallest = Size(columns: 40, rows: 10)
  package static let readingWidth = 88

  package enum Panes: Sendable, Hashable {
    case one
    case two(listWidth: Int)
    case three(facetsWidth: Int, listWidth: Int)
  }

  package let header: Rect
  package let body: Rect
  package let status: Rect
  package let footer: Rect
  package let panes: Panes
  package let isTooSmall: Bool

  package init(_ size: Size) {
    let whole = Rect(size)
    isTooSmall = size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
    (header, body, status, footer) = Self.rows(of: whole)
    panes = Self.panes(size)
  }

  /// The parts of the body while a list is shown.
  package func parts(of list: ListState) -> (facets: Rect, list: Rect, summary: Rect) {
    let none = Rect(row: body.row, column: body.column, columns: 0, rows: 0)
    if list.isZoomed || panes == .one { return one(list.focus, none) }
    if list.scope == .place(.waaier) {
      let (left, rest) = body.split(left: fanWidth)
      return (none, left, rest.inset(left: 1))
    }
    switch panes {
    case .one: return one(list.focus, none)
    case .two(let width):
      let (left, rest) = body.split(left: width)
      return (none, left, rest.inset(left: 1))
    case .three where !list.hasFacetPane:
      let (left, rest) = body.split(left: 52)
      return (none, left, rest.inset(left: 1))
    case .three(let facetsWidth, let listWidth):
      let (facets, rest) = body.split(left: facetsWidth)
      let (left, summary) = rest.inset(left: 1).split(left: listWidth)
      return (facets, left, summary.inset(left: 1))
    }
  }

  /// Where a text is read: the full width, but no lines too long to read.
  package var reading: Rect {
    Rect(
      row: body.row, column: body.column + 1, columns: min(body.columns - 2, Self.readingWidth),
      rows: body.rows)
  }

  /// Where the whole of a text is written.
  package var text: Rect {
    Rect(
      row: body.row, column: body.column + 1, columns: min(body.columns - 2, Self.readingWidth),
      rows: body.rows)
  }

  /// Where the fields of a text are written, and the help beside them.
  package var form: Rect { body.split(left: formWidth).left }
  package var formHelp: Rect { body.split(left: formWidth).rest }

  /// A title, how far one is and the ribs take more than a title alone.
  private var fanWidth: Int {
    switch body.columns {
    case ..<80: 34
    case ..<120: 44
    case ..<160: 62
    case ..<200: 88
    default: 118
    }
  }

  private var formWidth: Int {
    if body.columns < 72 { return body.columns }
    return min(Self.readingWidth, body.columns - (body.columns < 110 ? 33 : 44))
  }

  /// Where objects are compared.
  package var compare: Rect { body.inset(left: 1, right: 1) }

  /// Rows of text in a summary: its pane less the margin.
  package func summaryText(of list: ListState) -> Rect {
    let pane = parts(of: list).summary
    let width = min(pane.columns - 2, Self.readingWidth)
    return Rect(row: pane.row, column: pane.column + 1, columns: width, rows: pane.rows)
  }

  private func one(_ focus: ListState.Pane, _ none: Rect) -> (
    facets: Rect, list: Rect, summary: Rect
  ) {
    switch focus {
    case .facets: (body, none, none)
    case .list: (none, body, none)
    case .summary: (none, none, body)
    }
  }

  private static func rows(of whole: Rect) -> (Rect, Rect, Rect, Rect) {
    let (header, below) = whole.split(top: 1)
    let (body, last) = below.split(top: max(0, below.rows - 2))
    let (status, footer) = last.split(top: 1)
    return (header, body, status, footer)
  }

  private static func panes(_ size: Size) -> Panes {
    if size.columns < 60 || size.rows < 15 { return .one }
    if size.columns < 80 { return .two(listWidth: 26) }
    if size.columns < 120 { return .two(listWidth: 32) }
    return .three(facetsWidth: 27, listWidth: size.columns < 160 ? 38 : 48)
  }
}
