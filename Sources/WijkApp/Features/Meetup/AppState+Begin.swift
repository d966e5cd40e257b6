import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// From a blade, a step or a meetup to one that runs.
extension AppState {
  var topBegin: BeginState? {
    if case .begin(let begin) = screens.top { begin } else { nil }
  }

  /// The object that `p` would begin with.
  private var meetable: Record? {
    if let plan = topPlan { return record(at: plan.address) }
    let id = topReading?.id ?? topList?.selectedRow.map(catalogue.address)
    return id.flatMap(catalogue.record).flatMap { Self.canMeet($0) ? $0 : nil }
  }

  package static func canMeet(_ record: Record) -> Bool {
    [.blade, .step, .meetup].contains(record.kind)
  }

  /// What is chosen or read is for a room.
  var isMeetable: Bool { meetable != nil }

  /// Why nothing can begin here; nil when something can.
  var noMeetupHere: SafeText? {
    held != nil || !unfinishedRuns.isEmpty || isMeetable ? nil : texts.chooseToMeet
  }

  /// Who holds a meetup goes back to it.
  mutating func startMeetup() -> [Effect] {
    if held != nil { return showMeetup() }
    if let unfinished = unfinishedRuns.last {
      overlay = resumeMenu(unfinished, isAsked: true)
      return []
    }
    return askToBegin()
  }

  mutating func askToBegin() -> [Effect] {
    if let begin = beginning(with: agendaOfMarks) {
      screens.push(.begin(begin))
      return []
    }
    guard let record = meetable else {
      notice = Notice(texts.chooseToMeet)
      return []
    }
    let begin = beginning(with: record)
    if begin.lines.isEmpty { notice = Notice(texts.noAgenda) } else { screens.push(.begin(begin)) }
    return []
  }

  /// Started to hold a meetup: at once, as soon as all is read.
  mutating func beginWanted() -> [Effect] {
    guard let wanted = wantedMeeting, progress?.isComplete == true else { return [] }
    wantedMeeting = nil
    guard held == nil, let record = catalogue.record(wanted.source), Self.canMeet(record) else {
      return []
    }
    var begin = beginning(with: record)
    guard !begin.lines.isEmpty else {
      notice = Notice(texts.noAgenda, .problem)
      return []
    }
    begin.focus = wanted.isRehearsal ? .rehearse : .begin
    return self.begin(begin)
  }

  private func beginning(with record: Record) -> BeginState {
    let lines = agenda(of: record)
    let minutes = lines.compactMap(\.minutes).reduce(0, +)
    // One that was held already is the beginning of the next one of its series.
    let isOwnFile =
      record.kind == .meetup && !catalogue.isReadOnly(record) && !Meetup(record).wasHeld
    return BeginState(
      source: record, file: isOwnFile ? record.address : nil, lines: lines,
      title: LineBuffer(default: record.title), people: LineBuffer(default: people(of: record)),
      minutes: LineBuffer(default: "\(minutes)"))
  }

  /// Those who were asked when it was prepared.
  private func people(of record: Record) -> String {
    guard record.kind == .meetup else { return "" }
    return Meetup(document(of: record)).participants.map { $0.words(catalogue.title) }
      .joined(separator: ", ")
  }

  /// Steps chosen from the whole waaier, in its order.
  private func beginning(with steps: [WaaierStep]) -> BeginState? {
    guard let first = steps.first.flatMap({ catalogue.record($0.id) }) else { return nil }
    let minutes = steps.compactMap(\.minutes).reduce(0, +)
    return BeginState(
      source: first, file: nil, lines: steps.map(\.agendaLine),
      title: LineBuffer(default: title(of: steps)), people: LineBuffer(),
      minutes: LineBuffer(default: "\(minutes)"))
  }

  private func agenda(of record: Record) -> [AgendaLine] {
    switch record.kind {
    // As it is prepared now, which the catalogue may not know yet.
    case .meetup: return Meetup(document(of: record)).agenda.map { $0.with(spent: nil) }
    case .step: return catalogue.waaier.step(record.id).map { [$0.agendaLine] } ?? []
    default:
      let steps = catalogue.waaier.blade(record.id)?.steps ?? []
      return steps.filter { !$0.isDraft }.map(\.agendaLine)
    }
  }

  // MARK: Keys

  mutating func handleWhileBeginning(_ key: KeyPress) -> [Effect] {
    guard var begin = topBegin else { return [] }
    switch (key.key, key.modifiers) {
    case (.escape, []):
      screens.goBack()
      return refreshTop()
    case (.function(1), []):
      overlay = helpMenu()
      return []
    case (.character("p"), .control):
      overlay = commandMenu()
      return []
    case (.tab, []), (.down, []): begin.move(by: 1)
    case (.tab, .shift), (.up, []): begin.move(by: -1)
    case (.right, []) where begin.line == nil: begin.move(by: 1)
    case (.left, []) where begin.line == nil && begin.focus != .begin: begin.move(by: -1)
    case (.left, []) where begin.line == nil: break
    case (.enter, []) where begin.line == nil: return leave(begin)
    case (.enter, []): begin.move(by: 1)
    default: if let line = begin.line { begin[keyPath: line].handle(key) }
    }
    screens.withTop { $0 = .begin(begin) }
    return []
  }

  mutating func pasteWhileBeginning(_ text: String) -> [Effect] {
    guard var begin = topBegin, let line = begin.line else { return [] }
    begin[keyPath: line].insert(text.onOneLine)
    screens.withTop { $0 = .begin(begin) }
    return []
  }

  // MARK: Beginning

  private mutating func leave(_ begin: BeginState) -> [Effect] {
    guard !begin.title.text.trimmed.isEmpty else {
      notice = Notice(texts.titleFirst)
      return []
    }
    guard begin.minutes.text.trimmed.isEmpty || begin.wantedMinutes != nil else {
      notice = Notice(texts.minutesAsNumber)
      return []
    }
    screens.goBack()
    return begin.focus == .later ? planLater(begin) : self.begin(begin)
  }

  /// Asks when and where: the answers given here go along.
  private mutating func planLater(_ begin: BeginState) -> [Effect] {
    askMeetup(
      MeetupTemplate(
        titled: begin.title.text.trimmed, agenda: begin.plan, people: begin.people.text.trimmed))
  }

  private mutating func begin(_ state: BeginState) -> [Effect] {
    let lines = state.plan
    let title = state.title.text.trimmed
    guard let wallTime else { return [] }
    let total = lines.compactMap(\.minutes).reduce(0, +)
    let start = wallTime.second / 60
    let (name, base) = place(of: state, title: title, lines: lines, start: start, total, wallTime)
    let session = RunSession(name: state.focus == .rehearse ? nil : name, base: base)
    let plan = RunPlan(
      title: title, start: start, end: (start + total) % 1440,
      items: lines.enumerated().map { RunPlan.Item(number: $0.offset + 1, line: $0.element) })
    held = session
    let effects = record(.began(plan)) + showMeetup()
    tellLessTime()
    return effects
  }

  private func place(
    of state: BeginState, title: String, lines: [AgendaLine], start: Int, _ total: Int,
    _ wallTime: WallTime
  ) -> (RunName, [UInt8]) {
    if let file = state.file {
      let folder = catalogue.kennisbanken[file.kennisbank].path
      return (
        RunName(kennisbank: folder, path: file.path, began: wallTime.stamp), state.source.bytes
      )
    }
    var answers = DraftAnswers(title: title, date: wallTime.day)
    answers.fields = state.inherited
    let people = Meetup.Participant.all(in: state.people.text, lookup: NameLookup(catalogue))
    answers.fields["deelnemers"] = people.isEmpty ? nil : .list(people.map(\.value))
    answers.fields["start"] = .text(WallTime.time(ofSecond: start * 60))
    answers.fields["einde"] = .text(WallTime.time(ofSecond: (start + total) * 60))
    let id = Slug.make(answers.idWords(.meetup)) { catalogue.number(of: $0) != nil }
    let template = DraftTemplate(.meetup, answers, lookup: NameLookup(catalogue))
    let bytes = (try? template.bytes(id: id)) ?? []
    // It is no draft: there is nothing to publish.
    let base =
      (try? Document(bytes: bytes).removing("status").adding(lines).bytes) ?? bytes
    let folder = catalogue.kennisbanken.first { !$0.isReadOnly }?.path
    return (
      RunName(kennisbank: folder, path: "meetups/\(id).md", began: wallTime.stamp), base
    )
  }
}

extension Catalogue {
  func isReadOnly(_ record: Record) -> Bool {
    kennisbanken[record.origin.kennisbank].isReadOnly
  }
}
