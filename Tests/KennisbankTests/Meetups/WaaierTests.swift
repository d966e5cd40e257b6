import Kennisbank
import Testing

@Suite("Progress of an organisation")
struct StepProgressTests {
  private static let text = """
    # van de gemeente
    - stap: kies-klein   # op het plein
      stand: begonnen
      op: 2026-10-08
      eigen: blijft
    - {stap: plan, stand: gedaan, meetup: m}
    # tussendoor
    - stap: vreemd
      stand: half
    - stap: zoek
      stand: Gedaan

    """

  private let document = Document(yaml: text)

  @Test("each step has a state; what is no state is none, and what counts is the last")
  func reading() {
    let progress = StepProgress(document)
    #expect(
      progress.entries == [
        .init(step: "kies-klein", state: .begun, on: Day(iso: "2026-10-08")),
        .init(step: "plan", state: .done, meetup: "m"), .init(step: "zoek", state: .done),
      ])
    #expect(progress.state(of: "zoek") == .done && progress.state(of: "vreemd") == nil)
    #expect(
      progress.summary(of: ["kies-klein", "plan", "zoek", "geen"])
        == .init(done: 2, begun: 1, skipped: 0, of: 4))
    #expect(StepProgress.none.entries.isEmpty)
    #expect(StepProgress(Document(yaml: "a: b\n")).entries.isEmpty)
    let twice = StepProgress(Document(yaml: Self.text + "- {stap: plan, stand: overgeslagen}\n"))
    #expect(twice.state(of: "plan") == .skipped)
  }

  @Test("a step that goes on changes its own values, and every other byte stays")
  func changing() throws {
    let entry = StepProgress.Entry(
      step: "kies-klein", state: .done, on: Day(iso: "2026-11-12"), meetup: "2026-11-12-twee")
    let result = try document.settingProgress(entry)
    #expect(
      result.string
        == Self.text.replacing("begonnen", with: "gedaan")
        .replacing("2026-10-08", with: "'2026-11-12'")
        .replacing("blijft", with: "blijft\n  meetup: '2026-11-12-twee'"))
    #expect(try result.settingProgress(entry).string == result.string)
    let crlf = Document(yaml: Self.text.replacing("\n", with: "\r\n"))
    #expect(
      try crlf.settingProgress(entry).string == result.string.replacing("\n", with: "\r\n"))
  }

  @Test("a step that is written on one line stays so")
  func flow() throws {
    let result = try document.settingProgress(.init(step: "plan", state: .skipped))
    #expect(StepProgress(result).state(of: "plan") == .skipped)
    #expect(StepProgress(result).entries[1].meetup == "m")
  }

  @Test("a new step is put behind the others, also in a file that is not there yet")
  func adding() throws {
    let entry = StepProgress.Entry(step: "nieuw", state: .begun, remark: "bij ons:\nanders")
    let lines = "- stap: nieuw\n  stand: begonnen\n  opmerking: 'bij ons: anders'\n"
    #expect(try document.settingProgress(entry).string == Self.text + lines)
    #expect(try Document(yaml: []).settingProgress(entry).string == lines)
    #expect(try Document(yaml: "# leeg\n").settingProgress(entry).string == "# leeg\n" + lines)
    for other in ["a: [\n", "a: b\n", "- [\n"] {
      #expect(throws: EditRefusal.self) { try Document(yaml: other).settingProgress(entry) }
    }
  }

  @Test("steps that were set in any order read back, whatever the remark")
  func anything() throws {
    for seed in 1...cases(500) {
      var random = SeededGenerator(seed: seed)
      var document = Document(yaml: Bool.random(using: &random) ? Self.text : "")
      for _ in 0..<6 {
        let entry = StepProgress.Entry(
          step: ["kies-klein", "plan", "zoek", "nieuw"][random.number(0...3)],
          state: StepProgress.State.allCases[random.number(0...2)],
          on: random.maybe { Day(year: 2026, month: 5, day: $0.number(1...31)) } ?? nil,
          remark: random.maybe { $0.hostileText(1...4) + "x" })
        let before = StepProgress(document)
        document = try document.settingProgress(entry)
        let after = StepProgress(document)
        let read = after.entries.last { $0.step == entry.step }
        #expect(read?.state == entry.state, "seed \(seed)")
        #expect(entry.remark == nil || read?.remark == entry.remark, "seed \(seed)")
        #expect(entry.on == nil || read?.on == entry.on, "seed \(seed)")
        #expect(
          before.entries.filter { $0.step != entry.step }
            == after.entries.filter { $0.step != entry.step }, "seed \(seed)")
      }
    }
  }

  @Test("a meetup proposes what it did, and undoes nothing")
  func proposals() {
    let text = """
      ---
      datum: 2026-12-10
      ---

      ## Agenda

      - 5 min | [[kies-klein]] | 5 min
      - 5 min | [[plan]] | 5 min
      - 5 min | [[zoek]] | 5 min
      - 5 min | [[nieuw]] | 4 min
      - 5 min | [[niet-gedaan]] | 0 min
      - 5 min | [[kies-klein]] | 2 min

      ## Oogst

      - [vraag] Geparkeerd voor de volgende keer ([[nieuw]])
      """
    let day = Day(iso: "2026-12-10")
    let meetup = Meetup(Document(bytes: Array(text.utf8)), id: "m2")
    let proposed = StepProgress(document).proposals(from: meetup)
    #expect(
      proposed == [
        .init(step: "kies-klein", state: .done, on: day, meetup: "m2"),
        .init(step: "nieuw", state: .begun, on: day, meetup: "m2"),
      ])
  }
}

@Suite("The waaier")
struct WaaierTests {
  private static func records(_ files: [(String, String)], in kennisbank: Int = 0) -> [Record] {
    files.flatMap { path, text in
      RecordReader(kennisbank: kennisbank).records(path: path, bytes: Array(text.utf8))
    }
  }

  private static func step(
    _ title: String, _ minutes: String, _ form: String, _ level: String, _ roles: String
  ) -> String {
    """
    ---
    titel: \(title)
    duur: \(minutes)
    werkvorm: \(form)
    leerniveau: \(level)
    voor_wie: [\(roles)]
    ---
    """
  }

  private let waaier = Waaier(
    Catalogue(
      kennisbanken: [],
      records: records([
        ("waaier/02-volgen/blad.md", "---\ntitel: Volgen\nkernvraag: Werkt het?\n---\n"),
        ("waaier/02-volgen/01-tel.md", step("Tel", "40", "kaartjes leggen", "lokaal", "bewoners")),
        ("waaier/01-begin/02-zoek.md", step("Zoek", "25 min", "in tweetallen", "lokaal", "team")),
        (
          "waaier/01-begin/01-kies.md",
          step(
            "Kies", "45", "In tweetallen naar buiten", "landelijk",
            "teamleiders, bewoners die meewerken")
        ),
        ("waaier/01-begin/blad.md", "---\ntitel: Begin\n---\n"),
        ("concepten/waaier/01-begin/01-kies.md", step("Concept", "1", "", "", "")),
        ("waaier/10-weg/01-los.md", "---\ntitel: Los\n---\n"),
      ])
        + records([("waaier/01-eigen/blad.md", "---\ntitel: Eigen\n---\n")], in: 1)))

  @Test("its blades and their steps are in the order of the files")
  func order() {
    #expect(waaier.blades.map(\.id) == ["begin", "eigen", "volgen"])
    #expect(waaier.blades.map { $0.steps.map(\.id) } == [["kies", "zoek"], [], ["tel"]])
    #expect(waaier.looseSteps.map(\.id) == ["los"])
    #expect(waaier.step("kies")?.title == "Kies" && waaier.blade(number: 3)?.id == "volgen")
    #expect(waaier.blade(number: 0) == nil && waaier.blade(number: 4) == nil)
    #expect(waaier.step("zoek")?.agendaLine == AgendaLine(minutes: 25, .step("zoek")))
  }

  @Test(
    "steps are chosen by level, time, way of working and role",
    arguments: [
      (StepFilter(), ["kies", "zoek", "tel", "los"]),
      (StepFilter(levels: ["lokaal"]), ["zoek", "tel"]),
      (StepFilter(mostMinutes: 40), ["zoek", "tel", "los"]),
      (StepFilter(workForm: "Tweetal"), ["kies", "zoek"]),
      (StepFilter(workForm: "tweetallen buiten"), ["kies"]),
      (StepFilter(role: "bewoner"), ["kies", "tel"]), (StepFilter(role: "team"), ["kies", "zoek"]),
      (StepFilter(levels: ["lokaal"], mostMinutes: 30, role: "team"), ["zoek"]),
    ])
  func filters(filter: StepFilter, ids: [String]) {
    #expect(waaier.steps.filter(filter.isMet).map(\.id) == ids)
  }

  @Test("each blade says how far an organisation is")
  func progress() throws {
    let progress = StepProgress(Document(yaml: "- {stap: kies, stand: gedaan}\n"))
    let blade = try #require(waaier.blade("begin"))
    #expect(
      waaier.progress(progress, of: blade) == .init(done: 1, begun: 0, skipped: 0, of: 2))
  }
}
