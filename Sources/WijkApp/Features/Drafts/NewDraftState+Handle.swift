import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Answering the five questions.
extension AppState {
  var topNewDraft: NewDraftState? {
    if case .newDraft(let draft) = screens.top { draft } else { nil }
  }

  /// What was typed and not made yet is there again.
  mutating func askNewDraft(from source: String? = nil) -> [Effect] {
    var draft = NewDraftState(kind: kindOfPlace)
    // In the waaier one makes a part of it: what was typed of another kind waits elsewhere.
    let waiting = unfinishedDraft.flatMap { isOfPlace($0) ? $0 : nil }
    if let waiting { draft = waiting }
    if draft.isEmpty, draft.kind == .step, let blade = bladeAtHand {
      draft.answers[1] = TextBuffer(blade)
    }
    if source != nil { draft = NewDraftState(source: source) }
    if source != nil || waiting != nil { unfinishedDraft = nil }
    screens.push(.newDraft(draft))
    return []
  }

  /// The blade that one is at: what is made there is most likely part of it.
  private var bladeAtHand: String? {
    let id = topReading?.id ?? topList?.selectedRow.map(catalogue.address)
    guard let record = id.flatMap(catalogue.record) else { return nil }
    return record.kind == .blade ? record.title : record.blade.map(catalogue.title)
  }

  /// In a place with elements or meetups one makes one of these.
  private var kindOfPlace: ObjectKind {
    let kinds = topList?.scope.kinds ?? []
    return NewDraftState.kinds.first { kinds.contains($0) && kinds.count < 4 } ?? .intervention
  }

  private func isOfPlace(_ draft: NewDraftState) -> Bool {
    let ofWaaier: Set<ObjectKind> = [.blade, .step]
    return ofWaaier.contains(draft.kind) == ofWaaier.contains(kindOfPlace)
  }

  private mutating func changeNewDraft(_ change: (inout NewDraftState) -> Void) {
    screens.withTop { screen in
      guard case .newDraft(var draft) = screen else { return }
      change(&draft)
      screen = .newDraft(draft)
    }
  }

  mutating func performInNewDraft(_ command: Command) -> [Effect] {
    switch command {
    case .escape, .close: return leaveNewDraft()
    case .nextPane: moveQuestion(by: 1)
    case .previousPane: moveQuestion(by: -1)
    case .saveNow: return makeDraft()
    default: notice = Notice(texts.notInThisPlace)
    }
    return []
  }

  mutating func typeInNewDraft(_ key: TextKey) -> [Effect] {
    guard let draft = topNewDraft else { return [] }
    switch key {
    case .move(.up, false): moveQuestion(by: -1)
    case .move(.down, false): moveQuestion(by: 1)
    case .newline where draft.isAtLast: return makeDraft()
    case .newline: moveQuestion(by: 1)
    default: type(key, draft)
    }
    return []
  }

  private mutating func type(_ key: TextKey, _ draft: NewDraftState) {
    guard draft.focus > 0 else {
      switch key {
      case .move(.left, _): changeNewDraft { $0.changeKind(by: -1) }
      case .move(.right, _), .insert(" "): changeNewDraft { $0.changeKind(by: 1) }
      default: break
      }
      return
    }
    let layout = WrapLayout.screen(layout.text.columns - 4)
    changeNewDraft { draft in
      _ = draft.answers[draft.focus - 1].perform(key, over: layout)
    }
    answersDue = answersDue ?? now + Keeping.journalDelay
  }

  /// Answers are no draft yet; they are kept like one.
  mutating func keepAnswers(_ everything: Bool) -> [Effect] {
    guard let due = answersDue, everything || due <= now,
      let answers = topNewMeetup?.unfinished ?? topNewDraft?.unfinished ?? unfinishedMeetup
        ?? unfinishedDraft?.unfinished
    else { return [] }
    answersDue = nil
    return [.keepAnswers(answers)]
  }

  private mutating func moveQuestion(by step: Int) {
    changeNewDraft { $0.move(by: step) }
  }

  /// What was typed comes back at the next `a`.
  private mutating func leaveNewDraft() -> [Effect] {
    if let draft = topNewDraft, !draft.isEmpty {
      unfinishedDraft = draft
      notice = Notice(texts.newDraftKept)
    }
    screens.goBack()
    return keepDue() + refreshTop()
  }

  private mutating func makeDraft() -> [Effect] {
    guard let draft = topNewDraft, !isMaking else { return [] }
    guard !draft.draft.title.isEmpty else {
      changeNewDraft { $0.focus = 1 }
      notice = Notice(texts.titleFirst)
      return []
    }
    let origin: DraftRequest.Origin =
      draft.source.map { .from($0, draft.draft) } ?? .new(draft.kind, draft.draft)
    isMaking = true
    notice = Notice(texts.beingMade)
    return [.makeDraft(DraftRequest(origin, texts.language))]
  }

  /// The draft is on disk: the questions make place for it.
  mutating func made(_ address: FileAddress, _ news: Notice) -> [Effect] {
    isMaking = false
    answersDue = nil
    var effects: [Effect] = []
    if topNewDraft != nil {
      screens.goBack()
      effects.append(.keepAnswers(nil))
    }
    effects += openEditor(address)
    notice = news
    return effects
  }
}
