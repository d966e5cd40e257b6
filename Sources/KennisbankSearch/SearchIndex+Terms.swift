import Kennisbank

/// A word that was found as another: a form of it or a synonym.
package struct FoundAs: Sendable, Hashable {
  /// As the person typed it.
  package let typed: String
  package let text: String
}

extension SearchIndex {
  /// What each word of a query is looked for by, in their order.
  func terms(of query: Query) -> [SearchTerm] {
    let neighbours = neighbours(in: query.words)
    let terms = query.words.enumerated().map { number, word in
      SearchTerm(word, synonyms: synonyms, neighbours: neighbours[number] ?? [])
    }
    return terms.allSatisfy(\.isFunctionWord) ? terms.map(\.required) : terms
  }

  /// By number of a word: synonyms of the words around it together.
  private func neighbours(in words: [[UInt8]]) -> [Int: [SynonymTable.Synonym]] {
    var found: [Int: [SynonymTable.Synonym]] = [:]
    for start in words.indices.dropLast() {
      for end in words.indices[start...].dropFirst().prefix(max(0, synonyms.longestKey - 1)) {
        let others = synonyms.synonyms(of: Array(words[start...end]))
        if others.isEmpty { continue }
        for number in start...end { found[number, default: []] += others }
      }
    }
    return found
  }

  func withTermScan<Result>(_ body: (TermScan) -> Result) -> Result {
    texts.bytes.withUnsafeBufferPointer { body(TermScan(arena: texts, text: $0)) }
  }

  /// The fields of a record that hold any of the words, the most telling first.
  package func foundIn(_ query: Query, record: Int32) -> [FoundField] {
    let terms = terms(of: query)
    return withTermScan { scan in
      let fields = Set(terms.flatMap { scan.match($0, in: record)?.fields ?? [] })
      return FoundField.allCases.filter(fields.contains)
    }
  }

  /// The words that stand in a record only as another.
  package func foundAs(_ query: Query, record: Int32) -> [FoundAs] {
    let terms = terms(of: query)
    return withTermScan { scan in
      terms.enumerated().compactMap { number, term in
        guard let wording = scan.match(term, in: record)?.wording, wording > 0 else { return nil }
        return FoundAs(typed: query.typed[number], text: term.wordings[wording].text)
      }
    }
  }
}
