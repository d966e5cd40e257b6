import Kennisbank

/// Chosen facet values as words of a text file: `thema=wonen`.
enum Filters {
  static func words(_ filters: [Facet: [String]]) -> [String] {
    Facet.allCases.flatMap { facet in
      (filters[facet] ?? []).map { facet.rawValue + "=" + $0 }
    }
  }

  /// Words that name no facet are left out.
  static func read(_ words: some Sequence<String>) -> [Facet: [String]] {
    var filters: [Facet: [String]] = [:]
    for word in words {
      guard let mark = word.firstIndex(of: "="), let facet = Facet(rawValue: String(word[..<mark]))
      else { continue }
      filters[facet, default: []].append(String(word[word.index(after: mark)...]))
    }
    return filters
  }
}
