import Synchronization

/// The last few answers: while a query is typed only its last word is new, and who takes a letter
/// away gets back what there was.
final class Recent<Question: Equatable & Sendable, Answer: Sendable>: Sendable {
  private let most: Int
  /// What was asked longest ago first.
  private let kept = Mutex<[(question: Question, answer: Answer)]>([])

  init(most: Int) { self.most = most }

  /// - Parameter work: throws when it did not get that far.
  func answer<Problem: Error>(
    to question: Question, _ work: () throws(Problem) -> Answer
  ) throws(Problem) -> Answer {
    if let known = known(question) { return known }
    let answer = try work()
    kept.withLock { kept in
      // Somebody may have asked the same meanwhile.
      kept.removeAll { $0.question == question }
      if kept.count == most { kept.removeFirst() }
      kept.append((question, answer))
    }
    return answer
  }

  private func known(_ question: Question) -> Answer? {
    kept.withLock { kept in
      guard let place = kept.firstIndex(where: { $0.question == question }) else { return nil }
      kept.append(kept.remove(at: place))
      return kept.last?.answer
    }
  }
}
