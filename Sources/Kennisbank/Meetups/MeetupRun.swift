/// A meetup that runs, as its events tell it.
///
/// The clock stands on one part of the agenda and runs while the meetup does and is not paused.
/// It takes its time from `StampedEvent.running` alone, so that a clock on the wall that jumps
/// changes nothing. One exception: after a crash the people in the room went on, so up to ten
/// minutes on the wall count.
package struct MeetupRun: Sendable, Hashable {
  package enum Phase: Sendable, Hashable {
    case notBegun, running, leftForLater, ended
  }

  package private(set) var phase = Phase.notBegun
  package private(set) var title = ""
  /// In minutes of the day, as planned.
  package private(set) var start: Int?
  package private(set) var end: Int?
  /// In the order in which they are done.
  package private(set) var items: [RunItem] = []
  /// The number of the part at hand.
  package private(set) var current: Int?
  package private(set) var isPaused = false
  /// All of them, those taken back too, in the order in which they were made.
  package private(set) var notes: [RunNote] = []
  package private(set) var votes: [Vote] = []
  package private(set) var variant = StepVariant.normal
  /// By the clock on the wall.
  package private(set) var beganAt: Int?
  package private(set) var lastAt: Int?
  /// Milliseconds since it began, pauses too, for its end on the wall.
  package private(set) var passed = 0
  /// Minutes that were planned at the beginning.
  package private(set) var budget = 0
  /// Milliseconds without a part of the agenda at hand.
  private var spentOutside = 0
  private var notePlaces: [Int: Int] = [:]
  private var largestNote = 0

  /// The longest gap on the wall that counts after a crash, in milliseconds.
  package static let longestGap = 600_000

  package static let mostItems = 1_000

  package init() {}

  package init(_ events: [StampedEvent]) {
    for event in events { apply(event) }
  }

  package mutating func apply(_ stamped: StampedEvent) {
    spend(elapsed(until: stamped))
    passed = min(passed + passed(until: stamped), Int.max / 4)
    lastAt = stamped.at
    apply(stamped.event, at: stamped.at)
  }

  package var isClockRunning: Bool { phase == .running && !isPaused }

  private func elapsed(until stamped: StampedEvent) -> Int {
    if let running = stamped.running { return running }
    guard stamped.event == .resumedAfterCrash, let lastAt else { return 0 }
    let gap = stamped.at - lastAt
    return (1...Self.longestGap).contains(gap) ? gap : 0
  }

  /// What the wall counts beyond the steady clock is time with the lid closed. A wall that was set
  /// back counts nothing.
  private func passed(until stamped: StampedEvent) -> Int {
    let onWall = lastAt.map { stamped.at - $0 } ?? 0
    return max(0, onWall, stamped.running ?? 0)
  }

  private mutating func spend(_ milliseconds: Int) {
    guard isClockRunning else { return }
    if let index = current.flatMap(index) {
      items[index].spent += milliseconds
    } else {
      spentOutside += milliseconds
    }
  }

  package var spentWithoutItem: Int { spentOutside }
}

/// A part of the agenda of a meetup that runs.
package struct RunItem: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case open
    case skipped
    /// Kept for a next time.
    case parked
  }

  package let number: Int
  /// As it was planned, or put in between.
  package let line: AgendaLine
  /// Minutes that it has now; nil when it was planned without.
  package internal(set) var minutes: Int?
  package internal(set) var state = State.open
  /// Milliseconds.
  package internal(set) var spent = 0
  /// It has been at hand.
  package internal(set) var isVisited = false
  package let isInserted: Bool
  package internal(set) var ownVariant: StepVariant?

  init(number: Int, line: AgendaLine, isInserted: Bool) {
    self.number = number
    self.line = line
    self.isInserted = isInserted
    minutes = line.minutes
  }

  package var spentMinutes: Int { (spent + 30_000) / 60_000 }
}

// MARK: What each event does

extension MeetupRun {
  private mutating func apply(_ event: RunEvent, at: Int) {
    switch event {
    case .began(let plan): begin(plan, at: at)
    case .went(let number): go(to: number)
    case .paused: isPaused = phase == .running || isPaused
    case .resumed: goOn(isUnpausing: true)
    case .resumedAfterCrash: goOn(isUnpausing: phase == .leftForLater)
    case .ended: finish(as: .ended)
    case .leftForLater: finish(as: .leftForLater)
    case .noted(let note): add(note, at: at)
    case .changedKind(let number, let kind): changeNote(number) { $0.kind = kind }
    case .edited(let number, let content): changeNote(number) { $0.content = content }
    case .tookBack(let number): changeNote(number) { $0.isTakenBack = true }
    case .putBack(let number): changeNote(number) { $0.isTakenBack = false }
    case .voted(let vote): count(vote)
    case .beat: break
    default: changeAgenda(event)
    }
  }

  private mutating func changeAgenda(_ event: RunEvent) {
    switch event {
    case .skipped(let number, let isOn): set(number, to: .skipped, isOn)
    case .parked(let number, let isOn): set(number, to: .parked, isOn)
    case .extended(let number, let minutes):
      changeItem(number) { $0.minutes = Self.bounded($0.minutes ?? 0, plus: minutes) }
    case .spread(let minutes): spread(minutes)
    case .moved(let number, let other): move(number, before: other)
    case .inserted(let number, let line, let other): insert(number, line, after: other)
    case .chose(let variant, nil): self.variant = variant
    case .chose(let variant, let number?): changeItem(number) { $0.ownVariant = variant }
    default: break
    }
  }

  /// A meetup begins once.
  private mutating func begin(_ plan: RunPlan, at: Int) {
    guard phase == .notBegun else { return }
    phase = .running
    (title, start, end, beganAt) = (plan.title, plan.start, plan.end, at)
    for item in plan.items.prefix(Self.mostItems) where index(of: item.number) == nil {
      items.append(RunItem(number: item.number, line: item.line, isInserted: false))
    }
    budget = items.compactMap(\.minutes).reduce(0, +)
    if let first = items.first { go(to: first.number) }
  }

  /// What was skipped or parked is open again.
  private mutating func go(to number: Int) {
    guard let index = index(of: number) else { return }
    current = number
    items[index].isVisited = true
    items[index].state = .open
  }

  private mutating func goOn(isUnpausing: Bool) {
    guard phase != .notBegun, isUnpausing else { return }
    isPaused = false
    phase = .running
  }

  private mutating func finish(as phase: Phase) {
    guard self.phase != .notBegun else { return }
    self.phase = phase
  }

  private mutating func set(_ number: Int, to state: RunItem.State, _ isOn: Bool) {
    changeItem(number) { item in
      if isOn { item.state = state } else if item.state == state { item.state = .open }
    }
  }

  private mutating func changeItem(_ number: Int, _ change: (inout RunItem) -> Void) {
    guard let index = index(of: number) else { return }
    change(&items[index])
  }

  private mutating func move(_ number: Int, before other: Int?) {
    guard number != other, let from = index(of: number) else { return }
    if let other, index(of: other) == nil { return }
    let item = items.remove(at: from)
    items.insert(item, at: other.flatMap(index) ?? items.count)
  }

  private mutating func insert(_ number: Int, _ line: AgendaLine, after other: Int?) {
    guard phase != .notBegun, index(of: number) == nil, items.count < Self.mostItems else { return }
    let item = RunItem(number: number, line: line, isInserted: true)
    let before = other.map { index(of: $0) ?? items.count - 1 } ?? -1
    items.insert(item, at: before + 1)
  }

  private mutating func spread(_ minutes: Int) {
    let wanted = itemsToCome.filter { $0.minutes != nil }
    let shares = Spread.shares(of: minutes, over: wanted.map { $0.minutes ?? 0 })
    for (item, share) in zip(wanted, shares) {
      let before = (item.spent + 59_999) / 60_000
      changeItem(item.number) { $0.minutes = Self.bounded(share, plus: before) }
    }
  }

  private static func bounded(_ minutes: Int, plus more: Int) -> Int {
    let most = AgendaLine.longest
    return min(max(0, minutes + min(max(-most, more), most)), most)
  }

  /// A note is never dropped: one with a number that is taken by another gets one of its own.
  private mutating func add(_ note: RunNote, at: Int) {
    var note = note
    note.at = at
    if let place = notePlaces[note.number] {
      guard notes[place] != note else { return }
      note = RunNote(
        number: nextNoteNumber, note.kind, note.content, item: note.item, about: note.about)
      note.at = at
    }
    notePlaces[note.number] = notes.count
    if note.number < Int.max / 2 { largestNote = max(largestNote, note.number) }
    notes.append(note)
  }

  private mutating func changeNote(_ number: Int, _ change: (inout RunNote) -> Void) {
    guard let place = notePlaces[number] else { return }
    change(&notes[place])
  }

  private mutating func count(_ vote: Vote) {
    let old = votes.firstIndex { $0.item == vote.item && $0.question == vote.question }
    if let old { votes[old] = vote } else if votes.count < Self.mostItems { votes.append(vote) }
  }
}

extension MeetupRun {
  func index(of number: Int) -> Int? { items.firstIndex { $0.number == number } }

  /// For the next note; a number near the largest there is is not counted on from.
  package var nextNoteNumber: Int { largestNote + 1 }

  package var nextItemNumber: Int {
    max(0, items.lazy.map(\.number).filter { $0 < Int.max / 2 }.max() ?? 0) + 1
  }
}
