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

  /// The answers in the order of the parts. The work itself divides nothing: it would wait for itself.
  package static func map<Part: Sendable, Answer: Sendable>(
    _ parts: [Part], _ work: @Sendable (Part) -> Answer
  ) -> [Answer] {
    guard parts.count > 1 else { return parts.map(work) }
    let answers = Answers<Answer>()
    withoutActuallyEscaping(work) { work in
      let takeParts: @Sendable () -> Void = {
        while let number = answers.next(below: parts.count) {
          answers.put(work(parts[number]), at: number)
        }
      }
      let group = DispatchGroup()
      for helper in helpers.prefix(parts.count - 1) {
        helper.async(group: group, execute: takeParts)
      }
      takeParts()
      group.wait()
    }
    return answers.inOrder
  }
}

private final class Answers<Answer: Sendable>: Sendable {
  private let begun = Mutex(0)
  private let done = Mutex<[Int: Answer]>([:])

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
