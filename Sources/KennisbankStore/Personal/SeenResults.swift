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

  private let file: BytePath
  private let fileSystem: any FileSystem

  /// - Parameter folder: the data folder.
  package init(folder: BytePath, fileSystem: any FileSystem) {
    file = folder.appending("zoekvragen-gezien.txt")
    self.fileSystem = fileSystem
  }

  /// By the name of the search; none when the file cannot be read.
  package func all() -> [String: Seen] {
    var all: [String: Seen] = [:]
    for line in (try? lines())?.lines ?? [] {
      guard let (name, seen) = Self.seen(line) else { continue }
      all[name] = seen
    }
    return all
  }

  /// What was seen before and may come back is not new then.
  package func see(_ seen: Seen, of name: String) throws(FileProblem) {
    let name = LineFile.cleaned(name)
    try edit { lines in
      let before = lines.lines.compactMap(Self.seen).last { $0.name == name }?.seen
      let line = Self.line(name, seen.joined(with: before))
      lines.replaceAll(where: Self.isNamed(name), with: line)
    }
  }

  package func rename(_ name: String, to new: String) throws(FileProblem) {
    let (name, new) = (LineFile.cleaned(name), LineFile.cleaned(new))
    try edit { lines in
      guard let line = lines.lines.last(where: Self.isNamed(name)) else { return }
      lines.replaceAll(where: Self.isNamed(name), with: new + line.dropFirst(name.count))
    }
  }

  package func forget(_ name: String) throws(FileProblem) {
    try edit { $0.replaceAll(where: Self.isNamed(LineFile.cleaned(name)), with: nil) }
  }

  /// A file that cannot be read is not written over.
  private func edit(_ change: (inout LineFile) -> Void) throws(FileProblem) {
    var lines = try lines()
    let before = lines.lines
    change(&lines)
    if lines.lines != before { try fileSystem.savePersonal(lines.bytes, to: file) }
  }

  private func lines() throws(FileProblem) -> LineFile {
    LineFile(try fileSystem.readPersonal(file, limit: Self.largestFile) ?? [])
  }

  private static func line(_ name: String, _ seen: Seen) -> String {
    switch seen {
    case .ids(let ids): ([name] + ids.map(LineFile.cleaned).sorted()).joined(separator: "\t")
    case .count(let count): name + "\t#" + String(count)
    }
  }

  /// "#" begins a remark in the file, so no name begins with it.
  private static func seen(_ line: String) -> (name: String, seen: Seen)? {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.hasPrefix("#"), !LineFile.cleaned(name).isEmpty
    else { return nil }
    let rest = parts.dropFirst().filter { !$0.isEmpty }
    if rest.count == 1, let count = count(rest[0]) { return (name, .count(count)) }
    return (name, .ids(Set(rest)))
  }

  private static func count(_ word: String) -> Int? {
    word.hasPrefix("#") ? Int(word.dropFirst()).flatMap { $0 >= 0 ? $0 : nil } : nil
  }

  private static func isNamed(_ name: String) -> (String) -> Bool {
    { $0.prefix { $0 != "\t" } == name }
  }
}

extension SeenResults.Seen {
  fileprivate func joined(with before: Self?) -> Self {
    guard case .ids(let ids) = self, case .ids(let old)? = before else { return self }
    let room = max(0, SeenResults.mostIDs - ids.count)
    return .ids(ids.union(old.subtracting(ids).sorted().prefix(room)))
  }
}
