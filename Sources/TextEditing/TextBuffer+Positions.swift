/// Positions (line and offset) and bytes of the whole text, to and fro.
extension TextBuffer {
  package var cursor: TextPosition { position(at: caret) }

  /// Where the selection began; nil when nothing is selected.
  package var anchor: TextPosition? {
    selectedBytes == nil ? nil : fixed.map { position(at: $0) }
  }

  package var selection: Range<TextPosition>? {
    selectedBytes.map { position(at: $0.lowerBound)..<position(at: $0.upperBound) }
  }

  /// With the line endings as they stand in the text.
  package var selectedText: String? {
    selectedBytes.map { String(content.slice($0)) }
  }

  var selectedBytes: Range<Int>? {
    guard let fixed, fixed != caret else { return nil }
    return min(fixed, caret)..<max(fixed, caret)
  }

  package var start: TextPosition { TextPosition(line: 0, offset: 0) }
  package var end: TextPosition { position(at: content.count) }

  /// Of a byte of the whole text; one outside the text or inside a character is rounded down.
  package func position(atByte place: Int) -> TextPosition {
    var place = min(max(place, lines.starts[0]), content.count)
    while !content.isScalarBorder(place) { place -= 1 }
    return position(at: content.floor(place))
  }

  /// In bytes of the whole text; a position outside it or inside a character is rounded down.
  package func byte(at position: TextPosition) -> Int {
    guard position.line >= 0 else { return lines.starts[0] }
    guard position.line < lines.count else { return content.count }
    let range = byteRange(ofLine: position.line)
    var place = range.lowerBound + min(max(0, position.offset), range.count)
    while !content.isScalarBorder(place) { place -= 1 }
    return content.floor(place)
  }

  func position(at place: Int) -> TextPosition {
    let line = lines.line(at: place)
    return TextPosition(line: line, offset: place - lines.starts[line])
  }

  /// Without the ending.
  func byteRange(ofLine line: Int) -> Range<Int> {
    let start = lines.starts[line]
    guard line + 1 < lines.count else { return start..<content.count }
    return start..<lines.starts[line + 1] - ending(ofLine: line).rawValue.utf8.count
  }

  /// With the ending.
  func fullByteRange(ofLines range: ClosedRange<Int>) -> Range<Int> {
    let next = range.upperBound + 1
    return lines.starts[
      range.lowerBound]..<(next < lines.count ? lines.starts[next] : content.count)
  }
}
