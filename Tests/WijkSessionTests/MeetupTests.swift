import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// A facilitator with a clicker before eight people: from a blade to the minutes.
@Suite("Holding a meetup")
@MainActor
struct MeetupTests {
  private let desk = Desk()
  private static let minute = 60_000

  /// The first blade of the sample, with a step of twenty minutes and one of fifteen, has begun.
  private func begun(
    _ language: Language = .dutch, columns: Int = 80, rows: Int = 24,
    fileSystem: any FileSystem = LocalFileSystem()
  ) -> Session {
    desk.open(language, columns: columns, rows: rows, fileSystem: fileSystem)
      .press("2").choose("Aanleiding").press("p", .enter)
  }

  private var minutes: String? {
    desk.files(below: "meetups").first { $0.contains("2026-11-22") }.flatMap(desk.text)
  }

  // MARK: Beginning

  @Test("p and Enter on a blade, and the room sees its first step, how far one is and what is left")
  func begin() {
    let session = begun()
    #expect(session.header.contains("Aanleiding"))
    #expect(session.header.contains("stap 1 van 2"))
    #expect(session.header.hasSuffix("nog 20:00"))
    #expect(session.shows("KIES EEN BEGIN"))
    #expect(session.shows("Wat is het kleinste begin?"))
    #expect(session.shows("1. Wat kan morgen al?"))
  }

  @Test("title, people and minutes can be changed before; the agenda follows the minutes")
  func answers() {
    let session = desk.open().press("2").choose("Aanleiding").press("p")
    #expect(session.shows("Agenda · 35 minuten · als je nu begint, klaar om 14:37"))
    session.press(.up).press(.control("u")).type("20")
    #expect(session.shows("Agenda · 20 minuten"))
    #expect(session.shows("10 min  Kies een begin"))
    #expect(session.shows("10 min  Wie merkt het?"))
    session.press(.up, .up, .control("u")).type("Donderdag").press(.enter, .enter, .enter, .enter)
    #expect(session.header.contains("Donderdag"))
    #expect(session.header.hasSuffix("nog 10:00"))
  }

  @Test("a last part in words, where one looks back, shows what came out before it")
  func roundUp() {
    desk.put(
      "---\nid: kort\ntitel: Kort\n---\n\n## Agenda\n\n- 10 min | [[kies-een-begin]]\n"
        + "- 5 min | Oogst teruglezen\n", at: "meetups/kort.md")
    let session = desk.open().press("3").choose("Kort").press("p", .enter)
    session.press("i").type("Samen eten helpt").press(.enter, "b").type("Elke maand").press(.enter)
    session.press(.pageDown)
    #expect(session.shows("Oogst teruglezen"))
    #expect(session.shows("Besluiten"))
    #expect(session.shows("• Samen eten helpt"))
  }

  @Test("a step begins too, and a meetup with its agenda; anything else says what to choose")
  func otherBeginnings() {
    let session = desk.open().press("2").choose("Wie merkt het?").press("p", .enter)
    #expect(session.header.contains("stap 1 van 1"))
    session.press("q").pick("Afronden").press("h", "3").choose("Meetup Havenkwartier").press(
      "p", .enter)
    #expect(session.shows("Welkom"))
    #expect(session.header.contains("stap 1 van 3"))
    session.press("q").pick("Afronden").press("h", "1").press("p")
    #expect(session.said.contains("Kies eerst"))
  }

  @Test("one that was held begins the next of its series, with what is still open")
  func nextOfSeries() throws {
    let before = desk.text("meetups/2026-10-08-havenkwartier.md")
    let session = desk.open().press("3").choose("Meetup Havenkwartier").press("p", .enter)
    #expect(session.shows("Open acties"))
    #expect(session.shows("• Formulier aanpassen (team Wonen, vóór 12 december 2026)"))
    #expect(!session.shows("Zaal boeken"))
    session.press("a").type("koffie").press(.enter, .enter, .enter).press("q").pick("Afronden")
    let text = try #require(minutes)
    #expect(text.contains("reeks: Rivierwijken samen\n"))
    #expect(text.contains("- [ ] koffie ^a3"))
    #expect(desk.text("meetups/2026-10-08-havenkwartier.md") == before)
  }

  // MARK: Going on

  @Test("a clicker's keys go on and back; at its ends Escape and F5 lead nowhere")
  func clicker() {
    let session = begun().press(.pageDown)
    #expect(session.shows("WIE MERKT HET?"))
    #expect(session.header.contains("stap 2 van 2"))
    session.press(KeyPress(.pageUp))
    #expect(session.shows("KIES EEN BEGIN"))
    session.press(.right, .left, " ", KeyPress(.pageUp), .escape, KeyPress(.function(5)))
    #expect(session.shows("KIES EEN BEGIN"))
    session.press(".")
    #expect(!session.shows("KIES"))
    session.press(.right)
    #expect(session.shows("KIES EEN BEGIN"))
  }

  @Test("digits and other letters do nothing and say which keys work")
  func otherKeys() {
    let session = begun()
    for key in ["1", "7", "z", "m"] {
      session.type(key)
      #expect(session.said.contains("i inzicht"))
      #expect(session.shows("KIES EEN BEGIN"))
    }
  }

  @Test("the last part says that q ends it")
  func lastPart() {
    let session = begun().press(.right, .right, .right)
    #expect(session.said.contains("laatste"))
  }

  // MARK: The clock

  @Test("the clock of each part goes on when one comes back, and stands still at p")
  func clock() {
    let session = begun().pass(milliseconds: 3 * Self.minute)
    #expect(session.header.hasSuffix("nog 17:00"))
    session.press(.right).pass(milliseconds: 60_000)
    #expect(session.header.hasSuffix("nog 14:00"))
    session.press(.left).pass(milliseconds: 1_000)
    #expect(session.header.hasSuffix("nog 16:59"))
    session.press("p").pass(milliseconds: 10 * Self.minute)
    #expect(session.header.hasSuffix("klok staat stil · p verder"))
    session.press("p").pass(milliseconds: 1_000)
    #expect(session.header.hasSuffix("nog 16:58"))
  }

  @Test("over time is told in words with the end that follows, and nothing stops")
  func overTime() {
    let session = begun().pass(milliseconds: 21 * Self.minute + 20_000)
    #expect(session.header.hasSuffix("01:20 te lang, eind 14:38"), "\(session.header)")
    session.press("w").type("gaat door").press(.enter)
    #expect(session.shows("[werkt] gaat door"))
  }

  @Test("five minutes before the end the screen says so, quietly")
  func almostEnd() {
    let session = begun().pass(milliseconds: 29 * Self.minute)
    #expect(!session.status.contains("Nog"))
    session.pass(milliseconds: 61_000)
    #expect(session.status.contains("Nog 5 minuten tot 14:37."), "\(session.status)")
  }

  @Test("a meetup that runs wakes the program once a second, and one that is not shown hardly")
  func wakes() throws {
    let session = begun()
    let now = session.clock.milliseconds()
    #expect(try #require(session.state.deadline) - now == 1_000)
    session.press("/").press(.escape)
    #expect(try #require(session.state.deadline) - now > 10_000)
    session.press("p", "p")
    #expect(session.state.deadline == nil)
  }

  // MARK: Noting

  @Test("a letter begins a note of its kind, Tab makes it another, Enter keeps it")
  func kinds() {
    let session = begun()
    for (key, kind) in [
      ("i", "inzicht"), ("w", "werkt"), ("n", "werkt niet"), ("v", "vraag"),
      ("b", "besluit"),
    ] {
      session.type(key)
      #expect(session.status.hasPrefix(" \(kind):"))
      session.type("tekst van \(kind)").press(.enter)
      #expect(session.shows("[\(kind)] tekst van \(kind)"))
    }
    session.press(.enter).type("iets").press(.tab, .tab, .enter)
    #expect(session.shows("[werkt niet] iets"))
    session.press(.tab)
    #expect(session.shows("[vraag] iets"))
    session.press("u")
    #expect(!session.shows("iets"))
    session.press(.control("r"))
    #expect(session.shows("[vraag] iets"))
    session.press(.up).type(" anders").press(.enter)
    #expect(session.shows("[vraag] iets anders"))
  }

  @Test("an action asks who and by when, in words; it is kept before these are answered")
  func action() {
    let session = begun().press("a").type("formulier aanpassen").press(.enter)
    #expect(session.shows("[actie] formulier aanpassen"))
    #expect(session.status == " wie doet het: functie of team, geen naam")
    session.type("team wonen").press(.enter).type("volgende week vrijdag").press(.enter)
    #expect(
      session.shows("[actie] formulier aanpassen (team wonen, vóór 27 november 2026)"),
      "\(session.screen)")
  }

  @Test("what was typed and left is noted too")
  func leftOpen() {
    let session = begun().press("w").type("half").press(.escape)
    #expect(session.shows("[werkt] half"))
    session.press("w").press(.escape)
    #expect(session.lines.count { $0.contains("[werkt]") } == 1)
  }

  @Test("a pasted page is one note of one line")
  func pasted() {
    let session = begun().press("i").paste("een\ntwee\n\tdrie\u{1B}[31m").press(.enter)
    #expect(session.shows("[inzicht] een twee drie"))
  }

  // MARK: Counting

  @Test("a group is counted by the letters of its choices, and the minutes have the counts")
  func counts() throws {
    let session = begun().press("s").type("Wat eerst? bellen; flyeren; koffie").press(.enter)
    #expect(session.shows("Wat eerst?"))
    session.type("aaabcccccC")
    #expect(session.lines.contains { $0.contains("a  bellen") && $0.hasSuffix("███ 3") })
    #expect(session.lines.contains { $0.contains("c  koffie") && $0.hasSuffix("████ 4") })
    session.type("z")
    #expect(session.said.contains("letters"))
    session.press(.enter)
    #expect(session.shows("KIES EEN BEGIN"))
    session.press("s").type("Wat eerst? bellen; flyeren; koffie").press(.enter)
    #expect(session.lines.contains { $0.contains("c  koffie") && $0.hasSuffix("████ 4") })
    session.press(.enter).press("q").pick("Afronden")
    #expect(try #require(minutes).contains("Wat eerst? bellen 3, flyeren 1, koffie 4"))
  }

  @Test("without words it is a round of how everyone is; one choice is none")
  func round() {
    let session = begun().press("s", .enter)
    #expect(session.shows("Hoe zit je erbij?"))
    session.press(.enter, "s").type("alleen dit").press(.enter)
    #expect(session.said.contains("twee tot 8 keuzes"))
  }

  // MARK: On disk

  @Test("as long as a note is not on disk it says so, and the keys go on working")
  func notOnDisk() {
    let files = TroubledFiles()
    let session = begun(fileSystem: files)
    files.fail { $0.path.contains("/meetups/") && $0.call.changes ? .full : nil }
    session.press("w").type("een").press(.enter)
    #expect(session.shows("[werkt] een  nog niet op schijf"), "\(session.screen)")
    #expect(session.status.contains("nog niet op schijf"))
    session.press(.right, .left)
    #expect(session.shows("[werkt] een  nog niet op schijf"))
    files.mend()
    session.press("n").type("twee").press(.enter)
    #expect(!session.shows("nog niet op schijf"))
    #expect(desk.meetupJournals.contains("een"))
    #expect(desk.meetupJournals.contains("twee"))
  }

  @Test("without another note it is tried again within a quarter of a minute")
  func triesAgain() {
    let files = TroubledFiles()
    let session = begun(fileSystem: files)
    files.fail { $0.path.contains("/meetups/") && $0.call.changes ? .full : nil }
    session.press("w").type("een").press(.enter)
    files.mend()
    session.pass(milliseconds: 16_000)
    #expect(!session.shows("nog niet op schijf"))
  }

  @Test("killed at any moment: the next start offers to go on, with every note and every clock")
  func killed() {
    let session = begun()
    session.press("w").type("eerste").press(.enter).pass(milliseconds: 2 * Self.minute)
    session.press(.right).press("a").type("tweede").press(.enter)
    let next = desk.killed()
    #expect(next.menu.first == "Verder met de meetup")
    next.press(.enter)
    #expect(next.shows("WIE MERKT HET?"))
    #expect(next.shows("[actie] tweede"))
    #expect(next.header.hasSuffix("nog 15:00"))
    next.press(.left)
    #expect(next.shows("[werkt] eerste"))
    #expect(next.header.hasSuffix("nog 18:00"))
  }

  @Test("a meetup that another program holds is not offered")
  func heldElsewhere() {
    let session = begun().press("w").type("hier").press(.enter)
    let other = desk.open()
    #expect(other.state.overlay == nil)
    #expect(session.shows("hier"))
  }

  @Test("who does not want to go on now comes back with p, or begins another")
  func goesOnWithP() {
    let session = begun().press("w").type("eerste").press(.enter)
    let next = desk.killed().pick("Nu niet").press("p")
    #expect(next.menu.last == "Een andere meetup beginnen")
    next.press(.enter)
    #expect(next.shows("[werkt] eerste"))
    #expect(session.shows("[werkt] eerste"))
  }

  @Test("what is typed when the terminal goes away is a note")
  func hangsUp() {
    let session = begun().press("w").type("half ge").terminate()
    #expect(session.hasEnded)
    #expect(desk.meetupJournals.contains("half ge"))
  }

  // MARK: Ending

  @Test("q asks, with the safe answer first")
  func asks() {
    let session = begun().press("q")
    #expect(session.menu == ["Terug naar de meetup", "Afronden", "Later verder"])
    session.press(.enter)
    #expect(session.shows("KIES EEN BEGIN"))
  }

  @Test("ending puts harvest, decisions, actions and times in the file, and shows it")
  func ends() throws {
    let session = begun()
    session.press("w").type("klein begin").press(.enter)
    session.press("b").type("we gaan door").press(.enter)
    session.press("a").type("zaal boeken").press(.enter).type("De Brug").press(.enter)
      .type("2026-12-12").press(.enter)
    session.pass(milliseconds: 22 * Self.minute).press(.right).pass(milliseconds: 7 * Self.minute)
    session.press("q").pick("Afronden")
    let text = try #require(minutes)
    #expect(text.contains("titel: Aanleiding\n"))
    #expect(text.contains("datum: '2026-11-22'\n"))
    #expect(text.contains("start: '14:02'\n"), "\(text)")
    #expect(text.contains("- 20 min | [[kies-een-begin]] | 22 min\n"))
    #expect(text.contains("- 15 min | [[wie-merkt-het]] | 7 min\n"))
    #expect(!text.contains("status:"))
    #expect(text.contains("- [werkt] klein begin ([[kies-een-begin]])\n"))
    #expect(text.contains("## Besluiten\n\n- we gaan door"))
    #expect(text.contains("- [ ] zaal boeken (wie: De Brug; voor: 2026-12-12) ^a1"))
    #expect(session.reading?.id.hasPrefix("2026-11-22") == true)
    #expect(session.said.contains("Verslag"))
    #expect(desk.meetupJournals.isEmpty)
    #expect(desk.open().state.overlay == nil)
  }

  @Test("where nothing can be written a kennisbank of one's own is made, and told of")
  func ownKennisbank() {
    // Of a newer program: it is only read.
    desk.put("naam: Later\nformaat: 2\n", at: "kennisbank.yaml")
    let before = desk.contents
    let session = begun().press("w").type("klein begin").press(.enter, "q").pick("Afronden")
    #expect(desk.contents == before)
    #expect(session.said.contains("mijn-kennisbank"), "\(session.said)")
    #expect(session.text.contains("klein begin"))
  }

  @Test("going on later keeps the notes in the file and the clock at the next start")
  func later() throws {
    let session = begun().press("w").type("klein begin").press(.enter)
      .pass(milliseconds: 5 * Self.minute)
    session.press("q").pick("Later verder")
    #expect(try #require(minutes).contains("klein begin"))
    session.press("h", "p")
    #expect(session.menu.first == "Verder met de meetup")
    let next = desk.open().pick("Verder met de meetup")
    #expect(next.header.hasSuffix("nog 15:00"))
    next.press("i").type("nog iets").press(.enter).press("q").pick("Afronden")
    let text = try #require(minutes)
    #expect(text.contains("nog iets"))
    #expect(text.components(of: "klein begin") == 1)
  }

  @Test("a kennisbank that cannot be written keeps the notes for the next start")
  func readOnly() throws {
    let files = TroubledFiles()
    var session = begun(fileSystem: files).press("w").type("klein begin").press(.enter)
    files.fail(.readOnly, below: desk.kennisbank)
    session.press("q").pick("Afronden")
    #expect(session.said.contains("Alle notities zijn bewaard"), "\(session.said)")
    files.mend()
    session = desk.open().pick("Afronden")
    #expect(try #require(minutes).contains("klein begin"))
  }

  @Test("where neither notes nor minutes can be written the meetup goes on, and nothing is dropped")
  func nowhere() throws {
    let files = TroubledFiles()
    let session = begun(fileSystem: files)
    files.fail { $0.call.changes ? .full : nil }
    session.press("w").type("klein begin").press(.enter).press("q").pick("Afronden")
    #expect(session.shows("[werkt] klein begin  nog niet op schijf"))
    files.mend()
    session.press("q").pick("Afronden")
    #expect(try #require(minutes).contains("klein begin"))
  }

  @Test("rehearsing leaves no trace")
  func rehearsal() {
    let before = desk.contents
    let session = desk.open().press("2").choose("Aanleiding").press("p", .right, .enter)
    #expect(session.header.contains("Oefenen"))
    session.press("w").type("geheim").press(.enter).pass(milliseconds: 20 * Self.minute)
    #expect(!session.shows("nog niet op schijf"))
    session.press("q").pick("Stop")
    #expect(session.said.contains("20 minuten"))
    #expect(desk.contents == before)
    #expect(desk.meetupJournals.isEmpty)
  }

  // MARK: Beside it

  @Test("one searches and reads beside it, and p comes back to the same place")
  func beside() {
    let session = begun().press(.right).press("/").type("buurttafel").press(.enter, .enter)
    #expect(session.reading != nil)
    session.press("p")
    #expect(session.shows("WIE MERKT HET?"))
    session.press(.left, "/", .escape)
    #expect(session.header.contains("meetup loopt"))
    session.press("q")
    #expect(session.shows("KIES EEN BEGIN"))
    #expect(!session.hasEnded)
  }

  @Test("one comes back to the same page of a long step")
  func samePage() {
    let session = begun(columns: 40, rows: 15)
    for text in ["een", "twee"] { session.press("w").type(text).press(.enter) }
    session.press(.right)
    #expect(session.shows("blz. 2 van 2"))
    session.press("/", .escape, "p")
    #expect(session.shows("blz. 2 van 2"))
  }

  @Test("the agenda jumps, skips, gives five minutes and keeps a part for the next time")
  func agenda() {
    let session = begun().press("o")
    #expect(session.shows("nu, 0 min bezig"))
    session.press("j", "s")
    #expect(session.shows("overgeslagen"))
    session.press("s", "+", .enter)
    #expect(session.shows("WIE MERKT HET?"))
    #expect(session.header.hasSuffix("nog 20:00"))
    session.press("o", "k", "d", .escape)
    #expect(session.shows("WIE MERKT HET?"))
    session.press("q").pick("Afronden")
    #expect(minutes?.contains("Geparkeerd") == true, "\(minutes ?? "")")
  }

  @Test("minutes left are spread over what is still to come")
  func spread() {
    let session = begun().pass(milliseconds: 30 * Self.minute).press("o", "v", "j", .enter)
    #expect(session.header.hasSuffix("nog 05:00"), "\(session.header)")
  }

  @Test("at 20x5 one line is left, and all is there again after")
  func small() {
    let session = begun().press("w").type("een").press(.enter)
    let before = session.lines
    session.resize(columns: 20, rows: 5).resize(columns: 80, rows: 24)
    #expect(session.lines == before)
  }

  @Test("five hundred notes and one of five thousand letters are all in the minutes")
  func many() throws {
    let session = begun()
    for number in 1...500 { session.press("w").paste("nummer \(number).").press(.enter) }
    session.press("i").paste(String(repeating: "lang ", count: 1_000)).press(.enter)
    session.press("q").pick("Afronden")
    let text = try #require(minutes)
    #expect(text.components(of: "- [werkt] nummer ") == 500)
    #expect(text.contains(String(repeating: "lang ", count: 999) + "lang ([["))
  }

  @Test("in English too")
  func english() {
    let session = begun(.english)
    #expect(session.header.hasSuffix("20:00 left"))
    session.press("n").type("one").press(.enter)
    #expect(session.shows("[does not work] one"))
  }
}

extension Desk {
  /// All that the journals of meetups hold, as it stands on the disk.
  var meetupJournals: String {
    let folder = home.appending(".local/state/wijk/meetups")
    let files = LocalFileSystem()
    return ((try? files.list(folder)) ?? [])
      .compactMap { try? files.read(folder.appending($0.name), limit: 256 << 20) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
