import Kennisbank
import KennisbankStore
import SafeFiles
import WijkApp

/// Makes planned meetups, and finds what they can begin with.
package struct MeetupMaking: Sendable {
  package struct Made: Sendable {
    package let kennisbank: BytePath
    package let path: String
    package let id: String
    package let bytes: [UInt8]
    /// The reader's own kennisbank is new: it has to be opened too.
    package let isNewKennisbank: Bool
  }

  /// Somebody else may make one with the same name meanwhile, but not for ever.
  private static let attempts = 20
  private static let mostTemplates = 100

  let world: World
  let catalogue: Catalogue

  package init(world: World, catalogue: Catalogue) {
    self.world = world
    self.catalogue = catalogue
  }

  // MARK: Templates

  /// Those that come with the program, the longest first, then those of each kennisbank; one of a
  /// kennisbank with the same id takes the place of what comes with the program.
  package func templates() -> [MeetupTemplate] {
    let own = catalogue.kennisbanken.flatMap { info in
      templates(in: BytePath(info.path), below: BytePath(MeetupTemplate.folder))
    }
    var seen: Set<String> = []
    let unique = own.filter { seen.insert($0.id).inserted }
    let shipped = world.shippedTemplates.map { templates(in: $0, below: BytePath("")) } ?? []
    return shipped.filter { !seen.contains($0.id) }.sorted {
      ($1.minutes, $0.id) < ($0.minutes, $1.id)
    }
      + unique
  }

  private func templates(in root: BytePath, below path: BytePath) -> [MeetupTemplate] {
    guard let folder = try? world.fileSystem.openFolder(root),
      let entries = try? folder.list(path)
    else { return [] }
    let files = entries.map { path.appending($0.name) }.filter { $0.hasSuffix(".md") }.sorted()
    return files.prefix(Self.mostTemplates).compactMap { file in
      guard let bytes = try? folder.read(file, limit: Document.largestSize) else { return nil }
      return MeetupTemplate(Document(bytes: bytes), name: Place(path: file.display).fileName)
    }
  }

  // MARK: Making

  /// In the first kennisbank that can be changed, else in one of the reader's own, made for it.
  package func make(_ new: NewMeetup) throws(DraftProblem) -> Made {
    let (root, isNew) = try filing { () throws(FileProblem) in try kennisbank() }
    var taken: Set<String> = []
    while true {
      let id = Slug.make(new.idWords) { catalogue.number(of: $0) != nil || taken.contains($0) }
      let path = BytePath("meetups/\(id).md")
      let bytes = try bytes(of: new, id: id, path)
      do throws(FileProblem) {
        let folder = try world.fileSystem.openFolder(root)
        try folder.makeFolder(path.parent)
        try folder.save(bytes, to: path, expecting: .nothing)
        return Made(
          kennisbank: root, path: path.display, id: id, bytes: bytes, isNewKennisbank: isNew)
      } catch {
        let isTaken = [.exists, .changed].contains(error.kind)
        guard isTaken, taken.count < Self.attempts else { throw .file(error) }
        taken.insert(id)
      }
    }
  }

  private func bytes(
    of new: NewMeetup, id: String, _ path: BytePath
  ) throws(DraftProblem) -> [UInt8] {
    do throws(EditRefusal) {
      return try new.bytes(id: id, lookup: NameLookup(catalogue))
    } catch {
      throw .refused(error, path)
    }
  }

  private func kennisbank() throws(FileProblem) -> (BytePath, isNew: Bool) {
    if let info = catalogue.kennisbanken.first(where: { !$0.isReadOnly }) {
      return (BytePath(info.path), false)
    }
    guard let root = PersonalKennisbank.path(in: world.folders.data) else {
      throw FileProblem(.notFound, .makeFolder, BytePath("mijn-kennisbank"))
    }
    _ = try PersonalKennisbank.make(at: root, in: world.fileSystem)
    return (root, true)
  }

  private func filing<Result>(
    _ body: () throws(FileProblem) -> Result
  ) throws(DraftProblem) -> Result {
    do throws(FileProblem) { return try body() } catch { throw .file(error) }
  }
}
