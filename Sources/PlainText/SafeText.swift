/// Text that may be shown: the only text the screen, tables and messages accept.
///
/// Controls (C0, C1, DEL), bidirectional overrides and zero-width characters in a file or an answer
/// of a tool could move the cursor, hide words or start a command of the terminal. Making a
/// `SafeText` replaces each by something one can see, so what is shown is what is there.
package struct SafeText: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// One line, without control characters.
  package private(set) var string: String

  package init(_ raw: String) {
    string = Self.isHarmless(raw) ? raw : Self.sanitised(raw)
  }

  package init(_ raw: Substring) {
    self.init(String(raw))
  }

  /// What stands in the code is as it was written there.
  package init(stringLiteral value: String) {
    self.init(trusted: value)
  }

  package var description: String { string }
  package var isEmpty: Bool { string.isEmpty }

  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(trusted: left.string + right.string)
  }

  package static func += (left: inout SafeText, right: SafeText) {
    left.string += right.string
  }

  /// For text made of what is safe already.
  init(trusted: String) {
    string = trusted
  }
}

extension SafeText {
  /// True for what most text is: printable ASCII, and UTF-8 without any byte that could begin one of
  /// the characters that `sanitised` looks at (C0, DEL, and lead bytes C2, CD, D8, DC, E1, E2, EF, F0, F3),
  /// but for the dots, dashes, quotes, arrows and lines that stand in every text.
  private static func isHarmless(_ raw: String) -> Bool {
    let bytes = raw.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x20...0x7E, 0x80...0xC1, 0xC3...0xCC, 0xCE...0xD7: continue
      case 0xC2 where bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD: continue
      case 0xE2 where bytes[index + 1] > 0x81: continue
      case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]): continue
      default: return false
      }
    }
    return true
  }

  private static func sanitised(_ raw: String) -> String {
    var result = ""
    result.reserveCapacity(raw.utf8.count)
    var last: Unicode.Scalar?
    for scalar in raw.unicodeScalars {
      switch visibility(of: scalar) {
      case _ where scalar == joiner && isPicture(last): break
      case .shown: result.unicodeScalars.append(scalar)
      case .dropped: break
      case .replaced(let text): result += text
      }
      if scalar != variation { last = scalar }
    }
    return result
  }

  private static func isPicture(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.value > 0x7F && $0.properties.isEmoji } ?? false
  }

  /// What joins two pictures into one. A terminal shows the two; what stands between them would
  /// only be read as damage.
  private static let joiner: Unicode.Scalar = "\u{200D}"
  /// Asks for the picture of a character that is also a sign.
  private static let variation: Unicode.Scalar = "\u{FE0F}"

  private enum Visibility {
    case shown, dropped
    case replaced(String)
  }

  private static func visibility(of scalar: Unicode.Scalar) -> Visibility {
    switch scalar.value {
    case 0x09: .replaced("    ")
    case 0x00...0x1F: .replaced(controlPicture(scalar.value))
    case 0x7F: .replaced("\u{2421}")
    case 0xAD: .dropped  // a soft hyphen says where a word may break, it is not part of the word
    case 0x80...0x9F, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      .replaced("<U+\(hexadecimal(scalar.value))>")
    default: .shown
    }
  }

  private static func controlPicture(_ value: UInt32) -> String {
    Unicode.Scalar(0x2400 + value).map { String(Character($0)) } ?? "?"
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Sequence where Element == SafeText {
  package func joined(separator: SafeText = "") -> SafeText {
    SafeText(trusted: map(\.string).joined(separator: separator.string))
  }
}
