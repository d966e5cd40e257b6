import Kennisbank
import KennisbankSearch
import TextEditing

/// What a list shows: a place of the program, or what was put together.
package enum ListScope: Sendable, Hashable {
  case place(PlaceName)
  case collection(name: String, ids: [String])

  package var kinds: Set<ObjectKind> {
    switch self {
    case .place(let place): place.kinds
    case .collection: Set(ObjectKind.allCases)
    }
  }
}

extension ListScope {
  /// Of a collection only what is in it counts.
  package func narrowed(_ result: SearchResult, _ catalogue: Catalogue) -> SearchResult {
    if self == .place(.writing) { return result.onlyDrafts(of: catalogue) }
    guard case .collection(_, let ids) = self else { return result }
    let numbers = Set(ids.compactMap(catalogue.number))
    return SearchResult(
      numbers: result.numbers.filter(numbers.contains), total: numbers.count, facetCounts: [:])
  }
}

extension SearchResult {
  fileprivate func onlyDrafts(of catalogue: Catalogue) -> SearchResult {
    SearchResult(
      numbers: numbers.filter { catalogue[$0].isDraft },
      total: catalogue.records.count(where: \.isDraft), facetCounts: [:])
  }
}

/// A list with a summary of the chosen row beside it, narrowed by words and facets.
///
/// It does not hold the records: only their numbers in the catalogue, so that a reload can find
/// the same rows again.
package struct ListState: Sendable {
  package enum Pane: Sendable { case facets, list, summary }

  package let scope: ListScope
  package var words = LineBuffer()
  /// The words are being typed: letters go there.
  package var isTyping = false
  /// What is typed, read.
  package internal(set) var asked = QueryText.empty
  /// What Tab put in last, until another key.
  var completing: QueryCompleting?
  /// Chosen in `f`, beside what is typed.
  package var selection = Selection()
  package var sort = SortOrder.relevance
  package var focus = Pane.list
  /// The chosen pane fills the body.
  package var isZoomed = false
  package private(set) var rows: [Int32] = []
  /// Also the rows that are folded away.
  package private(set) var unfoldedRows: [Int32] = [] { didSet { findShownMarks() } }
  /// Addresses of the blades of the waaier whose steps are shown.
  package private(set) var unfolded: Set<String> = []
  package private(set) var result: SearchResult?
  package var scroll = Scroll()
  package var facetScroll = Scroll()
  package var marked = MarkedRows() { didSet { findShownMarks() } }
  /// Marked rows that are shown: what was filtered away is not part of what is done next. What is
  /// only folded away is. Found once: every hint asks for them at every key.
  private(set) var shownMarks: [Int32] = []
  package var summary: PageView?
  /// Of the chosen row and of those beside it, by address: who goes there sees it at once.
  var prepared: [String: PageView] = [:]
  /// Where the found words stand is marked.
  var marks: [Mark] = []
  /// The saved search that is being looked at, until its answer is there.
  var lookedAt: PersonalData.Search?
  var news: ListNews?
  /// While one goes through earlier queries.
  var recalling: Recalling?
  /// What a large result is divided by best.
  var split: Facet?
  /// The words with which it was opened from what it shows the like of: Esc goes back there.
  var likeWords: String?
  /// What to do about an empty list.
  var remedy: Remedy?
  var lastSearch = 0
  var lastPage = 0
  /// Row to choose when it appears: after a reload, a return or a start.
  var wantedID: String?
  /// The wanted row is about to come: until it does no other takes its place.
  private var isAwaited = false

  package init(_ scope: ListScope) {
    self.scope = scope
  }

  init(remembered place: RememberedPlace) {
    self.init(.place(place.place))
    words = LineBuffer(place.words)
    asked = QueryText(place.words)
    selection = place.selection
    sort = place.sort
    wantedID = place.selectedID
    scroll.top = place.top
  }

  package var selectedRow: Int32? {
    rows.indices.contains(scroll.selected) ? rows[scroll.selected] : nil
  }

  /// What the next action is about: the marked rows, else the chosen one.
  package var subjects: [Int32] {
    shownMarks.isEmpty ? selectedRow.map { [$0] } ?? [] : shownMarks
  }

  private mutating func findShownMarks() {
    shownMarks = marked.isEmpty ? [] : unfoldedRows.filter(marked.contains)
  }

  /// What is typed, without what is wrong with it.
  package var query: Query { asked.query }

  /// Row numbers mean other records in another catalogue: the chosen row is remembered by its
  /// address, and the rows stay as well as they can until they are found anew. While the first
  /// reading goes on, who stands on the first row has not chosen yet.
  mutating func takeRows(of earlier: Catalogue, to catalogue: Catalogue, keepsFirst: Bool) {
    if keepsFirst || scroll.selected > 0 { keepChoice(earlier) }
    let follows = catalogue.records.follows(earlier.records)
    // Of what changed the number is another: there are few of these when it follows.
    func now(_ number: Int32) -> Int32? {
      (follows ? catalogue.records.number(of: number, in: earlier.records) : nil)
        ?? catalogue.number(of: earlier.address(of: number))
    }
    marked.follow(from: earlier, to: catalogue, now)
    if follows {
      let chosen = selectedRow.flatMap(now)
      rows = rows.compactMap(now)
      unfoldedRows = unfoldedRows.compactMap(now)
      scroll.count = rows.count
      scroll.selected = chosen.flatMap(rows.firstIndex) ?? scroll.selected
      scroll.clamp()
    } else {
      rows = []
      unfoldedRows = []
    }
    result = nil
    prepared = [:]
    // An answer that is under way is about the old numbers.
    lastSearch = 0
  }

  /// Chooses a row as soon as it is there.
  mutating func await(_ id: String) {
    wantedID = id
    isAwaited = true
  }

  /// The chosen row stays chosen, unless one that was made just now is waited for.
  mutating func keepChoice(_ catalogue: Catalogue) {
    if isAwaited, wantedID != nil { return }
    wantedID = selectedRow.map(catalogue.address) ?? wantedID
  }

  /// Takes the rows of an answer. Keeps the chosen row while a wanted one is there, else starts at
  /// the top, where the best match stands.
  mutating func take(_ result: SearchResult, arrangedBy catalogue: Catalogue) {
    self.result = result
    unfoldedRows =
      hasOwnOrder
      ? ListArrangement.arranged(result.numbers, scope: scope, catalogue: catalogue)
      : result.numbers
    showRows(catalogue)
    scroll.count = rows.count
    let wanted = wantedID.flatMap(catalogue.number).flatMap { rows.firstIndex(of: $0) }
    if let wanted {
      scroll.selected = wanted
      isAwaited = false
    } else if wantedID == nil {
      scroll.select(0)
    }
    scroll.clamp()
  }

  /// With the chosen row kept, when what is asked is only told in another way.
  mutating func arrangeAgain(_ catalogue: Catalogue) {
    guard let result else { return }
    wantedID = selectedRow.map(catalogue.address)
    take(result, arrangedBy: catalogue)
    wantedID = nil
  }

  private var hasOwnOrder: Bool { query.isEmpty && sort == .relevance }

  // MARK: Folding

  /// The blades of the waaier with their steps below them. What was looked for is never folded away.
  package var isFan: Bool { scope == .place(.waaier) && hasOwnOrder && selection.isEmpty }

  private mutating func showRows(_ catalogue: Catalogue) {
    rows = unfoldedRows
    // Who was at a step, or is to be brought there, sees it.
    if let wanted = wantedID, isFan, let blade = blade(of: wanted, catalogue) {
      unfolded.insert(blade)
    }
    guard isFan else { return }
    rows = unfoldedRows.filter { number in
      blade(of: catalogue.address(of: number), catalogue).map(unfolded.contains) ?? true
    }
  }

  /// The address of the blade that a step is below; nil for what is below none.
  func blade(of address: String, _ catalogue: Catalogue) -> String? {
    guard let record = catalogue.record(address), record.kind == .step,
      let blade = record.blade, catalogue.waaier.blade(blade) != nil
    else { return nil }
    return blade
  }

  /// Shows the steps of a blade, or no longer. The chosen row stays, or becomes the blade.
  mutating func fold(_ blade: String, isOpen: Bool, _ catalogue: Catalogue) {
    let chosen = selectedRow
    if isOpen { unfolded.insert(blade) } else { unfolded.remove(blade) }
    wantedID = nil
    showRows(catalogue)
    scroll.count = rows.count
    let row =
      chosen.flatMap(rows.firstIndex) ?? rows.firstIndex { catalogue.address(of: $0) == blade }
    scroll.select(row ?? 0)
  }
}

/// Which row of a list is chosen and which is the first one shown.
package struct Scroll: Sendable, Hashable {
  package var selected = 0
  package var top = 0
  package var count = 0

  package mutating func select(_ row: Int) {
    selected = row
    clamp()
  }

  package mutating func move(by rows: Int) {
    select(selected + rows)
  }

  /// Brings the chosen row into a window of `height` rows, moving as little as possible.
  package mutating func show(in height: Int) {
    guard height > 0 else { return }
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, count - height))
  }

  mutating func clamp() {
    selected = max(0, min(selected, count - 1))
  }
}
