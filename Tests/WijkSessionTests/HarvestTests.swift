import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// After a meetup: what came out of it gone through, and actions of all meetups ticked.
@Suite("Going through a harvest")
@MainActor
struct HarvestTests {
  private let desk = Desk()
  private let back = KeyPress(.tab, .shift)
  private static let held = "meetups/2026-10-08-havenkwartier.md"

  private var file: String { desk.text(Self.held) ?? "" }

  private func reviewing(_ language: Language = .dutch) -> Session {
    desk.open(language).press("3").choose("Meetup Havenkwartier").press("R")
  }

  // MARK: Over all meetups

  @Test("O shows what is to be done, from where and by when, and Space ticks it in its file")
  func actions() {
    let session = desk.open().press("O")
    #expect(session.header.contains("Oogst › Acties"))
    #expect(session.shows("Later"))
    #expect(session.shows("> [ ] Formulier aanpassen"))
    #expect(session.shows("team Wonen · vóór 12 december 2026 · Meetup Havenkwartier"))
    #expect(!session.shows("Zaal boeken"))
    session.press(" ").settle()
    #expect(file.contains("- [x] Formulier aanpassen (wie: team Wonen; voor: 2026-12-12) ^a1"))
    #expect(session.shows("Er staan geen acties open."))
    session.press("f")
    #expect(session.shows("Gedaan"))
    #expect(session.shows("[x] Formulier aanpassen"))
    session.press("f", "u").settle()
    #expect(file.contains("- [ ] Formulier aanpassen"))
    #expect(session.shows("> [ ] Formulier aanpassen"))
    session.press(.enter)
    #expect(session.header.contains("Meetup Havenkwartier"))
    session.press("[")
    #expect(session.header.contains("Oogst › Acties"))
    #expect(session.press("q").header.contains("Interventies"))
  }

  @Test("what is typed stays with its line, also when another one comes back meanwhile")
  func typedWhileUndone() {
    let session = reviewing()
    let before = file
    let keys: [KeyPress] = ["-", "u", "e", "X", "X", KeyPress(.enter)]
    session.send(keys.map { .key($0) }).settle()
    #expect(session.shows("XX"))
    session.press(.enter).settle()
    let (old, new) = (before.split(separator: "\n"), file.split(separator: "\n"))
    #expect(old.count == new.count)
    let changed = zip(old, new).filter { $0 != $1 }
    #expect(changed.count == 1 && changed[0].1.contains("XX"), "\(changed)")
  }

  @Test("beside meetups of one's own those that can only be read are examples, and left out")
  func withoutExamples() {
    let other = Desk()
    other.put(
      "---\nid: elders\ntitel: Elders\n---\n\n## Acties\n\n- [ ] Bakfiets huren ^a1\n",
      at: "meetups/elders.md")
    other.put("naam: Elders\nformaat: 99\n", at: "kennisbank.yaml")
    let session = desk.beside(other).press("O")
    #expect(session.shows("Formulier aanpassen"))
    #expect(!session.shows("Bakfiets huren"))
  }

  @Test("Tab goes on to decisions and insights, by level of learning, with where they came from")
  func learned() {
    let session = desk.open().press("O", .tab)
    #expect(session.header.contains("Oogst › Besluiten"))
    #expect(session.shows("Wij gaan door met"))
    session.press(.tab)
    #expect(session.shows("Intergemeentelijk: tussen gemeenten"))
    #expect(session.shows("• Klein beginnen geeft lucht"))
    #expect(session.shows("Meetup Havenkwartier · 8 oktober 2026 · bij Kies een begin"))
    #expect(session.press(.tab).shows("Hier is nog niets van genoteerd."))
    #expect(session.press(back, back, back).header.contains("Acties"))
  }

  @Test("what is due comes first, and what has no day last")
  func urgency() {
    desk.put(
      """
      ---
      titel: Tweede
      soort: meetup
      datum: 2026-11-02
      ---

      ## Acties

      - [ ] Ooit
      - [ ] Overmorgen (voor: 2026-11-24)
      - [ ] Gisteren (wie: wij; voor: 2026-11-21)
      """, at: "meetups/2026-11-02-tweede.md")
    let session = desk.open().press("O")
    let order = ["Te laat", "Gisteren", "Binnen een week", "Overmorgen", "Later", "Formulier"]
    let places = (order + ["Zonder dag", "Ooit"]).map { words in
      session.lines.firstIndex { $0.contains(words) } ?? -1
    }
    #expect(places == places.sorted())
    #expect(!places.contains(-1))
    #expect(session.header.contains("2 acties zonder wie of wanneer"))
  }

  // MARK: Of one meetup

  @Test("R shows all of one meetup; who and when are asked in words")
  func owner() {
    let session = reviewing().press("j")
    #expect(session.header.contains("Oogst nalopen › Meetup Havenkwartier"))
    #expect(session.shows("> [ ] Formulier aanpassen"))
    session.press("w", .control("u")).type("team Zorg").press(.enter).press("d", .control("u"))
      .type("volgende week vrijdag").press(.enter).settle()
    #expect(file.contains("- [ ] Formulier aanpassen (wie: team Zorg; voor: 2026-11-27) ^a1"))
    session.press("u", "u").settle()
    #expect(file.contains("(wie: team Wonen; voor: 2026-12-12) ^a1"))
    #expect(session.press("k", "w").said.contains("Wie en wanneer horen alleen bij een actie"))
  }

  @Test("order, joining, other words, another kind and taking out change only their lines")
  func changes() {
    let before = file
    let session = reviewing().press("G")
    #expect(session.shows("> [werkt niet] Twee overleggen op één avond"))
    session.press("K").settle()
    #expect(
      file.contains(
        "- [werkt niet] Twee overleggen op één avond\n- [inzicht] Klein beginnen geeft lucht"))
    #expect(session.shows("> [werkt niet]"))
    session.press("K")
    #expect(session.said.contains("Verder kan het niet"))
    session.press("J", "J").settle()
    #expect(file == before)
    session.press("+").settle()
    #expect(
      file.contains(
        "- [inzicht] Klein beginnen geeft lucht; Twee overleggen op één avond "
          + "([[kies-een-begin]])"))
    session.press("e").press(.control("u")).type("Klein beginnen").press(.enter).settle()
    #expect(file.contains("- [inzicht] Klein beginnen ([[kies-een-begin]])\n"))
    session.press(.tab, .tab, .tab).settle()
    #expect(file.contains("- [vraag] Klein beginnen ([[kies-een-begin]])\n"))
    session.press(.tab).settle()
    #expect(file.contains("- Klein beginnen ([[kies-een-begin]])\n"))
    #expect(session.shows("> • Klein beginnen"))
    session.press("-").settle()
    #expect(!file.contains("Klein beginnen"))
    for _ in 0..<9 { session.press("u") }
    session.settle()
    #expect(file == before)
  }

  @Test("keys that come faster than the disk all count")
  func fast() {
    let session = reviewing().press("G", "K", "J", "K", "J", "+", "u").settle()
    #expect(session.shows("[werkt niet] Twee overleggen op één avond"))
    #expect(file.contains("- [werkt niet] Twee overleggen op één avond\n"))
  }

  @Test("a case or an insight becomes a draft that says which meetup it came from")
  func draft() {
    let session = reviewing().press("G", "a")
    #expect(session.shows("Twee overleggen op één avond"))
    session.press(.control("s")).settle()
    let path = desk.files(below: "concepten/interventies").first { $0.contains("twee-overleggen") }
    let text = path.flatMap(desk.text) ?? ""
    #expect(text.contains("titel: Twee overleggen op één avond\n"))
    #expect(text.contains("  - '2026-10-08-havenkwartier'\n"))
    #expect(text.contains("## Aanleiding\nTwee overleggen op één avond\n"))
  }

  @Test("what a meetup did with steps is proposed for the waaier, and Space keeps it")
  func progress() {
    let session = desk.open().press("2").choose("Aanleiding").press("p", .enter)
      .pass(milliseconds: 60_000 * 19).press(.pageDown).pass(milliseconds: 60_000)
      .press("o", "j", "d", .escape, "b").type("we beginnen").press(.enter, "q").pick("Afronden")
    session.press("R")
    #expect(session.shows("Voortgang op de waaier"))
    #expect(session.shows("[ ] Kies een begin: gedaan"))
    session.press("G").press("w")
    #expect(session.said.contains("Met spatie komt dit in de voortgang"))
    session.press("k", " ").settle()
    #expect(session.shows("[x] Kies een begin: gedaan"))
    let file = desk.files(below: "voortgang").first.flatMap(desk.text) ?? ""
    #expect(file.contains("stap: kies-een-begin"))
    #expect(file.contains("2026-11-22-aanleiding"))
    session.press("u").settle()
    #expect(session.shows("[ ] Kies een begin: gedaan"))
  }

  @Test("the case that was brought in becomes a draft too")
  func broughtCase() {
    desk.put(
      file.split(separator: "begeleider:").joined(
        separator: "casus:\n  inbrenger: wijkbeheerder\n  vraag: Wie opent de hal?\nbegeleider:"),
      at: Self.held)
    let session = reviewing()
    #expect(session.shows("Casus"))
    #expect(session.shows("> • Wie opent de hal?"))
    #expect(session.press(" ").said.contains("Met a maak je hier een concept van"))
    session.press("a").press(.control("s")).settle()
    let path = desk.files(below: "concepten/interventies").first { $0.contains("wie-opent") }
    #expect(path.flatMap(desk.text)?.contains("## Aanleiding\nWie opent de hal?\n") == true)
  }

  @Test("a change of somebody else in between is not overwritten, and is told")
  func overtaken() {
    let session = reviewing().press("j")
    let theirs = file.split(separator: "Goede avond.").joined(separator: "Goede avond, zei zij.")
    desk.put(theirs, at: Self.held)
    session.press(" ").settle()
    #expect(file == theirs)
    #expect(!session.said.isEmpty)
    session.press(" ").settle()
    #expect(file.contains("- [x] Formulier aanpassen"))
    #expect(file.contains("zei zij"))
  }

  @Test("in a kennisbank that can only be read nothing is ticked, and why is told")
  func readOnly() {
    let files = TroubledFiles()
    files.fail(.readOnly, below: desk.kennisbank)
    let before = file
    let session = desk.open(fileSystem: files).press("O", " ").settle()
    #expect(!session.said.isEmpty)
    #expect(session.shows("> [ ] Formulier aanpassen"))
    #expect(file == before)
  }
}
