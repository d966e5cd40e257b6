import TerminalUI

/// Whatever a terminal sends, what comes out are keys, pastes and clicks a person can have made.
enum KeyPromises {
  private static let longestPiece = (4 << 20) + 64

  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let batches = batches(bytes)
    var decoder = KeyDecoder()
    var events = 0
    for batch in batches {
      let decoded = decoder.decode(batch)
      for event in decoded { try check(event) }
      events += decoded.count
    }
    try promise(events <= bytes.count + batches.count, "more came out than went in")
    let after = decoder.decode(Self.ending).last
    try promise(after == .key("x"), "stuck: x is read as \(String(describing: after))")
  }

  static func decode(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    for batch in batches(bytes) { _ = decoder.decode(batch) }
  }

  /// Ends a paste, a sequence and a report, whichever there was; then a key.
  private static let ending: [RawInput] = "\u{1B}[201~\u{07}xx".unicodeScalars.map {
    .scalar($0.value)
  }

  /// UTF-8, with the bytes that never occur in it for what is no character; 0xFF ends a batch.
  private static func batches(_ bytes: [UInt8]) -> [[RawInput]] {
    bytes.split(separator: 0xFF, omittingEmptySubsequences: false).map(inputs)
  }

  private static func inputs(_ bytes: ArraySlice<UInt8>) -> [RawInput] {
    var inputs: [RawInput] = []
    var rest = bytes
    while let first = rest.first {
      if let input = special(first, rest.count) {
        inputs.append(input)
        rest = rest.dropFirst()
      } else {
        let text = rest.prefix { special($0, 0) == nil }
        inputs += String(decoding: text, as: UTF8.self).unicodeScalars.map { .scalar($0.value) }
        rest = rest[text.endIndex...]
      }
    }
    return inputs
  }

  private static func special(_ byte: UInt8, _ number: Int) -> RawInput? {
    switch byte {
    case 0xF8: .pasteStart
    case 0xF9: .pasteEnd
    case 0xFA: .invalid
    case 0xFB: .named(KeyPress(.down))
    case 0xFC: .scalar(UInt32(truncatingIfNeeded: number &* 0x0101_0101))
    case 0xFD: .scalar(.max)
    case 0xFE: .scalar(0xD800)
    default: nil
    }
  }

  private static func check(_ event: InputEvent) throws(BrokenPromise) {
    switch event {
    case .key(let key):
      guard case .character(let character) = key.key else { return }
      try promise(
        !character.unicodeScalars.contains(where: isControl), "a control as a key: \(key)")
    case .paste(let text):
      try promise(text.utf8.count <= longestPiece, "a paste of \(text.utf8.count) bytes")
      try promise(
        !text.unicodeScalars.contains { isControl($0) && $0 != "\n" && $0 != "\t" },
        "a control in a paste")
    case .mouse(let event):
      try promise(event.row >= 0 && event.column >= 0, "a click outside the screen: \(event)")
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
