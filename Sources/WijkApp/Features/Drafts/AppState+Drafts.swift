import Kennisbank
import PlainText
import WijkTexts

/// Drafts: opened, gone through one after the other, thrown away, brought back.
extension AppState {
  /// What the next action is about, as records.
  var chosenRecords: some Collection<Record> {
    let address = topPlan?.address ?? topEditor?.address
    let numbers = address.map { number(at: $0).map { [$0] } ?? [] } ?? subjects
    return numbers.lazy.map { [catalogue] in catalogue[$0] }
  }

  func record(at address: FileAddress) -> Record? {
    number(at: address).map { catalogue[$0] }
  }

  func number(at address: FileAddress) -> Int32? {
    catalogue.records.firstIndex { $0.address == address }.map(Int32.init)
  }

  /// Nothing can be written: the program is run for looking only.
  func unwritable(_ command: Command) -> SafeText? {
    if isRestricted { return texts.readOnlyHere }
    guard topEditor == nil, command != .newDraft, command != .restoreFromBin else { return nil }
    if chosenRecords.isEmpty { return texts.nothingChosen }
    if chosenRecords.contains(where: \.kind.isTerm) { return texts.noDraftOfTerms }
    // Of a published text a draft is made elsewhere; a draft is written where it is.
    if let draft = chosenRecords.first(where: { $0.origin.isDraft && isReadOnly($0) }) {
      return texts.kennisbankReadOnly(catalogue.kennisbanken[draft.origin.kennisbank].name)
    }
    return nil
  }

  /// A draft is opened as it is; of a published text a draft is made first.
  mutating func editChosen() -> [Effect] {
    guard let record = chosenRecords.first else { return [] }
    // A meetup is no draft: it is written where it stands.
    if record.kind == .meetup, !catalogue.isReadOnly(record) { return openEditor(record.address) }
    guard record.origin.isDraft else {
      return [.makeDraft(DraftRequest(.published(subjectIDs[0]), texts.language))]
    }
    let shown = topList?.rows.map { catalogue[$0] } ?? []
    return openEditor(record.address, among: shown.filter(\.origin.isDraft).map(\.address))
  }

  // MARK: The next one

  /// The draft before or behind this one in the list it came from.
  mutating func openSiblingDraft(_ step: Int) -> [Effect] {
    let effects = leaveField()
    guard let editor = topEditor, let next = siblingDraft(of: editor.address, step) else {
      notice = Notice(step > 0 ? texts.lastDraft : texts.firstDraft)
      return effects
    }
    screens.goBack()
    changeList { $0.wantedID = nil }
    return effects + openEditor(next, among: editor.siblings)
  }

  /// In the order of the list that the text was opened from, as it was then.
  private func siblingDraft(of address: FileAddress, _ step: Int) -> FileAddress? {
    let siblings = topEditor?.siblings ?? []
    let drafts =
      siblings.contains(address)
      ? siblings : catalogue.records.filter(\.origin.isDraft).map(\.address)
    let next = drafts.firstIndex(of: address).map { $0 + step }
    return next.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
  }

  // MARK: Status, bin

  /// For review, or back to a draft.
  mutating func toggleReview() -> [Effect] {
    let effects = leaveField()
    let drafts = chosenRecords.filter(\.origin.isDraft)
    guard let first = drafts.first else {
      notice = Notice(texts.onlyDrafts)
      return effects
    }
    let now = document(of: first).text("status")
    let status = now == "ter_review" ? "concept" : "ter_review"
    if topEditor != nil {
      return effects + set(.text(status), at: FieldPath("status")) + told(texts.statusIsNow(status))
    }
    return effects + [.changeStore(.setStatus(status, drafts.map(\.address)))]
  }

  private mutating func told(_ text: SafeText) -> [Effect] {
    notice = Notice(text)
    return []
  }

  /// As it is written now, which the catalogue may not know yet.
  func document(of record: Record) -> Document {
    sessions[record.address]?.document ?? record.document
  }

  mutating func binChosen() -> [Effect] {
    let drafts = chosenRecords.filter(\.origin.isDraft)
    guard !drafts.isEmpty else {
      notice = Notice(texts.onlyDrafts)
      return []
    }
    return keepDue(everything: true) + [.changeStore(.bin(drafts.map(\.address)))]
  }

  /// Published texts that no longer hold; the second time they are published again.
  mutating func archiveChosen() -> [Effect] {
    let texts = chosenRecords.filter {
      !$0.origin.isDraft && !catalogue.kennisbanken[$0.origin.kennisbank].isReadOnly
    }
    guard let first = texts.first else {
      notice = Notice(self.texts.onlyPublished)
      return []
    }
    let status = first.document.text("status") == "archief" ? "gepubliceerd" : "archief"
    return [.changeStore(.setStatus(status, texts.map(\.address)))]
  }

  // MARK: What came of it

  mutating func changed(_ change: StoreChange, _ outcome: StoreOutcome) -> [Effect] {
    changesUnderWay.firstIndex(of: change).map { _ = changesUnderWay.remove(at: $0) }
    let effects = follow(change, outcome)
    guard waitingUndos > 0, changesUnderWay.isEmpty else { return effects }
    waitingUndos -= 1
    return effects + undoChange()
  }

  private mutating func follow(_ change: StoreChange, _ outcome: StoreOutcome) -> [Effect] {
    notice = outcome.news
    if outcome.edits.isEmpty, case .edit(let refused) = change {
      // What was refused is not remembered as if it were there; the file is looked at again.
      changedMeetups = [:]
      refreshHarvest()
      return [.reread(refused.map(\.address))]
    }
    var effects: [Effect] = outcome.overtaken.flatMap { join($0) }
    // The card compares with what is public now.
    let overtaken = outcome.overtaken.compactMap { $0.draft.published }
    if !overtaken.isEmpty { effects.append(.reread(overtaken)) }
    guard !outcome.edits.isEmpty else { return effects }
    remember(change, outcome.edits)
    clearedWords = nil
    for edit in outcome.edits { follow(edit) }
    let published = change.publishedID(in: catalogue)
    changeList { list in
      list.marked = MarkedRows()
      if let published, list.scope != .place(.writing) { list.await(published) }
    }
    effects.append(.reread(Array(Set(outcome.edits.map(\.address)))))
    return effects
  }

  private mutating func remember(_ change: StoreChange, _ edits: [FileEdit]) {
    switch change {
    case .undo: undoneChanges.append(edits)
    case .redo: doneChanges.append(edits)
    default:
      doneChanges.append(edits)
      undoneChanges = []
    }
  }

  /// An open text is what its file is.
  private mutating func follow(_ edit: FileEdit) {
    guard let after = edit.after else { return forgetSession(edit.address) }
    let now = now
    try? sessions[edit.address]?.replace(with: after, at: now)
  }

  /// A text that is no longer there is not written any more; its journal stays.
  private mutating func forgetSession(_ address: FileAddress) {
    sessions[address] = nil
    guard topEditor?.address == address || topPlan?.address == address || reads(address) else {
      return
    }
    screens.goBack()
    fitScreens()
  }

  private func reads(_ address: FileAddress) -> Bool {
    topReading.flatMap { catalogue.record($0.id) }?.address == address
  }

  /// The public text changed since a draft began: both become one draft.
  private mutating func join(_ overtaken: StoreOutcome.Overtaken) -> [Effect] {
    let address = overtaken.draft
    guard sessions[address] != nil else {
      pendingJoin = overtaken
      return openEditor(address)
    }
    return joinNow(overtaken)
  }

  mutating func joinNow(_ overtaken: StoreOutcome.Overtaken) -> [Effect] {
    let address = overtaken.draft
    guard var session = sessions[address] else { return [] }
    let base = overtaken.basis.map { Document(bytes: $0) }
    let merged = Merge.merge(
      base: base, mine: session.document, theirs: Document(bytes: overtaken.published))
    let bytes =
      (try? Draft.based(merged.bytes, on: overtaken.published, kind: session.kind)) ?? merged.bytes
    try? session.replace(with: bytes, at: now)
    session.keeping.askSave(at: now)
    sessions[address] = session
    showSession()
    notice = Notice(
      merged.conflicts.isEmpty ? texts.joinedWithPublished : texts.bothKept(merged.conflicts.count))
    return addConflicts(merged.conflicts, to: address) + keepDue()
  }

  // MARK: Undo

  /// Takes back the last thing that was done with files; before that, words that Esc cleared.
  mutating func undoInList() -> [Effect] {
    clearedWords == nil ? undoChange() : restoreWords()
  }

  /// What is not on disk yet cannot be taken back yet: it is as soon as it is there.
  mutating func undoChange() -> [Effect] {
    guard changesUnderWay.isEmpty else {
      waitingUndos += 1
      return []
    }
    guard let last = doneChanges.popLast() else {
      notice = Notice(texts.nothingToUndo)
      return []
    }
    return [.changeStore(.undo(last))]
  }

  mutating func redoInList() -> [Effect] {
    guard let last = undoneChanges.popLast() else {
      notice = Notice(texts.nothingToRedo)
      return []
    }
    return [.changeStore(.redo(last))]
  }

  // MARK: The bin

  mutating func showBinned(_ items: [BinnedText]) {
    guard !items.isEmpty else { return notice = Notice(texts.binIsEmpty) }
    overlay = MenuState(
      .bin, title: texts.binTitle,
      items: items.map {
        MenuState.Item(
          SafeText($0.title), detail: SafeText($0.address.path), key: SafeText(texts.date($0.day)),
          action: .change(.restore([$0.address])))
      })
  }
}

extension Record {
  package var address: FileAddress {
    FileAddress(kennisbank: origin.kennisbank, path: origin.path)
  }
}

extension StoreChange {
  /// The one text that became public.
  fileprivate func publishedID(in catalogue: Catalogue) -> String? {
    guard case .publish(let drafts) = self, drafts.count == 1, let draft = drafts.first else {
      return nil
    }
    return catalogue.records.first { $0.address == draft.address }?.id
  }
}
