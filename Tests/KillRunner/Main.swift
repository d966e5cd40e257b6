import Glibc

/// Kills the program so many times, and tells what came of it.
///
///     kill-runner KILLS [HANDS [SEED]]
@main
enum Main {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard let kills = numbers.first, kills > 0 else { exit(64) }
    let seed = numbers.count > 2 ? numbers[2] : 1
    let hands = KillHands(kills: kills, seed: UInt64(seed))
    let total = hands.work(hands: numbers.count > 1 ? numbers[1] : 8)
    print(
      "kills: \(total.kills) keys: \(total.keys) offered: \(total.offered)"
        + " lost: \(total.lost) problems: \(total.problems.count)"
        + " seeds: \(seed)-\(hands.nextSeed - 1)")
    exit(total.problems.isEmpty ? 0 : 1)
  }
}
