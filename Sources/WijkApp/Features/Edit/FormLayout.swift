import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// One step of a form set in lines of a width. Used by `update` too, so that the chosen row can be
/// kept in sight.
struct FormLayout {
  /// Labels up to this width stand before their value, longer ones above it.
  private static let labelWidth = 18
  /// Lines of a text that is not being typed; the rest is counted.
  private static let excerpt = 4

  struct Line {
    var runs: [PageLayout.Run]
    let path: FieldPath?
    /// Row of the text being typed, and the column it begins at.
    var typed: (row: Int, column: Int)?
  }

  private(set) var lines: [Line] = []
  private let width: Int
  private let texts: Texts
  private let focus: FieldPath?
  /// The value being typed, in the place of the one that is kept.
  let field: TextArea?

  init(
    step: Form.Step, width: Int, focus: FieldPath?, field: TextArea?, texts: Texts
  ) {
    self.width = width
    self.texts = texts
    self.focus = focus
    self.field = field
    for row in step.rows { add(row) }
  }

  /// Where the text area of a form begins, and how wide it is.
  static func room(for row: Form.Row, label: SafeText, width: Int) -> (column: Int, columns: Int) {
    let indent = 2 + row.indent * 2
    let isBeside = isBeside(row, label)
    let column = isBeside ? indent + labelWidth : indent + 2
    return (column, max(8, width - column - 1))
  }

  private static func isBeside(_ row: Form.Row, _ label: SafeText) -> Bool {
    switch row.shape {
    case .prose, .lines, .group, .groups: false
    default: DisplayWidth.of(label) < labelWidth
    }
  }

  /// The lines of a place.
  func range(of path: FieldPath) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { $0.path == path }),
      let last = lines.lastIndex(where: { $0.path == path })
    else { return nil }
    return first..<last + 1
  }

  // MARK: Rows

  private mutating func add(_ row: Form.Row) {
    if row.indent == 0, !lines.isEmpty, row.path == nil { addBlank() }
    let isFocused = row.path == focus
    let label = row.label + (row.isMissing ? " *" : "")
    let style: Style = row.isMissing ? Style(.warning) : Style(isFocused ? .strong : .heading)
    let indent = String(repeating: " ", count: 2 + row.indent * 2)
    let (column, _) = Self.room(for: row, label: row.label, width: width)
    let head = PageLayout.Run(
      text: SafeText(indent) + label, style: row.adds && !row.isMissing ? .faint : style)
    guard !row.adds, row.path != nil else {
      return lines.append(Line(runs: [head], path: row.path))
    }
    let values = values(of: row)
    if Self.isBeside(row, row.label) {
      let gap = max(1, column - DisplayWidth.of(head.text))
      let space = PageLayout.Run(text: SafeText(String(repeating: " ", count: gap)), style: .text)
      var first = values[0]
      first.runs = [head, space] + first.runs
      lines.append(first)
      lines += values.dropFirst().map { shifted($0, column) }
    } else {
      lines.append(Line(runs: [head], path: row.path))
      lines += values.map { shifted($0, column) }
      if row.indent == 0 { addBlank() }
    }
  }

  private mutating func addBlank() {
    guard lines.last?.runs.isEmpty == false else { return }
    lines.append(Line(runs: [], path: nil))
  }

  private func shifted(_ line: Line, _ column: Int) -> Line {
    var line = line
    let space = SafeText(String(repeating: " ", count: column))
    line.runs.insert(PageLayout.Run(text: space, style: .text), at: 0)
    return line
  }

  // MARK: Values

  private func values(of row: Form.Row) -> [Line] {
    let (column, columns) = Self.room(for: row, label: row.label, width: width)
    if row.path == focus, let field {
      return (0..<field.rowCount).map { number in
        Line(runs: [], path: row.path, typed: (number, column))
      }
    }
    guard !row.text.isEmpty else {
      let text = row.isMissing ? texts.notFilledIn : "–"
      return [Line(runs: [PageLayout.Run(text: text, style: .faint)], path: row.path)]
    }
    var wrapper = Wrapper(width: columns)
    wrapper.add(Piece(String(row.text.prefix(4_000)), .text))
    let note = row.isInWordsOnly ? texts.wordsDoNotCount.wrapped(to: columns) : []
    let noteLines = note.map { [PageLayout.Run(text: $0, style: Style(.warning))] }
    return (cut(wrapper.finished()) + noteLines).map { Line(runs: $0, path: row.path) }
  }

  private func cut(_ lines: [[PageLayout.Run]]) -> [[PageLayout.Run]] {
    guard lines.count > Self.excerpt else { return lines }
    let rest = texts.moreLines(lines.count - Self.excerpt + 1)
    return lines.prefix(Self.excerpt - 1) + [[PageLayout.Run(text: rest, style: .faint)]]
  }
}

extension FormLayout {
  /// The line of the cursor among those of a place.
  func cursorLine(in range: Range<Int>) -> Int {
    guard let field, let first = range.first(where: { lines[$0].typed != nil }) else {
      return range.lowerBound
    }
    return first + field.cursorRow
  }
}
