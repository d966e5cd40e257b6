import Dispatch
import Glibc
import Synchronization

/// Work that is divided over all processors.
package enum Processors {
  private static let most = 8
  package static let count = max(1, min(most, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Besides the thread that asks. Queues of their own: those of the system itself are looked after
  /// once a second from their first use on, and a program at rest would not rest.
  private static let helpers = (1..<count).map { DispatchQueue(label: "wijk.mee.\($0)") }

  /// The answers in the order of the parts.
  package static func map<Part: Sendable, Answer: Sendable>(
    _ parts: [Part], _ work: @Sendable (Part) -> Answer
  ) -> [Answer] {
    map(parts, while: { true }, work) ?? []
  }

  /// - Parameter goesOn: asked by the thread that asks, before each part that it does itself; nil is
  ///   the answer when it does not.
  package static func map<Part: Sendable, Answer: Sendable>(
    _ parts: [Part], while goesOn: () -> Bool, _ work: @Sendable (Part) -> Answer
  ) -> [Answer]? {
    let answers = Answers<Answer>()
    let isWhole = withoutActuallyEscaping(work) { work in
      let takePart: @Sendable () -> Bool = {
        guard let number = answers.next(below: parts.count) else { return false }
        answers.put(work(parts[number]), at: number)
        return true
      }
      let group = DispatchGroup()
      for helper in helpers.prefix(max(0, parts.count - 1)) {
        helper.async(group: group) { while takePart() {} }
      }
      defer { group.wait() }
      repeat {
        guard goesOn() else {
          answers.stop()
          return false
        }
      } while takePart()
      return true
    }
    return isWhole ? answers.inOrder : nil
  }
}

private final class Answers<Answer: Sendable>: Sendable {
  private let begun = Mutex(0)
  private let done = Mutex<[Int: Answer]>([:])

  /// No part is begun any more.
  func stop() { begun.withLock { $0 = .max } }

  func next(below count: Int) -> Int? {
    begun.withLock { begun in
      guard begun < count else { return nil }
      defer { begun += 1 }
      return begun
    }
  }

  func put(_ answer: Answer, at number: Int) { done.withLock { $0[number] = answer } }

  var inOrder: [Answer] {
    done.withLock { done in done.keys.sorted().compactMap { done[$0] } }
  }
}

extension RandomAccessCollection {
  /// Parts of at most `size`, in order.
  package func parts(of size: Int) -> [SubSequence] {
    stride(from: 0, to: count, by: Swift.max(1, size)).map { offset in
      let start = index(startIndex, offsetBy: offset)
      return self[start..<(index(start, offsetBy: size, limitedBy: endIndex) ?? endIndex)]
    }
  }
}
