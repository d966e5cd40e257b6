import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Words of texts")
struct TokenTests {
  private static let words = [
    "tuin", "moestuin", "tuinen", "24/7", "de", "buurt", "sociale", "cohesie", "a", "é",
    "\u{1F33B}",
    "(", ", ", "\n", "\n\n", " ", "  ", "|", "buurt\ntuin", "3", "straat", "straten",
  ]

  /// By number of the field, folded.
  private static func row(using random: inout SeededGenerator) -> [[UInt8]] {
    FoundField.allCases.map { _ in
      let count = Int.random(in: 0...6, using: &random)
      let pieces = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      return Folding.folded(pieces.joined(separator: Bool.random(using: &random) ? " " : ""))
    }
  }

  private static func columns(
    _ rows: [[[UInt8]]], parts: Int, in catalogue: Catalogue = .empty
  ) -> Columns {
    let size = (rows.count + parts - 1) / parts
    let texts = stride(from: 0, to: rows.count, by: size).map { start in
      rows[start..<min(rows.count, start + size)].reduce(into: TextPacker()) { $0.append($1) }.part
    }
    return TextPart.columns(texts, names: RecordNames(catalogue: catalogue))
  }

  @Test("a table is the same in however many parts it was made")
  func parts() {
    var random = SeededGenerator(seed: 11)
    let rows = (0..<50).map { _ in Self.row(using: &random) }
    let whole = Self.columns(rows, parts: 1)
    for parts in [2, 7, 50] {
      let joined = Self.columns(rows, parts: parts)
      #expect(joined.parts.keys == whole.parts.keys)
      for (name, part) in joined.parts { #expect(part.elementsEqual(whole.parts[name] ?? .none)) }
    }
  }

  @Test("the names of what is pointed at are found as if they stood in the text")
  func names() {
    let catalogue = Catalogue([
      Sample(
        "organisaties/elk.md",
        fields: "id: elk\ntitel: (Buurt)huis aan de Tuin\nsynoniemen: [Straat 3, Tuin]"),
      Sample("organisaties/niets.md", fields: "id: niets\ntitel: '?!'"),
    ])
    let names = RecordNames(catalogue: catalogue)
    var random = SeededGenerator(seed: 17)
    var (marked, written): ([[[UInt8]]], [[[UInt8]]]) = ([], [])
    for _ in 0..<80 {
      var mark = Self.row(using: &random)
      var write = mark
      for field in mark.indices.dropFirst() where Bool.random(using: &random) {
        let id = ["elk", "niets", "onbekend-3"].randomElement(using: &random) ?? ""
        // A text of nothing is none.
        let isNothing = names.folded(id).isEmpty
        let before = mark[field].isEmpty || isNothing ? [] : [0x0A, 0x0A] as [UInt8]
        mark[field] += before
        write[field] += before + names.folded(id)
        if !isNothing { NameMark.append(id, to: &mark[field]) }
      }
      marked.append(mark)
      written.append(write)
    }
    let whole = Self.columns(written, parts: 1)
    for parts in [1, 3, 80] {
      let joined = Self.columns(marked, parts: parts, in: catalogue)
      for (name, part) in joined.parts { #expect(part.elementsEqual(whole.parts[name] ?? .none)) }
    }
  }

  @Test("of no records at all there is an index too")
  func none() {
    let index = IndexTable(RecordTable([Record]()), joining: [], in: .empty)
    #expect(index.texts.tokens.count == 1)
    #expect(index.texts.tokens.number(of: Folding.folded("tuin")) == nil)
  }

  @Test("a title is got back as it was")
  func titles() {
    var random = SeededGenerator(seed: 12)
    let rows = (0..<200).map { _ in Self.row(using: &random) }
    let text = TokenText(Self.columns(rows, parts: 3))
    for (number, row) in rows.enumerated() { #expect(text.title(of: number) == row[0]) }
  }

  @Test("a word is found in the fields in which its letters stand, and only there")
  func words() {
    var random = SeededGenerator(seed: 13)
    let rows = (0..<60).map { _ in Self.row(using: &random) }
    let columns = Self.columns(rows, parts: 2)
    let scan = TermScan(text: TokenText(columns), postings: Postings(columns), count: rows.count)
    for word in [
      "tuin", "uin", "e", "é", "\u{1F33B}", "24", "24/7", "sociale cohesie", "straat", "4/7",
    ] {
      let bytes = Folding.folded(word)
      let found = scan.rows(of: SearchTerm(exactly: bytes, .part))
      for (number, row) in rows.enumerated() {
        let fields = FoundField.allCases.filter { field in
          Self.stands(bytes, in: row[Int(field.rawValue)])
        }
        #expect(found.areas(of: number).fields == fields, "\(word) in \(number)")
      }
    }
  }

  /// Letter by letter; a space is any white space without an empty line, and begins a word.
  private static func stands(_ word: [UInt8], in text: [UInt8]) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    let word = String(decoding: word, as: UTF8.self)
    guard word.contains(" ") else { return text.contains(word) }
    let letters = word.split(separator: " ").map { Array($0.utf8) }
    let bytes = Array(text.utf8)
    return bytes.indices.contains { start in
      if start > 0, bytes[start - 1].isWordByte { return false }
      var place = start
      for (number, letters) in letters.enumerated() {
        if number > 0 {
          let blank = bytes[place...].prefix { $0 == 0x20 || $0 == 0x0A }
          if blank.isEmpty || blank.count(where: { $0 == 0x0A }) > 1 { return false }
          place = blank.endIndex
        }
        guard bytes[place...].starts(with: letters) else { return false }
        place += letters.count
      }
      return true
    }
  }

  @Test("what all rows say and what one row says agree")
  func oneRow() {
    var random = SeededGenerator(seed: 14)
    let rows = (0..<60).map { _ in Self.row(using: &random) }
    let columns = Self.columns(rows, parts: 1)
    let scan = TermScan(text: TokenText(columns), postings: Postings(columns), count: rows.count)
    for word in ["tuin", "straten", "e", "sociale", "buurten", "24/7"] {
      let term = SearchTerm(Folding.folded(word))
      let found = scan.rows(of: term)
      for row in rows.indices {
        let areas = scan.match(term, in: row)?.areas ?? []
        #expect(found.areas(of: row).subtracting(.titleBegin) == areas.subtracting(.titleBegin))
      }
    }
  }

  @Test("a number takes few bytes and is read back; bytes that end too soon give some number")
  func varints() {
    for number in [0, 1, 127, 128, 16_383, 16_384, 2_097_152, UInt32.max] {
      var bytes: [UInt8] = []
      Varint.append(number, to: &bytes)
      #expect(bytes.count <= 5)
      for end in bytes.indices {
        bytes[...end].withUnsafeBufferPointer { part in
          var place = 0
          let read = Varint.next(in: part, &place)
          #expect(place == part.count)
          if end == bytes.count - 1 { #expect(read == number) }
        }
      }
    }
  }
}
