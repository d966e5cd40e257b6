/// A text in the language of queries, read.
///
///     overlast "sociale cohesie" -jeugd (park OF plein) thema:veiligheid,wonen bewijs:>=2
///
/// Words must all occur. Any text can be read, in a time that grows with its length only: what is
/// half typed or wrong is left out of the query and stands among the problems.
package struct QueryText: Sendable, Hashable {
  /// Scalars of the text that are looked at.
  package static let longest = 4_000
  /// Words and phrases that are looked for: a page pasted by accident must not cost a scan of all
  /// texts per word.
  package static let mostWords = 24
  /// Parentheses within parentheses.
  package static let deepest = 32

  package let query: Query
  /// In the order of the text.
  package let parts: [QueryPart]
  package let problems: [QueryProblem]

  package static let empty = QueryText("")

  package init(_ text: String, names: QueryNames = .any) {
    self.init(text, names, more: [])
  }

  private init(_ text: String, _ names: QueryNames, more: [QueryProblem]) {
    var parser = QueryParser(text, names)
    parser.run()
    query = parser.query
    parts = parser.parts
    problems = (parser.problems + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  package var hasHalfField: Bool {
    problems.contains { if case .halfField = $0.kind { true } else { false } }
  }

  /// The same without the word at the end of the text, when that may become the name of a field:
  /// of "thema:veiligheid" one types "them" first. Nil when it is no such word.
  package func withoutHalfField(_ text: String, names: QueryNames) -> QueryText? {
    let scalars = text.unicodeScalars
    guard let last = parts.last, last.kind == .word, last.range.upperBound == scalars.count else {
      return nil
    }
    let start = scalars.index(scalars.startIndex, offsetBy: last.range.lowerBound)
    guard let field = QueryField.beginning(with: String(scalars[start...])) else { return nil }
    let half = QueryProblem(.halfField(field), at: last.range)
    return QueryText(String(scalars[..<start]), names, more: [half])
  }
}
