import Kennisbank
import KennisbankSearch
import KennisbankStore
import SafeFiles
import TerminalUI
import WijkApp
import WijkRuntime

// What happens inside the program, without a terminal of its own.
extension Bench {
  /// Everything read, without and with what searching needs, against the same bytes read raw.
  func measureLoading(_ sample: SampleKennisbank) throws -> [Measurement] {
    let paths = try paths(of: sample)
    let readRaw = {
      guard RawFile.readAll(paths) == sample.bytes else { throw BenchProblem("niet alles gelezen") }
    }
    let loading = try Contest.time(ours: { _ = load(sample) }, theirs: readRaw)
    let indexing = try Contest.time(
      ours: { _ = SearchIndex(catalogue: load(sample)) }, theirs: readRaw)
    return [("alles lezen", loading), ("alles lezen en doorzoekbaar maken", indexing)].map {
      Measurement($0, sample.count, $1, against: "dezelfde bytes, kaal")
    }
  }

  /// The slowest of the keystrokes that type a word, once it finds what it must.
  func measureSearching(_ sample: SampleKennisbank) throws -> [Measurement] {
    let catalogue = load(sample)
    let index = SearchIndex(catalogue: catalogue)
    try KnownAnswers.check(catalogue, index, count: sample.count)
    let word = KnownAnswers.rare
    let indexes = unasked(index, 12)
    let medians = word.indices.map { end in
      var unasked = indexes.makeIterator()
      let ask = { _ = unasked.next().map { search(String(word[...end]), $0) } }
      return Contest.time(ours: ask, theirs: {}).ours.median
    }
    return [
      Measurement(
        what: "zoeken, traagste letter van `\(word)`", count: sample.count,
        ours: medians.max() ?? 0, unit: .milliseconds, samples: 11)
    ]
  }

  /// A whole picture composed, against the bytes of a whole screen written to a terminal.
  func measureFrame(_ sample: SampleKennisbank) throws -> [Measurement] {
    let state = settledState(sample)
    let terminal = try RawTerminal()
    let picture = [UInt8](repeating: UInt8(ascii: "w"), count: 13_000)
    let contest = Contest.time(
      turns: 201, ours: { _ = draw(state) }, theirs: { terminal.write(picture) })
    return [
      Measurement(
        "heel beeld samenstellen (200x60, zonder ncurses)", sample.count, contest,
        against: "13 kB naar een pty", must: 20)
    ]
  }

  /// Of what belongs among the first five answers to the judged questions, what is there.
  func measureAnswers() throws -> Measurement {
    let checkout = BytePath(#filePath).parent.parent.parent
    let list = RawFile.text(checkout.appending("Tests/StarterTests/vragen.txt").display)
    let questions = JudgedQuestion.read(list)
    guard !questions.isEmpty else { throw BenchProblem("vragen.txt ontbreekt") }
    let catalogue = load(KennisbankFolder(path: checkout.appending("Assets/kennisbank")))
    let index = SearchIndex(catalogue: catalogue)
    let found = questions.map { question in
      let first = index.answers(to: question.words).prefix(5).map { catalogue[$0].id }
      return question.expected.filter(first.contains).count
    }
    let expected = questions.map(\.expected.count).reduce(0, +)
    return Measurement(
      what: "\(questions.count) vragen, antwoord bij de eerste vijf",
      count: catalogue.records.count,
      ours: Double(found.reduce(0, +)), peer: ("verwacht", Double(expected)), unit: .answers,
      samples: 1, least: 0.85)
  }

  private func load(_ sample: SampleKennisbank) -> Catalogue { load(sample.asFolder) }

  private func load(_ folder: KennisbankFolder) -> Catalogue {
    var kennisbanken: [KennisbankInfo] = []
    var records: [Record] = []
    var words = WordLists.none
    StoreLoader(fileSystem: LocalFileSystem(), folders: [folder]).load { step in
      kennisbanken = step.kennisbanken
      records += step.records
      words = step.words
      return true
    }
    return Catalogue(kennisbanken: kennisbanken, records: records, words: words)
  }

  /// The list with a summary, after everything was read.
  private func settledState(_ sample: SampleKennisbank) -> AppState {
    let loop = Loop(
      device: MemoryTerminal(columns: TimedProgram.columns, rows: TimedProgram.rows),
      start: Start(place: RememberedPlace(place: .interventions)), world: world(of: sample))
    loop.begin()
    loop.settle()
    return loop.state
  }
}
