import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// What commands do with a text that is being written.
extension AppState {
  mutating func performInEditor(_ command: Command) -> [Effect] {
    if topEditor?.isTyping == false, let distance = command.distance(page: pageHeight) {
      return moveInEditor(by: distance, command)
    }
    switch command {
    case .open, .edit: changeEditor { $0.isTyping = true }
    case .escape: return escapeInEditor()
    case .close: return closeEditor()
    case .pageDown: return turnPage(by: 1)
    case .pageUp: return turnPage(by: -1)
    case .nextPane, .previousPane: return tab(by: command == .nextPane ? 1 : -1)
    case .wholeText: return changeFace()
    case .undo: return undoText()
    case .redo: return redoText()
    case .selectAll: changeTyped { $0.selectAll() }
    case .cut: return cutText()
    case .copy: copyText()
    case .paste: return pasteClip()
    case .filter, .findHere: beginFinding()
    case .replaceHere: beginReplacing()
    case .nextMatch: findNext(1)
    case .previousMatch: findNext(-1)
    case .removeItem: return removeItem()
    case .saveNow: return saveNow()
    case .advice: return openAdvice()
    case .conflicts: return openConflicts()
    case .remarks: openRemarks()
    case .publish: return openPublishCard()
    case .askReview: return toggleReview()
    case .editOutside: return editOutside()
    case .nextItem: return openSiblingDraft(1)
    case .previousItem: return openSiblingDraft(-1)
    default: break
    }
    return []
  }

  /// Tab goes to a field to write in it.
  private mutating func tab(by step: Int) -> [Effect] {
    changeEditor { $0.isTyping = true }
    return topEditor?.face == .text && step > 0 ? indent() : moveFocus(by: step)
  }

  private mutating func turnPage(by step: Int) -> [Effect] {
    if topEditor?.face == .form { return moveStep(by: step) }
    let rows = max(1, layout.text.rows - 1)
    typeInText(.move(step > 0 ? .pageDown(rows: rows) : .pageUp(rows: rows), selecting: false))
    return []
  }

  /// Moves the cursor or marks text where one types: in a field, or in the whole text.
  private mutating func changeTyped(_ change: (inout TextBuffer) -> Void) {
    if topEditor?.face == .form {
      changeEditor { editor in
        if var field = editor.field {
          change(&field)
          editor.field = field
        }
      }
    } else {
      changeSession { $0.move(change) }
    }
  }

  private mutating func moveInEditor(by distance: Int, _ command: Command) -> [Effect] {
    guard topEditor?.face == .form else {
      let area = WrapLayout.screen(layout.text.columns)
      let motion: TextMotion =
        switch command {
        case .first: .textStart
        case .last: .textEnd
        default: distance < 0 ? .pageUp(rows: -distance) : .pageDown(rows: distance)
        }
      changeSession { $0.move { $0.move(motion, selecting: false, over: area) } }
      fitEditor()
      return []
    }
    switch command {
    case .pageDown, .halfPageDown: return moveStep(by: 1)
    case .pageUp, .halfPageUp: return moveStep(by: -1)
    default: return moveFocus(by: max(-10_000, min(10_000, distance)))
    }
  }

  // MARK: Leaving

  /// Esc leaves the field and keeps the text; once more leaves the editor.
  private mutating func escapeInEditor() -> [Effect] {
    guard topEditor?.isTyping == true else { return closeEditor() }
    changeEditor { $0.isTyping = false }
    return leaveField()
  }

  private mutating func closeEditor() -> [Effect] {
    let effects = leaveField()
    guard screens.canGoBack else { return effects + go(to: .writing) }
    let closed = topEditor.flatMap { number(at: $0.address) }
    screens.goBack()
    fitScreens()
    guard topList != nil, let closed else { return effects + refreshTop() }
    let address = catalogue.address(of: closed)
    changeList { $0.wantedID = address }
    return effects + search()
  }

  private mutating func changeFace() -> [Effect] {
    let effects = leaveField()
    changeEditor { editor in
      editor.face = editor.face == .form ? .text : .form
      editor.field = nil
    }
    showSession()
    return effects
  }

  private mutating func saveNow() -> [Effect] {
    let effects = leaveField()
    if effects.isEmpty, let keeping = topSession?.keeping, keeping.isOnDisk {
      notice = Notice(texts.onDisk)
    }
    return effects
  }

  // MARK: Undo

  private mutating func undoText() -> [Effect] {
    let (now, before) = (now, madeHere)
    var undoing = EditSession.Undoing.nothing
    changeSession { undoing = $0.undo(at: now) }
    tell(undoing)
    showChange()
    return followMade(since: before)
  }

  /// Undo that is done needs no words.
  mutating func tell(_ undoing: EditSession.Undoing) {
    switch undoing {
    case .done: break
    case .nothing: notice = Notice(texts.nothingToUndo)
    case .isOfOthers: notice = Notice(texts.undoIsOfOthers)
    }
  }

  private mutating func redoText() -> [Effect] {
    let (now, before) = (now, madeHere)
    var isDone = false
    changeSession { isDone = $0.redo(at: now) }
    if !isDone { notice = Notice(texts.nothingToRedo) }
    showChange()
    return followMade(since: before)
  }

  /// After undo the form shows the place that changed.
  private mutating func showChange() {
    changeEditor { $0.field = nil }
    showSession()
  }

  // MARK: Cut, copy, paste

  private mutating func cutText() -> [Effect] {
    copyText()
    return editText(.other) { $0.cut() }
  }

  private mutating func copyText() {
    let text = typedBuffer?.copyText ?? ""
    if !text.isEmpty { clipboard = text }
  }

  private mutating func pasteClip() -> [Effect] {
    guard !clipboard.isEmpty else {
      notice = Notice(texts.nothingSelected)
      return []
    }
    let text = clipboard
    return editText(.other) { $0.insert(text) }
  }

  /// The text that keys go to now.
  var typedBuffer: TextBuffer? {
    topEditor?.face == .form ? topEditor?.field : topSession?.buffer
  }

  mutating func editText(
    _ kind: EditHistory.Kind, _ edit: (inout TextBuffer) -> TextSplice?
  ) -> [Effect] {
    if topEditor?.face == .form {
      guard let row = topEditor?.row, topEditor?.field != nil else { return [] }
      return changeField(row, kind, edit)
    }
    let now = now
    changeSession { $0.change(kind, at: now, edit) }
    fitEditor()
    return []
  }

  private mutating func indent() -> [Effect] {
    editText(.typing) { $0.insert("  ") }
  }

  // MARK: Mouse

  mutating func pressInEditor(row: Int, column: Int) -> [Effect] {
    let rect = layout.text
    // A terminal may say anything of where the mouse is.
    guard let editor = topEditor, let session = topSession, row >= rect.row,
      row < rect.row + rect.rows, column >= 0, column < size.columns
    else { return [] }
    switch editor.face {
    case .text:
      let area = TextArea(buffer: session.buffer, width: rect.columns)
      let place = area.place(row - rect.row, below: editor.textTop)
      let position = session.buffer.position(
        line: place.line, row: place.row, column: max(0, column - rect.column), in: area.layout)
      changeSession { $0.move { $0.move(.to(position)) } }
    case .form:
      let line = editor.formTop + row - layout.form.row
      guard let lines = formLayout(editor)?.lines, lines.indices.contains(line),
        let path = lines[line].path
      else { return [] }
      return focus((editor.step, path))
    }
    fitEditor()
    return []
  }

  // MARK: Items

  private mutating func removeItem() -> [Effect] {
    guard let path = topEditor?.focus, let item = path.item, topEditor?.row?.adds == false else {
      notice = Notice(texts.noItemHere)
      return []
    }
    let effects = set(.empty, at: FieldPath(path.name, item: item))
    notice = Notice(texts.itemTakenOut)
    return effects
  }
}
