/// What the control sequences of terminals mean: those of xterm and its kin, the Linux console, and
/// the two ways to report keys by number (kitty's CSI u, xterm's modifyOtherKeys).
enum ControlSequence {
  enum Meaning: Equatable {
    case key(KeyPress)
    case mouse(MouseEvent)
    case pasteStart
    /// A report, or a sequence that we do not know.
    case nothing
  }

  /// - Parameters:
  ///   - body: what stands between `ESC [` and the last character.
  ///   - final: the last character, 0x40 to 0x7E.
  static func meaning(of body: some Sequence<UInt8>, final: UInt32) -> Meaning {
    let body = String(decoding: Array(body), as: UTF8.self)
    if body == "[" { return Meaning(consoleFunctionKey(final)) }
    if body.first == "<" {
      return Parameters(body.dropFirst()).flatMap { mouse($0, final: final) } ?? .nothing
    }
    guard let parameters = Parameters(body) else { return .nothing }
    if final == UInt32(ascii: "~"), parameters.first == 200 { return .pasteStart }
    return Meaning(key(parameters, final: final))
  }

  /// The mouse as SGR mode reports it: a button with its modifiers, column and row from 1. Only
  /// presses of the first button and turns of the wheel count.
  private static func mouse(_ parameters: Parameters, final: UInt32) -> Meaning? {
    guard final == UInt32(ascii: "M"), parameters.second > 0, parameters.third > 0 else {
      return nil
    }
    let modifiers = 4 | 8 | 16
    let actions: [Int: MouseEvent.Action] = [0: .press, 64: .wheelUp, 65: .wheelDown]
    return actions[parameters.first & ~modifiers].map {
      .mouse(MouseEvent($0, row: parameters.third - 1, column: parameters.second - 1))
    }
  }

  /// The key of `ESC O` and one character; the keypad in application mode writes what stands on it.
  static func keypadKey(_ value: UInt32) -> KeyPress? {
    switch value {
    case UInt32(ascii: "M"): return KeyPress(.enter)
    case UInt32(ascii: "j")...UInt32(ascii: "y"):
      return Unicode.Scalar(value - 0x40).map { .character(Character($0)) }
    default: return cursorKey(value).map { KeyPress($0) }
    }
  }

  private static func key(_ parameters: Parameters, final: UInt32) -> KeyPress? {
    guard let modifiers = parameters.modifiers else { return nil }
    switch final {
    case UInt32(ascii: "~") where parameters.first == 27:
      return numberedKey(parameters.third, modifiers)
    case UInt32(ascii: "~"): return tildeKey(parameters.first).map { KeyPress($0, modifiers) }
    case UInt32(ascii: "u"): return numberedKey(parameters.first, modifiers)
    case UInt32(ascii: "Z"): return KeyPress(.tab, modifiers.union(.shift))
    default:
      guard parameters.first <= 1 else { return nil }  // else a report, like that of the cursor
      return cursorKey(final).map { KeyPress($0, modifiers) }
    }
  }

  private static func cursorKey(_ final: UInt32) -> KeyPress.Key? {
    switch final {
    case UInt32(ascii: "A"): .up
    case UInt32(ascii: "B"): .down
    case UInt32(ascii: "C"): .right
    case UInt32(ascii: "D"): .left
    case UInt32(ascii: "F"): .end
    case UInt32(ascii: "H"): .home
    case UInt32(ascii: "P")...UInt32(ascii: "S"): .function(Int(final - UInt32(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func consoleFunctionKey(_ final: UInt32) -> KeyPress? {
    guard (UInt32(ascii: "A")...UInt32(ascii: "E")).contains(final) else { return nil }
    return KeyPress(.function(Int(final - UInt32(ascii: "A")) + 1))
  }

  private static func tildeKey(_ number: Int) -> KeyPress.Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// A key by its Unicode number. Numbers in the private use area are keys that no keyboard needs.
  private static func numberedKey(_ number: Int, _ modifiers: KeyPress.Modifiers) -> KeyPress? {
    switch number {
    case 8, 127: return KeyPress(.backspace, modifiers)
    case 9: return KeyPress(.tab, modifiers)
    case 13: return KeyPress(.enter, modifiers)
    case 27: return KeyPress(.escape, modifiers)
    default:
      guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init), !scalar.isControl,
        scalar.properties.generalCategory != .privateUse
      else { return nil }
      return characterKey(Character(scalar), modifiers)
    }
  }

  /// Shift and a letter is the capital, as in any terminal; Ctrl names the small one.
  private static func characterKey(
    _ character: Character, _ modifiers: KeyPress.Modifiers
  ) -> KeyPress {
    let capital = character.uppercased()
    guard modifiers.contains(.shift), !modifiers.contains(.control), capital.count == 1 else {
      return KeyPress(.character(character), modifiers)
    }
    return KeyPress(.character(Character(capital)), modifiers.subtracting(.shift))
  }
}

extension ControlSequence.Meaning {
  fileprivate init(_ key: KeyPress?) {
    self = key.map { .key($0) } ?? .nothing
  }
}

/// The numbers of a control sequence: `;` between them, `:` between the parts of one.
private struct Parameters {
  private static let keyRelease = 3
  private let numbers: [[Int]]

  /// Nil for sequences with other characters, which are all private or reports.
  init?(_ body: some StringProtocol) {
    guard body.utf8.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    numbers = body.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    }
  }

  var first: Int { number(0) }
  var second: Int { number(1) }
  var third: Int { number(2) }

  /// Nil when the key was released or held with a key that we give no meaning (Super, Hyper, Meta).
  var modifiers: KeyPress.Modifiers? {
    guard number(1, part: 1) != Self.keyRelease else { return nil }
    return KeyPress.Modifiers(xterm: number(1))
  }

  private func number(_ index: Int, part: Int = 0) -> Int {
    guard numbers.indices.contains(index), numbers[index].indices.contains(part) else { return 0 }
    return numbers[index][part]
  }
}

extension KeyPress.Modifiers {
  /// The modifiers as xterm counts them: one more than the sum of Shift 1, Alt 2, Ctrl 4; the locks
  /// (64, 128) do not matter; nil with any other.
  package init?(xterm number: Int) {
    let bits = max(0, number - 1) & ~0xC0
    guard bits < 8 else { return nil }
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
