import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Filters")
@MainActor
struct FacetTests {
  @Test("a value chosen in the menu narrows the list, and the header says so in words")
  func one() {
    let session = Sample.open().press("f").type("ouderen").press(.enter, .escape)
    #expect(session.titles == ["Buurttafel Berkenveld", "Wandelclub Oost"])
    #expect(session.header.contains("2 van 10 · doelgroep Ouderen"))
  }

  @Test("values of two facets must both hold; two of one facet need only one")
  func two() {
    let session = Sample.open().press("f").type("thema: veiligheid").press(.enter)
    session.press(.control("u")).type("gemeente: waterdam")
    session.press(.enter, .escape)
    #expect(session.titles == ["Jongerenruimte Oost", "Straatcoaches Havenkwartier"])
    session.press("f").type("thema: armoede").press(.enter, .escape)
    #expect(session.titles.contains("Klusbus Waterdam"))
    #expect(session.titles.count == 3)
  }

  @Test("a filter that all rows have is not offered, one that would narrow them is")
  func onlyUseful() {
    let session = Sample.open().press("/").type("straatcoaches").press(.enter, "f")
    #expect(!session.menu.contains { $0.hasPrefix("[ ] zichtbaarheid") })
    #expect(session.menu.contains("[ ] gemeente: Waterdam"))
  }

  @Test("each row says how many it would leave")
  func counts() {
    let session = Sample.open().press("f").type("thema")
    let counts = session.state.overlay?.shown.map { "\($0.label) \($0.key)" } ?? []
    #expect(counts.contains("[ ] thema: Veiligheid 3"))
    #expect(counts.contains("[ ] thema: Armoede en schulden 1"))
  }

  @Test("the menu stays open and shows what is chosen; Space chooses too, until one types")
  func staysOpen() {
    let session = Sample.open().press("f", .down, " ")
    #expect(session.menu.first == "alle filters uit")
    #expect(session.state.overlay?.chosen?.label == "[x] thema: Veiligheid")
    session.press(" ")
    #expect(session.state.overlay?.chosen?.label == "[ ] thema: Veiligheid")
    #expect(session.list?.selection.isEmpty == true)
    session.type("buurttafel ").press(.enter)
    #expect(session.state.overlay?.typed.text == "buurttafel ")
  }

  @Test("Esc leaves the chosen filters alone and says how to change them")
  func escapeLeavesThem() {
    let session = Sample.open().press("f").type("ouderen").press(.enter, .escape, .escape, .escape)
    #expect(session.titles.count == 2)
    #expect(session.status.contains("De filters blijven staan"))
  }

  @Test("all filters go with one command")
  func clear() {
    let session = Sample.open().press("f").type("ouderen").press(.enter, .escape)
    session.command("alle filters uit")
    #expect(session.titles.count == 10)
    #expect(session.header.contains("10 van 10"))
  }

  @Test("from 120 columns filters stand beside the list; Tab goes there and Enter chooses")
  func pane() {
    let session = Sample.open(columns: 120, rows: 40)
    #expect(session.shows("[ ] Ontmoeten"))
    session.press(.tab, .tab, .enter)
    #expect(session.list?.focus == .facets)
    #expect(session.titles.count < 10)
    #expect(session.shows("[x] Ontmoeten"))
    session.press(.escape)
    #expect(session.list?.focus == .list)
    #expect(session.shows("[x] Ontmoeten"))
  }

  @Test("Space chooses in the pane with filters, and marks no row")
  func spaceInPane() {
    let session = Sample.open().resize(columns: 120, rows: 35).press(.tab, .tab)
    #expect(session.footer.contains("Enter kies"))
    session.press(" ")
    #expect(session.shows("[x]"))
    #expect(session.markedIDs == [])
  }

  @Test("in the pane one can reach every value with the keys, also on a low screen")
  func paneScrolls() {
    let session = Sample.open(columns: 120, rows: 15).press(.tab, .tab, "G")
    let row = session.terminal.frame.cursor.map { session.lines[$0.row] } ?? ""
    #expect(row.contains("[ ]"))
  }

  @Test("a place without filters says where they are")
  func elsewhere() {
    #expect(Sample.open().press("3", "f").status.contains("alleen bij Interventies (1)"))
  }
}
