import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// The waaier as a place to work: blades that unfold, and steps of several blades put together.
extension AppState {
  /// To the right: a blade shows its steps, then its first step is chosen; anything else opens.
  mutating func stepIn() -> [Effect] {
    guard let list = topList, list.isFan, list.focus == .list, let row = list.selectedRow,
      catalogue[row].kind == .blade
    else { return openInList() }
    let blade = catalogue[row].id
    guard list.unfolded.contains(blade) else { return fold(blade, isOpen: true) }
    let next = list.scroll.selected + 1
    guard list.rows.indices.contains(next), catalogue[list.rows[next]].kind == .step else {
      return []
    }
    changeList { $0.scroll.select(next) }
    return buildSummary()
  }

  /// To the left: folds the blade that one is at, or is in.
  mutating func stepOut() -> [Effect] {
    guard let list = topList, list.focus == .list else { return moveToList() }
    guard let row = list.selectedRow else { return [] }
    let blade = list.blade(of: catalogue.address(of: row), catalogue) ?? catalogue[row].id
    guard list.unfolded.contains(blade) else {
      notice = Notice(texts.nothingToFold)
      return []
    }
    return fold(blade, isOpen: false)
  }

  private mutating func moveToList() -> [Effect] {
    changeList { $0.focus = .list }
    return []
  }

  private mutating func fold(_ blade: String, isOpen: Bool) -> [Effect] {
    let catalogue = catalogue
    let before = topList?.selectedRow
    changeList { $0.fold(blade, isOpen: isOpen, catalogue) }
    return topList?.selectedRow == before ? [] : buildSummary()
  }

  // MARK: Steps put together

  /// "3 stappen gekozen · 85 min"; nil while nothing is marked.
  func chosenStepsTitle(_ list: ListState) -> SafeText? {
    guard list.scope == .place(.waaier), !list.marked.isEmpty else { return nil }
    let steps = chosenSteps
    return texts.stepsChosen(steps.count, minutes: steps.compactMap(\.minutes).reduce(0, +))
  }

  /// "9 bladen · 45 stappen · 12 gedaan"
  var fanTitle: SafeText {
    let waaier = catalogue.waaier
    guard !waaier.blades.isEmpty else { return "" }
    let steps = waaier.steps.filter { !$0.isDraft }.map(\.id)
    return texts.fan(
      blades: waaier.blades.count, steps: steps.count,
      done: catalogue.progress.summary(of: steps).done)
  }

  mutating func tellChosenSteps(_ list: ListState) {
    notice = Notice(chosenStepsTitle(list) ?? texts.marked(0))
  }

  /// Marked steps make an agenda of their own; without marks it is what is chosen or read.
  var agendaOfMarks: [WaaierStep] {
    guard let list = topList, list.scope == .place(.waaier), !list.marked.isEmpty else { return [] }
    return chosenSteps
  }

  /// A step by its own name; several by the blades they are of.
  func title(of steps: [WaaierStep]) -> String {
    guard steps.count > 1 else { return steps.first?.title ?? "" }
    var blades: [String] = []
    for blade in steps.compactMap(\.blade) where blades.last != blade { blades.append(blade) }
    return texts.listed(blades.map(catalogue.title)).string
  }
}
