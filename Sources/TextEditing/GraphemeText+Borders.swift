/// Borders between characters. Nearly all text is settled by looking at two bytes; the rest (marks,
/// flags, joined emoji, Hangul) goes to the standard library.
extension GraphemeText {
  func isScalarBorder(_ place: Int) -> Bool {
    place >= 0 && place <= count && (place == count || !string.utf8.span[place].isContinuation)
  }

  func isBorder(_ place: Int) -> Bool {
    guard isScalarBorder(place) else { return false }
    guard place > 0, place < count else { return true }
    let bytes = string.utf8.span
    if Self.parts(bytes[scalarBefore(place)], bytes[place]) { return true }
    return String.Index(index(place), within: string) != nil
  }

  /// The nearest border at or before a border between scalars.
  func floor(_ place: Int) -> Int {
    isBorder(place) ? place : offset(string.index(before: string.index(after: index(place))))
  }

  /// The nearest border at or after a border between scalars.
  func ceiling(_ place: Int) -> Int {
    isBorder(place) ? place : offset(string.index(after: index(place)))
  }

  /// The border behind a border; the end stays where it is.
  func after(_ place: Int) -> Int {
    guard place < count else { return count }
    let bytes = string.utf8.span
    let next = place + bytes[place].scalarLength
    if next >= count || Self.parts(bytes[place], bytes[next]) { return min(next, count) }
    // As a slice, since a whole string first looks back for a border: to the start of all flags.
    let rest = string[index(place)...]
    return offset(rest.index(after: rest.startIndex))
  }

  /// The character that begins at a border.
  func character(at place: Int) -> Character? {
    string[index(place)...].first
  }

  /// The border before; the start stays where it is.
  func before(_ place: Int) -> Int {
    guard place > 0 else { return 0 }
    let bytes = string.utf8.span
    let start = scalarBefore(place)
    if start == 0 || Self.parts(bytes[scalarBefore(start)], bytes[start]) { return start }
    return offset(string.index(before: index(place)))
  }

  /// The nearest border before a place that two bytes settle, else `start`, itself a border. From
  /// there one walks forward: a run of flags must not be read again for each of them.
  func settledBorder(before place: Int, since start: Int) -> Int {
    let bytes = string.utf8.span
    var place = place
    while place > start {
      place = scalarBefore(place)
      if place <= start || Self.parts(bytes[scalarBefore(place)], bytes[place]) { break }
    }
    return max(place, start)
  }

  /// Number of characters between two borders.
  func characterCount(_ range: Range<Int>) -> Int {
    let bytes = string.utf8.span
    var number = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let next = place + bytes[place].scalarLength
      let isSettled = next >= range.upperBound || Self.parts(bytes[place], bytes[next])
      place = isSettled ? next : after(place)
      number += 1
    }
    return number
  }

  private func offset(_ index: String.Index) -> Int {
    string.utf8.distance(from: string.startIndex, to: index)
  }

  /// Where the scalar before a place (> 0) begins.
  private func scalarBefore(_ place: Int) -> Int {
    let bytes = string.utf8.span
    var start = place - 1
    while start > 0, bytes[start].isContinuation { start -= 1 }
    return start
  }

  /// Whether two neighbouring scalars, told by their first bytes, are surely two characters.
  static func parts(_ first: UInt8, _ second: UInt8) -> Bool {
    first.beginsPlainScalar && second.beginsPlainScalar && !(first == .cr && second == .lf)
  }
}

/// Answers about places that never go back, in one walk over the text.
struct BorderWalk {
  private let text: GraphemeText
  private var known: Int

  /// Begins at a border.
  init(_ text: GraphemeText, at border: Int) {
    self.text = text
    known = border
  }

  mutating func isBorder(_ place: Int) -> Bool {
    guard text.isScalarBorder(place) else { return false }
    if place > known { known = text.settledBorder(before: place, since: known) }
    while known < place { known = text.after(known) }
    return known == place
  }
}

extension UInt8 {
  static let lf: UInt8 = 0x0A
  static let cr: UInt8 = 0x0D

  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Bytes of the scalar that begins with this one.
  var scalarLength: Int {
    if self < 0xC0 { return 1 }
    return self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4
  }

  /// Whether every scalar that begins with this byte stands by itself next to another such:
  /// ASCII, U+0080-02FF, U+0380-047F (Greek, Cyrillic) and U+4000-9FFF (Chinese signs).
  var beginsPlainScalar: Bool {
    switch self {
    case 0x00...0x7F, 0xC2...0xCB, 0xCE...0xD1, 0xE4...0xE9: true
    default: false
    }
  }
}
