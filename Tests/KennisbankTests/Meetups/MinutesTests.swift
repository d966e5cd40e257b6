import Kennisbank
import Testing

@Suite("Minutes of a meetup")
struct MinutesTests {
  private static let file = """
    ---
    id: 2026-12-10-casus
    titel: Casus
    start: '13:30'
    ---

    ## Agenda

    - 10 min | Welkom
    - 30 min | [[kies-een-kleine-start]]
    - 10 min | Pauze
    - 20 min | [[plan-een-meetup]]

    ## Acties

    - [ ] Al bekend ^a4

    ## Terugblik

    Goed.

    """

  private var document: Document { Document(Self.file) }

  /// Welcome 12 minutes, step 31, no pause, a part in between 5, and the last parked.
  private static func run(_ more: [RunEvent] = []) -> MeetupRun {
    let plan = RunPlan(Meetup(Document(file)))
    let note = RunNote(number: 1, .works, NoteContent("koppelen aan\nhet formulier"), item: 2)
    let action = RunNote(
      number: 2, .action, NoteContent("bellen", who: "team Wonen", due: "2026-12-12"), item: 2)
    let steps: [(Int, RunEvent)] = [
      (0, .began(plan)), (12, .went(to: 2)), (3, .noted(note)), (0, .noted(action)),
      (1, .noted(RunNote(number: 3, .decision, NoteContent("we doen het"), about: "ander"))),
      (0, .noted(RunNote(number: 4, .insight, NoteContent("weg"), item: 2))),
      (0, .tookBack(note: 4)), (0, .skipped(item: 3, true)),
      (0, .inserted(item: 5, AgendaLine(minutes: 5, .text("Foto")), after: 2)),
      (27, .went(to: 5)), (5, .parked(item: 4, true)), (0, .ended),
    ]
    var events = steps.enumerated().map { index, step in
      StampedEvent(at: index, running: index == 0 ? nil : step.0 * 60_000, step.1)
    }
    events += more.map { StampedEvent(at: 100, running: 0, $0) }
    return MeetupRun(events)
  }

  @Test("have the notes in their lists, the time of each part, and a label for each action")
  func writing() throws {
    let result = try Minutes([Self.run()]).written(into: document)
    let expected = Self.file
      .replacing("Welkom\n", with: "Welkom | 12 min\n")
      .replacing(
        "start]]\n", with: "start]] | 31 min\n- 5 min | Foto | 5 min\n"
      )
      .replacing("Pauze\n", with: "Pauze | 0 min\n")
      .replacing("meetup]]\n", with: "meetup]] | 0 min\n")
      .replacing(
        "## Acties",
        with: """
          ## Oogst

          - [werkt] koppelen aan het formulier ([[kies-een-kleine-start]])
          - [vraag] Geparkeerd voor de volgende keer ([[plan-een-meetup]])

          ## Besluiten

          - we doen het ([[ander]])

          ## Acties
          """
      )
      .replacing(
        "^a4\n", with: "^a4\n- [ ] bellen (wie: team Wonen; voor: 2026-12-12) ^a5\n")
    #expect(result.string == expected)
  }

  @Test("written twice are the same as once, also when an action was ticked meanwhile")
  func twice() throws {
    let minutes = Minutes([Self.run()])
    var once = try minutes.written(into: document)
    #expect(try minutes.written(into: once).string == once.string)
    once = try once.ticking(actionAt: 1, isDone: true)
    #expect(try minutes.written(into: once).string == once.string)
  }

  @Test("of a meetup that goes on later only what is new is added")
  func goingOn() throws {
    let once = try Minutes([Self.run()]).written(into: document)
    let note = RunNote(number: 9, .question, NoteContent("en nu?"), item: 1)
    let later = try Minutes([Self.run([.noted(note)])]).written(into: once)
    #expect(
      later.string
        == once.string.replacing(
          "\n\n## Besluiten", with: "\n- [vraag] en nu?\n\n## Besluiten"))
  }

  @Test("labels go on from those of the whole series")
  func labels() throws {
    let other = Meetup(
      Document("## Acties\n- [x] oud ^a17\n- [ ] raar ^a99999999999\n- [ ] b ^b40\n"))
    let result = try Minutes([Self.run()], series: [other]).written(into: document)
    #expect(result.lines(ActionItem.self).map(\.label) == ["a4", "a18"])
  }

  @Test("lines that someone put into the file meanwhile stay, and what they took out stays out")
  func changedFile() throws {
    let changed = Document(
      Self.file.replacing("- 10 min | Welkom\n", with: "- 15 min | Welkom\n- 5 min | Lied\n")
        .replacing("- 20 min | [[plan-een-meetup]]\n", with: ""))
    let result = try Minutes([Self.run()]).written(into: changed)
    #expect(
      result.lines(AgendaLine.self).map(\.line) == [
        "15 min | Welkom | 12 min", "5 min | Lied", "30 min | [[kies-een-kleine-start]] | 31 min",
        "5 min | Foto | 5 min", "10 min | Pauze | 0 min",
      ])
  }

  @Test("a note of two programs stands in them once each, in order of time")
  func twoPrograms() throws {
    let plan = RunPlan(
      title: "", items: [.init(number: 2, line: AgendaLine(minutes: 5, .step("eigen-stap")))])
    let note = RunNote(number: 1, .works, NoteContent("ander"), item: 2)
    let other = MeetupRun([
      StampedEvent(at: 0, running: nil, .began(plan)),
      StampedEvent(at: 3, running: 9, .noted(note)),
    ])
    let harvest = Minutes([Self.run(), other]).harvest.filter { $0.kind == .works }
    #expect(harvest.map(\.text) == ["koppelen aan het formulier", "ander"])
    #expect(harvest.map(\.about) == ["kies-een-kleine-start", "eigen-stap"])
  }

  @Test("counts are in them, and an action that became an insight keeps who and when")
  func countsAndKinds() {
    let vote = Vote(item: 2, question: "Wat eerst?", options: [.init("a", 3), .init("b", 0)])
    let run = Self.run([.voted(vote), .changedKind(note: 2, .insight)])
    #expect(
      Minutes([run]).harvest.map(\.line).contains(
        "[inzicht] Wat eerst? a 3, b 0 ([[kies-een-kleine-start]])"))
    #expect(
      Minutes([run]).harvest.map(\.line).contains(
        "[inzicht] bellen (team Wonen, vóór 2026-12-12) ([[kies-een-kleine-start]])"))
  }

  @Test("of any run into any file keep every note, and twice is once")
  func anything() throws {
    var written = 0
    for seed in 1...cases(200) {
      var random = SeededGenerator(seed: seed)
      let events = (0..<40).map { _ in random.stampedEvent() }
      let minutes = Minutes([MeetupRun(events), MeetupRun(Array(events.reversed()))])
      let document = Document(random.meetupText())
      guard let once = try? minutes.written(into: document) else { continue }
      written += 1
      let meetup = Meetup(once)
      for item in minutes.harvest { #expect(meetup.harvest.contains(item), "seed \(seed)") }
      for item in minutes.decisions { #expect(meetup.decisions.contains(item), "seed \(seed)") }
      #expect(meetup.actions.count >= minutes.actions.count, "seed \(seed)")
      let twice = try minutes.written(into: once).string
      #expect(twice == once.string, "seed \(seed)")
    }
    #expect(written > Int(cases(200)) * 99 / 100)
    print("counted: \(cases(200)), written: \(written)")
  }
}

@Suite("What a series carries on")
struct SeriesMemoryTests {
  private static func meetup(_ id: String, _ body: String, series: String = "Samen") -> Meetup {
    Meetup(Document("---\nid: \(id)\nreeks: \(series)\n---\n\(body)"))
  }

  private let meetups = [
    meetup(
      "2026-11-12-twee",
      """
      ## Oogst
      - [vraag] Geparkeerd: en de avonden?
      - [vraag] Gaan mensen weg?
      - [inzicht] Geparkeerd is geen vraag
      ## Besluiten
      - Ja.
      ## Acties
      - [ ] c ^a3
      """, series: "samen"),
    meetup(
      "2026-10-08-een",
      """
      ## Oogst
      - [vraag] Geparkeerd: welk teken?
      ## Acties
      - [x] a ^a1
      - [ ] b ^a2
      """),
    meetup("2026-11-20-ander", "## Acties\n- [ ] z ^a90", series: "Anders"),
  ]

  @Test("are the open actions of all, and the parked questions and decisions of the last")
  func memory() {
    let memory = SeriesMemory(series: "SAMEN", meetups: meetups)
    #expect(
      memory.openActions.map(\.item.text) == ["b", "c"]
        && memory.openActions.map(\.meetup) == ["2026-10-08-een", "2026-11-12-twee"]
        && memory.openActions.map(\.index) == [1, 0])
    #expect(memory.parkedQuestions.map(\.item.text) == ["Geparkeerd: en de avonden?"])
    #expect(memory.lastDecisions == [Decision("Ja.")])
    #expect(memory.nextLabel == "a4")
  }

  @Test("a meetup looks back at those before it only")
  func before() {
    let day = Day(iso: "2026-11-12")
    let memory = SeriesMemory(
      series: "Samen", meetups: meetups, before: day, from: "2026-11-12-twee")
    #expect(memory.last?.id == "2026-10-08-een" && memory.nextLabel == "a3")
    #expect(memory.parkedQuestions.map(\.item.text) == ["Geparkeerd: welk teken?"])
    #expect(SeriesMemory(series: "Nieuw", meetups: meetups).nextLabel == "a1")
  }
}
