import Kennisbank
import Testing

/// A run with a clock that is moved by hand.
private struct Room {
  private(set) var run = MeetupRun()
  private(set) var log: [StampedEvent] = []
  var wall = 1_795_350_600_000
  private var isFirst = true

  init(_ minutes: [Int?] = [10, 30, 20]) {
    let items = minutes.enumerated().map {
      RunPlan.Item(
        number: $0.offset + 1,
        line: AgendaLine(minutes: $0.element, .text("deel \($0.offset + 1)")))
    }
    add(.began(RunPlan(title: "Proef", start: 810, end: 930, items: items)))
  }

  mutating func add(_ event: RunEvent, afterMinutes minutes: Int = 0) {
    add(event, after: minutes * 60_000)
  }

  mutating func add(_ event: RunEvent, after milliseconds: Int) {
    wall += milliseconds
    let stamped = StampedEvent(at: wall, running: isFirst ? nil : milliseconds, event)
    isFirst = false
    log.append(stamped)
    run.apply(stamped)
  }

  mutating func crash(minutes: Int) {
    wall += minutes * 60_000
    log.append(StampedEvent(at: wall, running: nil, .resumedAfterCrash))
    run = MeetupRun(log)
  }

  var spent: [Int] { run.items.map { $0.spent / 60_000 } }
}

@Suite("A meetup that runs")
struct RunTests {
  @Test("time goes to the part at hand, and one that comes back goes on with its clock")
  func clocks() {
    var room = Room()
    room.add(.went(to: 2), afterMinutes: 12)
    room.add(.went(to: 1), afterMinutes: 5)
    room.add(.beat, afterMinutes: 3)
    #expect(room.spent == [15, 5, 0])
    #expect(room.run.remaining(since: 60_000) == -6 * 60_000)
    #expect(room.run.totalSpent(since: 60_000) == 21 * 60_000)
  }

  @Test("in a pause no clock runs")
  func pause() {
    var room = Room()
    room.add(.paused, afterMinutes: 4)
    room.add(.noted(RunNote(number: 1, .insight, NoteContent("x"))), afterMinutes: 7)
    #expect(room.run.remaining(since: 60_000) == 6 * 60_000)
    room.add(.resumed, afterMinutes: 5)
    room.add(.beat, afterMinutes: 1)
    #expect(room.spent == [5, 0, 0])
  }

  @Test("a clock on the wall that jumps changes no time", arguments: [-7_200_000, 3_600_000])
  func jumps(by milliseconds: Int) {
    var room = Room()
    room.wall += milliseconds
    room.add(.went(to: 2), afterMinutes: 12)
    #expect(room.spent == [12, 0, 0])
    #expect(room.run.expectedEnd(now: room.wall, since: 0) == room.wall + 50 * 60_000)
  }

  @Test(
    "after a crash the people went on for ten minutes at most",
    arguments: [(9, 11), (10, 12), (11, 2), (-5, 2)])
  func crash(minutes: Int, spent: Int) {
    var room = Room()
    room.add(.beat, afterMinutes: 2)
    room.crash(minutes: minutes)
    #expect(room.spent == [spent, 0, 0])
    #expect(room.run.isClockRunning)
  }

  @Test("a crash in a pause, and a run left for later, count for nothing")
  func crashInPause() {
    var room = Room()
    room.add(.paused, afterMinutes: 2)
    room.crash(minutes: 3)
    #expect(room.run.isPaused && room.spent == [2, 0, 0])
    room.add(.leftForLater, afterMinutes: 1)
    room.crash(minutes: 3)
    #expect(room.spent == [2, 0, 0] && room.run.isClockRunning)
    room.add(.ended, afterMinutes: 1)
    room.crash(minutes: 3)
    #expect(room.spent == [3, 0, 0] && room.run.phase == .ended)
  }

  @Test("what is left is the part at hand and those to come, each with its time")
  func left() {
    var room = Room()
    room.add(.went(to: 2), afterMinutes: 4)
    #expect(room.run.totalLeft(since: 0) == 50 * 60_000)
    room.add(.extended(item: 2, by: 5), afterMinutes: 38)
    #expect(room.run.totalLeft(since: 0) == 20 * 60_000)
    room.add(.skipped(item: 3, true))
    #expect(room.run.totalLeft(since: 0) == 0 && room.run.next == nil)
    room.add(.skipped(item: 3, false))
    #expect(room.run.next?.number == 3 && room.run.previous?.number == 1)
  }

  @Test("a part that was jumped over is still to come, and comes after the last")
  func jumpedOver() {
    var room = Room()
    room.add(.went(to: 3))
    #expect(room.run.itemsToCome.map(\.number) == [2])
    #expect(room.run.next?.number == 2)
    room.add(.went(to: 2))
    #expect(room.run.itemsToCome.map(\.number) == [3])
    room.add(.parked(item: 3, true))
    #expect(room.run.itemsToCome.isEmpty)
    room.add(.went(to: 3))
    #expect(room.run.item(3)?.state == .open)
  }

  @Test("the rest of the time is spread over the parts to come, and adds up")
  func spreading() {
    var room = Room([10, 30, 20, 10, nil])
    room.add(.went(to: 2), afterMinutes: 25)
    let rest = room.run.minutesToSpread(since: 0)
    #expect(rest == 15)
    room.add(.spread(minutes: rest))
    #expect(room.run.items.map(\.minutes) == [10, 30, 10, 5, nil])
    #expect(room.run.minutesToSpread(until: room.wall + 60_000, now: room.wall, since: 0) == 0)
  }

  @Test("an agenda is put in another order, and gets parts in between")
  func order() {
    var room = Room()
    room.add(.moved(item: 3, before: 1))
    room.add(.inserted(item: 7, AgendaLine(minutes: 5, .pause), after: 3))
    room.add(.inserted(item: 7, AgendaLine(minutes: 6, .pause), after: 3))
    room.add(.moved(item: 1, before: nil))
    room.add(.moved(item: 1, before: 99))
    #expect(room.run.items.map(\.number) == [3, 7, 2, 1])
    #expect(room.run.current == 1 && room.run.nextItemNumber == 8)
    #expect(room.run.progress == (3, 3))
    room.add(.went(to: 7))
    #expect(room.run.progress == (1, 3))
  }

  @Test("notes change their kind and text, go and come back, and are never dropped")
  func notes() {
    var room = Room()
    room.add(.noted(RunNote(number: 1, .insight, NoteContent("a"), item: 1, about: "stap")))
    room.add(.noted(RunNote(number: 1, .works, NoteContent("b"))), afterMinutes: 1)
    room.add(.changedKind(note: 1, .action))
    room.add(.edited(note: 1, NoteContent("c", who: "wij", due: "2026-12-12")))
    room.add(.tookBack(note: 2))
    #expect(room.run.keptNotes.map(\.content.text) == ["c"])
    #expect(room.run.notes(of: 1).map(\.kind) == [.action])
    room.add(.putBack(note: 2))
    #expect(room.run.keptNotes.map(\.number) == [1, 2] && room.run.nextNoteNumber == 3)
  }

  @Test("five hundred notes, and a page in one of them, are kept as they are")
  func manyNotes() {
    let page = String(repeating: "een regel van een blad\n", count: 250)
    var room = Room()
    for number in 1...500 {
      let text = number == 250 ? page : "notitie \(number)"
      room.add(.noted(RunNote(number: 7, .insight, NoteContent(text))), afterMinutes: 1)
    }
    let run = MeetupRun(RunLog.events(in: RunLog.bytes(of: room.log)))
    #expect(run.keptNotes.count == 500 && Set(run.notes.map(\.number)).count == 500)
    #expect(run.keptNotes[249].content.text == page && run == room.run)
    #expect(Minutes([run]).harvest[249].text.utf8.count == page.utf8.count - 1)
  }

  @Test("the notes of two programs stand in order of time")
  func twoPrograms() {
    var (one, other) = (Room(), Room())
    one.add(.noted(RunNote(number: 1, .insight, NoteContent("1"))), afterMinutes: 1)
    one.add(.noted(RunNote(number: 2, .insight, NoteContent("3"))), afterMinutes: 2)
    other.add(.noted(RunNote(number: 1, .works, NoteContent("2"))), afterMinutes: 2)
    let notes = MeetupRun.keptNotes(of: [one.run, other.run])
    #expect(notes.map(\.content.text) == ["1", "2", "3"])
  }

  @Test("a count takes the place of an earlier one of the same question")
  func votes() {
    var room = Room()
    room.add(.voted(Vote(item: 2, question: "Wat eerst?", options: [.init("a", 1)])))
    room.add(.voted(Vote(item: 2, question: "Wat eerst?", options: [.init("a", 3)])))
    room.add(.voted(Vote(item: nil, question: "Hoe zit je erbij?", options: [])))
    #expect(room.run.votes.map { $0.options.first?.count } == [3, nil])
  }

  @Test("a part may be done in another way than the rest")
  func variants() {
    var room = Room()
    room.add(.chose(.online, item: nil))
    room.add(.chose(.short, item: 2))
    #expect(room.run.variant(of: 1) == .online && room.run.variant(of: 2) == .short)
  }
}

@Suite("Any events of a meetup")
struct RunPropertyTests {
  @Test("never trap; clocks only go forward, and together they are the time that ran")
  func fold() {
    for seed in 1...cases(1_000) {
      var random = SeededGenerator(seed: seed)
      var run = MeetupRun()
      var (total, last) = (0, 0)
      for _ in 0..<random.number(0...60) {
        let stamped = random.stampedEvent()
        let spent = run.items.map(\.spent).reduce(0, +)
        if run.isClockRunning { total += stamped.running ?? gap(run, stamped) }
        run.apply(stamped)
        #expect(run.items.map(\.spent).reduce(0, +) >= spent, "seed \(seed)")
        #expect(run.totalSpent(since: 0) == total && total >= last, "seed \(seed)")
        last = total
        ask(run, since: random.anyNumber(), seed)
      }
    }
    print("counted: \(cases(1_000))")
  }

  private func gap(_ run: MeetupRun, _ stamped: StampedEvent) -> Int {
    guard stamped.event == .resumedAfterCrash, let last = run.lastAt else { return 0 }
    return (1...600_000).contains(stamped.at - last) ? stamped.at - last : 0
  }

  private func ask(_ run: MeetupRun, since: Int, _ seed: UInt64) {
    let progress = run.progress
    #expect((0...progress.of).contains(progress.step), "seed \(seed)")
    #expect(run.totalLeft(since: since) >= 0, "seed \(seed)")
    #expect(run.minutesToSpread(since: since) >= 0, "seed \(seed)")
    #expect(run.expectedEnd(now: 0, since: since) >= 0, "seed \(seed)")
    #expect(Set(run.items.map(\.number)).count == run.items.count, "seed \(seed)")
    #expect(Set(run.notes.map(\.number)).count == run.notes.count, "seed \(seed)")
    #expect(run.item(run.nextItemNumber) == nil, "seed \(seed)")
    _ = (run.remaining(since: since), run.next, run.previous)
  }

  @Test("no note gets lost")
  func notes() {
    for seed in 1...cases(1_000) {
      var random = SeededGenerator(seed: seed &+ 1_000_000)
      let events = (0..<40).map { _ in random.stampedEvent() }
      let noted = events.filter { if case .noted = $0.event { true } else { false } }
      #expect(MeetupRun(events).notes.count >= Set(noted).count, "seed \(seed)")
    }
  }

  @Test("shares are whole minutes of at least one that add up")
  func shares() {
    for seed in 1...cases(10_000) {
      var random = SeededGenerator(seed: seed)
      let weights = (0..<random.number(1...12)).map { _ in random.number(0...90) }
      let minutes = random.number(-5...300)
      let shares = Spread.shares(of: minutes, over: weights)
      #expect(shares.reduce(0, +) == max(minutes, weights.count), "seed \(seed)")
      #expect(shares.allSatisfy { $0 >= 1 }, "seed \(seed)")
      let round = Spread.roundShares(of: minutes, over: weights)
      #expect(round.reduce(0, +) == shares.reduce(0, +), "seed \(seed)")
      #expect(
        minutes < 5 * weights.count || round.count { !$0.isMultiple(of: 5) } <= 1, "seed \(seed)")
      for (left, right) in zip(weights.indices, weights.indices.dropFirst())
      where weights[left] > weights[right] {
        #expect(shares[left] >= shares[right], "seed \(seed)")
      }
    }
    #expect(Spread.shares(of: 10, over: []).isEmpty)
    #expect(
      Spread.roundShares(of: 105, over: [10, 10, 45, 10, 30, 10, 5]) == [10, 10, 40, 10, 25, 5, 5])
    #expect(Spread.shares(of: 7, over: [0, 0, 0]) == [3, 2, 2])
    #expect(Spread.shares(of: 60, over: [30, 20, 10]) == [30, 20, 10])
    #expect(Spread.shares(of: Int.max, over: [Int.max, 0]) == [19_997, 1])
  }

  @Test("events read back from their bytes, and a part of the bytes gives the first of them")
  func bytes() {
    for seed in 1...cases(1_000) {
      var random = SeededGenerator(seed: seed &+ 2_000_000)
      let events = (0..<random.number(0...12)).map { _ in random.stampedEvent() }
      let bytes = RunLog.bytes(of: events)
      #expect(RunLog.events(in: bytes) == events, "seed \(seed)")
      for _ in 0..<20 {
        let read = RunLog.events(in: Array(bytes.prefix(random.number(0...bytes.count))))
        #expect(events.starts(with: read), "seed \(seed)")
      }
    }
    print("counted: \(cases(1_000) * 21)")
  }

  @Test("broken bytes take no other event with them")
  func broken() {
    for seed in 1...cases(1_000) {
      var random = SeededGenerator(seed: seed &+ 3_000_000)
      let events = (0..<4).map { _ in random.stampedEvent() }
      var lines = events.map(\.bytes)
      let place = random.number(0...3)
      for _ in 0...random.number(0...5) {
        let at = random.number(0...(lines[place].count - 1))
        lines[place][at] = UInt8(random.number(11...255))
      }
      let read = RunLog.events(in: lines.flatMap { $0 + [10] })
      let others = events[..<place] + events[(place + 1)...]
      #expect(read.count >= 3 && read.count <= 4, "seed \(seed)")
      #expect(read.prefix(place).elementsEqual(others.prefix(place)), "seed \(seed)")
      #expect(read.suffix(3 - place).elementsEqual(others.suffix(3 - place)), "seed \(seed)")
      _ = MeetupRun(read)
    }
  }

  @Test("what a newer program wrote keeps its time, and what is no event is left out")
  func newer() {
    let text = "1\t5000\t60\tdanced\twild\n2\t5000\t60\tbeat\n\nx\n1\t6000\t\twent\tdrie\n1\t1\t"
    #expect(
      RunLog.events(in: Array(text.utf8)) == [
        StampedEvent(at: 5000, running: 60, .beat), StampedEvent(at: 6000, running: nil, .beat),
      ])
    let more = Array("1\t5000\t60\twent\t3\tmeer\n".utf8)
    #expect(RunLog.events(in: more) == [StampedEvent(at: 5000, running: 60, .went(to: 3))])
  }
}

extension SeededGenerator {
  mutating func anyNumber() -> Int {
    [number(0...90_000_000), number(0...600_000), 0, -1, Int.max, Int.min][number(0...5)]
  }

  private mutating func item() -> Int { number(0...9) == 0 ? anyNumber() : number(1...6) }

  mutating func stampedEvent() -> StampedEvent {
    StampedEvent(
      at: number(0...5) == 0 ? anyNumber() : 1_795_350_600_000 + number(0...2_000_000),
      running: maybe { $0.anyNumber() }, event())
  }

  mutating func event() -> RunEvent {
    switch number(0...21) {
    case 0, 1: .began(plan())
    case 2: .went(to: item())
    case 3: .paused
    case 4: .resumed
    case 5: .beat
    case 6, 7:
      .noted(
        RunNote(
          number: item(), NoteKind.allCases[number(0...5)], content(), item: maybe { $0.item() },
          about: maybe { $0.hostileText() }))
    case 8: .changedKind(note: item(), NoteKind.allCases[number(0...5)])
    case 9: .edited(note: item(), content())
    case 10: .tookBack(note: item())
    case 11: .putBack(note: item())
    case 12: .skipped(item: item(), Bool.random(using: &self))
    case 13: .parked(item: item(), Bool.random(using: &self))
    case 14: .extended(item: item(), by: anyNumber())
    case 15: .spread(minutes: anyNumber())
    case 16: .moved(item: item(), before: maybe { $0.item() })
    case 17: .inserted(item: item(), agendaLine(), after: maybe { $0.item() })
    case 18: .chose(StepVariant.allCases[number(0...2)], item: maybe { $0.item() })
    case 19:
      .voted(
        Vote(
          item: maybe { $0.item() }, question: hostileText(),
          options: (0..<number(0...3)).map { _ in Vote.Option(hostileText(), anyNumber()) }))
    case 20: [.ended, .leftForLater][number(0...1)]
    default: .resumedAfterCrash
    }
  }

  private mutating func content() -> NoteContent {
    NoteContent(hostileText(), who: maybe { $0.hostileText() }, due: maybe { $0.hostileText() })
  }

  private mutating func plan() -> RunPlan {
    RunPlan(
      title: hostileText(), start: maybe { $0.anyNumber() }, end: maybe { $0.anyNumber() },
      items: (0..<number(0...5)).map { _ in RunPlan.Item(number: item(), line: agendaLine()) })
  }
}
