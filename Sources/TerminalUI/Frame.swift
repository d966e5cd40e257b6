import PlainText

/// One place on the screen: a character with the marks that join it, and its style.
package struct Cell: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    case narrow, wide
    /// The right half of the wide character before it.
    case tail
  }

  package var scalar: UInt32
  /// Up to two combining marks, 0 for none; what a character has beyond these is not drawn.
  package var firstMark: UInt32 = 0
  package var secondMark: UInt32 = 0
  package var style: Style
  package var kind: Kind = .narrow
  /// Makes a cell two words long, without a gap: pictures are compared word by word.
  let filler: UInt8 = 0

  package static let blank = Cell(scalar: 0x20, style: .text)
}

/// A whole picture of the screen, drawn from the state and then compared with the one before.
///
/// Coordinates are rows and columns; everything written is clipped to a rectangle.
package struct Frame: Sendable, Hashable {
  package struct Place: Sendable, Hashable {
    package var row: Int
    package var column: Int
  }

  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands: on the focused row or field, so that a screen reader or
  /// braille line follows it.
  package private(set) var cursor: Place?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size) }

  package func row(_ index: Int) -> ArraySlice<Cell> {
    cells[index * size.columns..<(index + 1) * size.columns]
  }

  /// The part of a row that does not look the same in both, pictures of one size; nil when all does.
  /// A wide character is never half in it.
  package func changedCells(ofRow index: Int, since other: Frame) -> ArraySlice<Cell>? {
    let (new, old) = (row(index), other.row(index))
    guard !hasSameWords(new.indices, as: other) else { return nil }
    guard var first = new.indices.first(where: { new[$0] != old[$0] }),
      var last = new.indices.last(where: { new[$0] != old[$0] })
    else { return nil }
    while first > new.startIndex, new[first].kind == .tail || old[first].kind == .tail {
      first -= 1
    }
    while last + 1 < new.endIndex, new[last + 1].kind == .tail || old[last + 1].kind == .tail {
      last += 1
    }
    return new[first...last]
  }

  private func hasSameWords(_ range: Range<Int>, as other: Frame) -> Bool {
    let words = range.lowerBound * 2..<range.upperBound * 2
    return cells.withUnsafeBytes { new in
      other.cells.withUnsafeBytes { old in
        let (new, old) = (
          new.assumingMemoryBound(to: UInt64.self), old.assumingMemoryBound(to: UInt64.self)
        )
        // Many at once, which a loop that stops at the first could not.
        return words.reduce(0) { $0 | (new[$1] ^ old[$1]) } == 0
      }
    }
  }

  package mutating func setCursor(row: Int, column: Int) {
    guard size.rows > 0, size.columns > 0 else { return }
    cursor = Place(
      row: min(max(0, row), size.rows - 1), column: min(max(0, column), size.columns - 1))
  }

  /// Writes `text` at (`row`, `column`) of `rect` and clips it there. Returns the column behind it,
  /// also relative to `rect`.
  @discardableResult
  package mutating func put(
    _ text: SafeText, row: Int, column: Int = 0, in rect: Rect, style: Style = .text
  ) -> Int {
    guard row >= 0, row < rect.rows, rect.row + row < size.rows, rect.row + row >= 0 else {
      return column
    }
    let start = (rect.row + row) * size.columns
    let end = min(rect.columns, size.columns - rect.column)
    let (string, bytes) = (text.string, text.string.utf8.count)
    var (column, byte) = (column, 0)
    while byte < bytes, column < end {
      let isShown = column >= 0 && rect.column + column >= 0
      let place = start + rect.column + column
      if isShown {
        let count = putAscii(string, from: byte, at: place, most: end - column, style: style)
        if count > 0 {
          (column, byte) = (column + count, byte + count)
          continue
        }
      }
      let character = string[string.utf8.index(string.startIndex, offsetBy: byte)]
      let width = DisplayWidth.of(character)
      guard column + width <= end else { break }
      if isShown { set(character, width: width, at: place, style: style) }
      (column, byte) = (column + width, byte + character.utf8.count)
    }
    return column
  }

  /// Writes the ASCII that stands in `text` from `first` on, which is nearly all: there a byte is a
  /// character, and no character need be looked for. Returns how many were written, at most `most`.
  private mutating func putAscii(
    _ text: String, from first: Int, at start: Int, most: Int, style: Style
  ) -> Int {
    let bytes = text.utf8.span
    let limit = min(bytes.count, first + most)
    var end = first
    while end < limit, bytes[end] < 0x80 { end += 1 }
    // A mark behind the last letter would join it.
    if end > first, end < bytes.count, bytes[end] >= 0x80 { end -= 1 }
    let count = end - first
    guard count > 0 else { return 0 }
    cutWideCharacters(around: start..<start + count)
    for offset in 0..<count {
      cells[start + offset] = Cell(scalar: UInt32(bytes[first + offset]), style: style)
    }
    return count
  }

  /// Gives every cell of a row of `rect` the marks too, whatever stands there.
  package mutating func mark(row: Int, in rect: Rect, _ marks: Style.Marks) {
    for index in range(row: row, in: rect) ?? 0..<0 { cells[index].style.marks.formUnion(marks) }
  }

  package mutating func clear(_ rect: Rect) {
    for row in 0..<rect.rows {
      guard let range = range(row: row, in: rect) else { continue }
      cutWideCharacters(around: range)
      for index in range { cells[index] = .blank }
    }
  }

  /// The cells of a row of `rect` that are on the screen; nil when there are none.
  private func range(row: Int, in rect: Rect) -> Range<Int>? {
    let row = rect.row + row
    guard row >= 0, row < size.rows else { return nil }
    let from = max(0, rect.column)
    let to = min(size.columns, rect.column + rect.columns)
    return from < to ? row * size.columns + from..<row * size.columns + to : nil
  }

  /// A wide character is never half on the screen: what is about to lose its other half at the left
  /// or right border of these cells of one row becomes blank.
  private mutating func cutWideCharacters(around range: Range<Int>) {
    if cells[range.lowerBound].kind == .tail { blank(range.lowerBound - 1) }
    let next = range.upperBound
    if next % size.columns != 0, cells[next].kind == .tail { blank(next) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(scalar: Cell.blank.scalar, style: cells[index].style)
  }

  private mutating func set(_ character: Character, width: Int, at index: Int, style: Style) {
    var scalars = character.unicodeScalars.makeIterator()
    var cell = Cell(scalar: scalars.next()?.value ?? 0x20, style: style)
    let marks = Array(scalars.prefix { DisplayWidth.of($0) == 0 && $0.value < 0xFE00 }.prefix(2))
    if let first = marks.first { cell.firstMark = first.value }
    if marks.count > 1 { cell.secondMark = marks[1].value }
    cell.kind = width == 2 ? .wide : .narrow
    cutWideCharacters(around: index..<index + width)
    cells[index] = cell
    if width == 2 { cells[index + 1] = Cell(scalar: 0x20, style: style, kind: .tail) }
  }
}

extension IteratorProtocol {
  fileprivate mutating func prefix(while condition: (Element) -> Bool) -> [Element] {
    var taken: [Element] = []
    while let next = next(), condition(next) { taken.append(next) }
    return taken
  }
}

extension Frame {
  mutating func replaceCells(_ change: (Cell) -> Cell) {
    for index in cells.indices { cells[index] = change(cells[index]) }
  }
}
