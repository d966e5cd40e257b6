/// One line of text under a cursor: prompts and filters. Counts characters, never columns.
package struct LineBuffer: Sendable, Hashable {
  package private(set) var text: String
  /// Number of characters before the cursor, 0...count.
  package private(set) var cursor: Int
  /// What is put in first takes the place of all: nobody did anything with it yet.
  package private(set) var isDefault = false

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// A text to be kept by moving in it, or replaced by typing.
  package init(default text: String) {
    self.init(text)
    isDefault = !text.isEmpty
  }

  /// From now on, until something is done in it.
  package mutating func becomeDefault() { isDefault = !text.isEmpty }

  package var isEmpty: Bool { text.isEmpty }

  package var beforeCursor: Substring { text[..<index(cursor)] }

  /// Puts text in at the cursor; line ends and tabs become spaces. Other controls are left out, and
  /// so are the marks without a width that come along from a web page.
  package mutating func insert(_ raw: String) {
    let line = String(raw.unicodeScalars.compactMap { Self.allowed($0) }.map(Character.init))
    if isDefault, !line.isEmpty { clear() }
    let after = text[index(cursor)...].count
    text.insert(contentsOf: line, at: index(cursor))
    cursor = text.count - after
  }

  package mutating func deleteBackward() {
    isDefault = false
    guard cursor > 0 else { return }
    cursor -= 1
    text.remove(at: index(cursor))
  }

  package mutating func deleteForward() {
    isDefault = false
    guard cursor < text.count else { return }
    text.remove(at: index(cursor))
  }

  package mutating func deleteWordBackward() {
    isDefault = false
    let end = cursor
    moveWordLeft()
    text.removeSubrange(index(cursor)..<index(end))
  }

  package mutating func clear() {
    self = LineBuffer()
  }

  package mutating func moveLeft() { move(to: max(0, cursor - 1)) }
  package mutating func moveRight() { move(to: min(text.count, cursor + 1)) }
  package mutating func moveToStart() { move(to: 0) }
  package mutating func moveToEnd() { move(to: text.count) }

  private mutating func move(to place: Int) {
    cursor = place
    isDefault = false
  }

  package mutating func moveWordLeft() {
    isDefault = false
    let characters = Array(text)
    while cursor > 0, characters[cursor - 1].isWhitespace { cursor -= 1 }
    while cursor > 0, !characters[cursor - 1].isWhitespace { cursor -= 1 }
  }

  package mutating func moveWordRight() {
    isDefault = false
    let characters = Array(text)
    while cursor < characters.count, characters[cursor].isWhitespace { cursor += 1 }
    while cursor < characters.count, !characters[cursor].isWhitespace { cursor += 1 }
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }

  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: " "
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: nil
    default: scalar
    }
  }
}
