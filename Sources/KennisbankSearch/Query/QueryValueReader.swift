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
    var (text, quotes) = itemText()
    var value = value(of: text)
    if quotes == .none, let (longer, end) = withNextWords(text, isValue: value != nil) {
      (text, value, place) = (longer, self.value(of: longer), end)
    }
    ranges.append(start..<place)
    guard !text.isEmpty else { return }
    hasValues = true
    if let value {
      values.append(value)
    } else if quotes == .open {
      problems.append(QueryProblem(.openValue(field), at: start..<place))
    } else {
      problems.append(problem(with: text, at: start..<place))
    }
  }

  private enum Quotes { case none, closed, open }

  /// Up to a comma, white space or a sign of the language; between quotes anything, and behind one
  /// that is not closed all there is.
  private mutating func itemText() -> (text: String, quotes: Quotes) {
    var text: [Unicode.Scalar] = []
    var quotes = Quotes.none
    while place < scalars.count, scalars[place] != "," {
      if scalars[place].isDoubleQuote {
        let rest = scalars[(place + 1)...]
        let close = rest.firstIndex(where: \.isDoubleQuote)
        quotes = close == nil ? .open : .closed
        text += rest[..<(close ?? scalars.count)]
        place = close.map { $0 + 1 } ?? scalars.count
      } else if scalars[place].endsToken {
        break
      } else {
        text.append(scalars[place])
        place += 1
      }
    }
    return (Self.trimmed(text), quotes)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    scalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }

  /// Of a value without quotes.
  private static let mostWords = 6

  /// "6 maanden", "dit jaar" and "bergen op zoom" need no quotes: with as many words behind it as
  /// make it a value, or reach the end of the text and may become one.
  private func withNextWords(_ text: String, isValue: Bool) -> (text: String, end: Int)? {
    var (longer, end) = (text, place)
    var longest: (text: String, end: Int)?
    for _ in 1..<Self.mostWords {
      guard !text.isEmpty, let next = nextWordEnd(from: end) else { break }
      longer += " " + String(scalars[(end + 1)..<next])
      end = next
      let isHalf = end == scalars.count && names.hasBeginning(longer, of: field)
      let isLonger =
        isValue ? names.knows(longer, of: field) : isHalf || value(of: longer) != nil
      if isLonger { longest = (longer, end) }
    }
    return longest
  }

  private func nextWordEnd(from place: Int) -> Int? {
    guard place + 1 < scalars.count, scalars[place] == " ", !scalars[place + 1].endsToken
    else { return nil }
    return scalars[(place + 1)...].firstIndex { $0.endsToken || $0 == "," } ?? scalars.count
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
