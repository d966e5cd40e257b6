import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// What the screen says to somebody who writes here for the first time.
@Suite("Signposts for a new writer")
@MainActor
struct SignpostTests {
  private let desk = Desk()

  // MARK: The form

  @Test("a target group in own words only is told not to count, until one is chosen from the list")
  func wordsOnly() {
    let session = desk.write(columns: 120, rows: 40).goTo("doelgroepen")
    #expect(!session.shows("eigen woorden tellen niet mee"))
    session.press(.enter).type("Nachtbrakers").press(.enter)
    #expect(session.shows("Doelgroepen *"))
    #expect(session.shows("eigen woorden tellen niet mee"))
    session.press(.escape, "P")
    while session.state.overlay?.chosen?.label != "✗ een doelgroep" { session.press(.down) }
    #expect(session.shows(session.state.texts.wordsDoNotCount.string))
    session.press(.escape).goTo("doelgroepen")
    session.press(.enter).pick("Jongeren").press(.escape)
    #expect(!session.shows("eigen woorden tellen niet mee"))
  }

  @Test("the two lists of results add rows of different names", arguments: Language.allCases)
  func results(language: Language) {
    let texts = Texts(language)
    #expect(texts.addItem("direct_resultaat") != texts.addItem("resultaten"))
  }

  @Test("who looks for a field that the form does not have stays in the whole text")
  func noSuchField() {
    desk.put("---\nid: rust\ntitel: Rust\n---\n", at: "concepten/elementen/rust.md")
    let session = desk.open().press("6").choose("Rust").press("e", .wholeText, .escape, "P")
    session.pick(session.state.texts.readersUnknown)
    #expect(session.header.contains(session.state.texts.wholeText.string))
    #expect(session.state.overlay == nil)
  }

  @Test("advice on one effect stands beside that one only, with the name of the field it is about")
  func adviceOfItem() {
    let effects = """
      effecten:
        - effect: meer-ontmoeting
          rol: hoofd
          succes: Na een jaar kennen buren elkaars naam.
        - effect: minder-overlast
          rol: hoofd
          aanname: Wie elkaar kent doet stiller.

      """
    desk.put(
      (desk.draft ?? "").replacing("zichtbaarheid:", with: effects + "zichtbaarheid:"),
      at: Desk.draft)
    let session = desk.write(columns: 120, rows: 40).goTo("effecten.effect")
    let texts = session.state.texts
    #expect(session.besideForm.contains("Raad · Waarom zou dit werken?"))
    #expect(!session.besideForm.contains("waaraan je ziet"))
    session.press(.tab, .tab)
    #expect(session.focusedRow?.contains(texts.fieldLabel("effecten.aanname").string) == true)
    #expect(session.besideForm.contains("Bij dit effect staat nog niet waarom"))
    #expect(!session.besideForm.contains("Raad ·"))
    session.press(.tab, .tab)
    #expect(session.besideForm.contains("Raad · Waaraan zie je dat het lukt?"))
    #expect(!session.besideForm.contains("waarom het zou werken"))
    session.press(.escape, "g", KeyPress(.function(7))).pick("waaraan je ziet")
    let row = session.focusedRow ?? ""
    #expect(row.contains(texts.fieldLabel("effecten.succes").string))
    #expect(session.besideForm.contains("waaraan je ziet"))
  }

  // MARK: Advice

  @Test("advice names what publishing still needs, and Enter goes to the first of it")
  func needs() {
    let session = desk.write(columns: 120, rows: 40).press(.escape, KeyPress(.function(7)))
    let texts = session.state.texts
    #expect(!session.menu.contains(texts.noAdvice.string))
    session.pick("Nog nodig om te publiceren: een doelgroep, een effect")
    #expect(session.focusedRow?.hasPrefix("> Doelgroepen") == true)
  }

  @Test(
    "what leads to a person is taken out by one choice, with one space left, and Ctrl-Z undoes it",
    arguments: ["06-12345678", "jan.de.vries@voorbeeld.nl", "1234 AB", "111222333"])
  func takenOut(secret: String) {
    let session = desk.write().goTo("## Aanleiding").type(" Bel \(secret) voor meer.")
    session.press(.escape, KeyPress(.function(7))).pick("haal “\(secret)” weg")
    session.press(.escape).pass(milliseconds: 2_000)
    #expect(desk.draft?.contains("Nog te schrijven. Bel voor meer.") == true)
    session.press(.control("z")).pass(milliseconds: 2_000)
    #expect(desk.draft?.contains(secret) == true)
  }

  // MARK: The five questions

  @Test("a place that the kennisbank does not have is told of below it, as soon as one goes on")
  func unknownPlace() {
    let session = desk.open().press("a").type("Tuin").press(.enter).type("Waterdam, Nergenshuizen")
    let note = session.state.texts.namesInWords("Nergenshuizen").string
    #expect(!session.shows(note))
    session.press(.enter)
    #expect(session.shows(note))
    session.answer("", "", "ouderen, nachtbrakers")
    #expect(
      desk.text("concepten/interventies/tuin.md")?.contains(
        "doelgroepen_toelichting: nachtbrakers\n") == true)
  }

  @Test("the questions tell which keys go on and which make the draft")
  func keysOfQuestions() {
    let session = desk.open().press("a")
    #expect(
      session.footer == " Enter verder  Shift-Tab terug  Ctrl-S maak concept  Esc sluit  F1 hulp")
    session.press(.tab, .tab, .tab, .tab)
    #expect(session.footer.hasPrefix(" Enter maak concept"))
  }

  // MARK: Publishing

  @Test("the card tells in its second row what changes, and one key further shows it")
  func difference() {
    let session = desk.open().choose("Buurttafel Berkenveld").press("e")
    session.goTo("samenvatting").type(" Het is er gezellig.").press(.escape, "P")
    #expect(session.menu[1] == session.state.texts.changedFields(1).string)
    session.press(.down, .enter)
    #expect(session.shows("{+ Het is er gezellig.+}"))
  }

  @Test("a card has no line to search in; letters move in it, and the cursor is on the row")
  func card() {
    let session = twoTexts().press("C", .enter)
    #expect(!session.shows(session.state.texts.typeToFind.string))
    let first = session.terminal.frame.cursor
    session.type("j")
    #expect(session.state.overlay?.scroll.selected == 1)
    #expect(session.terminal.frame.cursor != first)
    session.type("k")
    #expect(session.terminal.frame.cursor == first)
    session.type("w")
    #expect(session.said == session.state.texts.chooseWithArrows.string)
  }

  @Test("of a draft is told what it will be, not what it is not yet", arguments: Language.allCases)
  func preview(language: Language) {
    desk.put(
      (desk.draft ?? "").replacing("zichtbaarheid: organisatie", with: "zichtbaarheid: openbaar"),
      at: Desk.draft)
    let session = desk.open(language).choose("Nachtwacht Oost")
    let words = language == .dutch ? "concept · wordt openbaar" : "draft · will be public"
    #expect(session.shows(words))
  }

  @Test("where there is room, a list of drafts tells of each what it is and what it misses")
  func states() {
    let session = desk.open(columns: 120, rows: 40).press("6")
    #expect(session.lines[1].contains("concept · mist 5"))
    #expect(!session.resize(columns: 80, rows: 24).lines[1].contains("concept · mist"))
    #expect(session.lines[1].contains("mist 5"))
  }

  // MARK: Menus

  @Test("a menu is as wide as its longest row, where the screen is")
  func wide() {
    let session = desk.write(columns: 120, rows: 40).goTo("## Aanleiding")
    session.type(" Bel 06-12345678 of mail jan.de.vries@voorbeeld.nl voor wie mee wil doen.")
    session.press(.escape, KeyPress(.function(7)))
    #expect(
      session.shows(
        "“06-12345678” lijkt een telefoonnummer. Haal het weg, of zeg dat het mag blijven."))
  }

  // MARK: The start

  @Test("the card of the start comes once, also for who was cut off")
  func startOnce() {
    let home = TemporaryFolders.make()
    #expect(Sample.start(home: home).press(.enter).titles.isEmpty == false)
    #expect(!Sample.start(home: home).shows("Welkom"))
  }

  // MARK: Two texts

  @Test("as long as there is something to choose the footer says how, also while one types")
  func conflict() {
    let session = twoTexts().press("j")
    #expect(session.footer.contains("C kies"))
    session.press(.enter)
    #expect(session.footer.contains("Esc C kies"))
    session.press(.escape, "C", .enter).pick(session.state.texts.keepMine)
    session.press("j")
    #expect(!session.footer.contains("C kies"))
  }

  /// Somebody else wrote in the same section.
  private func twoTexts() -> Session {
    let session = desk.write().goTo("## Aanleiding").type(" Door mij.")
    desk.put(
      (desk.draft ?? "").replacing("Nog te schrijven.", with: "Door hen."), at: Desk.draft)
    return session.press(.escape)
  }

  // MARK: Undo

  @Test("what was made for a choice goes with that choice, and comes back with it")
  func madeAndUndone() {
    let path = "organisaties/de-kade.md"
    let session = desk.write().goTo("organisaties").press(.enter).type("De Kade")
    session.press(.down, .enter).pass(milliseconds: 2_000)
    let made = desk.text(path)
    #expect(made != nil)
    session.press(.control("z")).pass(milliseconds: 2_000)
    #expect(desk.text(path) == nil)
    session.press(.control("r")).pass(milliseconds: 2_000)
    #expect(desk.text(path) == made)
    #expect(desk.draft?.contains("- de-kade\n") == true)
  }

  @Test("what was made for a choice stays once somebody wrote in it or points at it")
  func madeAndUsed() {
    for change in [
      ("organisaties/de-kade.md", "---\nid: de-kade\ntitel: De Kade\n---\nVan ons.\n"),
      ("interventies/kade.md", "---\nid: kade\ntitel: Kade\norganisaties:\n  - de-kade\n---\n"),
    ] {
      let desk = Desk()
      let session = desk.write().goTo("organisaties").press(.enter).type("De Kade")
      session.press(.down, .enter).pass(milliseconds: 2_000)
      desk.put(change.1, at: change.0)
      session.press(.escape, .escape).command("vernieuwen").choose("Nachtwacht Oost").press("e")
      session.press(.control("z"))
      let path = "organisaties/de-kade.md"
      #expect(session.said == session.state.texts.madeObjectStays(path).string)
      session.pass(milliseconds: 2_000)
      #expect(desk.text(path) != nil)
      #expect(desk.text(change.0) == change.1)
      #expect(desk.draft?.contains("de-kade") == false)
    }
  }
}

extension Session {
  /// What stands beside the form, its lines joined.
  fileprivate var besideForm: String {
    lines.compactMap { line in
      line.split(separator: "│", maxSplits: 1).dropFirst().first.map {
        String($0).trimmingPrefix { $0 == " " }
      }.map(String.init)
    }.joined(separator: " ")
  }
}
