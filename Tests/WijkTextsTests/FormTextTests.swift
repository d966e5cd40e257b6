import PlainText
import Testing
import WijkTexts

@Suite("Texts of the form")
struct FormTextTests {
  @Test("every field of every kind has a text")
  func complete() {
    let expected = Set(Fields.ofDescription + Fields.ofOtherKinds + Fields.withKind)
    #expect(Texts.namesOfFields == expected)
  }

  @Test("every field has a label and a question in both languages", arguments: Fields.all)
  func bothLanguages(name: String) throws {
    let dutch = try #require(Texts(.dutch).fieldHelp(name))
    let english = try #require(Texts(.english).fieldHelp(name))
    #expect(dutch.question != english.question)
    #expect(!Texts(.dutch).fieldLabel(name).isEmpty && !Texts(.english).fieldLabel(name).isEmpty)
    #expect(dutch.good.isEmpty == english.good.isEmpty)
    #expect(dutch.weak.isEmpty == english.weak.isEmpty)
    #expect(dutch.remark.isEmpty == english.remark.isEmpty)
  }

  @Test("a label is the same in both languages only where the word is")
  func translatedLabels() {
    let same = Texts.namesOfFields.filter {
      Texts(.dutch).fieldLabel($0) == Texts(.english).fieldLabel($0)
    }
    let expected: Set = [
      "archetype", "effecten.effect", "partners", "kosten.per", "direct_resultaat.per",
      "resultaten.effect", "contact", "## Tips", "## Online", "## Agenda",
    ]
    #expect(same == expected)
  }

  @Test("a field of a description has a good and a weak example", arguments: Fields.ofDescription)
  func examples(name: String) throws {
    for language in Language.allCases {
      let help = try #require(Texts(language).fieldHelp(name))
      #expect(!help.good.isEmpty)
      #expect(help.weak.string.hasPrefix("“"))
      #expect(help.weak != help.good)
      let reason = try #require(help.weak.string.split(separator: "”", maxSplits: 1).last)
      #expect(reason.count > 15, "says why it is weak")
    }
  }

  @Test("labels and help fit beside the form", arguments: Fields.all)
  func fits(name: String) throws {
    for texts in Language.allCases.map(Texts.init) {
      let help = try #require(texts.fieldHelp(name))
      #expect(DisplayWidth.of(texts.fieldLabel(name)) <= 28)
      #expect(DisplayWidth.of(help.question) <= 100)
      for part in [help.good, help.weak, help.remark] {
        #expect(DisplayWidth.of(part) <= 200)
        #expect(part.string.split(separator: " ").allSatisfy { DisplayWidth.of(String($0)) <= 31 })
      }
    }
  }

  @Test("a question asks, and nothing shouts", arguments: Fields.all)
  func tone(name: String) throws {
    for language in Language.allCases {
      let help = try #require(Texts(language).fieldHelp(name))
      #expect(help.question.string.hasSuffix("?"))
      for part in [help.question, help.good, help.weak, help.remark] {
        #expect(!part.string.contains("!"))
        #expect(!part.string.contains("  "))
      }
    }
  }

  @Test("no example names a person: no mail address and no telephone number", arguments: Fields.all)
  func privacy(name: String) throws {
    for language in Language.allCases {
      let help = try #require(Texts(language).fieldHelp(name))
      for part in [help.good, help.weak, help.remark] {
        #expect(!part.string.contains("@"))
        #expect(!part.string.contains(/\d{5}/))
      }
    }
  }

  @Test("the form and the page call a field the same", arguments: Language.allCases)
  func sameLabels(language: Language) {
    let texts = Texts(language)
    let known = [
      "soort", "gemeenten", "wijken", "organisaties", "themas", "doelgroepen", "effecten",
      "beheerder", "leerniveau", "periode", "datum", "plek", "reeks", "begeleider", "deelnemers",
      "ritme", "interventies",
      "algemeen", "kennisbron", "synoniemen", "contact", "partners", "kosten", "doorlooptijd",
      "leeftijd", "als_we_niets_doen", "direct_resultaat", "herzien_voor",
      "nog_niet_openbaar_omdat",
    ]
    for name in known {
      #expect(texts.fieldLabel(name) == texts.label(ofField: name), "\(name)")
    }
    #expect(texts.fieldLabel("titel") != texts.fieldLabel("samenvatting"))
  }

  @Test(
    "an unknown field is called by its own name and has no help",
    arguments: ["", "## ", "effecten.", "Titel", "eigen_veld", "effecten.aanname.meer"])
  func unknownField(name: String) {
    #expect(Texts(.dutch).fieldLabel(name).string == name)
    #expect(Texts(.dutch).fieldHelp(name) == nil)
  }

  @Test("a field named to do harm is shown, not obeyed")
  func harmfulField() {
    #expect(!Texts(.dutch).fieldLabel("\u{1B}[2J").string.contains("\u{1B}"))
    #expect(!Texts(.dutch).choiceLabel("fase", "\u{1B}[2J").string.contains("\u{1B}"))
  }

  @Test("the seven steps differ and each asks something", arguments: Language.allCases)
  func steps(language: Language) {
    let steps = (1...7).map { Texts(language).formStep($0) }
    #expect(Set(steps.map(\.title)).count == 7)
    #expect(Set(steps.map(\.question)).count == 7)
    for step in steps {
      #expect(DisplayWidth.of(step.title) <= 31)
      #expect(step.question.string.hasSuffix("?"))
      #expect(DisplayWidth.of(step.question) <= 72)
    }
  }

  @Test("a new draft asks five things, each for a field of the form", arguments: Language.allCases)
  func newDraft(language: Language) {
    let questions = Texts(language).newDraftQuestions
    #expect(
      questions.map(\.field) == [
        "titel", "gemeenten", "## Aanleiding", "## Aanpak", "doelgroepen",
      ])
    for question in questions {
      #expect(Texts.namesOfFields.contains(question.field))
      #expect(question.question.string.hasSuffix("?"))
      #expect(!question.label.isEmpty && !question.example.isEmpty)
      #expect(DisplayWidth.of(question.label) <= 28)
      #expect(DisplayWidth.of(question.example) <= 72)
    }
  }
}

@Suite("Words for choices")
struct ChoiceTextTests {
  static let choices: [(field: String, values: [String])] = [
    ("soort", ["praktijk", "methode", "programma", "archetype"]),
    ("soort", ["inhoud", "proces"]),
    ("meetup.soort", ["meetup", "themabijeenkomst", "training", "intervisie", "congres"]),
    ("fase", ["idee", "voorbereiding", "loopt", "afgerond", "gestopt"]),
    ("effecten.rol", ["hoofd", "neven", "ongewenst"]),
    ("effecten.richting", ["meer", "geen", "minder", "onbekend"]),
    ("partners.rol", ["investeert", "voert-uit", "maakt-mee", "profiteert"]),
    ("zichtbaarheid", ["organisatie", "partners", "openbaar"]),
    (
      "nog_niet_openbaar_omdat",
      ["wacht op akkoord", "privacy", "onaf", "gevoelig", "weet niet"]
    ),
    ("leerniveau", ["lokaal", "intergemeentelijk", "landelijk"]),
    ("kennisbron", ["praktijk", "beleid", "ervaring", "wetenschap", "veranderkunde"]),
    ("bewijs", ["0", "1", "2", "3", "4", "5"]),
    ("algemeen", ["ja", "nee"]),
  ]

  @Test("the values of a field have different words that fit", arguments: choices)
  func differ(field: String, values: [String]) {
    for texts in Language.allCases.map(Texts.init) {
      let words = values.map { texts.choiceLabel(field, $0) }
      #expect(Set(words).count == values.count, "\(field)")
      for word in words {
        #expect(DisplayWidth.of(word) <= 31)
        #expect(!word.string.contains("_") && !word.string.contains("-"))
      }
    }
  }

  @Test("every value has an English word of its own")
  func translated() {
    let alike: Set = ["archetype", "meetup", "training", "privacy"]
    for (field, values) in Self.choices {
      for value in values where !alike.contains(value) {
        let english = Texts(.english).choiceLabel(field, value)
        #expect(english.string != value, "\(field) \(value)")
        #expect(english != Texts(.dutch).choiceLabel(field, value), "\(field) \(value)")
      }
    }
  }

  @Test("a direction is told from the effect, so that less nuisance is never read as more")
  func direction() {
    let seen = Texts(.dutch).choiceLabel("resultaten.richting", "meer")
    #expect(!seen.string.contains("meer"))
    #expect(seen == Texts(.dutch).choiceLabel("effecten.richting", "meer"))
  }

  @Test("one word may mean two things in two fields")
  func byField() {
    let texts = Texts(.dutch)
    #expect(texts.choiceLabel("soort", "praktijk") != texts.choiceLabel("kennisbron", "praktijk"))
  }

  @Test(
    "an own word of the file stays as it is",
    arguments: [
      ("fase", "slapend"), ("rol", ""), ("eigen", "loopt"), ("", "ja"), ("bewijs", "hoog"),
    ]
  )
  func ownWord(field: String, value: String) {
    #expect(Texts(.english).choiceLabel(field, value).string == value)
  }
}

/// The names of the form, as the files have them.
private enum Fields {
  static let all = ofDescription + ofOtherKinds + withKind

  static let ofDescription =
    words(
      """
      titel soort samenvatting organisaties gemeenten wijken periode start einde fase archetype
      themas als_we_niets_doen doelgroepen niet_geschikt_voor leeftijd effecten effecten.effect
      effecten.rol effecten.richting effecten.aanname effecten.succes elementen elementen.element
      elementen.tekst partners partners.organisatie partners.rol kosten kosten.post kosten.bedrag
      kosten.per kosten.jaar doorlooptijd direct_resultaat direct_resultaat.wat
      direct_resultaat.aantal direct_resultaat.per resultaten resultaten.effect
      resultaten.richting resultaten.meting resultaten.waarde resultaten.peildatum resultaten.bron
      bronnen contact contact.functie contact.organisatie contact.pagina beheerder zichtbaarheid
      nog_niet_openbaar_omdat herzien_voor bewijs bewijs_door bewijs_op bewijs_reden gerelateerd
      """)
    + sections("Aanleiding, Doel, Aanpak, Randvoorwaarden, Resultaten, Lessen, Intern")

  static let ofOtherKinds =
    words(
      """
      effecten.bewijs algemeen kennisbron synoniemen blad kernvraag doel duur werkvorm nodig
      leerniveau voor_wie resultaat kleur reeks datum plek begeleider deelnemers deelnemers.rol
      deelnemers.organisatie ritme interventies wijk prioriteiten keuzes
      keuzes.interventie keuzes.waarom keuzes.trekker keuzes.start status privacy_akkoord id basis
      ingedeeld_door
      """)
    + sections("Wat het is, Wanneer kies je dit, Theorie, Varianten, Valkuilen, Tips, Kritiek")
    + sections("Uitleg, Wanneer wel en niet, Inleiding, Waarom, Instructie, Vragen, Signalen")
    + sections("Kort, Online, Verder lezen, Agenda, Oogst, Besluiten, Acties, Terugblik")
    + sections("Wat speelt er, Samenhang, Afspraken")

  static let withKind = ["element.soort", "meetup.soort", "meetup.start", "meetup.einde"]

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  private static func sections(_ titles: String) -> [String] {
    titles.split(separator: ", ").map { "## \($0)" }
  }
}
