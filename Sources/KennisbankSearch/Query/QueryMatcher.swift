import Kennisbank

/// A query made ready for one index: names are numbers, times are days.
indirect enum QueryMatcher: Sendable {
  /// Nothing is asked.
  case everything
  case all([QueryMatcher])
  case any([QueryMatcher])
  case not(QueryMatcher)
  /// The number of a term: a word or words behind each other.
  case term(Int, isOptional: Bool)
  /// One of these numbers among the facets.
  case facets(Set<Int32>)
  /// One of these numbers among the values.
  case values(Set<Int32>)
  case days(QueryField, [DaySpan])
  /// One of these, folded, in a source.
  case sources([[UInt8]])
  case like(Likeness)
}

/// A word or words of a query, with all they are looked for by.
struct AskedTerm: Sendable {
  let typed: String
  let term: SearchTerm
  /// Where they may stand.
  let areas: FieldAreas
  /// They speak against a record.
  let isDenied: Bool
}

struct PreparedQuery: Sendable {
  let matcher: QueryMatcher
  /// Those that speak for a record and those that speak against it.
  let terms: [AskedTerm]
}

// MARK: Making ready

extension SearchIndex {
  /// - Parameter today: without it nothing is asked of times that are said from today.
  func prepared(_ query: Query, today: Day?) -> PreparedQuery {
    var builder = MatcherBuilder(index: self, today: today, query)
    let matcher = builder.matcher(query, .everywhere)
    return PreparedQuery(matcher: matcher, terms: builder.terms)
  }

  /// Each part of a query on its own; where words must stand goes for all of them.
  func preparedParts(_ query: Query, today: Day?) -> [PreparedQuery] {
    let areas = query.parts.filter { $0.area != nil }
    return query.parts.map { part in
      prepared(part.area == nil ? .all(of: [part] + areas) : .empty, today: today)
    }
  }
}

private struct MatcherBuilder {
  let index: SearchIndex
  let today: Day?
  private let neighbours: [[UInt8]: [SynonymTable.Synonym]]
  private(set) var terms: [AskedTerm] = []
  private var numbers: [Sense: Int] = [:]
  private var isDenying = false

  /// What makes two words of a query the same term.
  private struct Sense: Hashable {
    let word: [UInt8]
    let isPhrase: Bool
    let isDenied: Bool
    let areas: FieldAreas
  }

  init(index: SearchIndex, today: Day?, _ query: Query) {
    self.index = index
    self.today = today
    neighbours = index.neighbours(in: query.words)
  }

  mutating func matcher(_ query: Query, _ areas: FieldAreas) -> QueryMatcher {
    switch query {
    case .all(let parts): return all(parts, areas)
    case .any(let parts): return .any(parts.map { all($0.parts, areas) })
    case .not(let part):
      if part.area != nil { return .everything }
      isDenying.toggle()
      defer { isDenying.toggle() }
      return .not(all(part.parts, areas))
    case .word(let word): return matcher(of: word, areas, isOptional: false)
    case .phrase(let words):
      let number = number(of: words, areas, isPhrase: true) { folded in
        SearchTerm(exactly: folded, .wholeWord)
      }
      return .term(number, isOptional: false)
    case .field(let condition): return matcher(condition)
    }
  }

  /// `in:titel` is about the words beside it. Words that hold a sentence together need not occur,
  /// unless there are no others.
  private mutating func all(_ parts: [Query], _ areas: FieldAreas) -> QueryMatcher {
    let areas = parts.reduce(areas) { areas, part in part.area.map(areas.intersection) ?? areas }
    let asked = parts.filter { $0.area == nil }
    let mayMiss = !isDenying && asked.contains { $0.word.map { !$0.isFunctionWord } ?? false }
    return .all(
      asked.map { part in
        guard case .word(let word) = part else { return matcher(part, areas) }
        return matcher(
          of: word, areas, isOptional: mayMiss && Folding.folded(word).isFunctionWord)
      })
  }

  /// Who leaves a word out means that word and its forms, and not what others call so.
  private mutating func matcher(
    of word: String, _ areas: FieldAreas, isOptional: Bool
  ) -> QueryMatcher {
    let (index, isDenying, neighbours) = (index, isDenying, neighbours)
    let number = number(of: word, areas, isPhrase: false) { folded in
      isDenying
        ? SearchTerm(folded)
        : SearchTerm(folded, synonyms: index.synonyms, neighbours: neighbours[folded] ?? [])
    }
    return .term(number, isOptional: isOptional)
  }

  /// A word that is asked for twice is looked for once.
  private mutating func number(
    of typed: String, _ areas: FieldAreas, isPhrase: Bool, _ term: ([UInt8]) -> SearchTerm
  ) -> Int {
    let folded = Folding.folded(typed)
    let sense = Sense(word: folded, isPhrase: isPhrase, isDenied: isDenying, areas: areas)
    if let known = numbers[sense] { return known }
    terms.append(
      AskedTerm(typed: typed, term: term(folded), areas: areas, isDenied: isDenying))
    numbers[sense] = terms.count - 1
    return terms.count - 1
  }

  private func matcher(_ condition: FieldCondition) -> QueryMatcher {
    let names = condition.names
    switch condition.field.kind {
    case .names: return matcher(condition.field, names)
    case .evidence: return matcher(condition.field, condition.values.flatMap(EvidenceWords.words))
    case .part where condition.field == .lacks:
      return .any(names.map { .not(matcher(.has, [$0])) })
    case .part: return matcher(.has, names)
    case .text: return .sources(names.map(Folding.folded))
    case .area: return .everything
    case .object: return .any(names.compactMap(index.likeness).map(QueryMatcher.like))
    case .days(let isAhead):
      guard let today else { return .everything }
      let spans = condition.values.compactMap { $0.span(today: today, isAhead: isAhead) }
      return spans.isEmpty ? .everything : .days(condition.field, spans)
    }
  }

  private func matcher(_ field: QueryField, _ names: [String]) -> QueryMatcher {
    guard let facet = field.facet else {
      return .values(Set(names.compactMap { index.values.number(field, $0) }))
    }
    let entries = names.map { FacetTable.Entry(facet: facet, value: $0) }
    return .facets(Set(entries.compactMap(index.facets.number)))
  }
}

extension [UInt8] {
  fileprivate var isFunctionWord: Bool { FunctionWords.contains(self) }
}

extension FieldCondition {
  fileprivate var names: [String] {
    values.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }
}

extension Query {
  /// Folded; nil for what is no single word.
  fileprivate var word: [UInt8]? {
    if case .word(let word) = self { Folding.folded(word) } else { nil }
  }

  /// Where the words beside this may stand; nil for what says nothing about that.
  fileprivate var area: FieldAreas? {
    switch self {
    case .field(let condition) where condition.field == .area:
      FieldAreas(condition.names.compactMap(FoundField.init(areaNamed:)).map(FieldAreas.init))
    case .not(let part): part.area.map { FieldAreas.everywhere.subtracting($0) }
    default: nil
    }
  }
}
