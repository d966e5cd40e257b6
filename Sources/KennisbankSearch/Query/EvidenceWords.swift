import Kennisbank

/// How sure it is, as a query says it: a number, a comparison or the word. A single level is always
/// its word, which is what the facet has.
enum EvidenceWords {
  static let all: [String] = EvidenceLevel.allCases.map(\.word)

  static func value(_ text: String) -> FieldValue? {
    if let level = level(text) { return .name(level.word) }
    let value = QueryValueReader.limits(text) { level($0).map { .number($0.rawValue) } }
    if case .exactly(.number(let number)) = value {
      return EvidenceLevel(rawValue: number).map { .name($0.word) }
    }
    return value
  }

  static func nearest(to text: String) -> String? { QueryNames.nearest(to: text, among: all) }

  private static func level(_ text: String) -> EvidenceLevel? {
    if let number = Int(text), text.utf8.count == 1 { return EvidenceLevel(rawValue: number) }
    let folded = Folding.folded(text)
    let english = EnglishValues.evidence.firstIndex { Array($0.utf8) == folded }
    return EvidenceLevel.allCases.first { Folding.folded($0.word) == folded }
      ?? english.flatMap(EvidenceLevel.init(rawValue:))
  }

  /// The words of the levels that a value allows.
  static func words(_ value: FieldValue) -> [String] {
    func words(_ levels: (Int) -> Bool) -> [String] {
      EvidenceLevel.allCases.filter { levels($0.rawValue) }.map(\.word)
    }
    switch value {
    case .name(let word): return [word]
    case .compared(.below, .number(let number)): return words { $0 < number }
    case .compared(.atMost, .number(let number)): return words { $0 <= number }
    case .compared(.above, .number(let number)): return words { $0 > number }
    case .compared(.atLeast, .number(let number)): return words { $0 >= number }
    case .between(.number(let one), .number(let other)):
      return words { (min(one, other)...max(one, other)).contains($0) }
    default: return []
    }
  }
}
