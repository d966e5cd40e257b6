import Kennisbank
import KennisbankStore
import PlainText
import WijkApp
import WijkTexts

/// Reads the kennisbanken in growing parts, so that there is something to look at soon and the
/// whole takes hardly longer.
package struct KennisbankReader: Sendable {
  package enum News: Sendable {
    case read(Catalogue, LoadProgress)
    case problem(SafeText)
  }

  private static let batch = 16
  let world: World
  let texts: Texts

  package init(world: World, texts: Texts) {
    self.world = world
    self.texts = texts
  }

  /// Asks before each part whether to go on.
  package func read(while goesOn: () -> Bool = { true }, _ tell: (News) -> Void) {
    let loader = StoreLoader(fileSystem: world.fileSystem, folders: world.kennisbanken)
    var records: [Record] = []
    var nextPart = 0
    var isFirst = true
    loader.load(batch: Self.batch) { step in
      guard goesOn() else { return false }
      if isFirst { step.problems.forEach { tell(.problem(texts.sentence($0))) } }
      isFirst = false
      records += step.records
      let isLast = step.done >= step.total
      guard isLast || (!records.isEmpty && records.count >= nextPart) else { return true }
      nextPart = records.count * 4
      let catalogue = Catalogue(
        kennisbanken: step.kennisbanken, records: records, words: step.words,
        progress: step.progress)
      tell(.read(catalogue, LoadProgress(done: step.done, total: step.total)))
      return true
    }
  }
}

extension Texts {
  package func sentence(_ problem: StoreProblem) -> SafeText {
    let path = problem.folder.path.display
    return switch problem.kind {
    case .noFolder: noFolder(path)
    case .noPermission: folderWithoutPermission(path)
    case .notAKennisbank: notAKennisbank(path)
    case .newerFormat: newerFormat(path)
    case .unreadable: unreadableFolder(path)
    }
  }
}
