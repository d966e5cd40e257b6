import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

/// Draws the list, the summary beside it, and the facets where there is room.
struct ListView {
  let state: AppState
  let list: ListState

  func draw(on frame: inout Frame, layout: Layout) {
    guard !list.rows.isEmpty else { return drawEmpty(on: &frame, in: layout.body) }
    let parts = layout.parts(of: list)
    drawFacets(on: &frame, in: parts.facets)
    drawBorders(parts, on: &frame)
    drawForeground(on: &frame, layout, rows: nil)
  }

  /// The rows, all or those that are asked for, and the summary of the chosen one.
  func drawForeground(on frame: inout Frame, _ layout: Layout, rows: [Int]?) {
    drawRows(rows, on: &frame, in: layout.parts(of: list).list)
    let summary = layout.summaryText(of: list)
    if !summary.isEmpty { list.summary?.draw(on: &frame, in: summary, marking: list.marks) }
    if list.focus == .summary, !summary.isEmpty {
      frame.setCursor(row: summary.row, column: summary.column)
    }
  }

  private func drawBorders(
    _ parts: (facets: Rect, list: Rect, summary: Rect), on frame: inout Frame
  ) {
    for pane in [parts.list, parts.summary] where pane.column > 0 && !pane.isEmpty {
      for row in 0..<pane.rows {
        let isFocused = list.focus == .summary && pane == parts.summary && row == 0
        let edge = Rect(row: pane.row, column: pane.column - 1, columns: 1, rows: pane.rows)
        frame.put(
          isFocused ? ">" : "│", row: row, in: edge, style: isFocused ? Style(.strong) : .border)
      }
    }
  }

  // MARK: Rows

  private func drawRows(_ rows: [Int]?, on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let fan = list.isFan ? FanRows(state: state, list: list) : nil
    for row in rows ?? Array(0..<rect.rows)
    where 0..<rect.rows ~= row && list.scroll.top + row < list.rows.count {
      if rows != nil { frame.clear(rect.inset(top: row, bottom: rect.rows - row - 1)) }
      let number = list.scroll.top + row
      if let fan {
        fan.draw(number, row: row, on: &frame, in: rect)
      } else {
        draw(number, row: row, on: &frame, in: rect)
      }
    }
    if list.focus == .list, !list.isTyping {
      frame.setCursor(row: rect.row + list.scroll.selected - list.scroll.top, column: rect.column)
    }
  }

  private func draw(
    _ number: Int, row: Int, on frame: inout Frame, in rect: Rect
  ) {
    let record = list.rows[number]
    let isChosen = number == list.scroll.selected
    let isMarked = list.marked.contains(record)
    let rest = rect.inset(left: 2, right: 1)
    frame.put((isChosen ? ">" : " ") + (isMarked ? "*" : " "), row: row, in: rect)
    let isWide = rect.columns >= Self.wide
    let aside = aside(of: record, width: isWide ? rest.columns * 2 / 5 : rest.columns / 3)
    let asideWidth = aside.isEmpty ? 0 : DisplayWidth.of(aside) + 1
    let title = (indent(of: record) + SafeText(state.catalogue[record].title))
      .truncated(to: rest.columns - asideWidth)
    frame.put(title, row: row, in: rest)
    frame.putMarks(title, words: list.marks, row: row, in: rest)
    frame.put(aside, row: row, column: rest.columns - asideWidth + 1, in: rest, style: .faint)
    if isChosen { frame.mark(row: row, in: rect, list.focus == .list ? .selected : .bold) }
    if isMarked { frame.mark(row: row, in: rect, .bold) }
  }

  /// From here there is room for more than one word beside a title.
  private static let wide = 50

  private func indent(of number: Int32) -> SafeText {
    let kind = state.catalogue[number].kind
    let isChild = kind == .neighbourhood
    // Only in the order of the files does it stand below what it is part of.
    return isChild && list.query.isEmpty && list.sort == .relevance ? "  " : ""
  }

  /// What a row says beside its title: a fault, a draft, the kennisbank when there are several.
  private func aside(of number: Int32, width: Int) -> SafeText {
    let catalogue = state.catalogue
    let record = catalogue[number]
    var parts: [SafeText] = []
    // Of every row at every key: an id and a path are made only where they are asked for.
    if list.news != nil, list.isNew(record.id) { parts.append(state.texts.newHere) }
    if record.diagnostics.contains(where: { $0.level == .error }) {
      parts.append(state.texts.faulty)
    }
    if list.scope == .place(.writing) {
      parts.append(
        width >= Self.wide / 3
          ? state.texts.draftStateInFull(status(of: record), missing: missing(record))
          : state.texts.draftState(status(of: record), missing: missing(record)))
    } else if record.isDraft {
      parts.append(state.texts.draft)
    }
    if let step = catalogue.waaier.step(of: record) {
      // Of a step how long it takes matters more than whose it is.
      let progress = catalogue.progress.state(of: step.id)
      if let progress { parts.append(state.texts.progressWord(progress.rawValue)) }
      if let minutes = step.minutes { parts.append(state.texts.shortMinutes(minutes)) }
    } else if record.kind == .meetup {
      // One looks for a meetup by its day.
      let day = state.document(of: record).text("datum")
      if let day { parts.append(SafeText(state.texts.shortDate(day, today: state.today))) }
    } else if catalogue.kennisbanken.count > 1, !catalogue.isReadOnly(record) {
      // What can only be read is the ground: nearly all rows would say its name.
      let name = catalogue.kennisbanken[record.origin.kennisbank].name
      parts.append(SafeText(name))
    }
    return parts.isEmpty ? "" : parts.joined(separator: " ").truncated(to: width)
  }

  private func status(of record: Record) -> String {
    state.document(of: record).text("status") ?? "concept"
  }

  /// How much publishing still needs.
  private func missing(_ record: Record) -> Int {
    record.kind == .intervention
      ? PublicationNeed.missing(in: state.document(of: record)).count : 0
  }

  private func drawEmpty(on frame: inout Frame, in rect: Rect) {
    let text = state.isLoading ? state.texts.reading : state.remedy?.text ?? ""
    let width = min(rect.columns - 3, Layout.readingWidth)
    for (row, line) in text.wrapped(to: width).enumerated() {
      frame.put(line, row: row + 1, column: 2, in: rect)
    }
    if !list.isTyping { frame.setCursor(row: rect.row + 1, column: rect.column + 2) }
  }

  // MARK: Facets

  private func drawFacets(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, list.hasFacetPane else { return }
    FacetView(state: state, list: list).draw(on: &frame, in: rect)
  }
}

/// The facets beside the list: values with counts, `[x]` before the chosen ones.
struct FacetView {
  static let most = 5
  let state: AppState
  let list: ListState

  func draw(on frame: inout Frame, in rect: Rect) {
    let rows = FacetRows(list, most: Self.most).rows
    var scroll = list.facetScroll
    scroll.count = rows.count
    scroll.clamp()
    scroll.show(in: rect.rows)
    for row in 0..<rect.rows where scroll.top + row < rows.count {
      let isChosen = list.focus == .facets && scroll.top + row == scroll.selected
      draw(rows[scroll.top + row], row: row, isChosen: isChosen, on: &frame, in: rect)
    }
    if list.focus == .facets {
      frame.setCursor(row: rect.row + scroll.selected - scroll.top, column: rect.column)
    }
  }

  private func draw(
    _ row: FacetRows.Row, row line: Int, isChosen: Bool, on frame: inout Frame, in rect: Rect
  ) {
    let pane = rect.inset(left: 1, right: 1)
    switch row {
    case .heading(let facet):
      frame.put(state.name(of: facet), row: line, in: pane, style: Style(.heading))
    case .value(let facet, let value, let count, let isOn):
      let number = SafeText(state.texts.number(count))
      let width = pane.columns - DisplayWidth.of(number) - 1
      let title = SafeText(isOn ? "[x] " : "[ ] ") + state.title(of: value, in: facet)
      frame.put(title.truncated(to: width), row: line, in: pane)
      frame.put(
        number, row: line, column: pane.columns - DisplayWidth.of(number), in: pane, style: .faint)
    }
    if isChosen {
      frame.put(">", row: line, in: rect)
      frame.mark(row: line, in: rect, .selected)
    }
  }
}
