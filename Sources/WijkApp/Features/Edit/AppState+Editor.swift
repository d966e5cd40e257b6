import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Opening a text for writing, and keeping what the screen shows of it true.
extension AppState {
  var topEditor: EditorState? {
    if case .editor(let editor) = screens.top { editor } else { nil }
  }

  /// The text that the editor on top is about; nil until it is read.
  var topSession: EditSession? {
    topEditor.flatMap { sessions[$0.address] }
  }

  mutating func changeEditor(_ change: (inout EditorState) -> Void) {
    screens.withTop { screen in
      guard case .editor(var editor) = screen else { return }
      change(&editor)
      screen = .editor(editor)
    }
  }

  mutating func changeSession(_ change: (inout EditSession) -> Void) {
    guard let address = topEditor?.address, let index = sessions.index(forKey: address) else {
      return
    }
    // Where it stands: a copy would cost a copy of the whole text at every letter.
    change(&sessions.values[index])
  }

  // MARK: Opening

  mutating func openEditor(
    _ address: FileAddress, among siblings: [FileAddress] = []
  ) -> [Effect] {
    screens.push(.editor(EditorState(address: address, siblings: siblings)))
    if sessions[address] != nil {
      showSession()
      return []
    }
    return [.openText(address)]
  }

  mutating func opened(_ address: FileAddress, _ opened: OpenedText?) -> [Effect] {
    guard let opened, let session = EditSession(address: address, opened: opened) else {
      if topEditor?.address == address || topPlan?.address == address { screens.goBack() }
      let fault = record(at: address)?.diagnostics.first(where: \.isTooLarge)
      notice = Notice(fault.map { texts.sentence($0) } ?? texts.noTextToWrite, .problem)
      return refreshTop()
    }
    if sessions[address] == nil { sessions[address] = session }
    var effects = reconcile(address, opened)
    if let join = pendingJoin, join.draft == address {
      pendingJoin = nil
      effects += joinNow(join)
    }
    if topEditor?.address == address {
      showSession()
      if let field = pendingField { effects += goTo(field: field) ?? [] }
      pendingField = nil
    }
    return effects + [adviceRequest(address)].compactMap(\.self)
  }

  /// Brings together what was typed last time and what the file holds now.
  private mutating func reconcile(_ address: FileAddress, _ opened: OpenedText) -> [Effect] {
    guard let bytes = sessions[address]?.bytes, bytes != opened.file else { return [] }
    if let file = opened.file, bytes == opened.lastSaved {
      // Nothing was waiting: what the file says now is taken over.
      try? sessions[address]?.join(file, at: now)
      return keepDue(everything: true)
    }
    if opened.file == nil || opened.file == opened.lastSaved {
      sessions[address]?.keeping.askSave(at: now)
      notice = Notice(opened.file == nil ? texts.fileWasGone : texts.recovered)
      return keepDue()
    }
    return changedElsewhere(address, base: opened.lastSaved, theirs: opened.file)
  }

  /// Someone else wrote the file: both texts become one, or both are kept to choose from.
  mutating func changedElsewhere(
    _ address: FileAddress, base: [UInt8], theirs: [UInt8]?
  ) -> [Effect] {
    guard var session = sessions[address] else { return [] }
    var conflicts: [MergeConflict] = []
    if let theirs {
      let mine = session.bytes
      let merged = Merge.merge(
        base: Document(bytes: base), mine: Document(bytes: mine), theirs: Document(bytes: theirs))
      try? session.join(merged.bytes, at: now)
      notice = Notice(
        merged.conflicts.isEmpty ? texts.takenOver : texts.bothKept(merged.conflicts.count))
      conflicts = merged.conflicts
    } else {
      notice = Notice(texts.fileWasGone)
    }
    session.keeping.askSave(at: now)
    sessions[address] = session
    if topEditor?.address == address { showSession() }
    return addConflicts(conflicts, to: address) + keepDue()
  }

  // MARK: Showing

  /// In bytes: a form is made anew at every key, and of more than this one would notice.
  private static let largestForm = 64 << 10

  /// Makes the form anew from the text, and the field that has the focus with it.
  mutating func showSession() {
    refreshForm()
    if topEditor?.face == .form, topEditor?.focus == nil { focusLastPlace() }
    loadField()
    fitEditor()
  }

  mutating func refreshForm() {
    guard let session = topSession, let editor = topEditor else { return }
    let document = session.document
    guard document.bytes.count <= Self.largestForm else {
      if editor.face == .form { notice = Notice(texts.tooLargeForForm) }
      return changeEditor { editor in
        editor.form = nil
        editor.face = .text
      }
    }
    guard !document.hasUnreadableFrontMatter else {
      if editor.face == .form { showFault(in: document) }
      return changeEditor { editor in
        editor.form = nil
        editor.face = .text
      }
    }
    // The whole text can be a million characters: its form waits until it is asked for.
    guard editor.face == .form else { return }
    let form = Form(document: document, kind: session.kind, catalogue: catalogue, texts: texts)
    changeEditor { editor in
      editor.form = form
      if let focus = editor.focus, form.row(at: focus) == nil {
        // What was taken out of a list leaves one at the list.
        editor.focus = form.places.last { $0.path.name == focus.name }?.path
      }
    }
  }

  /// The cursor goes to what cannot be understood, and the status row says what it is.
  private mutating func showFault(in document: Document) {
    guard let fault = document.diagnostics.first(where: { $0.level == .error }) else { return }
    notice = Notice(texts.formNotPossible + " " + texts.sentence(fault))
    let line = max(0, (fault.position?.line ?? 1) - 1)
    changeSession { $0.move { $0.move(.to(TextPosition(line: line, offset: 0))) } }
  }

  /// Where one was, else the first place that publishing needs, else the first of all.
  private mutating func focusLastPlace() {
    guard let form = topEditor?.form else { return }
    let places = form.places
    let last = topSession?.lastFocus
    let place =
      places.first { $0.path == last } ?? places.first { $0.path.name == last?.name }
      ?? places.first { form.row(at: $0.path)?.isMissing == true } ?? places.first
    guard let place else { return }
    changeEditor { editor in
      editor.step = place.step
      editor.focus = place.path
    }
  }

  /// Puts the value that has the focus into the field that is typed in.
  mutating func loadField() {
    guard let editor = topEditor, let row = editor.row, let session = topSession else { return }
    let text = row.shape.isTyped ? fieldText(row, session.document) : nil
    guard editor.field?.string != text else { return }
    changeEditor { editor in
      editor.field = text.map { TextBuffer($0) }
      editor.field?.move(.textEnd)
    }
  }

  /// A date stands in the file as 2026-11-22 and is typed in words.
  private func fieldText(_ row: Form.Row, _ document: Document) -> String {
    guard let path = row.path, !row.adds else { return "" }
    return row.text.isEmpty ? document.value(at: path).text ?? "" : row.text
  }

  /// Keeps the chosen row, or the cursor, in sight.
  mutating func fitEditor() {
    guard let editor = topEditor, let session = topSession else { return }
    switch editor.face {
    case .text:
      let area = TextArea(buffer: session.buffer, width: layout.text.columns)
      let top = area.top(showing: editor.textTop, rows: layout.text.rows)
      changeEditor { $0.textTop = top }
    case .form: fitForm(editor)
    }
  }

  private mutating func fitForm(_ editor: EditorState) {
    guard let lines = formLayout(editor), let focus = editor.focus,
      let range = lines.range(of: focus)
    else { return }
    let rows = layout.form.rows
    let cursor = lines.cursorLine(in: range)
    changeEditor { editor in
      var top = editor.formTop
      if range.count <= rows, range.upperBound > top + rows { top = range.upperBound - rows }
      if range.lowerBound < top, range.count <= rows { top = range.lowerBound }
      if cursor < top { top = cursor }
      if cursor >= top + rows { top = cursor - rows + 1 }
      editor.formTop = max(0, min(top, max(0, lines.lines.count - rows)))
    }
  }

  func formLayout(_ editor: EditorState) -> FormLayout? {
    guard let form = editor.form, form.steps.indices.contains(editor.step) else { return nil }
    let width = layout.form.columns
    let area = editor.row.flatMap { row in
      editor.field.map { field in
        TextArea(
          buffer: field,
          width: FormLayout.room(for: row, label: row.label, width: width).columns)
      }
    }
    return FormLayout(
      step: form.steps[editor.step], width: width, focus: editor.focus, field: area, texts: texts)
  }
}

extension Document {
  /// Its fields cannot be told apart: it is written as a whole.
  var hasUnreadableFrontMatter: Bool {
    diagnostics.contains { diagnostic in
      switch diagnostic.code {
      case .unclosedFrontMatter, .tooLarge, .binary, .invalidUTF8, .tooManyFields: true
      default: false
      }
    }
  }
}

extension Diagnostic {
  fileprivate var isTooLarge: Bool {
    if case .tooLarge = code { true } else { false }
  }
}
