import Kennisbank
import KennisbankStore
import SafeFiles
import WijkApp

/// Puts what came out of a meetup in its file.
struct MeetupWork: Sendable {
  struct Done: Sendable {
    let kennisbank: BytePath
    /// The reader's own kennisbank is new: it has to be opened too.
    let isNewKennisbank: Bool
  }

  /// Somebody else may write in the file meanwhile, but not for ever.
  private static let attempts = 5

  let world: World
  let catalogue: Catalogue

  func write(_ ending: RunEnding) throws(DraftProblem) -> Done {
    let (root, isNew) = try filing { () throws(FileProblem) in try kennisbank(of: ending.run) }
    let path = BytePath(ending.run.path)
    var attempt = 1
    while true {
      do throws(FileProblem) {
        try save(ending, at: path, in: try world.fileSystem.openFolder(root))
        return Done(kennisbank: root, isNewKennisbank: isNew)
      } catch {
        guard [.changed, .exists, .notFound].contains(error.kind), attempt < Self.attempts else {
          throw .file(error)
        }
        attempt += 1
      }
    }
  }

  private func save(
    _ ending: RunEnding, at path: BytePath, in folder: any OpenFolder
  ) throws(FileProblem) {
    var old: [UInt8]?
    do throws(FileProblem) {
      old = try folder.read(path, limit: Document.largestSize)
    } catch {
      if error.kind != .notFound { throw error }
    }
    let document = Document(bytes: old ?? ending.base)
    guard let new = try? minutes(ending, document).written(into: document).bytes else {
      throw FileProblem(.changed, .write, path)
    }
    guard new != old else { return }
    try folder.makeFolder(path.parent)
    try folder.save(new, to: path, expecting: old.map(Expected.content) ?? .nothing)
  }

  /// An action gets a label that no other one in the series has.
  private func minutes(_ ending: RunEnding, _ document: Document) -> Minutes {
    let series = document.text("reeks")
    let others = catalogue.records.filter { $0.kind == .meetup }.map { Meetup($0) }
      .filter { series != nil && $0.series == series }
    return Minutes([ending.meetup], on: ending.day, series: others)
  }

  private func kennisbank(of run: RunName) throws(FileProblem) -> (BytePath, isNew: Bool) {
    if let path = run.kennisbank { return (BytePath(path), false) }
    guard let root = PersonalKennisbank.path(in: world.folders.data) else {
      throw FileProblem(.notFound, .makeFolder, BytePath("mijn-kennisbank"))
    }
    _ = try PersonalKennisbank.make(at: root, in: world.fileSystem)
    return (root, !catalogue.kennisbanken.contains { $0.path == root.display })
  }

  private func filing<Result>(
    _ body: () throws(FileProblem) -> Result
  ) throws(DraftProblem) -> Result {
    do throws(FileProblem) { return try body() } catch { throw .file(error) }
  }
}
