/// How far a text is: what it needs to be published, and what would make it more useful.
package struct Completeness: Sendable, Hashable {
  package enum Gap: Sendable, Hashable {
    case need(PublicationNeed)
    /// A key.
    case field(String)
    /// A title.
    case section(String)
  }

  package let filled: Int
  package let of: Int
  /// Needs first, each in the order in which a writer meets them.
  package let missing: [Gap]

  package init(_ document: Document, kind: ObjectKind) {
    let gaps = Self.wanted(kind).filter { !$0.isFilled(in: document) }
    missing = gaps
    of = Self.wanted(kind).count
    filled = of - gaps.count
  }

  package init(_ record: Record) {
    self.init(record.document, kind: record.kind)
  }

  package var missingNeeds: [PublicationNeed] {
    missing.compactMap { if case .need(let need) = $0 { need } else { nil } }
  }

  private static func wanted(_ kind: ObjectKind) -> [Gap] {
    if kind == .intervention {
      return PublicationNeed.allCases.map(Gap.need) + extraFields.map(Gap.field)
        + ["Doel", "Randvoorwaarden", "Resultaten", "Lessen"].map(Gap.section)
    }
    return (["titel"] + fields(kind)).map(Gap.field)
      + SectionOrder.of(kind).filter { !later.contains($0) }.map(Gap.section)
  }

  private static let extraFields = [
    "periode", "fase", "als_we_niets_doen", "archetype", "themas", "elementen", "partners",
    "kosten", "doorlooptijd", "contact", "herzien_voor",
  ]

  private static func fields(_ kind: ObjectKind) -> [String] {
    switch kind {
    case .archetype:
      [
        "samenvatting", "themas", "doelgroepen", "effecten", "elementen", "zichtbaarheid",
        "bronnen",
      ]
    case .element: ["soort", "kennisbron"]
    case .blade: ["kernvraag"]
    case .step: ["blad", "kernvraag", "doel", "duur", "werkvorm", "leerniveau", "resultaat"]
    case .meetup: ["datum", "plek", "leerniveau"]
    case .programme: ["wijk", "periode", "prioriteiten", "keuzes"]
    default: []
    }
  }

  /// Written during and after a meeting.
  private static let later: Set<String> = ["Oogst", "Besluiten", "Acties", "Terugblik"]
}

extension Completeness.Gap {
  fileprivate func isFilled(in document: Document) -> Bool {
    switch self {
    case .need(let need): need.isMet(by: document)
    case .field(let key): !document.value(key).items.isEmpty
    case .section(let title): document.section(title).map { !$0.bodyRange.isEmpty } ?? false
    }
  }
}
