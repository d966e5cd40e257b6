import Kennisbank
import KennisbankSearch
import KennisbankStore
import PlainText
import SafeFiles
import WijkApp
import WijkTexts

/// The reader's own files, between the forms of the screen and those on disk.
package struct PersonalFiles {
  private let world: World

  package init(world: World) {
    self.world = world
  }

  func load() -> PersonalData {
    guard let folder = world.folders.data else { return PersonalData() }
    let collections = Collections(folder: folder, fileSystem: world.fileSystem).all()
    let searches = SavedSearches(folder: folder, fileSystem: world.fileSystem).all()
    let seen = SeenResults(folder: folder, fileSystem: world.fileSystem)
    return PersonalData(
      collections: collections.map {
        PersonalData.Collection(name: $0.name, ids: $0.items.map(\.id))
      },
      searches: searches.map {
        let (words, selection) = Self.parts(of: $0.query, $0.filters)
        return PersonalData.Search(
          name: $0.name, words: words, selection: selection,
          place: $0.place.flatMap(PlaceName.init(rawValue:)))
      },
      seen: seen.all().mapValues(PersonalData.Seen.init), history: history)
  }

  private var history: [String] {
    guard let folder = world.folders.state else { return [] }
    return SearchHistory(folder: folder, fileSystem: world.fileSystem).all()
  }

  func keep(_ keepsake: Keepsake, titles: Catalogue) throws(FileProblem) {
    if case .asked(let query) = keepsake { return keepAsked(query) }
    guard let folder = world.folders.data else {
      throw FileProblem(.notFound, .write, BytePath("verzamelingen"))
    }
    let searches = SavedSearches(folder: folder, fileSystem: world.fileSystem)
    let seen = SeenResults(folder: folder, fileSystem: world.fileSystem)
    switch keepsake {
    case .collected(let ids, let name):
      let items = ids.map { Collection.Item(id: $0, title: titles.title(of: $0)) }
      try Collections(folder: folder, fileSystem: world.fileSystem).add(items, to: name)
    case .takenOut(let ids, let name):
      try Collections(folder: folder, fileSystem: world.fileSystem).remove(Set(ids), from: name)
    case .search(let search):
      let query = Self.text(search.words, search.selection)
      let place = search.place == .interventions ? nil : search.place?.rawValue
      try searches.add(SavedSearch(name: search.name, query: query, filters: [:], place: place))
    case .renamed(let name, let new):
      try searches.rename(name, to: new)
      try seen.rename(name, to: new)
    case .removed(let name):
      try searches.remove(name)
      try seen.forget(name)
    case .seen(let what, let name): try seen.see(SeenResults.Seen(what), of: name)
    case .asked: break
    }
  }

  /// That a query cannot be kept is no reason to stop anyone.
  private func keepAsked(_ query: String) {
    guard let folder = world.folders.state else { return }
    try? SearchHistory(folder: folder, fileSystem: world.fileSystem).add(query)
  }

  // MARK: Queries

  /// Words and choices as one query.
  private static func text(_ words: String, _ selection: Selection) -> String {
    selection.isEmpty ? words : Query(words).adding(selection).text
  }

  /// - Parameter filters: of a file of an earlier version, where they stood beside the words.
  private static func parts(
    of text: String, _ filters: [Facet: [String]]
  ) -> (words: String, selection: Selection) {
    let query = Query(text)
    var selection = Selection(of: query)
    let words = selection.isEmpty ? text : query.leavingOut(selection).text
    selection.formUnion(Selection(filters.mapValues(Set.init)))
    return (words, selection)
  }

  // MARK: The place

  /// Where the reader was last time; nil at the very first start.
  package func rememberedPlace() -> RememberedPlace? {
    guard let folder = world.folders.state,
      let saved = SavedPlace.load(from: folder, in: world.fileSystem)
    else { return nil }
    let (words, selection) = Self.parts(of: saved.query, saved.filters)
    return RememberedPlace(
      place: saved.place.flatMap(PlaceName.init(rawValue:)) ?? .interventions,
      words: words, selection: selection,
      sort: saved.sort.flatMap(SortOrder.init(rawValue:)) ?? .relevance,
      selectedID: saved.selected, top: saved.topRow, readingID: saved.openPage,
      readingTop: saved.scroll)
  }

  func remember(_ place: RememberedPlace) {
    guard let folder = world.folders.state else { return }
    var saved = SavedPlace()
    saved.place = place.place.rawValue
    saved.query = Self.text(place.words, place.selection)
    saved.sort = place.sort.rawValue
    saved.selected = place.selectedID
    saved.topRow = place.top
    saved.openPage = place.readingID
    saved.scroll = place.readingTop
    try? saved.save(to: folder, in: world.fileSystem)
  }
}

extension PersonalData.Seen {
  fileprivate init(_ seen: SeenResults.Seen) {
    switch seen {
    case .ids(let ids): self = .ids(ids)
    case .count(let count): self = .count(count)
    }
  }
}

extension SeenResults.Seen {
  fileprivate init(_ seen: PersonalData.Seen) {
    switch seen {
    case .ids(let ids): self = .ids(ids)
    case .count(let count): self = .count(count)
    }
  }
}

extension Texts {
  package func notKept(_ problem: FileProblem) -> SafeText {
    notKept(problem.path.display, reason(problem.kind.reason))
  }
}

extension FileProblem.Kind {
  /// The name of the words for it.
  package var reason: String {
    switch self {
    case .noPermission: "noPermission"
    case .full: "full"
    case .readOnly: "readOnly"
    case .notFound, .notAFolder: "notFound"
    case .notAFile: "notAFile"
    case .hardLinked: "hardLinked"
    case .notDurable: "notDurable"
    case .changed: "changed"
    case .exists: "exists"
    case .outside: "outside"
    case .nameTooLong: "nameTooLong"
    case .tooLarge: "tooLarge"
    case .inUse: "inUse"
    case .other: "other"
    }
  }
}
