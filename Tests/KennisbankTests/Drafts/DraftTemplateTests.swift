import Kennisbank
import Testing

@Suite("New drafts")
struct DraftTemplateTests {
  private static let answers = DraftAnswers(
    title: " Straatcoaches\nMeerlaan ", place: "Culemborg, Meerlaan 12", issue: "Er is overlast.",
    action: "Coaches zijn op straat.\n\n## Let op\n```\nopen", targetGroups: "jongeren; buren",
    date: "2026-12-01")

  private static let lookup = NameLookup { name, kinds in
    let known: [String: ObjectKind] = ["culemborg": .municipality, "jongeren": .targetGroup]
    return known[name.lowercased()].flatMap { kinds.contains($0) ? name.lowercased() : nil }
  }

  private func draft(_ kind: ObjectKind, _ answers: DraftAnswers = answers) throws -> Document {
    let template = DraftTemplate(kind, answers, lookup: Self.lookup)
    return Document(bytes: try template.bytes(id: "straatcoaches"))
  }

  @Test("names that belong to no object are told of")
  func inWords() {
    let template = DraftTemplate(.intervention, Self.answers, lookup: Self.lookup)
    #expect(template.placeInWords == "Meerlaan 12")
    #expect(template.targetGroupsInWords == "buren")
    #expect(DraftTemplate(.meetup, Self.answers, lookup: Self.lookup).placeInWords == nil)
  }

  @Test("five answers make a description that reads well without the program")
  func intervention() throws {
    var answers = Self.answers
    answers.action = "Coaches zijn op straat."
    #expect(
      try draft(.intervention, answers).string == """
        ---
        id: straatcoaches
        titel: Straatcoaches Meerlaan
        soort: praktijk
        gemeenten:
          - culemborg
        gemeenten_toelichting: Meerlaan 12
        doelgroepen:
          - jongeren
        doelgroepen_toelichting: buren
        status: concept
        ---

        ## Aanleiding
        Er is overlast.

        ## Doel

        ## Aanpak
        Coaches zijn op straat.

        ## Randvoorwaarden

        ## Resultaten

        ## Lessen

        """)
  }

  private static let kinds: [ObjectKind] = [
    .intervention, .archetype, .element, .step, .blade, .meetup, .programme, .organisation, .page,
    .municipality, .neighbourhood, .trajectory,
  ]

  @Test(
    "of every kind, the draft is a file without findings in which no answer is lost",
    arguments: kinds)
  func everyKind(kind: ObjectKind) throws {
    let document = try draft(kind)
    #expect(document.diagnostics.isEmpty)
    #expect(document.text("status") == (kind.isRegister ? nil : "concept"))
    #expect(document.text("id") == "straatcoaches")
    #expect(document.text("titel") == "Straatcoaches Meerlaan")
    for word in ["ulemborg", "Meerlaan 12", "Er is overlast.", "open", "jongeren", "buren"] {
      #expect(document.string.contains(word), "\(word)")
    }
    let order = FieldOrder.of(kind)
    let ranks = document.keys.compactMap { order.firstIndex(of: $0) }
    #expect(ranks == ranks.sorted() && ranks.count == document.keys.count)
    #expect(Set(SectionOrder.of(kind)).isSubset(of: document.sections.map(\.title)))
  }

  @Test("of every kind, its path reads back as a draft of that kind and id", arguments: kinds)
  func paths(kind: ObjectKind) throws {
    for (id, parent) in [
      ("weten", nil), ("3-vragen", nil), ("weten", "9-bladen"), ("2-0", "leren"),
    ] {
      let path = try #require(DraftPath.new(kind, id: id, parent: parent))
      let place = Place(path: path)
      #expect(place.isDraft && place.kind == kind && place.fileName == id, "\(path)")
      if kind == .step { #expect(place.parent == parent) }
      #expect(DraftPath.published(path).map(DraftPath.ofPublished) == path)
    }
    #expect(
      DraftPath.new(.effect, id: "x") == nil && DraftPath.published("interventies/x.md") == nil)
  }

  @Test("a draft without any answer is a draft")
  func empty() throws {
    let document = try draft(.intervention, DraftAnswers(title: ""))
    #expect(document.keys == ["id", "soort", "status"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test("whatever is typed as an answer, it is in the file and the file stays whole")
  func anything() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "a", ": ", "#", "- ", "\n", "```", "~~~", "## X", "---", "'", "\"", "[[", "<!--", "{", "&a ",
      "\t", "é", "\r\n", "null", "<pre>", "1e3", "\u{FEFF}", "\u{2028}",
    ]
    for _ in 0..<30 {
      func text() -> String {
        (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      let answers = DraftAnswers(
        title: text(), place: text(), issue: text(), action: text(), targetGroups: text())
      for kind in [ObjectKind.intervention, .step, .meetup, .programme] {
        let document = try draft(kind, answers)
        #expect(document.text("id") == "straatcoaches", "\(answers)")
        #expect(Set(SectionOrder.of(kind)).isSubset(of: document.sections.map(\.title)))
        let title = answers.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(document.text("titel") ?? "" == title || title == "null", "\(answers)")
      }
    }
  }

  @Test("the order of keys names each once, and every field that has a meaning")
  func order() {
    for kind in ObjectKind.allCases {
      let order = FieldOrder.of(kind)
      #expect(Set(order).count == order.count, "\(kind)")
    }
    let known = Set(ObjectKind.allCases.flatMap(FieldOrder.of))
    #expect(Set(FieldDefinition.all.map(\.key)).subtracting(known).isEmpty)
  }
}

@Suite("Begin with this one")
struct DraftFromTests {
  private static let source = """
    ---
    id: straatcoaches
    titel: Straatcoaches
    soort: praktijk
    gemeenten: [culemborg]
    archetype: coachen
    themas: [veiligheid]
    doelgroepen:
      - jongeren
    effecten:
      - effect: minder-overlast
        rol: hoofd
        aanname: wie gekend wordt, luistert
        succes: minder meldingen
    elementen:
      - element: zichtbaar
        kennisbron: praktijk
      - tekst: eigen woorden
    kosten:
      - post: coach
        bedrag: '40000'
    resultaten:
      - effect: minder-overlast
        richting: meer
    bewijs: 2
    bronnen:
      - https://example.org
    ---
    ## Aanpak
    Hun aanpak.

    """

  private func draft(from path: String, _ text: String = source) throws -> Document {
    let record = try #require(
      RecordReader(kennisbank: 0).records(path: path, bytes: Array(text.utf8)).first)
    let template = DraftTemplate(from: record, DraftAnswers(title: "Bij ons"), today: "2026-11-22")
    return Document(bytes: try template.bytes(id: "bij-ons"))
  }

  @Test("what carries over is there, and what belongs to the other place is not")
  func practice() throws {
    let document = try draft(from: "interventies/straatcoaches.md")
    #expect(
      document.list("themas") == ["veiligheid"] && document.list("doelgroepen") == ["jongeren"])
    #expect(document.maps("effecten") == [["effect": "minder-overlast", "rol": "hoofd"]])
    #expect(document.maps("elementen") == [["element": "zichtbaar"], ["tekst": "eigen woorden"]])
    #expect(document.text("archetype") == "coachen")
    #expect(document.list("gerelateerd") == ["straatcoaches"])
    for key in ["gemeenten", "kosten", "resultaten", "bewijs", "bronnen"] {
      #expect(document.field(key) == nil, "\(key)")
    }
    #expect(!document.string.contains("Hun aanpak") && document.text("titel") == "Bij ons")
  }

  @Test("of an archetype it is a practice")
  func archetype() throws {
    let document = try draft(from: "archetypen/straatcoaches.md")
    #expect(document.text("archetype") == "straatcoaches" && document.text("soort") == "praktijk")
    #expect(document.field("gerelateerd") == nil)
  }

  @Test("it says where it came from, until it is published")
  func origin() throws {
    let document = try draft(from: "interventies/straatcoaches.md")
    #expect(document.remarks.map(\.text).joined().contains("[[straatcoaches]]"))
    let published = try Draft.published(
      document.bytes, replacing: nil, kind: .intervention, today: "2026-11-22")
    #expect(Document(bytes: published).section("Opmerkingen") == nil)
  }

  @Test("a source that says nothing gives nothing")
  func bare() throws {
    let document = try draft(from: "interventies/x.md", "---\nid: x\n---\n")
    #expect(document.keys == ["id", "titel", "soort", "gerelateerd", "status"])
  }
}
