/// One key, as a person names it.
package struct KeyPress: Sendable, Hashable, ExpressibleByUnicodeScalarLiteral {
  package enum Key: Sendable, Hashable {
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package struct Modifiers: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }

  package var key: Key
  package var modifiers: Modifiers

  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// A letter as it is typed: `"j"`.
  package init(unicodeScalarLiteral value: Unicode.Scalar) {
    self.init(.character(Character(value)))
  }

  package static func character(_ character: Character) -> KeyPress {
    KeyPress(.character(character))
  }

  package static func control(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .control)
  }

  /// The letter that typing this key writes, if it writes one.
  package var typed: Character? {
    guard modifiers.isEmpty, case .character(let character) = key else { return nil }
    return character
  }
}

/// A press of a mouse button or a turn of its wheel, in cells from top left.
package struct MouseEvent: Sendable, Hashable {
  package enum Action: Sendable, Hashable { case press, wheelUp, wheelDown }
  package var action: Action
  package var row: Int
  package var column: Int

  package init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}

/// What a person did at the terminal.
package enum InputEvent: Sendable, Hashable {
  case key(KeyPress)
  /// A bracketed paste: text, never keys. Line ends are "\n"; other controls are left out.
  case paste(String)
  case mouse(MouseEvent)
}
