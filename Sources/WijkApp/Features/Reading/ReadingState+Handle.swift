import Kennisbank
import KennisbankSearch
import MarkdownText
import PlainText
import TerminalUI
import WijkTexts

/// What the keys do while a text is read.
extension AppState {
  mutating func performWhileReading(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight) {
      scrollText(by: distance)
      return []
    }
    switch command {
    case .backToList, .close: return closeText()
    case .escape: return escapeWhileReading()
    case .nextItem: return openSibling(1)
    case .previousItem: return openSibling(-1)
    case .filter: changeReading { $0.beginFinding() }
    case .nextMatch: showMatch(.next)
    case .previousMatch: showMatch(.previous)
    case .outline: overlay = outlineMenu()
    case .openLink: overlay = linkMenu()
    case .collect: overlay = collectMenu()
    case .takeAlong: overlay = takeMenu()
    case .compare: return compareChosen()
    case .moreLike: return showMoreLike()
    case .edit: return editChosen()
    case .publish: return openPublishCard()
    case .askReview: return toggleReview()
    case .bin: return binChosen()
    case .archive: return archiveChosen()
    case .editOutside: return editOutside()
    case .newDraft where isAmongMeetups: return [.findTemplates]
    case .newDraft: return askNewDraft()
    case .setProgress: overlay = progressMenu()
    case .undo: return undoChange()
    case .redo: return redoInList()
    case .plan: return openPlan()
    case .attach: attachMenu()
    case .startFrom: return askNewDraft(from: topReading?.id)
    default: break
    }
    return []
  }

  mutating func changeReading(_ change: (inout ReadingState) -> Void) {
    screens.withTop { screen in
      guard case .reading(var reading) = screen else { return }
      change(&reading)
      screen = .reading(reading)
    }
  }

  var topReading: ReadingState? {
    if case .reading(let reading) = screens.top { reading } else { nil }
  }

  // MARK: Opening and closing

  /// Opens the text of an object; from a list the rows around it come along for `J` and `K`.
  mutating func openRecord(_ id: String, top: Int = 0) -> [Effect] {
    guard catalogue.number(of: id) != nil else {
      notice = Notice(texts.unknownObject(id), .problem)
      return []
    }
    var reading = ReadingState(
      id: id, siblings: topList.map { Siblings($0.rows, of: catalogue, at: id) } ?? Siblings())
    if let list = topList { reading.find.insert(list.words.text) }
    reading.wantedTop = top
    if case .start = screens.top {
      screens.replace(with: .list(ListState(.place(.interventions))))
    }
    screens.push(.reading(reading))
    return buildPage()
  }

  private mutating func closeText() -> [Effect] {
    guard screens.backToList() else { return go(to: .interventions) }
    if let lastRead {
      changeList { $0.wantedID = lastRead }
      return search()
    }
    return refreshTop()
  }

  /// The text that was just closed, also after `J` and `K`: the list chooses its row.
  private var lastRead: String? {
    if case .reading(let reading)? = screens.nearestAhead { reading.id } else { nil }
  }

  private mutating func escapeWhileReading() -> [Effect] {
    guard let reading = topReading else { return [] }
    guard !reading.find.isEmpty else { return closeText() }
    changeReading { $0.find.clear() }
    return []
  }

  private mutating func openSibling(_ step: Int) -> [Effect] {
    guard let next = topReading?.moved(by: step) else {
      notice = Notice(step > 0 ? texts.lastOfList : texts.firstOfList)
      return []
    }
    screens.withTop { $0 = .reading(next) }
    return buildPage()
  }

  // MARK: Pages

  mutating func buildPage() -> [Effect] {
    let generation = nextGeneration()
    changeReading { $0.lastPage = generation }
    guard let reading = topReading else { return [] }
    return [
      .buildPage(
        PageRequest(
          generation: generation, purpose: .reading, id: reading.id, language: texts.language))
    ]
  }

  mutating func show(_ page: Page, for request: PageRequest) {
    switch request.purpose {
    case .summary:
      guard topList?.lastPage == request.generation else { return }
      showSummary(page, of: request.id)
    case .reading:
      guard topReading?.lastPage == request.generation else { return }
      show(page)
    case .room: show(room: page, for: request)
    }
  }

  private mutating func show(_ page: Page) {
    let rect = layout.reading
    changeReading { reading in
      let top = reading.view?.top ?? reading.wantedTop
      var view = PageView(page: page, width: rect.columns, numbersLinks: true)
      view.scroll(to: top, height: rect.rows)
      reading.view = view
    }
  }

  /// Sets every visible text anew for the size of the screen.
  mutating func fitScreens() {
    let layout = layout
    let meetupWidth = topMeetup == nil ? 0 : MeetupLayout(self).text.columns
    let planRows = topPlan == nil ? 0 : PlanView.agendaRows(self)
    screens.withTop { screen in
      switch screen {
      case .list(var list):
        if list.focus == .facets, layout.parts(of: list).facets.isEmpty { list.focus = .list }
        let width = layout.summaryText(of: list).columns
        list.summary?.fit(width: width)
        list.scroll.show(in: max(1, layout.parts(of: list).list.rows))
        screen = .list(list)
      case .reading(var reading):
        reading.view?.fit(width: layout.reading.columns)
        reading.view?.scroll(by: 0, height: layout.reading.rows)
        screen = .reading(reading)
      case .meetup(var meetup):
        meetup.text?.fit(width: meetupWidth)
        screen = .meetup(meetup)
      case .sheet(var sheet):
        sheet.view.fit(width: layout.reading.columns)
        sheet.view.scroll(by: 0, height: layout.reading.rows)
        screen = .sheet(sheet)
      case .plan(var plan):
        plan.scroll.show(in: planRows)
        screen = .plan(plan)
      case .compare, .start, .editor, .newDraft, .begin, .newMeetup, .harvest: break
      }
    }
    fitEditor()
    fitHarvest()
  }

  // MARK: Moving in a text

  private mutating func scrollText(by lines: Int) {
    let height = layout.reading.rows
    changeReading { reading in
      // A key that is faster than the page counts as soon as the page is there.
      if reading.view == nil { reading.wantedTop = max(0, reading.wantedTop + min(lines, 1 << 20)) }
      reading.view?.scroll(by: lines, height: height)
    }
  }

  enum MatchStep { case nearest, next, previous }

  mutating func showMatch(_ step: MatchStep) {
    guard let reading = topReading, let view = reading.view else { return }
    let lines = view.lines(with: reading.findWords)
    guard !lines.isEmpty else {
      if !reading.find.isEmpty { notice = Notice(texts.notInThisText) }
      return
    }
    let line = Self.line(step, from: reading.matchLine ?? view.top, in: lines)
    let height = layout.reading.rows
    changeReading { reading in
      reading.matchLine = line
      reading.view?.scroll(to: max(0, line - 1), height: height)
    }
    notice = Notice(texts.match((lines.firstIndex(of: line) ?? 0) + 1, of: lines.count))
  }

  /// The match to show, seen from the last one shown; past the last comes the first.
  private static func line(_ step: MatchStep, from top: Int, in lines: [Int]) -> Int {
    switch step {
    case .nearest: lines.first { $0 >= top } ?? lines[0]
    case .next: lines.first { $0 > top } ?? lines[0]
    case .previous: lines.last { $0 < top } ?? lines[lines.count - 1]
    }
  }

  // MARK: Links

  /// Opens a link as soon as no longer number can be meant; else its digits narrow a menu.
  mutating func typeLinkDigit(_ digit: Character) -> [Effect] {
    guard let reading = topReading, let links = reading.view?.layout.links else { return [] }
    guard !links.isEmpty else {
      notice = Notice(texts.noLinks)
      return []
    }
    let number = Int(String(digit)) ?? 0
    guard number * 10 > links.count, number > 0 else {
      var menu = linkMenu()
      menu.changeTyped { $0.insert(String(digit)) }
      overlay = menu
      return []
    }
    return openLink(number)
  }

  mutating func openLink(_ number: Int) -> [Effect] {
    guard let links = topReading?.view?.layout.links, links.indices.contains(number - 1) else {
      notice = Notice(texts.noLink(number))
      return []
    }
    return follow(links[number - 1])
  }

  mutating func follow(_ target: LinkTarget) -> [Effect] {
    switch target {
    case .record(let id): openRecord(id)
    case .address(let address): [.openAddress(address)]
    }
  }
}
