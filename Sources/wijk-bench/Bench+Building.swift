import SafeFiles

// Working out from nothing what searching needs.
extension Bench {
  private static let turns = 3

  /// The whole program, to an answer with the index on disk; the last turn leaves its index for
  /// what is measured later. The other is built once: it takes long, and is asked later too.
  func measureBuilding(
    _ sample: SampleKennisbank, beside database: BytePath
  ) throws -> [Measurement] {
    let clock = ContinuousClock()
    let theirs = try clock.measure {
      try sqlite(database).ask(SqliteStatements.build(sample.interventions))
    }
    let ours = try (1...Self.turns).map { turn in
      try clock.measure {
        if turn == Self.turns { return try findRarest(in: sample) }
        try withEmptyCache { try findRarest(in: sample, environment: $0) }
      }
    }
    let contest = Contest(ours: ours.map(\.milliseconds), theirs: [theirs.milliseconds])
    return [
      Measurement(
        "hele index maken en bewaren", sample.count, contest, against: "SQLite FTS5", must: 0.15)
    ]
  }

  private func findRarest(
    in sample: SampleKennisbank, environment: [String: String] = [:]
  ) throws {
    let found = try wijk(finding: KnownAnswers.rarest, in: sample, environment: environment).run()
    guard found.count == KnownAnswers.count(of: KnownAnswers.rarest, among: sample.count) else {
      throw BenchProblem("wijk zoek vindt er \(found.count)")
    }
  }
}
