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
      let before = content.before(place)
      guard kind(at: before) == wanted else { break }
      place = before
    }
    return place
  }

  private func runEnd(from place: Int, until end: Int, of wanted: SignKind) -> Int {
    var place = place
    while place < end, kind(at: place) == wanted { place = content.after(place) }
    return place
  }

  private func kind(at place: Int) -> SignKind {
    let byte = content.string.utf8.span[place]
    return byte < 0x80 ? SignKind(ascii: byte) : SignKind(content.string[content.index(place)])
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

  init(_ character: Character) {
    self =
      character.isWhitespace ? .blank : character.isLetter || character.isNumber ? .word : .other
  }
}
