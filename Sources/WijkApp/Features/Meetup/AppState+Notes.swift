import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Noting while a meetup runs: one line, and Enter writes it down.
extension AppState {
  var isNoting: Bool { topMeetup?.note != nil }

  mutating func handleWhileNoting(_ key: KeyPress) -> [Effect] {
    guard var note = topMeetup?.note else { return [] }
    switch (key.key, key.modifiers) {
    case (.enter, []): return keep(note)
    case (.escape, []), (.character("c"), .control): return leaveNote()
    case (.tab, []) where note.asking == .text: note.changeKind(by: 1)
    case (.tab, .shift) where note.asking == .text: note.changeKind(by: -1)
    case (.up, []) where note.line.isEmpty && note.number == nil:
      changeMeetup { $0.note = nil }
      editLast()
      return []
    case (.function(1), []):
      overlay = helpMenu()
      return []
    default: note.line.handle(key)
    }
    changeMeetup { $0.note = note }
    return []
  }

  mutating func pasteWhileNoting(_ text: String) -> [Effect] {
    changeMeetup { $0.note?.line.insert(text.onOneLine) }
    return []
  }

  private mutating func leaveNote() -> [Effect] {
    let effects = keepOpenNote()
    if !effects.isEmpty { notice = Notice(texts.notedAnyway) }
    return effects
  }

  /// What was typed is never thrown away: an open line that is left is a note too.
  mutating func keepOpenNote() -> [Effect] {
    guard let note = topMeetup?.note else { return [] }
    let isNew = note.asking == .text && note.number == nil && !note.line.text.trimmed.isEmpty
    let effects = isNew ? keep(note) : []
    changeMeetup { $0.note = nil }
    return effects
  }

  private mutating func keep(_ note: NoteLine) -> [Effect] {
    let text = note.line.text.trimmed
    switch note.asking {
    case .text: return keep(text, note)
    case .who:
      let effects = change(note) { NoteContent($0.text, who: text, due: $0.due) }
      ask(.due, after: note)
      return effects
    case .due:
      let due = today.flatMap { DateWords.iso(text, today: $0) } ?? text
      changeMeetup { $0.note = nil }
      return change(note) { NoteContent($0.text, who: $0.who, due: due) }
    case .count: return beginCounting(text)
    }
  }

  private mutating func keep(_ text: String, _ note: NoteLine) -> [Effect] {
    guard !text.isEmpty else {
      changeMeetup { $0.note = nil }
      return []
    }
    var effects: [Effect] = []
    var note = note
    if let number = note.number, let old = held?.run.note(number) {
      if old.kind != note.kind { effects += record(.changedKind(note: number, note.kind)) }
      let content = NoteContent(text, who: old.content.who, due: old.content.due)
      if content != old.content { effects += record(.edited(note: number, content)) }
    } else if let run = held?.run {
      let number = run.nextNoteNumber
      let content = note.kind == .action ? typedAction(text) : NoteContent(text)
      effects = record(
        .noted(
          RunNote(
            number: number, note.kind, content, item: run.current,
            about: run.currentItem?.line.step)))
      note.number = number
      if content.who != nil {
        changeMeetup { $0.note = nil }
        return effects
      }
    }
    if note.kind == .action { ask(.who, after: note) } else { changeMeetup { $0.note = nil } }
    return effects
  }

  /// "Formulier aanpassen (team Wonen, vóór 12 december)" says who and by when itself.
  private func typedAction(_ text: String) -> NoteContent {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return NoteContent(text) }
    let parts = text[text.index(after: open)...].dropLast()
      .split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    let words = parts.last?.split(separator: " ", maxSplits: 1).map(String.init) ?? []
    guard parts.count == 2, words.count == 2, ["voor", "vóór"].contains(words[0].lowercased())
    else { return NoteContent(text) }
    let due = today.flatMap { DateWords.iso(words[1], today: $0) } ?? words[1]
    return NoteContent(String(text[..<open]).trimmed, who: parts[0], due: due)
  }

  /// The action itself is written already.
  private mutating func ask(_ what: NoteLine.Asking, after note: NoteLine) {
    let old = note.number.flatMap { held?.run.note($0) }?.content
    let words = what == .who ? old?.who : old?.due
    changeMeetup {
      $0.note = NoteLine(
        kind: .action, line: LineBuffer(words ?? ""), asking: what, number: note.number)
    }
  }

  private mutating func change(
    _ note: NoteLine, _ change: (NoteContent) -> NoteContent
  ) -> [Effect] {
    guard let number = note.number, let old = held?.run.note(number)?.content else { return [] }
    let new = change(old)
    return new == old ? [] : record(.edited(note: number, new))
  }

  // MARK: The last one

  mutating func editLast() {
    guard let last = held?.run.keptNotes.last else {
      notice = Notice(texts.noNoteYet)
      return
    }
    changeMeetup {
      $0.note = NoteLine(
        kind: last.kind, line: LineBuffer(last.content.text), number: last.number)
    }
  }

  mutating func changeKindOfLast() -> [Effect] {
    guard let last = held?.run.keptNotes.last else {
      notice = Notice(texts.noNoteYet)
      return []
    }
    var line = NoteLine(kind: last.kind)
    line.changeKind(by: 1)
    return record(.changedKind(note: last.number, line.kind))
  }

  mutating func takeBackNote() -> [Effect] {
    guard let last = held?.run.keptNotes.last else {
      notice = Notice(texts.noNoteYet)
      return []
    }
    notice = Notice(texts.noteTakenBack)
    return record(.tookBack(note: last.number))
  }

  mutating func putBackNote() -> [Effect] {
    let last = held?.run.keptNotes.last?.number ?? 0
    guard let run = held?.run,
      let gone = run.notes.first(where: { $0.isTakenBack && $0.number > last })
    else {
      notice = Notice(texts.nothingToRedo)
      return []
    }
    return record(.putBack(note: gone.number))
  }
}

extension MeetupRun {
  func note(_ number: Int) -> RunNote? { notes.first { $0.number == number } }
}

extension String {
  /// A page that is pasted is one line.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension NoteKind {
  /// The kind that a key begins a note of; Enter begins with an insight.
  static func noted(by command: Command) -> NoteKind? {
    switch command {
    case .note, .noteInsight: .insight
    case .noteWorks: .works
    case .noteDoesNotWork: .doesNotWork
    case .noteQuestion: .question
    case .noteDecision: .decision
    case .noteAction: .action
    default: nil
    }
  }
}
