import PlainText
import TerminalUI
import WijkTexts

/// Draws a menu in the middle of the screen: title, what is typed, rows, and why a row cannot be.
struct MenuView {
  let menu: MenuState
  let texts: Texts

  func draw(on frame: inout Frame, in whole: Rect) {
    let box = Self.box(in: whole, menu)
    guard box.rows > 4, box.columns > 8 else { return }
    // With a blank edge, so that no half words stand against the border.
    frame.clear(box.inset(left: -2, right: -2))
    frame.drawBorder(box, title: menu.title)
    let inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    let (line, rows) = inside.split(top: Self.typedRows(menu))
    if !menu.isCard { drawTyped(on: &frame, in: line) }
    drawRows(on: &frame, in: rows)
  }

  /// As high as all its rows want, so that it stands still while they are narrowed, and as wide as
  /// the longest.
  static func box(in whole: Rect, _ menu: MenuState) -> Rect {
    let rows = menu.items.count + menu.newRows.count + rowsAround(menu)
    return whole.centred(
      columns: min(max(leastColumns, menu.widest + columnsAround), whole.columns - 2),
      rows: min(whole.rows - 2, max(5, rows)))
  }

  private static let leastColumns = 76
  /// Border, margin, the mark of the chosen row and the space before a key.
  private static let columnsAround = 7

  static func rowCount(in whole: Rect, _ menu: MenuState) -> Int {
    max(1, box(in: whole, menu).rows - rowsAround(menu))
  }

  private static func rowsAround(_ menu: MenuState) -> Int {
    2 + typedRows(menu) + explanationRows(menu)
  }

  /// Columns of a menu on a small screen.
  private static let narrow = 50

  private static func typedRows(_ menu: MenuState) -> Int { menu.isCard ? 0 : 1 }

  /// What a value means takes a sentence, what a key does a few words.
  private static func explanationRows(_ menu: MenuState) -> Int {
    switch menu.purpose {
    case .pick, .link, .advice, .publish, .conflicts, .recovery: 2
    default: 1
    }
  }

  private func drawTyped(on frame: inout Frame, in rect: Rect) {
    let label = label
    let column = frame.put(label + " ", row: 0, in: rect, style: .faint)
    frame.put(SafeText(menu.typed.text), row: 0, column: column, in: rect)
    let before = DisplayWidth.of(SafeText(String(menu.typed.beforeCursor)))
    frame.setCursor(row: rect.row, column: rect.column + column + before)
  }

  private var label: SafeText {
    switch menu.purpose {
    case .remarks: texts.typeRemark
    case .searchName: texts.typeName
    case .pick where !menu.newRows.isEmpty: texts.typeToPick
    case .part: texts.typeToPick
    default: menu.newRows.isEmpty ? texts.typeToFind : texts.typeToFindOrName
    }
  }

  private func drawRows(on frame: inout Frame, in rect: Rect) {
    let shown = menu.shown
    let (list, explanation) = rect.split(top: rect.rows - Self.explanationRows(menu))
    if shown.isEmpty, menu.purpose != .searchName {
      frame.put(
        texts.nothingFound, row: 0, in: list, style: .faint)
    }
    for row in 0..<list.rows where menu.scroll.top + row < shown.count {
      let number = menu.scroll.top + row
      draw(shown[number], row: row, in: list, isChosen: number == menu.scroll.selected, on: &frame)
    }
    explain(on: &frame, in: explanation)
  }

  private func explain(on frame: inout Frame, in rect: Rect) {
    let sentence = menu.chosen.map { $0.unavailable ?? $0.detail } ?? ""
    let lines = sentence.wrapped(to: rect.columns)
    for row in 0..<min(rect.rows, lines.count) {
      let isLast = row == rect.rows - 1
      let line = isLast ? lines[row...].joined(separator: " ") : lines[row]
      frame.put(line.truncated(to: rect.columns), row: row, in: rect, style: .faint)
    }
  }

  private func draw(
    _ item: MenuState.Item, row: Int, in rect: Rect, isChosen: Bool, on frame: inout Frame
  ) {
    let style = item.unavailable == nil ? Style.text : .faint
    let whole = DisplayWidth.of(item.key)
    // Where there is little room a name says more than what stands beside it.
    let isTight =
      rect.columns < Self.narrow && DisplayWidth.of(item.label) + whole + 3 > rect.columns
    let key = isTight ? "" : item.key
    let keyWidth = isTight ? 0 : whole
    let room = rect.columns - keyWidth - 3
    frame.put(isChosen ? ">" : " ", row: row, in: rect, style: style)
    frame.put(item.label.truncated(to: room), row: row, column: 2, in: rect, style: style)
    frame.put(key, row: row, column: rect.columns - keyWidth, in: rect, style: .faint)
    if isChosen { frame.mark(row: row, in: rect, .selected) }
    if isChosen, menu.isCard { frame.setCursor(row: rect.row + row, column: rect.column) }
  }
}

extension Frame {
  mutating func drawBorder(_ box: Rect, title: SafeText) {
    let line = SafeText(String(repeating: "─", count: max(0, box.columns - 2)))
    put("┌" + line + "┐", row: 0, in: box, style: .border)
    for row in 1..<max(1, box.rows - 1) {
      put("│", row: row, in: box, style: .border)
      put("│", row: row, column: box.columns - 1, in: box, style: .border)
    }
    put("└" + line + "┘", row: box.rows - 1, in: box, style: .border)
    put(
      " " + title.truncated(to: box.columns - 6) + " ", row: 0, column: 2, in: box,
      style: .title)
  }
}
