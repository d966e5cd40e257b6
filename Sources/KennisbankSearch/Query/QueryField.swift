import Kennisbank

/// A property that a query can ask for by name.
package enum QueryField: Sendable, CaseIterable {
  case theme, targetGroup, municipality, neighbourhood, organisation, steward
  case effect, archetype, element, sort, phase, status, visibility
  case evidence, year, updated, review
  case source, has, lacks, area, like
  // Of a step of the waaier.
  case level, minutes, workForm, role, progress
}

extension QueryField {
  package enum Kind: Sendable, Hashable {
    /// One of the values that occur, by id or title.
    case names
    /// How sure it is: 0 to 5, or its word.
    case evidence
    /// A day or a year; `isAhead` when what is asked for lies in the future.
    case days(isAhead: Bool)
    /// Part of a text.
    case text
    /// A field or a section.
    case part
    /// Where the words stand.
    case area
    /// Another object.
    case object
  }

  /// The only place that names the fields. The Dutch name is also the key of what is told about one.
  private struct Row {
    let field: QueryField
    let dutch: String
    let english: String
    let kind: Kind
    let facet: Facet?

    init(
      _ field: QueryField, _ dutch: String, _ english: String, _ kind: Kind = .names,
      _ facet: Facet? = nil
    ) {
      self.field = field
      self.dutch = dutch
      self.english = english
      self.kind = kind
      self.facet = facet
    }
  }

  private static let table: [Row] = [
    Row(.theme, "thema", "theme", .names, .theme),
    Row(.targetGroup, "doelgroep", "group", .names, .targetGroup),
    Row(.municipality, "gemeente", "municipality", .names, .municipality),
    Row(.neighbourhood, "wijk", "neighbourhood"),
    Row(.organisation, "organisatie", "organisation"),
    Row(.steward, "beheerder", "steward"),
    Row(.effect, "effect", "aim", .names, .effect),
    Row(.archetype, "archetype", "type", .names, .archetype),
    Row(.element, "element", "ingredient"),
    Row(.sort, "soort", "sort", .names, .sort),
    Row(.phase, "fase", "phase"),
    Row(.status, "status", "state"),
    Row(.visibility, "zichtbaarheid", "visibility", .names, .visibility),
    Row(.evidence, "bewijs", "evidence", .evidence, .evidence),
    Row(.year, "jaar", "year", .days(isAhead: false)),
    Row(.updated, "bijgewerkt", "updated", .days(isAhead: false)),
    Row(.review, "herzien", "review", .days(isAhead: true)),
    Row(.source, "bron", "source", .text),
    Row(.has, "heeft", "has", .part),
    Row(.lacks, "mist", "lacks", .part),
    Row(.area, "in", "within", .area),
    Row(.like, "lijkt-op", "like", .object),
    Row(.level, "leerniveau", "level", .names, .level),
    Row(.minutes, "minuten", "minutes", .names, .minutes),
    Row(.workForm, "werkvorm", "form", .names, .workForm),
    Row(.role, "voor_wie", "role", .names, .role),
    Row(.progress, "stand", "progress", .names, .progress),
  ]

  /// In the order in which people meet them.
  package static let inOrder: [QueryField] = table.map(\.field)

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.field, $0) })

  private static let byName: [[UInt8]: QueryField] = {
    let names = table.flatMap { [($0.dutch, $0.field), ($0.english, $0.field)] }
    return Dictionary(names.map { (Folding.folded($0.0), $0.1) }) { first, _ in first }
  }()

  /// By its Dutch or English name, upper and lower case and accents aside.
  package init?(named name: String) {
    guard let field = Self.byName[Folding.folded(name)]
    else { return nil }
    self = field
  }

  package init(_ facet: Facet) {
    self = Self.table.first { $0.facet == facet }?.field ?? .theme
  }

  package var name: String { Self.rows[self]?.dutch ?? "" }
  package var englishName: String { Self.rows[self]?.english ?? "" }
  package var kind: Kind { Self.rows[self]?.kind ?? .names }
  /// The facet that asks for the same.
  package var facet: Facet? { Self.rows[self]?.facet }

  static func beginning(with text: String) -> QueryField? {
    let wanted = Folding.folded(text)
    func begins(_ name: String) -> Bool { Folding.folded(name).starts(with: wanted) }
    return table.first { begins($0.dutch) || begins($0.english) }?.field
  }

  /// The name that was meant, but for a few slips of the finger or what is not typed yet.
  static func nearest(to name: String) -> String? {
    let wanted = Folding.folded(name)
    let names = table.flatMap { [$0.dutch, $0.english] }
    if let begun = names.first(where: { Folding.folded($0).starts(with: wanted) }) { return begun }
    let most = max(1, EditDistance.tolerated(in: wanted))
    let near = names.compactMap { name in
      EditDistance.between(wanted, Folding.folded(name)[...], most: most).map { (name, $0) }
    }
    return near.min { $0.1 < $1.1 }?.0
  }
}

extension FoundField {
  /// Where words may be asked for, by the names of `in:`.
  private static let areas: [(dutch: String, english: String, field: FoundField)] = [
    ("titel", "title", .title), ("samenvatting", "summary", .summary), ("thema", "theme", .theme),
    ("doelgroep", "group", .targetGroup), ("plaats", "place", .place),
    ("organisatie", "organisation", .organisation), ("effect", "aim", .effect),
    ("element", "ingredient", .element), ("archetype", "type", .archetype),
    ("aanleiding", "reason", .aanleiding), ("doel", "goal", .doel),
    ("aanpak", "approach", .aanpak), ("resultaten", "results", .resultaten),
    ("lessen", "lessons", .lessen), ("overig", "other", .otherText),
  ]

  static let areaNames: [String] = areas.map(\.dutch)

  init?(areaNamed name: String) {
    let folded = String(decoding: Folding.folded(name), as: UTF8.self)
    guard let area = Self.areas.first(where: { $0.dutch == folded || $0.english == folded })
    else { return nil }
    self = area.field
  }

  var areaName: String { Self.areas.first { $0.field == self }?.dutch ?? "" }
}
