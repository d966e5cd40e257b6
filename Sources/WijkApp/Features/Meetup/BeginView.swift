import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Draws what is asked before a meetup, with the agenda below it.
struct BeginView {
  let begin: BeginState
  let state: AppState

  private var texts: Texts { state.texts }

  func draw(on frame: inout Frame, in rect: Rect) {
    let pane = rect.inset(left: 2, top: 1, right: 2)
    draw(.title, texts.meetupTitle, begin.title, row: 0, on: &frame, in: pane)
    draw(.people, texts.meetupPeople, begin.people, row: 1, on: &frame, in: pane)
    draw(.minutes, texts.meetupMinutes, begin.minutes, row: 2, on: &frame, in: pane)
    let column = button(.begin, texts.beginMeetup, column: 0, on: &frame, in: pane)
    let next = button(.rehearse, texts.rehearse, column: column, on: &frame, in: pane)
    if !begin.isFixed(.later) {
      button(.later, texts.planForLater, column: next, on: &frame, in: pane)
    }
    drawAgenda(on: &frame, in: pane.inset(top: 6))
  }

  private func draw(
    _ field: BeginState.Field, _ label: SafeText, _ line: LineBuffer, row: Int,
    on frame: inout Frame, in rect: Rect
  ) {
    let isFocused = begin.focus == field
    let width = 12
    frame.put(isFocused ? "> " : "  ", row: row, in: rect, style: Style(.strong))
    frame.put(
      label, row: row, column: 2, in: rect, style: Style(isFocused ? .strong : .heading))
    let room = rect.inset(left: 2 + width)
    let before = DisplayWidth.of(SafeText(String(line.beforeCursor)))
    let shift = isFocused ? max(0, before - room.columns + 1) : 0
    if line.isEmpty, field == .people {
      frame.put(texts.peopleExample.truncated(to: room.columns), row: row, in: room, style: .faint)
    }
    let style = begin.isFixed(field) ? Style.faint : .text
    frame.put(SafeText(line.text), row: row, column: -shift, in: room, style: style)
    if isFocused { frame.setCursor(row: room.row + row, column: room.column + before - shift) }
  }

  @discardableResult
  private func button(
    _ field: BeginState.Field, _ label: SafeText, column: Int, on frame: inout Frame, in rect: Rect
  ) -> Int {
    let isFocused = begin.focus == field
    let text = SafeText(isFocused ? "> [" : "  [") + label + "]"
    let style = Style(isFocused ? .strong : .text)
    let end = frame.put(text, row: 4, column: column, in: rect, style: style)
    if isFocused { frame.setCursor(row: rect.row + 4, column: rect.column + column + 2) }
    return end
  }

  /// What has to be there for the steps of the agenda, so that nobody has to go and get it.
  private func drawNeeded(below row: Int, on frame: inout Frame, in rect: Rect) {
    let needed = begin.needed(in: state.catalogue)
    guard !needed.isEmpty, row + 1 < rect.rows else { return }
    frame.put(texts.haveReady, row: row, in: rect, style: Style(.heading))
    let lines = SafeText(needed.joined(separator: "; ")).wrapped(to: rect.columns - 2)
    for (number, line) in lines.enumerated() {
      frame.put(line, row: row + 1 + number, column: 2, in: rect)
    }
  }

  private func drawAgenda(on frame: inout Frame, in rect: Rect) {
    let plan = begin.plan
    let total = plan.compactMap(\.minutes).reduce(0, +)
    let now = state.wallTime?.second ?? 0
    let span = texts.agendaSpan(total, to: WallTime.time(ofSecond: now + total * 60))
    frame.put(span, row: 0, in: rect, style: Style(.heading))
    drawNeeded(below: plan.count + 2, on: &frame, in: rect)
    for (row, line) in plan.enumerated() where row + 1 < rect.rows {
      let minutes = line.minutes.map { "\($0) min" } ?? ""
      let padding = String(repeating: " ", count: max(0, 8 - minutes.count))
      let title: String =
        switch line.content {
        case .step(let id): state.catalogue.title(of: id)
        case .pause: texts.pause.string
        case .text(let text): text
        }
      frame.put(
        SafeText(padding + minutes + "  " + title).truncated(to: rect.columns), row: row + 1,
        in: rect)
    }
  }
}
