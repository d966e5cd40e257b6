import Kennisbank
import Testing

struct MergeTests {
  private func merged(_ base: String?, _ mine: String, _ theirs: String) -> MergeResult {
    Merge.merge(
      base: base.map { Document($0) }, mine: Document(mine), theirs: Document(theirs))
  }

  private func clean(_ base: String, _ mine: String, _ theirs: String) -> String {
    let result = merged(base, mine, theirs)
    #expect(result.conflicts.isEmpty)
    return result.string
  }

  // MARK: Fields

  @Test("what one side changed is taken, and the rest stays byte for byte")
  func oneSide() {
    let mine = sample.replacing("periode: 2003-2007", with: "periode: \"2003-2008\" # tot juli")
    let theirs = sample.replacing("Het blok stond leeg.", with: "Het blok stond jaren leeg.")
    #expect(
      clean(sample, mine, theirs)
        == mine.replacing("Het blok stond leeg.", with: "Het blok stond jaren leeg."))
    let reversed = clean(sample, theirs, mine)
    #expect(reversed == clean(sample, mine, theirs))
  }

  @Test("two different fields changed by two people are both changed")
  func twoFields() {
    let mine = sample.replacing("periode: 2003-2007", with: "periode: 2003-2009")
    let theirs = sample.replacing("start: 2003", with: "start: 2004")
    #expect(
      clean(sample, mine, theirs) == mine.replacing("start: 2003", with: "start: 2004"))
  }

  @Test("one text changed in two ways is a conflict that keeps mine in the file")
  func textConflict() {
    let mine = sample.replacing("2003-2007", with: "2003-2008")
    let result = merged(sample, mine, sample.replacing("2003-2007", with: "2003-2009"))
    #expect(result.string == mine)
    #expect(
      result.conflicts == [
        MergeConflict(
          place: .field("periode"), form: .text, base: "2003-2007", mine: "2003-2008",
          theirs: "2003-2009")
      ])
  }

  @Test("the same change on both sides is no conflict")
  func sameChange() {
    let both = sample.replacing("2003-2007", with: "2003-2008")
    #expect(clean(sample, both, both + "\n## Lessen\nVeel.\n") == both + "\n## Lessen\nVeel.\n")
  }

  @Test("a field removed by one and changed by the other is a conflict, whoever removed it")
  func removedAndChanged() {
    let removed = sample.replacing("periode: 2003-2007\n", with: "")
    let changed = sample.replacing("2003-2007", with: "2003-2008")
    let first = merged(sample, removed, changed)
    #expect(first.string == removed)
    #expect(first.conflicts.map(\.mine) == [nil] && first.conflicts.map(\.theirs) == ["2003-2008"])
    let second = merged(sample, changed, removed)
    #expect(second.string == changed)
    #expect(second.conflicts.map(\.theirs) == [nil])
  }

  @Test("a field removed by one and left alone by the other goes")
  func removed() {
    let removed = sample.replacing("periode: 2003-2007\n", with: "")
    let mine = sample.replacing("Goed.", with: "Beter.")
    #expect(clean(sample, mine, removed) == removed.replacing("Goed.", with: "Beter."))
  }

  @Test("a new field comes with its comment, behind the field it stands behind with them")
  func added() {
    let mine = sample.replacing("Goed.", with: "Beter.").replacing("2007", with: "2008")
    let theirs = sample.replacing(
      "start: 2003\n", with: "start: 2003\n# geteld door ons\neinde: '2007' # ja\n")
    #expect(
      clean(sample, mine, theirs)
        == mine.replacing(
          "start: 2003\n", with: "start: 2003\n# geteld door ons\neinde: '2007' # ja\n"))
  }

  @Test("comments that either side wrote stay, those that one took out go")
  func comments() {
    let base = "---\n# oud\na: 1\nb: 2\nc: 3\n---\n"
    let mine = "---\n# oud\na: 9\n# van mij\nb: 2\nc: 3\n---\n"
    let theirs = "---\na: 1\nb: 2\n# van hen\nc: 8\n# slot\n---\n"
    #expect(
      clean(base, mine, theirs)
        == "---\na: 9\n# van mij\nb: 2\n# van hen\nc: 8\n# slot\n---\n")
  }

  @Test("a comment behind a value of theirs that is not taken over stands above the field")
  func commentBehind() {
    let base = "---\na: 1\n---\n"
    let both = merged(base, "---\na: 1\nb: x\n---\n", "---\na: 1\nb: y # geteld\n---\n")
    #expect(both.string == "---\na: 1\n# geteld\nb: x\n---\n")
    #expect(both.conflicts.map(\.theirs) == ["y"])
    let here = "---\na: 2 # van mij\n---\n"
    #expect(merged(base, here, "---\na: 3 # van mij\n---\n").string == here)
  }

  @Test("a list takes what both added and loses what either removed, in one order for both")
  func lists() {
    let base = "---\nthemas:\n  - a\n  - b # over b\n  - c\n---\n"
    let mine = "---\nthemas:\n  - a\n  - 'x'\n  - b # over b\n  - c\n---\n"
    let theirs = "---\nthemas:\n  - b # over b\n  - c\n  - z\n---\n"
    let result = "---\nthemas:\n  - 'x'\n  - b # over b\n  - c\n  - z\n---\n"
    #expect(clean(base, mine, theirs) == result)
    #expect(Document(clean(base, theirs, mine)).list("themas") == ["x", "b", "c", "z"])
    let inOnePlace = clean(
      base, base.replacing("  - a\n", with: "  - a\n  - p\n"),
      base.replacing("  - a\n", with: "  - a\n  - o\n"))
    #expect(Document(inOnePlace).list("themas") == ["a", "o", "p", "b", "c"])
  }

  @Test("an order that one side changed is taken, with what the other added")
  func order() {
    let base = "---\nl: [a, b, c]\n---\n"
    for (mine, theirs) in [("[c, a, b]", "[a, b, c, d]"), ("[a, b, c, d]", "[c, a, b]")] {
      let result = clean(
        base, base.replacing("[a, b, c]", with: mine),
        base.replacing("[a, b, c]", with: theirs))
      #expect(Document(result).list("l") == ["c", "d", "a", "b"])
    }
  }

  @Test("maps of a list are the same one by their name, and are merged entry by entry")
  func maps() {
    let mine = sample.replacing("rol: neven", with: "rol: hoofd")
    let theirs = sample.replacing(
      "    rol: neven\n", with: "    rol: neven\n    aanname: wie bouwt, blijft\n")
    #expect(
      clean(sample, mine, theirs)
        == mine.replacing(
          "    rol: hoofd\nelementen",
          with: "    rol: hoofd\n    aanname: wie bouwt, blijft\nelementen"))
  }

  @Test("one entry of a map changed in two ways is a conflict about that item only")
  func itemConflict() throws {
    let mine = sample.replacing("rol: neven", with: "rol: hoofd")
    let theirs = sample.replacing("rol: neven", with: "rol: ongewenst")
      .replacing("  - tekst: panden", with: "  - element: nieuw\n  - tekst: panden")
    let result = merged(sample, mine, theirs)
    #expect(
      result.string
        == mine.replacing("  - tekst: panden", with: "  - element: nieuw\n  - tekst: panden"))
    let conflict = try #require(result.conflicts.first)
    #expect(
      conflict.place == .item("effecten", part: "effect", id: "meer-eigenaarschap")
        && result.conflicts.count == 1)
    let chosen = try conflict.applying(.theirs, to: result.document)
    #expect(
      chosen.string
        == result.string.replacing(
          "eigenaarschap\n    rol: hoofd", with: "eigenaarschap\n    rol: ongewenst"))
  }

  @Test("a name that stands twice in a list names nothing: both items stay")
  func twiceNamed() {
    let base = "---\nkosten:\n  - post: huur\n    jaar: 1\n  - post: huur\n    jaar: 2\n---\n"
    let result = clean(
      base, base.replacing("jaar: 1", with: "jaar: 3"), base.replacing("jaar: 1", with: "jaar: 4"))
    #expect(Document(result).maps("kosten").compactMap { $0["jaar"] } == ["3", "4", "2"])
  }

  @Test("the list that is a whole file is merged by its steps")
  func wholeFileList() {
    let base = "- stap: een\n  stand: begonnen\n- stap: twee\n  stand: begonnen\n"
    let result = Merge.merge(
      base: Document(yaml: base),
      mine: Document(yaml: base.replacing("een\n  stand: begonnen", with: "een\n  stand: gedaan")),
      theirs: Document(yaml: base + "- stap: drie\n  stand: begonnen\n"))
    #expect(result.conflicts.isEmpty)
    #expect(
      result.string
        == "- stap: een\n  stand: gedaan\n- stap: twee\n  stand: begonnen\n- stap: drie\n  stand: begonnen\n"
    )
  }

  @Test("a value in foreign YAML that only they changed comes over as they wrote it")
  func foreign() {
    let base = "---\na: &n x\nb: 1\n---\n"
    #expect(
      clean(base, base.replacing("b: 1", with: "b: 2"), base.replacing("&n x", with: "&n y"))
        == "---\na: &n y\nb: 2\n---\n")
  }

  @Test("line endings and byte order mark are those of my file")
  func lineEndings() {
    let mine = "\u{FEFF}" + sample.replacing("2003-2007", with: "2003-2008").withCRLF
    let theirs = sample.replacing("Goed.", with: "Goed.\n\nHeel goed.")
    #expect(
      clean(sample, mine, theirs) == mine.replacing("Goed.", with: "Goed.\r\n\r\nHeel goed."))
  }

  // MARK: The body

  @Test("two paragraphs next to each other can be changed by two people")
  func neighbours() {
    let base = "## A\n\neen\n\ntwee\n\ndrie\n"
    #expect(
      clean(base, "## A\n\neen!\n\ntwee\n\ndrie\n", "## A\n\nnul\n\neen\n\ntwee!\n\ndrie\n")
        == "## A\n\nnul\n\neen!\n\ntwee!\n\ndrie\n")
  }

  @Test("one paragraph changed in two ways is a conflict about that paragraph")
  func paragraphConflict() {
    let base = "## A\n\neen\n\ntwee\n\ndrie\n"
    let mine = "## A\n\neen\n\ntwee van mij\n\ndrie\n"
    let result = merged(base, mine, "## A\n\neen!\n\ntwee van hen\n\ndrie\n")
    #expect(result.string == mine.replacing("een\n", with: "een!\n"))
    #expect(
      result.conflicts == [
        MergeConflict(
          place: .section(SectionName("A"), part: 1), form: .markdown, base: "twee",
          mine: "twee van mij", theirs: "twee van hen")
      ])
  }

  @Test("a section removed by one and changed by the other is a conflict")
  func removedSection() {
    let base = "## A\n\neen\n\n## B\n\ntwee\n"
    let result = merged(base, "## B\n\ntwee\n", base.replacing("een", with: "een!"))
    #expect(result.string == "## B\n\ntwee\n")
    #expect(
      result.conflicts == [
        MergeConflict(
          place: .section(SectionName("A"), part: nil), form: .markdown, base: "een", mine: nil,
          theirs: "een!")
      ])
  }

  @Test("new sections of both stand where they stood, with a blank line between")
  func newSections() {
    let base = "## A\n\neen"
    #expect(
      clean(base, base + "\n\n## M\nmijn", base + "\n\n## H\nhun")
        == "## A\n\neen\n\n## H\nhun\n\n## M\nmijn")
    #expect(clean("", "## A\nx\n", "vooraf\n") == "vooraf\n\n## A\nx\n")
  }

  @Test("a section removed by one and left alone by the other goes with its heading")
  func sectionGone() {
    let base = "## A\n\neen\n\n## B\n\ntwee\n"
    #expect(clean(base, base.replacing("een", with: "1"), "## A\n\neen\n") == "## A\n\n1\n")
  }

  @Test("harvest of two people in one meetup is all kept")
  func harvest() {
    let base = "## Oogst\n\n- [inzicht] een\n  met meer\n- [werkt] twee\n"
    let mine = base + "- [vraag] van mij\n"
    let theirs = base.replacing("- [werkt]", with: "- [werkt niet] van hen\n- [werkt]")
    #expect(
      clean(base, mine, theirs)
        == mine.replacing("- [werkt]", with: "- [werkt niet] van hen\n- [werkt]"))
  }

  @Test("an action ticked by one and reworded by the other is both")
  func actions() {
    let base = "## Acties\n\n- [ ] bellen (voor: 2026-12-12) ^a1\n- [ ] mailen ^a2\n"
    let mine = base.replacing("- [ ] bellen", with: "- [x] bellen")
    let theirs = base.replacing("2026-12-12", with: "2027-01-01")
      .replacing("- [ ] mailen", with: "- [x] mailen")
    #expect(
      clean(base, mine, theirs)
        == "## Acties\n\n- [x] bellen (voor: 2027-01-01) ^a1\n- [x] mailen ^a2\n")
  }

  @Test("an action reworded in two ways is a conflict about that action")
  func actionConflict() throws {
    let base = "## Acties\n\n- [ ] bellen ^a1\n- [ ] mailen ^a2\n"
    let mine = base.replacing("mailen", with: "schrijven")
    let result = merged(base, mine, base.replacing("mailen", with: "langsgaan"))
    #expect(result.string == mine)
    let conflict = try #require(result.conflicts.first)
    #expect(conflict.place == .section(SectionName("Acties"), part: 1))
    #expect(
      try conflict.applying(.theirs, to: result.document).string
        == base.replacing("mailen", with: "langsgaan"))
    #expect(
      try conflict.applying(.both, to: result.document).string
        == base.replacing("- [ ] mailen ^a2", with: "- [ ] schrijven ^a2\n- [ ] langsgaan ^a2"))
  }

  @Test("a fence is one paragraph, and a heading in it is no section")
  func fence() {
    let base = "## A\n\n```\n## x\n\ny\n```\n\nna\n"
    #expect(
      clean(base, base.replacing("na", with: "na!"), base.replacing("y", with: "y\n\nz"))
        == "## A\n\n```\n## x\n\ny\n\nz\n```\n\nna!\n")
  }

  // MARK: Nothing silently

  @Test("without a base nothing is merged: all that differs is a conflict")
  func noBase() {
    let mine = sample.replacing("start: 2003\n", with: "")
    let theirs =
      sample.replacing("2003-2007", with: "2003-2009")
      .replacing("Goed.", with: "Goed.\n\nBeter.").replacing("  - rotterdam", with: "  - schiedam")
      + "\n## Lessen\nx\n"
    let result = merged(nil, mine, theirs)
    #expect(result.string == mine)
    #expect(
      Set(result.conflicts.map(\.place)) == [
        .field("start"), .field("periode"), .field("gemeenten"),
        .section(SectionName("Resultaten"), part: nil),
        .section(SectionName("Lessen"), part: nil),
      ])
    #expect(result.conflicts.allSatisfy { $0.base == nil })
  }

  @Test(
    "a file that cannot be changed by field is one conflict as a whole",
    arguments: ["---\na: 2\n", "---\na: x: y\nb: 1\n---\n", "---\na: 2\nlos\n---\n"])
  func broken(theirs: String) throws {
    let base = "---\na: 1\nb: 1\n---\n"
    let mine = "---\na: 1\nb: 2\n---\n"
    let result = merged(base, mine, theirs)
    #expect(result.string == mine)
    #expect(
      result.conflicts == [
        MergeConflict(place: .wholeFile, form: .file, base: base, mine: mine, theirs: theirs)
      ])
    let conflict = try #require(result.conflicts.first)
    #expect(try conflict.applying(.theirs, to: result.document).string == theirs)
  }

  @Test(
    "an empty file, or one without its first line, does not remove what others still edit",
    arguments: ["", "id: x\ntitel: y\n---\n## Aanleiding\n"])
  func lost(theirs: String) {
    let mine = sample.replacing("Goed.", with: "Beter.")
    for result in [merged(sample, mine, theirs), merged(sample, theirs, mine)] {
      #expect(result.conflicts.map(\.place) == [.wholeFile])
    }
  }

  @Test("a file that is no UTF-8 is one conflict, from which its bytes come back")
  func notUTF8() throws {
    let theirs = Array("---\na: 2\n---\né".utf8) + [0xFF, 0x80]
    let result = Merge.merge(
      base: Document("---\na: 1\n---\n"), mine: Document("---\na: 3\n---\n"),
      theirs: Document(bytes: theirs))
    let conflict = try #require(result.conflicts.first)
    #expect(conflict.form == .bytes)
    #expect(try conflict.applying(.theirs, to: result.document).bytes == theirs)
  }

  @Test("a fence left open that would swallow their new section makes it a whole conflict")
  func swallowed() {
    let base = "## A\n\nx\n"
    let result = merged(base, "## A\n\n```\nx\n", "## A\n\nx\n\n## B\n\ny\n")
    #expect(result.conflicts.map(\.place) == [.wholeFile])
  }

  @Test("an unreadable value that is the same everywhere is no hindrance")
  func sameBroken() {
    let base = "---\na: x: y\nb: 1\nc: 1\n---\n"
    #expect(
      clean(base, base.replacing("b: 1", with: "b: 2"), base.replacing("c: 1", with: "c: 2"))
        == "---\na: x: y\nb: 2\nc: 2\n---\n")
  }

  @Test("duplicate keys are not merged but shown")
  func duplicates() {
    let base = "---\na: 1\na: 2\nb: 1\n---\n"
    let mine = base.replacing("b: 1", with: "b: 2")
    let result = merged(base, mine, base.replacing("a: 1", with: "a: 5"))
    #expect(result.string == mine)
    #expect(result.conflicts.map(\.place) == [.field("a")])
  }

  @Test("as many fields as a file may have are merged in time", .timeLimit(.minutes(1)))
  func manyFields() {
    func text(_ value: (Int) -> Int) -> String {
      "---\n" + (0..<Document.mostFields).map { "k\($0): v\(value($0))\n" }.joined() + "---\n"
    }
    let result = merged(text { $0 }, text { $0 % 3 == 0 ? -$0 : $0 }, text { $0 % 2 == 0 ? 9 : $0 })
    #expect(result.conflicts.count == Document.mostFields / 6)
    #expect(result.document.text("k2") == "v9" && result.document.text("k3") == "v-3")
  }

  @Test("a megabyte of changed text is merged in time", .timeLimit(.minutes(1)))
  func large() {
    func text(_ seed: UInt64, every: Int) -> String {
      var random = SeededGenerator(seed: 1)
      var other = SeededGenerator(seed: seed)
      return "## A\n"
        + (0..<20_000).map { line in
          let word = line.isMultiple(of: every) ? other.next() : random.next()
          return "\nalinea \(word) met wat tekst erachter over de wijk\n"
        }.joined()
    }
    let (base, mine, theirs) = (text(1, every: 1 << 20), text(2, every: 3), text(3, every: 2))
    let result = merged(base, mine, theirs)
    #expect(!result.conflicts.isEmpty)
    #expect(result.bytes.count > 1 << 20)
    let runs = DocumentDifference(from: Document(mine), to: Document(theirs)).changes[0].runs
    #expect(runs.count > 1)
  }
}

extension MergeResult {
  var document: Document { Document(bytes: bytes) }
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  var withCRLF: String { replacing("\n", with: "\r\n") }
}
