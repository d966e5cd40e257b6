/// A word to mark in a text that was found.
package struct Mark: Sendable, Hashable {
  /// Folded.
  let bytes: [UInt8]
  let fit: WordForms.Fit

  /// Wherever it stands, also in a longer word.
  package init(_ word: [UInt8]) {
    self.init(word, .part)
  }

  init(_ bytes: [UInt8], _ fit: WordForms.Fit) {
    self.bytes = bytes
    self.fit = fit
  }
}

extension SearchIndex {
  /// The words of a query, and the forms and synonyms that they are found as.
  package func marks(of query: Query) -> [Mark] {
    let terms = prepared(query.withoutDenied, today: nil).terms
    return terms.flatMap { asked in asked.term.wordings.map { Mark($0.bytes, $0.fit) } }
  }
}

extension Query {
  /// Only what a text that answers may hold.
  fileprivate var withoutDenied: Query {
    switch self {
    case .all(let parts): .all(of: parts.map(\.withoutDenied))
    case .any(let parts): .any(of: parts.map(\.withoutDenied))
    case .not, .field: .empty
    case .word, .phrase: self
    }
  }
}
