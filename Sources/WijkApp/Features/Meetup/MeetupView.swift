import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// Where everything of a meetup stands.
struct MeetupLayout {
  /// From the top of the body to the harvest.
  let text: Rect
  let harvest: Rect
  let lines: [HarvestLines.Line]
  let body: Rect

  init(_ state: AppState) {
    let whole = state.layout.body
    let margin = whole.columns < 60 ? 1 : 3
    body = whole.inset(left: margin, right: margin)
    let isQuiet = state.topMeetup?.isQuiet == true
    lines =
      isQuiet
      ? []
      : HarvestLines(state, width: body.columns, most: max(1, body.rows < 12 ? 1 : body.rows / 3))
        .lines
    let rows = lines.isEmpty ? 0 : lines.count + 1
    let (above, below) = body.inset(top: 1).split(top: max(0, body.rows - 1 - rows))
    text = Rect(
      row: above.row, column: above.column, columns: min(above.columns, Layout.readingWidth),
      rows: above.rows)
    harvest = below
  }
}

/// Draws a meetup for a room: large and calm, and the same without colours.
struct MeetupView {
  let state: AppState
  let meetup: MeetupState
  let session: RunSession

  private var texts: Texts { state.texts }
  private var run: MeetupRun { session.run }

  func draw(on frame: inout Frame) {
    guard !meetup.isBlack else { return }
    if let agenda = meetup.agenda {
      drawAgenda(agenda, on: &frame)
    } else if let counting = meetup.counting {
      CountingView(counting: counting, texts: texts)
        .draw(on: &frame, in: MeetupLayout(state).body.inset(top: 1))
    } else {
      drawText(on: &frame)
      drawHarvest(on: &frame)
    }
  }

  private func drawText(on frame: inout Frame) {
    let rect = MeetupLayout(state).text
    frame.setCursor(row: rect.row, column: rect.column)
    guard let text = meetup.text else { return }
    text.draw(page: meetup.page, on: &frame, in: rect)
    let pages = text.pages(height: rect.rows).count
    guard pages > 1 else { return }
    let words = texts.pageOf(min(meetup.page, pages - 1) + 1, pages)
    let body = MeetupLayout(state).body
    frame.put(
      words, row: 0, column: body.columns - DisplayWidth.of(words), in: body, style: .faint)
  }

  // MARK: Harvest

  private func drawHarvest(on frame: inout Frame) {
    let layout = MeetupLayout(state)
    let rect = layout.harvest
    guard rect.rows > 1 else { return }
    let line = SafeText("── ") + texts.harvestOfPart + " "
    let rest = max(0, rect.columns - DisplayWidth.of(line))
    let column = frame.put(line, row: 0, in: rect, style: .border)
    frame.put(
      SafeText(String(repeating: "─", count: rest)), row: 0, column: column, in: rect,
      style: .border)
    for (row, line) in layout.lines.enumerated() {
      let start = frame.put(line.kind, row: row + 1, in: rect, style: Style(.strong))
      let end = frame.put(line.text, row: row + 1, column: max(start, line.indent), in: rect)
      frame.put(line.mark, row: row + 1, column: end, in: rect, style: Style(.warning))
    }
  }

  // MARK: Agenda

  private func drawAgenda(_ agenda: Scroll, on frame: inout Frame) {
    let rect = MeetupLayout(state).body.inset(top: 1)
    for row in 0..<max(0, rect.rows) where agenda.top + row < run.items.count {
      let index = agenda.top + row
      draw(run.items[index], isChosen: index == agenda.selected, row: row, in: rect, on: &frame)
    }
    frame.setCursor(row: rect.row + agenda.selected - agenda.top, column: rect.column)
  }

  private func draw(
    _ item: RunItem, isChosen: Bool, row: Int, in rect: Rect, on frame: inout Frame
  ) {
    let isAtHand = item.number == run.current
    let sign: SafeText = isChosen ? "> " : "  "
    let minutes = item.minutes.map { "\($0) min" } ?? ""
    let spent = run.spent(on: item.number, since: state.sinceEvent)
    let behind = behind(item, spent: spent, isAtHand: isAtHand)
    let style = Style(isAtHand ? .strong : item.state == .open ? .text : .faint)
    var column = frame.put(sign, row: row, in: rect, style: Style(.strong))
    let padding = String(repeating: " ", count: max(0, 7 - minutes.count))
    column = frame.put(
      SafeText(padding + minutes + "  "), row: row, column: column, in: rect, style: style)
    let room = rect.columns - column - DisplayWidth.of(behind) - 2
    frame.put(
      SafeText(state.title(of: item)).truncated(to: room), row: row, column: column, in: rect,
      style: style)
    frame.put(
      behind, row: row, column: rect.columns - DisplayWidth.of(behind), in: rect, style: style)
    if isChosen { frame.mark(row: row, in: rect, .selected) }
  }

  private func behind(_ item: RunItem, spent: Int, isAtHand: Bool) -> SafeText {
    switch item.state {
    case .skipped: return texts.skipped
    case .parked: return texts.parked
    case .open:
      if isAtHand { return texts.nowFor(minutes: spent / 60_000) }
      return item.isVisited ? texts.took(minutes: (spent + 30_000) / 60_000) : ""
    }
  }
}

// MARK: Header

extension MeetupView {
  /// The part, how far one is, and the time that is left, as words: nothing to be heard.
  func drawHeader(on frame: inout Frame, in rect: Rect) {
    guard !meetup.isBlack else { return }
    let pane = rect.inset(left: 1, right: 1)
    let clock = meetup.isQuiet ? "" : clockWords
    let width = DisplayWidth.of(clock)
    let isOver = (run.remaining(since: state.sinceEvent) ?? 0) < 0
    frame.put(
      clock, row: 0, column: pane.columns - width, in: pane, style: Style(isOver ? .strong : .text))
    let progress = progressWords
    let bar = SafeText(pane.columns >= 78 ? progressBar : "")
    let middle = progress + (bar.isEmpty ? "" : " " + bar)
    let start = pane.columns - width - DisplayWidth.of(middle) - 5
    let title =
      SafeText(session.isRehearsal ? texts.rehearsal.string + " · " : "") + SafeText(run.title)
    frame.put(title.truncated(to: max(0, start - 2)), row: 0, in: pane, style: .title)
    frame.put(middle, row: 0, column: max(0, start), in: pane)
  }

  private var progressWords: SafeText {
    let (step, all) = run.progress
    if run.currentItem?.line.isPause == true { return texts.pause }
    return texts.stepOf(step, all)
  }

  private var progressBar: String {
    let (step, all) = run.progress
    let full = all > 0 ? 20 * step / all : 0
    return String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
  }

  private var clockWords: SafeText {
    if run.isPaused { return texts.pausedClock }
    if meetup.agenda != nil { return texts.readyAt(expectedEnd) }
    guard let left = run.remaining(since: state.sinceEvent) else { return "" }
    if left >= 0 { return texts.timeLeft(Self.clock((left + 999) / 1000)) }
    return texts.timeOver(Self.clock(-left / 1000), end: expectedEnd)
  }

  private var expectedEnd: String {
    let left = run.totalLeft(since: state.sinceEvent) / 1000
    return WallTime.time(ofSecond: (state.wallTime?.second ?? 0) + left)
  }

  /// 2:48, or 1:02:48.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let tail = two(minutes) + ":" + two(seconds % 60)
    return hours > 0 ? "\(hours):" + tail : tail
  }
}
