import Glibc
import SafeFiles
import WijkTexts

// What someone at a terminal waits for: the real programs, each on a terminal of 200x60.
extension Bench {
  static let redrawKey = "\u{0C}"
  /// Down and up again, without the list having to scroll.
  private static let keys = (0..<200).map { $0 % 40 < 20 ? "j" : "k" }

  /// Leaves a place to come back to: a later start goes on in the list, without the welcome card.
  func visit(_ sample: SampleKennisbank) throws {
    let program = try TimedProgram(wijk(sample))
    _ = try program.timeUntil("Welkom")
    _ = try program.answer(to: "\r")
    try program.wait(for: KnownAnswers.firstTitle, redrawingWith: Self.redrawKey)
    program.waitForEnd(afterKey: "Q")
  }

  // MARK: Measurements

  /// From the start until the first row of the list can be read.
  func measureFirstContent(_ sample: SampleKennisbank) throws -> [Measurement] {
    let nnn = try command("nnn", [sample.interventions.display])
    let contest = try Contest.run(
      ours: { try TimedProgram(wijk(sample)).timeUntil(KnownAnswers.firstTitle).milliseconds },
      theirs: { try TimedProgram(nnn).timeUntil("000001").milliseconds })
    return [
      Measurement(
        "start tot eerste inhoud", sample.count, contest, against: "`nnn`",
        must: sample.count > 1_000 ? 0.5 : 3)
    ]
  }

  /// Moving in the list, with the summary beside it.
  func measureKeys(_ sample: SampleKennisbank) throws -> [Measurement] {
    let wijk = try settledWijk(sample)
    let tig = try settledTig()
    var bytes: [Double] = []
    var turns = (ours: Self.keys.makeIterator(), theirs: Self.keys.makeIterator())
    let contest = try Contest.run(
      turns: Self.keys.count,
      ours: {
        let answer = try wijk.answer(to: turns.ours.next() ?? "j")
        bytes.append(Double(answer.bytes))
        return answer.time.milliseconds
      }, theirs: { try tig.answer(to: turns.theirs.next() ?? "j").time.milliseconds })
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

  /// At their largest: everything read and a screen of rows passed.
  func measureMemory(_ sample: SampleKennisbank) throws -> [Measurement] {
    let micro = try command("micro", [try sample.anyDescription().display])
    let contest = try Contest.run(
      turns: 9, ours: { try peakMemory(of: settledWijk(sample), movingBy: "j") },
      theirs: {
        let program = try TimedProgram(micro)
        _ = try program.timeUntil("Aanleiding")
        program.settle()
        return try peakMemory(of: program, movingBy: "\u{1B}[B")
      })
    let ours = contest.ours.median
    return [
      Measurement(
        what: "geheugen op het hoogst", count: sample.count, ours: ours,
        peer: ("`micro`", contest.theirs.median), unit: .megabytes, samples: contest.ours.count,
        must: sample.count > 1_000 ? nil : 1.5),
      Measurement(
        what: "geheugen op het hoogst", count: sample.count, ours: ours,
        peer: ("de tekst zelf", Double(sample.bytes) / 1e6), unit: .megabytes,
        samples: contest.ours.count, must: sample.count > 1_000 ? 1.5 : nil),
    ]
  }

  /// In megabytes.
  private func peakMemory(of program: TimedProgram, movingBy key: String) throws -> Double {
    for _ in 0..<20 { _ = try program.answer(to: key) }
    return Double(program.peakMemory) / 1e6
  }

  // MARK: Programs

  private func wijk(_ sample: SampleKennisbank) throws -> BenchCommand {
    try wijk(["--kennisbank", sample.folder.display])
  }

  func wijk(_ arguments: [String]) throws -> BenchCommand {
    guard let program = LocalFileSystem().program?.parent.appending("wijk") else {
      throw BenchProblem("wijk staat niet naast wijk-bench")
    }
    return BenchCommand(program, arguments, home: home)
  }

  func command(
    _ name: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> BenchCommand {
    BenchCommand(
      try BenchCommand.installed(name), arguments, home: home, environment: environment)
  }

  private var home: BytePath { folder.appending("thuis") }

  /// With everything read.
  private func settledWijk(_ sample: SampleKennisbank) throws -> TimedProgram {
    let program = try TimedProgram(wijk(sample))
    let everything = Texts(.dutch).count(sample.count, of: sample.count).string
    try program.wait(for: everything, redrawingWith: Self.redrawKey)
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
