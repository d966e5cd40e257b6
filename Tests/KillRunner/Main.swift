import Glibc

/// Kills the program so many times, and tells what came of it.
///
///     kill-runner KILLS [SEED]
@main
enum Main {
  /// On one home: then a new one, for a journal grows.
  private static let inOneHome = 20

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { Int($0) }
    guard let kills = arguments.first ?? nil, kills > 0 else { exit(64) }
    var seed = UInt64((arguments.dropFirst().first ?? 1) ?? 1)
    var total = KillRunner.Tally()
    while total.kills < kills {
      var runner = try KillRunner(seed: seed)
      let tally = runner.run(kills: min(inOneHome, kills - total.kills))
      total.kills += tally.kills
      total.keys += tally.keys
      total.offered += tally.offered
      total.lost += tally.lost
      for problem in tally.problems { print("seed \(seed): \(problem)") }
      total.problems += tally.problems
      if tally.kills == 0 { break }
      seed += 1
    }
    print(
      "kills: \(total.kills) keys: \(total.keys) offered: \(total.offered)"
        + " lost: \(total.lost) problems: \(total.problems.count) seeds until: \(seed - 1)")
    exit(total.problems.isEmpty ? 0 : 1)
  }
}
