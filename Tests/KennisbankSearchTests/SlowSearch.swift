import Kennisbank

@testable import KennisbankSearch

/// A description as its writer thinks of it, and the obvious way to look whether it answers a query.
struct SlowRecord {
  var id = ""
  /// By area of the language: what can be found there, an item each.
  var texts: [FoundField: [String]] = [:]
  /// Ids and words, by field.
  var names: [QueryField: [String]] = [:]
  var period: (first: String, last: String)?
  var updated: String?
  var review: String?
  var sources: [String] = []
  var evidence = 0
}

// MARK: Answering

extension SlowRecord {
  func answers(
    _ query: Query, among records: [SlowRecord], today: Day,
    areas: Set<FoundField> = Set(FoundField.allCases)
  ) -> Bool {
    switch query {
    case .all(let parts):
      let areas = parts.reduce(areas) { $0.intersection(Self.areas(of: $1) ?? $0) }
      return parts.allSatisfy { answers($0, among: records, today: today, areas: areas) }
    case .any(let parts):
      return parts.contains { answers($0, among: records, today: today, areas: areas) }
    case .not(let part):
      if Self.areas(of: part) != nil { return true }
      return !answers(part, among: records, today: today, areas: areas)
    case .word(let word):
      let wanted = folded(word)
      return areas.contains { texts[$0, default: []].contains { folded($0).contains(wanted) } }
    case .phrase(let phrase):
      let wanted = " " + spaced(phrase) + " "
      return areas.contains { area in
        texts[area, default: []].contains { (" " + spaced($0) + " ").contains(wanted) }
      }
    case .field(let condition):
      return condition.values.contains { answers(condition.field, $0, records, today) }
    }
  }

  private func answers(
    _ field: QueryField, _ value: FieldValue, _ records: [SlowRecord], _ today: Day
  ) -> Bool {
    switch (field.kind, value) {
    case (.names, .name(let name)): return names[field, default: []].contains(name)
    case (.part, .name(let name)):
      return names[.has, default: []].contains(name) == (field == .has)
    case (.text, .name(let text)): return sources.contains { folded($0).contains(folded(text)) }
    case (.area, _): return true
    case (.object, .name(let id)):
      return records.first { $0.id == id }.map { isLike($0) && $0.id != self.id } ?? false
    case (.evidence, _): return holds(value)
    case (.days(let isAhead), _):
      let days = field == .year ? period : (field == .updated ? updated : review).map { ($0, $0) }
      return days.map { holds(value, $0, today, isAhead) } ?? false
    default: return false
    }
  }

  private func isLike(_ other: SlowRecord) -> Bool {
    func shared(_ field: QueryField) -> Int {
      Set(names[field, default: []]).intersection(other.names[field, default: []]).count
    }
    let fields: [QueryField] = [.theme, .targetGroup, .effect, .element]
    return shared(.archetype) > 0 || fields.map(shared).reduce(0, +) >= 2
  }

  private func holds(_ value: FieldValue) -> Bool {
    switch value {
    case .name(let word): EvidenceLevel(rawValue: evidence)?.word == word
    case .compared(.below, .number(let number)): evidence < number
    case .compared(.atMost, .number(let number)): evidence <= number
    case .compared(.above, .number(let number)): evidence > number
    case .compared(.atLeast, .number(let number)): evidence >= number
    case .between(.number(let one), .number(let other)):
      evidence >= min(one, other) && evidence <= max(one, other)
    default: false
    }
  }

  /// Days are texts here, which compare as days do.
  private func holds(
    _ value: FieldValue, _ days: (first: String, last: String), _ today: Day, _ isAhead: Bool
  ) -> Bool {
    func ends(_ point: QueryPoint) -> (first: String, last: String) {
      Self.ends(of: point, today, isAhead)
    }
    switch value {
    case .exactly(let point):
      let (first, last) = ends(point)
      if case .away = point {
        return isAhead
          ? days.last >= today.iso && days.first <= last
          : days.last >= first && days.first <= today.iso
      }
      return days.last >= first && days.first <= last
    case .between(let one, let other):
      let (one, other) = (ends(one), ends(other))
      return days.last >= min(one.first, other.first) && days.first <= max(one.last, other.last)
    case .compared(let comparison, let point):
      var isBelow = comparison == .below || comparison == .atMost
      if case .away = point, !isAhead { isBelow.toggle() }
      let isOpen = comparison == .below || comparison == .above
      let (first, last) = ends(point)
      if isBelow { return isOpen ? days.first < first : days.first <= last }
      return isOpen ? days.last > last : days.last >= first
    case .name: return false
    }
  }

  private static func ends(
    of point: QueryPoint, _ today: Day, _ isAhead: Bool
  ) -> (first: String, last: String) {
    func one(_ day: Day?) -> (first: String, last: String) { (day?.iso ?? "", day?.iso ?? "") }
    return switch point {
    case .day(let day): (day.iso, day.iso)
    case .year(let year): ("\(year)-01-01", "\(year)-12-31")
    case .month(let year, let month):
      ("\(year)-\(month < 10 ? "0" : "")\(month)-01", "\(year)-\(month < 10 ? "0" : "")\(month)-31")
    case .current(.year): ("\(today.year)-01-01", "\(today.year)-12-31")
    case .previous(.year): ("\(today.year - 1)-01-01", "\(today.year - 1)-12-31")
    case .away(let many, .month): one(today.adding(months: isAhead ? many : -many))
    case .away(let many, .day): one(today.adding(days: isAhead ? many : -many))
    default: (today.iso, today.iso)
    }
  }

  private static func areas(of query: Query) -> Set<FoundField>? {
    switch query {
    case .field(let condition) where condition.field == .area:
      Set(
        condition.values.compactMap {
          if case .name(let name) = $0 { FoundField(areaNamed: name) } else { nil }
        })
    case .not(let part): areas(of: part).map { Set(FoundField.allCases).subtracting($0) }
    default: nil
    }
  }

  private func folded(_ text: String) -> String {
    String(decoding: Folding.folded(text), as: UTF8.self)
  }

  private func spaced(_ text: String) -> String {
    folded(text).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}

// MARK: Made at random

extension SlowRecord {
  static let words = ["tuin", "moestuin", "plein", "buurt", "café", "sociale", "cohesie"]
  static let places = ["oost", "west"]
  static let values: [QueryField: [String]] = [
    .theme: ["wonen", "zorg", "jeugd"], .targetGroup: ["ouderen", "gezinnen"],
    .municipality: places, .neighbourhood: ["dal", "berg"], .organisation: ["elk", "samen"],
    .steward: ["elk"], .effect: ["rust", "trots"], .archetype: ["tafel"],
    .element: ["vertrouwen", "plek"], .phase: ["loopt", "afgerond"], .status: ["gepubliceerd"],
    .visibility: ["openbaar", "partners"],
  ]

  static func make(_ number: Int, using random: inout SeededGenerator) -> SlowRecord {
    var record = SlowRecord()
    record.id = "nr-\(number)"
    func some(_ texts: [String], _ most: Int) -> [String] {
      Array(texts.shuffled(using: &random).prefix(Int.random(in: 0...most, using: &random)))
    }
    for (field, values) in values.sorted(by: { $0.key.name < $1.key.name }) {
      let isSingle = [QueryField.steward, .archetype, .phase, .status, .visibility].contains(field)
      record.names[field] = some(values, isSingle ? 1 : 2)
    }
    record.texts[.title] = [(["x\(number)"] + some(words, 3)).joined(separator: " ")]
    record.texts[.doel] = [
      some(words, 3).joined(separator: Bool.random(using: &random) ? " " : "\n")
    ]
    record.texts[.lessen] = [some(words, 3).joined(separator: " ")]
    record.sources = some(["https://zonmw.nl/tuin", "https://a.nl"], 2)
    record.evidence = Int.random(in: 0...5, using: &random)
    let days = ["2018-03-01", "2024-12-31", "2026-05-20", "2026-11-21", "2026-11-22", "2027-02-01"]
    record.updated = some(days, 1).first
    record.review = some(days, 1).first
    let years = [2015, 2018, 2022, 2026].shuffled(using: &random).prefix(2).sorted()
    if Bool.random(using: &random) { record.period = ("\(years[0])-01-01", "\(years[1])-12-31") }
    record.completeNames()
    return record
  }

  /// What follows from the rest: the fields that it has, and what its references are found by.
  private mutating func completeNames() {
    var parts = ["id", "titel", "soort", "bewijs"]
    let keys: [QueryField: String] = [
      .theme: "themas", .targetGroup: "doelgroepen", .municipality: "gemeenten",
      .neighbourhood: "wijken", .organisation: "organisaties", .steward: "beheerder",
      .effect: "effecten", .archetype: "archetype", .element: "elementen", .phase: "fase",
      .status: "status", .visibility: "zichtbaarheid",
    ]
    for (field, key) in keys where !names[field, default: []].isEmpty { parts.append(key) }
    if !sources.isEmpty { parts.append("bronnen") }
    if updated != nil { parts.append("openbaar_sinds") }
    if review != nil { parts.append("herzien_voor") }
    if period != nil { parts += ["start", "einde"] }
    if !names[.effect, default: []].isEmpty { parts += ["effect", "rol"] }
    if !names[.element, default: []].isEmpty { parts.append("element") }
    for (area, part) in [(FoundField.doel, "doel"), (.lessen, "lessen")]
    where texts[area] != [""] {
      parts.append(part)
    }
    names[.has] = parts
    names[.sort] = ["praktijk"]
    texts[.theme] = names[.theme]
    texts[.targetGroup] = names[.targetGroup]
    texts[.place] = names[.municipality, default: []] + names[.neighbourhood, default: []]
    texts[.organisation] = names[.organisation, default: []] + names[.steward, default: []]
    texts[.effect] = names[.effect]
    texts[.element] = names[.element]
    texts[.archetype] = names[.archetype]
  }

  /// The file that says so.
  var sample: Sample {
    func list(_ field: QueryField) -> String { names[field, default: []].joined(separator: ", ") }
    func maps(_ field: QueryField, _ map: (String) -> String) -> String {
      names[field, default: []].map(map).joined(separator: ", ")
    }
    var fields = [
      "bewijs: \(evidence)", "themas: [\(list(.theme))]", "doelgroepen: [\(list(.targetGroup))]",
      "gemeenten: [\(list(.municipality))]", "wijken: [\(list(.neighbourhood))]",
      "organisaties: [\(list(.organisation))]", "beheerder: \(list(.steward))",
      "archetype: \(list(.archetype))", "fase: \(list(.phase))", "status: \(list(.status))",
      "zichtbaarheid: \(list(.visibility))", "bronnen: [\(sources.joined(separator: ", "))]",
      "effecten: [\(maps(.effect) { "{effect: \($0), rol: hoofd}" })]",
      "elementen: [\(maps(.element) { "{element: \($0)}" })]",
    ]
    if let updated { fields.append("openbaar_sinds: \(updated)") }
    if let review { fields.append("herzien_voor: \(review)") }
    if let period {
      fields.append("start: \(period.first.prefix(4))\neinde: \(period.last.prefix(4))")
    }
    let body =
      "## Doel\n\n\(texts[.doel]?.first ?? "")\n\n## Lessen\n\n\(texts[.lessen]?.first ?? "")\n"
    return .practice(
      id, texts[.title]?.first ?? "", fields: fields.joined(separator: "\n"), body: body)
  }

  /// Queries about such records.
  static func query(depth: Int, using random: inout SeededGenerator) -> Query {
    func parts() -> [Query] {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in query(depth: depth - 1, using: &random)
      }
    }
    switch depth == 0 ? 9 : Int.random(in: 0..<10, using: &random) {
    case 0, 1: return .all(of: parts())
    case 2, 3: return .any(of: parts())
    case 4: return query(depth: depth - 1, using: &random).negated
    case 5: return .word(words.randomElement(using: &random) ?? "")
    case 6:
      return .phrase(["sociale cohesie", "tuin", "buurt café"].randomElement(using: &random) ?? "")
    default: return condition(using: &random)
    }
  }

  private static func condition(using random: inout SeededGenerator) -> Query {
    let fields = values.keys.map(\.name).sorted()
    let others = [
      "jaar:2018", "jaar:2016..2021", "jaar:<2016", "jaar:>=2026", "bijgewerkt:<30d",
      "bijgewerkt:>6m", "bijgewerkt:\"dit jaar\"", "bijgewerkt:<2024", "bijgewerkt:vandaag",
      "bijgewerkt:6m", "herzien:verlopen", "herzien:<3m", "herzien:6m", "bewijs:>=2",
      "bewijs:1..3", "bewijs:0,5", "bron:zonmw", "bron:.nl", "heeft:lessen", "mist:succes",
      "mist:bronnen,lessen", "heeft:rol", "in:titel", "-in:titel", "in:doel,lessen",
      "lijkt-op:nr-1",
      "lijkt-op:nr-2,nr-3", "soort:praktijk", "bijgewerkt:\"vorig jaar\"", "jaar:>2018",
      "herzien:>=2027-02", "bijgewerkt:2018-03-01..2024-12",
    ]
    if Bool.random(using: &random) {
      return QueryText(others.randomElement(using: &random) ?? "").query
    }
    let name = fields.randomElement(using: &random) ?? ""
    let field = QueryField(named: name) ?? .theme
    let chosen = values[field, default: []].shuffled(using: &random)
      .prefix(Int.random(in: 1...2, using: &random))
    return FieldCondition(field, names: chosen).map(Query.field) ?? .empty
  }
}
