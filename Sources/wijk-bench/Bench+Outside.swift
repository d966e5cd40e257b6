import Glibc
import KennisbankStore
import SafeFiles
import WijkApp
import WijkTexts

// What someone at a terminal waits for: the real programs, each on a terminal of 200x60.
extension Bench {
  static let redrawKey = "\u{0C}"
  /// Down and up again, without the list having to scroll.
  private static let keys = (0..<200).map { $0 % 40 < 20 ? "j" : "k" }

  // MARK: Measurements

  /// Moving in the list, with the summary beside it.
  func measureKeys(_ sample: SampleKennisbank) throws -> [Measurement] {
    let wijk = try settledWijk(sample)
    var bytes: [Double] = []
    let contest = try contestOfKeys(wijk) { bytes.append(Double($0)) }
    let picture = try wijk.answer(to: Self.redrawKey).bytes
    return [
      Measurement(
        "`j` tot het beeld klaar is", sample.count, contest, against: "`tig`", must: 2),
      Measurement(
        "`j`, traagste van honderd", sample.count, contest, quantile: 0.99, against: "`tig`",
        must: 3),
      Measurement(
        what: "`j`, geschreven bytes", count: sample.count, ours: bytes.median,
        peer: ("heel beeld", Double(picture)), unit: .bytes, samples: bytes.count,
        must: 0.35),
    ]
  }

  /// The same with all rows marked, which every hint below the list asks for.
  func measureKeysOfMarked(_ sample: SampleKennisbank) throws -> Measurement {
    let wijk = try settledWijk(sample)
    _ = try wijk.answer(to: "*")
    let contest = try contestOfKeys(wijk)
    return Measurement(
      "`j` tot het beeld klaar is, alles gemarkeerd", sample.count, contest, against: "`tig`",
      must: 3)
  }

  /// - Parameter note: gets the bytes that each key wrote.
  private func contestOfKeys(
    _ wijk: TimedProgram, note: (Int) -> Void = { _ in }
  ) throws -> Contest {
    let tig = try settledTig()
    var turns = (ours: Self.keys.makeIterator(), theirs: Self.keys.makeIterator())
    return try Contest.run(
      turns: Self.keys.count,
      ours: {
        let answer = try wijk.answer(to: turns.ours.next() ?? "j")
        note(answer.bytes)
        return answer.time.milliseconds
      }, theirs: { try tig.answer(to: turns.theirs.next() ?? "j").time.milliseconds })
  }

  /// Another size of the window and back again.
  func measureResizing(_ sample: SampleKennisbank) throws -> [Measurement] {
    let wijk = try settledWijk(sample)
    let tig = try settledTig()
    var turn = 0
    func resize(_ program: TimedProgram) throws -> Double {
      let (columns, rows) = turn.isMultiple(of: 2) ? (180, 50) : (200, 60)
      return try program.resize(columns: columns, rows: rows).time.milliseconds
    }
    let contest = try Contest.run(
      turns: 41,
      ours: {
        defer { turn += 1 }
        return try resize(wijk)
      }, theirs: { try resize(tig) })
    return [
      Measurement(
        "andere maat van het venster tot het beeld klaar is", sample.count, contest,
        against: "`tig`", must: 1.5)
    ]
  }

  // MARK: Programs

  /// At the top of the list, wherever the one before it was: without the welcome card.
  func wijk(
    _ sample: SampleKennisbank, environment: [String: String] = [:]
  ) throws -> BenchCommand {
    var place = SavedPlace()
    place.place = PlaceName.interventions.rawValue
    let state = Folders(environment: ["HOME": home.display]).state
    if let state { try place.save(to: state, in: LocalFileSystem()) }
    return try wijk(["--kennisbank", sample.folder.display], environment: environment)
  }

  /// That says on a line of its own what is found, and keeps its index.
  func wijk(
    finding word: String, in sample: SampleKennisbank, environment: [String: String] = [:]
  ) throws -> BenchCommand {
    try wijk(
      ["zoek", word, "--plain", "--kennisbank", sample.folder.display], environment: environment)
  }

  func wijk(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> BenchCommand {
    BenchCommand(try wijkProgram(), arguments, home: home, environment: environment)
  }

  func wijkProgram() throws -> BytePath {
    guard let program = LocalFileSystem().program?.parent.appending("wijk") else {
      throw BenchProblem("wijk staat niet naast wijk-bench")
    }
    return program
  }

  func command(
    _ name: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> BenchCommand {
    BenchCommand(
      try BenchCommand.installed(name), arguments, home: home, environment: environment)
  }

  var home: BytePath { folder.appending("thuis") }

  /// With everything read, and nothing to do.
  func settledWijk(_ sample: SampleKennisbank) throws -> TimedProgram {
    let program = try TimedProgram(wijk(sample))
    let everything = Texts(.dutch).count(sample.count, of: sample.count).string
    try program.wait(for: everything, redrawingWith: Self.redrawKey)
    program.settle()
    return program
  }

  private func settledTig() throws -> TimedProgram {
    let program = try TimedProgram(
      command("tig", environment: ["GIT_DIR": history.display]))
    _ = try program.timeUntil(History.newestTitle)
    program.settle()
    return program
  }
}
