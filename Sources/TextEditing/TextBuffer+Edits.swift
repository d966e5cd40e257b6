/// Changing. Each returns the change made, nil when there was none.
extension TextBuffer {
  /// Puts text in at the cursor, in the place of the selection. Line breaks become those of the
  /// text; controls other than tab are left out.
  package mutating func insert(_ text: String) -> TextSplice? {
    replace(selectedBytes ?? caret..<caret, with: cleaned(text))
  }

  /// Like `insert`, elsewhere.
  package mutating func replace(
    _ range: Range<TextPosition>, with text: String
  ) -> TextSplice? {
    replace(byte(at: range.lowerBound)..<byte(at: range.upperBound), with: cleaned(text))
  }

  /// One character, whatever it is made of, or a line ending.
  package mutating func deleteBackward() -> TextSplice? {
    delete(left(of: caret)..<caret)
  }

  package mutating func deleteForward() -> TextSplice? {
    delete(caret..<content.after(caret))
  }

  package mutating func deleteWordBackward() -> TextSplice? {
    delete(wordLeft(of: caret)..<caret)
  }

  package mutating func deleteWordForward() -> TextSplice? {
    delete(caret..<wordRight(of: caret))
  }

  /// The line of the cursor with its ending, or all lines the selection touches.
  package mutating func deleteLine() -> TextSplice? {
    replace(touchedLines, with: "")
  }

  /// What cut and copy take: the selection, else the line with its ending.
  package var copyText: String {
    String(content.slice(selectedBytes ?? touchedLines))
  }

  package mutating func cut() -> TextSplice? {
    replace(selectedBytes ?? touchedLines, with: "")
  }

  private mutating func delete(_ range: Range<Int>) -> TextSplice? {
    replace(selectedBytes ?? range, with: "")
  }

  private var touchedLines: Range<Int> {
    let range = selectedBytes ?? caret..<caret
    return fullByteRange(
      ofLines: lines.line(at: range.lowerBound)...lines.line(at: range.upperBound))
  }

  func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }) { return text }
    let ending = preferredEnding.rawValue
    var clean = ""
    // CR LF is one Character, so it becomes one break.
    for character in text {
      switch character {
      case "\r\n", "\n", "\r": clean += ending
      case _ where !character.unicodeScalars.contains(where: \.isControl): clean.append(character)
      // Not added to the scalars of the text itself: that copies all there is.
      default: clean += character.withoutControls
      }
    }
    return clean
  }
}

extension Character {
  fileprivate var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
