/// What a device read, before it means anything: characters as they came, and what the device
/// recognised already.
package enum RawInput: Sendable, Hashable {
  /// A Unicode scalar value; any number is allowed, what is no character is dropped.
  case scalar(UInt32)
  case named(KeyPress)
  case pasteStart, pasteEnd
  /// Bytes that are no text in the terminal's encoding.
  case invalid
}

/// Turns what a terminal sends into what a person did.
///
/// Escape sequences that nobody recognised never leak as keys: a stray report of the terminal would
/// otherwise delete or edit something. A lone ESC and Alt with a key differ in one way only: whether
/// something follows in the same batch. A sequence or paste that is cut in the middle goes on in the
/// next batch.
package struct KeyDecoder: Sendable {
  private enum State {
    case ground, escape
    /// After ESC [.
    case sequence
    /// After ESC O: one character follows.
    case keypad
    /// A report with text in it (OSC, DCS and the like), up to its terminator.
    case string
  }

  /// A sequence longer than this is nonsense; what follows is taken as keys again.
  private static let longestSequence = 4096
  private static let stringIntroducers = "]PX^_".unicodeScalars.map(\.value)

  private var state = State.ground
  /// The sequence since its ESC: the introducer and what came after it.
  private var collected: [UInt8] = []
  private var paste: PasteCollector?
  private var events: [InputEvent] = []

  package init() {}

  /// The events in a batch: everything that could be read without waiting.
  package mutating func decode(_ batch: [RawInput]) -> [InputEvent] {
    defer { events = [] }
    for input in batch { take(input) }
    endBatch()
    return events
  }

  private mutating func take(_ input: RawInput) {
    if paste != nil { return takeWhilePasting(input) }
    switch input {
    case .scalar(let value): take(value)
    case .named(var key):
      if state == .escape { key.modifiers.insert(.alt) }
      state = .ground
      press(key)
    case .pasteStart:
      finishEscape()
      paste = PasteCollector()
    case .pasteEnd, .invalid: finishEscape()
    }
  }

  private mutating func take(_ value: UInt32) {
    switch state {
    case .ground: takePlain(value)
    case .escape: takeAfterEscape(value)
    case .sequence: takeInSequence(value)
    case .keypad:
      state = .ground
      press(ControlSequence.keypadKey(value))
    case .string: takeInString(value)
    }
  }

  private mutating func takePlain(_ value: UInt32, _ modifiers: KeyPress.Modifiers = []) {
    state = .ground
    if value == 0x1B {
      state = .escape
    } else if var key = KeyPress(typed: value) {
      key.modifiers.formUnion(modifiers)
      press(key)
    }
  }

  private mutating func takeAfterEscape(_ value: UInt32) {
    switch value {
    case 0x1B: press(KeyPress(.escape))
    case UInt32(ascii: "["): begin(.sequence, value)
    case UInt32(ascii: "O"): begin(.keypad, value)
    case _ where Self.stringIntroducers.contains(value): begin(.string, value)
    default: takePlain(value, .alt)
    }
  }

  private mutating func begin(_ state: State, _ introducer: UInt32) {
    self.state = state
    collected = [UInt8(truncatingIfNeeded: introducer)]
  }

  private mutating func takeInSequence(_ value: UInt32) {
    switch value {
    case 0x20...0x3F: collect(value)
    case UInt32(ascii: "[") where collected.count == 1: collect(value)  // a Linux console's F1
    case 0x40...0x7E:
      state = .ground
      finishSequence(final: value)
    default: takePlain(value)
    }
  }

  private mutating func finishSequence(final: UInt32) {
    switch ControlSequence.meaning(of: collected.dropFirst(), final: final) {
    case .key(let key): press(key)
    case .mouse(let event): events.append(.mouse(event))
    case .pasteStart: paste = PasteCollector()
    case .nothing: break
    }
  }

  /// BEL or ESC \ ends a string; so does any other control, or a stray ESC ] would swallow a whole
  /// evening of typing.
  private mutating func takeInString(_ value: UInt32) {
    switch value {
    case 0x07, 0x9C: state = .ground
    case UInt32(ascii: "\\") where collected.last == 0x1B: state = .ground
    case 0x00...0x1A, 0x1C...0x1F: takePlain(value)
    default:
      guard collected.last == 0x1B else { return collect(value) }
      state = .escape
      takeAfterEscape(value)
    }
  }

  private mutating func collect(_ value: UInt32) {
    collected.append(UInt8(exactly: value) ?? UInt8(ascii: "?"))
    if collected.count > Self.longestSequence { state = .ground }
  }

  /// An ESC, or ESC and the beginning of a sequence, that nothing follows was typed as such.
  private mutating func endBatch() {
    switch state {
    case .ground: break
    case .escape: finishEscape()
    case .sequence, .keypad, .string:
      guard collected.count == 1, let introducer = collected.first else { return }
      state = .ground
      press(KeyPress(.character(Character(Unicode.Scalar(introducer))), .alt))
    }
  }

  private mutating func finishEscape() {
    if state == .escape { press(KeyPress(.escape)) }
    state = .ground
  }

  private mutating func press(_ key: KeyPress?) {
    if let key { events.append(.key(key)) }
  }
}

extension KeyDecoder {
  /// Nothing that is pasted is a key.
  private mutating func takeWhilePasting(_ input: RawInput) {
    switch input {
    case .scalar(let value):
      if paste?.take(value) == true { finishPaste() }
      if let piece = paste?.takeFullPiece() { events.append(.paste(piece)) }
    case .pasteEnd: finishPaste()
    case .named, .pasteStart, .invalid: break
    }
  }

  private mutating func finishPaste() {
    if let text = paste?.finish(), !text.isEmpty { events.append(.paste(text)) }
    paste = nil
    state = .ground
  }
}

extension KeyPress {
  /// The key that sends this one character; nil for what is no key.
  fileprivate init?(typed value: UInt32) {
    switch value {
    case 0x00, 0x1B: return nil
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0D: self.init(.enter)
    case 0x01...0x1A: self.init(control: value + 0x60)
    case 0x1C...0x1F: self.init(control: value + 0x40)
    default:
      guard let scalar = Unicode.Scalar(value), !scalar.isControl else { return nil }
      self.init(.character(Character(scalar)))
    }
  }

  private init?(control value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    self = .control(Character(scalar))
  }
}

extension Unicode.Scalar {
  /// True for C0, DEL and C1.
  var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }
}

extension UInt32 {
  /// The code of an ASCII character, as `UInt8(ascii:)` has it.
  init(ascii character: Unicode.Scalar) { self = character.value }
}
