import CNCurses
import TerminalUI

extension RawInput {
  /// Nil for what has no meaning here.
  init?(_ input: nc_input) {
    switch input.kind {
    case NC_SCALAR: self = .scalar(input.value)
    case NC_PASTE_START: self = .pasteStart
    case NC_PASTE_END: self = .pasteEnd
    case NC_INVALID: self = .invalid
    case NC_KEY:
      guard let key = KeyPress(input) else { return nil }
      self = .named(key)
    default: return nil
    }
  }
}

extension KeyPress {
  fileprivate init?(_ input: nc_input) {
    guard let modifiers = Modifiers(xterm: Int(input.modifiers)) else { return nil }
    guard let key = Key(nc_key(rawValue: input.value)) else { return nil }
    self.init(key, modifiers)
  }
}

extension KeyPress.Key {
  fileprivate init?(_ key: nc_key) {
    switch key {
    case NC_UP: self = .up
    case NC_DOWN: self = .down
    case NC_LEFT: self = .left
    case NC_RIGHT: self = .right
    case NC_HOME: self = .home
    case NC_END: self = .end
    case NC_PAGE_UP: self = .pageUp
    case NC_PAGE_DOWN: self = .pageDown
    case NC_INSERT: self = .insert
    case NC_DELETE: self = .delete
    case NC_BACKSPACE: self = .backspace
    case NC_ENTER: self = .enter
    case NC_TAB: self = .tab
    default:
      guard key.rawValue > NC_FUNCTION.rawValue else { return nil }
      self = .function(Int(key.rawValue - NC_FUNCTION.rawValue))
    }
  }
}
