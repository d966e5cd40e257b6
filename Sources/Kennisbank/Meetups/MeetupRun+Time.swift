/// What a screen asks of a run. `since` is always: milliseconds since the last event, by a clock
/// that only goes forward.
extension MeetupRun {
  private static let minute = 60_000

  package var currentItem: RunItem? { item(current) }

  package func item(_ number: Int?) -> RunItem? {
    number.flatMap(index).map { items[$0] }
  }

  private func counted(_ since: Int) -> Int { isClockRunning ? min(max(0, since), Int.max / 4) : 0 }

  package func spent(on number: Int, since: Int) -> Int {
    (item(number)?.spent ?? 0) + (number == current ? counted(since) : 0)
  }

  /// Of the part at hand, in milliseconds; below zero it is over its time. Nil when it has no
  /// minutes.
  package func remaining(since: Int) -> Int? {
    guard let item = currentItem, let minutes = item.minutes else { return nil }
    return minutes * Self.minute - spent(on: item.number, since: since)
  }

  package func totalSpent(since: Int) -> Int {
    items.map(\.spent).reduce(spentWithoutItem, +) + counted(since)
  }

  /// What the part at hand and those to come still take, if each takes its time.
  package func totalLeft(since: Int) -> Int {
    max(0, remaining(since: since) ?? 0) + itemsToCome.map(Self.left).reduce(0, +)
  }

  private static func left(of item: RunItem) -> Int {
    max(0, (item.minutes ?? 0) * minute - item.spent)
  }

  /// By the clock on the wall, in milliseconds since 1970.
  package func expectedEnd(now: Int, since: Int) -> Int { now + totalLeft(since: since) }

  /// What is left to hand out until a moment on the wall when the part at hand takes its time.
  package func minutesToSpread(until end: Int, now: Int, since: Int) -> Int {
    let left = end - now - max(0, remaining(since: since) ?? 0)
    return min(max(0, left / Self.minute), Self.mostItems * AgendaLine.longest)
  }

  /// The same, as if the meetup takes as many minutes as were planned at its beginning.
  package func minutesToSpread(since: Int) -> Int {
    minutesToSpread(until: budget * Self.minute, now: totalSpent(since: since), since: since)
  }
}

// MARK: The order

extension MeetupRun {
  /// Open parts behind the one at hand, and before it those that were jumped over.
  package var itemsToCome: [RunItem] {
    let place = current.flatMap(index) ?? -1
    return items.enumerated()
      .filter { $0.element.state == .open && $0.element.number != current }
      .filter { $0.offset > place || !$0.element.isVisited }
      .map(\.element)
  }

  /// The next open part behind the one at hand; at the end the first that was jumped over.
  package var next: RunItem? {
    let place = current.flatMap(index) ?? -1
    return items.dropFirst(place + 1).first { $0.state == .open } ?? itemsToCome.first
  }

  package var previous: RunItem? {
    current.flatMap(index).flatMap { items[..<$0].last { $0.state == .open } }
  }

  /// "Step 2 of 5". Pauses are no steps, and what was skipped or parked does not count; in a pause
  /// it is the step before it, which may be none.
  package var progress: (step: Int, of: Int) {
    let place = current.flatMap(index) ?? -1
    let steps = items.enumerated().filter { !$0.element.line.isPause }
      .filter { $0.element.state == .open || $0.offset == place }
    return (steps.count { $0.offset <= place }, steps.count)
  }

  package func variant(of number: Int) -> StepVariant { item(number)?.ownVariant ?? variant }
}

// MARK: Notes

extension MeetupRun {
  /// Those that were not taken back.
  package var keptNotes: [RunNote] { notes.filter { !$0.isTakenBack } }

  package func notes(of item: Int?) -> [RunNote] { keptNotes.filter { $0.item == item } }

  /// The notes of several programs on one meetup, in order of time. Their numbers are their own:
  /// a note is one of a run.
  package static func keptNotes(of runs: [MeetupRun]) -> [RunNote] {
    keptNotesByRun(runs).map(\.note)
  }

  static func keptNotesByRun(_ runs: [MeetupRun]) -> [(run: MeetupRun, note: RunNote)] {
    let all = runs.enumerated().flatMap { number, run in
      run.keptNotes.enumerated().map { (number, $0.offset, run, $0.element) }
    }
    let inOrder = all.sorted { ($0.3.at, $0.0, $0.1) < ($1.3.at, $1.0, $1.1) }
    return inOrder.map { ($0.2, $0.3) }
  }
}
