import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// One evening of two hours, from its preparation to the next one of its series, with a crash in
/// the middle.
@Suite("A whole meetup")
@MainActor
struct LongMeetupTests {
  /// What somebody looks at it with.
  struct Room: Sendable, CustomStringConvertible {
    let language: Language
    let columns: Int
    let rows: Int
    let theme: Theme

    static let all = [
      Room(language: .dutch, columns: 80, rows: 24, theme: Theme(.mono)),
      Room(language: .english, columns: 120, rows: 35, theme: Theme(.dark)),
    ]

    var description: String { "\(language.rawValue) \(columns)x\(rows) \(theme.name.rawValue)" }
    var texts: Texts { Texts(language) }
  }

  private static let path = "meetups/2026-11-22-avond.md"
  private static let notes = [
    ("i", "alfa geeft lucht"), ("w", "bravo werkt best"), ("n", "charlie liep vast"),
    ("v", "delta of echo"), ("b", "foxtrot gaat door"), ("a", "golf boeken"),
  ]

  private let desk = Desk()
  private let clock = ManualClock()
  private let wall: ManualWall

  init() {
    wall = ManualWall(clock, days: ["2026-11-22"], time: 14 * 60 + 2)
    addTemplate()
    let step = "waaier/01-aanleiding/01-kies-een-begin.md"
    desk.put((desk.text(step) ?? "") + "\n## Kort\n\nIeder één begin.\n", at: step)
  }

  private func addTemplate() {
    desk.put(
      """
      ---
      titel: Avond met de wijk
      ---

      ## Agenda

      - 10 min | Welkom
      - 40 min | [[kies-een-begin]]
      - 10 min | Pauze
      - 30 min | [[wie-merkt-het]]
      - 20 min | Langs de kaart
      - 10 min | Tot slot

      """, at: "sjablonen/meetups/avond.md")
  }

  private func open(_ room: Room) -> Session {
    desk.open(
      room.language, columns: room.columns, rows: room.rows, theme: room.theme, clock: clock,
      wall: wall)
  }

  private var file: String { desk.text(Self.path) ?? "" }

  @Test(
    "loses nothing between its preparation and the next one, whatever happens in between",
    arguments: Room.all)
  func evening(_ room: Room) {
    holdFirstHalf(room)
    clock.pass(3 * 60_000)
    let session = goOn(room)
    changeAgenda(session, room)
    holdSecondHalf(session, room)
    expectMinutes()
    goThroughHarvest(session)
    session.terminate()
    expectNextOfSeries(room)
  }

  // MARK: Before it

  private func prepare(_ room: Room) -> Session {
    let session = open(room).press("3", "a").pick("Avond met de wijk")
    let answers = ["Avond", "2026-11-22", "14:00", "120", "", "", "Wijkavond", "elke maand"]
    for answer in answers {
      if !answer.isEmpty { session.press(.control("u")).paste(answer) }
      session.press(.tab)
    }
    session.press(.control("s"))
    #expect(file.contains("reeks: Wijkavond\nritme: elke maand\n"), "\(session.screen)")
    return session
  }

  private func rehearse(_ session: Session, _ room: Room) {
    let before = desk.contents
    session.press("p", .right, .enter).pass(minutes: 3)
    session.press("w").paste("hotel is geoefend").press(.enter, "q").pick(room.texts.stopRehearsal)
    session.press(.escape)
    #expect(desk.contents == before)
    #expect(desk.meetupJournals.isEmpty)
  }

  // MARK: The first half

  /// From 14:05 to 14:50, with a pause of seven minutes; then the program is killed.
  private func holdFirstHalf(_ room: Room) {
    let session = prepare(room)
    rehearse(session, room)
    session.press("p", .enter)
    note(0, in: session)
    session.pass(minutes: 8).press(.right)
    for number in 1...3 { note(number, in: session) }
    session.press("w").paste("toch niet").press(.enter, "u")
    session.pass(minutes: 12).press("p").pass(minutes: 7)
    #expect(session.header.hasSuffix(room.texts.pausedClock.string))
    session.press("p", "k").pass(minutes: 13)
    #expect(session.shows("Ieder één begin."))
    session.press("/").paste("buurttafel").press(.enter, .enter).pass(minutes: 2)
    #expect(session.reading != nil)
    session.press("p")
    #expect(session.header.hasSuffix(room.texts.timeLeft("13:00").string), "\(session.header)")
  }

  private func note(_ number: Int, in session: Session) {
    let (key, text) = Self.notes[number]
    session.type(key).paste(text).press(.enter)
  }

  // MARK: After the crash

  private func goOn(_ room: Room) -> Session {
    let session = open(room)
    #expect(session.menu.first == room.texts.goOnWithMeetup.string)
    session.press(.enter)
    #expect(session.header.hasSuffix(room.texts.timeLeft("10:00").string), "\(session.header)")
    #expect(session.shows("Ieder één begin."))
    for number in 1...3 { #expect(session.shows(Self.notes[number].1)) }
    #expect(!session.shows("toch niet"))
    session.press(.left)
    #expect(session.shows(Self.notes[0].1))
    session.press(.right)
    return session
  }

  /// No break; a part put in before the second step, the map kept for next time, and the minutes
  /// that are left spread over what remains.
  private func changeAgenda(_ session: Session, _ room: Room) {
    session.press("o", "j", "s", "j", "+")
    #expect(session.shows("35 min  Wie merkt het?"))
    session.press("a").paste("Nog een ronde").press(.enter, "K", "j", "j", "d", "v")
    #expect(session.said == room.texts.timeSpread(72).string, "\(session.said)")
    #expect(session.shows(room.texts.skipped.string) && session.shows(room.texts.parked.string))
    session.press("k", "k", .enter)
    #expect(session.shows("Nog een ronde"))
  }

  private func holdSecondHalf(_ session: Session, _ room: Room) {
    session.pass(minutes: 12).press(.right)
    #expect(session.shows("WIE MERKT HET?"))
    note(4, in: session)
    note(5, in: session)
    session.paste("De Brug").press(.enter).paste("2026-12-12").press(.enter)
    session.pass(minutes: 20).press(.right)
    #expect(session.shows("Tot slot"))
    session.pass(minutes: 38)
    #expect(session.status.contains(room.texts.almostEnd("16:05", minutes: 5).string))
    let over = room.texts.timeOver("", end: "").string.split(separator: ",")[0]
    #expect(session.header.contains(over), "\(session.header)")
    session.pass(minutes: 9).press("q").pick(room.texts.endMeetup)
    #expect(session.reading?.id == "2026-11-22-avond")
    #expect(desk.meetupJournals.isEmpty)
  }

  // MARK: After it

  private func expectMinutes() {
    for (_, text) in Self.notes { #expect(file.count(of: text) == 1, "\(text)") }
    #expect(!file.contains("hotel") && !file.contains("toch niet"))
    #expect(file.contains("einde: '16:09'\n"), "\(file)")
    let agenda = [
      "- 10 min | Welkom | 8 min", "- 40 min | [[kies-een-begin]] | 30 min",
      "- 10 min | Pauze | 0 min", "Nog een ronde | 12 min",
      "- 30 min | [[wie-merkt-het]] | 20 min", "- 20 min | Langs de kaart | 0 min",
      "- 10 min | Tot slot | 47 min",
    ]
    let lines = file.split(separator: "\n").filter { $0.hasPrefix("- ") }.prefix(agenda.count)
    for (line, expected) in zip(lines, agenda) { #expect(line.hasSuffix(expected), "\(file)") }
    // Two hours and four minutes since it began, of which it stood still for seven.
    let spent = lines.compactMap { $0.split(separator: " ").dropLast().last.flatMap { Int($0) } }
    #expect(spent.reduce(0, +) == 124 - 7)
    #expect(file.contains("- [ ] golf boeken (wie: De Brug; voor: 2026-12-12) ^a1\n"))
  }

  private func goThroughHarvest(_ session: Session) {
    session.press("R").chooseEntry("golf boeken").press("w", .control("u")).paste("team Zorg")
      .press(.enter, "d", .control("u")).paste("2026-12-19").press(.enter)
    #expect(file.contains("- [ ] golf boeken (wie: team Zorg; voor: 2026-12-19) ^a1\n"), "\(file)")
    session.chooseEntry("charlie").press("K")
    #expect(file.isInOrder("charlie", "bravo"))
    session.press("J").chooseEntry("delta").press("+")
    #expect(file.contains("- [werkt niet] charlie liep vast; delta of echo ([[kies-een-begin]])\n"))
    session.chooseEntry("Kies een begin").press(" ")
    let progress = desk.files(below: "voortgang").first.flatMap(desk.text) ?? ""
    #expect(progress.contains("meetup: '2026-11-22-avond'"), "\(session.screen)")
  }

  private func expectNextOfSeries(_ room: Room) {
    let session = open(room)
    session.press("3", "a").pick(room.texts.nextOf("Wijkavond")).press(.control("s"))
    let next = desk.files(below: "meetups").first { $0.contains("2026-12-22") }.flatMap(desk.text)
    #expect(next?.contains("reeks: Wijkavond\nritme: elke maand\n") == true, "\(session.screen)")
    #expect(session.text.contains("golf boeken"))
    #expect(session.text.contains("Langs de kaart"))
    #expect(session.text.contains(room.texts.parkedQuestions.string))
  }
}

extension Session {
  /// Of a harvest that is gone through, the first row with these words.
  @discardableResult
  fileprivate func chooseEntry(_ words: String) -> Session {
    press("g")
    for _ in 0..<40 where !lines.contains(where: { $0.hasPrefix(" > ") && $0.contains(words) }) {
      press("j")
    }
    return self
  }
}

extension String {
  /// How often a text stands in this one.
  func count(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }

  fileprivate func isInOrder(_ one: String, _ other: String) -> Bool {
    guard let first = firstRange(of: one), let second = firstRange(of: other) else { return false }
    return first.lowerBound < second.lowerBound
  }
}
