import Kennisbank

/// A word that was found as another: a form of it or a synonym.
package struct FoundAs: Sendable, Hashable {
  /// As the person typed it.
  package let typed: String
  package let text: String
}

extension SearchIndex {
  /// Synonyms of words of a query together with those around them, by word.
  func neighbours(in words: [[UInt8]]) -> [[UInt8]: [SynonymTable.Synonym]] {
    var found: [[UInt8]: [SynonymTable.Synonym]] = [:]
    for start in words.indices.dropLast() {
      for end in words.indices[start...].dropFirst().prefix(max(0, synonyms.longestKey - 1)) {
        let others = synonyms.synonyms(of: Array(words[start...end]))
        if others.isEmpty { continue }
        for word in words[start...end] { found[word, default: []] += others }
      }
    }
    return found
  }

  func withTermScan<Result>(_ body: (TermScan) -> Result) -> Result {
    texts.bytes.withUnsafeBufferPointer { body(TermScan(arena: texts, text: $0)) }
  }

  /// The fields of a record that hold any of the words, the most telling first.
  package func foundIn(_ query: Query, record: Int32) -> [FoundField] {
    let terms = prepared(query, today: nil).terms
    return withTermScan { scan in
      let fields = Set(terms.flatMap { scan.match($0.term, in: record)?.fields ?? [] })
      return FoundField.allCases.filter(fields.contains)
    }
  }

  /// The words that stand in a record only as another.
  package func foundAs(_ query: Query, record: Int32) -> [FoundAs] {
    let terms = prepared(query, today: nil).terms
    return withTermScan { scan in
      terms.compactMap { asked in
        guard let wording = scan.match(asked.term, in: record)?.wording, wording > 0 else {
          return nil
        }
        return FoundAs(typed: asked.typed, text: asked.term.wordings[wording].text)
      }
    }
  }
}
