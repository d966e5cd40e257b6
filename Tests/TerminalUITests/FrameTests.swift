import PlainText
import TerminalUI
import Testing

@Suite("Frame")
struct FrameTests {
  private func frame(columns: Int, rows: Int = 1, _ text: SafeText, column: Int = 0) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.put(text, row: 0, column: column, in: frame.bounds)
    return frame
  }

  /// What must hold of any picture: a wide character has its right half beside it.
  private func isWhole(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      let kinds = frame.row(row).map(\.kind) + [.narrow]
      return kinds.first != .tail
        && zip(kinds, kinds.dropFirst()).allSatisfy { ($0 == .wide) == ($1 == .tail) }
    }
  }

  @Test("text is cut at the right border")
  func cut() {
    #expect(frame(columns: 3, "wijk").lines == ["wij"])
  }

  @Test("text that begins left of the border loses its beginning")
  func cutLeft() {
    #expect(frame(columns: 3, "wijk", column: -2).lines == ["jk"])
  }

  @Test(
    "what changed in a row is all that differs, and half a wide character never",
    arguments: [
      ("wijkteam", "wijkteam", nil), ("wijkteam", "wijktaak", 5..<8), ("ab漢cd", "ab漢xd", 4..<5),
      ("ab漢", "ab字", 2..<4), ("漢a", "xba", 0..<2), ("ab", "漢", 0..<2), ("漢b", "a漢", 0..<3),
    ] as [(String, String, Range<Int>?)])
  func changedCells(before: String, after: String, changed: Range<Int>?) {
    let (old, new) = (frame(columns: 9, SafeText(before)), frame(columns: 9, SafeText(after)))
    #expect(new.changedCells(ofRow: 0, since: old)?.indices == changed)
  }

  @Test("a cell is two words without a gap, which pictures are compared by")
  func cellLayout() {
    #expect(MemoryLayout<Cell>.size == 2 * MemoryLayout<UInt64>.size)
    #expect(MemoryLayout<Cell>.stride == MemoryLayout<Cell>.size)
  }

  @Test(
    "a row in which one word differs is changed, wherever it stands", arguments: [0, 1, 100, 199])
  func oneWord(column: Int) {
    let old = frame(columns: 200, "wijk")
    let place = Rect(row: 0, column: column, columns: 1, rows: 1)
    var (letter, style) = (old, old)
    letter.put("x", row: 0, in: place)
    style.mark(row: 0, in: place, .selected)
    for new in [letter, style] {
      #expect(new.changedCells(ofRow: 0, since: old)?.indices == column..<column + 1)
    }
  }

  @Test("letters and other characters stand behind each other", arguments: [0, -1, -3])
  func mixed(column: Int) {
    let text = "• één wijk: 漢 e\u{301}n …"
    let shown = frame(columns: 30, SafeText(text), column: column).lines
    #expect(shown == [String(text.dropFirst(-column))])
  }

  @Test("text stays in its rectangle")
  func rectangle() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    let end = frame.put("wijkteam", row: 0, in: Rect(row: 1, column: 2, columns: 3, rows: 1))
    #expect(frame.lines == ["", "  wij", ""])
    #expect(end == 3)
    frame.put("x", row: 1, in: Rect(row: 1, column: 2, columns: 3, rows: 1))
    frame.put("x", row: -1, in: Rect(row: 1, column: 2, columns: 3, rows: 1))
    #expect(frame.lines == ["", "  wij", ""])
  }

  @Test("a rectangle outside the screen takes nothing", arguments: [-9, -1, 6, 99])
  func outside(position: Int) {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    let column = Rect(row: 1, column: position, columns: 1, rows: 1)
    let row = Rect(row: position, column: 1, columns: 4, rows: 1)
    for rect in [row, column] {
      frame.put("x", row: 0, in: rect)
      frame.mark(row: 0, in: rect, .selected)
      frame.clear(rect)
    }
    #expect(frame == Frame(size: Size(columns: 6, rows: 3)))
  }

  @Test("a wide character that does not fit in the last column is left out")
  func wideInLastColumn() {
    #expect(frame(columns: 3, "ab漢").lines == ["ab"])
    #expect(frame(columns: 4, "ab漢").lines == ["ab漢"])
    #expect(frame(columns: 1, "漢").lines == [""])
  }

  @Test("a wide character is never half on the screen", arguments: 0..<6)
  func halves(column: Int) {
    var frame = frame(columns: 6, "漢字漢")
    frame.put("x", row: 0, column: column, in: frame.bounds)
    #expect(isWhole(frame))
    #expect(frame.row(0)[column].scalar == 0x78)
    frame.put("字", row: 0, column: column, in: frame.bounds)
    #expect(isWhole(frame))
    frame.clear(Rect(row: 0, column: column, columns: 1, rows: 1))
    #expect(isWhole(frame))
  }

  @Test("half a wide character over the left border is left out")
  func wideOverLeftBorder() {
    let frame = frame(columns: 4, "漢x", column: -1)
    #expect(frame.lines == [" x"])
    #expect(isWhole(frame))
  }

  @Test("marks join their letter, two at most")
  func marks() {
    let frame = frame(columns: 4, "e\u{301}\u{308}\u{327}x")
    #expect(frame.row(0)[0].scalar == 0x65)
    #expect((frame.row(0)[0].firstMark, frame.row(0)[0].secondMark) == (0x301, 0x308))
    #expect(frame.row(0)[1].scalar == 0x78)
  }

  @Test("a mark without a letter takes one column")
  func loneMark() {
    #expect(frame(columns: 2, "\u{301}").row(0)[1] == .blank)
  }

  @Test("an empty screen takes everything and shows nothing", arguments: [(0, 0), (0, 3), (3, 0)])
  func empty(columns: Int, rows: Int) {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.put("x", row: 0, in: frame.bounds)
    frame.put("x", row: 0, in: Rect(row: 0, column: 0, columns: 9, rows: 9))
    frame.clear(Rect(row: 0, column: 0, columns: 9, rows: 9))
    frame.setCursor(row: 2, column: 2)
    #expect(frame.cells.isEmpty)
    #expect(frame.cursor == nil)
    #expect(frame.inAscii() == frame)
  }

  @Test("one cell is a screen")
  func oneCell() {
    var frame = frame(columns: 1, "wijk")
    frame.setCursor(row: 9, column: -9)
    #expect(frame.lines == ["w"])
    #expect((frame.cursor?.row, frame.cursor?.column) == (0, 0))
  }

  @Test("a negative size is an empty one")
  func negativeSize() {
    #expect(Frame(size: Size(columns: -1, rows: -1)).cells.isEmpty)
  }

  @Test("a mark on a row keeps its text and its other marks")
  func rowMark() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put("ab", row: 0, in: frame.bounds, style: Style(.text, .bold))
    frame.mark(row: 0, in: Rect(row: 0, column: 1, columns: 2, rows: 1), .selected)
    #expect(frame.lines == ["ab"])
    #expect(frame.styleLines == ["bBS"])
  }
}
