import WijkTexts

// What a letter costs while one writes, beside the editors that people know: the same text in all
// three, the cursor in the middle of a paragraph.
extension Bench {
  private static let wholeTextKey = "\u{1B}[17~"
  private static let findKey = "\u{06}"
  private static let saveKey = "\u{1B}OQ"
  /// A pause after so many: they take less than the second after which what was typed is noted on
  /// disk, as what the top row says of that is no part of the answer to a letter.
  private static let letters = ["w", "i", "j", "k"]

  func measureTyping(_ sample: WritingSample) throws -> [Measurement] {
    Self.say("tikken, \(sample.name)")
    let (wijk, nano, micro) = (
      try writing(sample), try editor("nano", sample, ","), try editor("micro", sample, ":")
    )
    var number = 0
    var besideMicro: [Double] = []
    let besideNano = try Contest.run(
      turns: 100, patience: .seconds(60),
      ours: {
        defer { number += 1 }
        if number % Self.letters.count == 0 { try rest(wijk) }
        return try time(of: number, in: wijk)
      },
      theirs: {
        besideMicro.append(try time(of: number, in: micro))
        return try time(of: number, in: nano)
      })
    return rows(sample, besideNano, "`nano`", must: 2)
      + rows(sample, Contest(ours: besideNano.ours, theirs: besideMicro), "`micro`", must: 0.5)
  }

  private func rows(
    _ sample: WritingSample, _ contest: Contest, _ peer: String, must: Double
  ) -> [Measurement] {
    let what = "letter in een tekst van \(sample.name)"
    return [
      Measurement(what + " tot het beeld klaar is", nil, contest, against: peer, must: must),
      Measurement(what + ", traagste van honderd", nil, contest, quantile: 0.99, against: peer),
    ]
  }

  private func time(of number: Int, in program: TimedProgram) throws -> Double {
    try program.answer(to: Self.letters[number % Self.letters.count]).time.milliseconds
  }

  // MARK: Programs

  private func editor(
    _ name: String, _ sample: WritingSample, _ separator: String
  ) throws -> TimedProgram {
    let place = "+\(sample.line)\(separator)\(sample.column)"
    let program = try TimedProgram(command(name, [place, sample.copy(for: name).display]))
    _ = try program.timeUntil(WritingSample.mark)
    program.settle()
    return program
  }

  private func writing(_ sample: WritingSample) throws -> TimedProgram {
    let program = try TimedProgram(
      wijk(["bewerk", WritingSample.id, "--kennisbank", sample.folder.display]))
    try rest(program)
    // Which changes nothing where a text is too large for a form.
    program.press(Self.wholeTextKey, Self.findKey, WritingSample.mark, "\r")
    try program.wait(for: WritingSample.mark, redrawingWith: Self.redrawKey)
    return program
  }

  /// Until all is on disk, and said to be.
  private func rest(_ program: TimedProgram) throws {
    program.press(Self.saveKey)
    try program.wait(
      for: "· " + Texts(.dutch).onDisk.string, redrawingWith: Self.redrawKey)
    program.settle()
  }
}
