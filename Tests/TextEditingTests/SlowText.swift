/// What an editor does, written down as plainly as can be: a String, walked from its start for
/// everything. The measure for TextBuffer.
struct SlowText {
  var text: String
  var caret: Int
  var anchor: Int?
  private var goal: Int?

  init(_ text: String) {
    self.text = text
    caret = 0
    caret = first
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Where one can stand: the borders between characters, none before a byte order mark.
  var borders: [Int] {
    var places = [0]
    for character in text { places.append((places.last ?? 0) + String(character).utf8.count) }
    return places.filter { $0 >= first }
  }

  private var first: Int { text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0 }

  var selection: Range<Int> { min(caret, anchor ?? caret)..<max(caret, anchor ?? caret) }

  // MARK: Edits

  mutating func replace(_ range: Range<Int>, with new: String) {
    let old = bytes
    text = String(
      decoding: old[..<range.lowerBound] + new.utf8 + old[range.upperBound...], as: UTF8.self)
    let end = range.lowerBound + new.utf8.count
    let border = new.isEmpty ? borders.last { $0 <= end } : borders.first { $0 >= end }
    go(border ?? first, selecting: false)
  }

  mutating func insert(_ new: String) {
    var clean = ""
    for character in new {
      if character.isNewline, character.utf8.first.map({ $0 < 0x20 }) == true,
        character != "\u{B}", character != "\u{C}"
      {
        clean += ending
      } else {
        clean.unicodeScalars += character.unicodeScalars.filter {
          $0 == "\t" || $0.properties.generalCategory != .control
        }
      }
    }
    replace(selection, with: clean)
  }

  mutating func delete(to place: Int) {
    replace(
      selection.isEmpty ? min(caret, place)..<max(caret, place) : selection, with: "")
  }

  private var ending: String {
    let endings = text.filter { $0 == "\n" || $0 == "\r\n" }
    let long = endings.filter { $0 == "\r\n" }.count
    return long > endings.count - long ? "\r\n" : "\n"
  }

  // MARK: Motions

  mutating func go(_ place: Int, selecting: Bool) {
    anchor = selecting ? anchor ?? caret : nil
    caret = place
    goal = nil
  }

  var left: Int { borders.last { $0 < caret } ?? caret }
  var right: Int { borders.first { $0 > caret } ?? caret }

  /// Start and end of each line, without its ending.
  var lines: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = first
    var place = 0
    for character in text {
      if character == "\n" || character == "\r\n" {
        ranges.append(start..<place)
        start = place + String(character).utf8.count
      }
      place += String(character).utf8.count
    }
    return ranges + [start..<place]
  }

  var line: Int { lines.lastIndex { $0.lowerBound <= caret } ?? 0 }

  mutating func goVertically(_ count: Int, selecting: Bool) {
    let lines = lines
    let line = line
    let column =
      goal ?? borders.filter { lines[line].lowerBound <= $0 && $0 < caret }.count
    let target = line + count
    var place = target < 0 ? first : text.utf8.count
    if lines.indices.contains(target) {
      let inLine = borders.filter {
        lines[target].lowerBound <= $0 && $0 <= lines[target].upperBound
      }
      place = inLine[min(column, inLine.count - 1)]
    }
    go(place, selecting: selecting)
    goal = column
  }

  var wordLeft: Int {
    let start = lines[line].lowerBound
    var places = borders.filter { start <= $0 && $0 <= caret }
    guard places.count > 1 else { return left }
    func before() -> Kind? { places.count > 1 ? kind(at: places[places.count - 2]) : nil }
    while before() == .blank { places.removeLast() }
    let wanted = before()
    while places.count > 1, before() == wanted { places.removeLast() }
    return places.last ?? start
  }

  var wordRight: Int {
    let end = lines[line].upperBound
    guard caret < end else { return right }
    var places = borders.filter { caret <= $0 && $0 < end }[...]
    func next() -> Kind? { places.first.map(kind) }
    while next() == .blank { places.removeFirst() }
    let wanted = next()
    while let kind = next(), kind == wanted { places.removeFirst() }
    return places.first ?? end
  }

  private enum Kind { case blank, word, other }

  private func kind(at place: Int) -> Kind {
    let character = String(decoding: bytes[place...].prefix(200), as: UTF8.self).first ?? " "
    if character.isWhitespace { return .blank }
    return character.isLetter || character.isNumber || character.unicodeScalars.first == "_"
      ? .word : .other
  }
}
