import SafeFiles

/// What the reader saw of each saved search: one file, a line each, with tabs between the name of the
/// search and the ids that were there. Of a large result only how many there were. Lines that mean
/// nothing here stay as they are.
package struct SeenResults: Sendable {
  package enum Seen: Sendable, Hashable {
    case ids(Set<String>)
    case count(Int)
  }

  /// Of more nobody sees which ones are new.
  package static let mostIDs = 2_000
  /// Twenty saved searches with all the ids they can have are far below this.
  private static let largestFile = 16 << 20

  private let lines: NamedLines

  /// - Parameter folder: the data folder.
  package init(folder: BytePath, fileSystem: any FileSystem) {
    let file = folder.appending("zoekvragen-gezien.txt")
    lines = NamedLines(file, fileSystem, limit: Self.largestFile)
  }

  /// By the name of the search; none when the file cannot be read.
  package func all() -> [String: Seen] {
    Dictionary(lines.all().map { ($0.name, Seen($0.fields)) }, uniquingKeysWith: { $1 })
  }

  /// What was seen before and may come back is not new then.
  package func see(_ seen: Seen, of name: String) throws(FileProblem) {
    try lines.replace(name) { before in seen.joined(with: before.map(Seen.init)).fields }
  }

  package func rename(_ name: String, to new: String) throws(FileProblem) {
    try lines.rename(name, to: new)
  }

  package func forget(_ name: String) throws(FileProblem) { try lines.remove(name) }
}

extension SeenResults.Seen {
  fileprivate init(_ fields: [String]) {
    let words = fields.filter { !$0.isEmpty }
    let count = words.count == 1 ? words.first.flatMap(Self.number) : nil
    self = count.map(Self.count) ?? .ids(Set(words))
  }

  fileprivate var fields: [String] {
    switch self {
    case .ids(let ids): ids.sorted()
    case .count(let count): ["#" + String(count)]
    }
  }

  private static func number(_ word: String) -> Int? {
    word.hasPrefix("#") ? Int(word.dropFirst()).flatMap { $0 >= 0 ? $0 : nil } : nil
  }

  fileprivate func joined(with before: Self?) -> Self {
    guard case .ids(let ids) = self, case .ids(let old)? = before else { return self }
    let room = max(0, SeenResults.mostIDs - ids.count)
    return .ids(ids.union(old.subtracting(ids).sorted().prefix(room)))
  }
}
