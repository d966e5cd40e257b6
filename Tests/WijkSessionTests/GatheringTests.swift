import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Marking and putting together")
@MainActor
struct GatheringTests {
  @Test("Space marks a row and goes to the next; the status counts; Esc takes the marks away")
  func marks() {
    let session = Sample.open().press(" ", "j", " ")
    #expect(session.markedIDs == ["buurttafel", "cafe-zonder-drempel"])
    #expect(session.status.contains("2 gemarkeerd"))
    #expect(session.lines.filter { $0.hasPrefix(" *") || $0.hasPrefix(">*") }.count == 2)
    session.press(.escape)
    #expect(session.markedIDs == [])
  }

  @Test("v begins a range and ends it, also upwards")
  func range() {
    let session = Sample.open().press("j", "j", "v")
    #expect(session.status.contains("begin van de reeks"))
    session.press("k", "k", "v")
    #expect(session.markedIDs == ["buurttafel", "buurttafel-berkenveld", "cafe-zonder-drempel"])
  }

  @Test("* marks all rows, and none when all are marked")
  func all() {
    let session = Sample.open().press("*")
    #expect(session.status.contains("10 gemarkeerd"))
    session.press("*")
    #expect(session.status.contains("0 gemarkeerd"))
  }

  @Test("marks of rows that the filter hides are not taken into an action")
  func hiddenMarks() {
    let session = Sample.open().press("*", "/").type("klusbus").press(.enter, "x")
    #expect(session.shows("Meenemen: 1 tekst"))
  }

  @Test("a collection is made by its name and is there after a restart, in its own order")
  func collection() {
    let first = Sample.start().press(.enter).choose("Wandelclub Oost").press("m")
    first.type("voor het college").press(.enter)
    #expect(first.status.contains("1 toegevoegd aan verzameling “voor het college”"))
    first.choose("Buurttafel").press("m").type("college").press(.enter)
    first.press("Q")
    let second = Sample.start(home: first.home).press("M")
    #expect(second.menu == ["voor het college"])
    second.press(.enter)
    #expect(second.header.contains("Verzameling: voor het college"))
    #expect(second.titles == ["Wandelclub Oost", "Buurttafel"])
    second.press("q")
    #expect(second.header.contains("Interventies"))
  }

  @Test("a new name that is part of an old one makes a new collection")
  func newNameInsideOld() {
    let session = Sample.open().press("m").type("college b en w").press(.enter)
    session.press("j", "m").type("college").press(.down, .enter, "M")
    #expect(session.menu.sorted() == ["college", "college b en w"])
  }

  @Test("without collections the menu says how to make one")
  func noCollections() {
    #expect(Sample.open().press("M").menu == ["Nog geen verzamelingen. Met m maak je er een."])
  }

  @Test("a search is saved with its filters and comes back after a restart")
  func savedSearch() {
    let first = Sample.start().press(.enter).press("f").type("gemeente: waterdam").press(
      .enter, .escape)
    first.press("/").type("oost").press(.enter, "F").type("oost in waterdam").press(.enter)
    #expect(first.status.contains("opgeslagen"))
    let titles = first.titles
    first.press("1", "Q")
    let second = Sample.start(home: first.home).press(.escape).command("alle filters uit")
    #expect(second.titles.count == 10)
    second.press("F", .enter)
    #expect(second.titles == titles)
    #expect(second.header.contains("gemeente Waterdam"))
  }
}

@Suite("Comparing")
@MainActor
struct CompareTests {
  @Test("c puts one in, a second c elsewhere opens both side by side")
  func two() {
    let session = Sample.open().choose("Jongerenruimte Oost").press("c")
    #expect(session.status.contains("vergelijken: 1 van 4"))
    session.choose("Straatcoaches Havenkwartier").press("c")
    #expect(session.header.contains("Vergelijken: 2 naast elkaar"))
    #expect(session.lines[1].contains("Jongerenruimte Oost"))
    #expect(session.lines[1].contains("Straatcoaches Havenk"))
  }

  @Test("c twice on the same row takes it out again")
  func twiceTheSame() {
    let session = Sample.open().press("c", "c")
    #expect(session.status.contains("uit de vergelijking gehaald"))
    #expect(session.state.comparing.isEmpty)
  }

  @Test("marked rows are compared at once, four at most")
  func marked() {
    let session = Sample.open(columns: 160, rows: 40).press(" ", " ", " ", " ", " ", "c")
    #expect(session.header.contains("Vergelijken: 4 naast elkaar"))
    for title in ["Buurttafel Berkenveld", "Café zonder drempel", "Jongerenruimte Oost"] {
      #expect(session.lines[1].contains(title))
    }
  }

  @Test("what one of them does not say is called missing, and d leaves only the differences")
  func missing() {
    let session = Sample.open().choose("Jongerenruimte Oost").press("c")
    session.choose("Klusbus Waterdam").press("c")
    #expect(session.shows("ontbreekt"))
    #expect(session.lines.contains { $0.contains("Soort") && $0.contains("praktijk") })
    session.press("d")
    #expect(session.header.contains("alleen verschillen"))
    #expect(!session.lines.contains { $0.contains("Soort") })
    #expect(session.shows("ontbreekt"))
  }

  @Test("Esc goes back to the list, and the next c begins anew")
  func leave() {
    let session = Sample.open().press("c", "j", "c", .escape)
    #expect(session.header.contains("Interventies"))
    session.press("c")
    #expect(session.status.contains("vergelijken: 1 van 4"))
  }

  @Test("the end of a long comparison can be reached, and not passed")
  func scroll() {
    let session = Sample.open().choose("Straatcoaches Havenkwartier").press("c")
    session.choose("Wandelclub Oost").press("c", "G")
    #expect(session.shows("Lessen"))
    let last = session.screen
    session.press("j", .pageDown)
    #expect(session.screen == last)
    session.press("g")
    #expect(session.lines[3].contains("Soort"))
  }

  @Test("every one of the compared can be seen, also when only two fit")
  func allColumns() {
    let session = Sample.open().press(" ", " ", " ", "c")
    #expect(!session.shows("Café zonder drempel"))
    session.press("l")
    #expect(session.lines[1].contains("Café zonder drempel"))
  }
}
