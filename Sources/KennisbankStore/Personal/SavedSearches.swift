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
  private let file: BytePath
  private let fileSystem: any FileSystem

  /// - Parameter folder: the data folder.
  package init(folder: BytePath, fileSystem: any FileSystem) {
    file = folder.appending("zoekvragen.txt")
    self.fileSystem = fileSystem
  }

  /// In the order of the file; none when it cannot be read.
  package func all() -> [SavedSearch] {
    let lines = (try? lines())?.lines ?? []
    return lines.compactMap(Self.search)
  }

  /// Takes the place of the one with the same name.
  package func add(_ search: SavedSearch) throws(FileProblem) {
    let line = Self.line(search)
    try edit { $0.replaceAll(where: Self.isNamed(line), with: line) }
  }

  package func remove(_ name: String) throws(FileProblem) {
    let line = LineFile.cleaned(name)
    try edit { $0.replaceAll(where: Self.isNamed(line), with: nil) }
  }

  /// In the same place of the file, with all else that its line says.
  package func rename(_ name: String, to new: String) throws(FileProblem) {
    let (name, new) = (LineFile.cleaned(name), Self.title(LineFile.cleaned(new)))
    try edit { lines in
      guard let line = lines.lines.last(where: Self.isNamed(name)) else { return }
      lines.replaceAll(where: Self.isNamed(name), with: new + line.dropFirst(name.count))
    }
  }

  /// A file that cannot be read is not written over.
  private func edit(_ change: (inout LineFile) -> Void) throws(FileProblem) {
    var lines = try lines()
    change(&lines)
    try fileSystem.savePersonal(lines.bytes, to: file)
  }

  private func lines() throws(FileProblem) -> LineFile {
    LineFile(try fileSystem.readPersonal(file) ?? [])
  }

  private static func line(_ search: SavedSearch) -> String {
    ([title(search.name), search.query] + Filters.words(search.filters)
      + (search.place.map { [placeWord + $0] } ?? []))
      .map(LineFile.cleaned).joined(separator: "\t")
  }

  /// "#" begins a remark in the file, so no name begins with it.
  private static func title(_ name: String) -> String {
    let rest = name.drop { $0 == "#" || $0 == " " }
    return rest.isEmpty ? "zoekvraag" : String(rest)
  }

  private static let placeWord = "plek="

  private static func search(_ line: String) -> SavedSearch? {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.hasPrefix("#"), !LineFile.cleaned(name).isEmpty
    else { return nil }
    return SavedSearch(
      name: name, query: parts.dropFirst().first ?? "",
      filters: Filters.read(parts.dropFirst(2)),
      place: parts.dropFirst(2).first { $0.hasPrefix(placeWord) }
        .map { String($0.dropFirst(placeWord.count)) })
  }

  private static func isNamed(_ line: String) -> (String) -> Bool {
    let name = line.prefix { $0 != "\t" }
    return { $0.prefix { $0 != "\t" } == name }
  }
}
