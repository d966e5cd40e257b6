import Kennisbank

/// A query at work on the records of an index.
struct QueryScan {
  let index: SearchIndex
  let words: WordScan

  /// How well a record answers; nil when it does not.
  func rank(_ matcher: QueryMatcher, of record: Int32) -> Rank? {
    switch matcher {
    case .everything: Rank()
    case .all(let parts): rankOfAll(parts, record)
    case .any(let parts): parts.lazy.compactMap { rank($0, of: record) }.min()
    case .not(let part): rank(part, of: record) == nil ? Rank() : nil
    case .word(let word, let areas): rank(of: word, in: record, areas)
    case .phrase(let phrase, let areas): rank(of: phrase, in: record, areas)
    default: holds(matcher, record) ? Rank() : nil
    }
  }

  private func rankOfAll(_ parts: [QueryMatcher], _ record: Int32) -> Rank? {
    var all = Rank()
    for part in parts {
      guard let rank = rank(part, of: record) else { return nil }
      all.add(rank)
    }
    return all
  }

  /// Numbers of the parts that a record does not answer, no more than `most`.
  func missing(of parts: [QueryMatcher], in record: Int32, most: Int) -> [Int] {
    var missing: [Int] = []
    for number in parts.indices where missing.count < most {
      if rank(parts[number], of: record) == nil { missing.append(number) }
    }
    return missing
  }

  // MARK: Words

  private func rank(of word: [UInt8], in record: Int32, _ areas: FieldAreas) -> Rank? {
    let segments = index.texts.segments(of: record)
    if areas == .everywhere { return words.place(of: word, in: segments).map(Rank.init) }
    return segments.indices.lazy.filter { areas.contains(FieldAreas(segments[$0].field)) }
      .compactMap { words.place(of: word, in: segments[$0...$0]) }.map(Rank.init).min()
  }

  private func rank(of phrase: Phrase, in record: Int32, _ areas: FieldAreas) -> Rank? {
    for segment in index.texts.segments(of: record) where areas.contains(.init(segment.field)) {
      guard let start = phrase.first(in: index.texts.bytes, segment.range) else { continue }
      return Rank(place(segment, start))
    }
    return nil
  }

  private func place(_ segment: TextArena.Segment, _ start: Int) -> Rank.Place {
    switch segment.field {
    case .title: start == segment.range.lowerBound ? .titleStart : .titleWord
    case .summary: .summary
    default: .elsewhere
    }
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
    case .everything, .all, .any, .not, .word, .phrase: rank(matcher, of: record) != nil
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
