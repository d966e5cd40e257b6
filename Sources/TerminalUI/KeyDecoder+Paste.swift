/// The text of a bracketed paste while it comes in.
///
/// Line ends become "\n"; other controls but the tab are dropped, and so are the colours of what was
/// copied from a terminal. A device that missed the end of the paste (cut in two on a slow line) gives
/// it as characters, so it is looked for here too.
struct PasteCollector: Sendable {
  private static let pieceLimit = 4 << 20
  private static let endMarker: [UInt32] = "\u{1B}[201~".unicodeScalars.map(\.value)

  private var text = ""
  private var lastWasReturn = false
  private var sequence = Sequence.none
  /// How much of the end marker has been seen.
  private var matched = 0

  /// Takes one scalar value; true when it completed the end marker.
  mutating func take(_ value: UInt32) -> Bool {
    if value == Self.endMarker[matched] {
      matched += 1
      return matched == Self.endMarker.count
    }
    guard matched > 0 else {
      append(value)
      return false
    }
    appendUnmatched()
    return take(value)
  }

  /// The text, when the end has come.
  mutating func finish() -> String {
    if matched < Self.endMarker.count { appendUnmatched() }
    return text
  }

  /// The text until now, once it is 4 MiB: a longer paste arrives in pieces, so that memory is
  /// bounded and nothing is lost.
  mutating func takeFullPiece() -> String? {
    guard text.utf8.count >= Self.pieceLimit else { return nil }
    defer { text = "" }
    return text
  }

  /// What looked like the end of the paste was part of it.
  private mutating func appendUnmatched() {
    for value in Self.endMarker[..<matched] { append(value) }
    matched = 0
  }

  /// How much of a sequence `ESC [ 3 1 m` has been seen.
  private enum Sequence { case none, escape, inside }

  /// True for what belongs to a sequence.
  private mutating func takeSequence(_ value: UInt32) -> Bool {
    switch (sequence, value) {
    case (.inside, 0x20...0x3F): return true
    case (.inside, 0x40...0x7E):
      sequence = .none
      return true
    case (.escape, UInt32(ascii: "[")):
      sequence = .inside
      return true
    default:
      sequence = value == 0x1B ? .escape : .none
      return false
    }
  }

  private mutating func append(_ value: UInt32) {
    if takeSequence(value) { return }
    defer { lastWasReturn = value == 0x0D }
    switch value {
    case 0x0A where lastWasReturn: break
    case 0x0D, 0x0A: text.unicodeScalars.append("\n")
    case 0x09: text.unicodeScalars.append("\t")
    default:
      guard let scalar = Unicode.Scalar(value), !scalar.isControl else { return }
      text.unicodeScalars.append(scalar)
    }
  }
}
