import Testing

@testable import TextEditing

@Suite("Lines folded into rows")
struct WrapLayoutTests {
  static func layout(_ columns: Int, hangs: Bool = false) -> WrapLayout {
    WrapLayout(columns: columns, hangsLists: hangs) { character in
      character.unicodeScalars.first.map { $0.value >= 0x1100 ? 2 : 1 } ?? 0
    }
  }

  private func rows(_ line: String, _ columns: Int, hangs: Bool = false) -> [String] {
    let rows = TextBuffer(line).rows(ofLine: 0, in: Self.layout(columns, hangs: hangs))
    let bytes = Array(line.utf8)
    return (0..<rows.count).map { String(decoding: bytes[rows.range(ofRow: $0)], as: UTF8.self) }
  }

  @Test("words go whole to the next row, and only too long ones are cut")
  func words() {
    #expect(rows("de wijk is groot", 8) == ["de wijk ", "is groot"])
    #expect(rows("de wijk is groot", 7) == ["de wijk ", "is ", "groot"])
    #expect(rows("aaaaaaaaaa bb", 4) == ["aaaa", "aaaa", "aa ", "bb"])
    #expect(rows("a bbbbbbbbb", 4) == ["a ", "bbbb", "bbbb", "b"])
    #expect(rows("", 4) == [""])
    #expect(rows("abcd", 4) == ["abcd"])
    #expect(rows("aan één stuk", 9) == ["aan één ", "stuk"])
    #expect(rows("straat één", 8) == ["straat ", "één"])
    #expect(rows("abcd ", 4) == ["abcd ", ""])
  }

  @Test("one blank hangs over the edge, more go on below")
  func blanks() {
    #expect(rows("ab   cd", 2) == ["ab ", "  ", "cd"])
    #expect(rows("      ", 2) == ["   ", "   ", ""])
  }

  @Test("wide characters, marks, tabs and controls take the room they take")
  func widths() {
    #expect(rows("中中中", 4) == ["中中", "中"])
    #expect(rows("中中", 1) == ["中", "中"])
    #expect(rows("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(rows("a\tb", 4) == ["a\t", "b"])
    #expect(rows("\t\tb", 6) == ["\t\t", "b"])
    #expect(rows("👨‍👩‍👧🇳🇱a", 4) == ["👨‍👩‍👧🇳🇱", "a"])
  }

  @Test("rows of a list item hang under its words")
  func hangs() {
    let text = TextBuffer("- aa bb cc")
    let layout = Self.layout(6, hangs: true)
    #expect(rows("- aa bb cc", 6, hangs: true) == ["- aa ", "bb ", "cc"])
    #expect(text.rows(ofLine: 0, in: layout).hang == 2)
    #expect(
      text.place(of: TextPosition(line: 0, offset: 6), in: layout) == RowPlace(row: 1, column: 3))
    #expect(
      text.position(line: 0, row: 1, column: 3, in: layout) == TextPosition(line: 0, offset: 6))
    #expect(
      text.position(line: 0, row: 1, column: 0, in: layout) == TextPosition(line: 0, offset: 5))
    #expect(rows("          abcdef", 4, hangs: true).last == "ef")
  }

  @Test("each position stands in one row, and its row and column lead back to it")
  func places() {
    let line = "de wijk 中中 e\u{301}e\u{301}\tx  langwoordlang 🇳🇱🇳🇱 "
    let text = TextBuffer("x\n" + line)
    for columns in 2...12 {
      let layout = Self.layout(columns, hangs: columns > 8)
      var walker = text
      walker.move(.down)
      while walker.cursor != text.end {
        let place = text.place(of: walker.cursor, in: layout)
        #expect(place.column <= columns)
        let back = text.position(line: 1, row: place.row, column: place.column, in: layout)
        #expect(back == walker.cursor)
        walker.move(.right)
      }
      #expect(text.place(of: text.end, in: layout).column <= columns)
    }
  }

  @Test("up and down go by rows and keep their column")
  func vertical() {
    var text = TextBuffer("aaaa bbbb cc\nd\neeee ffff")
    let layout = Self.layout(5)
    text.move(.to(TextPosition(line: 0, offset: 3)))
    var seen: [Int] = []
    for _ in 0..<6 {
      text.move(.down, over: layout)
      seen.append(text.caret)
    }
    #expect(seen == [8, 12, 14, 18, 23, 24])
    text.move(.pageUp(rows: 3), over: layout)
    #expect(text.caret == 12)
    text.move(.pageUp(rows: 99), over: layout)
    #expect(text.cursor == text.start)
  }

  @Test("rows end where counting one character after another ends them")
  func counted() {
    var random = Seeded(11)
    let words = [
      "a", "wijk ", "buurthuis ", " ", "huisnummer", "caf\u{E9} ", "e\u{301}", "中", "\t",
    ]
    for _ in 0..<2000 {
      let line = (0..<random.below(14)).map { _ in random.pick(words) }.joined()
      let columns = 2 + random.below(12)
      #expect(rows(line, columns) == Self.counted(line, columns), "\(columns): \(line)")
    }
  }

  private static func counted(_ line: String, _ columns: Int) -> [String] {
    var rows: [String] = []
    var (row, column) = ("", 0)
    for character in line {
      while column + width(character, at: column, columns) > columns, !row.isEmpty,
        !" \t".contains(character)
      {
        let rest = row.reversed().prefix { !" \t".contains($0) }.reversed()
        let cut = rest.count < row.count ? rest.count : 0
        rows.append(String(row.dropLast(cut)))
        row = String(row.suffix(cut))
        column = row.reduce(0) { $0 + width($1, at: 0, columns) }
      }
      let isOver = column + width(character, at: column, columns) > columns && !row.isEmpty
      column += width(character, at: column, columns)
      row.append(character)
      if isOver { (rows, row, column) = (rows + [row], "", 0) }
    }
    return rows + [row]
  }

  private static func width(_ character: Character, at column: Int, _ columns: Int) -> Int {
    let layout = layout(columns)
    guard character == "\t" else { return layout.width(character) }
    return max(1, min(layout.tabWidth - column % layout.tabWidth, columns - column))
  }

  @Test("the rows of a long line follow its changes")
  func follows() {
    var random = Seeded(7)
    let layout = Self.layout(9, hangs: true)
    let words = ["a", "wijk ", " ", "中", "\u{301}", "🇳", "\t", "langwoordzonderblank", "e\u{301}"]
    var text = TextBuffer("x\n- " + (0..<2500).map { _ in random.pick(words) }.joined() + "\ny")
    for _ in 0..<150 {
      let long = (0..<text.lineCount).max { text.length(ofLine: $0) < text.length(ofLine: $1) } ?? 0
      if random.below(3) > 0 { text.keepRows(ofLine: long, in: layout) }
      let length = text.length(ofLine: long)
      let offset = random.below(4) == 0 ? random.below(length) : length - random.below(30)
      text.move(.to(TextPosition(line: long, offset: offset)))
      change(&text, &random, words)
      let fresh = TextBuffer(text.text(ofLine: long)).rows(ofLine: 0, in: layout)
      #expect(text.rows(ofLine: long, in: layout) == fresh)
    }
    #expect(text.lineCount > 3)
    #expect((0..<text.lineCount).contains { text.length(ofLine: $0) > WrapCache.shortest })
  }

  private func change(_ text: inout TextBuffer, _ random: inout Seeded, _ words: [String]) {
    switch random.below(12) {
    case 0: text.move(.wordRight, selecting: true)
    case 1:
      text.move(.textStart)
      _ = text.insert("\n")
    case 2: text.move(.textEnd)
    case 3: text.move(.lineEnd)
    default: break
    }
    switch random.below(9) {
    case 0...4: _ = text.insert(random.pick(words))
    case 5: _ = text.deleteForward()
    default: _ = text.deleteBackward()
    }
  }
}

/// A random row that is the same each time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ end: Int) -> Int { end < 1 ? 0 : Int.random(in: 0..<end, using: &self) }
  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}
