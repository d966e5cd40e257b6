import Kennisbank
import Testing

struct ConflictTests {
  private let document = Document(
    "---\ndatum: 2026-11-22 # zondag\nthemas:\n  - a\n  - b\n---\n## Doel\n\neen\n\ntwee\n")

  private func conflict(_ key: String, _ mine: String?, _ theirs: String?) -> MergeConflict {
    MergeConflict(place: .field(key), form: .text, base: nil, mine: mine, theirs: theirs)
  }

  private let list = MergeConflict(
    place: .field("themas"), form: .values, base: "- a", mine: "- a\n- b", theirs: "- a\n- c")

  private func paragraph(_ mine: String?, _ theirs: String?, part: Int = 0) -> MergeConflict {
    MergeConflict(
      place: .section(SectionName("Doel"), part: part), form: .markdown, base: nil, mine: mine,
      theirs: theirs)
  }

  @Test("a date takes one of both or a third, and keeps the comment behind it")
  func date() throws {
    let date = conflict("datum", "2026-11-22", "2026-12-01")
    #expect(try date.applying(.mine, to: document).bytes == document.bytes)
    #expect(
      try date.applying(.theirs, to: document).string
        == document.string.replacing("2026-11-22", with: "2026-12-01"))
    #expect(try date.applying(.text("later"), to: document).text("datum") == "later")
    #expect(!date.allowsBoth)
    #expect(throws: MergeConflict.Refusal.noBoth) { try date.applying(.both, to: document) }
  }

  @Test("choosing a side that is not there removes the field")
  func absent() throws {
    let result = try conflict("datum", "2026-11-22", nil).applying(.theirs, to: document)
    #expect(result.keys == ["themas"])
  }

  @Test("both of a list is all its items, once")
  func lists() throws {
    #expect(list.allowsBoth)
    #expect(try list.applying(.both, to: document).list("themas") == ["a", "b", "c"])
    #expect(try list.applying(.theirs, to: document).list("themas") == ["a", "c"])
    #expect(throws: MergeConflict.Refusal.unreadableText) {
      try list.applying(.text("- \"a"), to: document)
    }
  }

  @Test("both of a long text is mine, a blank line, theirs")
  func prose() throws {
    let long = String(repeating: "tekst ", count: 20) + "eind"
    let document = try Document("---\nsamenvatting: kort\n---\n")
      .setting("samenvatting", to: .text(long))
    let result = try conflict("samenvatting", long, "anders").applying(.both, to: document)
    #expect(result.text("samenvatting") == long + "\n\nanders")
  }

  @Test("a paragraph is found where it stands now, also when others came before it")
  func paragraphs() throws {
    let moved = Document("## Doel\n\nnieuw\n\neen\n\ntwee\n\n## Lessen\n")
    #expect(
      try paragraph("twee", "drie", part: 1).applying(.theirs, to: moved).string
        == moved.string.replacing("twee", with: "drie"))
    #expect(
      try paragraph("twee", "drie").applying(.both, to: moved).string
        == moved.string.replacing("twee", with: "twee\n\ndrie"))
    #expect(
      try paragraph("een", nil).applying(.theirs, to: moved).string
        == moved.string.replacing("een\n\n", with: ""))
    #expect(
      try paragraph(nil, "nul", part: 9).applying(.theirs, to: moved).string
        == moved.string.replacing("twee", with: "twee\n\nnul"))
  }

  @Test("where my side is no longer in the file nothing is overwritten")
  func changedSince() throws {
    for conflict in [
      conflict("datum", "2026-11-01", "x"), paragraph("vier", "x"),
      MergeConflict(
        place: .section(SectionName("Weg"), part: nil), form: .markdown, base: nil, mine: "er",
        theirs: "x"),
      MergeConflict(place: .wholeFile, form: .file, base: nil, mine: "oud", theirs: "x"),
    ] {
      #expect(throws: MergeConflict.Refusal.changedSince) {
        try conflict.applying(.theirs, to: document)
      }
      #expect(try conflict.applying(.mine, to: document).bytes == document.bytes)
    }
  }

  @Test("who typed on in my side can still choose theirs, or both")
  func typedFurther() throws {
    let typed = Document(
      "---\ndatum: 2026-12-24\n---\n## Doel\n\neen\n\ntwee en meer\n\n## Lessen\n")
    let date = conflict("datum", "2026-11-01", "x").now(in: typed)
    #expect(date.mine == "2026-12-24")
    #expect(
      try date.applying(.theirs, to: typed).string
        == typed.string.replacing("2026-12-24", with: "x"))
    let words = paragraph("twee", "drie", part: 1).now(in: typed)
    #expect(words.mine == "twee en meer")
    #expect(
      try words.applying(.both, to: typed).string
        == typed.string.replacing("meer", with: "meer\n\ndrie"))
    let emptied = Document("## Doel\n\neen\n\n## Lessen\n")
    #expect(
      try paragraph("twee", "drie", part: 1).now(in: emptied).applying(.theirs, to: emptied).string
        == emptied.string.replacing("een\n\n", with: "een\n\ndrie\n\n"))
  }

  @Test("a section one removed can come back, or go here too")
  func sections() throws {
    let name = SectionName("Lessen")
    let gone = MergeConflict(
      place: .section(name, part: nil), form: .markdown, base: "x", mine: nil, theirs: "les")
    let back = try gone.applying(.theirs, to: document)
    #expect(back.string == document.string + "\n## Lessen\nles\n")
    let kept = MergeConflict(
      place: .section(name, part: nil), form: .markdown, base: "x", mine: "les", theirs: nil)
    #expect(try kept.applying(.theirs, to: back).sections.map(\.title) == ["Doel"])
  }

  @Test("the file of the conflicts keeps any text, and reads back what it wrote")
  func file() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let texts = (0..<8).map { _ in random.text() }
      let places: [MergeConflict.Place] = [
        .field(texts[0]), .wholeFile, .section(SectionName(nil), part: 3),
        .section(SectionName(texts[1], number: 2), part: nil),
      ]
      let conflicts = places.map {
        MergeConflict(
          place: $0, form: .text, base: texts[2], mine: nil, theirs: texts[3])
      }
      let file = ConflictFile(
        id: "x", path: "interventies/x.md", mine: .init(who: texts[4], when: "22 november"),
        theirs: .init(who: texts[5], when: texts[6]), conflicts: conflicts)
      let read = try #require(ConflictFile.read(file.bytes ?? []))
      #expect(read.skipped == 0)
      #expect(read.file.bytes == file.bytes)
      #expect(read.file.conflicts == conflicts)
    }
  }

  @Test("a choice takes its conflict out of the file, until nothing is left")
  func resolving() throws {
    let file = ConflictFile(
      id: "x", path: "x.md", mine: .init(who: "a", when: "b"), theirs: .init(who: "c", when: "d"),
      conflicts: [list, paragraph("een", "eens")])
    let first = try file.resolving(list, with: .both, in: document)
    #expect(first.rest.conflicts.count == 1 && !first.rest.isResolved)
    let last = try first.rest.resolving(first.rest.conflicts[0], with: .theirs, in: first.document)
    #expect(last.rest.isResolved)
    #expect(last.document.section("Doel")?.body == "eens\n\ntwee")
  }

  @Test("bad parts of a file of conflicts are counted, and the rest is read")
  func badParts() throws {
    let text = """
      id: x
      pad: a/x.md
      conflicten:
        - veld: titel
          vorm: tekst
          andere: T
        - veld: titel
          vorm: niets
        - kop: Doel
          alinea: -3
          vorm: markdown
        - los
        - kop:
          alinea: 99999999999999999999
          vorm: markdown

      """
    let read = try #require(ConflictFile.read(Array(text.utf8)))
    #expect(read.skipped == 4)
    #expect(read.file.conflicts.map(\.theirs) == ["T"])
    #expect(ConflictFile.read(Array("conflicten: []\n".utf8)) == nil)
    #expect(ConflictFile.read([0xFF, 0x00]) == nil)
  }

  @Test("random bytes and hostile places never crash")
  func hostile() {
    for seed in UInt64(1)...500 {
      var random = SeededGenerator(seed: seed)
      let text = random.text()
      _ = ConflictFile.read(Array(("id: x\npad: y\nconflicten:\n  - " + text + "\n").utf8))
      let places: [MergeConflict.Place] = [
        .field(text), .item("themas", part: text, id: text),
        .section(SectionName(text, number: .max), part: .max),
        .section(SectionName(nil), part: .max), .section(SectionName("Doel"), part: .max),
      ]
      for place in places {
        for form in MergeConflict.Form.allCases {
          let conflict = MergeConflict(
            place: place, form: form, base: text, mine: nil, theirs: random.text())
          _ = try? conflict.applying(.theirs, to: document)
          _ = conflict.allowsBoth
        }
      }
    }
  }
}

struct DifferenceTests {
  private func changes(_ old: String, _ new: String) -> [DocumentDifference.Change] {
    DocumentDifference(from: Document(old), to: Document(new)).changes
  }

  @Test("another way of writing the same is no difference")
  func writing() {
    #expect(
      changes(
        "---\na: 'x' # w\nb: [p, q]\n---\n\n## A\n\ntekst\n",
        "---\nb:\n  - p\n  - q\n# w\na: x\n---\n## a\ntekst\n\n\n".withCRLF
      ).isEmpty)
  }

  @Test("changes stand in the order of the new text, fields before sections")
  func order() {
    let found = changes(
      "---\na: 1\nb: 2\nc: 3\n---\n## X\nx\n\n## Y\ny\n",
      "---\nc: 4\na: 1\nd: 5\n---\nvooraf\n\n## Y\ny!\n\n## Z\nz\n")
    #expect(
      found.map(\.place) == [
        .field("c"), .field("b"), .field("d"), .section(SectionName(nil)),
        .section(SectionName("X")), .section(SectionName("Y")), .section(SectionName("Z")),
      ])
    #expect(
      found.map(\.kind) == [.changed, .removed, .added, .added, .removed, .changed, .added])
    #expect(found[0].old == "3" && found[0].new == "4")
  }

  @Test("a list is shown as its lines")
  func lists() {
    let found = changes("---\na: [x]\n---\n", "---\na:\n  - x\n  - k: v\n---\n")
    #expect(found.map(\.new) == ["- x\n- k: v"])
  }

  @Test("prose is marked word by word, and blanks between changed words go along")
  func words() {
    let runs = TextRun.between("Het blok stond leeg.\nPunt.", "Het huis staat leeg.\nPunt.")
    #expect(
      runs == [
        TextRun(kind: .same, text: "Het "), TextRun(kind: .removed, text: "blok stond"),
        TextRun(kind: .added, text: "huis staat"), TextRun(kind: .same, text: " leeg.\nPunt."),
      ])
  }

  @Test("a change of very many words is marked in time and still makes both texts")
  func many() {
    var random = SeededGenerator(seed: 3)
    let (old, new) = (random.manyWords, random.manyWords)
    let runs = TextRun.between(old, new)
    #expect(runs.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(runs.filter { $0.kind != .removed }.map(\.text).joined() == new)
  }
}

extension SeededGenerator {
  fileprivate var manyWords: String {
    mutating get {
      (0..<100_000).map { _ in String(Int.random(in: 0..<5_000, using: &self)) }
        .joined(separator: " ")
    }
  }
}
