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
    _ manner: Manner = .shown, watch: () -> Void = {},
    while goesOn: @escaping @Sendable () -> Bool = { true },
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

  /// Some files that follow each other, as a part of all.
  private struct Part: Sendable {
    let records: RecordPacker
    let index: IndexPart
    let stamps: [FileStamp?]

    init(_ files: FileReading, _ source: StoreTexts) {
      var (records, index) = (RecordPacker(source), IndexPacker())
      var stamps: [FileStamp?] = []
      for file in files {
        for record in file.records {
          records.append(record)
          index.append(record)
          stamps.append(file.stamp)
        }
      }
      self.records = records
      self.index = index.part
      self.stamps = stamps
    }
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
        now, all.index.updated(to: now),
        LoadProgress(done: changes.total, total: changes.total)))
  }

  // MARK: All of it

  /// - Returns: all of it when it was read to the end and its files are known.
  private func readAll(
    _ store: OpenStore, _ cache: IndexCache?, _ manner: Manner,
    while goesOn: @escaping @Sendable () -> Bool = { true }, _ tell: (News) -> Void
  ) -> All? {
    let source = store.texts
    var kept: All?
    var parts: [Part] = []
    store.load(
      next: { manner == .shown ? Self.next($0, of: $1) : $1 }, making: { Part($0, source) },
      while: goesOn
    ) { step in
      parts += step.parts
      let isLast = step.done >= step.total
      guard isLast || !parts.isEmpty else { return true }
      var all: All
      if isLast, let cache {
        all = Self.kept(parts, step, source, in: cache)
        kept = all
      } else {
        all = Self.joined(parts, step, source)
      }
      tell(.read(all.catalogue, all.index, LoadProgress(done: step.done, total: step.total)))
      return true
    }
    return kept
  }

  /// Works out anew what is kept, for the next start: so much changed that this one was slower.
  package func keepAnew() {
    guard let cache = world.cache else { return }
    _ = readAll(loader.open(), cache, .again) { _ in }
  }

  /// Soon something, and then so much more that it is worth the time to join what was read. The last
  /// parts take as long as the whole: then that is waited for.
  private static func next(_ done: Int, of total: Int) -> Int {
    if done == 0 { return first }
    return done * growth * 4 <= total ? done * (growth - 1) : total
  }

  private static let first = 16
  private static let growth = 8

  /// - Parameter take: gets what is to be kept as soon as it is there.
  private static func joined(
    _ parts: [Part], _ step: LoadStep<Part>, _ source: StoreTexts,
    _ take: (Columns) -> Void = { _ in }
  ) -> All {
    var stamps = Columns()
    KnownFiles.add(parts.flatMap(\.stamps), to: &stamps)
    let table = RecordTable(joining: parts.map(\.records), source: source)
    take(table.columns.adding(stamps))
    let catalogue = catalogue(table, step)
    let index = IndexTable(table, joining: parts.map(\.index), in: catalogue, take)
    return All(
      table: table, columns: table.columns.adding(stamps).adding(index.columns),
      catalogue: catalogue, index: SearchIndex(catalogue, [index]))
  }

  /// The same, from the disk when it can be kept.
  private static func kept(
    _ parts: [Part], _ step: LoadStep<Part>, _ source: StoreTexts, in cache: IndexCache
  ) -> All {
    let writer = try? cache.begin()
    let all = joined(parts, step, source) { writer?.add($0) }
    guard (try? writer?.finish()) != nil, let kept = cache.open(), all.table.diagnostics.isEmpty
    else { return all }
    let table = RecordTable(kept.columns, source: source)
    let catalogue = catalogue(table, step)
    return All(
      table: table, columns: kept.columns, catalogue: catalogue,
      index: SearchIndex(catalogue, [IndexTable(table, kept.columns)]))
  }

  private static func catalogue(_ table: RecordTable, _ step: LoadStep<Part>) -> Catalogue {
    Catalogue(
      kennisbanken: step.kennisbanken, records: Records(table), words: step.words,
      progress: step.progress)
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
