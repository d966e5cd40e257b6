import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Going through what came out of meetups.
extension AppState {
  var topHarvest: HarvestState? {
    if case .harvest(let harvest) = screens.top { harvest } else { nil }
  }

  private mutating func changeHarvest(_ change: (inout HarvestState) -> Void) {
    screens.withTop { screen in
      guard case .harvest(var harvest) = screen else { return }
      change(&harvest)
      screen = .harvest(harvest)
    }
  }

  // MARK: Opening

  /// The meetup whose harvest can be gone through here.
  private var reviewable: Record? {
    let id = topReading?.id ?? topList?.selectedRow.map(catalogue.address)
    let record = id.flatMap(catalogue.record)
    return record?.kind == .meetup ? record : nil
  }

  /// Nil when there is something to go through.
  var noReviewHere: SafeText? {
    guard let record = reviewable else { return texts.chooseMeetupFirst }
    let meetup = meetup(record)
    let isHeld = meetup.wasHeld || !meetup.entries.isEmpty
    return isHeld ? nil : texts.noHarvestYet
  }

  mutating func openReview() -> [Effect] {
    guard let record = reviewable else { return [] }
    return openHarvest(.meetup(record.id))
  }

  mutating func openHarvest(_ scope: HarvestState.Scope) -> [Effect] {
    if topHarvest == nil {
      screens.push(.harvest(HarvestState(scope)))
    } else {
      changeHarvest { $0 = HarvestState(scope) }
    }
    refreshHarvest()
    return []
  }

  /// Makes the rows anew; the chosen one stays chosen, or else its place.
  mutating func refreshHarvest() {
    guard let harvest = topHarvest else { return }
    // What the catalogue knows by now needs no remembering.
    changedMeetups = changedMeetups.filter { record(at: $0.key)?.bytes != $0.value }
    let shown = harvest.isReview ? catalogue.meetups : catalogue.meetupsToReview
    let meetups = shown.map { catalogue.record($0.id).map(meetup) ?? $0 }
    let rows = HarvestRows(texts: texts, catalogue: catalogue, meetups: meetups, today: today)
      .rows(of: harvest)
    changeHarvest {
      $0.rows = rows
      $0.chosen = max(0, min($0.chosen, rows.count - 1))
    }
    fitHarvest()
  }

  mutating func harvestRefreshed() -> [Effect] {
    refreshHarvest()
    return []
  }

  mutating func fitHarvest() {
    guard let harvest = topHarvest else { return }
    let lines = HarvestLayout(harvest, texts, width: layout.text.columns, height: layout.body.rows)
    changeHarvest { $0.top = lines.top(from: harvest.top) }
  }

  // MARK: Keys

  mutating func performInHarvest(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight / 2) {
      choose((topHarvest?.chosen ?? 0) + distance)
      return []
    }
    switch command {
    case .close, .escape, .backToList:
      screens.goBack()
      fitScreens()
      return refreshTop()
    case .nextPane: return nextKind(1)
    case .previousPane: return nextKind(-1)
    case .facets: changeHarvest { $0.showsDone.toggle() }
    case .undo: return undoInHarvest { $0.undoInList() }
    case .redo: return undoInHarvest { $0.redoInList() }
    case .takeAlong: overlay = takeMenu()
    default: return performOnEntry(command)
    }
    refreshHarvest()
    return []
  }

  private mutating func performOnEntry(_ command: Command) -> [Effect] {
    switch topHarvest?.row?.subject {
    case .progress(let entry, let isKept): return keep(entry, isKept: isKept, command)
    case .brought(let brought, let meetup):
      if command == .newDraft { return draft(from: meetup, brought.question, isIssue: true) }
      notice = Notice(texts.onlyDraftHere)
      return []
    case .entry, nil: break
    }
    guard let harvest = topHarvest, let entry = harvest.entry else {
      notice = Notice(texts.nothingChosen)
      return []
    }
    switch command {
    case .open where !harvest.isReview: return openRecord(entry.meetup)
    case .open, .edit: ask(.text, entry.content.text, of: entry)
    case .setWho: return askOfAction(.who, entry)
    case .setDue: return askOfAction(.due, entry)
    case .tick: return tick(entry)
    case .partDown: return move(entry, by: 1)
    case .partUp: return move(entry, by: -1)
    case .joinEntries: return join(entry)
    case .removeItem:
      return changeFile(of: entry) { document throws(EditRefusal) in try document.removing(entry) }
    case .changeKind: return changeKind(of: entry)
    case .newDraft:
      let isIssue = entry.kind == .question || entry.kind == .doesNotWork
      return draft(from: entry.meetup, entry.content.text, isIssue: isIssue)
    default: break
    }
    return []
  }

  /// Space keeps what the meetup proposes, or not after all.
  private mutating func keep(
    _ entry: StepProgress.Entry, isKept: Bool, _ command: Command
  ) -> [Effect] {
    guard command == .tick else {
      notice = Notice(texts.onlyTickHere)
      return []
    }
    if isRestricted {
      notice = Notice(texts.readOnlyHere)
      return []
    }
    return isKept ? [.changeStore(.forgetProgress([entry.step]))] : keepProgress([entry])
  }

  private mutating func nextKind(_ step: Int) -> [Effect] {
    guard case .all(let kind) = topHarvest?.scope else { return [] }
    let kinds = HarvestState.kinds
    let now = kinds.firstIndex(of: kind) ?? 0
    return openHarvest(.all(kinds[(now + step + kinds.count) % kinds.count]))
  }

  // MARK: Changing

  private mutating func tick(_ entry: HarvestEntry) -> [Effect] {
    guard let action = entry.action else {
      notice = Notice(texts.onlyActionsTick)
      return []
    }
    return changeFile(of: entry) { document throws(EditRefusal) in
      try document.ticking(actionAt: entry.index, isDone: !action.isDone)
    }
  }

  private mutating func move(_ entry: HarvestEntry, by step: Int) -> [Effect] {
    let place = topHarvest?.chosen ?? 0
    let effects = changeFile(of: entry) { document throws(EditRefusal) in
      try document.moving(entry, by: step)
    }
    if !effects.isEmpty { choose(place + step) }
    return effects
  }

  private mutating func join(_ entry: HarvestEntry) -> [Effect] {
    let place = topHarvest?.chosen ?? 0
    let effects = changeFile(of: entry) { document throws(EditRefusal) in
      try document.joining(entry)
    }
    if !effects.isEmpty { choose(place - 1) }
    return effects
  }

  private mutating func choose(_ row: Int) {
    changeHarvest { $0.chosen = max(0, min(row, $0.rows.count - 1)) }
    fitHarvest()
  }

  private mutating func changeKind(of entry: HarvestEntry) -> [Effect] {
    var line = NoteLine(kind: entry.kind)
    line.changeKind(by: 1)
    let kind = line.kind
    let label = kind == .action ? nextLabel(beside: entry.meetup) : nil
    var content = entry.content.with(kind: kind)
    if case .action(let action) = content { content = .action(action.with(label: label)) }
    let effects = changeFile(of: entry) { document throws(EditRefusal) in
      try document.replacing(entry, with: content)
    }
    let place = topHarvest?.rows.lastIndex { $0.entry?.content == content }
    choose(place ?? topHarvest?.chosen ?? 0)
    return effects
  }

  private func nextLabel(beside id: String) -> String? {
    guard let record = catalogue.record(id), let series = Meetup(record).series else { return nil }
    return SeriesMemory(series: series, meetups: catalogue.meetups).nextLabel
  }

  /// Changes the file that an entry stands in. Nothing happens where nothing would change, and why
  /// not is told.
  private mutating func changeFile(
    of entry: HarvestEntry, _ edit: (Document) throws(EditRefusal) -> Document?
  ) -> [Effect] {
    guard let record = catalogue.record(entry.meetup) else { return [] }
    guard !isRestricted, !catalogue.isReadOnly(record) else {
      let name = catalogue.kennisbanken[record.origin.kennisbank].name
      notice = Notice(isRestricted ? texts.readOnlyHere : texts.kennisbankReadOnly(name))
      return []
    }
    let before = bytes(of: record)
    // Where something was taken back a moment ago the rows may still be of before that.
    guard Meetup(Document(bytes: before), id: entry.meetup).entries.contains(entry) else {
      refreshHarvest()
      notice = Notice(texts.entryMoved)
      return []
    }
    do throws(EditRefusal) {
      guard let after = try edit(Document(bytes: before))?.bytes, after != before else {
        notice = Notice(texts.notFurther)
        return []
      }
      changedMeetups[record.address] = after
      refreshHarvest()
      let change = FileEdit(record.address, before: before, after: after)
      return keepDue(everything: true) + [.changeStore(.edit([change]))]
    } catch {
      notice = Notice(texts.onlyAsWholeText, .problem)
      return []
    }
  }

  /// As it is written now: changed here, or being written, or as it was read.
  private func bytes(of record: Record) -> [UInt8] {
    changedMeetups[record.address] ?? sessions[record.address]?.bytes ?? record.bytes
  }

  private func meetup(_ record: Record) -> Meetup {
    Meetup(Document(bytes: bytes(of: record)), id: record.id)
  }

  /// What is taken back is what the file says, whatever was remembered of it.
  private mutating func undoInHarvest(_ undo: (inout AppState) -> [Effect]) -> [Effect] {
    let effects = undo(&self)
    changedMeetups = [:]
    return effects
  }

  // MARK: A draft

  /// What works or not, or a case, can become a description of its own.
  /// - Parameter isIssue: the text says what is the matter, and not what is done.
  private mutating func draft(from meetup: String, _ text: String, isIssue: Bool) -> [Effect] {
    if isRestricted {
      notice = Notice(texts.readOnlyHere)
      return []
    }
    var draft = NewDraftState(source: meetup)
    draft.answers[0] = TextBuffer(HarvestState.title(of: text))
    draft.answers[isIssue ? 2 : 3] = TextBuffer(text)
    screens.push(.newDraft(draft))
    return []
  }

  // MARK: Typing

  private mutating func askOfAction(
    _ asking: HarvestState.Line.Asking, _ entry: HarvestEntry
  ) -> [Effect] {
    guard let action = entry.action else {
      notice = Notice(texts.onlyActionsHaveOwner)
      return []
    }
    ask(asking, asking == .who ? action.who ?? "" : action.writtenDue ?? "", of: entry)
    return []
  }

  private mutating func ask(
    _ asking: HarvestState.Line.Asking, _ text: String, of entry: HarvestEntry
  ) {
    changeHarvest { $0.line = .init(asking: asking, entry: entry, line: LineBuffer(text)) }
  }

  mutating func handleInHarvestLine(_ key: KeyPress) -> [Effect] {
    switch (key.key, key.modifiers) {
    case (.enter, []), (.escape, []): return keepHarvestLine()
    case (.function(1), []): overlay = helpMenu()
    default: changeHarvest { $0.line?.line.handle(key) }
    }
    return []
  }

  mutating func pasteInHarvestLine(_ text: String) -> [Effect] {
    changeHarvest { $0.line?.line.insert(text.onOneLine) }
    return []
  }

  /// Escape keeps it too: what was typed is never thrown away, and `u` takes it back.
  private mutating func keepHarvestLine() -> [Effect] {
    guard let harvest = topHarvest, let typed = harvest.line else { return [] }
    guard !isTakingBack else {
      notice = Notice(texts.stillTakingBack)
      return []
    }
    changeHarvest { $0.line = nil }
    let text = typed.line.text.trimmed
    guard let content = changed(typed.entry.content, typed.asking, text),
      content != typed.entry.content
    else { return [] }
    let there = harvest.rows.compactMap(\.entry).filter {
      $0.meetup == typed.entry.meetup && $0.content == typed.entry.content
    }
    guard let entry = there.first(where: { $0 == typed.entry }) ?? there.first else {
      clipboard = text
      notice = Notice(texts.entryIsGone, .problem)
      return []
    }
    return changeFile(of: entry) { document throws(EditRefusal) in
      try document.replacing(entry, with: content)
    }
  }

  /// Nil for no words: what is empty is taken out with its own key.
  private func changed(
    _ content: HarvestEntry.Content, _ asking: HarvestState.Line.Asking, _ text: String
  ) -> HarvestEntry.Content? {
    switch (asking, content) {
    case (.text, _): text.isEmpty ? nil : content.with(text: text)
    case (.who, .action(let action)): .action(action.with(who: text, due: action.due))
    case (.due, .action(let action)):
      .action(
        action.with(
          who: action.who,
          due: .words(today.flatMap { DateWords.iso(text, today: $0) } ?? text)))
    default: nil
    }
  }
}

extension HarvestState {
  /// First what has to be done.
  static let kinds: [NoteKind] = [
    .action, .decision, .insight, .works, .doesNotWork, .question,
  ]

  private static let longestTitle = 60

  /// The first words, up to the end of a sentence.
  static func title(of text: String) -> String {
    let sentence = text.prefix { !".!?;".contains($0) }
    guard sentence.count > longestTitle else { return String(sentence) }
    let words = sentence.prefix(longestTitle)
    return String(words.lastIndex(of: " ").map { words[..<$0] } ?? words)
  }
}
