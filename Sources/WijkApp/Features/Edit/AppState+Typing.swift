import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Typing in a text: in a field of the form, or in the whole of it.
extension AppState {
  /// Letters are letters.
  var isWriting: Bool { screens.top.context == .writing }

  /// In bytes: a form is made anew at every change.
  private static let largestPasteInForm = 1 << 20

  mutating func handleWhileWriting(_ key: KeyPress) -> [Effect] {
    if topEditor?.isFinding == true { return handleWhileFinding(key) }
    if let command = Keymap.command(for: key, in: .writing) { return run(command) }
    guard let textKey = TextKey(key, rows: max(1, layout.text.rows - 1)) else {
      notice = Notice(texts.keyTypesNothing(KeyName.of(key, texts)))
      return []
    }
    return type(textKey)
  }

  mutating func pasteWhileWriting(_ text: String) -> [Effect] {
    if topEditor?.isFinding == true {
      changeFind { $0.insert(text) }
      return []
    }
    if let reason = tooMuch(text) {
      notice = Notice(reason, .problem)
      return []
    }
    return type(.insert(text))
  }

  /// Of more than a form can show the whole text is made; what no file may hold is not taken in.
  private func tooMuch(_ text: String) -> SafeText? {
    guard let session = topSession else { return nil }
    let size = text.utf8.count
    if session.buffer.byteCount + size > Document.largestSize {
      return texts.tooLargeForFile(megabytes: Document.largestSize >> 20)
    }
    let isForm = topEditor?.face == .form
    return isForm && size > Self.largestPasteInForm ? texts.pasteInWholeText : nil
  }

  private mutating func type(_ key: TextKey) -> [Effect] {
    if topNewDraft != nil { return typeInNewDraft(key) }
    guard let editor = topEditor, topSession != nil else { return [] }
    switch editor.face {
    case .text: typeInText(key)
    case .form:
      let effects = typeInForm(key)
      offerLinks(after: key)
      return effects
    }
    offerLinks(after: key)
    return []
  }

  // MARK: The whole text

  mutating func typeInText(_ key: TextKey) {
    let area = WrapLayout.screen(layout.text.columns)
    let now = now
    changeSession { session in
      if case .move = key {
        session.move { _ = $0.perform(key, over: area) }
      } else {
        session.change(key.kind, at: now) { $0.perform(key, over: area) }
      }
    }
    fitEditor()
  }

  /// Two opening brackets begin a link: the list of what it may point at opens.
  private mutating func offerLinks(after key: TextKey) {
    guard key == .insert("["), let buffer = typedBuffer else { return }
    let line = buffer.text(ofLine: buffer.cursor.line)
    guard line.utf8.prefix(buffer.cursor.offset).suffix(2).elementsEqual("[[".utf8) else { return }
    overlay = MenuState(
      .link, title: texts.linkTo,
      items: catalogue.records.filter { !$0.kind.isTerm }.map { record in
        MenuState.Item(
          SafeText(record.title), detail: SafeText(record.summary),
          key: texts.kind(record.kind.rawValue), action: .insert(record.id + "]]"))
      })
  }

  // MARK: A field

  private mutating func typeInForm(_ key: TextKey) -> [Effect] {
    guard let row = topEditor?.row else { return [] }
    if let effects = leaveRow(by: key, row) { return effects }
    guard row.shape.isTyped else { return choose(row, by: key) }
    return change(row, by: key)
  }

  /// Keys that go on to another row from here; nil for those that stay in it.
  private mutating func leaveRow(by key: TextKey, _ row: Form.Row) -> [Effect]? {
    guard let area = fieldArea(row) else {
      switch key {
      case .move(.up, _): return moveFocus(by: -1)
      case .move(.down, _): return moveFocus(by: 1)
      default: return nil
      }
    }
    switch key {
    case .newline where !row.shape.hasLines: return moveFocus(by: 1)
    case .move(.up, false) where area.cursorRow == 0: return moveFocus(by: -1)
    case .move(.down, false) where area.cursorRow == area.rowCount - 1: return moveFocus(by: 1)
    default: return nil
    }
  }

  private func fieldArea(_ row: Form.Row) -> TextArea? {
    guard let field = topEditor?.field else { return nil }
    let room = FormLayout.room(for: row, label: row.label, width: layout.form.columns)
    return TextArea(buffer: field, width: room.columns)
  }

  private mutating func change(_ row: Form.Row, by key: TextKey) -> [Effect] {
    let room = FormLayout.room(for: row, label: row.label, width: layout.form.columns)
    return changeField(row, key.kind) { $0.perform(key, over: WrapLayout.screen(room.columns)) }
  }

  /// Changes the field, and the text with it: the field is only how the text is shown.
  mutating func changeField(
    _ row: Form.Row, _ kind: EditHistory.Kind, _ edit: (inout TextBuffer) -> TextSplice?
  ) -> [Effect] {
    guard let path = row.path, var field = topEditor?.field else { return [] }
    let splice = edit(&field)
    if splice != nil, !write(value(of: field.string, row), at: path, kind) { return [] }
    changeEditor { $0.field = field }
    if splice != nil { refreshForm() }
    fitEditor()
    return []
  }

  private func value(of text: String, _ row: Form.Row) -> Value {
    switch row.shape {
    case .lines: .texts(text.split(separator: "\n").map { String($0).trimmed })
    case .date: .text(today.flatMap { DateWords.iso(text, today: $0) } ?? text)
    // A space at the end is about to be followed by a word; in the file it would need quotes.
    default: .text(text.withoutTrailingSpace)
    }
  }

  /// Puts a value into the text; false, and told why, where that cannot be done field by field.
  @discardableResult
  mutating func write(_ value: Value, at path: FieldPath, _ kind: EditHistory.Kind) -> Bool {
    guard let document = topSession?.document, let owner = topSession?.kind else { return false }
    do throws(EditRefusal) {
      let changed = try document.setting(path, to: value, in: owner)
      let now = now
      changeSession { try? $0.replace(with: changed.bytes, kind, at: now, follows: true) }
      return true
    } catch {
      notice = Notice(texts.onlyAsWholeText, .problem)
      return false
    }
  }

  // MARK: Going on

  /// The next place to fill in, also in the next step.
  mutating func moveFocus(by step: Int) -> [Effect] {
    guard let editor = topEditor, let places = editor.form?.places, !places.isEmpty else {
      return []
    }
    let now = places.firstIndex { $0.path == editor.focus } ?? 0
    return focus(places[max(0, min(places.count - 1, now + step))])
  }

  mutating func moveStep(by step: Int) -> [Effect] {
    guard let editor = topEditor, let form = editor.form else { return [] }
    let target = max(0, min(form.steps.count - 1, editor.step + step))
    guard target != editor.step, let first = form.places.first(where: { $0.step == target }) else {
      return moveFocus(by: step * form.places.count)
    }
    return focus(first)
  }

  /// Leaving a field writes it.
  mutating func focus(_ place: (step: Int, path: FieldPath)) -> [Effect] {
    guard topEditor?.focus != place.path else { return [] }
    let effects = leaveField()
    changeEditor { editor in
      if editor.step != place.step { editor.formTop = 0 }
      editor.step = place.step
      editor.focus = place.path
      editor.field = nil
    }
    loadField()
    fitEditor()
    return effects
  }

  /// What is left empty goes from the text; then all of it is written.
  mutating func leaveField() -> [Effect] {
    tidyField()
    let place = topEditor?.focus
    changeSession { $0.lastFocus = place }
    return keepDue(everything: true)
  }

  /// What has no words goes; blank lines and spaces at the ends of a field go too.
  private mutating func tidyField() {
    guard let editor = topEditor, let row = editor.row, let path = row.path, !row.adds,
      let field = editor.field, let document = topSession?.document
    else { return }
    let text = field.string.trimmed
    if text.isEmpty {
      guard document.hasEmptyText(at: path) else { return }
      write(.empty, at: path, .typing)
    } else {
      guard text != field.string, path.sectionTitle == nil, row.shape.isProseOrLine else { return }
      write(.text(text), at: path, .typing)
    }
    refreshForm()
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Document {
  /// A place that was filled in once and has no words any more.
  fileprivate func hasEmptyText(at path: FieldPath) -> Bool {
    guard path.sectionTitle == nil else { return false }
    return switch value(at: path) {
    case .text(let text): text.trimmed.isEmpty
    case .list(let items): items.isEmpty && field(path.name) != nil
    default: false
    }
  }
}
