import Glibc
import PtyKit
import WijkTestKit

/// Someone who types in the editor of the real program, on a real terminal, where the program is
/// killed again and again, at any moment; each next start has to bring back what was typed.
package struct KillRunner {
  /// What came of it.
  package struct Tally {
    package var kills = 0
    package var keys = 0
    /// Kills after which what was typed was offered; after the others the file had it.
    package var offered = 0
    /// Letters that had to be there and were not.
    package var lost = 0
    package var problems: [String] = []
  }

  private struct Stuck: Error {
    let wanted: String
    let screen: String
  }

  /// So long a letter may be in memory only.
  private static let promise = Duration.seconds(2)
  private static let path = "kb/concepten/interventies/proef.md"
  private static let offer = "Vorige keer getypt"

  private let home: Home
  private let longest: Int
  private var random: SeededGenerator
  private var typed = TypedText("")
  private var tally = Tally()

  /// - Parameter longest: milliseconds of typing before a kill.
  package init(seed: UInt64, longest: Int = 4_000) throws {
    random = SeededGenerator(seed: seed)
    self.longest = longest
    home = try Home()
    try home.makeKennisbank()
    for folder in ["kb/concepten", "kb/concepten/interventies"] { try home.makeFolder(folder) }
    try home.write(Self.draft, to: Self.path)
    typed = TypedText(Self.draft)
  }

  private static let draft = """
    ---
    id: proef
    titel: Proef
    soort: praktijk
    status: concept
    ---

    ## Aanleiding

    Hier begint het.

    """

  /// - Parameter kills: each next one goes on with the text that the last one left.
  package mutating func run(kills: Int) -> Tally {
    do {
      var program = try open()
      for _ in 0..<kills {
        let promised = try typeUntilKilled(program)
        program = try recover(promised)
      }
    } catch let stuck as Stuck {
      tally.problems.append("no “\(stuck.wanted)” on the screen:\n\(stuck.screen)")
    } catch {
      tally.problems.append("\(error)")
    }
    return tally
  }

  // MARK: Typing

  /// Types until the kill, and gives the state that must be found after it.
  private mutating func typeUntilKilled(_ program: PtyProgram) throws -> Int {
    program.type("\u{1B}[17~")
    try wait(for: "hele tekst", on: program)
    program.type("\u{1B}[1;5F")
    var kept = 0
    let end = ContinuousClock.now + .milliseconds(Int.random(in: 0...longest, using: &random))
    while ContinuousClock.now < end {
      press(program)
      let pause = min(pause(), Int((end - .now) / .milliseconds(1)))
      if program.watch(milliseconds: pause), showsAllKept(program) { kept = typed.last }
    }
    let killed = ContinuousClock.now
    program.signal(SIGKILL)
    guard program.waitForExit() == .signalled(SIGKILL) else {
      throw Stuck(wanted: "the end", screen: program.screen.text)
    }
    tally.kills += 1
    return max(kept, typed.index(before: killed - Self.promise))
  }

  private mutating func press(_ program: PtyProgram) {
    let keys = keys()
    program.type(keys)
    if keys == "\u{13}" { return }
    tally.keys += keys.unicodeScalars.count
    typed.add(keys)
  }

  private mutating func keys() -> String {
    let letters = Array("abcdefghijklmnoprstuvwz")
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<12: return "\r"
    case 12..<22: return "\u{7F}"
    case 22..<26: return "\u{13}"
    case 26..<30: return "éё漢"
    default:
      let count = Int.random(in: 1...9, using: &random)
      return String((0..<count).compactMap { _ in letters.randomElement(using: &random) }) + " "
    }
  }

  /// Mostly as fast as a hand, sometimes faster, sometimes to think.
  private mutating func pause() -> Int {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<4: 0
    case 4..<18: Int.random(in: 20...180, using: &random)
    default: Int.random(in: 900...2_600, using: &random)
    }
  }

  /// True when the screen says that what it shows is kept, and it shows the last that was typed.
  private func showsAllKept(_ program: PtyProgram) -> Bool {
    let screen = program.screen
    let header = screen.line(0)
    guard !header.contains("nog niet op schijf"),
      header.contains("bewaard") || header.contains("op schijf")
    else { return false }
    let line = typed.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let shown = (0..<screen.cursor.column).map {
      screen.cell(row: screen.cursor.row, column: $0).text
    }
    let before = shown.joined().drop { $0 == " " }
    return before.count > 2 && line.hasSuffix(before)
  }

  // MARK: Starting again

  private func open() throws -> PtyProgram {
    let program = try start()
    try wait(for: "Welkom", on: program)
    try openByHand(program)
    return program
  }

  private func start() throws -> PtyProgram {
    try home.start(["--kennisbank", home.path + "/kb"])
  }

  private func openByHand(_ program: PtyProgram) throws {
    program.type("6")
    try wait(for: "> Proef", on: program)
    program.type("e")
    try wait(for: "op schijf", on: program, where: Self.isOnDisk)
  }

  private static func isOnDisk(_ screen: String) -> Bool {
    screen.contains("op schijf") && !screen.contains("nog niet op schijf")
  }

  /// Starts again, and checks what it brings back.
  private mutating func recover(_ promised: Int) throws -> PtyProgram {
    let found = home.text(of: Self.path) ?? ""
    let inFile = typed.index(of: found)
    if inFile == nil { report("the file is no state of the text: \(found.suffix(200))") }
    let program = try start()
    try wait(for: "Welkom", on: program) { $0.contains("Welkom") || $0.contains(Self.offer) }
    // It is offered before the list is there.
    _ = program.waitFor(seconds: 0.3) { $0.text.contains(Self.offer) }
    let isOffered = program.screen.text.contains(Self.offer)
    if isOffered {
      tally.offered += 1
      program.type("\r")
      try wait(for: "op schijf", on: program, where: Self.isOnDisk)
    } else {
      try openByHand(program)
    }
    try check(found, inFile ?? 0, promised, isOffered: isOffered, program)
    return program
  }

  private mutating func check(
    _ found: String, _ inFile: Int, _ promised: Int, isOffered: Bool, _ program: PtyProgram
  ) throws {
    let text = home.text(of: Self.path) ?? ""
    if let index = typed.index(of: text) {
      if index < promised {
        tally.lost += promised - index
        report("\(promised - index) letters lost: state \(index), promised \(promised)")
      }
      if index < inFile { report("older than the file: state \(index), the file was \(inFile)") }
    } else {
      report("what came back is no state of the text: \(text.suffix(200))")
    }
    if (text != found) != isOffered { report("offered: \(isOffered), changed: \(text != found)") }
    typed.restart(with: text)
  }

  private mutating func report(_ problem: String) {
    tally.problems.append("kill \(tally.kills): \(problem)")
  }

  private func wait(
    for text: String, on program: PtyProgram, where condition: ((String) -> Bool)? = nil
  ) throws {
    let condition = condition ?? { $0.contains(text) }
    guard program.waitFor(seconds: 30, { condition($0.text) }) else {
      throw Stuck(wanted: text, screen: program.screen.text)
    }
  }
}
