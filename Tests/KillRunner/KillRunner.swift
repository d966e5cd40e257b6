import Glibc
import PtyKit
import WijkTestKit

/// Someone who types in the editor of the real program, on a real terminal, where the program is
/// killed again and again, at any moment; each next start has to bring back what was typed. They
/// type in the form and in the whole text.
package struct KillRunner: KilledWork {
  /// A state of the text that must be found, and who promised it.
  private struct Promise {
    let state: Int
    let isTold: Bool

    var reason: String {
      isTold ? "the screen said that it is kept" : "it was seen two seconds ago"
    }
  }

  private struct Stuck: Error {
    let wanted: String
    let screen: String
  }

  /// So long a letter that is seen may be in memory only.
  private static let promise = Duration.seconds(2)
  /// Of a longer one its end and its name would not be on one screen.
  private static let longestTitle = 250
  private static let path = "kb/concepten/interventies/proef.md"

  private let home: Home
  private let longest: Int
  private var random: SeededGenerator
  private let harm: (Home) -> Void
  private var typed = TypedText(in: "", at: .end)
  private var tally = KillTally()

  /// - Parameters:
  ///   - longest: milliseconds of typing before a kill.
  ///   - harm: is done to the home between each kill and the next start. The runner has to see it.
  package init(
    seed: UInt64, longest: Int, harm: @escaping (Home) -> Void = { _ in }
  ) throws {
    random = SeededGenerator(seed: seed)
    self.longest = longest
    self.harm = harm
    home = try Home()
    try home.makeKennisbank()
    for folder in ["kb/concepten", "kb/concepten/interventies"] { try home.makeFolder(folder) }
    try home.write(Self.draft, to: Self.path)
    typed = TypedText(in: Self.draft, at: .end)
  }

  init(seed: UInt64) throws { try self.init(seed: seed, longest: 4_000) }

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
  package mutating func run(kills: Int) -> KillTally {
    do {
      var program = try open()
      for _ in 0..<kills {
        let promised = try typeUntilKilled(program)
        program = try recover(promised)
      }
    } catch let stuck as Stuck {
      let log = home.text(of: ".local/state/wijk/log.txt")?.suffix(2_000) ?? ""
      tally.problems.append("no “\(stuck.wanted)” on the screen:\n\(stuck.screen)\n\(log)")
    } catch {
      tally.problems.append("\(error)")
    }
    return tally
  }

  // MARK: Typing

  /// Types until the kill, and gives the state that must be found after it.
  private mutating func typeUntilKilled(_ program: PtyProgram) throws -> Promise {
    try go(to: typed.place, program)
    var kept = 0
    var seen: [(state: Int, time: ContinuousClock.Instant)] = []
    let end = ContinuousClock.now + .milliseconds(Int.random(in: 0...longest, using: &random))
    while ContinuousClock.now < end {
      press(program)
      let pause = min(pause(), Int((end - .now) / .milliseconds(1)))
      guard program.watch(milliseconds: pause), showsLast(program) else { continue }
      seen.append((typed.last, .now))
      if saysKept(program) { kept = typed.last }
    }
    let killed = ContinuousClock.now
    program.signal(SIGKILL)
    guard program.waitForExit() == .signalled(SIGKILL) else {
      throw Stuck(wanted: "the end", screen: program.screen.text)
    }
    tally.kills += 1
    let old = seen.last { $0.time <= killed - Self.promise }?.state ?? 0
    return Promise(state: max(kept, old), isTold: kept >= old)
  }

  /// From the form, which opens where the text was changed last.
  private func go(to place: TypedText.Place, _ program: PtyProgram) throws {
    switch place {
    case .end:
      program.type("\u{1B}[17~")
      try wait(for: "hele tekst", on: program) { $0.line(0).contains("hele tekst") }
      program.type("\u{1B}[1;5F")
    case .title:
      // To the first step, and there to the first row.
      program.type(String(repeating: "\u{1B}[5~", count: 7))
      program.type(String(repeating: "\u{1B}[A", count: 20))
      try wait(for: "> Titel", on: program)
      program.type("\u{1B}[F")
    }
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
    // In the form it goes to the next field.
    case 0..<12 where typed.place == .end: return "\r"
    case 12..<22 where typed.hasLetters: return "\u{7F}"
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

  /// True when the screen says that what it shows is kept.
  private func saysKept(_ program: PtyProgram) -> Bool {
    let header = program.screen.line(0)
    return !header.contains("nog niet op schijf")
      && (header.contains("bewaard") || header.contains("op schijf"))
  }

  /// True when the screen shows the last that was typed: a busy machine may be long about it.
  private func showsLast(_ program: PtyProgram) -> Bool {
    let screen = program.screen
    let line = typed.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let shown = (0..<screen.cursor.column).map {
      screen.cell(row: screen.cursor.row, column: $0).text
    }
    let label = typed.place == .title ? "> Titel" : ""
    let before = shown.joined().trimmingPrefix(label).drop { $0 == " " }
    return before.count > 2 && line.hasSuffix(before)
  }

  // MARK: Starting again

  private func open() throws -> PtyProgram {
    let program = try start()
    _ = try goToText(program)
    return program
  }

  /// Without a dictionary: to read one at each start would take most of the time.
  private func start() throws -> PtyProgram {
    try home.start(
      ["--kennisbank", home.path + "/kb"], environment: ["WIJK_WOORDENBOEK": "/geen"])
  }

  /// True when on the way there it is offered to go on with what was typed. That may come behind any
  /// key, which then looks for something in the offer.
  private func goToText(_ program: PtyProgram) throws -> Bool {
    try wait(for: "the start", on: program) { Self.isStart($0) || Self.isOffer($0) }
    let steps: [(key: String, isDone: (PtyScreen) -> Bool)] = [
      ("6", { $0.line(0).contains("Schrijven") && $0.text.contains("> Proef") }),
      ("e", Self.isOnDisk),
    ]
    for step in steps where !Self.isOffer(program.screen) {
      program.type(step.key)
      try wait(for: "what \(step.key) does", on: program) { step.isDone($0) || Self.isOffer($0) }
    }
    guard Self.isOffer(program.screen) else { return false }
    program.type("\u{7F}\r")
    try wait(for: "op schijf", on: program, where: Self.isOnDisk)
    return true
  }

  /// The card of the very first start, and the list of every later one.
  private static func isStart(_ screen: PtyScreen) -> Bool {
    screen.text.contains("Welkom") || screen.line(0).contains("Interventies")
  }

  private static func isOffer(_ screen: PtyScreen) -> Bool {
    screen.text.contains("Vorige keer getypt")
  }

  private static func isOnDisk(_ screen: PtyScreen) -> Bool {
    let header = screen.line(0)
    return header.contains("op schijf") && !header.contains("nog niet op schijf")
  }

  /// Starts again, and checks what it brings back.
  private mutating func recover(_ promise: Promise) throws -> PtyProgram {
    let found = home.text(of: Self.path) ?? ""
    let inFile = typed.range(of: found)
    if inFile == nil { report("the file is no state of the text: \(found.suffix(200))") }
    harm(home)
    let program = try start()
    let isOffered = try goToText(program)
    if isOffered { tally.offered += 1 }
    try check(found, inFile?.lowerBound ?? 0, promise, isOffered: isOffered, program)
    return program
  }

  private mutating func check(
    _ found: String, _ inFile: Int, _ promise: Promise, isOffered: Bool, _ program: PtyProgram
  ) throws {
    let text = home.text(of: Self.path) ?? ""
    if let index = typed.range(of: text)?.upperBound {
      if index < promise.state {
        tally.lost += promise.state - index
        report("\(promise.state - index) letters lost behind \(index): \(promise.reason)")
      }
      if index < inFile { report("older than the file: state \(index), the file was \(inFile)") }
    } else {
      report("what came back is no state of the text: \(text.suffix(200))")
    }
    if isOffered, text == found { report("offered what the file had") }
    typed = TypedText(in: text, at: .title)
    let isLong = typed.text.count > Self.longestTitle
    if isLong || Bool.random(using: &random) { typed = TypedText(in: text, at: .end) }
  }

  private mutating func report(_ problem: String) {
    tally.problems.append("kill \(tally.kills): \(problem)")
  }

  private func wait(
    for text: String, on program: PtyProgram, where condition: ((PtyScreen) -> Bool)? = nil
  ) throws {
    guard program.waitFor(seconds: 30, condition ?? { $0.text.contains(text) }) else {
      throw Stuck(wanted: text, screen: program.screen.text)
    }
  }
}
