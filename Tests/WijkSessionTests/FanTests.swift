import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// The waaier as a place to work: how far one is, blades that unfold, steps put together.
@Suite("Working with the fan")
@MainActor
struct FanTests {
  private let desk = Desk()
  private static let progress = "voortgang/gemeente-waterdam-verzonnen.yaml"

  private func fan(_ language: Language = .dutch, columns: Int = 80) -> Session {
    desk.open(language, columns: columns).press("2")
  }

  private var progress: String? { desk.text(Self.progress) }

  // MARK: How far one is

  @Test("V on a step keeps its state in the file of the own organisation, and u takes it back")
  func keep() {
    let session = fan().choose("Kies een begin").press("V")
    #expect(session.menu == ["begonnen", "gedaan", "overgeslagen", "nog niet ✓"])
    session.pick("gedaan")
    #expect(
      progress
        == "- stap: kies-een-begin\n  stand: gedaan\n  op: '2026-11-22'\n")
    #expect(session.said.contains("1 stap: gedaan"))
    #expect(session.lines.contains { $0.contains("1 Aanleiding") && $0.contains("1 van 2") })
    #expect(session.lines.contains { $0.contains("✓ Kies een begin") })
    session.press("u")
    #expect(progress == nil)
    #expect(!session.shows("1 van 2"))
    session.press(.control("r"))
    #expect(progress?.contains("stand: gedaan") == true)
  }

  @Test("it is there at the next start, in both languages")
  func again() {
    _ = fan().choose("Kies een begin").press("V").pick("begonnen")
    let session = fan(.english).choose("Kies een begin")
    #expect(session.shows("~ Kies een begin"))
    #expect(session.shows("Progress: begun on 22 November"))
  }

  @Test("a blade is all its steps, and so are marked ones; what is so already keeps its day")
  func several() {
    desk.put("- stap: wie-merkt-het\n  stand: gedaan\n  op: '2026-10-08'\n", at: Self.progress)
    let session = fan().choose("Aanleiding").press("V").pick("gedaan")
    #expect(session.said.contains("1 stap: gedaan"))
    #expect(progress?.contains("  op: '2026-10-08'\n- stap: kies-een-begin\n") == true)
    #expect(session.shows("2 van 2"))
    session.choose("Samen meten").press(" ").choose("Aanleiding").press(" ", "V")
      .pick("overgeslagen")
    #expect(session.said.contains("4 stappen: overgeslagen"))
    #expect(session.list?.marked.isEmpty == true)
  }

  @Test("not yet takes a step out of the file, and every other byte stays")
  func forget() {
    let kept = "# van ons\n- stap: kies-een-begin # eerst\n  stand: begonnen\n"
    desk.put(kept + "- stap: wie-merkt-het\n  stand: gedaan\n", at: Self.progress)
    fan().choose("Wie merkt het?").press("V").pick("nog niet")
    #expect(progress == kept)
  }

  @Test("the last one gone, its file goes too")
  func forgetAll() {
    let session = fan().choose("Kies een begin").press("V").pick("gedaan").press("V").pick(
      "nog niet")
    #expect(progress == nil)
    #expect(session.said.contains("1 stap: nog niet"))
  }

  @Test("while a text is read too, and its page says when")
  func whileReading() {
    let session = fan().read("Kies een begin").press("V").pick("overgeslagen")
    #expect(session.text.contains("Voortgang: overgeslagen op 22 november 2026"))
    session.press("u")
    #expect(!session.text.contains("Voortgang:"))
    #expect(progress == nil)
  }

  @Test("who can write nowhere gets a kennisbank of their own for it, and is told")
  func ownKennisbank() {
    // Of a newer form: it is shown and never changed.
    desk.put("naam: Voorbeeld\nformaat: 99\n", at: "kennisbank.yaml")
    let session = fan().press("V").pick("gedaan")
    #expect(session.said.contains("mijn-kennisbank"))
    #expect(session.lines.contains { $0.contains("1 Aanleiding") && $0.contains("2 van 2") })
    let file = session.home.appending(
      ".local/share/wijk/mijn-kennisbank/voortgang/eigen.yaml")
    #expect((try? session.world.fileSystem.read(file, limit: 10_000))?.count ?? 0 > 80)
    session.press("u")
    #expect(!session.shows("2 van 2"))
  }

  @Test("where that kennisbank is made for the first time one stays where one was")
  func staysThere() {
    desk.put("naam: Voorbeeld\nformaat: 99\n", at: "kennisbank.yaml")
    let session = fan().choose("Kies een teken").press("V").pick("gedaan")
    #expect(session.lines.contains { $0.hasPrefix(">") && $0.contains("✓ Kies een teken") })
    session.press(.enter)
    #expect(session.header.contains("Kies een teken"))
    session.press("q", "1")
    #expect(session.shows("Nachtwacht Oost"))
  }

  @Test("a file that somebody else changed is changed further, not replaced")
  func meanwhile() {
    let session = fan().choose("Kies een begin")
    desk.put("- stap: kijk-terug\n  stand: gedaan\n", at: Self.progress)
    session.press("V").pick("gedaan")
    #expect(progress?.contains("kijk-terug") == true)
    #expect(progress?.contains("kies-een-begin") == true)
  }

  @Test("elsewhere V says what to choose; on a shared host that nothing is written")
  func elsewhere() {
    #expect(desk.open().press("V").said.contains("blad van de waaier"))
  }

  // MARK: Unfolding

  @Test("blades are folded at first; l unfolds one and goes in, h folds it again")
  func folding() {
    let session = fan()
    #expect(session.titles == ["Aanleiding", "Samen meten"])
    session.press("l")
    #expect(session.titles == ["Aanleiding", "Kies een begin", "Wie merkt het?", "Samen meten"])
    session.press(.right)
    #expect(session.chosen == "Kies een begin")
    session.press("j", "h")
    #expect(session.titles == ["Aanleiding", "Samen meten"])
    #expect(session.chosen == "Aanleiding")
    #expect(session.press(.left).said.contains("niets in te klappen"))
  }

  @Test("l on a step opens it as Enter does, and what was unfolded is so when one comes back")
  func comeBack() {
    let session = fan().press("l", "l", "l")
    #expect(session.reading?.id == "kies-een-begin")
    session.press("h")
    #expect(session.titles.count == 4)
    session.press("1", "2")
    #expect(session.titles.count == 4)
    #expect(session.chosen == "Kies een begin")
  }

  @Test("what is looked for is shown, also in a blade that is folded")
  func looking() {
    let session = fan().press("/").type("teken")
    #expect(session.titles.contains("Kies een teken"))
    session.press(.escape, .escape)
    #expect(session.titles == ["Aanleiding", "Samen meten"])
  }

  @Test("a blade says its question and its steps with minutes; a step what it is")
  func summaries() {
    let session = fan(columns: 120)
    #expect(session.shows("Waarom beginnen we, en waarom nu?"))
    #expect(session.shows("Samen: 35 minuten"))
    #expect(session.shows("Kies een begin · 20 min"))
    session.press("l", "l")
    #expect(session.shows("Leerniveau: binnen de gemeente"))
    #expect(session.shows("Nodig: kaartjes, stiften"))
  }

  // MARK: Filters

  @Test("f narrows steps by level, minutes, way of working, role and state")
  func filters() {
    let session = fan().press("f")
    #expect(session.menu.contains("[ ] leerniveau: binnen de gemeente"))
    #expect(session.menu.contains("[ ] minuten: hoogstens 15"))
    #expect(session.menu.contains("[ ] werkvorm: in tweetallen"))
    #expect(session.menu.contains("[ ] voor wie: bewoners"))
    session.pick("hoogstens 15").press(.escape)
    #expect(session.titles == ["Wie merkt het?", "Kijk terug"])
    #expect(session.header.contains("minuten hoogstens 15"))
    #expect(session.lines.contains { $0.contains("Wie merkt het?") && $0.contains("15 min") })
  }

  @Test("a state is a filter that follows what is kept")
  func stateFilter() {
    let session = fan().choose("Kies een begin").press("V").pick("begonnen").press("f")
      .pick("voortgang: begonnen").press(.escape)
    #expect(session.titles == ["Kies een begin"])
  }

  // MARK: Steps put together

  @Test("marked steps of several blades begin as one meetup, in the order of the fan")
  func putTogether() {
    let session = fan().choose("Kies een teken").press(" ").choose("Wie merkt het?").press(" ")
    #expect(session.header.contains("2 stappen gekozen · 45 min"))
    session.press("p")
    #expect(session.shows("Aanleiding en Samen meten"))
    #expect(session.shows("Agenda · 45 minuten"))
    session.press(.enter)
    #expect(session.header.contains("stap 1 van 2"))
    #expect(session.shows("WIE MERKT HET?"))
  }

  @Test("they can wait for another day: the same agenda, asked when and where")
  func chosenForLater() {
    let session = fan().choose("Kies een teken").press(" ").choose("Wie merkt het?").press(" ")
    session.press("p", .right, .right)
    #expect(session.shows("> [Later]"))
    session.press(.enter).type("Later").press(.control("s"))
    let text = desk.text("meetups/2026-11-30-later.md") ?? ""
    #expect(text.split(separator: "\n").count { $0.contains("min | [[") } == 2)
  }

  @Test("a marked blade is its steps, also folded")
  func markedBlade() {
    let session = fan().press(" ", " ")
    #expect(session.header.contains("4 stappen gekozen"))
    session.press(.escape)
    #expect(!session.header.contains("gekozen"))
  }

  // MARK: What belongs to a step

  @Test("the page of a step tells of the meetups it was done in and what was noted there")
  func history() {
    desk.put(
      """
      - stap: kies-een-begin
        stand: gedaan
        op: '2026-10-08'
        meetup: 2026-10-08-havenkwartier
        opmerking: met twee teams

      """, at: Self.progress)
    let session = fan().read("Kies een begin")
    #expect(
      session.text.contains(
        "Voortgang: gedaan op 8 oktober 2026 · Meetup Havenkwartier"))
    #expect(session.text.contains("met twee\nteams"))
    #expect(session.text.contains("Gedaan in"))
    #expect(session.text.contains("inzicht: Klein beginnen geeft lucht"))
    #expect(!session.text.contains("Twee overleggen"))
    session.follow("2026-10-08-havenkwartier")
    #expect(session.reading?.id == "2026-10-08-havenkwartier")
  }
}

/// Blades and steps of one's own.
@Suite("Own steps in the fan")
@MainActor
struct OwnStepTests {
  private let desk = Desk()

  @Test("a asks for a step of the blade at hand, and for what a step has")
  func questions() {
    let session = desk.open().press("2", "j", "a")
    #expect(session.shows("stap van de waaier"))
    #expect(session.lines.contains { $0.contains("Samen meten") })
    #expect(session.shows("Kernvraag"))
    #expect(session.shows("Instructie"))
    #expect(!session.shows("doelgroep"))
  }

  @Test("a step is a draft below its blade, and published it gets the next number there")
  func publishStep() {
    let session = desk.open().press("2", "a").type("Nodig een bewoner uit").press(.enter, .enter)
      .type("Wie merkt het meest?").press(.control("s"))
    let draft = "concepten/waaier/aanleiding/nodig-een-bewoner-uit.md"
    #expect(desk.text(draft)?.contains("blad: aanleiding\n") == true)
    #expect(desk.text(draft)?.contains("kernvraag: Wie merkt het meest?\n") == true)
    session.press(.escape, .escape, "P")
    #expect(!session.menu.contains { $0.contains("doelgroepen") })
    session.pick(session.state.texts.publishNow)
    #expect(desk.text("waaier/01-aanleiding/03-nodig-een-bewoner-uit.md") != nil)
    session.press("2").choose("Nodig een bewoner uit")
    #expect(
      session.titles.prefix(4) == [
        "Aanleiding", "Kies een begin", "Wie merkt het?", "Nodig een bewoner uit",
      ])
  }

  @Test("a new blade is asked three things and comes behind the others")
  func publishBlade() {
    let session = desk.open().press("2", "a", .up, .right)
    #expect(session.shows("blad van de waaier"))
    #expect(!session.shows("Voor wie"))
    session.press(.enter).press(.control("a")).type("Vieren").press(.enter)
      .type("Wat lukte er?").press(.control("s"))
    #expect(desk.text("concepten/waaier/vieren/blad.md")?.contains("Wat lukte er?") == true)
    session.press(.escape, .escape, "P").pick(session.state.texts.publishNow)
    #expect(desk.text("waaier/03-vieren/blad.md") != nil)
    #expect(session.press("2").titles.last == "Vieren")
    #expect(session.shows("3 Vieren"))
  }

  @Test("a step of one's own below a blade of somebody else's gets the folder of that blade")
  func besideOthers() {
    let own = Desk()
    for path in own.files(below: "waaier") { own.remove(path) }
    desk.put("naam: Van hen\nformaat: 99\n", at: "kennisbank.yaml")
    let session = Session(
      kennisbanken: [desk.kennisbank, own.kennisbank], home: own.home,
      start: Start(place: RememberedPlace(place: .waaier)), today: "2026-11-22"
    ).settle()
    session.press("a").type("Van ons").press(.control("s"), .escape, .escape, "P")
      .pick(session.state.texts.publishNow)
    #expect(own.text("waaier/01-aanleiding/03-van-ons.md") != nil)
    #expect(session.press("2").choose("Van ons").shows("Van ons"))
    #expect(desk.files(below: "concepten").count == 1)
  }

  @Test("one's own version of a step that can only be read takes its place")
  func ownVersion() {
    let own = Desk()
    for path in own.files(below: "waaier") { own.remove(path) }
    desk.put("naam: Van hen\nformaat: 99\n", at: "kennisbank.yaml")
    let session = Session(
      kennisbanken: [desk.kennisbank, own.kennisbank], home: own.home,
      start: Start(place: RememberedPlace(place: .waaier)), today: "2026-11-22"
    ).settle()
    session.choose("Kies een begin").press("e").goTo("titel").press(KeyPress(.end)).type(" vandaag")
      .press(.escape, .escape, "P").pick(session.state.texts.publishNow)
    let path = "waaier/01-aanleiding/01-kies-een-begin.md"
    #expect(own.text(path)?.contains("titel: Kies een begin vandaag\n") == true)
    #expect(desk.text(path)?.contains("titel: Kies een begin\n") == true)
    session.press("2").unfoldAll()
    #expect(session.titles.prefix(3) == ["Aanleiding", "Kies een begin vandaag", "Wie merkt het?"])
  }
}
