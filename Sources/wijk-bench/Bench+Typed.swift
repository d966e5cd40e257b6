import SafeFiles

// Searching while one types, on a terminal: ours goes through all texts, the other through titles.
extension Bench {
  private static let backspace = "\u{7F}"
  private static let rounds = 2

  static let typedWords = [KnownAnswers.rare, "jongere", "schuld jongere"]

  /// Those that type words and take them away again.
  static func keys(of words: String) -> [String] {
    words.map(String.init) + words.map { _ in backspace }
  }

  func measureTypedQueries(_ sample: SampleKennisbank) throws -> [Measurement] {
    let (wijk, fzf) = (try settledWijk(sample), try settledFzf(sample))
    _ = try wijk.answer(to: "/")
    let keys = (0..<Self.rounds).flatMap { _ in Self.typedWords.flatMap(Self.keys) }
    var turns = (ours: keys.makeIterator(), theirs: keys.makeIterator())
    let contest = try Contest.run(
      turns: keys.count, patience: .seconds(120),
      ours: { try wijk.answer(to: turns.ours.next() ?? "").time.milliseconds },
      theirs: { try fzf.answer(to: turns.theirs.next() ?? "").time.milliseconds })
    return [
      Measurement(
        "zoekletter tot het beeld klaar is", sample.count, contest, against: "`fzf` op de titels",
        must: 1),
      Measurement(
        "zoekletter, traagste van honderd", sample.count, contest, quantile: 0.99,
        against: "`fzf` op de titels", must: 1),
    ]
  }

  private func settledFzf(_ sample: SampleKennisbank) throws -> TimedProgram {
    let fzf = try BenchCommand.installed("fzf")
    let program = try TimedProgram(
      command("sh", ["-c", "exec \(fzf.display) < \(try titles(of: sample).display)"]))
    _ = try program.timeUntil("\(sample.count)/\(sample.count)")
    program.settle()
    return program
  }

  /// A file with a title on each line.
  private func titles(of sample: SampleKennisbank) throws -> BytePath {
    let path = folder.appending("titels-\(sample.count)")
    let titles = try loadKept(sample).catalogue.records.map(\.title)
    try RawFile.write(Array((titles.joined(separator: "\n") + "\n").utf8), to: path)
    return path
  }
}
