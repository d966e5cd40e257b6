import Glibc
import Synchronization

/// Someone who works in a home of their own with the program, which is killed again and again.
protocol KilledWork {
  init(seed: UInt64) throws
  /// - Parameter kills: each next one goes on with what the last one left.
  mutating func run(kills: Int) -> KillTally
}

/// What came of it.
package struct KillTally: Sendable {
  package var kills = 0
  package var keys = 0
  /// How often what was typed was offered after a kill, most others left it in the file; of meetups
  /// how many notes were told to be on disk.
  package var offered = 0
  /// Letters or notes that had to be there and were not.
  package var lost = 0
  package var problems: [String] = []

  package static func += (sum: inout KillTally, other: KillTally) {
    sum.kills += other.kills
    sum.keys += other.keys
    sum.offered += other.offered
    sum.lost += other.lost
    sum.problems += other.problems
  }
}

/// Many who type and are killed at the same time: each of them mostly waits.
final class KillHands: Sendable {
  private struct Work {
    var left: Int
    var seed: UInt64
    var total = KillTally()
  }

  /// Kills in one home: then a new one, for a journal grows.
  private static let inOneHome = 20

  private let work: Mutex<Work>
  private let make: @Sendable (UInt64) throws -> any KilledWork

  init(kills: Int, seed: UInt64, make: @escaping @Sendable (UInt64) throws -> any KilledWork) {
    self.make = make
    work = Mutex(Work(left: kills, seed: seed))
  }

  /// Of the first home that nobody began.
  var nextSeed: UInt64 { work.withLock { $0.seed } }

  /// Each on a thread of its own, as there are more than processors.
  func work(hands: Int) -> KillTally {
    let threads = (0..<hands).map { _ in
      var thread = pthread_t()
      let me = Unmanaged.passUnretained(self).toOpaque()
      pthread_create(
        &thread, nil,
        { hands in
          hands.map { Unmanaged<KillHands>.fromOpaque($0).takeUnretainedValue().workOn() }
          return nil
        }, me)
      return thread
    }
    for thread in threads { pthread_join(thread, nil) }
    return work.withLock { $0.total }
  }

  private func workOn() {
    while let (kills, seed) = take() {
      var tally = KillTally()
      do {
        var killed = try make(seed)
        tally = killed.run(kills: kills)
      } catch {
        tally.problems.append("no home: \(error)")
      }
      for problem in tally.problems { print("seed \(seed): \(problem)") }
      work.withLock { $0.total += tally }
    }
  }

  private func take() -> (kills: Int, seed: UInt64)? {
    work.withLock { work in
      let kills = min(Self.inOneHome, work.left)
      guard kills > 0 else { return nil }
      work.left -= kills
      defer { work.seed += 1 }
      return (kills, work.seed)
    }
  }
}
