/// Words: runs of letters and digits, and runs of other signs, without the blanks around them. A
/// line border is a stop of its own, so deleting a word never takes part of two lines.
extension TextBuffer {
  /// The start of the word before, or the end of the line above.
  func wordLeft(of place: Int) -> Int {
    let start = lines.starts[lines.line(at: place)]
    guard place > start else { return left(of: place) }
    let end = runStart(before: place, since: start, of: .blank)
    guard end > start else { return start }
    return runStart(before: end, since: start, of: kind(at: content.before(end)))
  }

  /// The end of the word at or behind the place, or the start of the line below.
  func wordRight(of place: Int) -> Int {
    let end = byteRange(ofLine: lines.line(at: place)).upperBound
    guard place < end else { return content.after(place) }
    let start = runEnd(from: place, until: end, of: .blank)
    return start < end ? runEnd(from: start, until: end, of: kind(at: start)) : end
  }

  private func runStart(before place: Int, since start: Int, of wanted: SignKind) -> Int {
    var place = place
    while place > start {
      let settled = content.settledBorder(before: place, since: start)
      let first = lastRun(settled..<place, of: wanted)
      if first > settled { return first }
      place = settled
    }
    return place
  }

  /// Where the run begins that ends a range, or the end of the range.
  private func lastRun(_ range: Range<Int>, of wanted: SignKind) -> Int {
    var first = range.lowerBound
    var place = range.lowerBound
    while place < range.upperBound {
      let next = content.after(place)
      if kind(at: place) != wanted { first = next }
      place = next
    }
    return first
  }

  private func runEnd(from place: Int, until end: Int, of wanted: SignKind) -> Int {
    var place = place
    while place < end, kind(at: place) == wanted { place = content.after(place) }
    return place
  }

  private func kind(at place: Int) -> SignKind {
    let byte = content.string.utf8.span[place]
    if byte < 0x80 { return SignKind(ascii: byte) }
    return SignKind(content.string.unicodeScalars[content.index(place)].properties)
  }
}

private enum SignKind {
  case blank, word, other

  init(ascii byte: UInt8) {
    switch byte {
    case 0x09...0x0D, 0x20: self = .blank
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      self = .word
    default: self = .other
    }
  }

  /// Of the first scalar of a character.
  init(_ scalar: Unicode.Scalar.Properties) {
    let isWord = scalar.isAlphabetic || scalar.numericType != nil
    self = scalar.isWhitespace ? .blank : isWord ? .word : .other
  }
}
