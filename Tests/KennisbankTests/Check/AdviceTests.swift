import Testing

@testable import Kennisbank

@Suite("Advice about aims and language")
struct AdviceTests {
  // MARK: Aims

  @Test(
    "an effect that is something to do is told",
    arguments: [
      ("Organiseren van een buurtfeest", "Organiseren"),
      ("We organiseren drie markten", "We organiseren"),
      ("Het opzetten van een moestuin", "Het opzetten"), ("Inzet van straatcoaches", "Inzet van"),
      ("een buurtfeest organiseren", "een buurtfeest organiseren"),
    ])
  func activity(text: String, expected: String) {
    let advised = Advised(fields: "effecten:\n  - tekst: \(text)\n    aanname: a\n    succes: b")
    #expect(advised.codes == [.activityAsAim(expected)])
    #expect(advised.foundTexts == [expected])
  }

  @Test(
    "an effect that is a number of visitors is told",
    arguments: [
      ("30 deelnemers", "30 deelnemers"),
      ("Er komen honderd nieuwe bezoekers", "honderd nieuwe bezoekers"),
    ])
  func headcount(text: String, expected: String) {
    let advised = Advised(fields: "effecten:\n  - tekst: x\n    aanname: a\n    succes: \(text)")
    #expect(advised.codes == [.headcountAsAim(expected)])
  }

  @Test(
    "a change for somebody is not",
    arguments: [
      "Buren kennen elkaar bij naam", "Minder mensen staan bij het portiek",
      "Ouders kunnen hun kind beter begeleiden bij het huiswerk dan zij nu doen",
      "Bij minstens de helft van de 30 bezoeken komt een vraag op tafel die nieuw is",
    ])
  func effect(text: String) {
    let advised = Advised(fields: "effecten:\n  - tekst: x\n    aanname: a\n    succes: \(text)")
    #expect(advised.codes == [])
    #expect(Advised(body: "## Doel\n\n\(text).\n").codes == [])
  }

  @Test("the section about the aim is read too, its sentences one by one")
  func aimSection() {
    let advised = Advised(
      body: "## Doel\n\nMinder ruzie.\nDaarom:\n\n- Organiseren van een feest\n")
    #expect(advised.codes == [.activityAsAim("Organiseren")])
    #expect(advised.findings.map(\.position) == [Position(line: 11, column: 3)])
    #expect(advised.findings.map(\.section) == ["Doel"])
  }

  @Test("a vague word in an aim gets its question, once, and is no jargon there")
  func vague() {
    let advised = Advised(
      fields: "samenvatting: Meer leefbaarheid.",
      body:
        "## Doel\n\nLeefbaarheid, integraal, en nog eens leefbaarheid.\n\n## Aanpak\n\nLeefbaarheid.\n"
    )
    #expect(
      advised.codes == [
        .vague("leefbaarheid", question: "Wat zie je straks?"),
        .vague("Leefbaarheid", question: "Wat zie je straks?"),
        .vague("integraal", question: "Welke terreinen?"),
      ])
    #expect(advised.findings.allSatisfy { $0.level == .tip })
  }

  @Test("an effect without reason and sign is told at the effect, an unwanted one is not")
  func missing() {
    let fields = """
      effecten:
        - effect: minder-leegstand
          aanname: '  '
        - effect: minder-leegstand
          rol: ongewenst
      """
    let advised = Advised(fields: fields)
    #expect(advised.codes == [.assumptionMissing, .signMissing])
    #expect(
      advised.findings.map(\.position) == Array(repeating: Position(line: 5, column: 5), count: 2))
    #expect(Advised(fields: fields, path: "archetypen/x.md").codes == [])
  }

  @Test("an approach that names nothing of the aim is told, unless an element ties them")
  func approach() {
    let effects = "effecten:\n  - effect: minder-leegstand\n    aanname: a\n    succes: b"
    func codes(_ text: String, fields: String = "") -> [CheckCode] {
      Advised(fields: effects + fields, body: "## Aanpak\n\n\(text)\n").codes
    }
    let long = String(repeating: "Op maandag koken zij samen. ", count: 8)
    #expect(codes(long) == [.approachApart])
    #expect(codes(long + "Zo raken panden vol.") == [])
    #expect(codes(long, fields: "\nelementen:\n  - tekst: samen koken") == [])
    #expect(codes("Kort.") == [])
  }

  // MARK: Language

  @Test(
    "over 25 words is a tip, over 40 a warning; a full stop, a list and a heading end a sentence")
  func sentences() {
    func levels(_ text: String) -> [Diagnostic.Level] {
      Advised(body: "## Aanpak\n\n\(text)\n").findings.map(\.level)
    }
    func words(_ count: Int) -> String {
      Array(repeating: "woord", count: count).joined(separator: " ")
    }
    #expect(levels(words(25) + ".") == [])
    #expect(levels(words(26) + ".") == [.tip])
    #expect(levels(words(40)) == [.tip])
    #expect(levels(words(20) + "\n" + words(21)) == [.warning])
    #expect(levels(words(20) + ". Dan " + words(20)) == [])
    #expect(levels(words(20) + "\n- " + words(20)) == [])
    #expect(levels(words(20) + "\n\n" + words(20)) == [])
    #expect(
      levels("### " + words(20) + "\n" + words(5) + "\n\n| " + words(20) + " | " + words(20)) == [])
    #expect(levels(words(20) + " o.a. bijv. " + words(20)) == [.warning])
    #expect(levels(words(20) + " [[x|link]] " + words(20)) == [.warning])
    #expect(levels(words(20) + "! " + words(20) + "? " + words(20)) == [])
  }

  @Test(
    "jargon is found in whole words, inflected ones, phrases and any case",
    arguments: [
      ("Dat is integraal.", ["integraal"]), ("Integrale hulp", ["Integrale"]),
      ("Zij signaleert het", ["signaleert"]), ("preventieve tools", ["preventieve", "tools"]),
      ("regie voeren op iets", ["regie voeren op"]), ("Regie\nvoeren", ["Regie\nvoeren"]),
      ("via co-creatie", ["co-creatie"]), ("CREËREN", ["CREËREN"]),
    ])
  func jargon(text: String, expected: [String]) {
    #expect(Advised(body: "## Aanpak\n\n\(text)\n").foundTexts == expected)
  }

  @Test(
    "no jargon: part of a word, a name, code, a phrase with something between",
    arguments: [
      "integraalrekening en toolbox", "Bij Tool Nederland", "`integraal`", "regie, voeren",
      "regie\n\nvoeren", "[[tool|de link]]", "https://tool.nl/integraal",
    ])
  func noJargon(text: String) {
    let codes = Advised(body: "## Aanpak\n\nHet is \(text)\n").codes
    #expect(codes.filter { $0 != .linkToNothing("tool") } == [])
  }

  @Test("the plain word takes the place of the jargon, with its capital, and nothing else changes")
  func plainer() throws {
    let advised = Advised(body: "## Aanpak\n\nIntegraal werken. Ook integrale hulp.\n")
    #expect(advised.findings.map { $0.mend != nil } == [true, false])
    let document = advised.record.document
    let mend = try #require(advised.findings.first?.mend)
    let mended = try #require(mend.applied(to: document))
    let text = String(decoding: document.bytes, as: UTF8.self)
    #expect(
      String(decoding: mended.bytes, as: UTF8.self)
        == text.replacing("Integraal werken", with: "Samenhangend werken"))
    #expect(mend.applied(to: mended) == nil, "what it was about is gone")
  }

  @Test("a mend that would make something else of the file is not made")
  func damage() {
    let document = Document("---\nsamenvatting: integraal\n---\n")
    let range = 18..<27
    #expect(Mend.replacing(range, old: "integraal", new: "heel").applied(to: document) != nil)
    #expect(Mend.replacing(range, old: "integraal", new: "a: b").applied(to: document) == nil)
    #expect(Mend.replacing(range, old: "integraal", new: "a\nb: c").applied(to: document) == nil)
    #expect(Mend.replacing(90..<99, old: "integraal", new: "heel").applied(to: document) == nil)
  }

  @Test("places count from the first byte, also behind accents and in Windows lines")
  func places() throws {
    let bytes = Array(
      "---\r\nid: x\r\ntitel: X\r\n---\r\n## Aanpak\r\n\r\nDé één is integraal.\r\n".utf8)
    let advised = Advised()
    let finding = try #require(
      Check.findings(
        in: bytes, path: "concepten/interventies/x.md", kennisbank: 0, catalogue: advised.catalogue
      ).first)
    #expect(finding.position == Position(line: 7, column: 11))
    let range = try #require(finding.range)
    #expect(Array(bytes[range]) == Array("integraal".utf8))
  }

  // MARK: Where and how much

  @Test("other kinds of text, and the kennisbank of the program, get no advice")
  func elsewhere() {
    let body = "## Aanpak\n\nIntegraal werken, bel 06-12345678.\n"
    #expect(Advised(body: body).codes.count == 2)
    #expect(Advised(body: body, path: "archetypen/x.md").codes.count == 2)
    #expect(Advised(body: body, path: "elementen/x.md").codes.count == 2)
    #expect(Advised(body: body, path: "meetups/x.md").codes == [])
    #expect(Advised(body: body, isReadOnly: true).codes == [])
  }

  @Test(
    "a hostile text is done with soon and told a thousand things at most",
    arguments: [
      "a", "a@", "06 ", "`` ` ", "[[", "[[a", "](", "<a", "<!--", "http://", "1234 AB ",
      "Mevrouw De ", "drie ", "integraal ", "regie voeren ", "(0)", "é", "-\n", "|", "\\", "\"",
    ])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let advised = Advised(body: "## Aanpak\n\n" + text)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = advised.findings.count }
    #expect(count <= 1_000)
    #expect(time < .seconds(30), "in proportion to the text: its square would take minutes")
  }
}

@Suite("Mends of fields")
struct FieldMendTests {
  private func mended(_ fields: String) -> String? {
    let advised = Advised(fields: fields, path: "elementen/x.md")
    let mend = advised.findings.compactMap(\.mend).first
    return mend?.applied(to: advised.record.document).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(
    "what was meant beyond doubt can be written",
    arguments: [
      ("status: Ter review", "status: ter_review"),
      ("herzien_voor: 1-2-2026", "herzien_voor: 2026-02-01"),
      ("bronnen:\n  - www.example.org/a", "bronnen:\n  - https://www.example.org/a"),
      ("leefdomein: a\nleefdomein: a", "leefdomein: a"),
    ])
  func meant(fields: String, expected: String) {
    #expect(mended(fields) == "---\nid: x\ntitel: X\n\(expected)\n---\n")
  }

  @Test(
    "what was not is left to the writer",
    arguments: [
      "status: bezig", "herzien_voor: morgen", "herzien_voor: 31-2-2026",
      "bronnen:\n  - zie dossier",
      "leefdomein: a\nleefdomein: b",
    ])
  func unclear(fields: String) {
    #expect(mended(fields) == nil)
  }

  @Test("the id takes the name of the file")
  func id() throws {
    let reader = RecordReader(kennisbank: 0)
    for text in ["---\ntitel: X\n---\n", "---\nid: anders\ntitel: X\n---\n"] {
      let found = Check.findings(
        in: Array(text.utf8), path: "elementen/goed.md", kennisbank: 0, catalogue: .empty)
      let mend = try #require(found.compactMap(\.mend).first)
      let document = try #require(mend.applied(to: Document(text)))
      #expect(reader.records(path: "elementen/goed.md", bytes: document.bytes)[0].id == "goed")
      #expect(document.text("id") == "goed")
    }
  }
}

@Suite("Lists of words")
struct WordListsTests {
  private func content(_ text: String, _ name: String = "jargon") -> RecordReader.Content {
    RecordReader(kennisbank: 0).content(path: "begrippen/\(name).yaml", bytes: Array(text.utf8))
  }

  @Test("words are read with their plain ones, and with their question")
  func read() {
    let jargon = content("jargon:\n  - woord: pilot\n    liever:\n      - proef\n    waarom: Ja.\n")
    #expect(jargon.words.jargon == [.init(word: "pilot", instead: ["proef"], reason: "Ja.")])
    #expect(jargon.records.isEmpty)
    let vague = content("vaag:\n  - woord: regie\n    vraag: Wie?\n", "vaag")
    #expect(vague.words.vague == [.init(word: "regie", question: "Wie?")])
    let both = jargon.words.adding(vague.words)
    #expect(both.jargon.count == 1 && both.vague.count == 1)
  }

  @Test("an item that cannot be used is told at its place; the others count")
  func faults() {
    let content = content(
      "jargon:\n  - woord: pilot\n  - liever: x\n  - los\n  - {woord: a, liever: b}\n")
    #expect(content.words.jargon.map(\.word) == ["a"])
    let diagnostics = content.records.flatMap(\.diagnostics)
    #expect(
      diagnostics.map(\.code) == [
        .check(.wordListItem(.noAlternative("pilot"))), .check(.wordListItem(.noWord)),
        .check(.wordListItem(.noWord)),
      ])
    #expect(diagnostics.map(\.position?.line) == [2, 3, 4])
  }

  @Test(
    "a list that is no list is a finding at most",
    arguments: ["", "jargon: [", "jargon: ja", "- a", "\u{0}", "jargon:\n\t- x", "vaag: {a: b}"])
  func ugly(text: String) {
    for name in ["jargon", "vaag"] {
      let content = content(text, name)
      #expect(content.words.jargon.isEmpty && content.words.vague.isEmpty)
      #expect(content.records.count <= 1)
    }
  }

  @Test("of a word in two lists the first counts")
  func twice() throws {
    let words = WordLists(jargon: [.init(word: "tool", instead: ["een"])])
      .adding(WordLists(jargon: [.init(word: "Tool", instead: ["twee"])]))
    let bytes = Array("tools".utf8)
    let match = words.jargonTable.match(
      at: 0, of: Word.words(of: bytes, in: 0..<bytes.count), in: bytes)
    #expect(match.map { words.jargon[$0.row].instead } == ["een"])
  }

  @Test("any bytes can be looked through")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let words = Word.words(of: bytes, in: 0..<bytes.count)
      #expect(
        zip(words, words.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      let text =
        Array("---\nid: x\nsamenvatting: \"".utf8) + bytes + Array("\n---\n## Doel\n".utf8) + bytes
      let found = Check.findings(
        in: text, path: "interventies/x.md", kennisbank: 0, catalogue: Advised().catalogue)
      #expect(found.allSatisfy { $0.range.map { $0.upperBound <= text.count } ?? true })
    }
  }
}
