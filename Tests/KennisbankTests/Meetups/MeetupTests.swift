import Kennisbank
import Testing

@Suite("The file of a meetup")
struct MeetupTests {
  @Test("it says when, who, and what is in its lists")
  func reading() {
    let meetup = Meetup(Document(meetupSample))
    #expect(meetup.id == "2026-10-08-begin" && meetup.title == "Een klein begin")
    #expect(meetup.series == "Zilverkade samen" && meetup.kind == "intervisie")
    #expect(meetup.day == Day(iso: "2026-10-08") && meetup.level == "lokaal")
    #expect(meetup.start == 13 * 60 + 30 && meetup.end == 15 * 60 + 30)
    #expect(
      meetup.participants == [
        .init(role: "wijkregisseur", organisation: "gemeente-oeverstad"),
        .init(role: "bewoner", organisation: ""),
      ])
    #expect(
      meetup.broughtCase == .init(bringer: "wijkbeheerder", question: "Help ik hiermee?"))
    #expect(
      meetup.agenda == [
        AgendaLine(minutes: 10, .text("Welkom"), spent: 18),
        AgendaLine(minutes: 35, .step("benoem-het-vraagstuk")),
        AgendaLine(line: "10 | pauze Zonder tijd hierna."),
        AgendaLine(minutes: nil, .text("Rondje: wie | wat | waar en waarom")),
      ])
    #expect(meetup.plannedMinutes == 55)
    #expect(
      meetup.harvest == [
        HarvestItem(.insight, "Onze zin.", about: "benoem-het-vraagstuk"),
        HarvestItem(.doesNotWork, "In groepjes (van twee) halveren."),
        HarvestItem(.insight, "los opgeschreven"), HarvestItem(.insight, "[citaat] mooi"),
      ])
    #expect(
      meetup.decisions == [
        Decision("We beginnen klein.", about: "kies-een-kleine-start"),
        Decision("Daarna kijken we terug."),
      ])
    #expect(meetup.actions.map(\.label) == ["a1", "a2", nil])
    #expect(meetup.actions[0].who == "opbouwwerker, Welzijn (noord)")
    #expect(meetup.actions[1].due == .words("de winter") && meetup.actions[1].day == nil)
  }

  @Test("a file without any of it is a meetup without a day and without items")
  func empty() {
    let meetup = Meetup(Document(""))
    #expect(meetup.day == nil && meetup.start == nil && meetup.broughtCase == nil)
    #expect(meetup.agenda.isEmpty && meetup.actions.isEmpty && meetup.kind == "meetup")
  }

  @Test(
    "a time of the day is read as people write it",
    arguments: [
      ("13:30", 810), ("9.05", 545), ("9u", 540), ("9u15", 555), ("24:00", 1440), ("7", 420),
      ("24:01", nil), ("9:60", nil), ("9:5", nil), ("half twee", nil), ("", nil), ("1:2:3", nil),
    ])
  func times(text: String, minutes: Int?) {
    #expect(Meetup.minuteOfDay(text) == minutes)
  }

  @Test("what looks like an item in a fence is none, and an item keeps its further lines")
  func fences() {
    let document = Document("## Besluiten\n- een\n  ```\n- geen\n  ```\n\n  nog\n### Kop\n* twee\n")
    let decisions: [Decision] = document.lines()
    #expect(decisions.map(\.text) == ["een ``` - geen ``` nog", "twee"])
  }
}

@Suite("Changing the lists of a meetup")
struct MeetupEditTests {
  private let document = Document(meetupSample)

  @Test("a new item is a line behind the last one, and nothing else changes")
  func adding() throws {
    let question = HarvestItem(.question, "En nu?")
    #expect(
      try document.adding(question).string
        == meetupSample.replacing("[citaat] mooi", with: "[citaat] mooi\n- [vraag] En nu?"))
    let crlf = Document(meetupSample.replacing("\n", with: "\r\n"))
    #expect(
      try crlf.adding(question).string
        == document.adding(question).string.replacing("\n", with: "\r\n"))
  }

  @Test("a section that is missing is made where the order has it")
  func newSection() throws {
    let text = "---\nid: x\n---\n\n## Agenda\n- a\n\n## Terugblik\nGoed."
    #expect(
      try Document(text).adding(Decision("Ja.")).string
        == "---\nid: x\n---\n\n## Agenda\n- a\n\n## Besluiten\n\n- Ja.\n\n## Terugblik\nGoed.")
    #expect(
      try Document("---\nid: x\n---").adding(Decision("Ja.")).string
        == "---\nid: x\n---\n\n## Besluiten\n\n- Ja.\n")
    #expect(try Document("").adding(Decision("Ja.")).string == "## Besluiten\n\n- Ja.\n")
    #expect(
      try Document("## Besluiten\n## Acties\n").adding(Decision("Ja.")).string
        == "## Besluiten\n\n- Ja.\n\n## Acties\n")
    #expect(
      try Document("## Besluiten\nGeen.").adding(Decision("Ja.")).string
        == "## Besluiten\nGeen.\n\n- Ja.\n")
  }

  @Test(
    "a fence or comment that was left open is closed before it swallows a note",
    arguments: [("```", "```"), ("<!--", "-->"), ("~~~~ x", "~~~~")])
  func openFence(opener: String, closer: String) throws {
    let behind = Document("## Oogst\n- [werkt] a\n\n\(opener)\n- b\n")
    let note = HarvestItem(.works, "c")
    #expect(
      try behind.adding(note).string == "## Oogst\n- [werkt] a\n- [werkt] c\n\n\(opener)\n- b\n")
    let inside = "## Oogst\n\(opener)\n- b\n"
    #expect(try Document(inside).adding(note).string == "\(inside)\(closer)\n\n- [werkt] c\n")
    #expect(
      try Document(inside).adding(Decision("ja")).string
        == "\(inside)\(closer)\n\n## Besluiten\n\n- ja\n")
  }

  @Test("ticking an action changes one byte, and unticking changes it back")
  func ticking() throws {
    let ticked = try document.ticking(actionAt: 1, isDone: true)
    #expect(ticked.string == meetupSample.replacing("* [ ] Lamp", with: "* [x] Lamp"))
    #expect(try ticked.ticking(actionAt: 1, isDone: false).string == meetupSample)
    #expect(try document.ticking(actionAt: 0, isDone: true).string == meetupSample)
    #expect(
      try document.ticking(actionAt: 2, isDone: true).string
        == meetupSample.replacing("- Koffie", with: "- [x] Koffie"))
    #expect(throws: EditRefusal.wouldDamage) { try document.ticking(actionAt: 3, isDone: true) }
  }

  @Test("replacing and removing change the lines of that item only")
  func replacing() throws {
    #expect(
      try document.replacing(at: 1, with: Decision("Later.")).string
        == meetupSample.replacing("2. Daarna kijken we terug.", with: "2. Later."))
    #expect(
      try document.removing(HarvestItem.self, at: 2).string
        == meetupSample.replacing("- los opgeschreven\n", with: ""))
    #expect(
      try document.replacing(at: 0, with: document.lines(Decision.self)[0]).string == meetupSample)
  }

  @Test("a spent time is put behind its line, whatever the line looks like")
  func spent() throws {
    #expect(
      try document.settingSpent(40, ofAgendaLineAt: 1).string
        == meetupSample.replacing("het vraagstuk]]", with: "het vraagstuk]] | 40 min"))
    #expect(
      try document.settingSpent(9, ofAgendaLineAt: 0).string
        == meetupSample.replacing("18 min", with: "9 min"))
    #expect(
      try document.settingSpent(nil, ofAgendaLineAt: 0).string
        == meetupSample.replacing(" | 18 min", with: ""))
  }

  @Test("an agenda in another order keeps the lines that stay as they are written")
  func agenda() throws {
    let old = document.lines(AgendaLine.self)
    let new = [old[0].with(spent: 20), AgendaLine(minutes: 5, .text("Rondje")), old[1], old[3]]
    let result = try document.settingAgenda(new)
    #expect(result.lines() == new)
    let expected = meetupSample.replacing("18 min", with: "20 min\n- 5 min | Rondje")
      .replacing("- 10 | pauze\nZonder tijd hierna.\n", with: "")
    #expect(result.string == expected)
    #expect(try document.settingAgenda(old).string == meetupSample)
    #expect(try document.settingAgenda([]).lines(AgendaLine.self).isEmpty)
  }

  @Test("any change of any file touches only its own bytes and reads back, or is refused")
  func anything() {
    var made = 0
    for seed in 1...cases(1_000) {
      var random = SeededGenerator(seed: seed)
      let document = Document(random.meetupText())
      made += attempt(document, seed) { try $0.adding(random.harvestItem()) }
      made += attempt(document, seed) { try $0.adding([random.action(), random.action()]) }
      made += attempt(document, seed) { document in
        guard let index = document.lines(ActionItem.self).indices.randomElement(using: &random)
        else { return document }
        return try document.ticking(actionAt: index, isDone: Bool.random(using: &random))
      }
      made += attempt(document, seed) { document in
        guard let index = document.lines(HarvestItem.self).indices.randomElement(using: &random)
        else { return document }
        return Bool.random(using: &random)
          ? try document.replacing(at: index, with: random.harvestItem())
          : try document.removing(HarvestItem.self, at: index)
      }
      let agenda = (0..<random.number(0...4)).map { _ in random.agendaLine() }
      made += attempt(document, seed) { document in
        let result = try document.settingAgenda(agenda)
        #expect(result.lines() == agenda, "seed \(seed)")
        return result
      }
    }
    #expect(made > Int(cases(1_000)) * 9 / 2)
    print("counted: \(cases(1_000) * 5), made: \(made)")
  }

  /// 1 if the change was made.
  private func attempt(
    _ document: Document, _ seed: UInt64, _ change: (Document) throws -> Document
  ) -> Int {
    guard let result = try? change(document) else { return 0 }
    let titles = Set(["Agenda", "Oogst", "Besluiten", "Acties"].map { $0.lowercased() })
    func others(_ document: Document) -> [String] {
      document.sections.filter { !titles.contains($0.title.lowercased()) }.map(\.body)
    }
    let isClosed = result.string.hasPrefix(document.string)
    #expect(isClosed || others(result) == others(document), "seed \(seed):\n\(document.string)")
    #expect(isClosed || result.preamble == document.preamble, "seed \(seed)")
    return 1
  }

  @Test("a new item adds bytes in one place and takes none away")
  func addsOnly() {
    for seed in 1...cases(1_000) {
      var random = SeededGenerator(seed: seed &+ 500_000)
      let document = Document(random.meetupText())
      guard let result = try? document.adding(random.action()) else { continue }
      let prefix = zip(document.bytes, result.bytes).prefix { $0 == $1 }.count
      let suffix = zip(document.bytes.reversed(), result.bytes.reversed()).prefix { $0 == $1 }
        .count
      #expect(prefix + suffix >= document.bytes.count, "seed \(seed):\n\(document.string)")
    }
  }
}

extension SeededGenerator {
  /// A file with sections in any order and lines of any kind.
  mutating func meetupText() -> String {
    let lineBreak = number(0...4) == 0 ? "\r\n" : "\n"
    var lines = number(0...3) == 0 ? [] : ["---", "id: x", "titel: een", "---"]
    for _ in 0..<number(0...14) {
      switch number(0...9) {
      case 0...3:
        let titles = ["Agenda", "Oogst", "Besluiten", "Acties", "Terugblik", "Voor de begeleider"]
        lines += ["## " + titles[number(0...5)]]
      case 4: lines += [agendaLine().written]
      case 5: lines += [harvestItem().written]
      case 6: lines += [action().written]
      case 7: lines += [""]
      case 8: lines += ["- " + hostileText(0...3).replacing("\r", with: "")]
      default: lines += [hostileText(0...3)]
      }
    }
    return lines.joined(separator: lineBreak) + (Bool.random(using: &self) ? lineBreak : "")
  }
}
