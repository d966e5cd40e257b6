import Kennisbank
import KennisbankSearch
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// Reads the kennisbanken: first as they were last time, then what changed since. Where nothing is
/// kept they are read in growing parts, so that there is something to look at soon and the whole
/// takes hardly longer.
package struct KennisbankReader: Sendable {
  package enum News: Sendable {
    case read(Catalogue, SearchIndex, LoadProgress)
    case problem(SafeText)
  }

  /// What is told before the end.
  package enum Manner: Sendable {
    /// What was wrong, and growing parts for those who look.
    case shown
    /// What was wrong.
    case atOnce
    /// Nothing: they were read before.
    case again
  }

  private static let batch = 16
  private static let parts = 8
  private static let fewRecords = 256
  let world: World
  let texts: Texts
  private let loader: StoreLoader

  package init(world: World, texts: Texts) {
    self.world = world
    self.texts = texts
    loader = StoreLoader(fileSystem: world.fileSystem, folders: world.kennisbanken)
  }

  /// Asks before each part whether to go on.
  /// - Parameter watch: begins to follow what others change, which takes time in a large folder: after
  ///   the first content is told. It is called before all files are looked at, or they are looked at
  ///   once more, so that nothing falls between.
  /// - Returns: whether what is kept is old: `keepAnew` is worth its time.
  @discardableResult
  package func read(
    _ manner: Manner = .shown, watch: () -> Void = {}, while goesOn: () -> Bool = { true },
    _ tell: (News) -> Void
  ) -> Bool {
    let store = loader.open()
    if manner != .again { store.problems.forEach { tell(.problem(texts.sentence($0))) } }
    let kept = world.cache?.open().map { Kept($0, store) }
    if let kept, manner != .again { tell(kept.news) }
    guard kept == nil, manner == .shown, let cache = world.cache else {
      watch()
      if let kept, let changes = readChanges(since: kept, store, while: goesOn, tell) {
        return changes > Self.fewChanges
      }
      if goesOn() { _ = readAll(store, world.cache, manner, while: goesOn, tell) }
      return false
    }
    var isWatched = false
    let all = readAll(store, cache, manner, while: goesOn) { news in
      tell(news)
      if !isWatched { watch() }
      isWatched = true
    }
    if let all { readChanges(since: all, store, while: goesOn, tell) }
    return false
  }

  /// Read again at each start rather than all worked out anew.
  private static let fewChanges = 64

  // MARK: As it was last time

  private struct Kept {
    let content: KeptIndex
    let all: All
    let count: Int

    init(_ content: KeptIndex, _ store: OpenStore) {
      self.content = content
      let table = RecordTable(content.columns, source: store.texts)
      let step = store.step(knowing: table)
      let catalogue = Catalogue(
        kennisbanken: step.kennisbanken, records: Records(table), words: .none,
        progress: step.progress)
      all = All(
        table: table, columns: content.columns, catalogue: catalogue,
        index: SearchIndex(catalogue, [IndexTable(table, content.columns)]))
      count = step.total
    }

    var news: News { .read(all.catalogue, all.index, LoadProgress(done: count, total: count)) }
  }

  /// All that was read, with the files as they were.
  private struct All {
    let table: RecordTable
    let columns: Columns
    let catalogue: Catalogue
    let index: SearchIndex

    var files: KnownFiles { KnownFiles(table, columns) }
  }

  /// The number of files that changed since; nil when what was kept is of no use.
  private func readChanges(
    since kept: Kept, _ store: OpenStore, while goesOn: () -> Bool, _ tell: (News) -> Void
  ) -> Int? {
    guard kept.content.isWhole else { return nil }
    guard let changes = store.changes(since: kept.all.files, while: goesOn) else { return 0 }
    take(changes, in: kept.all, tell)
    return changes.files.count
  }

  private func readChanges(
    since all: All, _ store: OpenStore, while goesOn: () -> Bool, _ tell: (News) -> Void
  ) {
    guard let changes = store.changes(since: all.files, while: goesOn), !changes.files.isEmpty
    else { return }
    take(changes, in: all, tell)
  }

  private func take(_ changes: StoreChanges, in all: All, _ tell: (News) -> Void) {
    let now = all.catalogue.replacing(changes.files, words: changes.words)
    tell(
      .read(
        now, all.index.updated(to: now) { indexTable($0, of: Records($0), in: now) },
        LoadProgress(done: changes.total, total: changes.total)))
  }

  // MARK: All of it

  /// - Returns: all of it when it was read to the end and its files are known.
  private func readAll(
    _ store: OpenStore, _ cache: IndexCache?, _ manner: Manner, while goesOn: () -> Bool,
    _ tell: (News) -> Void
  ) -> All? {
    var all: All?
    var records: [Record] = []
    var stamps: [FileStamp?] = []
    var nextPart = 0
    store.load(batch: Self.batch) { step in
      guard goesOn() else { return false }
      records += step.records
      stamps += step.stamps
      let isLast = step.done >= step.total
      // The last parts take as long as the whole: then that is waited for.
      let isPart =
        manner == .shown && !records.isEmpty && records.count >= nextPart
        && step.done * 4 <= step.total
      guard isLast || isPart else { return true }
      nextPart = records.count * 8
      let progress = LoadProgress(done: step.done, total: step.total)
      guard isLast, let cache else {
        let catalogue = Catalogue(
          kennisbanken: step.kennisbanken, records: records, words: step.words,
          progress: step.progress)
        tell(.read(catalogue, SearchIndex(catalogue: catalogue), progress))
        return true
      }
      let kept = keep(records, stamps, step, store.texts, in: cache)
      tell(.read(kept.catalogue, kept.index, progress))
      all = kept
      return true
    }
    return all
  }

  /// Works out anew what is kept, for the next start: so much changed that this one was slower.
  package func keepAnew() {
    guard let cache = world.cache else { return }
    let store = loader.open()
    store.load(batch: .max) { step in
      if step.done == step.total {
        _ = keep(step.records, step.stamps, step, store.texts, in: cache)
      }
      return true
    }
  }

  /// All that was read, without the texts of descriptions, and from the disk when it can be kept.
  private func keep(
    _ records: [Record], _ stamps: [FileStamp?], _ step: LoadStep, _ source: StoreTexts,
    in cache: IndexCache
  ) -> All {
    let table = RecordTable(records, source: source)
    func catalogue(_ table: RecordTable) -> Catalogue {
      Catalogue(
        kennisbanken: step.kennisbanken, records: Records(table), words: step.words,
        progress: step.progress)
    }
    let read = catalogue(table)
    let index = indexTable(table, of: records, in: read)
    var columns = table.columns.adding(index.columns)
    KnownFiles.add(stamps, to: &columns)
    guard (try? cache.write(columns)) != nil, let kept = cache.open(), table.diagnostics.isEmpty
    else {
      return All(
        table: table, columns: columns, catalogue: read, index: SearchIndex(read, [index]))
    }
    let mapped = RecordTable(kept.columns, source: source)
    let now = catalogue(mapped)
    return All(
      table: mapped, columns: kept.columns, catalogue: now,
      index: SearchIndex(now, [IndexTable(mapped, kept.columns)]))
  }

  /// - Parameter records: of the table.
  private func indexTable<All: RandomAccessCollection<Record>>(
    _ table: RecordTable, of records: All, in catalogue: Catalogue
  ) -> IndexTable where All.SubSequence: Sendable {
    // Each part looks up the names of what is pointed at, so few are better than many.
    let size = max(Self.fewRecords, records.count / Self.parts)
    let parts = Processors.map(records.parts(of: size)) { IndexPart(of: $0, in: catalogue) }
    return IndexTable(table, joining: parts) { Processors.map($0) { $0() } }
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
