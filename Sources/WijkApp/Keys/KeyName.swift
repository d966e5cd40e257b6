import PlainText
import TerminalUI
import WijkTexts

/// Keys as people call them.
package enum KeyName {
  package static func of(_ key: KeyPress, _ texts: Texts) -> SafeText {
    let name = name(of: key.key, texts)
    var prefix = ""
    if key.modifiers.contains(.control) { prefix += "Ctrl-" }
    if key.modifiers.contains(.alt) { prefix += "Alt-" }
    if key.modifiers.contains(.shift) { prefix += "Shift-" }
    return SafeText(prefix + (prefix.isEmpty ? name : name.count == 1 ? name.uppercased() : name))
  }

  private static func name(of key: KeyPress.Key, _ texts: Texts) -> String {
    switch key {
    case .character(" "): texts.space.string
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
