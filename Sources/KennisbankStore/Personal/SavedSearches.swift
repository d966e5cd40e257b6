import Kennisbank
import SafeFiles

/// A search under a name.
package struct SavedSearch: Sendable, Hashable {
  package let name: String
  package let query: String
  package let filters: [Facet: [String]]
  /// The list that it is of; nil for the first one.
  package let place: String?

  package init(
    name: String, query: String, filters: [Facet: [String]], place: String? = nil
  ) {
    self.name = name
    self.query = query
    self.filters = filters
    self.place = place
  }
}

/// The searches that the reader keeps: one file, a line each, with tabs between name, words,
/// filters and the place it is of. Lines that mean nothing here stay as they are.
package struct SavedSearches: Sendable {
  private let lines: NamedLines

  /// - Parameter folder: the data folder.
  package init(folder: BytePath, fileSystem: any FileSystem) {
    lines = NamedLines(folder.appending("zoekvragen.txt"), fileSystem)
  }

  /// In the order of the file; none when it cannot be read.
  package func all() -> [SavedSearch] { lines.all().map(SavedSearch.init) }

  /// Takes the place of the one with the same name.
  package func add(_ search: SavedSearch) throws(FileProblem) {
    try lines.replace(search.name) { _ in search.fields }
  }

  package func remove(_ name: String) throws(FileProblem) { try lines.remove(name) }

  /// In the same place of the file, with all else that its line says.
  package func rename(_ name: String, to new: String) throws(FileProblem) {
    try lines.rename(name, to: new)
  }
}

extension SavedSearch {
  private static let placeWord = "plek="

  fileprivate init(_ line: NamedLines.Line) {
    let words = line.fields.dropFirst()
    self.init(
      name: line.name, query: line.fields.first ?? "", filters: Filters.read(words),
      place: words.first { $0.hasPrefix(Self.placeWord) }
        .map { String($0.dropFirst(Self.placeWord.count)) })
  }

  fileprivate var fields: [String] {
    [query] + Filters.words(filters) + (place.map { [Self.placeWord + $0] } ?? [])
  }
}
