import Kennisbank
import KennisbankSearch
import TerminalUI
import Testing
import WijkApp

@Suite("A search that takes long")
struct SlowSearchTests {
  private static let day = WallTime(date: Day(iso: "2026-11-22"), second: 0, stamp: 0)

  /// A list that waits for its answer, and what was asked.
  private static func waiting(milliseconds: Int) -> (Driver, [Effect]) {
    var driver = Driver()
    driver.take(.time(1000, day))
    driver.press("/")
    let effects = driver.unanswered(.input(.key("a")))
    driver.take(.time(1000 + milliseconds, day))
    return (driver, effects)
  }

  private static func lines(_ driver: Driver) -> String {
    draw(driver.state).lines.joined(separator: "\n")
  }

  @Test("is told after a while, with the key that stops it, and not before")
  func told() {
    let (soon, _) = Self.waiting(milliseconds: 150)
    #expect(!Self.lines(soon).contains("Ctrl-C stopt"))
    #expect(soon.state.deadline == 1200)
    let (late, _) = Self.waiting(milliseconds: 250)
    #expect(Self.lines(late).contains("Zoeken… (Ctrl-C stopt)"))
    // What is still due is that the place is kept.
    #expect(late.state.deadline == 4_000)
  }

  @Test("stops on Ctrl-C; what is on the screen stays, and a late answer changes nothing")
  func stopped() throws {
    var (driver, effects) = Self.waiting(milliseconds: 250)
    let rows = driver.rows
    let stopping = driver.unanswered(.input(.key(.control("c"))))
    #expect(stopping.contains { if case .stopSearching = $0 { true } else { false } })
    #expect(Self.lines(driver).contains("Zoeken gestopt"))
    #expect(Self.lines(driver).contains("Zoek: a"))
    guard case .search(let request, _, _)? = effects.first else { return #expect(Bool(false)) }
    driver.take(.found(request, SearchResult(numbers: [], total: 3, facetCounts: [:])))
    #expect(driver.rows == rows)
  }

  @Test("that was stopped is asked again by who goes on with the words")
  func askedAgain() {
    var (driver, _) = Self.waiting(milliseconds: 250)
    _ = driver.unanswered(.input(.key(.control("c"))))
    let effects = driver.unanswered(.input(.key(.enter)))
    #expect(effects.contains { if case .search = $0 { true } else { false } })
  }

  @Test("advice on the words before is not taken for advice on these")
  func advice() {
    var driver = Driver()
    driver.press("/")
    for character in "aanpk" { driver.press(KeyPress(.character(character))) }
    _ = driver.unanswered(.input(.key("y")))
    _ = driver.unanswered(.input(.key(.enter)))
    guard case .list(let list) = driver.state.screens.top else { return #expect(Bool(false)) }
    #expect(list.words.text == "aanpky")
    #expect(!list.isTyping)
  }

  @Test("that is answered is told no longer")
  func answered() {
    var (driver, effects) = Self.waiting(milliseconds: 250)
    guard case .search(let request, let catalogue, let index)? = effects.first else {
      return #expect(Bool(false))
    }
    let result = index.search(request.query, kinds: request.scope.kinds)
    _ = catalogue
    driver.take(.found(request, result))
    #expect(!Self.lines(driver).contains("Ctrl-C stopt"))
  }

  @Test("Ctrl-C on a search that is answered closes the line, as ever")
  func quick() {
    var driver = Driver()
    driver.press("/", "a", .control("c"))
    #expect(!Self.lines(driver).contains("Zoek: a"))
  }
}

@Suite("A condition typed while there is more to read")
struct EarlyConditionTests {
  @Test(
    "that nothing has is no choice: when all is read it is ignored, not chosen with nothing to show"
  )
  func unknownValue() {
    var driver = Driver(isComplete: false)
    driver.press("/")
    for character in "thema:bestaat-niet" { driver.press(KeyPress(.character(character))) }
    driver.press(.enter)
    driver.loadRest()
    #expect(driver.rows.count == 3)
    guard case .list(let list) = driver.state.screens.top else { return #expect(Bool(false)) }
    #expect(list.selection.isEmpty)
  }
}
