import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("More like this")
@MainActor
struct MoreLikeTests {
  @Test("L in the list shows what is like the chosen description, the most alike first")
  func inList() {
    let session = Sample.open().choose("Straatcoaches Havenkwartier").press("L")
    #expect(
      session.titles.prefix(3) == ["Jongerenruimte Oost", "Straatcoaches", "Klusbus Waterdam"])
    #expect(session.header.contains("lijkt op Straatcoaches Havenkwartier"))
    #expect(!session.titles.contains("Straatcoaches Havenkwartier"))
  }

  @Test("the status line names what the chosen row has in common, the most telling first")
  func shared() {
    let session = Sample.open().choose("Straatcoaches Havenkwartier").press("L")
    session.choose("Jongerenruimte Oost")
    #expect(
      session.status.contains(
        "gemeen: element Een vast gezicht; effect Minder overlast door groepen; thema …"))
  }

  @Test("what is of an archetype is like it, and that is told before all else")
  func archetype() {
    let session = Sample.open().choose("Straatcoaches").press("L")
    #expect(session.titles.first == "Straatcoaches Havenkwartier")
    #expect(session.status.contains("zelfde archetype: Straatcoaches"))
  }

  @Test("L in an open text does the same, and Esc goes back to that text")
  func whileReading() {
    let session = Sample.open().read("Jongerenruimte Oost").press("L")
    #expect(session.header.contains("lijkt op Jongerenruimte Oost"))
    #expect(session.titles.prefix(2).sorted() == ["Straatcoaches", "Straatcoaches Havenkwartier"])
    #expect(session.footer.contains("Esc terug"))
    session.press(.escape)
    #expect(session.reading?.id == "jongerenruimte-oost")
  }

  @Test("the place one comes back to has one's own words, not what is like something")
  func ownWordsStay() {
    let session = Sample.open().press("/").type("oost").press(.enter)
    let titles = session.titles
    session.choose("Jongerenruimte Oost").press("L", "3", "1")
    #expect(session.titles == titles)
    #expect(session.header.contains("oost"))
  }

  @Test("what is marked there goes before going back")
  func marked() {
    let session = Sample.open().choose("Straatcoaches Havenkwartier").press("L", " ")
    #expect(!session.footer.contains("Esc terug"))
    session.press(.escape)
    #expect(session.header.contains("lijkt op"))
    session.press(.escape)
    #expect(!session.header.contains("lijkt op"))
  }

  @Test("who searches on in that list loses the words with Esc, not the list")
  func searchedOn() {
    let session = Sample.open().choose("Straatcoaches Havenkwartier").press("L")
    session.press("/", .right).type(" oost").press(.enter)
    #expect(session.titles == ["Jongerenruimte Oost"])
    session.press(.escape)
    #expect(session.titles.count == 10)
  }

  @Test("of what is no description it says why not")
  func elsewhere() {
    let session = Sample.open().press("5", "L")
    #expect(session.status.contains("Kies er eerst een"))
  }

  @Test("in English it is told in English")
  func english() {
    let session = Sample.open(language: .english).choose("Straatcoaches Havenkwartier").press("L")
    session.choose("Jongerenruimte Oost")
    #expect(session.status.contains("in common: element Een vast gezicht"))
  }
}

@Suite("Found as another word")
@MainActor
struct FoundAsTests {
  @Test("as which word it was found is told before where it stands")
  func first() {
    let session = Sample.open().press("/").type("ruimtes").press(.enter)
    session.choose("Jongerenruimte Oost")
    #expect(session.status.contains("ruimtes, als ruimte · gevonden in: titel"))
  }

  @Test("the form that was found is marked in the row")
  func marked() {
    let session = Sample.open().press("/").type("ruimtes").press(.enter)
    #expect(session.titles.contains("Jongerenruimte Oost"))
    let row = session.lines.firstIndex { $0.contains("Jongerenruimte Oost") } ?? 0
    let start = Array(session.lines[row]).firstIndex { $0 == "J" } ?? 0
    let cells = session.terminal.frame.row(row).dropFirst(start + 8).prefix(6)
    let plain = session.terminal.frame.row(row).dropFirst(start).first?.style
    #expect(cells.allSatisfy { $0.style != plain })
  }
}
