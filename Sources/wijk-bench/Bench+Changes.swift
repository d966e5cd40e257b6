import CFloors
import Kennisbank
import KennisbankSearch
import KennisbankStore
import SafeFiles
import WijkRuntime

// What others did while the program did not run: looked for behind the first picture.
extension Bench {
  private static let changedPart = 100

  /// Whether all files are as they were.
  func measureLookingForChanges(_ sample: SampleKennisbank) throws -> [Measurement] {
    guard let kept = try keptIndex(of: sample).open() else {
      throw BenchProblem("er is geen index bewaard")
    }
    let store = StoreLoader(fileSystem: LocalFileSystem(), folders: [sample.asFolder]).open()
    let table = RecordTable(kept.columns, source: store.texts)
    let contest = try Contest.time(
      ours: {
        let changes = store.changes(since: KnownFiles(table, kept.columns))
        guard let changes, changes.files.isEmpty else {
          throw BenchProblem("\(changes?.files.count ?? 0) bestanden lijken veranderd")
        }
      }, theirs: { try walk(sample) })
    return [
      Measurement(
        "nagaan of er iets veranderd is", sample.count, contest,
        against: "elk bestand kaal bekeken",
        must: 1.5)
    ]
  }

  /// Of one in a hundred something is: until all of that is found. The last to be measured, as what
  /// was kept is old after this.
  func measureTakingUpChanges(_ sample: SampleKennisbank) throws -> [Measurement] {
    let changed = try paths(of: sample).enumerated()
      .filter { $0.offset % Self.changedPart == 0 }.map(\.element)
    let texts = try changed.map { try RawFile.joined([$0]) }
    let (reader, clock) = (try reader(of: sample), ContinuousClock())
    var words = Self.newWords.makeIterator()
    let contest = try Contest.run(
      turns: Self.newWords.count,
      ours: {
        let word = words.next() ?? ""
        for (path, text) in zip(changed, texts) {
          try RawFile.write(text + Array("\nHier nestelt de \(word).\n".utf8), to: BytePath(path))
        }
        return try clock.measure { try find(word, in: changed.count, with: reader) }.milliseconds
      },
      theirs: {
        try clock.measure {
          try walk(sample)
          _ = RawFile.readAll(changed)
        }.milliseconds
      })
    return [
      Measurement(
        "één op de honderd is anders, tot alles te vinden is", sample.count, contest,
        against: "elk bestand kaal bekeken, de andere gelezen", must: 2)
    ]
  }

  private static let newWords = ["roerdomp", "grutto", "zilvermees", "wulpje", "kluut"]

  private func find(_ word: String, in count: Int, with reader: KennisbankReader) throws {
    var index = SearchIndex.empty
    reader.read { if case .read(_, let read, _) = $0 { index = read } }
    let found = index.search(Query(word), kinds: [.intervention]).numbers.count
    guard found == count else {
      throw BenchProblem("\(found) van \(count) veranderingen gevonden")
    }
  }

  private func walk(_ sample: SampleKennisbank) throws {
    guard floors_walk(sample.interventions.display) == sample.count else {
      throw BenchProblem("niet elk bestand bekeken")
    }
  }
}
