import Kennisbank
import KennisbankSearch
import TerminalUI
import WijkApp
import WijkTexts

/// The state with its answers at once: searches and pages without threads, everything else dropped.
struct Driver {
  private(set) var state: AppState
  private let catalogue: Catalogue
  private let index: SearchIndex

  init(
    _ files: [String: String] = Self.files, size: Size = Size(columns: 80, rows: 24),
    language: Language = .dutch, isFirstStart: Bool = false, isComplete: Bool = true
  ) {
    let records = files.sorted { $0.key < $1.key }.flatMap {
      RecordReader(kennisbank: 0).records(path: $0.key, bytes: Array($0.value.utf8))
    }
    let info = KennisbankInfo(name: "Klein", organisation: nil, format: 1, path: "/klein")
    catalogue = Catalogue(kennisbanken: [info], records: records)
    index = SearchIndex(catalogue: catalogue)
    let place = isFirstStart ? nil : RememberedPlace(place: .interventions)
    state = AppState(size: size, start: Start(language: language, place: place))
    take(.loaded(catalogue, index, LoadProgress(done: 1, total: isComplete ? 1 : 2)))
  }

  mutating func loadRest() {
    take(.loaded(catalogue, index, LoadProgress(done: 2, total: 2)))
  }

  static let files = [
    "interventies/aap.md":
      "---\nid: aap\ntitel: Aap\nthemas:\n  - wonen\n---\n## Aanpak\n\nHier [[noot]].\n",
    "interventies/noot.md": "---\nid: noot\ntitel: Noot\n---\n",
    "interventies/mies.md": "---\nid: mies\ntitel: Mies\n---\n",
  ]

  mutating func press(_ keys: KeyPress...) {
    for key in keys { take(.input(.key(key))) }
  }

  mutating func perform(_ command: Command) {
    for effect in state.run(command) { answer(effect) }
  }

  mutating func take(_ event: Event) {
    for effect in state.update(event) { answer(effect) }
  }

  /// What is asked for at an event, with nobody to answer it.
  mutating func unanswered(_ event: Event) -> [Effect] {
    state.update(event)
  }

  var rows: [Int32] {
    if case .list(let list) = state.screens.top { list.rows } else { [] }
  }

  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .search(let request, let catalogue, let index):
      let result = index.search(
        request.query, selection: request.selection, kinds: request.scope.kinds, sort: request.sort,
        today: request.today)
      let found = request.scope.narrowed(result, catalogue)
      take(.found(request, found))
      if let way = WayOut(of: request, found: found, in: index) { take(.wayOut(request, way)) }
    case .buildPage(let request):
      if let page = page(request) { take(.page(request, page)) }
    case .preparePages(let requests):
      let pages = requests.compactMap { request in page(request).map { (request, $0) } }
      take(.prepared(Dictionary(pages) { $1 }))
    case .buildComparison(let request):
      let comparison = Comparison(
        ids: request.ids, catalogue: catalogue, texts: Texts(request.language), audience: .own)
      take(.comparison(request, comparison))
    default: break
    }
  }

  private func page(_ request: PageRequest) -> Page? {
    let builder = PageBuilder(
      catalogue: catalogue, texts: Texts(request.language), audience: .own)
    return catalogue.record(request.id).map(builder.page)
  }
}
