import Kennisbank
import KennisbankSearch
import KennisbankStore
import SafeFiles
import TerminalUI
import WijkApp
import WijkRuntime

// What happens inside the program, without a terminal.
extension Bench {
  /// Everything read, without and with what searching needs, against the same bytes read raw.
  func measureLoading(_ sample: SampleKennisbank) throws -> [Measurement] {
    let names = try LocalFileSystem().list(sample.interventions).map(\.name)
    let paths = names.map { sample.interventions.appending($0).display }
    let readRaw = {
      guard RawFile.readAll(paths) == sample.bytes else { throw BenchProblem("niet alles gelezen") }
    }
    let loading = try Contest.run(ours: { _ = Self.load(sample) }, theirs: readRaw)
    let indexing = try Contest.run(
      ours: { _ = SearchIndex(catalogue: Self.load(sample)) }, theirs: readRaw)
    return [("alles lezen", loading), ("alles lezen en doorzoekbaar maken", indexing)].map {
      Measurement($0, sample.count, $1, against: "bestanden lezen")
    }
  }

  /// The slowest of the keystrokes that type a word, and whether what they find is right.
  func measureSearching(_ sample: SampleKennisbank) throws -> Measurement {
    let catalogue = Self.load(sample)
    let index = SearchIndex(catalogue: catalogue)
    try KnownAnswers.check(catalogue, index, count: sample.count)
    let word = KnownAnswers.rare
    let medians = word.indices.map { end in
      let query = Query(String(word[...end]))
      return Contest.run(
        ours: { _ = index.search(query, kinds: [.intervention]) }, theirs: {}
      ).ours.median
    }
    return Measurement(
      what: "traagste letter bij het typen van \(word)", count: sample.count,
      ours: medians.max() ?? 0, unit: .milliseconds, samples: 11)
  }

  /// A whole picture composed, against bytes for a whole screen written to a terminal.
  func measureFrame(_ sample: SampleKennisbank) throws -> Measurement {
    let state = stateAfterLoading(sample)
    let terminal = try RawTerminal()
    let picture = [UInt8](repeating: UInt8(ascii: "w"), count: 13_000)
    let contest = Contest.run(
      turns: 201, ours: { _ = draw(state) }, theirs: { terminal.write(picture) })
    return Measurement(
      "heel beeld opbouwen, 200x60, zonder ncurses", sample.count, contest,
      against: "13 kB naar de terminal", must: (20, "G15"))
  }

  private static func load(_ sample: SampleKennisbank) -> Catalogue {
    var kennisbanken: [KennisbankInfo] = []
    var records: [Record] = []
    sample.loader.load(batch: .max) { step in
      kennisbanken = step.kennisbanken
      records += step.records
      return true
    }
    return Catalogue(kennisbanken: kennisbanken, records: records)
  }

  private func stateAfterLoading(_ sample: SampleKennisbank) -> AppState {
    let terminal = MemoryTerminal(columns: TimedProgram.columns, rows: TimedProgram.rows)
    let world = World(
      fileSystem: LocalFileSystem(), kennisbanken: [KennisbankFolder(path: sample.folder)],
      folders: Folders(environment: [:]), environment: [:], workingFolder: sample.folder,
      processes: LocalProcesses())
    let place = RememberedPlace(place: .interventions)
    let loop = Loop(device: terminal, start: Start(place: place), world: world)
    loop.begin()
    loop.settle()
    return loop.state
  }
}

extension Measurement {
  init(
    _ what: String, _ count: Int, _ contest: Contest, against peer: String,
    must: (ratio: Double, line: String)? = nil
  ) {
    self.init(
      what: what, count: count, ours: contest.ours.median, peer: (peer, contest.theirs.median),
      unit: .milliseconds, samples: contest.ours.count, must: must)
  }
}
