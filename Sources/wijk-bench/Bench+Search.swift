import CFloors
import Kennisbank
import KennisbankSearch
import SafeFiles
import WijkApp

// Searching a hundred thousand texts, inside the program, beside SQLite with the same texts and
// beside one look at every byte.
extension Bench {
  /// A rare word, one that stands in most texts, and two words.
  private static let queries = [KnownAnswers.rare, "jongere", "jongere veiligheid"]
  private static let common = "jongere"
  /// Of a word, neither its begin nor its end.
  private static let part = "artelkonin"

  func measureSearching(
    _ sample: SampleKennisbank, beside database: BytePath
  ) throws -> [Measurement] {
    let index = try loadKept(sample)
    let sqlite = try sqlite(database)
    try check(index, sqlite, sample)
    return try [
      measureLetters(sample, index, sqlite), measureScan(sample, index),
    ] + measureFacets(sample, index, sqlite)
  }

  /// What is fast and wrong is not worth measuring.
  private func check(
    _ index: SearchIndex, _ sqlite: Sqlite, _ sample: SampleKennisbank
  ) throws {
    try KnownAnswers.check(index.catalogue, index, count: sample.count)
    for word in [KnownAnswers.rare, KnownAnswers.rarest] {
      let known = KnownAnswers.count(of: word, among: sample.count)
      let files = try command("grep", ["-rlF", word, sample.folder.display]).run()
      let theirs = try sqlite.ask(SqliteStatements.count(word))
      guard files.count == known, theirs == [String(known)] else {
        throw BenchProblem("`\(word)`: grep \(files.count), SQLite \(theirs), wijk \(known)")
      }
    }
  }

  // MARK: Words

  /// The slowest of all letters of both.
  private func measureLetters(
    _ sample: SampleKennisbank, _ index: SearchIndex, _ sqlite: Sqlite
  ) throws -> Measurement {
    var worst = (ours: 0.0, theirs: 0.0, words: "")
    let typed = Self.queries.flatMap { query in query.indices.map { String(query[...$0]) } }
    for words in Set(typed).subtracting([""]).sorted() where words.last != " " {
      var unasked = unasked(index, 4).makeIterator()
      let contest = try Contest.time(
        turns: 3, ours: { _ = unasked.next().map { search(words, $0) } },
        theirs: { try sqlite.ask(SqliteStatements.search(words)) })
      worst.theirs = max(worst.theirs, contest.theirs.median)
      if contest.ours.median > worst.ours {
        (worst.ours, worst.words) = (contest.ours.median, words)
      }
    }
    return Measurement(
      what: "zoeken, traagste letter van alle (de laatste van `\(worst.words)`)",
      count: sample.count, ours: worst.ours, peer: ("SQLite FTS5", worst.theirs),
      unit: .milliseconds, samples: 3, must: 0.1)
  }

  /// Each answers a question once: an index knows its last answers.
  func unasked(_ index: SearchIndex, _ count: Int) -> [SearchIndex] {
    (0..<count).map { _ in
      let other = SearchIndex(
        index.catalogue, index.tables.map { IndexTable($0.records, $0.columns) })
      _ = search(Self.otherWord, other)
      return other
    }
  }

  private static let otherWord = "meelopen"

  /// As the list on the screen does.
  func search(_ words: String, _ index: SearchIndex) -> SearchResult {
    let query = QueryText(words, names: index.names).query
    return index.search(query, kinds: PlaceName.interventions.kinds)
  }

  // MARK: A part of a word

  private func measureScan(
    _ sample: SampleKennisbank, _ index: SearchIndex
  ) throws -> Measurement {
    let text = try RawFile.joined(paths(of: sample), bytes: sample.bytes)
    let known = KnownAnswers.count(of: KnownAnswers.rarest, among: sample.count)
    let part = Array(Self.part.utf8)
    var unasked = unasked(index, 12).makeIterator()
    let contest = try Contest.time(
      ours: {
        guard unasked.next().map({ search(Self.part, $0).numbers.count }) == known else {
          throw BenchProblem("`\(Self.part)` wordt niet overal gevonden")
        }
      },
      theirs: {
        guard floors_count(text, text.count, part, part.count) == known else {
          throw BenchProblem("`\(Self.part)` staat er niet even vaak")
        }
      })
    return Measurement(
      "zoeken, deel van een woord", sample.count, contest, against: "elke byte één keer, kaal",
      must: 4)
  }

  // MARK: Facets

  /// Of all descriptions, where counting is all the work there is, and of those with a word.
  private func measureFacets(
    _ sample: SampleKennisbank, _ index: SearchIndex, _ sqlite: Sqlite
  ) throws -> [Measurement] {
    let facets = try FacetTables(index.catalogue)
    try facets.add(to: sqlite)
    try facets.check(search("", index), sqlite)
    let indexes = unasked(index, 6)
    var (forAll, forSome) = (indexes.makeIterator(), indexes.makeIterator())
    let all = try Contest.time(
      turns: 5, ours: { _ = forAll.next().map { search("", $0) } },
      theirs: { try sqlite.ask(facets.counts) })
    let some = try Contest.time(
      turns: 5, ours: { _ = forSome.next().map { search(Self.common, $0) } },
      theirs: { try sqlite.ask(facets.counts(of: Self.common)) })
    return [
      Measurement(
        "facetten tellen, van alles", sample.count, all, against: "SQLite", must: 0.1),
      Measurement(
        "zoeken en facetten tellen, `\(Self.common)`", sample.count, some, against: "SQLite FTS5",
        must: 0.1),
    ]
  }
}

extension Bench {
  func paths(of sample: SampleKennisbank) throws -> [String] {
    try LocalFileSystem().list(sample.interventions).map {
      sample.interventions.appending($0.name).display
    }
  }
}
