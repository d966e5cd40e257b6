/// What the value of a field means. The field says it, never YAML: `12:30` and `yes` are text.
package struct FieldDefinition: Sendable {
  package enum Kind: Sendable {
    case text
    case texts
    case choice([String])
    case year
    case date
    case number(ClosedRange<Int>)
    case addresses
    /// The id of one object.
    case reference(Set<ObjectKind>)
    /// Ids of objects: plain items, or this part of each item when the items are maps.
    case references(Set<ObjectKind>, part: String?)
    case maps
  }

  package let key: String
  package let kind: Kind
  /// The kinds of object in which the field means this; elsewhere it is free text. Nil for all.
  private let owners: Set<ObjectKind>?

  package static func of(_ key: String, in owner: ObjectKind) -> FieldDefinition? {
    byKey[key].flatMap { $0.owners?.contains(owner) ?? true ? $0 : nil }
  }

  private static let descriptions: Set<ObjectKind> = [.intervention, .archetype]

  package static let all: [FieldDefinition] = [
    .init("id", .text), .init("titel", .text), .init("samenvatting", .text),
    .init("soort", .text), .init("kernvraag", .text),
    .init("beheerder", .reference([.organisation])),
    .init("organisaties", .references([.organisation], part: nil)),
    .init("gemeenten", .references([.municipality], part: nil)),
    .init("wijken", .references([.neighbourhood], part: nil)),
    .init("wijk", .reference([.neighbourhood])),
    .init("gemeente", .reference([.municipality])),
    .init("periode", .text),
    .init("start", .year, in: descriptions), .init("einde", .year, in: descriptions),
    .init(
      "fase", .choice(["idee", "voorbereiding", "loopt", "afgerond", "gestopt"]),
      in: descriptions),
    .init("archetype", .reference([.archetype])),
    .init("themas", .references([.theme], part: nil)),
    .init("doelgroepen", .references([.targetGroup], part: nil)),
    .init("effecten", .references([.effect], part: "effect")),
    .init("prioriteiten", .references([.effect], part: "effect")),
    .init("elementen", .references([.element], part: "element")),
    .init("partners", .references([.organisation], part: "organisatie")),
    .init("keuzes", .references([.intervention, .archetype], part: "interventie")),
    .init("deelnemers", .references([.municipality, .organisation], part: "gemeente")),
    .init("gerelateerd", .references(Set(ObjectKind.allCases), part: nil)),
    .init("blad", .reference([.blade])), .init("categorie", .reference([.category])),
    .init("trekker", .reference([.organisation])),
    .init("interventies", .references([.intervention, .archetype], part: nil)),
    .init("bewijs", .number(0...5)), .init("bewijs_op", .date), .init("herzien_voor", .date),
    .init("openbaar_sinds", .date), .init("datum", .date),
    .init("erkenning", .maps), .init("resultaten", .maps), .init("metingen", .maps),
    .init("kosten", .maps), .init("direct_resultaat", .maps),
    .init("status", .choice(["concept", "ter_review", "gepubliceerd", "archief"])),
    .init("zichtbaarheid", .choice(["organisatie", "partners", "openbaar"])),
    .init("leerniveau", .choice(["lokaal", "intergemeentelijk", "landelijk"])),
    .init("bronnen", .addresses),
  ]

  /// Fields that point at other objects.
  package static let references = all.filter {
    switch $0.kind {
    case .reference, .references: true
    default: false
    }
  }

  private init(_ key: String, _ kind: Kind, in owners: Set<ObjectKind>? = nil) {
    self.key = key
    self.kind = kind
    self.owners = owners
  }

  private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
}
