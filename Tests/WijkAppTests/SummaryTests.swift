import TerminalUI
import Testing

@testable import WijkApp

@Suite("The summary beside a list")
struct SummaryTests {
  private var driver = Driver(
    [
      "interventies/aap.md": "---\nid: aap\ntitel: Aap\n---\n",
      "interventies/mies.md": "---\nid: mies\ntitel: Mies\n---\n## Aanpak\n\nA\n\nB\n\nC\n\nD\n",
      "interventies/noot.md": "---\nid: noot\ntitel: Noot\n---\n",
    ], size: Size(columns: 120, rows: 15))

  @Test("Who goes on in the same direction sees the next summary together with its row")
  mutating func isThereWithItsRow() {
    driver.press("j")
    _ = driver.unanswered(.input(.key("j")))
    #expect(shown == ["noot", "noot"])
    _ = driver.unanswered(.input(.key("k")))
    #expect(shown == ["mies", "mies"])
  }

  @Test("A summary that stood ready is made anew, as its file may have changed meanwhile")
  mutating func isMadeAnew() throws {
    driver.press("j")
    let request = try #require(requests(of: driver.unanswered(.input(.key("j")))).first)
    let page = Page(id: "noot", kind: .intervention, title: "Anders", subtitle: "", blocks: [])
    driver.take(.prepared([request: page]))
    #expect(summary?.page == page)
  }

  @Test("A summary that is made anew and is the same stays where it was scrolled to")
  mutating func staysScrolled() throws {
    driver.press("j", "k")
    let request = try #require(requests(of: driver.unanswered(.input(.key("j")))).first)
    let page = try #require(summary?.page)
    driver.press(KeyPress(.tab), "j", "j")
    let top = summary?.top
    driver.take(.prepared([request: page]))
    #expect(summary?.top == top && top != 0)
  }

  private var summary: PageView? { driver.state.topList?.summary }

  /// The id of the chosen row, and whose summary stands beside it.
  private var shown: [String?] {
    let row = driver.state.topList?.selectedRow
    return [row.map { driver.state.catalogue[$0].id }, summary?.page.id]
  }

  private func requests(of effects: [Effect]) -> [PageRequest] {
    effects.flatMap { effect in
      if case .preparePages(let requests) = effect { requests } else { [PageRequest]() }
    }
  }
}
