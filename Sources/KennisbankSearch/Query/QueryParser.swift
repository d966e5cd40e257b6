/// Reads a text from left to right, once. Open parentheses are a stack of its own and not calls, so
/// no text is too deep for it.
struct QueryParser {
  /// What stands between two parentheses, so far.
  private struct Group {
    /// Parts behind the last OF.
    var parts: [Query] = []
    var alternatives: [Query] = []
    /// Where the last OF stands, while nothing stands behind it.
    var lonelyOr: Range<Int>?
    let isDenied: Bool
    let start: Int
  }

  let scalars: [Unicode.Scalar]
  let names: QueryNames
  private(set) var place = 0
  private(set) var parts: [QueryPart] = []
  var problems: [QueryProblem] = []
  private var groups = [Group(isDenied: false, start: 0)]
  /// Parentheses beyond the deepest that are open: these are as if they were not there.
  private var ignoredDepth = 0
  private var isDenied = false
  private var wordCount = 0
  /// Where the next double quote stands, from the last place that was asked for.
  private var knownQuote: (from: Int, at: Int?)?

  init(_ text: String, _ names: QueryNames) {
    scalars = Array(text.unicodeScalars.prefix(QueryText.longest))
    self.names = names
    let isCut = text.unicodeScalars.dropFirst(QueryText.longest).first != nil
    if isCut { problems.append(QueryProblem(.tooLong, at: scalars.count..<scalars.count)) }
  }

  var query: Query { groups.first.map(Self.closed) ?? .empty }

  mutating func run() {
    while place < scalars.count { step() }
    while groups.count > 1 {
      let start = groups[groups.count - 1].start
      problems.append(QueryProblem(.openParenthesis, at: start..<(start + 1)))
      closeGroup()
    }
    reportLonelyOr()
    reportLowerCaseOr()
  }

  private mutating func step() {
    let scalar = scalars[place]
    switch scalar {
    case "(": openGroup()
    case ")": closeParenthesis()
    case "|": or(length: 1)
    case _ where scalar.isDoubleQuote: phrase()
    case _ where scalar.properties.isWhitespace:
      isDenied = false
      place += 1
    case _ where scalar.isDash && isBeforeSomething:
      isDenied.toggle()
      place += 1
    default: token()
    }
  }

  private var isBeforeSomething: Bool {
    place + 1 < scalars.count && !scalars[place + 1].properties.isWhitespace
  }

  // MARK: Groups

  private mutating func openGroup() {
    if groups.count > QueryText.deepest {
      if ignoredDepth == 0 {
        problems.append(QueryProblem(.tooDeep, at: place..<(place + 1)))
      }
      ignoredDepth += 1
    } else {
      groups.append(Group(isDenied: isDenied, start: place))
    }
    isDenied = false
    place += 1
  }

  private mutating func closeParenthesis() {
    isDenied = false
    if ignoredDepth > 0 {
      ignoredDepth -= 1
    } else if groups.count > 1 {
      closeGroup()
    } else {
      problems.append(QueryProblem(.strayParenthesis, at: place..<(place + 1)))
    }
    place += 1
  }

  private mutating func closeGroup() {
    reportLonelyOr()
    let group = groups.removeLast()
    let query = Self.closed(group)
    append(group.isDenied ? query.negated : query)
  }

  private static func closed(_ group: Group) -> Query {
    .any(of: group.alternatives + [.all(of: group.parts)])
  }

  private mutating func reportLonelyOr() {
    guard let range = groups[groups.count - 1].lonelyOr else { return }
    problems.append(QueryProblem(.lonelyOr, at: range))
  }

  private mutating func reportLowerCaseOr() {
    for part in parts.dropFirst().dropLast() where part.kind == .word {
      guard Self.orWords.contains(String(scalars[part.range]).uppercased()) else { continue }
      problems.append(QueryProblem(.lowerCaseOr, at: part.range))
    }
  }

  private mutating func append(_ query: Query) {
    if query.isEmpty { return }
    groups[groups.count - 1].parts.append(query)
    groups[groups.count - 1].lonelyOr = nil
  }

  private mutating func add(_ query: Query) {
    append(isDenied ? query.negated : query)
    isDenied = false
  }

  private mutating func or(length: Int) {
    let range = place..<(place + length)
    reportLonelyOr()
    let parts = groups[groups.count - 1].parts
    groups[groups.count - 1].alternatives.append(.all(of: parts))
    groups[groups.count - 1].parts = []
    groups[groups.count - 1].lonelyOr = range
    if parts.isEmpty, groups[groups.count - 1].alternatives.allSatisfy(\.isEmpty) {
      problems.append(QueryProblem(.lonelyOr, at: range))
      groups[groups.count - 1].lonelyOr = nil
    }
    isDenied = false
    place += length
  }

  // MARK: Words

  private static let orWords: Set = ["OF", "OR"]

  private mutating func token() {
    let end = tokenEnd(from: place)
    guard let start = scalars[place..<end].firstIndex(where: \.isWordPart) else {
      place = end
      return
    }
    place = start
    let token = scalars[start..<end]
    if let colon = token.firstIndex(of: ":"), let name = fieldName(token[..<colon]) {
      if let field = QueryField(named: name) { return condition(field, from: colon + 1) }
      // What will stand behind the colon is not typed yet.
      if colon + 1 == scalars.count || isValue(at: colon + 1) {
        return unknownField(name, until: end)
      }
    }
    if Self.orWords.contains(String(token)) { return or(length: 2) }
    if let close = deadQuoteEnd { return deadPhrase(until: close) }
    word(until: end)
  }

  /// Up to white space or a sign of the language.
  private func tokenEnd(from start: Int) -> Int {
    var end = start
    while end < scalars.count, !scalars[end].endsToken { end += 1 }
    return end
  }

  private mutating func word(until end: Int) {
    let isDenied = isDenied
    while place < end {
      let next = separator(until: end) ?? end
      var text = SearchWords.trimmed(scalars[place..<next])
      if Self.orWords.contains(text) { text = text.lowercased() }
      self.isDenied = isDenied
      if !Folding.folded(text).isEmpty { take(.word(text), .word, until: next) }
      place = next < end ? next + 1 : end
    }
    self.isDenied = false
  }

  /// What parts two words in "overlast,jeugd"; in "24/7", "1,5" and an address it belongs there.
  private func separator(until end: Int) -> Int? {
    let last = scalars[place..<end].lastIndex(where: \.isWordPart) ?? place
    let token = scalars[place...last]
    guard !token.contains(where: { $0 == "." || $0 == ":" || $0 == "@" }) else { return nil }
    return token.indices.dropFirst().dropLast().first {
      [",", ";", "/"].contains(token[$0]) && token[$0 - 1].properties.isAlphabetic
        && token[$0 + 1].properties.isAlphabetic
    }
  }

  private mutating func take(_ query: Query, _ kind: QueryPart.Kind, until end: Int) {
    parts.append(QueryPart(kind: kind, range: place..<end))
    wordCount += 1
    if wordCount <= QueryText.mostWords { return add(query) }
    if wordCount == QueryText.mostWords + 1 {
      problems.append(QueryProblem(.tooManyWords, at: place..<scalars.count))
    }
  }

  // MARK: Phrases

  private mutating func phrase() {
    guard let close = quote(from: place + 1) else { return openQuote() }
    let text = String(scalars[(place + 1)..<close])
    phrase(Self.spaced(text), until: close + 1)
  }

  /// As plain words its text finds no less than the phrase would; denied these would hide more, so
  /// there they wait for the other quote.
  private mutating func openQuote() {
    let isHiding = isDenied || groups.contains(where: \.isDenied)
    let end = isHiding ? scalars.count : place + 1
    problems.append(QueryProblem(.openQuote, at: place..<end))
    place = end
  }

  private mutating func phrase(_ text: String, until end: Int) {
    if Folding.folded(text).contains(where: \.isWordByte) {
      take(.phrase(text), .phrase, until: end)
    }
    isDenied = false
    place = end
  }

  /// One space between words, none around them.
  private static func spaced(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.filter { !Folding.folded($0).isEmpty }.joined(separator: " ")
  }

  /// The place of the next double quote.
  private mutating func quote(from start: Int) -> Int? {
    if let known = knownQuote, known.from <= start, known.at.map({ $0 >= start }) ?? true {
      return known.at
    }
    let found = scalars[start...].firstIndex(where: \.isDoubleQuote)
    knownQuote = (start, found)
    return found
  }

  /// Where a phrase ends that a dead quote key began: `ëenzame ouderen"`. Nil when this is no such.
  private var deadQuoteEnd: Int? {
    mutating get {
      guard scalars[place].withoutDeadQuote != nil, let end = quote(from: place),
        scalars[end - 1].isWordPart,
        end + 1 == scalars.count || scalars[end + 1].endsToken
      else { return nil }
      return end
    }
  }

  private mutating func deadPhrase(until close: Int) {
    let letter = scalars[place].withoutDeadQuote ?? scalars[place]
    let text = String([letter] + scalars[(place + 1)..<close])
    problems.append(
      QueryProblem(.deadQuote, at: place..<(close + 1), suggestion: Self.spaced(text)))
    phrase(Self.spaced(text), until: close + 1)
  }

  // MARK: Fields

  private func fieldName(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    guard let first = scalars.first, first.properties.isAlphabetic,
      scalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0 == "_" })
    else { return nil }
    return String(scalars)
  }

  /// "op: straat" and "https://…" are no fields.
  private func isValue(at place: Int) -> Bool {
    guard place < scalars.count, scalars[place] != "/" else { return false }
    return !scalars[place].endsToken || scalars[place].isDoubleQuote
  }

  private mutating func unknownField(_ name: String, until end: Int) {
    var end = end
    if end < scalars.count, scalars[end].isDoubleQuote, let close = quote(from: end + 1) {
      end = close + 1
    }
    let kind = QueryProblem.Kind.unknownField(name)
    problems.append(
      QueryProblem(kind, at: place..<end, suggestion: QueryField.nearest(to: name)))
    isDenied = false
    place = end
  }

  private mutating func condition(_ field: QueryField, from start: Int) {
    var reader = QueryValueReader(field, scalars, names, from: start)
    reader.run()
    problems += reader.problems
    parts.append(
      QueryPart(kind: .field(field, values: reader.ranges), range: place..<reader.place))
    if !reader.hasValues {
      problems.append(QueryProblem(.missingValue(field), at: place..<reader.place))
    }
    if let condition = FieldCondition(field, reader.values) { add(.field(condition)) }
    isDenied = false
    place = reader.place
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  var isDoubleQuote: Bool {
    switch value {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F: true
    default: false
    }
  }

  /// Also what a word processor makes of one.
  fileprivate var isDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }

  var endsToken: Bool {
    self == "(" || self == ")" || self == "|" || isDoubleQuote || properties.isWhitespace
  }

  /// The letter that was typed behind a dead `"`.
  fileprivate var withoutDeadQuote: Unicode.Scalar? {
    switch self {
    case "ä": "a"
    case "ë": "e"
    case "ï": "i"
    case "ö": "o"
    case "ü": "u"
    case "ÿ": "y"
    case "Ä": "A"
    case "Ë": "E"
    case "Ï": "I"
    case "Ö": "O"
    case "Ü": "U"
    default: nil
    }
  }
}
