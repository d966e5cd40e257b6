/// A question with its right answers: how good the order of answers is, is measured by these.
package struct JudgedQuestion: Sendable {
  package let words: String
  /// Ids that belong among the first five.
  package let expected: [String]

  /// One on a line, "words | id, id"; a line that begins with # is a remark.
  package static func read(_ text: String) -> [JudgedQuestion] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("#") else { return nil }
      let ids = parts[1].split { $0 == "," || $0 == " " }.map(String.init)
      return JudgedQuestion(words: String(parts[0]), expected: ids)
    }
  }
}

extension SearchIndex {
  /// Descriptions as a person gets to see them, who takes up what is proposed when nothing is found.
  package func answers(to words: String) -> [Int32] {
    func found(_ words: String) -> [Int32] {
      search(Query(words), kinds: [.intervention, .archetype]).numbers
    }
    let first = found(words)
    return first.isEmpty ? suggestion(for: Query(words)).map(found) ?? [] : first
  }
}
