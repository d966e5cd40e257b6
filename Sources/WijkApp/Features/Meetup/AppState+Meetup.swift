import Kennisbank
import MarkdownText
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// A meetup that runs: from part to part, with the clock and the notes. Every step is written down
/// at once, and nothing here waits for that.
extension AppState {
  var topMeetup: MeetupState? {
    if case .meetup(let meetup) = screens.top { meetup } else { nil }
  }

  mutating func changeMeetup(_ change: (inout MeetupState) -> Void) {
    screens.withTop { screen in
      guard case .meetup(var meetup) = screen else { return }
      change(&meetup)
      screen = .meetup(meetup)
    }
  }

  /// Milliseconds since the last event of the meetup.
  var sinceEvent: Int { held?.since(now) ?? 0 }

  mutating func record(_ event: RunEvent) -> [Effect] {
    held?.record(event, now: now, wall: wallTime?.stamp ?? 0) ?? []
  }

  /// Back to the meetup that runs, at the part at hand.
  mutating func showMeetup() -> [Effect] {
    if !screens.backToMeetup() { screens.push(.meetup(MeetupState())) }
    return askForPart()
  }

  // MARK: Commands

  mutating func performInMeetup(_ command: Command) -> [Effect] {
    if topMeetup?.agenda != nil { return performInAgenda(command) }
    if let kind = NoteKind.noted(by: command) {
      changeMeetup { $0.note = NoteLine(kind: kind) }
      return []
    }
    switch command {
    case .nextPart: return goOn()
    case .previousPart: return goBack()
    case .pauseMeetup: return record(held?.run.isPaused == true ? .resumed : .paused)
    case .agenda: openAgenda()
    case .black: changeMeetup { $0.isBlack = true }
    case .quiet: changeMeetup { $0.isQuiet.toggle() }
    case .variant: return nextVariant()
    case .count: changeMeetup { $0.note = NoteLine(kind: .insight, asking: .count) }
    case .changeKind: return changeKindOfLast()
    case .editNote: editLast()
    case .undo: return takeBackNote()
    case .redo: return putBackNote()
    case .filter: return lookBesideMeetup()
    case .close: overlay = leaveMenu()
    default: break
    }
    return []
  }

  /// Any key, also the one that a clicker made it black with.
  mutating func endBlack() -> [Effect] {
    changeMeetup { $0.isBlack = false }
    return []
  }

  // MARK: From part to part

  /// The next page of a long step, then the next part.
  private mutating func goOn() -> [Effect] {
    if turnPage(by: 1) { return [] }
    guard let next = held?.run.next else {
      notice = Notice(texts.lastPart)
      return []
    }
    return record(.went(to: next.number)) + showPart()
  }

  private mutating func goBack() -> [Effect] {
    if turnPage(by: -1) { return [] }
    guard let previous = held?.run.previous else {
      notice = Notice(texts.firstPart)
      return []
    }
    return record(.went(to: previous.number)) + showPart()
  }

  /// False when there is no such page.
  private mutating func turnPage(by step: Int) -> Bool {
    guard let meetup = topMeetup, let text = meetup.text else { return false }
    let pages = text.pages(height: MeetupLayout(self).text.rows).count
    let page = min(meetup.page, pages - 1) + step
    guard (0..<pages).contains(page) else { return false }
    changeMeetup { $0.page = page }
    return true
  }

  /// Of a part that one comes to the first page.
  mutating func showPart() -> [Effect] {
    changeMeetup {
      $0.text = nil
      $0.page = 0
    }
    tellLessTime()
    return askForPart()
  }

  /// The minutes that stand in a step are those of the whole step.
  mutating func tellLessTime() {
    guard notice == nil, let item = held?.run.currentItem, let minutes = item.minutes,
      held?.run.variant(of: item.number) == .normal,
      let record = item.line.step.flatMap(catalogue.record),
      let whole = WaaierStep(record).minutes, minutes * 10 < whole * 8
    else { return }
    let canBeShort = StepVariant.short.section.flatMap(record.document.section) != nil
    notice = Notice(texts.lessTime(minutes, than: whole, canBeShort: canBeShort))
  }

  /// Asks for the text of the part at hand; a part without a text of its own has it at once. What is
  /// shown stays until it comes.
  mutating func askForPart() -> [Effect] {
    guard topMeetup != nil, let item = held?.run.currentItem else { return [] }
    // While the kennisbanken are read the room goes on looking at what it saw, if it saw anything.
    let isAwaited = isLoading && item.line.step.map(catalogue.number(of:)) == .some(nil)
    if isAwaited, topMeetup?.text != nil { return [] }
    if let step = item.line.step, catalogue.number(of: step) != nil {
      let variant = held?.run.variant(of: item.number) ?? .normal
      return [
        .buildPage(
          PageRequest(
            generation: nextGeneration(), purpose: .room(variant), id: step,
            language: texts.language))
      ]
    }
    let width = MeetupLayout(self).text.columns
    let page = Page(
      id: "", kind: .meetup, title: isAwaited ? texts.reading : SafeText(title(of: item)),
      subtitle: "", blocks: carriedBlocks(item) + harvestBlocks(item))
    changeMeetup { $0.text = RoomText(page, width: width) }
    return []
  }

  /// Below the title of the first part, the welcome: what earlier meetups of the series left open.
  private func carriedBlocks(_ item: RunItem) -> [Block] {
    guard let held, held.run.items.first?.number == item.number else { return [] }
    let meetup = Meetup(Document(bytes: held.base))
    guard let series = meetup.series else { return [] }
    let memory = SeriesMemory(
      series: series, meetups: catalogue.meetups, before: meetup.day, from: meetup.id)
    return list(
      texts.openActions,
      memory.openActions.map { action in
        words(of: NoteContent(action.item.text, who: action.item.who, due: action.item.writtenDue))
      })
      + list(texts.parkedQuestions, memory.parkedQuestions.map { SafeText($0.item.text) })
  }

  /// Below the title of a last part in words, where one looks back: what came out before it.
  private func harvestBlocks(_ item: RunItem) -> [Block] {
    guard let run = held?.run, item.line.step == nil, run.items.last?.number == item.number else {
      return []
    }
    let notes = run.keptNotes.filter { $0.item != item.number }
    return HarvestState.kinds.flatMap { kind in
      list(
        texts.notes(ofKind: kind.rawValue),
        notes.filter { $0.kind == kind }.map { words(of: $0.content) })
    }
  }

  private func list(_ title: SafeText, _ rows: [SafeText]) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let items = rows.map { ListItem(blocks: [.paragraph([Inline($0.string)])]) }
    return [.heading(level: 2, [Inline(title.string)]), .list(start: nil, items: items)]
  }

  /// What, and of an action who and by when.
  func words(of content: NoteContent) -> SafeText {
    SafeText(content.text + texts.whoAndWhen(content.who, content.due))
  }

  /// Only the page that is waited for.
  mutating func show(room page: Page, for request: PageRequest) {
    guard held?.run.currentItem?.line.step == request.id else { return }
    let width = MeetupLayout(self).text.columns
    changeMeetup { $0.text = RoomText(page, width: width) }
  }

  func title(of item: RunItem) -> String {
    switch item.line.content {
    case .step(let id): catalogue.title(of: id)
    case .pause: texts.pause.string
    case .text(let text): text
    }
  }

  private mutating func nextVariant() -> [Effect] {
    guard let item = held?.run.currentItem, let step = item.line.step,
      let document = catalogue.record(step)?.document
    else {
      notice = Notice(texts.noVariants)
      return []
    }
    let there = StepVariant.allCases.filter { variant in
      variant.section.map { document.section($0) != nil } ?? true
    }
    guard there.count > 1, let now = held?.run.variant(of: item.number) else {
      notice = Notice(texts.noVariants)
      return []
    }
    let place = (there.firstIndex(of: now) ?? 0) + 1
    let next = there[place % there.count]
    notice = Notice(texts.variantIsNow(next.rawValue))
    return record(.chose(next, item: item.number)) + showPart()
  }

  // MARK: Beside it

  /// The meetup goes on; `p` comes back to it.
  mutating func searchBesideMeetup() -> [Effect] {
    let effects = go(to: .interventions)
    return effects + run(.filter)
  }

  // MARK: Leaving

  private func leaveMenu() -> MenuState {
    let isRehearsal = held?.isRehearsal == true
    let ending: [MenuState.Item] =
      isRehearsal
      ? [MenuState.Item(texts.stopRehearsal, detail: texts.noTrace, action: .endMeetup)]
      : [
        MenuState.Item(texts.endMeetup, detail: texts.endMeetupDetail, action: .endMeetup),
        MenuState.Item(texts.leaveMeetup, detail: texts.leaveMeetupDetail, action: .leaveMeetup),
      ]
    return MenuState(
      .leaving, title: texts.leaveTitle,
      items: [MenuState.Item(texts.backToMeetup, action: .nothing)] + ending)
  }

  /// What was noted is held until it is certain to be on disk.
  mutating func endMeetup(_ event: RunEvent) -> [Effect] {
    let effects = record(event)
    guard let session = held else { return [] }
    guard let name = session.name else {
      let effects = letGo()
      notice = Notice(texts.rehearsed(session.run.totalSpent(since: 0) / 60_000))
      overlay = rehearsalCard(session.run)
      return effects
    }
    return effects + [
      .endRun(
        RunEnding(
          run: name, base: session.base, meetup: session.run,
          day: wallTime?.day(of: name.began)))
    ]
  }

  /// What each part was to take, and what it took.
  private func rehearsalCard(_ run: MeetupRun) -> MenuState {
    let rows = run.items.map { item in
      let spent =
        item.isVisited ? texts.plannedAndSpent(item.minutes, item.spentMinutes) : texts.notReached
      return MenuState.Item(SafeText(title(of: item)), key: spent, action: .nothing)
    }
    return MenuState(.leaving, title: texts.rehearsalTitle, items: rows)
  }

  private mutating func letGo() -> [Effect] {
    held = nil
    screens.dropMeetup()
    return refreshTop()
  }

  /// The harvest is in the file of the meetup: it is what one wants to see now.
  mutating func ended(_ address: FileAddress?, _ news: Notice) -> [Effect] {
    defer { notice = news }
    guard address != nil || held?.isAllOnDisk == true else { return record(.resumed) }
    let wasShown = topMeetup != nil || topBegin != nil
    var effects = letGo()
    // What the file says now is read anew when somebody writes in it.
    if let address, sessions[address]?.keeping.isOnDisk == true { sessions[address] = nil }
    let record = catalogue.records.first { $0.address == address }
    if let record, wasShown { effects += openRecord(record.id) }
    return effects
  }

  // MARK: Going on after a crash

  mutating func offer(_ runs: [UnfinishedRun]) {
    unfinishedRuns = runs
    guard let last = runs.last, held == nil, wantedMeeting == nil else { return }
    // The next keys are already on their way, and not meant for a card.
    guard !hasActed, overlay == nil else {
      notice = Notice(texts.unfinishedWaits(Self.run(of: last).title))
      return
    }
    overlay = resumeMenu(last)
  }

  private static func run(of unfinished: UnfinishedRun) -> MeetupRun {
    MeetupRun(unfinished.events.compactMap(StampedEvent.init(bytes:)))
  }

  /// - Parameter isAsked: by `p`, which may be meant for another meetup.
  func resumeMenu(_ unfinished: UnfinishedRun, isAsked: Bool = false) -> MenuState {
    let run = Self.run(of: unfinished)
    let notes = run.keptNotes.count
    let last =
      isAsked
      ? MenuState.Item(texts.beginAnother, action: .beginAnother)
      : MenuState.Item(texts.notNow, detail: texts.notNowDetail, action: .nothing)
    return MenuState(
      .leaving, title: texts.unfinishedMeetup(run.title),
      items: [
        MenuState.Item(
          texts.goOnWithMeetup, detail: texts.notesAreThere(notes),
          action: .resumeMeetup(unfinished)),
        MenuState.Item(
          texts.endMeetup, detail: texts.endMeetupDetail, action: .finishMeetup(unfinished)),
        last,
      ])
  }

  private func session(of unfinished: UnfinishedRun) -> RunSession {
    RunSession(
      name: unfinished.run, base: unfinished.base,
      events: unfinished.events.compactMap(StampedEvent.init(bytes:)))
  }

  mutating func resume(_ unfinished: UnfinishedRun) -> [Effect] {
    held = session(of: unfinished)
    unfinishedRuns.removeAll { $0 == unfinished }
    let event: RunEvent = held?.run.phase == .running ? .resumedAfterCrash : .resumed
    return record(event) + showMeetup()
  }

  mutating func finish(_ unfinished: UnfinishedRun) -> [Effect] {
    guard held == nil else { return [] }
    held = session(of: unfinished)
    unfinishedRuns.removeAll { $0 == unfinished }
    return showMeetup() + endMeetup(.ended)
  }
}

extension StepVariant {
  /// Where a step tells it; nil for the way it is always told.
  var section: String? {
    switch self {
    case .normal: nil
    case .short: "Kort"
    case .online: "Online"
    }
  }
}
