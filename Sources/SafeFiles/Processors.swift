import Dispatch
import Synchronization

/// Work that is divided over all processors.
package enum Processors {
  /// The answers in the order of the parts.
  package static func map<Part: Sendable, Answer: Sendable>(
    _ parts: [Part], _ work: @Sendable (Part) -> Answer
  ) -> [Answer] {
    guard parts.count > 1 else { return parts.map(work) }
    let answers = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let answer = work(parts[number])
      answers.withLock { $0[number] = answer }
    }
    return answers.withLock { answers in parts.indices.compactMap { answers[$0] } }
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
