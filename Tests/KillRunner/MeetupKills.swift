import Glibc
import PtyKit
import WijkTestKit

/// A facilitator who goes through a meetup and notes, on a real terminal, where the program is
/// killed again and again, at any moment. Every note that the screen showed without "nog niet op
/// schijf" has to be in the minutes, once.
struct MeetupKills: KilledWork {
  private struct Stuck: Error {
    let wanted: String
    let screen: String
  }

  private let home: Home
  private var random: SeededGenerator
  private var tally = KillTally()
  /// The last note that was typed, and those that were told to be on disk.
  private var number = 0
  private var acknowledged: Set<Int> = []

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    home = try Home()
    try home.makeKennisbank()
    try home.makeFolder("kb/meetups")
    try home.write(Self.meetup, to: "kb/" + Self.path)
  }

  private static let path = "meetups/2026-11-22-proef.md"
  private static let meetup = """
    ---
    id: 2026-11-22-proef
    titel: Proef
    datum: 2026-11-22
    ---

    ## Agenda

    - 10 min | Welkom
    - 30 min | Midden
    - 5 min | Einde

    """

  mutating func run(kills: Int) -> KillTally {
    do {
      for kill in 0..<kills {
        let program = try start(isFirst: kill == 0)
        try noteUntilKilled(program)
      }
      try end()
    } catch let stuck as Stuck {
      tally.problems.append("no “\(stuck.wanted)” on the screen:\n\(stuck.screen)")
    } catch {
      tally.problems.append("\(error)")
    }
    return tally
  }

  // MARK: Noting

  private mutating func noteUntilKilled(_ program: PtyProgram) throws {
    let end = ContinuousClock.now + .milliseconds(Int.random(in: 0...2_500, using: &random))
    while ContinuousClock.now < end {
      act(program)
      let pause = Int.random(in: 0...120, using: &random)
      let rest = max(0, Int((end - .now) / .milliseconds(1)))
      // While a picture comes in, a line may be there and what is said of it not yet.
      if program.watch(milliseconds: min(pause, rest)) { take(program.screen) }
    }
    program.signal(SIGKILL)
    guard program.waitForExit() == .signalled(SIGKILL) else {
      throw Stuck(wanted: "the end", screen: program.screen.text)
    }
    tally.kills += 1
  }

  private mutating func act(_ program: PtyProgram) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: program.type("\u{1B}[6~")
    case 1: program.type("\u{1B}[5~")
    case 2: program.type("pp")
    default:
      number += 1
      let keys = "w" + Self.text(number) + "\r"
      tally.keys += keys.count
      program.type(keys)
    }
  }

  private static func text(_ number: Int) -> String { "nummer \(number)." }

  /// A line of the harvest that does not say that it is not on disk yet is a promise.
  private mutating func take(_ screen: PtyScreen) {
    for row in 0..<24 {
      let line = screen.line(row)
      guard line.contains("[werkt] nummer "), !line.contains("nog niet op schijf") else { continue }
      let digits = line.drop { !$0.isNumber }.prefix { $0.isNumber }
      guard let found = Int(digits), line.contains(Self.text(found)) else { continue }
      acknowledged.insert(found)
    }
  }

  // MARK: Starting again

  private func start(isFirst: Bool) throws -> PtyProgram {
    var arguments = ["--kennisbank", home.path + "/kb"]
    let journals = isFirst ? [] : home.names(in: ".local/state/wijk/meetups")
    // Before anything was on disk there is nothing to go on with.
    if journals.isEmpty { arguments = ["meetup", "start", "2026-11-22-proef"] + arguments }
    let program = try home.start(arguments, environment: ["WIJK_WOORDENBOEK": "/geen"])
    if !journals.isEmpty {
      try wait(for: "Verder met de meetup", on: program)
      program.type("\r")
    }
    try wait(for: "nog ", on: program) {
      $0.line(0).contains("Proef") && $0.line(0).contains("van 3")
    }
    return program
  }

  private mutating func end() throws {
    let program = try start(isFirst: false)
    program.type("q")
    try wait(for: "Terug naar de meetup", on: program)
    program.type("\u{1B}[B\r")
    try wait(for: "Verslag met", on: program)
    program.type("Q")
    _ = program.waitForExit()
    check(home.text(of: "kb/" + Self.path) ?? "")
  }

  private mutating func check(_ minutes: String) {
    let lines = minutes.split(separator: "\n")
    for note in acknowledged {
      let count = lines.count { $0 == "- [werkt] \(Self.text(note))" }
      if count == 0 { tally.lost += 1 }
      if count != 1 { tally.problems.append("note \(note) is there \(count) times") }
    }
    tally.offered += acknowledged.count
  }

  private func wait(
    for text: String, on program: PtyProgram, where condition: ((PtyScreen) -> Bool)? = nil
  ) throws {
    guard program.waitFor(seconds: 30, condition ?? { $0.text.contains(text) }) else {
      throw Stuck(wanted: text, screen: program.screen.text)
    }
  }
}
