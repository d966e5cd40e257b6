import Kennisbank

/// Reads what stands behind the colon of a field: values with commas between them.
struct QueryValueReader {
  private let field: QueryField
  private let scalars: [Unicode.Scalar]
  private let names: QueryNames
  private(set) var place: Int
  private(set) var values: [FieldValue] = []
  /// Of every value, also those that mean nothing.
  private(set) var ranges: [Range<Int>] = []
  private(set) var problems: [QueryProblem] = []

  init(_ field: QueryField, _ scalars: [Unicode.Scalar], _ names: QueryNames, from place: Int) {
    self.field = field
    self.scalars = scalars
    self.names = names
    self.place = place
  }

  /// Who pastes a thousand wrong values is helped with the first.
  private static let mostSuggestions = 3

  /// Something was typed behind the colon.
  private(set) var hasValues = false

  mutating func run() {
    repeat {
      item()
    } while skipComma()
  }

  private mutating func skipComma() -> Bool {
    guard place < scalars.count, scalars[place] == "," else { return false }
    place += 1
    return true
  }

  private mutating func item() {
    let start = place
    let (text, isQuoted) = itemText()
    ranges.append(start..<place)
    guard !text.isEmpty else { return }
    hasValues = true
    if let value = value(of: text) { return values.append(value) }
    if !isQuoted, case .days = field.kind, let (longer, end) = withNextWord(text),
      let value = value(of: longer)
    {
      place = end
      ranges[ranges.count - 1] = start..<end
      return values.append(value)
    }
    problems.append(problem(with: text, at: start..<place))
  }

  /// Up to a comma, white space or a sign of the language; between quotes anything.
  private mutating func itemText() -> (text: String, isQuoted: Bool) {
    var text: [Unicode.Scalar] = []
    var isQuoted = false
    while place < scalars.count, scalars[place] != "," {
      if scalars[place].isDoubleQuote {
        isQuoted = true
        let rest = scalars[(place + 1)...]
        guard let close = rest.firstIndex(where: \.isDoubleQuote) else {
          problems.append(QueryProblem(.openQuote, at: place..<(place + 1)))
          place += 1
          continue
        }
        text += rest[..<close]
        place = close + 1
      } else if scalars[place].endsToken {
        break
      } else {
        text.append(scalars[place])
        place += 1
      }
    }
    return (Self.trimmed(text), isQuoted)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    scalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }

  /// "6 maanden" and "dit jaar" need no quotes.
  private func withNextWord(_ text: String) -> (text: String, end: Int)? {
    guard place < scalars.count, scalars[place] == " ",
      place + 1 < scalars.count, !scalars[place + 1].endsToken
    else { return nil }
    let rest = scalars[(place + 1)...]
    let end = rest.firstIndex { $0.endsToken || $0 == "," } ?? scalars.count
    return (text + " " + String(scalars[(place + 1)..<end]), end)
  }

  // MARK: What it means

  private func value(of text: String) -> FieldValue? {
    switch field.kind {
    case .names, .part, .object: names.value(text, of: field).map(FieldValue.name)
    case .text: Folding.folded(text).isEmpty ? nil : .name(text)
    case .area: FoundField(areaNamed: text).map { .name($0.areaName) }
    case .evidence: EvidenceWords.value(text)
    case .days: days(text)
    }
  }

  private func days(_ text: String) -> FieldValue? {
    if case .days(isAhead: true) = field.kind, ["verlopen", "overdue"].contains(text.lowercased()) {
      return .compared(.below, .today)
    }
    return Self.limits(text, QueryPoint.init(time:))
  }

  /// A point, with a comparison before it, or two with dots between.
  static func limits(_ text: String, _ point: (String) -> QueryPoint?) -> FieldValue? {
    let signs = [("≤", "<="), ("≥", ">=")]
    let text = signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    for comparison in [FieldValue.Comparison.atMost, .atLeast, .below, .above]
    where text.hasPrefix(comparison.rawValue) {
      let rest = text.dropFirst(comparison.rawValue.count).drop { $0 == " " }
      return point(String(rest)).map { .compared(comparison, $0) }
    }
    if let dots = text.firstRange(of: "..") {
      return between(String(text[..<dots.lowerBound]), String(text[dots.upperBound...]), point)
    }
    return point(text).map(FieldValue.exactly)
  }

  private static func between(
    _ first: String, _ last: String, _ point: (String) -> QueryPoint?
  ) -> FieldValue? {
    switch (point(first), point(last)) {
    case (let first?, let last?): .between(first, last)
    case (let first?, nil) where last.isEmpty: .compared(.atLeast, first)
    case (nil, let last?) where first.isEmpty: .compared(.atMost, last)
    default: nil
    }
  }

  private func problem(with text: String, at range: Range<Int>) -> QueryProblem {
    switch field.kind {
    case .evidence where !text.utf8.contains { (0x30...0x3E).contains($0) }:
      QueryProblem(
        .unknownValue(field, text), at: range, suggestion: EvidenceWords.nearest(to: text))
    case .evidence, .days, .text: QueryProblem(.wrongForm(field, text), at: range)
    case .area:
      QueryProblem(
        .unknownValue(field, text), at: range,
        suggestion: QueryNames.nearest(to: text, among: FoundField.areaNames))
    case .names, .part, .object:
      QueryProblem(
        .unknownValue(field, text), at: range,
        suggestion: problems.count < Self.mostSuggestions
          ? names.nearest(to: text, of: field) : nil)
    }
  }
}
