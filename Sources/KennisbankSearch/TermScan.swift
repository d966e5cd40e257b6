import Kennisbank

/// Looks for the terms of a query in the texts of a table. Everything about what one word matches is
/// here; which words a record must have is for others.
///
/// What a word matches is decided once for each different word of the texts, and where that stands is
/// known: parts of compounds are found without reading the texts.
struct TermScan {
  let text: TokenText
  let postings: Postings
  /// Rows of the table; of a file that is not whole the text may have more or fewer.
  let count: Int

  // MARK: In all rows

  /// - Parameter rows: only these are looked at where the words of a term must follow each other;
  ///   nil for all.
  func rows(of term: SearchTerm, among rows: BitSet? = nil) -> TermRows {
    var found = TermRows(count: count)
    for probe in term.probes {
      let wordings = probe.wordings.map { term.wordings[$0] }
      text.tokens.forEach(having: probe.bytes) { token, word in
        guard let match = Self.best(wordings, in: word) else { return }
        let wanted: FieldAreas = match.beginsWord ? .everywhere : .fields
        found.add(match.quality) { postings.add(token, to: &$0, only: wanted) }
      }
    }
    for wording in term.wordings where !wording.isWord {
      guard let pattern = TokenPattern(wording, in: self) else { continue }
      text.withRows { texts in
        for row in pattern.candidates(among: rows) {
          pattern.forEachMatch(in: row, texts(row)) { quality, areas in
            found.add(quality) { $0[row] |= areas.rawValue }
          }
        }
      }
    }
    found.finish()
    return found
  }

  private static func best(
    _ wordings: [SearchTerm.Wording], in word: UnsafeBufferPointer<UInt8>
  ) -> (quality: MatchQuality, beginsWord: Bool)? {
    var best: (quality: MatchQuality, beginsWord: Bool)?
    for wording in wordings {
      var from = 0
      while let place = wording.place(in: word, from: from) {
        let quality = MatchQuality(
          wording.origin, beginsWord: place == 0,
          endsWord: place + wording.bytes.count == word.count)
        if quality.place < best?.quality.place ?? .max { best = (quality, place == 0) }
        from = place + 1
      }
    }
    return best
  }

  // MARK: In one row

  /// The fields of a row, of those that are asked, in which a term stands, and the number of the first
  /// wording that does; nil when none does. Looks at the text of no other row.
  func match(
    _ term: SearchTerm, in row: Int, asked: FieldAreas = .everywhere
  ) -> (areas: FieldAreas, wording: Int)? {
    var (areas, first) = ([] as FieldAreas, Int.max)
    for (number, wording) in term.wordings.enumerated() {
      forEachMatch(of: wording, in: row) { found in
        guard !found.isDisjoint(with: asked.intersection(.fields)) else { return }
        areas.formUnion(found)
        first = min(first, number)
      }
    }
    return areas.isEmpty ? nil : (areas, first)
  }

  private func forEachMatch(
    of wording: SearchTerm.Wording, in row: Int, _ body: (FieldAreas) -> Void
  ) {
    guard wording.isWord else {
      let pattern = TokenPattern(wording, in: self)
      return text.withRows { texts in
        pattern?.forEachMatch(in: row, texts(row)) { body($1) }
      }
    }
    text.tokens.withTexts { words in
      text.forEachToken(of: row) { token, field in
        if wording.place(in: words(token), from: 0) != nil { body(FieldAreas(field)) }
      }
    }
  }
}

extension SearchTerm.Wording {
  /// One run of letters: it lies within one token.
  var isWord: Bool { bytes.allSatisfy(\.isWordByte) }

  /// The first place in a word, not before `from`, where it stands as it must.
  fileprivate func place(in word: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    var from = from
    while from < word.count, let place = TextScan.first(bytes, in: word, from..<word.count) {
      let (begins, ends) = (place == 0, place + bytes.count == word.count)
      if fit.allows(beginsWord: begins, endsWord: ends) { return place }
      from = place + 1
    }
    return nil
  }
}
