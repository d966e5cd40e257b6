import Kennisbank
import KennisbankSearch
import PlainText
import TerminalUI
import WijkTexts

/// Facets as rows: a heading per facet, a row per value with how many it would leave.
struct FacetRows {
  enum Row: Sendable {
    case heading(Facet)
    case value(Facet, String, count: Int, isChosen: Bool)
  }

  let rows: [Row]

  /// `most` values per facet; chosen ones always.
  init(_ list: ListState, most: Int) {
    let allChosen = list.chosen
    rows = Facet.allCases.flatMap { facet -> [Row] in
      let chosen = allChosen.values[facet] ?? []
      let counts = Self.ordered(list.result?.facetCounts[facet] ?? [], facet)
      let shown = counts.enumerated().filter { $0 < most || chosen.contains($1.value) }.map(
        \.element)
      // A single value that every row has would narrow nothing.
      let narrows = counts.contains { $0.count < list.rows.count }
      guard counts.count > 1 || narrows || !chosen.isEmpty else { return [] }
      return [.heading(facet)]
        + shown.map {
          .value(facet, $0.value, count: $0.count, isChosen: chosen.contains($0.value))
        }
    }
  }
}

extension FacetRows {
  /// Minutes go up; of all else what is most comes first.
  private static func ordered(_ counts: [FacetCount], _ facet: Facet) -> [FacetCount] {
    facet == .minutes ? counts.sorted { (Int($0.value) ?? 0) < (Int($1.value) ?? 0) } : counts
  }
}

extension ListState {
  /// Headings are passed over: there is nothing to choose on them.
  mutating func moveInFacets(by step: Int) {
    let rows = FacetRows(self, most: FacetView.most).rows
    facetScroll.count = rows.count
    facetScroll.move(by: step)
    guard rows.indices.contains(facetScroll.selected) else { return }
    if case .heading = rows[facetScroll.selected] {
      facetScroll.move(by: step < 0 && facetScroll.selected > 0 ? -1 : 1)
    }
  }
}

extension AppState {
  mutating func openFacets() -> [Effect] {
    overlay = facetMenu()
    if let split = topList?.split { chooseInFacets(split) }
    return []
  }

  /// At the first value of what a large result is divided by best, with the others below it.
  private mutating func chooseInFacets(_ facet: Facet) {
    let first = overlay?.shown.firstIndex { item in
      if case .toggle(facet, _) = item.action { true } else { false }
    }
    guard let first else { return }
    overlay?.scroll.select(first)
    overlay?.scroll.top = first
    moveInMenu(by: 0)
  }

  /// When more is found than one looks through. Nil as long as nothing is asked: then nothing is too
  /// much.
  func findSplit(_ result: SearchResult) -> Facet? {
    guard let list = topList, list.hasFacets, result.numbers.count > pageHeight * 2,
      !list.query.isEmpty || !list.selection.isEmpty
    else { return nil }
    return result.bestSplit(without: Set(list.chosen.values.keys))
  }

  func facetMenu() -> MenuState {
    let rows = topList.map { FacetRows($0, most: Int.max).rows } ?? []
    let items = rows.compactMap { row -> MenuState.Item? in
      guard case .value(let facet, let value, let count, let isChosen) = row else { return nil }
      return MenuState.Item(
        SafeText(isChosen ? "[x] " : "[ ] ") + name(of: facet) + ": " + title(of: value, in: facet),
        key: SafeText(texts.number(count)), action: .toggle(facet, value))
    }
    let none = MenuState.Item(texts.command("clearFacets").label, action: .run(.clearFacets))
    let isChosen = topList?.chosen.isEmpty == false
    return MenuState(.facets, title: texts.filters, items: (isChosen ? [none] : []) + items)
  }

  func name(of facet: Facet) -> SafeText { texts.facet(facet.rawValue) }

  /// A value of a facet as people call it.
  func title(of value: String, in facet: Facet) -> SafeText {
    switch facet {
    case .visibility: texts.visibility(value)
    case .evidence: texts.evidenceWord(value)
    case .sort: texts.sortWord(value)
    case .level: texts.choiceLabel("leerniveau", value)
    case .minutes: texts.atMost(minutes: value)
    case .workForm: texts.workForm(value)
    case .progress: texts.progressWord(value)
    case .role: SafeText(value)
    default: SafeText(catalogue.title(of: value))
    }
  }

  mutating func toggle(_ facet: Facet, _ value: String) -> [Effect] {
    changeSelection { $0.toggle(value, of: facet) }
  }

  mutating func toggleFocusedFacet(_ list: ListState) -> [Effect] {
    let rows = FacetRows(list, most: FacetView.most).rows
    guard rows.indices.contains(list.facetScroll.selected),
      case .value(let facet, let value, _, _) = rows[list.facetScroll.selected]
    else { return [] }
    return toggle(facet, value)
  }
}
