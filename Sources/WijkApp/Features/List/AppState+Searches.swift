import Kennisbank
import KennisbankSearch
import PlainText
import TextEditing
import WijkTexts

/// What is new in a saved search since it was last looked at, for as long as the list shows it.
struct ListNews: Sendable {
  let words: String
  let selection: Selection
  let ids: Set<String>
}

extension ListState {
  /// It is new in the saved search that the list shows.
  func isNew(_ id: String) -> Bool {
    guard let news, news.ids.contains(id) else { return false }
    return news.words == words.text && news.selection == selection
  }
}

/// Searches under a name: how many they have, what is new, and looking at one.
extension AppState {
  mutating func openSearches() -> [Effect] {
    overlay = searchesMenu()
    return countSearches()
  }

  /// The answers come one by one, on a lane of their own.
  mutating func countSearches() -> [Effect] {
    searchCounts = [:]
    guard !personal.searches.isEmpty else { return [] }
    countGeneration = nextGeneration()
    let request = CountRequest(
      generation: countGeneration, searches: personal.searches, seen: personal.seen,
      today: calendarDay)
    return [.countSearches(request, catalogue, index)]
  }

  mutating func counted(_ generation: Int, _ name: String, _ count: SearchCount) {
    guard generation == countGeneration else { return }
    searchCounts[name] = count
    showCounts()
  }

  /// What is known of them now, if one looks.
  mutating func showCounts() {
    guard overlay?.purpose == .searches else { return }
    replaceInMenu(searchesMenu().items)
  }

  func searchesMenu() -> MenuState {
    var rows = personal.searches.map { search in
      MenuState.Item(
        SafeText(search.name), detail: detail(of: search), key: news(of: search),
        action: .useSearch(search))
    }
    if !rows.isEmpty {
      let text = texts.manageSearches
      rows.append(.init(text.label, detail: text.explanation, action: .manageSearches))
    }
    return MenuState(
      .searches, title: texts.savedSearches, items: rows, new: [.init(texts.newName)])
  }

  private func detail(of search: PersonalData.Search) -> SafeText {
    let place = search.place ?? .interventions
    let query = Query(search.words).adding(search.selection).text
    return texts.place(place.rawValue) + (query.isEmpty ? "" : ": " + SafeText(query))
  }

  private func news(of search: PersonalData.Search) -> SafeText {
    guard let count = searchCounts[search.name] else { return "…" }
    return texts.searchCount(count.count, new: count.new ?? 0)
  }

  // MARK: Looking at one

  mutating func use(_ search: PersonalData.Search) -> [Effect] {
    let scope = ListScope.place(search.place ?? .interventions)
    let isHere = topList?.scope == scope
    var list = (isHere ? topList : screens.list(of: scope)) ?? ListState(scope)
    list.words = LineBuffer(search.words)
    list.selection = search.selection
    list.wantedID = nil
    list.lookedAt = search
    guard isHere else { return show(list) }
    changeList { $0 = list }
    return self.search()
  }

  /// What is new since the last time is marked, and seen from now on. Only of all that there is: what
  /// is not read yet would be new again.
  mutating func lookAtNews() -> [Effect] {
    guard let list = topList, let search = list.lookedAt else { return [] }
    guard list.words.text == search.words, list.selection == search.selection else {
      changeList { $0.lookedAt = nil }
      return []
    }
    guard !isLoading, let result = list.result else { return [] }
    let count = SearchCount(result.numbers, catalogue, seen: personal.seen[search.name])
    changeList { list in
      list.lookedAt = nil
      list.news = ListNews(
        words: list.words.text, selection: list.selection, ids: count.newIDs)
    }
    if let new = count.new, new > 0 { notice = Notice(texts.newSince(new)) }
    return [.keep(.seen(count.seen, of: search.name))]
  }

  // MARK: Keeping one

  /// Who saves a search has seen what it has now.
  mutating func saveSearch(_ name: String) -> [Effect] {
    guard let list = topList else { return [] }
    let name = SearchName.cleaned(name)
    var search = PersonalData.Search(
      name: name, words: list.words.text, selection: list.selection)
    search.place = list.placeName
    return [.keep(.search(search))] + (seen(list).map { [.keep(.seen($0, of: name))] } ?? [])
  }

  /// Nil when it is not the answer to these words, or not of a place.
  private func seen(_ list: ListState) -> PersonalData.Seen? {
    guard case .place = list.scope, !isLoading, searching == nil, let result = list.result else {
      return nil
    }
    return SearchCount(result.numbers, catalogue, seen: nil).seen
  }

  func manageMenu() -> MenuState {
    let rows = personal.searches.map { search in
      MenuState.Item(
        SafeText(search.name), detail: detail(of: search), action: .manageSearch(search.name))
    }
    return MenuState(.manageSearches, title: texts.whichSearch, items: rows)
  }

  func manageMenu(of name: String) -> MenuState {
    let rename = MenuState.Item(texts.giveOtherName, action: .renameSearch(name))
    let remove = MenuState.Item(texts.removeSearch, action: .removeSearch(name))
    return MenuState(.manageSearches, title: SafeText("“\(name)”"), items: [rename, remove])
  }

  /// No rows but what is typed: a name is never mistaken for something to do.
  func renameMenu(of name: String) -> MenuState {
    MenuState(
      .searchName, title: SafeText("“\(name)”"), items: [],
      new: [.init(texts.otherName, .search(name))])
  }

  mutating func renameSearch(_ name: String, to new: String) -> [Effect] {
    let new = SearchName.cleaned(new)
    if personal.searches.contains(where: { $0.name == new }) {
      notice = Notice(texts.nameTaken(new))
      return []
    }
    return [.keep(.renamed(name, to: new))]
  }
}
