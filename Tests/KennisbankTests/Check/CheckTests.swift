import Testing

@testable import Kennisbank

/// A small kennisbank around one intervention.
private struct Fixture {
  static let complete = """
    id: klushuizen
    titel: Klushuizen
    soort: praktijk
    samenvatting: Samen opknappen.
    beheerder: gemeente-rotterdam
    gemeenten:
      - rotterdam
    doelgroepen:
      - ouderen
    effecten:
      - effect: minder-leegstand
        rol: hoofd
        aanname: Wie zelf opknapt, blijft langer wonen.
        succes: Na twee jaar staat geen pand meer leeg.
    zichtbaarheid: openbaar
    bronnen:
      - https://example.org/a
    """
  static let body = "\n## Aanleiding\nLeegstand.\n\n## Aanpak\nOpknappen.\n"

  private static let others: [(path: String, text: String)] = [
    ("organisaties/gemeente-rotterdam.md", "---\nid: gemeente-rotterdam\ntitel: Gemeente\n---\n"),
    ("gemeenten/rotterdam/gemeente.md", "---\nid: rotterdam\ntitel: Rotterdam\n---\n"),
    (
      "begrippen/effecten.yaml",
      "effecten:\n  - id: minder-leegstand\n    titel: Minder leegstand\n"
    ),
    ("begrippen/doelgroepen.yaml", "doelgroepen:\n  - id: ouderen\n    titel: Ouderen\n"),
  ]

  let catalogue: Catalogue

  init(_ files: (path: String, text: String)...) {
    let reader = RecordReader(kennisbank: 0)
    catalogue = Catalogue(
      kennisbanken: [],
      records: (Self.others + files).flatMap {
        reader.records(path: $0.path, bytes: Array($0.text.utf8))
      })
  }

  /// One intervention with these fields.
  init(
    _ fields: String, body: String = Fixture.body, path: String = "interventies/klushuizen.md"
  ) {
    self.init((path, "---\n\(fields)\n---\n\(body)"))
  }

  var findings: [Diagnostic] { Check.findings(in: catalogue).map(\.1) }

  var codes: [CheckCode] {
    findings.compactMap { if case .check(let code) = $0.code { code } else { nil } }
  }
}

@Suite("Checking a kennisbank")
struct CheckTests {
  private func changed(_ old: String, to new: String) -> Fixture {
    Fixture(Fixture.complete.replacing(old, with: new))
  }

  @Test("a complete description has no findings")
  func complete() {
    #expect(Fixture(Fixture.complete).findings.isEmpty)
  }

  @Test("what is wrong with the form of the file is told too")
  func form() {
    let codes = changed("soort: praktijk", to: "soort: praktijk\nsoort: methode").findings.map(
      \.code)
    #expect(codes == [.duplicateKey("soort")])
  }

  @Test("a file that could not be read has that one finding")
  func unreadable() {
    let record = RecordReader(kennisbank: 0).unreadable(path: "interventies/x.md", code: .binary)
    let catalogue = Catalogue(kennisbanken: [], records: [record])
    #expect(Check.findings(in: catalogue).map(\.1.code) == [.binary])
  }

  // MARK: Id and title

  @Test("a missing id is told once; the file name stands in")
  func idMissing() {
    #expect(changed("id: klushuizen\n", to: "").codes == [.idMissing])
  }

  @Test(
    "an id is lower-case ASCII words joined by hyphens",
    arguments: [
      "Klushuizen", "klus huizen", "klus--huizen", "-klus", "klus-", "klus_huis", "kl\u{FC}s",
    ])
  func idForm(id: String) {
    let codes = Fixture(
      Fixture.complete.replacing("id: klushuizen", with: "id: \(id)"), path: "interventies/\(id).md"
    ).codes
    #expect(codes == [.idMalformed(id)])
  }

  @Test("an id of 80 bytes is fine, of 81 too long")
  func idLength() {
    func codes(_ length: Int) -> [CheckCode] {
      let id = String(repeating: "a", count: length)
      return Fixture(
        Fixture.complete.replacing("id: klushuizen", with: "id: \(id)"),
        path: "interventies/\(id).md"
      ).codes
    }
    #expect(codes(80).isEmpty)
    #expect(codes(81) == [.idTooLong(bytes: 81)])
  }

  @Test("an id that differs from the file name is told at the id")
  func idAndFileName() {
    let findings = Fixture(Fixture.complete, path: "interventies/klus.md").findings
    #expect(
      findings.map(\.code) == [
        .check(.idDiffersFromFileName(id: "klushuizen", fileName: "klus"))
      ])
    #expect(findings.first?.position == Position(line: 2, column: 1))
    #expect(findings.first?.field == "id")
  }

  @Test("the number in the file name of a step is no part of its id")
  func step() {
    let step = ("waaier/01-weten/02-kaart.md", "---\nid: kaart\ntitel: Kaart\n---\n")
    #expect(Fixture(step).findings.isEmpty)
  }

  @Test("of two objects with one id, of whatever type, the later is told where the other is")
  func duplicate() {
    let fixture = Fixture(
      ("elementen/rotterdam.md", "---\nid: rotterdam\ntitel: Nog een\n---\n"))
    #expect(fixture.codes == [.idTaken(path: "gemeenten/rotterdam/gemeente.md")])
  }

  @Test("two terms of one list with one id are told")
  func duplicateTerm() {
    let terms = "themas:\n  - id: wonen\n    titel: A\n  - id: wonen\n    titel: B\n"
    #expect(
      Fixture(("begrippen/themas.yaml", terms)).codes == [.idTaken(path: "begrippen/themas.yaml")])
  }

  @Test("two kennisbanken may use the same id")
  func otherKennisbank() {
    let bytes = Array("---\nid: wonen\ntitel: Wonen\n---\n".utf8)
    let records = (0..<2).flatMap {
      RecordReader(kennisbank: $0).records(path: "archetypen/wonen.md", bytes: bytes)
    }
    let catalogue = Catalogue(kennisbanken: [], records: records)
    #expect(catalogue.records.count == 2)
    #expect(Check.findings(in: catalogue).isEmpty)
  }

  @Test("a draft may share the id of the published text, another draft may not")
  func draft() {
    let text = "---\n\(Fixture.complete)\n---\n\(Fixture.body)"
    #expect(
      Fixture(
        ("concepten/interventies/klushuizen.md", text), ("interventies/klushuizen.md", text)
      ).codes.isEmpty)
    #expect(
      Fixture(
        ("concepten/elementen/klushuizen.md", "---\nid: klushuizen\ntitel: K\n---\n"),
        ("concepten/interventies/klushuizen.md", text)
      ).codes == [.idTaken(path: "concepten/elementen/klushuizen.md")])
  }

  @Test("one record asked alone has the same findings as in the whole")
  func single() {
    let catalogue = Fixture(
      ("elementen/rotterdam.md", "---\nid: rotterdam\n---\n[[niets]]"),
      ("begrippen/themas.yaml", "themas:\n  - id: A\n  - id: A\n    titel: Twee\n")
    ).catalogue
    let all = Check.findings(in: catalogue)
    #expect(!all.isEmpty)
    for number in catalogue.records.indices.map(Int32.init) {
      let own = Check.findings(in: catalogue[number], catalogue: catalogue)
      #expect(own == all.filter { $0.0 == number }.map(\.1))
    }
  }

  @Test("a missing title is told once, also of a term")
  func title() {
    #expect(changed("titel: Klushuizen\n", to: "").codes == [.titleMissing])
    #expect(Fixture(("begrippen/themas.yaml", "themas:\n  - id: wonen\n")).codes == [.titleMissing])
  }

  @Test("a page of text needs neither id nor title")
  func page() {
    #expect(Fixture(("over.md", "---\ntaal: nl\n---\nTekst.\n")).findings.isEmpty)
  }

  // MARK: Values

  @Test(
    "a value outside what its field means is told",
    arguments: [
      (
        "fase: bezig",
        CheckCode.unknownChoice(
          "bezig", known: ["idee", "voorbereiding", "loopt", "afgerond", "gestopt"])
      ),
      ("start: rond 2003", .notAYear("rond 2003")), ("einde: 20031", .notAYear("20031")),
      ("herzien_voor: 2026-02-29", .notADate("2026-02-29")),
      ("herzien_voor: 2026-1-02", .notADate("2026-1-02")),
      ("herzien_voor: morgen", .notADate("morgen")),
      ("herzien_voor: 2026-00-10", .notADate("2026-00-10")),
      ("herzien_voor: ----------", .notADate("----------")),
      ("bewijs: 6", .notANumber("6", within: 0...5)),
      ("bewijs: -1", .notANumber("-1", within: 0...5)),
      ("bewijs: veel", .notANumber("veel", within: 0...5)),
    ])
  func values(field: String, code: CheckCode) {
    #expect(Fixture(Fixture.complete + "\n" + field).codes == [code])
  }

  @Test(
    "values that mean something are fine",
    arguments: [
      "fase: loopt", "start: 2003", "herzien_voor: 2028-02-29", "bewijs: 0", "bewijs: ~",
      "onbekend: x",
    ])
  func goodValues(field: String) {
    #expect(Fixture(Fixture.complete + "\n" + field).findings.isEmpty)
  }

  @Test(
    "what a field means for a project it does not mean elsewhere",
    arguments: [
      ("waaier/01-aanleiding/blad.md", "fase: weten en begrijpen"),
      ("meetups/aanleiding.md", "start: 13:30\neinde: 15:30"),
    ])
  func otherKinds(path: String, field: String) {
    let text = "---\nid: aanleiding\ntitel: Aanleiding\n\(field)\n---\n"
    #expect(Fixture((path, text)).findings.isEmpty)
  }

  @Test(
    "a source is a web address",
    arguments: [
      "www.example.org", "ftp://example.org", "https://", "https:/example.org", "zie dossier",
    ])
  func addresses(source: String) {
    #expect(changed("https://example.org/a", to: source).codes == [.notAnAddress(source)])
  }

  @Test("a reference to nothing is told at the item, one to another kind of object too")
  func references() {
    let nothing = changed("  - rotterdam", to: "  - rotterdam\n  - atlantis").findings
    #expect(nothing.map(\.code) == [.check(.referenceToNothing("atlantis"))])
    #expect(nothing.first?.position == Position(line: 9, column: 5))
    #expect(nothing.first?.field == "gemeenten")
    #expect(
      changed("  - rotterdam", to: "  - gemeente-rotterdam").codes
        == [.referenceToWrongKind(id: "gemeente-rotterdam", is: .organisation)])
  }

  @Test("of a list of maps only the part that refers is looked at, in every way of writing it")
  func referencesInMaps() {
    #expect(
      changed("effect: minder-leegstand", to: "effect: meer-geluk").codes
        == [.referenceToNothing("meer-geluk")])
    let partners = "\npartners: [{organisatie: niemand, rol: investeert}, gemeente-rotterdam]"
    #expect(Fixture(Fixture.complete + partners).codes == [.referenceToNothing("niemand")])
    let foreign = "\npartners: &a\n  - organisatie: niemand\n    rol: investeert"
    #expect(Fixture(Fixture.complete + foreign).codes == [.referenceToNothing("niemand")])
    #expect(Fixture(Fixture.complete + "\nelementen:\n  - tekst: vrije tekst").findings.isEmpty)
  }

  @Test("what is only a draft is told as such: readers will not find it")
  func drafts() {
    let element = ("concepten/elementen/buur.md", "---\nid: buur\ntitel: De buur\n---\n")
    let text = "---\n\(Fixture.complete)\nelementen:\n  - element: buur\n---\n\(Fixture.body)"
    let path = "interventies/klushuizen.md"
    let catalogue = Fixture(element, (path, text + "Zie [[buur]] en [[klushuizen]].\n")).catalogue
    let codes = Check.findings(
      in: catalogue.record("klushuizen")?.bytes ?? [], path: path, kennisbank: 0,
      catalogue: catalogue
    ).map(\.code)
    #expect(codes == [.check(.refersToDraft("De buur")), .check(.refersToDraft("De buur"))])
  }

  @Test("a link to nothing is told once, at its first place")
  func links() {
    let body = Fixture.body + "Zie [[rotterdam]], [[é]], [[niets|dit]] en [[niets]].\n"
    let findings = Fixture(Fixture.complete, body: body).findings
    #expect(findings.map(\.code) == [.check(.linkToNothing("niets"))])
    #expect(findings.first?.position == Position(line: 26, column: 27))
    #expect(findings.first?.level == .warning)
  }

  // MARK: Published

  @Test("published without what it needs: one warning for each, in the order of writing")
  func needs() {
    let codes = Fixture("id: klushuizen\ntitel: K\nstatus: gepubliceerd", body: "## Aanpak\n\n")
      .codes
    #expect(codes == PublicationNeed.allCases.filter { $0 != .titel }.map { .neededToPublish($0) })
  }

  @Test("a draft needs nothing, an archetype has no needs")
  func noNeeds() {
    let text = "---\nid: klushuizen\ntitel: K\n---\n"
    #expect(Fixture(("concepten/interventies/klushuizen.md", text)).findings.isEmpty)
    #expect(Fixture(("archetypen/klushuizen.md", text)).findings.isEmpty)
  }

  @Test("without an owner is a tip, until an organisation published it itself")
  func owner() {
    let without = Fixture.complete.replacing("beheerder: gemeente-rotterdam\n", with: "")
    #expect(Fixture(without).findings.map(\.code) == [.check(.ownerMissing)])
    #expect(Fixture(without).findings.map(\.level) == [.tip])
    #expect(
      Fixture(without + "\nopenbaar_sinds: 2026-01-02").codes == [.neededToPublish(.beheerder)])
  }

  @Test("an organisation will do for a place")
  func place() {
    #expect(
      changed("gemeenten:\n  - rotterdam", to: "organisaties:\n  - gemeente-rotterdam")
        .findings.isEmpty)
    #expect(
      changed("gemeenten:\n  - rotterdam", to: "organisaties_toelichting: de scholen")
        .findings.isEmpty)
    let none = Fixture.complete.replacing("gemeenten:\n  - rotterdam\n", with: "")
    #expect(Fixture(none).codes == [.neededToPublish(.place)])
    #expect(Fixture(none.replacing("soort: praktijk", with: "soort: methode")).findings.isEmpty)
  }
}
