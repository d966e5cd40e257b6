import Kennisbank

package enum SortOrder: String, Sendable, CaseIterable {
  /// Best match first; without words the order of the files (waaier) or else the title.
  case relevance
  case title
  /// By `openbaar_sinds`, else `datum`, else `start`; undated last.
  case newest
  /// Strongest evidence first.
  case evidence
  /// By title of the first municipality; without one last.
  case municipality
}

/// How many records would be shown if this value were the only choice in its facet.
package struct FacetCount: Sendable, Hashable {
  package let value: String
  package let count: Int

  package init(_ value: String, _ count: Int) {
    self.value = value
    self.count = count
  }
}

package struct SearchResult: Sendable, Equatable {
  /// Records of the catalogue, in the order asked for.
  package let numbers: [Int32]
  /// Records of these kinds, whatever the words and choices.
  package let total: Int
  /// Values with a count above 0 and the chosen ones, most first, then by title; a facet without
  /// values is absent.
  package let facetCounts: [Facet: [FacetCount]]

  package init(numbers: [Int32], total: Int, facetCounts: [Facet: [FacetCount]]) {
    self.numbers = numbers
    self.total = total
    self.facetCounts = facetCounts
  }
}

/// One condition less, and how many records that would show.
package struct Relaxation: Sendable, Hashable {
  package enum Removed: Sendable, Hashable {
    /// Of the query: a word, a group, a condition.
    case part(Query)
    /// All choices in this facet: one choice less shows nothing more.
    case facet(Facet)
  }

  package let removed: Removed
  package let count: Int
}
