import SafeFiles

/// `prullenbak/`: what was thrown away, under the day and the path it had, so that it can always be
/// put back: `prullenbak/2026-11-22/concepten/interventies/ID.md`.
package struct Bin: Sendable {
  package struct Item: Sendable, Hashable {
    package let path: BytePath
    /// Where it was.
    package let original: BytePath
    /// As 2026-11-22.
    package let day: String
  }

  static let mostOfOneDay = 1_000
  private static let root = BytePath("prullenbak")
  private let folder: any OpenFolder

  package init(folder: any OpenFolder) {
    self.folder = folder
  }

  /// Where it is now.
  /// - Parameter today: as 2026-11-22.
  package func add(_ path: BytePath, today: String) throws(FileProblem) -> BytePath {
    IgnoreFile.make(in: folder)
    for number in 1...Self.mostOfOneDay {
      let target = Self.root.appending(Self.dayFolder(today, number)).appending(path)
      do throws(FileProblem) {
        try folder.carry(path, to: target)
        return target
      } catch {
        guard error.kind == .exists else { throw error }
      }
    }
    throw FileProblem(.exists, .move, path)
  }

  /// The last ones first.
  package func items() throws(FileProblem) -> [Item] {
    try folder.files(below: Self.root).filter { $0.names.count > 2 }.map { path in
      Item(path: path, original: path.droppingFirst(2), day: Self.day(of: path))
    }.sorted { ($1.day, $0.path) < ($0.day, $1.path) }
  }

  /// Puts it back where it was; `exists` when something stands there.
  /// - Parameter path: another place to put it.
  package func restore(_ item: Item, to path: BytePath? = nil) throws(FileProblem) -> BytePath {
    let target = path ?? item.original
    try folder.carry(item.path, to: target)
    return target
  }

  /// The second file of the same path on one day goes into a folder with a number.
  static func dayFolder(_ day: String, _ number: Int) -> String {
    number == 1 ? day : "\(day)-\(number)"
  }

  private static func day(of path: BytePath) -> String {
    let name = path.names.dropFirst().first ?? []
    return String(decoding: name.prefix(10), as: UTF8.self)
  }
}
