import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// The agenda of a meetup that runs: where are we, what is left, and what to do about it.
extension AppState {
  mutating func openAgenda() {
    guard let run = held?.run else { return }
    var scroll = Scroll()
    scroll.count = run.items.count
    scroll.select(run.items.firstIndex { $0.number == run.current } ?? 0)
    changeMeetup { $0.agenda = scroll }
    moveInAgenda(by: 0)
  }

  private mutating func moveInAgenda(by rows: Int) {
    let height = MeetupLayout(self).body.rows
    changeMeetup {
      $0.agenda?.move(by: rows)
      $0.agenda?.show(in: max(1, height - 2))
    }
  }

  private var chosenPart: RunItem? {
    guard let items = held?.run.items, let row = topMeetup?.agenda?.selected,
      items.indices.contains(row)
    else { return nil }
    return items[row]
  }

  mutating func performInAgenda(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight) {
      moveInAgenda(by: distance)
      return []
    }
    guard let part = chosenPart else { return [] }
    switch command {
    case .open:
      changeMeetup { $0.agenda = nil }
      return record(.went(to: part.number)) + showPart()
    case .skipPart: return record(.skipped(item: part.number, part.state != .skipped))
    case .parkPart: return record(.parked(item: part.number, part.state != .parked))
    case .moreTime: return record(.extended(item: part.number, by: 5))
    case .spreadTime: return spreadTime()
    case .addPart: overlay = partMenu()
    case .partDown: return move(part, by: 1)
    case .partUp: return move(part, by: -1)
    case .escape, .close, .agenda: changeMeetup { $0.agenda = nil }
    default: break
    }
    return []
  }

  private mutating func spreadTime() -> [Effect] {
    guard let run = held?.run else { return [] }
    let minutes = run.minutesToSpread(since: sinceEvent)
    notice = Notice(texts.timeSpread(minutes))
    return record(.spread(minutes: minutes))
  }

  private mutating func move(_ part: RunItem, by step: Int) -> [Effect] {
    guard let items = held?.run.items, let place = items.firstIndex(of: part) else { return [] }
    let target = place + (step > 0 ? 2 : -1)
    guard target >= 0, target <= items.count else { return [] }
    let other = target < items.count ? items[target].number : nil
    let effects = record(.moved(item: part.number, before: other))
    moveInAgenda(by: step)
    return effects
  }
}
