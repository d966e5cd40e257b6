import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// Makes drafts: where they belong, or in a kennisbank of the reader's own.
package struct Drafting: Sendable {
  /// What was made, and where.
  package struct Made: Sendable {
    package let kennisbank: BytePath
    package let path: String
    package let id: String
    package let news: Notice
    /// The reader's own kennisbank is new: it has to be opened too.
    package let isNewKennisbank: Bool
    /// Why it is kept in the state folder and not in the kennisbank.
    package let obstacle: FileProblem?
  }

  let world: World
  let catalogue: Catalogue
  let texts: Texts

  package init(world: World, catalogue: Catalogue, texts: Texts) {
    self.world = world
    self.catalogue = catalogue
    self.texts = texts
  }

  package func make(_ request: DraftRequest) throws(DraftProblem) -> Made {
    switch request.origin {
    case .new(let kind, let answers):
      return try create(in: nil) { drafts throws(DraftProblem) in
        try drafts.create(kind, answers, lookup: lookup, taken: isTaken)
      }
    case .from(let address, let answers):
      guard let source = catalogue.record(address) else { throw .unknownId(address) }
      return try create(in: nil) { drafts throws(DraftProblem) in
        let template = DraftTemplate(from: source, answers, lookup: lookup, today: world.today())
        return try drafts.create(
          template, .intervention, idWords: answers.idWords(.intervention), taken: isTaken)
      }
    case .published(let address):
      guard let record = catalogue.record(address) else { throw .unknownId(address) }
      return try create(in: record.origin.kennisbank) { drafts throws(DraftProblem) in
        try drafts.adopt(record.bytes, at: BytePath(record.origin.path))
      }
    }
  }

  private var lookup: NameLookup { NameLookup(catalogue) }

  private func isTaken(_ id: String) -> Bool { catalogue.number(of: id) != nil }

  /// In the kennisbank of a text when it can be changed, else in the first that can, else in one of
  /// the reader's own, made for it.
  private func create(
    in wanted: Int?, _ body: (Drafts) throws(DraftProblem) -> Drafts.File
  ) throws(DraftProblem) -> Made {
    let infos = catalogue.kennisbanken
    let wanted = wanted.flatMap { infos[$0].isReadOnly ? nil : infos[$0] }
    if let info = wanted ?? infos.first(where: { !$0.isReadOnly }) {
      let root = BytePath(info.path)
      return made(try body(try drafts(at: root)), at: root, isNewKennisbank: false)
    }
    let root = BytePath(try makeOwnKennisbank().path)
    return made(try body(try drafts(at: root)), at: root, isNewKennisbank: true)
  }

  /// What is there already stays as it is.
  func makeOwnKennisbank() throws(DraftProblem) -> KennisbankInfo {
    guard let root = PersonalKennisbank.path(in: world.folders.data) else {
      throw .file(FileProblem(.notFound, .makeFolder, BytePath("mijn-kennisbank")))
    }
    do throws(FileProblem) {
      let folder = try PersonalKennisbank.make(at: root, in: world.fileSystem)
      let bytes = try? folder.read(BytePath("kennisbank.yaml"), limit: Document.largestSize)
      return KennisbankInfo(document: bytes.map(Document.init(yaml:)), path: root.display)
    } catch {
      throw .file(error)
    }
  }

  package func drafts(at root: BytePath) throws(DraftProblem) -> Drafts {
    do throws(FileProblem) {
      return Drafts(
        folder: try world.fileSystem.openFolder(root), safekeeping: safekeeping(of: root),
        waaierElsewhere: waaier(outside: root))
    } catch {
      throw .file(error)
    }
  }

  private func waaier(outside root: BytePath) -> [String] {
    catalogue.records.filter { record in
      (record.kind == .blade || record.kind == .step) && !record.origin.isDraft
        && catalogue.kennisbanken[record.origin.kennisbank].path != root.display
    }.map(\.origin.path)
  }

  package func safekeeping(of root: BytePath) -> Safekeeping? {
    world.folders.state.map { Safekeeping(state: $0, kennisbank: root, in: world.fileSystem) }
  }

  private func made(
    _ draft: Drafts.File, at root: BytePath, isNewKennisbank: Bool
  ) -> Made {
    let news =
      isNewKennisbank
      ? texts.personalMade(root.display)
      : draft.isNew ? texts.draftMade(draft.path.display) : texts.draftWasThere
    return Made(
      kennisbank: root, path: draft.path.display, id: draft.id, news: Notice(news),
      isNewKennisbank: isNewKennisbank, obstacle: draft.obstacle)
  }
}

extension Texts {
  /// Why nothing was done with a draft.
  package func sentence(_ problem: DraftProblem) -> SafeText {
    switch problem {
    case .file(let problem): notKept(problem)
    case .refused(_, let path): mendFirst(path.display)
    case .noDraft: noDraftOfTerms
    case .notADraft(let path): notADraft(path.display)
    case .publishedChanged(let path): publishedChanged(path.display)
    case .undecided: conflictsFirst
    case .unknownId(let id): unknownObject(id)
    case .idTaken(let id, let path): idTakenBy(id, path.display)
    case .unfinished(let renaming): renamingUnfinished(renaming.old, renaming.new)
    }
  }
}
