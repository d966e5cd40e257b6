import Kennisbank
import Testing

@Suite("Remarks of a reader")
struct RemarkTests {
  private static let text = """
    ---
    id: x
    ---
    ## Aanpak
    - [ ] geen opmerking

    ## Opmerkingen
    Lees eerst dit.

    - [ ] [aanpak] te vaag: bij wie? (redactie, 2026-11-22)
    - [X] [wat speelt er] ja (Jan, de tweede, 2026-01-02)
    * [ ] zonder naam (of toch)
      en op een tweede regel
    - geen vakje

    - [ ] [[straatcoaches]] kan weg

    """

  @Test("each has what it is about, what it says, who said it and when")
  func reading() {
    #expect(
      Document(Self.text).remarks == [
        Remark("te vaag: bij wie?", field: "aanpak", who: "redactie", when: "2026-11-22"),
        Remark(
          "ja", field: "wat speelt er", who: "Jan, de tweede", when: "2026-01-02", isDone: true),
        Remark("zonder naam (of toch) en op een tweede regel", who: nil, when: nil),
        Remark("[[straatcoaches]] kan weg", who: nil, when: nil),
      ])
  }

  @Test("ticking one changes one byte, and unticking changes it back")
  func ticking() throws {
    for text in [Self.text, Self.text.replacing("\n", with: "\r\n")] {
      let document = Document(text)
      let ticked = try document.ticking(document.remarks[2], isDone: true)
      #expect(ticked.string == text.replacing("* [ ]", with: "* [x]"))
      #expect(try ticked.ticking(ticked.remarks[2], isDone: false).string == text)
      #expect(try document.ticking(document.remarks[1], isDone: true).string == text)
    }
  }

  @Test("a remark that is not there any more is not ticked")
  func gone() {
    #expect(throws: EditRefusal.wouldDamage) {
      try Document(Self.text).ticking(Remark("weg", who: nil, when: nil), isDone: true)
    }
  }

  @Test("a new one is a line behind the others, and nothing else changes")
  func adding() throws {
    let remark = Remark("en\nde kosten?", field: "kosten", who: "Els (r)", when: "2026-11-23")
    let line = "- [ ] [kosten] en de kosten? (Els r, 2026-11-23)"
    #expect(
      try Document(Self.text).addingRemark(remark).string
        == Self.text.replacing("kan weg", with: "kan weg\n" + line))
    #expect(
      try Document("---\r\nid: x\r\n---\r\n## A\r\nb").addingRemark(remark).string
        == "---\r\nid: x\r\n---\r\n## A\r\nb\r\n\r\n## Opmerkingen\r\n\(line)\r\n")
    #expect(
      try Document("---\nid: x\n---\n## Opmerkingen\n\n## B\nc\n").addingRemark(remark).string
        == "---\nid: x\n---\n## Opmerkingen\n\(line)\n\n## B\nc\n")
  }

  @Test("whatever a reader types, it reads back as one remark")
  func anything() throws {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "a", "[", "]", "[x]", "\\", "(", ")", ", ", "2026-11-22", "\n", "- [ ] ", "## X", "```", " ",
      "onbekend", "?", "[[b]]", "<!--",
    ]
    for _ in 0..<300 {
      func text() -> String {
        (0..<5).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      let remark = Remark(
        text(), field: Bool.random(using: &random) ? text() : nil, who: text(), when: "2026-11-22")
      let document = try Document(Self.text).addingRemark(remark)
      #expect(document.remarks.last == remark && document.remarks.count == 5)
    }
  }
}

@Suite("How complete a text is")
struct CompletenessTests {
  @Test("what is needed comes first, and is told apart from what would help")
  func intervention() {
    let completeness = Completeness(Document(sample), kind: .intervention)
    #expect(completeness.missingNeeds == [.soort, .doelgroepen, .aanpak, .beheerder])
    #expect(
      completeness.missing.prefix(4) == [
        .need(.soort), .need(.doelgroepen), .need(.aanpak), .need(.beheerder),
      ])
    #expect(completeness.missing.contains(.field("kosten")))
    #expect(completeness.missing.contains(.section("Doel")))
    #expect(!completeness.missing.contains(.section("Resultaten")))
    #expect(completeness.filled + completeness.missing.count == completeness.of)
  }

  @Test("an empty file of any kind misses all of it", arguments: ObjectKind.allCases)
  func empty(kind: ObjectKind) {
    let completeness = Completeness(Document(""), kind: kind)
    #expect(completeness.filled == 0 && completeness.of == completeness.missing.count)
    #expect(completeness.of > 0)
  }

  @Test("a place in free words is a place")
  func place() {
    let document = Document("---\ngemeenten_toelichting: aan de rand van de stad\n---\n")
    #expect(!Completeness(document, kind: .intervention).missingNeeds.contains(.place))
  }
}
