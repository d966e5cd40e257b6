import SafeFiles

// What a person at a terminal has to wait for.
extension Bench {
  /// From the start until the first row of the list can be read.
  func measureFirstContent(_ sample: SampleKennisbank) throws -> Measurement {
    let nnn = BenchCommand(
      try BenchCommand.installed("nnn"), [sample.interventions.display], home: home)
    let contest = try Contest.run(
      ours: { try TimedProgram(wijk(sample)).timeUntil(KnownAnswers.firstTitle) },
      theirs: { try TimedProgram(nnn).timeUntil("000001") })
    let must = sample.count > 1_000 ? (0.5, "G3") : (3, "G2")
    return Measurement("eerste inhoud na de start", sample.count, contest, against: "nnn", must: must)
  }

  /// Down and up in the list, with the summary beside it.
  func measureKeys(_ sample: SampleKennisbank) throws -> [Measurement] {
    let ours = try settledWijk(sample)
    let tig = try TimedProgram(self.tig)
    _ = try tig.timeUntil(History.newestTitle)
    tig.settle()
    let redrawn = try ours.answer(to: Self.redrawKey)
    var keys = Self.keys.makeIterator()
    var otherKeys = Self.keys.makeIterator()
    var bytes: [Double] = []
    let contest = try Contest.run(
      turns: Self.keys.count,
      ours: {
        let answer = try ours.answer(to: keys.next() ?? "j")
        bytes.append(Double(answer.bytes))
        return answer.time
      }, theirs: { try tig.answer(to: otherKeys.next() ?? "j").time })
    return [
      Measurement(
        "j of k tot het beeld klaar is", sample.count, contest, against: "tig", must: (2, "G12")),
      Measurement(
        what: "j of k, op één na honderd de traagste", count: sample.count,
        ours: contest.ours.quantile(0.99), peer: ("tig", contest.theirs.quantile(0.99)),
        unit: .milliseconds, samples: Self.keys.count, must: (3, "G12")),
      Measurement(
        what: "bytes voor j of k", count: sample.count, ours: bytes.median,
        peer: ("heel beeld", Double(redrawn.bytes)), unit: .bytes, samples: bytes.count,
        must: (0.35, "G13")),
    ]
  }

  /// At its largest, after everything was read and some browsing.
  func measureMemory(_ sample: SampleKennisbank) throws -> Measurement {
    let micro = BenchCommand(
      try BenchCommand.installed("micro"), [sample.folder.appending("kennisbank.yaml").display],
      home: home)
    let contest = try Contest.run(
      turns: 9, ours: { try settledWijk(sample) }, theirs: { try TimedProgram(micro) })
    fatalError()
  }
}
