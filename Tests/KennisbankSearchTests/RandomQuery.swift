import Kennisbank

@testable import KennisbankSearch

/// Queries in normal form, and texts that look like one.
enum RandomQuery {
  static let words = ["park", "Overlast", "café", "buur-t", "24/7", "of", "ëen", "e", "straatIJs"]
  private static let phrases = [
    "sociale cohesie", "a", "park OF plein", "(x", "thema:zorg -a", "€",
  ]
  private static let names = ["zorg", "Den Haag", "a,b", "x|y", "(z)", "veiligheid", "é-1"]

  static func make(depth: Int, using random: inout SeededGenerator) -> Query {
    func parts() -> [Query] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        make(depth: depth - 1, using: &random)
      }
    }
    switch depth == 0 ? 9 : Int.random(in: 0..<12, using: &random) {
    case 0, 1: return .all(of: parts())
    case 2, 3: return .any(of: parts())
    case 4, 5: return make(depth: depth - 1, using: &random).negated
    case 6: return .phrase(phrases.randomElement(using: &random) ?? "")
    case 7, 8, 9:
      return Bool.random(using: &random)
        ? .word(words.randomElement(using: &random) ?? "") : condition(using: &random)
    default: return condition(using: &random)
    }
  }

  private static func condition(using random: inout SeededGenerator) -> Query {
    let field = QueryField.allCases.randomElement(using: &random) ?? .theme
    let values = (0...Int.random(in: 0...2, using: &random)).map { _ in
      value(of: field, using: &random)
    }
    return FieldCondition(field, values).map(Query.field) ?? .empty
  }

  private static func value(
    of field: QueryField, using random: inout SeededGenerator
  ) -> FieldValue {
    func pick(_ texts: [String]) -> FieldValue { .name(texts.randomElement(using: &random) ?? "") }
    switch field.kind {
    case .names, .part, .object, .text: return pick(names)
    case .area: return pick(FoundField.areaNames)
    case .evidence:
      return Bool.random(using: &random)
        ? pick(EvidenceWords.all)
        : limits(using: &random) { .number(Int.random(in: 0...5, using: &$0)) }
    case .days: return limits(using: &random) { point(using: &$0) }
    }
  }

  private static func limits(
    using random: inout SeededGenerator, _ point: (inout SeededGenerator) -> QueryPoint
  ) -> FieldValue {
    let (one, other) = (point(&random), point(&random))
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      if case .number = one { return .between(one, other) }
      return .exactly(one)
    case 1: return .between(one, other)
    default:
      return .compared(FieldValue.Comparison.allCases.randomElement(using: &random) ?? .below, one)
    }
  }

  private static func point(using random: inout SeededGenerator) -> QueryPoint {
    let year = Int.random(in: 1...9999, using: &random)
    let unit = QueryPoint.Unit.allCases.randomElement(using: &random) ?? .day
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      return Day(year: year, month: 2, day: Int.random(in: 1...28, using: &random))
        .map(QueryPoint.day) ?? .today
    case 1: return .month(year: year, month: Int.random(in: 1...12, using: &random))
    case 2: return .year(year)
    case 3: return .today
    case 4: return .current(unit)
    case 5: return .previous(unit)
    default: return .away(Int.random(in: 0...9999, using: &random), unit)
    }
  }

  private static let pieces = [
    " ", " ", "(", ")", "\"", "“", "”", "-", "|", " OF ", "OR", ",", ":", "thema:", "bewijs:>=",
    "jaar:", "..", "2018", "6", " maanden", "dit jaar", "in:titel", "lijkt-op:", "tema:", "park",
    "ë", "é", "\u{301}", "\u{200B}", "€", "\t", "\0", "\u{A0}", "\u{2028}", "界", "👩‍👩‍👧", "ﬃ", "İ", "<",
    "x", "of", "/", ".", "_", "'", "\u{202E}",
  ]

  static func text(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...14, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
