import Kennisbank
import SafeFiles

/// A file with what is known of saved searches: a line each, the name before the first tab. Lines that
/// mean nothing here stay as they are.
struct NamedLines: Sendable {
  struct Line {
    let name: String
    /// What stands behind the name, between tabs.
    let fields: [String]

    /// Nil for a remark, and for a line without a name.
    init?(_ text: String) {
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let name = LineFile.cleaned(parts.first ?? "")
      guard !name.isEmpty, !name.hasPrefix("#") else { return nil }
      self.name = name
      fields = Array(parts.dropFirst())
    }
  }

  private let file: BytePath
  private let fileSystem: any FileSystem
  /// In bytes.
  private let limit: Int

  init(_ file: BytePath, _ fileSystem: any FileSystem, limit: Int = 1 << 20) {
    self.file = file
    self.fileSystem = fileSystem
    self.limit = limit
  }

  /// In the order of the file; none when it cannot be read.
  func all() -> [Line] {
    ((try? lines())?.lines ?? []).compactMap(Line.init)
  }

  /// In the place of the line of that name; behind all others when there is none.
  /// - Parameter fields: gets those that are there.
  func replace(
    _ name: String, with fields: ([String]?) -> [String]
  ) throws(FileProblem) {
    let name = SearchName.cleaned(name)
    try edit(name) { old in
      let fields = fields(old.flatMap(Line.init)?.fields).map(LineFile.cleaned)
      return ([name] + fields).joined(separator: "\t")
    }
  }

  /// In the same place, with all else that the line says.
  func rename(_ name: String, to new: String) throws(FileProblem) {
    let new = SearchName.cleaned(new)
    try edit(name) { old in old.map { new + $0.drop { $0 != "\t" } } }
  }

  func remove(_ name: String) throws(FileProblem) {
    try edit(name) { _ in nil }
  }

  /// A file that cannot be read is not written over.
  /// - Parameter change: gets the last line of that name.
  private func edit(_ name: String, _ change: (String?) -> String?) throws(FileProblem) {
    let name = SearchName.cleaned(name)
    func isNamed(_ line: String) -> Bool { Line(line)?.name == name }
    var lines = try lines()
    let before = lines.lines
    lines.replaceAll(where: isNamed, with: change(before.last(where: isNamed)))
    if lines.lines != before { try fileSystem.savePersonal(lines.bytes, to: file) }
  }

  private func lines() throws(FileProblem) -> LineFile {
    LineFile(try fileSystem.readPersonal(file, limit: limit) ?? [])
  }
}
