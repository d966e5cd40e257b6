/// How texts are written so that every YAML reader, YAML 1.1 ones too, reads them back as texts.
enum YamlText {
  /// What a plain scalar says when it says nothing.
  static func isNull(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// A scalar on one line, in the wanted style where that can hold the text.
  /// - Parameter allowsTyped: leave off the quotes of what a YAML 1.1 reader takes for a number,
  ///   date or the like.
  static func scalar(
    _ text: String, as style: ScalarStyle = .plain, inFlow: Bool = false, allowsTyped: Bool = false
  ) -> String {
    guard text.unicodeScalars.allSatisfy(isPrintable) else { return doubleQuoted(text) }
    let isPlain = isPlain(text, inFlow: inFlow) && !isNull(text) && (allowsTyped || !isTyped(text))
    switch style {
    case .double: return doubleQuoted(text)
    case .plain where isPlain: return text
    default: return singleQuoted(text)
    }
  }

  /// Whether the text is plain in form; what type a reader would take it for is not asked.
  static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first.isBlank || last.isBlank || last == .colon || isIndicator(first) { return false }
    if inFlow, bytes.contains(where: { $0.isFlowIndicator || $0 == .question || $0 == .colon }) {
      return false
    }
    return !zip(bytes, bytes.dropFirst()).contains { left, right in
      (left == .colon && right.isBlank) || (left.isBlank && right == .hash)
    }
  }

  /// Whether a YAML 1.1 reader would take this plain text for something other than text.
  static func isTyped(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isWord(text) || isNumber(bytes) || isDate(bytes)
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    "-?:,[]{}#&*!|>'\"%@`".utf8.contains(byte)
  }

  private static func isWord(_ text: String) -> Bool {
    switch text.lowercased() {
    case "~", "null", "yes", "no", "y", "n", "true", "false", "on", "off", "=", "<<": true
    default: false
    }
  }

  /// Integers, floats, hexadecimal and base 60; a little wider than any reader's own rules.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var digits = bytes[...]
    if digits.first == .plus || digits.first == .dash { digits = digits.dropFirst() }
    switch String(decoding: digits.prefix(4), as: UTF8.self).lowercased() {
    case ".inf", ".nan": return digits.count == 4
    case let prefix where ["0x", "0o", "0b"].contains(String(prefix.prefix(2))): return true
    default: break
    }
    let mantissa = digits.prefix { isDigit($0) || $0 == .dot || $0 == .colon || $0 == underscore }
    var exponent = digits.dropFirst(mantissa.count)
    guard mantissa.contains(where: isDigit) else { return false }
    guard let mark = exponent.popFirst() else { return true }
    if exponent.first == .plus || exponent.first == .dash { exponent = exponent.dropFirst() }
    return (mark | 0x20) == UInt8(ascii: "e") && exponent.allSatisfy(isDigit)
  }

  /// `2026-11-22`, with or without a time behind it.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: .dash, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(isDigit),
      (1...2).contains(parts[1].count), parts[1].allSatisfy(isDigit)
    else { return false }
    return parts[2].first.map(isDigit) ?? false
  }

  private static let underscore = UInt8(ascii: "_")

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What YAML allows outside double quotes and no reader takes for a line break.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func singleQuoted(_ text: String) -> String {
    var result = "'"
    // By scalar: a quote with an accent on it is one character, and still a quote to YAML.
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "'" { result += "'" }
    }
    return result + "'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += escaped(scalar.value)
      }
    }
    return result + "\""
  }

  /// `\xHH` or `\uHHHH`: nothing above U+FFFF needs an escape.
  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    let width = value < 0x100 ? 2 : 4
    let padding = String(repeating: "0", count: max(0, width - digits.count))
    return (width == 2 ? "\\x" : "\\u") + padding + digits
  }
}
