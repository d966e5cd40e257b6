import Kennisbank

/// A query at work on the records of an index.
struct QueryScan {
  let index: SearchIndex
  let prepared: [AskedTerm]
  let terms: TermScan

  /// No term was found.
  var nothing: [TermMatch?] { Array(repeating: nil, count: prepared.count) }

  func answers(_ matcher: QueryMatcher, _ record: Int32) -> Bool {
    var found = nothing
    return answers(matcher, record, &found)
  }

  /// - Parameter found: how well each term stands in the record, by its number.
  func answers(
    _ matcher: QueryMatcher, _ record: Int32, _ found: inout [TermMatch?]
  ) -> Bool {
    for number in found.indices { found[number] = nil }
    return holds(matcher, record, &found)
  }

  private func holds(
    _ matcher: QueryMatcher, _ record: Int32, _ found: inout [TermMatch?]
  ) -> Bool {
    switch matcher {
    case .everything: return true
    case .all(let parts): return parts.allSatisfy { holds($0, record, &found) }
    case .any(let parts):
      // Each that is found counts for the order.
      return parts.reduce(false) { isFound, part in holds(part, record, &found) || isFound }
    case .not(let part):
      var denied = found
      return !holds(part, record, &denied)
    case .term(let number, let fields, let isOptional):
      let match = terms.match(prepared[number].term, in: record, fields: fields)
      if let match { found[number] = match }
      return match != nil || isOptional
    case .phrase(let phrase, let number, let fields):
      guard let match = match(phrase, in: record, fields) else { return false }
      found[number] = match
      return true
    default: return holds(matcher, record)
    }
  }

  private func match(
    _ phrase: Phrase, in record: Int32, _ fields: Set<FoundField>?
  ) -> TermMatch? {
    var match = TermMatch()
    for segment in index.texts.segments(of: record) where fields?.contains(segment.field) ?? true {
      guard let start = phrase.first(in: index.texts.bytes, segment.range) else { continue }
      match.note(
        .best, in: segment.field, isStart: start == segment.range.lowerBound, wording: 0)
    }
    return match.isEmpty ? nil : match
  }

  // MARK: Conditions

  private func holds(_ matcher: QueryMatcher, _ record: Int32) -> Bool {
    switch matcher {
    case .facets(let wanted): index.facets.values(of: record).contains(where: wanted.contains)
    case .values(let wanted): index.values.values(of: record).contains(where: wanted.contains)
    case .days(let field, let spans): holds(field, spans, record)
    case .sources(let texts):
      texts.contains {
        TextScan.first($0, in: index.values.sources, index.values.sources(of: record)) != nil
      }
    case .like(let likeness): isLike(likeness, record)
    case .everything, .all, .any, .not, .term, .phrase: answers(matcher, record)
    }
  }

  private func holds(_ field: QueryField, _ spans: [DaySpan], _ record: Int32) -> Bool {
    guard let days = index.values.days(field, of: record) else { return false }
    return spans.contains { $0.overlaps(days) }
  }

  private func isLike(_ likeness: Likeness, _ record: Int32) -> Bool {
    guard record != likeness.record else { return false }
    let facets = index.facets.values(of: record)
    if facets.contains(where: likeness.archetypes.contains) { return true }
    let shared =
      facets.count(where: likeness.facets.contains)
      + index.values.values(of: record).count(where: likeness.elements.contains)
    return shared >= Likeness.fewest
  }
}
