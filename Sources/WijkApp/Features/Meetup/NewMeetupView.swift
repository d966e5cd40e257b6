import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// Draws the questions of a planned meetup, with its agenda and the times below them.
struct NewMeetupView {
  private static let labelWidth = 13
  private static let leastTyped = 16

  let new: NewMeetupState
  let state: AppState

  private var texts: Texts { state.texts }

  func draw(on frame: inout Frame, in rect: Rect) {
    let pane = rect.inset(left: 1, top: 1, right: 1)
    let last = NewMeetupState.Field.make.rawValue
    // In a low window the questions before the one that is answered make room.
    let hidden = max(0, min(new.focus.rawValue - 2, last + 1 - pane.rows))
    for field in NewMeetupState.Field.typed {
      draw(field, row: field.rawValue - hidden, &frame, pane)
    }
    drawButton(row: last - hidden, on: &frame, in: pane)
    drawAgenda(on: &frame, in: pane.inset(top: last - hidden + 2))
  }

  private func draw(_ field: NewMeetupState.Field, row: Int, _ frame: inout Frame, _ rect: Rect) {
    guard (0..<rect.rows).contains(row) else { return }
    let isFocused = new.focus == field
    frame.put(isFocused ? ">" : " ", row: row, in: rect, style: Style(.strong))
    frame.put(
      texts.newMeetupField("\(field)"), row: row, column: 2, in: rect,
      style: Style(isFocused ? .strong : .heading))
    // What is typed comes first where there is little room.
    let said = note(field)
    let hasRoom = rect.columns - Self.labelWidth - DisplayWidth.of(said) >= Self.leastTyped
    let note = hasRoom ? said : ""
    let noteWidth = DisplayWidth.of(note)
    let room = rect.inset(left: 2 + Self.labelWidth, right: note.isEmpty ? 0 : noteWidth + 2)
    let line = new[field]
    if line.isEmpty, let example = texts.newMeetupExample("\(field)") {
      frame.put(example.truncated(to: room.columns), row: row, in: room, style: .faint)
    }
    let before = DisplayWidth.of(SafeText(String(line.beforeCursor)))
    let shift = isFocused ? max(0, before - room.columns + 1) : 0
    frame.put(SafeText(line.text), row: row, column: -shift, in: room)
    frame.put(note, row: row, column: rect.columns - noteWidth, in: rect, style: .faint)
    if isFocused { frame.setCursor(row: room.row + row, column: room.column + before - shift) }
  }

  /// How the words are understood.
  private func note(_ field: NewMeetupState.Field) -> SafeText {
    switch field {
    case .date:
      guard let day = new.day(today: state.today) else { return texts.notUnderstood }
      return day.map { texts.dayWithWeekday($0.iso, weekday: $0.weekday) } ?? ""
    case .start: return new.start == nil ? texts.notUnderstood : end
    case .minutes: return new.minutes == nil ? texts.notUnderstood : ""
    case .rhythm:
      return new.faulty(today: state.today) == .rhythm ? texts.notUnderstood : ""
    default: return ""
    }
  }

  private var end: SafeText {
    guard let start = new.start ?? nil, let minutes = new.minutes ?? nil else { return "" }
    return texts.untilTime(Meetup.time(ofMinute: (start + minutes) % 1440))
  }

  private func drawButton(row: Int, on frame: inout Frame, in rect: Rect) {
    let isFocused = new.focus == .make
    let text = SafeText(isFocused ? "> [" : "  [") + texts.makeMeetup + "]"
    frame.put(text, row: row, in: rect, style: Style(isFocused ? .strong : .text))
    if isFocused { frame.setCursor(row: rect.row + row, column: rect.column + 2) }
  }

  private func drawAgenda(on frame: inout Frame, in rect: Rect) {
    let meetup = new.meetup(today: state.today)
    let agenda = meetup.agenda
    guard rect.rows > 0, !agenda.isEmpty else { return }
    let times = AgendaTimes(agenda, start: meetup.start, end: nil)
    frame.put(
      texts.meetupSection("Agenda") + " · " + texts.minutes("\(agenda.minutes)"), row: 0, in: rect,
      style: Style(.heading))
    for (row, line) in agenda.enumerated() where row + 1 < rect.rows {
      let words = PlanView.words(line, at: times.starts[row], state)
      frame.put(words.truncated(to: rect.columns - 2), row: row + 1, column: 2, in: rect)
    }
  }
}
