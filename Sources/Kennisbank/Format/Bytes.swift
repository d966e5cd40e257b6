/// Names for the ASCII bytes that mean something in YAML and Markdown.
extension UInt8 {
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var doubleQuote: UInt8 { 0x22 }
  static var hash: UInt8 { 0x23 }
  static var ampersand: UInt8 { 0x26 }
  static var singleQuote: UInt8 { 0x27 }
  static var asterisk: UInt8 { 0x2A }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var dash: UInt8 { 0x2D }
  static var dot: UInt8 { 0x2E }
  static var colon: UInt8 { 0x3A }
  static var less: UInt8 { 0x3C }
  static var greater: UInt8 { 0x3E }
  static var question: UInt8 { 0x3F }
  static var exclamation: UInt8 { 0x21 }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var backtick: UInt8 { 0x60 }
  static var openBrace: UInt8 { 0x7B }
  static var bar: UInt8 { 0x7C }
  static var closeBrace: UInt8 { 0x7D }
  static var tilde: UInt8 { 0x7E }

  var isBlank: Bool { self == .space || self == .tab }
  var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
  var isQuote: Bool { self == .doubleQuote || self == .singleQuote }

  /// `, [ ] { }`: what ends a plain scalar inside a flow list or map.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }
}

// Eight bytes at once, for what looks through all of a text.

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func eight(at offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}

extension UInt64 {
  private static let ones = 0x0101_0101_0101_0101 as UInt64

  /// - Parameter limit: at most 128.
  @inline(__always)
  func hasByte(below limit: UInt8) -> Bool {
    (self &- Self.ones &* UInt64(limit)) & ~self & Self.ones << 7 != 0
  }

  @inline(__always)
  func hasByte(_ byte: UInt8) -> Bool { (self ^ Self.ones &* UInt64(byte)).hasByte(below: 1) }
}

/// The bytes of one file and the small questions every scanner asks of them.
struct Source: Sendable {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// The byte at an offset; 0 past the end, so that looking ahead needs no bounds of its own.
  subscript(offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// A UTF-8 byte order mark is part of the file, never of its text.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The text of a range, with U+FFFD for what is not UTF-8.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func skipBlanks(from offset: Int, to limit: Int) -> Int {
    var offset = offset
    while offset < limit, self[offset].isBlank { offset += 1 }
    return offset
  }

  func trimBlanks(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, self[end - 1].isBlank { end -= 1 }
    return end
  }

  /// True for a blank or the end of the line: what must follow `-`, `?`, `:` and `##`.
  func isGap(at offset: Int, limit: Int) -> Bool { offset >= limit || self[offset].isBlank }

  /// True where nothing but blanks and a comment follows.
  func isRestEmpty(from offset: Int, to limit: Int) -> Bool {
    let rest = skipBlanks(from: offset, to: limit)
    return rest == limit || (rest > offset && self[rest] == .hash)
  }

  /// True for the `-` of a list item.
  func isDash(at offset: Int, limit: Int) -> Bool {
    self[offset] == .dash && offset < limit && isGap(at: offset + 1, limit: limit)
  }

  /// libyaml takes NEL, LS and PS for line breaks; where they occur a line is not what it seems.
  func hasUnicodeBreak(in range: Range<Int>) -> Bool {
    guard !isASCII(range) else { return false }
    return range.contains { offset in
      switch bytes[offset] {
      case 0xC2: self[offset + 1] == 0x85
      case 0xE2: self[offset + 1] == 0x80 && (self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9)
      default: false
      }
    }
  }

  // Both loops run to the end on purpose: without a way out they become vector instructions.

  private func isASCII(_ range: Range<Int>) -> Bool {
    bytes[range].withUnsafeBufferPointer { $0.reduce(0, |) } < 0x80
  }

  var hasNul: Bool {
    bytes.withUnsafeBufferPointer { $0.reduce(.max, min) } == 0
  }
}

/// The keys met so far. Few are looked through, which costs less than hashing them.
struct KeySet {
  private var few: [String] = []
  private var many: Set<String> = []

  /// False if the key was there already.
  mutating func insert(_ key: String) -> Bool {
    guard many.isEmpty else { return many.insert(key).inserted }
    guard !few.contains(key) else { return false }
    few.append(key)
    if few.count == 32 { many = Set(few) }
    return true
  }
}
