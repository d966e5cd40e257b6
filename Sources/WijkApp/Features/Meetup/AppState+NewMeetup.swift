import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Planning a meetup: first what it begins with, then when, where and with whom.
extension AppState {
  var topNewMeetup: NewMeetupState? {
    if case .newMeetup(let new) = screens.top { new } else { nil }
  }

  private mutating func changeNewMeetup(_ change: (inout NewMeetupState) -> Void) {
    screens.withTop { screen in
      guard case .newMeetup(var new) = screen else { return }
      change(&new)
      screen = .newMeetup(new)
    }
  }

  /// In the place Meetups, or with one open: what is new there is a meetup.
  var isAmongMeetups: Bool {
    if let reading = topReading { return catalogue.record(reading.id)?.kind == .meetup }
    return topList?.scope == .place(.meetups)
  }

  // MARK: What it begins with

  mutating func offer(_ templates: [MeetupTemplate]) {
    guard overlay == nil, isAmongMeetups else { return }
    overlay = templateMenu(templates)
  }

  private func templateMenu(_ templates: [MeetupTemplate]) -> MenuState {
    let empty = MeetupTemplate(emptyTitled: texts.kind(ObjectKind.meetup.rawValue).string)
    let series = SeriesMemory.names(in: catalogue.meetups).compactMap { name in
      SeriesMemory(series: name, meetups: catalogue.meetups).template
    }
    var items = templates.map { row($0, SafeText($0.title)) }
    items.append(
      MenuState.Item(
        texts.emptyAgenda, detail: texts.emptyAgendaMeans, action: .planMeetup(empty)))
    items += series.map { row($0, texts.nextOf($0.series ?? "")) }
    if let answers = unfinishedMeetup {
      let template = (templates + series).first { $0.key == answers.source } ?? empty
      items.insert(
        MenuState.Item(
          texts.goOnPlanning(answers.texts.first ?? ""), detail: SafeText(template.title),
          action: .planAgain(answers, template)), at: 0)
    }
    return MenuState(.template, title: texts.beginWith, items: items)
  }

  private func row(_ template: MeetupTemplate, _ label: SafeText) -> MenuState.Item {
    let parts = template.agenda.map { words(of: $0).string }.joined(separator: " · ")
    return MenuState.Item(
      label, detail: SafeText(parts), key: texts.minutes("\(template.minutes)"),
      action: .planMeetup(template))
  }

  /// What a part of an agenda is called.
  func words(of line: AgendaLine) -> SafeText {
    switch line.content {
    case .step(let id): SafeText(catalogue.title(of: id))
    case .pause: texts.pause
    case .text(let text): SafeText(text)
    }
  }

  // MARK: When, where, with whom

  mutating func askMeetup(
    _ template: MeetupTemplate, _ answers: UnfinishedAnswers? = nil
  ) -> [Effect] {
    let new =
      answers.map { NewMeetupState(template, typed: $0.texts) }
      ?? NewMeetupState(template, defaults: defaults(of: template))
    unfinishedMeetup = nil
    screens.push(.newMeetup(new))
    return []
  }

  private func defaults(of template: MeetupTemplate) -> [String] {
    let today = today.flatMap(Day.init(iso:))
    let memory = template.series.map { SeriesMemory(series: $0, meetups: catalogue.meetups) }
    let day =
      memory?.nextDay(notBefore: today?.adding(days: 1)) ?? today?.adding(days: 7)?.workingDay
    let people =
      [template.people].filter { !$0.isEmpty }
      + template.participants.map { $0.words { catalogue.title(of: $0) } }
    return [
      template.title, day.map { texts.date($0.iso) } ?? "",
      Meetup.time(ofMinute: template.start ?? 13 * 60 + 30),
      "\(template.minutes > 0 ? template.minutes : 60)", template.place ?? "",
      people.joined(separator: ", "), template.series ?? "", template.rhythm ?? "",
    ]
  }

  // MARK: Keys

  mutating func handleInNewMeetup(_ key: KeyPress) -> [Effect] {
    guard var new = topNewMeetup else { return [] }
    switch (key.key, key.modifiers) {
    case (.escape, []), (.character("c"), .control): return leaveNewMeetup()
    case (.function(1), []):
      overlay = helpMenu()
      return []
    case (.character("p"), .control):
      overlay = commandMenu()
      return []
    case (.character("s"), .control), (.function(2), []), (.character("o"), .control):
      return makeMeetup()
    case (.enter, []) where new.focus == .make: return makeMeetup()
    case (.tab, []), (.down, []), (.enter, []): new.move(by: 1)
    case (.tab, .shift), (.up, []): new.move(by: -1)
    default:
      new[new.focus].handle(key)
      answersDue = answersDue ?? now + Keeping.journalDelay
    }
    changeNewMeetup { $0 = new }
    return []
  }

  /// A list of people is pasted line by line.
  mutating func pasteInNewMeetup(_ text: String) -> [Effect] {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).onOneLine }
    changeNewMeetup { new in
      let separator = new.focus == .people ? ", " : " "
      let words = lines.filter { !$0.isEmpty }.joined(separator: separator)
      new[new.focus].insert(words)
    }
    answersDue = answersDue ?? now + Keeping.journalDelay
    return []
  }

  /// What was typed comes back at the next `a`.
  private mutating func leaveNewMeetup() -> [Effect] {
    guard let new = topNewMeetup else { return [] }
    let isTouched = new.unfinished.texts != defaults(of: new.template)
    if isTouched {
      unfinishedMeetup = new.unfinished
      notice = Notice(texts.newDraftKept)
    }
    screens.goBack()
    return keepDue() + refreshTop()
  }

  private mutating func makeMeetup() -> [Effect] {
    guard let new = topNewMeetup, !isMaking else { return [] }
    if let field = new.faulty(today: today) {
      changeNewMeetup { $0.focus = field }
      notice = Notice(complaint(about: field), .problem)
      return []
    }
    isMaking = true
    notice = Notice(texts.beingMade)
    return [.makeMeetup(new.meetup(today: today))]
  }

  private func complaint(about field: NewMeetupState.Field) -> SafeText {
    switch field {
    case .date: texts.noSuchDay
    case .start: texts.noSuchTime
    case .minutes: texts.noSuchMinutes
    case .rhythm: texts.noSuchRhythm
    default: texts.titleFirst
    }
  }

  /// The meetup is on disk: its page takes the place of the questions.
  mutating func made(_ edit: FileEdit, _ news: Notice) -> [Effect] {
    var effects: [Effect] = []
    isMaking = false
    if topNewMeetup != nil {
      answersDue = nil
      screens.goBack()
      effects.append(.keepAnswers(nil))
    }
    doneChanges.append([edit])
    undoneChanges = []
    guard let record = record(at: edit.address) else { return effects }
    changeList { $0.wantedID = record.id }
    effects += openRecord(record.id)
    notice = news
    return effects
  }

  mutating func bringBack(_ answers: UnfinishedAnswers) {
    if answers.kind == .meetup, answers.texts.count == NewMeetupState.Field.typed.count {
      unfinishedMeetup = unfinishedMeetup ?? answers
    } else {
      unfinishedDraft = unfinishedDraft ?? NewDraftState(answers)
    }
  }
}

extension Day {
  /// Itself, or the Monday behind its weekend.
  fileprivate var workingDay: Day? { weekday > 5 ? adding(days: 8 - weekday) : self }
}
