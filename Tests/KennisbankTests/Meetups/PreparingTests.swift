import Kennisbank
import Testing

@Suite("Preparing a meetup")
struct PreparingTests {
  // MARK: Rhythm

  @Test(
    "a rhythm is read as people write it",
    arguments: [
      ("elke maand", Rhythm.months(1)), ("Maandelijks", .months(1)), ("elke 2 weken", .weeks(2)),
      ("om de week", .weeks(2)), ("om de drie weken", .weeks(3)), ("elke twee weken", .weeks(2)),
      ("elke week", .weeks(1)), ("elk kwartaal", .months(3)), ("elke zes maanden", .months(6)),
      ("eerste dinsdag van de maand", .weekday(2, .first)),
      ("elke laatste vrijdag van de maand", .weekday(5, .last)),
      ("3e donderdag", .weekday(4, .third)), ("every 2 weeks", .weeks(2)),
      ("first Tuesday of the month", .weekday(2, .first)),
    ])
  func rhythm(words: String, rhythm: Rhythm) {
    #expect(Rhythm(words) == rhythm)
  }

  @Test(
    "other words are no rhythm",
    arguments: [
      "", "soms", "elke", "elke 0 weken", "elke 999 weken", "vijfde maandag van de maand",
      "eerste dinsdag van de week", "dinsdag", "elke dinsdag van de maand januari",
    ])
  func noRhythm(words: String) {
    #expect(Rhythm(words) == nil)
  }

  @Test(
    "the next day follows the rhythm, also at the end of a month and of a year",
    arguments: [
      (Rhythm.months(1), "2026-11-12", "2026-12-12"), (.months(1), "2026-12-12", "2027-01-12"),
      (.months(1), "2027-01-31", "2027-02-28"), (.months(1), "2028-01-31", "2028-02-29"),
      (.months(3), "2026-11-30", "2027-02-28"), (.weeks(2), "2026-12-24", "2027-01-07"),
      (.weekday(2, .first), "2026-11-03", "2026-12-01"),
      (.weekday(2, .first), "2026-12-01", "2027-01-05"),
      (.weekday(5, .last), "2026-12-25", "2027-01-29"),
      (.weekday(4, .fourth), "2027-01-28", "2027-02-25"),
      (.weekday(2, .first), "2026-11-10", "2026-12-01"),
    ])
  func next(rhythm: Rhythm, last: String, next: String) throws {
    let last = try #require(Day(iso: last))
    #expect(rhythm.day(after: last)?.iso == next)
  }

  @Test("a month that is too short does not move the months behind it")
  func anchor() throws {
    let february = try #require(Day(iso: "2027-02-28"))
    #expect(Rhythm.months(1).day(after: february, anchor: 31)?.iso == "2027-03-31")
    #expect(Rhythm.months(1).day(after: february)?.iso == "2027-03-28")
    let tenth = try #require(Day(iso: "2027-02-10"))
    #expect(Rhythm.months(1).day(after: tenth, anchor: 31)?.iso == "2027-03-10")
  }

  @Test("a series that stood still goes on behind today, and the last days there are end it")
  func notBefore() throws {
    let (last, today) = (try #require(Day(iso: "2026-01-15")), try #require(Day(iso: "2026-11-22")))
    #expect(Rhythm.months(1).day(after: last, notBefore: today)?.iso == "2026-12-15")
    #expect(Rhythm.weeks(2).day(after: last, notBefore: today)?.iso == "2026-12-03")
    let end = try #require(Day(iso: "9999-12-31"))
    #expect(Rhythm.months(1).day(after: end) == nil)
    #expect(Rhythm.weeks(1).day(after: last, notBefore: end) == nil)
  }

  // MARK: The next of a series

  private func meetup(_ day: String, _ lines: String = "", series: String = "Samen") -> Meetup {
    Meetup(
      Document(
        """
        ---
        id: \(day)-samen
        titel: Samen leren
        reeks: \(series)
        datum: \(day)
        \(lines)
        ---

        ## Agenda

        - 10 min | Welkom | 14 min
        - 20 min | [[kies-een-begin]]
        """))
  }

  @Test("the next of a series is as long as its agenda, wherever the last one ended")
  func template() throws {
    let all = [
      meetup("2026-09-30", "ritme: elke maand"),
      meetup("2026-10-31", "start: '13:30'\neinde: '15:30'\nplek: De Brug\nleerniveau: lokaal"),
      meetup("2026-10-10", series: "Anders"),
    ]
    #expect(SeriesMemory.names(in: all) == ["Samen", "Anders"])
    let memory = SeriesMemory(series: "samen", meetups: all)
    let template = try #require(memory.template)
    #expect(template.agenda.map(\.line) == ["10 min | Welkom", "20 min | [[kies-een-begin]]"])
    #expect(template.minutes == 30 && template.start == 810 && template.place == "De Brug")
    #expect(template.level == "lokaal" && template.rhythm == "elke maand")
    #expect(memory.nextDay(notBefore: nil)?.iso == "2026-11-30")
    #expect(memory.nextDay(notBefore: Day(iso: "2026-12-01"))?.iso == "2026-12-31")
    #expect(SeriesMemory(series: "Anders", meetups: all).nextDay(notBefore: nil) == nil)
  }

  // MARK: Times of an agenda

  @Test("each part has its time, and the minutes add up between begin and end")
  func times() {
    let agenda = [
      AgendaLine(minutes: 10, .text("Welkom")), AgendaLine(minutes: nil, .text("Tussendoor")),
      AgendaLine(minutes: 100, .step("a")),
    ]
    let times = AgendaTimes(agenda, start: 810, end: 930)
    #expect(times.starts == [810, 820, 820])
    #expect(times.minutes == 110 && times.plannedMinutes == 120 && times.left == 10)
    #expect(times.end == 920)
    let open = AgendaTimes(agenda, start: nil, end: 930)
    #expect(open.starts == [nil, nil, nil] && open.left == nil && open.minutes == 110)
  }

  @Test("an agenda of no minutes and one of eleven hours add up too, also beyond midnight")
  func extremes() {
    let none = AgendaTimes([AgendaLine(minutes: 0, .pause)], start: 810, end: 810)
    #expect(none.minutes == 0 && none.plannedMinutes == 0 && none.left == 0 && none.end == 810)
    let long = AgendaTimes([AgendaLine(minutes: 660, .text("Dag"))], start: 20 * 60, end: 6 * 60)
    #expect(long.minutes == 660 && long.plannedMinutes == 600 && long.left == -60)
    #expect(long.end == 7 * 60)
    #expect(AgendaTimes([], start: 600, end: 1440).plannedMinutes == 840)
  }

  @Test("minutes are spread in proportion, and parts without minutes stay so")
  func spread() {
    let agenda = [
      AgendaLine(minutes: 10, .text("a")), AgendaLine(minutes: nil, .text("b")),
      AgendaLine(minutes: 30, .text("c")),
    ]
    #expect(agenda.spread(over: 80).map(\.minutes) == [20, nil, 60])
    #expect(agenda.spread(over: 0).map(\.minutes) == [1, nil, 1])
    #expect([AgendaLine(minutes: nil, .pause)].spread(over: 60).map(\.minutes) == [nil])
  }

  // MARK: People

  private static let lookup = NameLookup { name, kinds in
    kinds.contains(.organisation) && name.lowercased() == "gemeente rotterdam"
      ? "gemeente-rotterdam" : nil
  }

  @Test("participants are roles with their organisation behind them")
  func people() {
    let typed = "adviseur wonen (gemeente Rotterdam), bewoner\nGemeente Rotterdam; x (a, b)"
    let all = Meetup.Participant.all(in: typed, lookup: Self.lookup)
    #expect(
      all == [
        .init(role: "adviseur wonen", organisation: "gemeente-rotterdam"),
        .init(role: "bewoner", organisation: ""),
        .init(role: "", organisation: "gemeente-rotterdam"),
        .init(role: "x", organisation: "a, b"),
      ])
    #expect(all[0].words { _ in "gemeente Rotterdam" } == "adviseur wonen (gemeente Rotterdam)")
    #expect(Meetup.Participant.all(in: " , ;\n(", lookup: Self.lookup).map(\.role) == ["("])
  }

  // MARK: The file

  @Test("a new meetup has its answers, and the agenda of its template fitted to its minutes")
  func file() throws {
    let template = MeetupTemplate(
      Document(
        """
        ---
        id: uur-1
        titel: Een uur
        soort: intervisie
        duur: 60
        leerniveau: lokaal
        ---

        ## Agenda

        - 20 min | Welkom
        - 40 min | [[kies-een-begin]]

        ## Voor de begeleider

        - Begin op tijd.
        """), name: "uur-1")
    #expect(template.minutes == 60 && template.kind == "intervisie")
    var new = NewMeetup(template, title: "Derde keer: \"samen\"")
    new.day = Day(iso: "2026-12-04")
    new.start = 23 * 60
    new.minutes = 90
    new.people = "adviseur (gemeente Rotterdam), bewoner"
    new.series = "Samen"
    new.rhythm = "elke maand"
    #expect(new.idWords == "2026-12-04 Derde keer: \"samen\"")
    let document = Document(
      bytes: try new.bytes(id: "2026-12-04-derde-keer", lookup: Self.lookup))
    let meetup = Meetup(document)
    #expect(document.diagnostics.isEmpty)
    #expect(meetup.title == "Derde keer: \"samen\"" && meetup.kind == "intervisie")
    #expect(meetup.start == 1380 && meetup.end == 30 && meetup.level == "lokaal")
    #expect(meetup.agendaTimes.left == 0)
    #expect(meetup.participants.map(\.role) == ["adviseur", "bewoner"])
    #expect(meetup.participants.map(\.organisation) == ["gemeente-rotterdam", ""])
    #expect(meetup.agenda.map(\.minutes) == [30, 60])
    #expect(meetup.rhythm == "elke maand" && meetup.series == "Samen")
    #expect(document.section("Voor de begeleider")?.body.contains("Begin op tijd.") == true)
    #expect(document.text("status") == nil)
  }

  @Test("an empty one has no agenda and only what was said")
  func empty() throws {
    let new = NewMeetup(MeetupTemplate(emptyTitled: "Meetup"), title: "Meetup")
    let meetup = Meetup(Document(bytes: try new.bytes(id: "meetup", lookup: .nothing)))
    #expect(meetup.agenda.isEmpty && meetup.start == nil && meetup.day == nil)
  }
}
