import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

/// What the keys do while a list is shown.
extension AppState {
  mutating func performInList(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight) {
      return moveInList(by: distance)
    }
    switch command {
    case .open: return openInList()
    case .stepIn: return stepIn()
    case .stepOut: return stepOut()
    case .setProgress: overlay = progressMenu()
    case .nextPane: return changePane(by: 1)
    case .previousPane: return changePane(by: -1)
    case .filter:
      changeList { list in
        list.isTyping = true
        // The first letter begins a new search, an arrow keeps the old words.
        list.words.becomeDefault()
      }
    case .zoom: changeList { $0.isZoomed.toggle() }
    case .escape: return escapeInList()
    case .close: return closeList()
    case .undo: return undoInList()
    case .redo: return redoInList()
    case .publish: return openPublishCard()
    case .askReview: return toggleReview()
    case .bin: return binChosen()
    case .archive: return archiveChosen()
    case .restoreFromBin: return [.findBinned]
    case .editOutside: return editOutside()
    case .edit: return editChosen()
    case .newDraft where isAmongMeetups: return [.findTemplates]
    case .newDraft: return askNewDraft()
    case .plan: return openPlan()
    case .attach: attachMenu()
    case .startFrom: return askNewDraft(from: subjectIDs.first)
    case .facets: return openFacets()
    case .clearFacets: return changeSelection { $0 = Selection() }
    case .sort: overlay = sortMenu()
    case .savedSearches: return openSearches()
    case .mark where topList?.focus == .facets: return openInList()
    case .mark, .markRange, .markAll: return markInList(command)
    case .collect: overlay = collectMenu()
    case .takeAlong: overlay = takeMenu()
    case .compare: return compareChosen()
    case .moreLike: return showMoreLike()
    default: break
    }
    return []
  }

  mutating func changeList(_ change: (inout ListState) -> Void) {
    screens.withTop { screen in
      guard case .list(var list) = screen else { return }
      // What is held once is changed where it stands.
      screen = .start
      change(&list)
      screen = .list(list)
    }
    fitScreens()
  }

  var topList: ListState? {
    if case .list(let list) = screens.top { list } else { nil }
  }

  // MARK: Searching

  mutating func search() -> [Effect] {
    let names = queryNames
    changeList { $0.readQuery(names) }
    return askIndex()
  }

  /// For what was read of the words.
  private mutating func askIndex() -> [Effect] {
    let generation = nextGeneration()
    changeList { list in
      list.lastSearch = generation
      // Advice on other words.
      list.remedy = nil
    }
    guard let list = topList else { return [] }
    searchBegins(generation)
    return [
      .search(
        SearchRequest(
          generation: generation, scope: list.scope, query: list.query, selection: list.selection,
          sort: list.sort, today: calendarDay), catalogue, index)
    ]
  }

  /// Nothing is found for a word that may become the name of a field: then without it, for now.
  private mutating func searchWithoutHalfField(_ result: SearchResult) -> [Effect]? {
    guard let list = topList, list.isTyping, result.numbers.isEmpty, result.total > 0,
      let shorter = list.asked.withoutHalfField(list.words.text, names: queryNames)
    else { return nil }
    changeList { $0.asked = shorter }
    return askIndex()
  }

  /// Only other words, filters or another order begin at the top again.
  mutating func searchKeepingChoice() -> [Effect] {
    let catalogue = catalogue
    changeList { $0.keepChoice(catalogue) }
    return search()
  }

  mutating func found(_ request: SearchRequest, _ result: SearchResult) -> [Effect] {
    searchEnds(request.generation)
    guard let list = topList, list.lastSearch == request.generation else { return [] }
    if let again = searchWithoutHalfField(result) { return again }
    let (catalogue, isLoading) = (catalogue, isLoading)
    let marks = index.marks(of: request.query)
    changeList { list in
      list.take(result, arrangedBy: catalogue)
      list.marks = marks
      if !isLoading { list.wantedID = nil }
      // Better no summary for a moment than that of another row.
      let chosen = list.selectedRow.map { catalogue[$0].id }
      if list.summary?.page.id != chosen { list.summary = nil }
    }
    let (remedy, split) = (remedyOfPlace(result), findSplit(result))
    changeList { list in
      list.remedy = remedy
      list.split = split
    }
    if overlay?.purpose == .facets { replaceInMenu(facetMenu().items) }
    return buildSummary() + lookAtNews() + resumeReading()
  }

  mutating func changeSelection(_ change: (inout Selection) -> Void) -> [Effect] {
    let names = queryNames
    changeList { list in
      list.settleConditions(names)
      change(&list.selection)
      list.wantedID = nil
    }
    return search()
  }

  mutating func restoreWords() -> [Effect] {
    guard let words = clearedWords else { return [] }
    clearedWords = nil
    return changeTyped { line in
      line.clear()
      line.insert(words)
    }
  }

  // MARK: Moving

  var pageHeight: Int { max(1, layout.body.rows) }

  private mutating func moveInList(by rows: Int) -> [Effect] {
    guard let list = topList else { return [] }
    switch list.focus {
    case .summary:
      let height = layout.summaryText(of: list).rows
      changeList { $0.summary?.scroll(by: rows, height: height) }
      return []
    case .facets:
      changeList { $0.moveInFacets(by: rows) }
      return []
    case .list:
      let before = list.selectedRow
      changeList { list in
        list.scroll.move(by: rows)
        list.wantedID = nil
      }
      return topList?.selectedRow == before ? [] : goToSummary()
    }
  }

  mutating func openInList() -> [Effect] {
    guard let list = topList else { return [] }
    if list.focus == .facets { return toggleFocusedFacet(list) }
    guard let row = list.selectedRow else { return applyRemedy() }
    return openRecord(catalogue.address(of: row))
  }

  private mutating func changePane(by step: Int) -> [Effect] {
    let panes = availablePanes
    changeList { list in
      let now = panes.firstIndex(of: list.focus) ?? 0
      list.focus = panes[(now + step + panes.count) % panes.count]
      if list.focus == .facets { list.moveInFacets(by: 0) }
    }
    return []
  }

  /// Panes that can have the focus, in the order of Tab.
  private var availablePanes: [ListState.Pane] {
    if case .three = layout.panes, topList?.hasFacetPane == true {
      return [.list, .summary, .facets]
    }
    return [.list, .summary]
  }

  private mutating func escapeInList() -> [Effect] {
    guard let list = topList else { return [] }
    if list.isZoomed || list.focus != .list {
      changeList { list in
        list.isZoomed = false
        list.focus = .list
      }
      return []
    }
    if !list.marked.isEmpty {
      changeList { $0.marked = MarkedRows() }
      return []
    }
    if leavesLikeList { return walkHistory(.historyBack) }
    if !list.words.isEmpty { return clearWords() }
    notice = Notice(list.selection.isEmpty ? texts.howToQuit : texts.facetsStay)
    return []
  }

  private mutating func closeList() -> [Effect] {
    guard case .collection = topList?.scope, screens.canGoBack else {
      return held == nil ? leaving() : showMeetup()
    }
    screens.goBack()
    fitScreens()
    return refreshTop()
  }

  // MARK: Marks

  private mutating func markInList(_ command: Command) -> [Effect] {
    guard let list = topList else { return [] }
    switch command {
    case .markAll: changeList { $0.marked.toggleAll($0.rows) }
    case .markRange: changeList { $0.marked.markRange(to: $0.scroll.selected, of: $0.rows) }
    default:
      guard let row = list.selectedRow else { return [] }
      changeList { $0.marked.toggle(row) }
      tellMarks()
      return moveInList(by: 1)
    }
    tellMarks()
    return []
  }

  private mutating func tellMarks() {
    guard let list = topList else { return }
    if list.scope == .place(.waaier), list.marked.anchor == nil { return tellChosenSteps(list) }
    notice = Notice(
      list.marked.anchor == nil ? texts.marked(list.shownMarks.count) : texts.rangeBegun)
  }

  /// What the next action is about: the marked rows, else the chosen one or the open text.
  var subjects: [Int32] { topList?.subjects ?? subjectIDs.compactMap(catalogue.number) }

  /// Their ids. Of many rows this takes time: it is for an action, not for every key.
  var subjectIDs: [String] {
    switch screens.top {
    case .list(let list): return list.subjects.map(catalogue.address)
    case .reading(let reading): return [reading.id]
    case .compare(let compare): return compare.ids
    case .harvest(let harvest): return harvest.subject.map { [$0] } ?? []
    case .plan(let plan): return record(at: plan.address).map { [$0.id] } ?? []
    case .start, .editor, .newDraft, .sheet, .begin, .meetup, .newMeetup: return []
    }
  }

  // MARK: Mouse

  mutating func press(row: Int, column: Int) -> [Effect] {
    guard let list = topList else { return [] }
    let pane = layout.parts(of: list).list
    let inside =
      row >= pane.row && row < pane.row + pane.rows && column >= pane.column
      && column < pane.column + pane.columns
    guard inside, list.scroll.top + row - pane.row < list.rows.count else { return [] }
    changeList { list in
      list.focus = .list
      list.scroll.select(list.scroll.top + row - pane.row)
    }
    return buildSummary()
  }
}

extension ListState {
  /// Facets are of descriptions and of steps; a list of areas has none.
  package var hasFacets: Bool { scope == .place(.interventions) || scope == .place(.waaier) }
  /// The fan takes the room of the pane with facets.
  package var hasFacetPane: Bool { scope == .place(.interventions) }
}
