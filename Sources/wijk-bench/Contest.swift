/// What two measured that did the same by turns, so that all else the machine did hit both.
struct Contest {
  private(set) var ours: [Double] = []
  private(set) var theirs: [Double] = []

  /// - Parameters:
  ///   - turns: of each.
  ///   - patience: where they take longer, five are enough.
  static func run(
    turns: Int = 11, patience: Duration = .seconds(30), ours: () throws -> Double,
    theirs: () throws -> Double
  ) rethrows -> Contest {
    var contest = Contest()
    let start = ContinuousClock.now
    while contest.ours.count < turns {
      contest.theirs.append(try theirs())
      contest.ours.append(try ours())
      if contest.ours.count >= 5, ContinuousClock.now - start > patience { break }
    }
    return contest
  }

  /// In milliseconds, after one turn that does not count.
  static func time(
    turns: Int = 11, ours: () throws -> Void, theirs: () throws -> Void
  ) rethrows -> Contest {
    try ours()
    try theirs()
    let clock = ContinuousClock()
    return try run(
      turns: turns, ours: { try clock.measure(ours).milliseconds },
      theirs: { try clock.measure(theirs).milliseconds })
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
