import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Browsing the starter kennisbank")
@MainActor
struct BrowseTests {
  @Test("the first start shows a card; Enter leads to the list with a summary beside it")
  func firstStart() {
    let session = Session()
    #expect(session.shows("Welkom"))
    session.settle().press(.enter)
    #expect(session.lines[0].contains("Interventies"))
    #expect(session.lines[0].contains("140 van 140"))
    #expect(session.shows("In het kort"))
  }

  @Test("the list narrows with every letter, the count says so, and Esc brings everything back")
  func filter() {
    let session = Session().settle().press(.enter, "/")
    session.type("overlast")
    let narrowed = session.state
    #expect(session.lines[0].contains("van 140"))
    #expect(!session.lines[0].contains("140 van 140"))
    #expect(session.shows("gevonden in:"))
    session.press(.enter)
    #expect(session.lines[0].contains("overlast"))
    session.press(.escape)
    #expect(session.lines[0].contains("140 van 140"))
    session.press("u")
    #expect(
      session.state.screens.list(of: .place(.interventions))?.rows
        == narrowed.screens.list(of: .place(.interventions))?.rows)
  }

  @Test("a page opens at full width and going back finds the list as it was left")
  func reading() {
    let session = Session().settle().press(.enter, "/")
    session.type("jongerenwerk").press(.enter, .down, .enter)
    #expect(session.shows("Draagt bij aan"))
    let title = session.lines[0]
    session.press("h")
    #expect(session.lines[0].contains("jongerenwerk"))
    #expect(title.contains("Interventies › "))
    session.press("]")
    #expect(session.lines[0] == title)
  }
}
