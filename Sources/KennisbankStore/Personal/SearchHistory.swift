import SafeFiles

/// What the reader looked for: one file, a line each, the newest first.
package struct SearchHistory: Sendable {
  package static let most = 200
  /// Scalars of a query that is kept: what is longer was pasted.
  package static let longest = 1_000

  private let file: BytePath
  private let fileSystem: any FileSystem

  /// - Parameter folder: the state folder.
  package init(folder: BytePath, fileSystem: any FileSystem) {
    file = folder.appending("zoekgeschiedenis.txt")
    self.fileSystem = fileSystem
  }

  /// Each once; none when the file cannot be read.
  package func all() -> [String] {
    ((try? fileSystem.readPersonal(file)).flatMap(\.self)).map(Self.queries) ?? []
  }

  /// A file that cannot be read is not written over.
  package func add(_ query: String) throws(FileProblem) {
    let bytes = try fileSystem.readPersonal(file) ?? []
    let queries = Self.adding(query, to: Self.queries(bytes))
    let text = queries.map { $0 + "\n" }.joined()
    try fileSystem.savePersonal(Array(text.utf8), to: file)
  }

  /// Before all others, which it may be one of.
  package static func adding(_ query: String, to queries: [String]) -> [String] {
    let query = LineFile.cleaned(query)
    guard !query.isEmpty, query.unicodeScalars.count <= longest else { return queries }
    return Array(([query] + queries.filter { $0 != query }).prefix(most))
  }

  private static func queries(_ bytes: [UInt8]) -> [String] {
    var seen: Set<String> = []
    let lines = LineFile(bytes).lines.map(LineFile.cleaned)
    return Array(lines.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(most))
  }
}
