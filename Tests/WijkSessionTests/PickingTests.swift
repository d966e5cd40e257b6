import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// Choosing from the lists of the kennisbank, and making there what they do not have.
@Suite("Picking")
@MainActor
struct PickingTests {
  private let desk = Desk()

  /// With the list of a field of the first step open.
  private func picking(_ label: String, _ language: Language = .dutch) -> Session {
    writing(label, language).press(.enter)
  }

  private func writing(_ label: String, _ language: Language = .dutch) -> Session {
    let session = desk.write(language).press(.wholeText, .wholeText)
    for _ in 0..<8 { session.press(KeyPress(.pageUp)) }
    for _ in 0..<40 {
      let focused = session.screen.split(separator: "\n").first { $0.hasPrefix("> ") }
      if focused?.hasPrefix("> " + label) == true { break }
      session.press(.tab)
    }
    return session
  }

  @Test("an organisation that is in no list is made there, with its name, and filled in")
  func organisation() {
    let session = picking("Organisaties").type("Speeltuin De Kade")
    #expect(session.shows("Maak organisatie aan: Speeltuin De Kade"))
    #expect(session.shows("Alleen in woorden: Speeltuin De Kade"))
    session.press(.down, .enter).pass(milliseconds: 2_000)
    #expect(
      desk.text("organisaties/speeltuin-de-kade.md")
        == "---\nid: speeltuin-de-kade\ntitel: Speeltuin De Kade\n---\n")
    #expect(desk.draft?.contains("organisaties:\n  - speeltuin-de-kade\n") == true)
    #expect(session.shows("Speeltuin De Kade") && !session.shows("bestaat niet"))
  }

  @Test("who wants no new object keeps the name in words")
  func inWords() {
    picking("Organisaties").type("Iemand").press(.enter).pass(milliseconds: 2_000)
    #expect(desk.files(below: "organisaties").contains("organisaties/iemand.md") == false)
    #expect(desk.draft?.contains("organisaties_toelichting: Iemand\n") == true)
  }

  @Test("a neighbourhood comes in the folder of the municipality of the text")
  func neighbourhood() {
    picking("Wijken").type("Nieuwewijk").press(.down, .enter).pass(milliseconds: 2_000)
    #expect(
      desk.text("gemeenten/waterdam/waterdam-nieuwewijk.md")
        == "---\nid: waterdam-nieuwewijk\ntitel: Nieuwewijk\nsoort: wijk\ngemeente: waterdam\n---\n"
    )
    #expect(desk.draft?.contains("wijken:\n  - waterdam-nieuwewijk\n") == true)
  }

  @Test("a neighbourhood that is called after its municipality has that name once in its id")
  func neighbourhoodOfTheSameName() {
    picking("Wijken").type("Waterdam West").press(.down, .enter).pass(milliseconds: 2_000)
    #expect(desk.text("gemeenten/waterdam/waterdam-west.md") != nil)
  }

  @Test("without a municipality one is asked for, and nothing is made")
  func neighbourhoodNowhere() {
    desk.put("---\nid: nachtwacht-oost\ntitel: Nachtwacht Oost\n---\n", at: Desk.draft)
    let session = picking("Wijken").type("Nieuwewijk").press(.down, .enter)
    #expect(session.said.contains("Kies eerst de gemeente"))
    #expect(desk.draft?.contains("nieuwewijk") == false)
  }

  @Test("a new archetype is a draft of its own, and publishing says that it is")
  func archetype() {
    let session = picking("Archetype", .english).type("Night watch").press(.down, .enter)
    session.pass(milliseconds: 2_000)
    #expect(desk.text("concepten/archetypen/night-watch.md")?.contains("status: concept") == true)
    #expect(desk.draft?.contains("archetype: night-watch\n") == true)
    session.press(.escape).type("P")
    #expect(session.shows("“Night watch” is still a draft"))
  }

  @Test("of a list of terms nothing new is made: the ordering is shared")
  func terms() {
    let session = picking("Thema").type("Ruimtevaart")
    #expect(session.shows("Alleen in woorden: Ruimtevaart") && !session.shows("Maak thema"))
  }

  @Test("an id that is taken on disk is not overwritten, and told")
  func taken() {
    let session = picking("Organisaties")
    desk.put("van een ander", at: "organisaties/de-kade.md")
    session.type("De Kade").press(.down, .enter).pass(milliseconds: 2_000)
    #expect(desk.text("organisaties/de-kade.md") == "van een ander")
    #expect(session.state.notice?.weight == .problem)
  }

  @Test("what is called just so stands before what begins so")
  func exactFirst() {
    desk.put("---\nid: brug\ntitel: Brug\n---\n", at: "organisaties/brug.md")
    desk.put("---\nid: de-brug\ntitel: De Brug\n---\n", at: "organisaties/a-de-brug.md")
    let session = picking("Organisaties").type("brug")
    #expect(session.state.overlay?.chosen?.label == "Brug")
  }

  @Test("Tab leaves a list for the next field, and then one types there")
  func tab() {
    let session = picking("Organisaties").press(.tab)
    #expect(session.state.overlay == nil && session.focusedRow?.hasPrefix("> Gemeenten") == true)
    session.press(.escape, .tab)
    #expect(session.state.screens.top.context == .writing)
  }

  @Test("who takes an item out stays at the list, and is told how it comes back")
  func removing() {
    let session = desk.write().press(.wholeText, .wholeText)
    for _ in 0..<60 where session.focusedRow?.contains("effect toevoegen") != true {
      session.press(.tab)
    }
    session.press(.enter).type("ontmoeting").press(.enter, .escape, .up).type("-")
    #expect(session.focusedRow?.contains("effect toevoegen") == true)
    #expect(session.said == session.state.texts.itemTakenOut.string)
  }

  @Test("the next start opens a text where it was changed last")
  func lastChange() {
    writing("Periode").type("x").pass(milliseconds: 2_000)
    #expect(desk.write().focusedRow?.hasPrefix("> Periode") == true)
  }

  @Test("the form is where one left it")
  func lastPlace() {
    let session = picking("Archetype").press(.escape, .escape, .escape)
    session.press("e")
    #expect(session.screen.split(separator: "\n").contains { $0.hasPrefix("> Archetype") })
  }

  @Test("Ctrl-A marks all of a field, Ctrl-Z takes back also after Esc")
  func selecting() {
    let session = desk.write()
    for _ in 0..<8 { session.press(KeyPress(.pageUp)) }
    session.press(.control("a")).type("Anders").press(.escape).pass(milliseconds: 2_000)
    #expect(desk.draft?.contains("titel: Anders\n") == true)
    session.press(.control("z")).pass(milliseconds: 2_000)
    #expect(desk.draft?.contains("titel: Nachtwacht Oost\n") == true)
  }
}
