import Glibc
import KennisbankStore
import SafeFiles

// What the program takes of the machine: memory, disk, and what it does while nobody asks anything.
extension Bench {
  private static let idleSeconds = 30

  /// Beside an editor with one of the descriptions: everything read and a screen of rows passed.
  func measureMemory(_ sample: SampleKennisbank) throws -> [Measurement] {
    let micro = try command("micro", [try sample.anyDescription().display])
    let contest = try Contest.run(
      turns: 9, ours: { try peak(of: settledWijk(sample), movingBy: "j").all },
      theirs: {
        let program = try TimedProgram(micro)
        _ = try program.timeUntil("Aanleiding")
        program.settle()
        return try peak(of: program, movingBy: "\u{1B}[B").all
      })
    return [
      Measurement(
        what: "geheugen op het hoogst", count: sample.count, ours: contest.ours.median,
        peer: ("`micro`", contest.theirs.median), unit: .megabytes, samples: contest.ours.count,
        must: 1.5)
    ]
  }

  /// Beside the text itself, after moving through it and searching it.
  func measureMemoryOfText(_ sample: SampleKennisbank) throws -> [Measurement] {
    let program = try settledWijk(sample)
    let moving = try peak(of: program, movingBy: "j")
    let all = try peak(of: program, pressing: ["/"] + Self.typedWords.flatMap(Self.keys))
    let text = Double(sample.bytes) / 1e6
    return [
      Measurement(
        what: "geheugen op het hoogst", count: sample.count, ours: all.all,
        peer: ("de tekst zelf", text), unit: .megabytes, samples: 1, must: 1.5),
      Measurement(
        what: "geheugen op het hoogst, wat in geen bestand staat", count: sample.count,
        ours: max(moving.anonymous, all.anonymous), peer: ("de tekst zelf", text),
        unit: .megabytes, samples: 1, must: 0.5),
    ]
  }

  func measureKeptIndex(_ sample: SampleKennisbank) throws -> [Measurement] {
    var status = stat()
    guard stat(try keptIndex(of: sample).path.display, &status) == 0 else {
      throw BenchProblem("er is geen index bewaard")
    }
    return [
      Measurement(
        what: "bewaarde index op schijf", count: sample.count, ours: Double(status.st_size) / 1e6,
        peer: ("de tekst zelf", Double(sample.bytes) / 1e6), unit: .megabytes, samples: 1, must: 1)
    ]
  }

  /// What it does when nobody does anything.
  func measureIdle(_ sample: SampleKennisbank) throws -> [Measurement] {
    let program = try settledWijk(sample)
    let figures = program.figures
    let (work, ticks) = (figures.work, figures.ticks)
    sleep(UInt32(Self.idleSeconds))
    // One tick may be of before.
    let used = max(figures.work.since(work), figures.ticks - ticks - ProcessFigures.tick)
    // Who ended did nothing either.
    _ = try program.answer(to: Self.redrawKey)
    return [
      Measurement(
        what: "rekentijd in \(Self.idleSeconds) tellen rust", count: sample.count, ours: used,
        unit: .milliseconds, samples: 1, most: 10)
    ]
  }

  // MARK: Memory

  /// In megabytes.
  private struct Peak {
    var all = 0.0
    var anonymous = 0.0
  }

  private func peak(of program: TimedProgram, movingBy key: String) throws -> Peak {
    try peak(of: program, pressing: Array(repeating: key, count: 20))
  }

  private func peak(of program: TimedProgram, pressing keys: [String]) throws -> Peak {
    var peak = Peak()
    for key in keys {
      _ = try program.answer(to: key)
      peak.anonymous = max(peak.anonymous, Double(program.figures.anonymousMemory) / 1e6)
    }
    peak.all = Double(program.figures.peakMemory) / 1e6
    return peak
  }
}
