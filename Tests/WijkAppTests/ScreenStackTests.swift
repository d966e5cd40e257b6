import Testing

@testable import WijkApp

@Suite("The screens one came through")
struct ScreenStackTests {
  private static func list(_ place: PlaceName) -> Screen { .list(ListState(.place(place))) }
  private static func text(_ id: String) -> Screen { .reading(ReadingState(id: id)) }

  private static func name(_ stack: ScreenStack) -> String {
    switch stack.top {
    case .start: "start"
    case .editor: "editor"
    case .newDraft: "new draft"
    case .sheet: "sheet"
    case .list(let list): list.placeName.rawValue
    case .reading(let reading): reading.id
    case .compare: "vergelijk"
    case .begin: "begin"
    case .harvest: "harvest"
    case .newMeetup: "new meetup"
    case .plan: "plan"
    case .meetup: "meetup"
    }
  }

  private static func lists() -> ScreenStack {
    var stack = ScreenStack(list(.interventions))
    stack.push(text("aap"))
    stack.push(text("noot"))
    return stack
  }

  @Test("back and forward walk the same way")
  func walk() {
    var stack = Self.lists()
    stack.goBack()
    #expect(Self.name(stack) == "aap")
    stack.goBack()
    #expect(Self.name(stack) == "interventies")
    #expect(!stack.canGoBack)
    stack.goForward()
    stack.goForward()
    #expect(Self.name(stack) == "noot")
    #expect(!stack.canGoForward)
  }

  @Test("at either end nothing happens")
  func ends() {
    var stack = ScreenStack(.start)
    stack.goBack()
    stack.goForward()
    #expect(Self.name(stack) == "start")
  }

  @Test("going somewhere new forgets what one went back from")
  func newWay() {
    var stack = Self.lists()
    stack.goBack()
    stack.push(Self.text("mies"))
    #expect(!stack.canGoForward)
    stack.goBack()
    #expect(Self.name(stack) == "aap")
  }

  @Test("back to the list passes all texts above it, and forward returns to them")
  func backToList() {
    var stack = Self.lists()
    let isBack = stack.backToList()
    #expect(isBack)
    #expect(Self.name(stack) == "interventies")
    stack.goForward()
    #expect(Self.name(stack) == "aap")
  }

  @Test("without a list below nothing changes")
  func noList() {
    var stack = ScreenStack(Self.text("aap"))
    stack.push(Self.text("noot"))
    let isBack = stack.backToList()
    #expect(!isBack)
    #expect(Self.name(stack) == "noot")
  }

  @Test("the list of a place is found wherever it is in the history, the newest first")
  func listOfPlace() {
    var stack = ScreenStack(Self.list(.interventions))
    stack.push(Self.list(.waaier))
    stack.withTop { screen in
      guard case .list(var list) = screen else { return }
      list.wantedID = "stap"
      screen = .list(list)
    }
    stack.push(Self.text("aap"))
    #expect(stack.list(of: .place(.waaier))?.wantedID == "stap")
    #expect(stack.list(of: .place(.meetups)) == nil)
    stack.goBack()
    stack.goBack()
    #expect(stack.list(of: .place(.waaier))?.wantedID == "stap")
  }

  @Test("the history is bounded: the oldest screens go first")
  func bounded() {
    var stack = ScreenStack(Self.text("eerste"))
    for number in 1...1_000 { stack.push(Self.text("\(number)")) }
    var steps = 0
    while stack.canGoBack {
      stack.goBack()
      steps += 1
    }
    #expect(steps <= 200)
    #expect(Self.name(stack) == "\(1_000 - steps)")
  }
}
