import Kennisbank

/// A word that was found as another: a form of it or a synonym.
package struct FoundAs: Sendable, Hashable {
  /// As the person typed it.
  package let typed: String
  package let text: String
}

package struct FoundWords: Sendable {
  /// The most telling first.
  package let fields: [FoundField]
  /// The words that stand there only as another.
  package let others: [FoundAs]
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

  /// Where and as what the words stand in a record that answers a query.
  package func found(_ query: Query, record: Int32) -> FoundWords {
    found(in: query)(record)
  }

  /// The same for many records: the words are made ready once.
  package func found(in query: Query) -> (_ record: Int32) -> FoundWords {
    let prepared = prepared(query, today: nil)
    return { found(prepared, record: $0) }
  }

  private func found(_ prepared: PreparedQuery, record: Int32) -> FoundWords {
    let place = catalogue.records.place(of: record)
    let (table, row) = (tables[Int(place.table)], Int(place.row))
    var fields: FieldAreas = []
    var others: [FoundAs] = []
    for asked in prepared.terms where !asked.isDenied {
      let match = table.terms.match(asked.term, in: row, asked: asked.areas)
      guard let (areas, wording) = match else { continue }
      fields.formUnion(areas)
      guard wording > 0 else { continue }
      others.append(FoundAs(typed: asked.typed, text: asked.term.wordings[wording].text))
    }
    return FoundWords(fields: fields.fields, others: others)
  }
}
