import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Finding and replacing in the whole text.
extension AppState {
  mutating func beginFinding() {
    showWholeText()
    changeEditor { editor in
      editor.isFinding = true
      editor.isTyping = true
      editor.replacement = nil
      editor.find.clear()
    }
  }

  mutating func beginReplacing() {
    beginFinding()
    changeEditor { $0.replacement = LineBuffer() }
  }

  private mutating func showWholeText() {
    guard topEditor?.face == .form else { return }
    changeEditor { editor in
      editor.face = .text
      editor.field = nil
    }
    showSession()
  }

  /// First the word, then, while replacing, what takes its place.
  mutating func changeFind(_ change: (inout LineBuffer) -> Void) {
    changeEditor { editor in
      if editor.asksReplacement, var line = editor.replacement {
        change(&line)
        editor.replacement = line
      } else {
        change(&editor.find)
      }
    }
  }

  mutating func handleWhileFinding(_ key: KeyPress) -> [Effect] {
    switch (key.key, key.modifiers) {
    case (.escape, []), (.character("c"), .control):
      changeEditor { editor in
        editor.isFinding = false
        editor.replacement = nil
      }
    case (.enter, []): return endFinding()
    default: changeFind { $0.handle(key) }
    }
    return []
  }

  private mutating func endFinding() -> [Effect] {
    guard let editor = topEditor else { return [] }
    if editor.replacement != nil, !editor.asksReplacement {
      changeEditor { $0.asksReplacement = true }
      return []
    }
    changeEditor { editor in
      editor.isFinding = false
      editor.asksReplacement = false
      editor.replacement = nil
    }
    if let replacement = editor.replacement { return replaceAll(by: replacement.text) }
    findNext(1)
    return []
  }

  mutating func findNext(_ step: Int) {
    guard let search = topEditor.flatMap({ TextSearch($0.find.text) }) else {
      notice = Notice(texts.findFirst)
      return
    }
    showWholeText()
    var isFound = false
    changeSession { session in
      session.move { buffer in
        let range = buffer.selection ?? buffer.cursor..<buffer.cursor
        let found =
          step > 0
          ? buffer.match(of: search, from: range.upperBound)
          : buffer.match(of: search, before: range.lowerBound)
        if let found { buffer.select(found) }
        isFound = found != nil
      }
    }
    if !isFound { notice = Notice(texts.notFoundHere(topEditor?.find.text ?? "")) }
    fitEditor()
  }

  private mutating func replaceAll(by text: String) -> [Effect] {
    guard let word = topEditor?.find.text, let search = TextSearch(word, ignoringCase: false)
    else { return [] }
    let now = now
    var count = 0
    changeSession { session in
      session.change(.other, at: now) { buffer in
        let result = buffer.replaceAll(search, with: text)
        count = result?.count ?? 0
        return result?.splice
      }
    }
    notice = Notice(count == 0 ? texts.notFoundHere(word) : texts.replaced(count))
    fitEditor()
    return []
  }
}
