import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// A facilitator plans a meetup at a desk: when, with whom, and every part of the agenda.
@Suite("Preparing a meetup", .serialized)
@MainActor
struct PreparingMeetupTests {
  private let desk = Desk()
  private static let path = "meetups/2026-12-04-derde-keer.md"

  /// The questions for a meetup of two hours.
  private func asked(_ language: Language = .dutch) -> Session {
    desk.open(language).press("3", "a", .enter)
  }

  /// Made, on Friday the fourth of December from half past one.
  private func made() -> Session {
    asked().press(.control("u")).type("Derde keer").press(.enter, .control("u"))
      .type("4 december").press(.control("s"))
  }

  /// Its agenda.
  private func planned() -> Session { made().press("A") }

  private var text: String? { desk.text(Self.path) }

  private var agenda: [String] {
    let lines = (text ?? "").split(separator: "\n").map(String.init)
    return lines.drop { $0 != "## Agenda" }.dropFirst().prefix { $0.hasPrefix("- ") }
      .map { String($0.dropFirst(2)) }
  }

  // MARK: A new one

  @Test(
    "a in Meetups asks what to begin with: what comes along, an empty one, each series, own ones")
  func templates() {
    desk.put(
      "---\ntitel: Ons rondje\n---\n\n## Agenda\n\n- 15 min | Rondje\n",
      at: "sjablonen/meetups/rondje.md")
    let session = desk.open().press("3", "a")
    #expect(
      session.menu == [
        "Meetup van twee uur", "Eerste bijeenkomst", "Intervisie in vijf delen",
        "Meetup van een uur", "Ons rondje", "Lege agenda", "De volgende van Rivierwijken samen",
      ])
    session.pick("Ons rondje")
    #expect(session.shows("13:30   15 min  Rondje"))
    session.press(.escape, "1")
    #expect(!session.shows("Ons rondje"))
  }

  @Test("everything has a default: Enter to the end makes it, and its page opens")
  func defaults() {
    let session = asked()
    for _ in 0..<9 { session.press(.enter) }
    #expect(session.said.hasPrefix("Meetup gemaakt; met A bereid je hem voor."))
    #expect(session.shows("13:30 Welkom"))
    #expect(
      desk.text("meetups/2026-11-30-meetup-van-twee-uur.md")?.contains("einde: '15:30'") == true)
  }

  @Test("days, times, minutes and people are written in words, and told as they are understood")
  func words() {
    let session = asked().press(.tab, .control("u")).type("volgende week vrijdag")
    #expect(session.shows("vrijdag 27 november 2026"))
    session.press(.tab, .control("u")).type("9u15").press(.tab, .control("u")).type("3 uur")
    #expect(session.shows("tot 12:15"))
    #expect(session.shows("Agenda · 180 minuten"))
    session.press(.tab, .tab)
    session.paste("adviseur wonen (Gemeente Waterdam)\nbewoner").press(.control("s"))
    let text = desk.text("meetups/2026-11-27-meetup-van-twee-uur.md") ?? ""
    #expect(text.contains("start: 09:15\n") || text.contains("start: '09:15'\n"))
    #expect(
      text.contains(
        "deelnemers:\n  - rol: adviseur wonen\n    organisatie: gemeente-waterdam\n  - rol: bewoner\n"
      ), "\(text)")
  }

  @Test("what one types over a default takes its place, and who moves in it keeps it")
  func typedOver() {
    let session = asked().type("Derde keer")
    #expect(session.shows("> Titel        Derde keer"))
    session.press(.tab).type("4 december")
    #expect(session.shows("> Datum        4 december"))
    session.press(.tab, .left).type("0")
    #expect(session.shows("> Begint om    13:300"))
  }

  @Test("however often one asks for it, one meetup is made")
  func madeOnce() {
    let session = asked().type("Derde keer")
    session.send([.key(.control("s")), .key(.control("s")), .key(.control("s"))])
    #expect(desk.files(below: "meetups").count == 2)
    session.press("u")
    #expect(desk.files(below: "meetups").count == 1)
    #expect(session.list?.scope == .place(.meetups))
  }

  @Test("a rhythm that nobody understands is told, and one goes there")
  func unknownRhythm() {
    let session = asked()
    for _ in 0..<7 { session.press(.tab) }
    session.type("af en toe").press(.control("s"))
    #expect(session.said.contains("Dat ritme ken ik niet"))
    #expect(session.shows("> Ritme"))
    session.press(.control("u")).type("elke maand").press(.control("s"))
    #expect(session.said.hasPrefix("Meetup gemaakt"))
  }

  @Test("the next of a series is as long as the last was planned, not as long as it took")
  func plannedLength() {
    desk.put(
      "---\nid: lang\ntitel: Lang\nreeks: Uitloop\ndatum: 2026-11-01\nstart: '09:30'\n"
        + "einde: '20:44'\n---\n\n## Agenda\n\n- 60 min | Praten | 614 min\n",
      at: "meetups/lang.md")
    let session = desk.open().press("3", "a").pick("De volgende van Uitloop")
    #expect(session.shows("Agenda · 60 minuten"))
  }

  @Test("undo says so before it takes back what was changed in another window")
  func undoOfOthers() {
    let mine = planned().press("G", "+")
    _ = desk.open().press("3").choose("Derde keer").press("A", "g", "+")
    #expect(agenda.first?.hasPrefix("15 min") == true)
    mine.press("G", "+")
    let both = agenda
    #expect(both.first?.hasPrefix("15 min") == true)
    mine.press("u")
    #expect(mine.said.contains("van een ander"))
    #expect(agenda == both)
    mine.press("u")
    #expect(agenda != both)
  }

  @Test("what is no day, no time or no minutes is told, and one goes there")
  func faults() {
    let session = asked().press(.tab, .control("u")).type("ooit").press(.control("s"))
    #expect(session.said.contains("geen dag"))
    #expect(session.shows("> Datum"))
    session.press(.control("u"), .tab, .control("u")).type("25:00").press(.control("s"))
    #expect(session.said.contains("geen tijd"))
    session.press(.control("u"), .tab, .control("u")).type("lang").press(.control("s"))
    #expect(session.said.contains("geen minuten"))
    #expect(desk.files(below: "meetups").count == 1)
  }

  @Test("what was typed and left comes back, also after a restart")
  func leftOpen() {
    leave("Half af")
    let session = desk.open().press("3", "a")
    session.pick("Verder met wat je typte: Half af")
    #expect(session.shows("Half af"))
    #expect(session.shows("13:30   10 min  Welkom"))
  }

  private func leave(_ title: String) {
    let session = asked().press(.control("u")).type(title).press(.escape)
    #expect(session.said == session.state.texts.newDraftKept.string)
    session.press("a").pick("Verder met wat je typte: Half af").press(.escape).terminate()
  }

  @Test("u takes the new meetup away again")
  func undo() {
    let session = made()
    #expect(text != nil)
    session.press("h", "u")
    #expect(text == nil)
  }

  @Test("a meetup of the same name on the same day gets a number")
  func sameName() {
    made().press("h")
    let session = desk.open().press("3", "a", .enter, .control("u")).type("Derde keer")
    session.press(.enter, .control("u")).type("4 december").press(.control("s"))
    #expect(desk.text("meetups/2026-12-04-derde-keer-2.md") != nil)
  }

  // MARK: The next of a series

  @Test("the next of a series has its place, people and agenda, and a day by its rhythm")
  func nextOfSeries() {
    let old = "meetups/2026-10-08-havenkwartier.md"
    desk.put(
      (desk.text(old) ?? "").replacingFirst(
        "reeks: Rivierwijken samen",
        "reeks: Rivierwijken samen\nritme: tweede donderdag van de maand"),
      at: old)
    let session = desk.open(rows: 60).press("3", "a").pick("De volgende van Rivierwijken samen")
    #expect(session.shows("donderdag 10 december 2026"), "\(session.screen)")
    #expect(session.shows("Buurthuis De Brug"))
    session.press(.control("s"))
    let path = desk.files(below: "meetups").first { $0.contains("2026-12-10") } ?? ""
    let text = desk.text(path) ?? ""
    #expect(text.contains("reeks: Rivierwijken samen\nritme: tweede donderdag van de maand\n"))
    #expect(text.contains("leerniveau: intergemeentelijk\n"))
    #expect(text.contains("- 20 min | [[kies-een-begin]]\n"))
    #expect(session.shows("Open acties"))
    #expect(session.shows("Formulier aanpassen (team Wonen, vóór 12 december 2026)"))
    session.press("A")
    #expect(session.shows("• Formulier aanpassen (team Wonen, vóór 12 december 2026)"))
  }

  // MARK: The agenda

  @Test("each part has its time, and the minutes add up")
  func times() {
    let session = planned()
    #expect(session.shows("vrijdag 4 december 2026 · 13:30-15:30"))
    #expect(session.shows("120 van 120 min · past precies"))
    #expect(session.shows("> 13:30   10 min  Welkom"))
    session.press("-")
    #expect(session.shows("115 van 120 min · 5 over"))
    #expect(session.shows("13:35   10 min  Wijk in beeld"))
    session.press("+", "+", ">")
    #expect(session.shows("126 van 120 min · 6 te veel · eind 15:36, gepland 15:30"))
    session.press("<")
    #expect(session.shows("5 te veel"))
    session.press("s")
    #expect(session.shows("past precies"))
    #expect(session.said.contains("verdeeld"))
  }

  @Test("every change is in the file at once, and nothing else of the file changes")
  func onDisk() {
    let session = planned()
    let before = text ?? ""
    session.press("J")
    #expect(agenda.prefix(2).map { $0.prefix(18) } == ["10 min | Wijk in b", "10 min | Welkom, o"])
    session.press("K", "+")
    #expect(text == before.replacingFirst("- 10 min | Welkom", "- 15 min | Welkom"))
    session.press("d")
    #expect(agenda.count == 6)
    session.press("u", "u")
    #expect(text == before)
    session.press(.control("r"))
    #expect(agenda.first?.hasPrefix("15 min") == true)
  }

  @Test("undo is still there after a restart")
  func undoAfterRestart() {
    let before = changed()
    #expect(text != before)
    let session = desk.open().press("3").choose("Derde keer").press("A", "u", "u")
    #expect(text == before)
    #expect(session.shows("> 13:30   10 min  Welkom"))
  }

  /// The text before two changes of it, by a program that ended since.
  private func changed() -> String? {
    let session = planned()
    let before = text
    session.press("d", "J", "q").terminate()
    return before
  }

  @Test("a step, a case, a pause and words of one's own are put in behind the chosen part")
  func adding() {
    let session = planned().press("a").type("merkt").press(.enter)
    #expect(session.shows("> 13:40   15 min  Wie merkt het?"))
    session.press("a").type("wandelclub").press(.enter)
    #expect(session.shows("> 13:55   30 min  Wandelclub Oost"))
    session.press("a", .enter).press("a").type("Rondje langs de kaart").press(.enter)
    #expect(
      agenda[1...4] == [
        "15 min | [[wie-merkt-het]]", "30 min | [[wandelclub-oost]]", "10 min | Pauze",
        "10 min | Rondje langs de kaart",
      ])
  }

  @Test("Enter changes words, a digit the minutes; none and eleven hours are told")
  func editing() {
    let session = planned().press(.enter, .control("u")).type("Koffie").press(.escape)
    #expect(session.shows("> 13:30   10 min  Koffie"))
    session.press("u")
    #expect(session.shows("> 13:30   10 min  Welkom"))
    session.press(.enter, .control("u")).type("Inloop").press(.enter)
    #expect(agenda.first == "10 min | Inloop")
    session.type("0").press(.enter)
    #expect(agenda.first == "0 min | Inloop")
    #expect(session.shows("110 van 120 min · 10 over"))
    session.type("11 uur").press(.enter)
    #expect(agenda.first == "660 min | Inloop")
    #expect(session.shows("770 van 120 min · 650 te veel · eind 02:20, gepland 15:30"))
    session.type("9 liter").press(.enter)
    #expect(session.said.contains("geen minuten"))
    session.press(.escape)
    #expect(agenda.first == "660 min | Inloop")
  }

  @Test("an empty agenda says how to fill it, and every key is harmless there")
  func emptyAgenda() {
    let session = desk.open().press("3", "a").pick("Lege agenda").press(.control("s"), "A")
    #expect(session.shows("Er staat nog niets in"))
    session.press("J", "K", "+", "-", "d", "s", "u", .enter).type("5")
    #expect(session.shows("Er staat nog niets in"))
    session.press("a").type("Welkom").press(.enter)
    #expect(session.shows("> 13:30   10 min  Welkom"))
  }

  @Test("what a colleague wrote meanwhile stays, and so does what was changed here")
  func twoWriters() {
    let session = planned()
    let theirs = (text ?? "").replacingFirst("titel: Derde keer", "titel: Derde keer samen")
    desk.put(theirs, at: Self.path)
    session.press("+")
    #expect(text?.contains("titel: Derde keer samen\n") == true)
    #expect(agenda.first?.hasPrefix("15 min") == true)
  }

  @Test("one that was held, or that cannot be written, says why it is not prepared")
  func notToPrepare() {
    let session = desk.open().press("3").choose("Meetup Havenkwartier").press("A")
    #expect(session.said.contains("al geweest"))
    session.press("1", "A")
    #expect(session.said.contains("Kies eerst een meetup"))
  }

  @Test("a prepared meetup begins with its agenda, and afterwards its text is as it was written")
  func heldAfterwards() {
    let session = planned().press("+", "p", .enter)
    #expect(session.header.contains("Derde keer"))
    session.press("w").type("goed begin").press(.enter, "q").pick("Afronden")
    #expect(text?.contains("- [werkt] goed begin") == true)
    #expect(text?.contains("- 15 min | Welkom") == true)
    session.press("e")
    #expect(session.written?.contains("goed begin") == true)
  }

  @Test("one that begins at once has what was changed the moment before")
  func beginAtOnce() {
    let session = planned().send(["+", "p", .enter].map(InputEvent.key))
    #expect(session.header.hasSuffix("nog 15:00"), "\(session.header)")
  }

  @Test("e writes in the meetup itself: its times, its people, its rhythm")
  func form() {
    let session = made().press("e")
    #expect(session.shows("Begintijd") && session.shows("Eindtijd"))
    session.goTo("ritme").type("elke maand").press(.enter)
    session.goTo(row: "Interventies").press(.enter).type("wandelclub").press(.enter, .escape)
    #expect(text?.contains("ritme: elke maand\n") == true)
    #expect(text?.contains("interventies:\n  - wandelclub-oost\n") == true)
    #expect(!desk.files(below: "concepten").contains { $0.contains("meetup") })
  }

  // MARK: Interventions

  @Test("an intervention goes with a meetup from its own page and from the meetup, and off again")
  func attach() {
    let session = made().resize(columns: 80, rows: 60).press("h", "1").choose("Wandelclub Oost")
      .press("B").pick("Derde keer")
    #expect(text?.contains("interventies:\n  - wandelclub-oost\n") == true)
    session.press("3").choose("Derde keer").press(.enter)
    #expect(session.shows("Interventies bij deze meetup"))
    session.press("B").type("buurttafel berk").press(.enter)
    #expect(text?.contains("  - wandelclub-oost\n  - buurttafel-berkenveld\n") == true)
    session.press("B").pick("Wandelclub Oost").press("B").pick("Buurttafel Berkenveld")
    #expect(text?.contains("interventies") == false)
  }

  @Test("while it runs / has them at hand, and p comes back")
  func atHand() {
    let session = made().press("B").type("wandelclub").press(.enter).press("p", .enter, "/")
    #expect(session.menu == ["Wandelclub Oost", "Zoeken in alle interventies"])
    session.press(.enter)
    #expect(session.header.contains("Wandelclub Oost"))
    session.press("p")
    #expect(session.header.contains("Derde keer"))
  }

  // MARK: While it runs

  @Test("in a meetup that runs a part is put in behind the chosen one, and it survives a crash")
  func insertWhileRunning() {
    let session = made().press("p", .enter, "o", "a").type("wie merkt").press(.enter)
    #expect(session.shows(">  15 min  Wie merkt het?"), "\(session.screen)")
    session.press("a").type("Nog een rondje").press(.enter)
    #expect(session.shows("Nog een rondje"))
    session.press("q", .right)
    #expect(session.shows("WIE MERKT HET?"))
    let next = desk.killed()
    next.pick("Verder met de meetup").press("o")
    #expect(next.shows("Wie merkt het?") && next.shows("Nog een rondje"))
  }

  // MARK: Hand-out

  @Test("x offers a hand-out: day, times and questions, and nothing for the facilitator")
  func handout() {
    let session = planned().press("a").type("wie merkt").press(.enter).press("q", "x")
    session.pick("Hand-out voor de deelnemers: Opslaan als Markdown")
    let path = session.home.appending("wijk/hand-out-2026-12-04-derde-keer.md")
    let bytes = (try? LocalFileSystem().read(path, limit: 1 << 20)) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("vrijdag 4 december 2026 · 13:30-15:30"), "\(session.said) \(text)")
    #expect(
      text.contains("13:40  Wie merkt het?") || text.contains("13:40 Wie merkt het?"), "\(text)")
    #expect(!text.contains("begeleider") && !text.contains("Vraag een week vooraf"))
    session.press("h", "g").choose("Meetup Havenkwartier").press("x")
    #expect(!session.menu.contains { $0.contains("Hand-out") })
  }

  // MARK: Rehearsing

  @Test("rehearsing leaves nothing on the disk, and ends with planned and spent of each part")
  func rehearsal() {
    let session = made()
    let files = desk.contents
    session.press("p", .right, .enter).pass(milliseconds: 12 * 60_000).press(.right)
    session.press("w").type("oefennotitie").press(.enter, "o", "a").type("erbij").press(.enter)
    session.press("q", "q").pick("Stop met oefenen")
    #expect(session.shows("Zo ging het oefenen"))
    #expect(session.shows("12 van 10 min"), "\(session.screen)")
    #expect(session.shows("niet gedaan"))
    #expect(desk.contents == files)
    #expect(desk.runJournals.isEmpty)
  }
}

extension Desk {
  /// Journals of meetups that were left in the state folder.
  fileprivate var runJournals: [String] {
    let folder = home.appending(".local/state/wijk/meetups")
    return ((try? LocalFileSystem().list(folder)) ?? []).map {
      String(decoding: $0.name, as: UTF8.self)
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
