/// The fixed order in which keys are written that a file does not have yet.
package enum FieldOrder {
  package static func of(_ kind: ObjectKind) -> [String] {
    head + own(kind) + admin
  }

  private static let head = ["id", "titel"]

  private static func own(_ kind: ObjectKind) -> [String] {
    switch kind {
    case .intervention, .archetype: description
    case .element: ["soort", "algemeen", "kennisbron", "synoniemen", "samenvatting"] + whoAndWhere
    case .blade: ["kernvraag", "kleur", "fase"] + whoAndWhere
    case .step:
      [
        "blad", "blad_toelichting", "kernvraag", "doel", "duur", "werkvorm", "nodig", "leerniveau",
        "voor_wie", "resultaat",
      ]
    case .meetup:
      [
        "reeks", "ritme", "soort", "datum", "start", "einde", "plek", "leerniveau", "begeleider",
        "deelnemers", "deelnemers_toelichting", "casus", "interventies",
      ]
    case .programme:
      [
        "wijk", "wijk_toelichting", "periode", "doelgroepen", "doelgroepen_toelichting",
        "prioriteiten", "keuzes",
      ]
    case .municipality, .neighbourhood, .trajectory, .organisation, .page:
      ["soort", "samenvatting", "gemeente"] + whoAndWhere
        + ["periode", "trekker", "deelnemers", "partner_sinds", "wijkcijfers"]
    case .effect, .category, .targetGroup, .theme: ["categorie", "definitie", "synoniemen"]
    }
  }

  private static let whoAndWhere = [
    "organisaties", "organisaties_toelichting", "gemeenten", "gemeenten_toelichting", "wijken",
    "wijken_toelichting", "doelgroepen", "doelgroepen_toelichting",
  ]

  /// Place and time, why, for whom, what for, how, with what, does it work.
  private static let description = [
    "soort", "samenvatting", "beheerder", "organisaties", "organisaties_toelichting", "gemeenten",
    "gemeenten_toelichting", "wijken", "wijken_toelichting", "periode", "start", "einde", "fase",
    "schaal", "leefdomein", "preventieniveau", "als_we_niets_doen", "wijkcijfers", "archetype",
    "themas", "themas_toelichting", "doelgroepen", "doelgroepen_toelichting",
    "niet_geschikt_voor", "leeftijd", "effecten", "effecten_toelichting", "elementen",
    "elementen_toelichting", "partners", "partners_toelichting", "kosten", "doorlooptijd",
    "direct_resultaat", "resultaten", "metingen", "bewijs", "bewijs_door", "bewijs_op",
    "bewijs_reden", "erkenning",
  ]

  private static let admin = [
    "gerelateerd", "ingedeeld_door", "status", "zichtbaarheid", "openbaar_sinds",
    "nog_niet_openbaar_omdat", "privacy_akkoord", "contact", "herzien_voor", "vervangen_door",
    "bronnen", "basis", "intern",
  ]
}

/// The sections of a kind, in the order in which they are read.
package enum SectionOrder {
  package static func of(_ kind: ObjectKind) -> [String] {
    switch kind {
    case .intervention:
      ["Aanleiding", "Doel", "Aanpak", "Randvoorwaarden", "Resultaten", "Lessen"]
    case .archetype:
      [
        "Wat het is", "Aanleiding", "Doel", "Aanpak", "Wanneer kies je dit", "Theorie", "Varianten",
        "Resultaten", "Valkuilen", "Tips", "Kritiek",
      ]
    case .element: ["Uitleg", "Wanneer wel en niet"]
    case .blade: ["Inleiding"]
    case .step:
      ["Waarom", "Instructie", "Vragen", "Signalen", "Kort", "Online", "Verder lezen"]
    case .meetup: ["Agenda", "Oogst", "Besluiten", "Acties", "Terugblik"]
    case .programme: ["Wat speelt er", "Samenhang", "Afspraken"]
    default: []
    }
  }
}
