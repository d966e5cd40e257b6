/// Times of two that did the same work by turns, so that what else the machine was doing hit both.
struct Contest {
  private(set) var ours: [Double] = []
  private(set) var theirs: [Double] = []

  /// Turns until both did it `turns` times; five are enough where one takes over a second.
  static func run(
    turns: Int = 11, ours: () throws -> Duration, theirs: () throws -> Duration
  ) rethrows -> Contest {
    var contest = Contest()
    while contest.ours.count < turns {
      contest.theirs.append(try theirs().milliseconds)
      contest.ours.append(try ours().milliseconds)
      if contest.ours.count >= 5, contest.ours.median > 1_000 { break }
    }
    return contest
  }

  /// The same for work that is done here, after one turn that does not count.
  static func run(
    turns: Int = 11, ours: () throws -> Void, theirs: () throws -> Void
  ) rethrows -> Contest {
    try ours()
    try theirs()
    let clock = ContinuousClock()
    return try run(
      turns: turns, ours: { try clock.measure(ours) }, theirs: { try clock.measure(theirs) })
  }
}

extension Duration {
  var milliseconds: Double { self / .milliseconds(1) }
}

extension [Double] {
  var median: Double { quantile(0.5) }

  /// 0 for no values.
  func quantile(_ part: Double) -> Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[Int((Double(count - 1) * part).rounded())]
  }
}
