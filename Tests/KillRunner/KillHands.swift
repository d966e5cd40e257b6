import Glibc
import Synchronization

/// Many who type and are killed at the same time: each of them mostly waits.
final class KillHands: Sendable {
  private struct Work {
    var left: Int
    var seed: UInt64
    var total = KillRunner.Tally()
  }

  /// Kills in one home: then a new one, for a journal grows.
  private static let inOneHome = 20

  private let work: Mutex<Work>

  init(kills: Int, seed: UInt64) {
    work = Mutex(Work(left: kills, seed: seed))
  }

  /// Of the first home that nobody began.
  var nextSeed: UInt64 { work.withLock { $0.seed } }

  /// Each on a thread of its own, as there are more than processors.
  func work(hands: Int) -> KillRunner.Tally {
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
      var tally = KillRunner.Tally()
      do {
        var runner = try KillRunner(seed: seed)
        tally = runner.run(kills: kills)
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
