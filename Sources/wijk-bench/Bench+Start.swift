import SafeFiles

// How long somebody waits at the start, each time with a program that was not there before.
extension Bench {
  /// With what the run before kept.
  func measureFirstContent(_ sample: SampleKennisbank) throws -> [Measurement] {
    let nnn = try command("nnn", [sample.interventions.display])
    let contest = try Contest.run(
      ours: { try firstContent(of: sample) },
      theirs: { try TimedProgram(nnn).timeUntil("000001").milliseconds })
    return [
      Measurement(
        "start tot eerste inhoud", sample.count, contest, against: "`nnn`",
        must: sample.count > 1_000 ? 0.2 : 3)
    ]
  }

  /// A hundred times as much should make no difference.
  func measureFirstContent(
    _ sample: SampleKennisbank, beside small: SampleKennisbank
  ) throws -> [Measurement] {
    let contest = try Contest.run(
      ours: { try firstContent(of: sample) }, theirs: { try firstContent(of: small) })
    return [
      Measurement(
        "start tot eerste inhoud", sample.count, contest, against: "onze start met \(small.count)",
        must: 2)
    ]
  }

  /// With nothing kept: the list fills while all is being read.
  func measureFirstContentOfNothing(_ sample: SampleKennisbank) throws -> [Measurement] {
    let nnn = try command("nnn", [sample.interventions.display])
    let contest = try Contest.run(
      turns: 3,
      ours: { try withEmptyCache { try firstContent(of: sample, environment: $0) } },
      theirs: { try TimedProgram(nnn).timeUntil("000001").milliseconds })
    return [
      Measurement(
        "start tot eerste inhoud, niets bewaard", sample.count, contest, against: "`nnn`",
        must: 0.5)
    ]
  }

  /// In milliseconds.
  private func firstContent(
    of sample: SampleKennisbank, environment: [String: String] = [:]
  ) throws -> Double {
    try TimedProgram(wijk(sample, environment: environment))
      .timeUntil(KnownAnswers.firstTitle).milliseconds
  }

  /// - Parameter body: gets the variables that name the folder of caches.
  func withEmptyCache<Result>(_ body: ([String: String]) throws -> Result) throws -> Result {
    let cache = folder.appending("leeg")
    try LocalFileSystem().makeFolder(cache)
    defer { _ = try? BenchCommand(BytePath("/bin/rm"), ["-rf", cache.display], home: home).run() }
    return try body(["XDG_CACHE_HOME": cache.display])
  }
}
