import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// Putting objects into the comparison, and what the keys do while it is shown.
extension AppState {
  /// With marked rows these are compared; else the first `c` puts one in and the next one opens.
  mutating func compareChosen() -> [Effect] {
    let ids = subjectIDs
    if ids.count > 1 { return openComparison(Array(ids.prefix(CompareState.limit))) }
    guard let id = ids.first else { return [] }
    guard !comparing.isEmpty else { return startComparing(id) }
    if comparing.contains(id) {
      guard comparing.count > 1 else {
        comparing = []
        notice = Notice(texts.notComparedAnyMore)
        return []
      }
      return openComparison(comparing)
    }
    return openComparison(comparing.suffix(CompareState.limit - 1) + [id])
  }

  private mutating func startComparing(_ id: String) -> [Effect] {
    comparing = [id]
    notice = Notice(texts.comparing(1, of: CompareState.limit))
    return []
  }

  private mutating func openComparison(_ ids: [String]) -> [Effect] {
    comparing = ids
    screens.push(.compare(CompareState(ids: ids)))
    return buildComparison()
  }

  mutating func buildComparison() -> [Effect] {
    let generation = nextGeneration()
    changeComparison { $0.lastRequest = generation }
    guard case .compare(let compare) = screens.top else { return [] }
    return [
      .buildComparison(
        ComparisonRequest(generation: generation, ids: compare.ids, language: texts.language))
    ]
  }

  mutating func show(_ comparison: Comparison, for request: ComparisonRequest) {
    changeComparison { compare in
      if compare.lastRequest == request.generation { compare.comparison = comparison }
    }
  }

  mutating func performInComparison(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight) {
      scrollComparison(by: distance)
      return []
    }
    switch command {
    case .onlyDifferences:
      changeComparison { compare in
        compare.onlyDifferences.toggle()
        compare.top = 0
      }
    case .nextColumn: moveColumns(by: 1)
    case .previousColumn: moveColumns(by: -1)
    case .takeAlong: overlay = takeMenu()
    case .escape, .close:
      comparing = []
      screens.goBack()
      fitScreens()
      return refreshTop()
    default: break
    }
    return []
  }

  private mutating func changeComparison(_ change: (inout CompareState) -> Void) {
    screens.withTop { screen in
      guard case .compare(var compare) = screen else { return }
      change(&compare)
      screen = .compare(compare)
    }
  }

  private mutating func moveColumns(by step: Int) {
    let width = layout.compare.columns
    let texts = texts
    changeComparison { compare in
      let shown = CompareView(compare: compare, texts: texts).shownColumns(width)
      compare.firstColumn = max(0, min(compare.firstColumn + step, compare.ids.count - shown))
    }
  }

  private mutating func scrollComparison(by lines: Int) {
    let body = layout.compare
    let texts = texts
    changeComparison { compare in
      let count = CompareView(compare: compare, texts: texts).lineCount(width: body.columns)
      compare.top = max(0, min(compare.top + lines, count - (body.rows - 2)))
    }
  }
}
