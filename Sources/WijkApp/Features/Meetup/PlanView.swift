import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// Draws the agenda of a meetup that is prepared: when each part begins, whether all of it fits,
/// and what comes along from earlier.
struct PlanView {
  let plan: PlanState
  let state: AppState

  private var texts: Texts { state.texts }

  func draw(on frame: inout Frame, in rect: Rect) {
    let pane = rect.inset(left: 1, right: 1)
    guard let meetup = state.plannedMeetup else { return }
    let times = meetup.agendaTimes
    frame.put(texts.whenAndWhere(meetup).truncated(to: pane.columns), row: 0, in: pane)
    let isFull = (times.left ?? 0) < 0
    frame.put(
      texts.agendaSum(times).truncated(to: pane.columns), row: 1, in: pane,
      style: Style(isFull ? .strong : .heading))
    let carried = Self.carried(state, meetup)
    let rows = Self.agendaRows(state)
    drawAgenda(meetup.agenda, times, rows: rows, on: &frame, in: pane.inset(top: 3))
    let shown = pane.inset(top: 3 + max(1, min(rows, meetup.agenda.count)) + 1)
    for (row, line) in carried.enumerated() where row < shown.rows {
      frame.put(
        line.text.truncated(to: shown.columns), row: row, in: shown,
        style: line.isTitle ? Style(.heading) : .text)
    }
  }

  private func drawAgenda(
    _ agenda: [AgendaLine], _ times: AgendaTimes, rows: Int, on frame: inout Frame, in rect: Rect
  ) {
    guard !agenda.isEmpty else {
      frame.put(texts.agendaIsEmpty.truncated(to: rect.columns), row: 0, in: rect, style: .faint)
      return frame.setCursor(row: rect.row, column: rect.column)
    }
    let selected = min(plan.scroll.selected, agenda.count - 1)
    for row in 0..<max(0, rows) where plan.scroll.top + row < agenda.count {
      let index = plan.scroll.top + row
      let isChosen = index == selected
      frame.put(isChosen ? ">" : " ", row: row, in: rect, style: Style(.strong))
      let words = Self.words(agenda[index], at: times.starts[index], state)
      frame.put(words.truncated(to: rect.columns - 2), row: row, column: 2, in: rect)
      if isChosen { frame.mark(row: row, in: rect, .selected) }
    }
    frame.setCursor(row: rect.row + selected - plan.scroll.top, column: rect.column)
  }

  /// "13:30   10 min  Welkom".
  static func words(_ line: AgendaLine, at start: Int?, _ state: AppState) -> SafeText {
    let time = start.map(Meetup.time(ofMinute:)) ?? "     "
    let minutes = line.minutes.map { "\($0) min" } ?? ""
    let padding = String(repeating: " ", count: max(0, 9 - minutes.count))
    return SafeText(time + padding + minutes + "  ") + state.words(of: line)
  }

  // MARK: What comes along

  struct Line {
    let text: SafeText
    var isTitle = false
  }

  /// So many rows the agenda has: what comes along keeps at most a third of the screen.
  static func agendaRows(_ state: AppState) -> Int {
    let rows = state.layout.text.rows - 4
    guard let meetup = state.plannedMeetup else { return max(1, rows) }
    let carried = carried(state, meetup).count
    let kept = carried == 0 ? 0 : min(carried, max(2, rows / 3)) + 1
    return max(1, min(rows, max(rows - kept, 1)))
  }

  static func carried(_ state: AppState, _ meetup: Meetup) -> [Line] {
    let texts = state.texts
    let open = state.catalogue.openBefore(meetup)
    let actions = open.actions.map {
      NoteContent($0.item.text, who: $0.item.who, due: $0.item.writtenDue)
    }
    return list(texts.openActions, actions.map { state.words(of: $0) })
      + list(texts.parkedQuestions, open.questions.map { SafeText($0.item.text) })
      + list(
        texts.meetupInterventions,
        meetup.interventions.map { SafeText(state.catalogue.title(of: $0)) })
  }

  private static func list(_ title: SafeText, _ rows: [SafeText]) -> [Line] {
    rows.isEmpty ? [] : [Line(text: title, isTitle: true)] + rows.map { Line(text: "• " + $0) }
  }
}

extension Catalogue {
  /// What earlier meetups of the series of a meetup left open.
  package func openBefore(
    _ meetup: Meetup
  ) -> (actions: [Placed<ActionItem>], questions: [Placed<HarvestItem>]) {
    guard let series = meetup.series else { return ([], []) }
    let memory = SeriesMemory(
      series: series, meetups: meetups, before: meetup.day, from: meetup.id)
    return (memory.openActions, memory.parkedQuestions)
  }
}

extension Texts {
  /// "vrijdag 4 december 2026 · 13:30-15:30 · Buurthuis De Brug".
  func whenAndWhere(_ meetup: Meetup) -> SafeText {
    let day = meetup.day.map { dayWithWeekday($0.iso, weekday: $0.weekday) } ?? noDayYet
    let start = meetup.start.map(Meetup.time(ofMinute:))
    let times = [start, meetup.end.map(Meetup.time(ofMinute:))].compactMap(\.self)
    let parts = [day.string, times.joined(separator: "-"), meetup.place ?? ""]
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// "110 van 120 min · 10 over", "135 van 120 min · 15 te veel · eind 15:45, gepland 15:30".
  func agendaSum(_ times: AgendaTimes) -> SafeText {
    guard let planned = times.plannedMinutes, let left = times.left else {
      return times.end.map { agendaEnds(times.minutes, Meetup.time(ofMinute: $0)) }
        ?? minutesTogether(times.minutes)
    }
    let sum = minutesOf(times.minutes, planned)
    if left == 0 { return sum + " · " + fitsExactly }
    if left > 0 { return sum + " · " + minutesLeft(left) }
    let end = Meetup.time(ofMinute: times.end ?? 0)
    let wanted = Meetup.time(ofMinute: ((times.end ?? 0) + left + 1440 * 8) % 1440)
    return sum + " · " + minutesTooMany(-left) + " · " + endsLate(end, planned: wanted)
  }
}
