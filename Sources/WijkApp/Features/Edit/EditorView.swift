import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Draws a text being written: the form with help beside it, or the whole text.
struct EditorView {
  let state: AppState
  let editor: EditorState

  func draw(on frame: inout Frame, layout: Layout) {
    guard let session = state.sessions[editor.address] else {
      frame.put(state.texts.opening, row: 1, column: 2, in: layout.body, style: .faint)
      return
    }
    switch editor.face {
    case .text: drawText(session, on: &frame, in: layout.text)
    case .form:
      drawForm(on: &frame, in: layout.form)
      drawHelp(on: &frame, in: layout.formHelp)
    }
  }

  private func drawText(_ session: EditSession, on frame: inout Frame, in rect: Rect) {
    let area = TextArea(buffer: session.buffer, width: rect.columns)
    area.draw(
      on: &frame, in: rect, from: editor.textTop,
      showsCursor: !editor.isFinding)
  }

  // MARK: The form

  private func drawForm(on frame: inout Frame, in rect: Rect) {
    guard let form = state.formLayout(editor) else { return }
    for row in 0..<rect.rows where editor.formTop + row < form.lines.count {
      let line = form.lines[editor.formTop + row]
      draw(line, row: row, form, on: &frame, in: rect)
    }
    markFocus(form, on: &frame, in: rect)
  }

  private func draw(
    _ line: FormLayout.Line, row: Int, _ form: FormLayout, on frame: inout Frame, in rect: Rect
  ) {
    var column = 0
    for run in line.runs {
      column = frame.put(run.text, row: row, column: column, in: rect, style: run.style)
    }
    guard let typed = line.typed, let area = form.field else { return }
    let place = area.place(typed.row, below: TextArea.Place(line: 0, row: 0))
    let field = Rect(
      row: rect.row + row, column: rect.column + typed.column, columns: area.width, rows: 1)
    area.draw(on: &frame, in: field, from: place, showsCursor: editor.isTyping)
    if editor.isTyping { frame.mark(row: 0, in: field, .underline) }
  }

  /// A mark before the row that keys go to, and the cursor there when nothing is typed.
  private func markFocus(_ form: FormLayout, on frame: inout Frame, in rect: Rect) {
    guard let focus = editor.focus, let range = form.range(of: focus) else { return }
    let row = range.lowerBound - editor.formTop
    guard row >= 0, row < rect.rows else { return }
    frame.put(">", row: row, in: rect, style: Style(.strong))
    let isPlaced = editor.isTyping && form.field != nil
    if !isPlaced { frame.setCursor(row: rect.row + row, column: rect.column) }
    if !editor.isTyping { frame.mark(row: row, in: rect, .selected) }
  }

  // MARK: Help

  private func drawHelp(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for row in 0..<rect.rows {
      frame.put("│", row: row, in: rect, style: .border)
    }
    let pane = rect.inset(left: 2, right: 1)
    for (row, line) in FormHelp(state: state, editor: editor).lines(width: pane.columns)
      .prefix(pane.rows).enumerated()
    {
      var column = 0
      for run in line {
        column = frame.put(run.text, row: row, column: column, in: pane, style: run.style)
      }
    }
  }
}

/// What stands beside a field: the question, a good and a weak example, remarks and advice.
struct FormHelp {
  let state: AppState
  let editor: EditorState

  private var texts: Texts { state.texts }

  func lines(width: Int) -> [[PageLayout.Run]] {
    guard let row = editor.row, let path = row.path else { return [] }
    var wrapper = Wrapper(width: max(8, width))
    let step = texts.formStep(editor.step + 1)
    if (editor.form?.steps.count ?? 0) > 1 {
      add(step.title, .title, to: &wrapper)
      wrapper.add(Piece("\n\n", .text))
    }
    let kind = Place(path: editor.address.path).kind.rawValue
    if let help = texts.fieldHelp(texts.fieldName(path.textName, in: kind)) {
      add(help.question, Style(.strong), to: &wrapper)
      addNotes(path, to: &wrapper)
      add(texts.goodExample, help.good, to: &wrapper)
      add(texts.weakExample, help.weak, to: &wrapper)
      if !help.remark.isEmpty {
        wrapper.add(Piece("\n\n", .text))
        add(help.remark, .faint, to: &wrapper)
      }
    }
    if !row.shape.isTyped {
      wrapper.add(Piece("\n\n", .text))
      add(texts.pressEnterToFill, .faint, to: &wrapper)
    }
    return wrapper.finished()
  }

  /// What a reader remarked about the field, and what stands out in it: before the examples.
  private func addNotes(_ path: FieldPath, to wrapper: inout Wrapper) {
    guard let session = state.sessions[editor.address] else { return }
    let name = path.sectionTitle ?? path.name
    for remark in session.remarks where remark.field?.lowercased() == name.lowercased() {
      add(texts.remarks, SafeText(remark.text), to: &wrapper)
    }
    let found = session.findings.filter { finding in
      guard let place = session.findingPlaces[finding] else { return false }
      return place.name == path.name && (place.item == nil || place.item == path.item)
    }
    for finding in found.prefix(3) {
      add(title(of: finding, session, at: path), texts.plainSentence(finding), to: &wrapper)
    }
  }

  /// Of another part of the same item with the name of that part.
  private func title(
    of finding: Diagnostic, _ session: EditSession, at path: FieldPath
  ) -> SafeText {
    guard let place = session.findingPlaces[finding], let part = place.part, part != path.part
    else { return texts.advice }
    return texts.advice + " · " + texts.fieldLabel(place.name + "." + part)
  }

  private func add(_ text: SafeText, _ style: Style, to wrapper: inout Wrapper) {
    wrapper.add(Piece(text.string, style))
  }

  private func add(_ label: SafeText, _ text: SafeText, to wrapper: inout Wrapper) {
    guard !text.isEmpty else { return }
    wrapper.add(Piece("\n\n", .text))
    add(label, Style(.heading), to: &wrapper)
    wrapper.add(Piece("\n", .text))
    add(text, .text, to: &wrapper)
  }
}
