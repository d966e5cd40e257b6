import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// How far one's own organisation is with the steps of the waaier: asked for with one key, kept in
/// `voortgang/` and taken back like every other change. It does not judge how well it went.
extension AppState {
  /// Steps that the next action is about, in the order of the waaier: those that are marked, chosen
  /// or read, and of a blade all its steps.
  var chosenSteps: [WaaierStep] {
    let waaier = catalogue.waaier
    let ids = Set(subjects.flatMap { stepIDs(of: catalogue[$0], waaier) })
    return waaier.steps.filter { ids.contains($0.id) }
  }

  private func stepIDs(of record: Record, _ waaier: Waaier) -> [String] {
    switch record.kind {
    case .step: [record.id]
    case .blade: waaier.blade(record.id)?.steps.filter { !$0.isDraft }.map(\.id) ?? []
    default: []
    }
  }

  /// Why nothing can be kept now; nil when it can.
  var noProgressHere: SafeText? {
    if isRestricted { return texts.readOnlyHere }
    return chosenSteps.isEmpty ? texts.chooseStep : nil
  }

  func progressMenu() -> MenuState {
    let steps = chosenSteps
    let states = Set(steps.map { catalogue.progress.state(of: $0.id) })
    let all: [StepProgress.State?] = StepProgress.State.allCases + [nil]
    let items = all.map { state in
      let isSo = states == [state]
      return MenuState.Item(
        texts.progressWord(StepProgress.word(state)) + (isSo ? SafeText(" ✓") : ""),
        action: isSo ? .nothing : .change(change(of: steps, to: state)))
    }
    let title = steps.count == 1 ? SafeText(steps[0].title) : texts.stepCount(steps.count)
    return MenuState(.progress, title: texts.progressOf(title), items: items)
  }

  private func change(of steps: [WaaierStep], to state: StepProgress.State?) -> StoreChange {
    let ids = steps.map(\.id).filter { catalogue.progress.state(of: $0) != state }
    guard let state else { return .forgetProgress(ids) }
    let day = today.flatMap { Day(iso: $0) }
    return .setProgress(ids.map { StepProgress.Entry(step: $0, state: state, on: day) })
  }

  /// Keeps what is known of some steps, as when a meetup has ended.
  func keepProgress(_ entries: [StepProgress.Entry]) -> [Effect] {
    entries.isEmpty ? [] : [.changeStore(.setProgress(entries))]
  }
}
