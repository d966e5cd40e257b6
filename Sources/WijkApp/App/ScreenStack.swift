import Kennisbank

/// What fills the body of the screen. Only data: what to do and how to draw it stands beside it.
package enum Screen: Sendable {
  case start
  case list(ListState)
  case reading(ReadingState)
  case compare(CompareState)
  case editor(EditorState)
  case newDraft(NewDraftState)
  case sheet(SheetState)
  case begin(BeginState)
  case meetup(MeetupState)
  case harvest(HarvestState)
  case newMeetup(NewMeetupState)
  case plan(PlanState)

  package var context: KeyContext {
    switch self {
    case .start: .start
    case .list: .list
    case .reading: .reading
    case .compare: .compare
    case .editor(let editor): editor.isTyping ? .writing : .form
    case .newDraft: .writing
    case .sheet: .sheet
    case .begin, .newMeetup: .writing
    case .plan: .planning
    case .meetup(let meetup): meetup.agenda == nil ? .meetup : .agenda
    case .harvest(let harvest): harvest.isReview ? .review : .harvest
    }
  }
}

/// The screens one came through, with the one that is shown on top, and those one went back from.
/// It is the history too: going back finds filter, selection and scroll as they were left.
package struct ScreenStack: Sendable {
  /// So many steps back are kept.
  private static let limit = 200

  fileprivate var below: [Screen] = []
  package fileprivate(set) var top: Screen
  fileprivate var ahead: [Screen] = []

  package init(_ first: Screen) {
    top = first
  }

  package var canGoBack: Bool { !below.isEmpty }
  package var canGoForward: Bool { !ahead.isEmpty }

  /// The only way to change a screen.
  package mutating func withTop<Result>(_ change: (inout Screen) -> Result) -> Result {
    change(&top)
  }

  package mutating func push(_ screen: Screen) {
    below.append(top)
    if below.count > Self.limit { below.removeFirst() }
    ahead = []
    top = screen
  }

  package mutating func replace(with screen: Screen) {
    below = []
    ahead = []
    top = screen
  }

  package mutating func goBack() {
    guard let earlier = below.popLast() else { return }
    ahead.append(top)
    top = earlier
  }

  package mutating func goForward() {
    guard let later = ahead.popLast() else { return }
    below.append(top)
    top = later
  }

  /// Back to the nearest list below; false when there is none.
  package mutating func backToList() -> Bool {
    let isListBelow = below.contains { if case .list = $0 { true } else { false } }
    guard isListBelow else { return false }
    repeat { goBack() } while !isList
    return true
  }

  /// Back to the meetup that runs; false when it was not looked at.
  package mutating func backToMeetup() -> Bool {
    guard below.contains(where: \.isMeetup) else { return top.isMeetup }
    repeat { goBack() } while !top.isMeetup
    return true
  }

  /// What has ended is not gone back to.
  package mutating func dropMeetup() {
    below.removeAll(where: \.isMeetup)
    ahead.removeAll(where: \.isMeetup)
    guard top.isMeetup else { return }
    top = below.popLast() ?? .list(ListState(.place(.meetups)))
  }

  /// The newest state of the list of a place, wherever it is in the history.
  package func list(of scope: ListScope) -> ListState? {
    for screen in [top] + below.reversed() + ahead {
      if case .list(let list) = screen, list.scope == scope, !list.isLikeList { return list }
    }
    return nil
  }

  package var isList: Bool {
    if case .list = top { true } else { false }
  }
}

extension Screen {
  fileprivate var isMeetup: Bool {
    if case .meetup = self { true } else { false }
  }
}

extension ScreenStack {
  /// Changes every list, also those not shown now.
  mutating func updateLists(_ change: (inout ListState) -> Void) {
    Self.update(&top, change)
    for index in below.indices { Self.update(&below[index], change) }
    for index in ahead.indices { Self.update(&ahead[index], change) }
  }

  private static func update(_ screen: inout Screen, _ change: (inout ListState) -> Void) {
    guard case .list(var list) = screen else { return }
    change(&list)
    screen = .list(list)
  }

  /// The meetup as it was looked at last, on top or below.
  var newestMeetup: MeetupState? {
    for case .meetup(let meetup) in [top] + below.reversed() { return meetup }
    return nil
  }

  /// The screen one just went back from.
  package var nearestAhead: Screen? { ahead.last }

  /// The list of a place that was looked at last and had something in it.
  package var newestFilledList: ListState? {
    for screen in [top] + below.reversed() {
      if case .list(let list) = screen, case .place = list.scope, list.result?.total != 0,
        !list.isLikeList
      {
        return list
      }
    }
    return nil
  }
}
