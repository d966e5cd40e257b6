import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Draws the five questions, each with an example below it until something is typed.
struct NewDraftView {
  let draft: NewDraftState
  let catalogue: Catalogue
  let texts: Texts

  func draw(on frame: inout Frame, in rect: Rect) {
    // In a low window the questions before the one that is answered make room.
    let questions = texts.newDraftQuestions(of: draft.kind.rawValue)
    let needed = 3 * questions.count + 4
    let before = questions.count { $0.number < draft.focus }
    var row = 1 - max(0, min(needed - rect.rows, before * 3))
    if draft.source == nil {
      drawKind(row: row, on: &frame, in: rect)
      row += 2
    }
    for (number, question) in questions {
      let rows = draw(question, number: number, row: row, on: &frame, in: rect)
      // In the blank row below the answer.
      if rows > 0, let note = note(number) {
        frame.put(
          note.truncated(to: rect.columns - 4), row: row + rows - 1, column: 4, in: rect,
          style: .faint)
      }
      row += rows
    }
  }

  /// What is not known in the kennisbank, once one has gone on to another question.
  private func note(_ number: Int) -> SafeText? {
    guard number != draft.focus, draft.answers[number - 1].byteCount > 0 else { return nil }
    let isPlace = number == 2
    guard isPlace || number == 5 else { return nil }
    let template = DraftTemplate(draft.kind, draft.draft, lookup: NameLookup(catalogue))
    let names = isPlace ? template.placeInWords : template.targetGroupsInWords
    return names.map(texts.namesInWords)
  }

  private func drawKind(row: Int, on frame: inout Frame, in rect: Rect) {
    let isFocused = draft.focus == 0
    mark(isFocused, row: row, on: &frame, in: rect)
    let label = texts.whatToMake + " "
    let column = frame.put(label, row: row, column: 2, in: rect, style: labelStyle(isFocused))
    let kind = texts.kind(draft.kind.rawValue)
    let shown = isFocused ? "◂ " + kind + " ▸" : kind
    frame.put(shown, row: row, column: column, in: rect)
    if isFocused { frame.setCursor(row: rect.row + row, column: rect.column + column) }
  }

  /// The number of rows it took.
  private func draw(
    _ question: DraftQuestion, number: Int, row: Int, on frame: inout Frame, in rect: Rect
  ) -> Int {
    let isFocused = draft.focus == number
    guard row + 1 < rect.rows else { return 0 }
    let area = TextArea(buffer: draft.answers[number - 1], width: rect.columns - 4)
    mark(isFocused, row: row, on: &frame, in: rect)
    let column = frame.put(
      question.label, row: row, column: 2, in: rect, style: labelStyle(isFocused))
    frame.put(
      (SafeText("  ") + question.question).truncated(to: rect.columns - column), row: row,
      column: column, in: rect, style: .faint)
    let rows = min(rect.rows - row - 1, isFocused ? min(4, area.rowCount) : min(2, area.rowCount))
    guard row >= 0 else { return rows + 2 }
    let field = Rect(
      row: rect.row + row + 1, column: rect.column + 4, columns: rect.columns - 4, rows: rows)
    let top = TextArea.Place(line: 0, row: 0)
    area.draw(
      on: &frame, in: field, from: isFocused ? area.top(showing: top, rows: rows) : top,
      showsCursor: isFocused)
    if area.buffer.byteCount == 0 {
      let example = texts.forExample + " " + question.example
      frame.put(example.truncated(to: field.columns), row: 0, in: field, style: .faint)
    }
    return rows + 2
  }

  private func labelStyle(_ isFocused: Bool) -> Style { Style(isFocused ? .strong : .heading) }

  private func mark(_ isFocused: Bool, row: Int, on frame: inout Frame, in rect: Rect) {
    if isFocused { frame.put(">", row: row, in: rect, style: Style(.strong)) }
  }
}
