import Kennisbank
import PlainText
import TextEditing

/// A text being written, on the screen: as a form or as the whole text. The text itself is an
/// `EditSession`, which outlives it.
package struct EditorState: Sendable {
  package enum Face: Sendable { case form, text }

  package let address: FileAddress
  /// The drafts of the list it was opened from: the list itself counts anew when files change.
  let siblings: [FileAddress]
  package internal(set) var face: Face
  /// Letters are letters; after Esc they are commands, until Enter.
  package internal(set) var isTyping = true

  // MARK: The form

  var form: Form?
  var step = 0
  var focus: FieldPath?
  /// The value that has the focus, while it can be typed in.
  var field: TextBuffer?
  /// First line of the form that is shown.
  var formTop = 0

  // MARK: The whole text

  /// First line of the text that is shown, and which of its rows.
  var textTop = TextArea.Place(line: 0, row: 0)

  // MARK: Finding

  var find = LineBuffer()
  var isFinding = false
  /// What takes the place of what is found, while it is asked for.
  var replacement: LineBuffer?
  var asksReplacement = false

  package init(address: FileAddress, siblings: [FileAddress] = [], face: Face = .form) {
    self.address = address
    self.siblings = siblings
    self.face = face
  }

  /// The row that has the focus.
  var row: Form.Row? { focus.flatMap { form?.row(at: $0) } }
}

extension FormField.Shape {
  /// Typed letter by letter; others are chosen.
  var isTyped: Bool {
    switch self {
    case .line, .prose, .date, .lines: true
    default: false
    }
  }

  var isProseOrLine: Bool {
    switch self {
    case .line, .prose: true
    default: false
    }
  }

  /// Enter begins a new line.
  var hasLines: Bool {
    switch self {
    case .prose, .lines: true
    default: false
    }
  }
}
