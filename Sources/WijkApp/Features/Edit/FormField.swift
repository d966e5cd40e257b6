import Kennisbank

/// A field or section as the form offers it.
struct FormField: Sendable {
  indirect enum Shape: Sendable {
    /// One line of text.
    case line
    /// Paragraphs, as Markdown.
    case prose
    case choice([String])
    /// A day; typed in words, written as 2026-11-22.
    case date
    case reference(Set<ObjectKind>)
    case references(Set<ObjectKind>)
    /// A list of lines.
    case lines
    /// A map, with its parts.
    case group([FormField])
    /// A list of maps with these parts; the first part names the item.
    case groups([FormField])
  }

  /// The key of the file, or the title of a section with `## ` before it.
  let name: String
  let shape: Shape

  init(_ name: String, _ shape: Shape = .line) {
    self.name = name
    self.shape = shape
  }

  var sectionTitle: String? { name.hasPrefix("## ") ? String(name.dropFirst(3)) : nil }
}

/// What is asked of a kind of object, in steps; most kinds have one.
enum FormFields {
  static func steps(of kind: ObjectKind) -> [[FormField]] {
    switch kind {
    case .intervention: intervention
    case .archetype: archetype
    default: [others[kind] ?? page]
    }
  }

  private static let place: [FormField] = [
    .init("titel"),
    .init("soort", .choice(["praktijk", "methode", "programma"])),
    .init("samenvatting", .prose),
    .init("organisaties", .references([.organisation])),
    .init("gemeenten", .references([.municipality])),
    .init("wijken", .references([.neighbourhood])),
    .init("periode"), .init("start"), .init("einde"),
    .init("fase", .choice(["idee", "voorbereiding", "loopt", "afgerond", "gestopt"])),
    .init("archetype", .reference([.archetype])),
    .init("themas", .references([.theme])),
  ]
  private static let occasion: [FormField] = [
    .init("## Aanleiding", .prose), .init("als_we_niets_doen", .prose),
  ]
  private static let people: [FormField] = [
    .init("doelgroepen", .references([.targetGroup])), .init("niet_geschikt_voor", .prose),
    .init("leeftijd"),
  ]
  private static let aim: [FormField] = [
    .init(
      "effecten",
      .groups([
        .init("effect", .reference([.effect])),
        .init("rol", .choice(["hoofd", "neven", "ongewenst"])),
        .init("aanname", .prose), .init("succes", .prose),
      ])),
    .init("## Doel", .prose),
  ]
  private static let approach: [FormField] = [
    .init("## Aanpak", .prose), .init("elementen", elements),
  ]
  private static let elements = FormField.Shape.groups([
    .init("element", .reference([.element])), .init("tekst", .prose),
  ])
  private static let means: [FormField] = [
    .init(
      "partners",
      .groups([
        .init("organisatie", .reference([.organisation])),
        .init("rol", .choice(["investeert", "voert-uit", "maakt-mee", "profiteert"])),
      ])),
    .init(
      "kosten", .groups([.init("post"), .init("bedrag"), .init("per"), .init("jaar")])),
    .init("doorlooptijd"), .init("## Randvoorwaarden", .prose),
  ]
  private static let learning: [FormField] = [
    .init("direct_resultaat", .groups([.init("wat"), .init("aantal"), .init("per")])),
    .init(
      "resultaten",
      .groups([
        .init("effect", .reference([.effect])),
        .init("richting", .choice(["meer", "geen", "minder", "onbekend"])),
        .init("meting"), .init("waarde"), .init("peildatum", .date), .init("bron"),
      ])),
    .init("## Resultaten", .prose), .init("## Lessen", .prose),
    .init("bronnen", .lines),
    .init(
      "contact",
      .group([
        .init("functie"), .init("organisatie", .reference([.organisation])), .init("pagina"),
      ])),
    .init("beheerder", .reference([.organisation])),
    .init("zichtbaarheid", .choice(["organisatie", "partners", "openbaar"])),
    .init(
      "nog_niet_openbaar_omdat",
      .choice(["wacht op akkoord", "privacy", "onaf", "gevoelig", "weet niet"])),
    .init("herzien_voor", .date), .init("gerelateerd", .references(Set(ObjectKind.allCases))),
    .init("## Intern", .prose),
  ]

  private static let intervention = [place, occasion, people, aim, approach, means, learning]

  private static let archetype: [[FormField]] = [
    [.init("titel"), .init("samenvatting", .prose), .init("themas", .references([.theme]))],
    [.init("## Aanleiding", .prose)],
    [.init("doelgroepen", .references([.targetGroup])), .init("niet_geschikt_voor", .prose)],
    [
      .init(
        "effecten",
        .groups([
          .init("effect", .reference([.effect])),
          .init("richting", .choice(["meer", "geen", "minder", "onbekend"])),
          .init("aanname", .prose), .init("succes", .prose),
        ]))
    ],
    [.init("## Aanpak", .prose), .init("elementen", elements), .init("## Theorie", .prose)],
    [.init("## Varianten", .prose), .init("## Randvoorwaarden", .prose)],
    [
      .init("## Valkuilen", .prose), .init("## Tips", .prose), .init("## Kritiek", .prose),
      .init("bronnen", .lines), .init("beheerder", .reference([.organisation])),
      .init("zichtbaarheid", .choice(["organisatie", "partners", "openbaar"])),
      .init("## Intern", .prose),
    ],
  ]

  private static let levels = FormField(
    "leerniveau", .choice(["lokaal", "intergemeentelijk", "landelijk"]))

  private static let page: [FormField] = [
    .init("titel"), .init("samenvatting", .prose), .init("bronnen", .lines),
  ]

  private static let others: [ObjectKind: [FormField]] = [
    .element: [
      .init("titel"), .init("soort", .choice(["inhoud", "proces"])),
      .init(
        "kennisbron", .choice(["praktijk", "beleid", "ervaring", "wetenschap", "veranderkunde"])),
      .init("synoniemen", .lines), .init("## Uitleg", .prose),
      .init("## Wanneer wel en niet", .prose), .init("bronnen", .lines),
    ],
    .blade: [.init("titel"), .init("kernvraag"), .init("fase"), .init("## Inleiding", .prose)],
    .step: [
      .init("titel"), .init("blad", .reference([.blade])), .init("kernvraag"),
      .init("doel", .prose), .init("duur"),
      .init("werkvorm"), .init("nodig", .lines), levels, .init("voor_wie", .lines),
      .init("resultaat", .prose), .init("## Instructie", .prose), .init("## Vragen", .prose),
      .init("## Signalen", .prose), .init("## Kort", .prose), .init("## Online", .prose),
      .init("## Verder lezen", .prose),
    ],
    .meetup: [
      .init("titel"), .init("reeks"), .init("ritme"),
      .init(
        "soort", .choice(["meetup", "themabijeenkomst", "training", "intervisie", "congres"])),
      .init("datum", .date), .init("start"), .init("einde"), .init("plek"), levels,
      .init("begeleider"),
      .init(
        "deelnemers", .groups([.init("rol"), .init("organisatie", .reference([.organisation]))])),
      .init("interventies", .references([.intervention, .archetype])), .init("## Agenda", .prose),
      .init("## Oogst", .prose),
      .init("## Besluiten", .prose), .init("## Acties", .prose), .init("## Terugblik", .prose),
    ],
    .programme: [
      .init("titel"), .init("wijk", .reference([.neighbourhood])), .init("periode"),
      .init("prioriteiten", .references([.effect])),
      .init(
        "keuzes",
        .groups([
          .init("interventie", .reference([.intervention, .archetype])),
          .init("waarom", .prose), .init("trekker", .reference([.organisation])),
          .init("start"),
        ])),
      .init("## Wat speelt er", .prose), .init("## Samenhang", .prose),
      .init("## Afspraken", .prose),
    ],
  ]
}
