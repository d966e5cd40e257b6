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
  package static let mostWords = 100
  /// Parentheses within parentheses.
  package static let deepest = 32

  package let query: Query
  /// In the order of the text.
  package let parts: [QueryPart]
  package let problems: [QueryProblem]

  package static let empty = QueryText("")

  package init(_ text: String, names: QueryNames = .any) {
    var parser = QueryParser(text, names)
    parser.run()
    query = parser.query
    parts = parser.parts
    problems = parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
