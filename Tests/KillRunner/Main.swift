import Glibc

/// Kills the program so many times, and tells what came of it.
///
///     kill-runner KILLS [HANDS [SEED]] [meetup]
///
/// Of somebody who writes, or of somebody who holds a meetup.
@main
enum Main {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard let kills = numbers.first, kills > 0 else { exit(64) }
    let seed = numbers.count > 2 ? numbers[2] : 1
    let isMeetup = CommandLine.arguments.contains("meetup")
    let hands = KillHands(kills: kills, seed: UInt64(seed)) {
      if isMeetup { return try MeetupKills(seed: $0) }
      return try KillRunner(seed: $0)
    }
    let total = hands.work(hands: numbers.count > 1 ? numbers[1] : 8)
    print(
      "kills: \(total.kills) keys: \(total.keys) offered: \(total.offered)"
        + " lost: \(total.lost) problems: \(total.problems.count)"
        + " seeds: \(seed)-\(hands.nextSeed - 1)")
    exit(total.problems.isEmpty ? 0 : 1)
  }
}
