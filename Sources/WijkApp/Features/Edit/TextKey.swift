import TerminalUI
import TextEditing

/// What a key does to a text that is typed in, in every field and in the whole text alike.
enum TextKey: Sendable, Hashable {
  case insert(String)
  case newline
  case move(TextMotion, selecting: Bool)
  case deleteBackward, deleteForward, deleteWordBackward, deleteWordForward

  /// Nil for a key that types nothing. `rows`: of a page.
  init?(_ key: KeyPress, rows: Int) {
    if let character = key.typed {
      self = .insert(String(character))
      return
    }
    if let edit = Self.edits[key] {
      self = edit
      return
    }
    var plain = key
    let selecting = plain.modifiers.remove(.shift) != nil
    guard let motion = Self.motion(of: plain, rows: rows) else { return nil }
    self = .move(motion, selecting: selecting)
  }

  private static let edits: [KeyPress: TextKey] = [
    KeyPress(.enter): .newline,
    KeyPress(.backspace): .deleteBackward,
    KeyPress(.delete): .deleteForward,
    .control("w"): .deleteWordBackward,
    KeyPress(.backspace, .control): .deleteWordBackward,
    KeyPress(.delete, .control): .deleteWordForward,
  ]

  private static func motion(of key: KeyPress, rows: Int) -> TextMotion? {
    switch (key.key, key.modifiers) {
    case (.left, []): .left
    case (.right, []): .right
    case (.left, .control): .wordLeft
    case (.right, .control): .wordRight
    case (.up, []): .up
    case (.down, []): .down
    case (.home, []): .lineStart
    case (.end, []): .lineEnd
    case (.home, .control): .textStart
    case (.end, .control): .textEnd
    case (.pageUp, []): .pageUp(rows: rows)
    case (.pageDown, []): .pageDown(rows: rows)
    default: nil
    }
  }
}

extension TextKey {
  /// How what it does joins with what was done before, for undo.
  var kind: EditHistory.Kind {
    switch self {
    case .insert, .newline: .typing
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward: .erasing
    case .move: .other
    }
  }
}

extension TextBuffer {
  /// Does what a key asks; the change it made.
  mutating func perform(_ key: TextKey, over layout: WrapLayout) -> TextSplice? {
    defer { keepRows(ofLine: cursor.line, in: layout) }
    switch key {
    case .insert(let text): return insert(text)
    case .newline: return newline()
    case .deleteBackward: return deleteBackward()
    case .deleteForward: return deleteForward()
    case .deleteWordBackward: return deleteWordBackward()
    case .deleteWordForward: return deleteWordForward()
    case .move(let motion, let selecting):
      move(motion, selecting: selecting, over: layout)
      return nil
    }
  }
}
