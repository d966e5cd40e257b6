import PlainText
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

/// What a room sees, and what a facilitator before it must not stumble over.
@Suite("Before a room")
@MainActor
struct RoomTests {
  private let desk = Desk()

  private func begun() -> Session {
    desk.open().press("2").choose("Aanleiding").press("p", .enter)
  }

  private func addForms() {
    let path = "waaier/01-aanleiding/01-kies-een-begin.md"
    desk.put(
      (desk.text(path) ?? "")
        + "\n## Kort\n\nIeder één begin.\n\n## Online\n\nIn aparte ruimtes.\n",
      at: path)
  }

  @Test("the card before it says what has to be there")
  func needed() {
    let session = desk.open().press("2").choose("Aanleiding").press("p")
    #expect(session.shows("Zet klaar"))
    #expect(session.shows("kaartjes; stiften"))
  }

  @Test("words for minutes that are none are told, and nothing begins with other minutes")
  func minutes() {
    let session = desk.open().press("2").choose("Aanleiding").press("p", .up, .control("u"))
    session.type("een poosje").press(.down, .enter)
    #expect(session.said.contains("Typ bij Minuten een getal"))
    #expect(session.header.contains("Meetup beginnen"))
    session.press(.up, .control("u")).type("anderhalf uur")
    #expect(session.shows("Agenda · 90 minuten"))
  }

  @Test("a window of any size has its pages, on the screen and for the room")
  func anySize() {
    let session = desk.open().press("2").choose("Aanleiding").press("p", .enter)
    for rows in 1...24 {
      for columns in [1, 20, 40, 80] {
        session.resize(columns: columns, rows: rows)
        #expect(session.state.audienceView != nil)
      }
    }
    #expect(session.resize(columns: 80, rows: 24).shows("KIES EEN BEGIN"))
  }

  @Test("a part with less time than its step says so, and that there is a short form")
  func lessTime() {
    addForms()
    let session = desk.open().press("2").choose("Aanleiding").press("p", .up, .control("u"))
    session.type("20").press(.down, .enter)
    #expect(session.said.contains("Hier is 10 minuten voor; de hele stap duurt 20."))
    #expect(session.said.contains("Met k krijg je de korte vorm."))
    session.press("k")
    #expect(session.shows("Ieder één begin."))
    #expect(!session.shows("Schrijf ieder drie beginnetjes op."))
    session.press("k")
    #expect(session.shows("In aparte ruimtes."))
    #expect(session.shows("Schrijf ieder drie beginnetjes op."))
  }

  @Test("black is black, down to the last row")
  func black() {
    let session = begun().press(".")
    #expect(session.lines.allSatisfy { $0.allSatisfy(\.isWhitespace) })
    #expect(session.press(.pageDown).shows("KIES EEN BEGIN"))
    #expect(session.press(".", ".").shows("KIES EEN BEGIN"))
    #expect(session.press(".", "y").shows("KIES EEN BEGIN"))
  }

  @Test("a long note is read as a whole, as far as a third of the screen goes")
  func longNote() {
    let words = (1...30).map { "woord\($0)" }.joined(separator: " ")
    let session = begun().press("i").type(words).press(.enter).settle()
    #expect(session.shows("[inzicht] woord1 "))
    #expect(session.shows("woord30"))
    session.press("w").type("kort").press(.enter).settle()
    #expect(session.shows("[werkt] kort"))
    #expect(session.shows("woord30"))
    let much = (1...400).map { "lang\($0)" }.joined(separator: " ")
    session.press("i").type(much).press(.enter).settle()
    #expect(session.shows("[inzicht] lang1 "))
    #expect(session.shows(" …"))
    #expect(session.shows("KIES EEN BEGIN"))
  }

  @Test("an action that says itself who and by when is not asked for it again")
  func wholeAction() {
    let session = begun().press("a").type("Formulier aanpassen (team Wonen, vóór 12 december)")
      .press(.enter).settle()
    #expect(session.shows("[actie] Formulier aanpassen (team Wonen, vóór 12 december 2026)"))
    #expect(!session.shows("wie doet het"))
    session.press("a").type("Bellen (twee keer)").press(.enter)
    #expect(session.shows("wie doet het"))
  }

  @Test("what cannot be counted is told below the line, which has an example")
  func countingNothing() {
    let session = begun().press("s")
    #expect(session.shows("Wat eerst? bellen, koffie"))
    session.type("poster").press(.enter)
    #expect(session.shows("Typ twee tot 8 keuzes met een komma ertussen"))
    session.type(" / brief").press(.enter)
    #expect(session.shows("a  poster"))
    #expect(session.shows("b  brief"))
  }

  @Test("the first minutes of all are told before the kennisbank that was made for them")
  func firstMinutes() {
    // Of a newer program: it is only read.
    desk.put("naam: Later\nformaat: 2\n", at: "kennisbank.yaml")
    let session = desk.open()
    session.press("2").choose("Aanleiding").press("p", .enter, "i").type("één").press(.enter)
    session.press("q").pick("Afronden").settle()
    #expect(session.said.hasPrefix("Verslag met 1 notitie opgeslagen"))
    #expect(session.said.contains("Jouw eigen kennisbank"))
  }
}
