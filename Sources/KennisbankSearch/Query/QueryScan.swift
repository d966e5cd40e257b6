import Kennisbank

/// A query at work on the rows of one table of an index.
struct QueryScan {
  let index: SearchIndex
  let prepared: [AskedTerm]
  let terms: TermScan

  func answers(_ query: PreparedQuery, _ row: Int) -> Bool {
    var found = query.nothing
    return answers(query.matcher, row, &found)
  }

  /// - Parameter found: how well each term stands in the row, by its number.
  func answers(
    _ matcher: QueryMatcher, _ row: Int, _ found: inout [TermMatch?]
  ) -> Bool {
    for number in found.indices { found[number] = nil }
    return holds(matcher, row, &found)
  }

  private func holds(
    _ matcher: QueryMatcher, _ row: Int, _ found: inout [TermMatch?]
  ) -> Bool {
    switch matcher {
    case .everything: return true
    case .all(let parts): return parts.allSatisfy { holds($0, row, &found) }
    case .any(let parts):
      // Each that is found counts for the order.
      return parts.reduce(false) { isFound, part in holds(part, row, &found) || isFound }
    case .not(let part):
      var denied = found
      return !holds(part, row, &denied)
    case .term(let number, _, _) where found[number] != nil: return true
    case .phrase(_, let number, _) where found[number] != nil: return true
    case .term(let number, let fields, let isOptional):
      let match = terms.match(prepared[number].term, in: row, fields: fields)
      if let match { found[number] = match }
      return match != nil || isOptional
    case .phrase(let phrase, let number, let fields):
      guard let match = match(phrase, in: row, fields) else { return false }
      found[number] = match
      return true
    default: return holds(matcher, row)
    }
  }

  private func match(
    _ phrase: Phrase, in row: Int, _ fields: Set<FoundField>?
  ) -> TermMatch? {
    var match = TermMatch()
    for number in terms.arena.segments(of: row) {
      let segment = terms.arena[number]
      guard fields?.contains(segment.field) ?? true,
        let start = phrase.first(in: terms.text, segment.range)
      else { continue }
      match.note(
        .best, in: segment.field, isStart: start == segment.range.lowerBound, wording: 0)
    }
    return match.isEmpty ? nil : match
  }

  // MARK: Conditions

  private var table: IndexTable { index.tables[terms.number] }

  private func place(_ row: Int) -> Records.Place {
    Records.Place(table: Int32(terms.number), row: Int32(row))
  }

  private func holds(_ matcher: QueryMatcher, _ row: Int) -> Bool {
    switch matcher {
    case .facets(let wanted): return facets(row).contains(where: wanted.contains)
    case .values(let wanted):
      return index.values.values(at: place(row)).contains(where: wanted.contains)
    case .days(let field, let spans):
      guard let days = table.values.days(field, of: row) else { return false }
      return spans.contains { $0.overlaps(days) }
    case .sources(let texts):
      return table.values.sources[row].withBytes { sources in
        texts.contains { TextScan.first($0, in: sources, sources.indices) != nil }
      }
    case .like(let likeness): return isLike(likeness, row)
    case .everything, .all, .any, .not, .term, .phrase: return false
    }
  }

  private func facets(_ row: Int) -> MappedNumbers {
    let number = index.catalogue.records.number(table: terms.number, row: row) ?? 0
    return index.facets.values(at: place(row), number)
  }

  private func isLike(_ likeness: Likeness, _ row: Int) -> Bool {
    guard index.catalogue.records.place(of: likeness.record) != place(row) else { return false }
    let facets = facets(row)
    if facets.contains(where: likeness.archetypes.contains) { return true }
    let shared =
      facets.count(where: likeness.facets.contains)
      + index.values.values(at: place(row)).count(where: likeness.elements.contains)
    return shared >= Likeness.fewest
  }
}
