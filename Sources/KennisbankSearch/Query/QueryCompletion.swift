/// What the text before the cursor can become: the name of a field, or a value of one.
package struct QueryCompletion: Sendable, Hashable {
  package struct Candidate: Sendable, Hashable {
    /// As it stands in a query.
    package let text: String
    package let title: String
  }

  /// Scalars that a candidate takes the place of.
  package let range: Range<Int>
  /// Never empty.
  package let candidates: [Candidate]

  private static let most = 50

  /// - Parameter cursor: scalars before it.
  package init?(_ text: String, cursor: Int, names: QueryNames, inEnglish: Bool) {
    let read = QueryText(text, names: names)
    let scalars = Array(text.unicodeScalars)
    let cursor = min(cursor, scalars.count)
    let (range, candidates) =
      Self.values(at: cursor, of: read, scalars, names)
      ?? Self.fields(before: cursor, in: scalars, inEnglish: inEnglish)
    guard !candidates.isEmpty else { return nil }
    self.range = range
    self.candidates = candidates
  }

  private static func values(
    at cursor: Int, of read: QueryText, _ scalars: [Unicode.Scalar], _ names: QueryNames
  ) -> (Range<Int>, [Candidate])? {
    for part in read.parts {
      guard case .field(let field, let values) = part.kind,
        var value = values.last(where: { $0.lowerBound <= cursor && cursor <= $0.upperBound })
      else { continue }
      // Behind a quote that is not closed only what is before the cursor is surely meant.
      let isOpen = read.problems.contains { $0.kind == .openValue(field) && $0.range == value }
      if isOpen { value = value.lowerBound..<cursor }
      let typed = String(scalars[value.lowerBound..<cursor].filter { !$0.isDoubleQuote })
      let found = names.candidates(typed, of: field, most: most).map {
        Candidate(text: FieldValue.quoted($0.value), title: $0.title)
      }
      let times = field.exampleTimes.filter { $0.hasPrefix(typed.lowercased()) }
      return (value, found + times.map { Candidate(text: FieldValue.quoted($0), title: $0) })
    }
    return nil
  }

  private static func fields(
    before cursor: Int, in scalars: [Unicode.Scalar], inEnglish: Bool
  ) -> (Range<Int>, [Candidate]) {
    // Of a name that is wrong the part up to the colon is mended.
    let isBeforeColon = cursor < scalars.count && scalars[cursor] == ":"
    let isBehindColon = !isBeforeColon && cursor > 0 && scalars[cursor - 1] == ":"
    let typedEnd = isBehindColon ? cursor - 1 : cursor
    var start = typedEnd
    while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    let typed = String(scalars[start..<typedEnd])
    var found = QueryField.names(beginning: typed, inEnglish: inEnglish)
    if found.isEmpty, isBeforeColon || isBehindColon {
      found = QueryField.nearest(to: typed).map { [$0] } ?? []
    }
    let end = isBeforeColon ? cursor + 1 : cursor
    return (start..<end, found.map { Candidate(text: $0 + ":", title: $0) })
  }
}

extension QueryField {
  /// In the order of the table.
  fileprivate static func names(beginning text: String, inEnglish: Bool) -> [String] {
    let wanted = Folding.folded(text)
    func begin(_ names: [String]) -> [String] {
      names.filter { Folding.folded($0).starts(with: wanted) }
    }
    let (dutch, english) = (begin(inOrder.map(\.name)), begin(inOrder.map(\.englishName)))
    let (first, second) = inEnglish ? (english, dutch) : (dutch, english)
    return first.isEmpty ? second : first
  }

  /// What one may ask of a time.
  fileprivate var exampleTimes: [String] {
    switch kind {
    case .days(isAhead: false): ["dit jaar", "vorig jaar", "<30d", "<6m", ">2j", "2018..2022"]
    case .days(isAhead: true): ["verlopen", "<3m", "dit jaar"]
    default: []
    }
  }
}
