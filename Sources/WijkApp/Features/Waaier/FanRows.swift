import Kennisbank
import PlainText
import TerminalUI
import WijkTexts

/// The waaier as rows: the blades are the ribs of a fan, the steps of an unfolded one stand below it.
/// Where there is room a row says more: minutes, how far one is, level, way of working.
struct FanRows {
  /// A rib takes so many columns; in a narrow pane there are none.
  private static let rib = 5
  private static let narrow = 40
  /// Of the columns with minutes, state, level and way of working.
  private static let columns = (minutes: 6, state: 14, level: 22, form: 30)

  let state: AppState
  let list: ListState
  private let waaier: Waaier
  private let progress: StepProgress

  init(state: AppState, list: ListState) {
    self.state = state
    self.list = list
    waaier = state.catalogue.waaier
    progress = state.catalogue.progress
  }

  func draw(_ number: Int, row: Int, on frame: inout Frame, in rect: Rect) {
    let record = state.catalogue[list.rows[number]]
    let isChosen = number == list.scroll.selected
    let isMarked = list.marked.contains(list.rows[number])
    frame.put((isChosen ? ">" : " ") + (isMarked ? "*" : " "), row: row, in: rect)
    let pane = rect.inset(left: 2, right: 1)
    if let blade = waaier.blade(record.id), record.kind == .blade {
      draw(blade, isDraft: record.origin.isDraft, row: row, on: &frame, in: pane)
    } else {
      draw(step: record, row: row, on: &frame, in: pane)
    }
    if isChosen { frame.mark(row: row, in: rect, list.focus == .list ? .selected : .bold) }
    if isMarked { frame.mark(row: row, in: rect, .bold) }
  }

  private func margin(of pane: Rect) -> Int { pane.columns < Self.narrow ? 0 : Self.rib + 1 }

  // MARK: Blades

  private func draw(
    _ blade: WaaierBlade, isDraft: Bool, row: Int, on frame: inout Frame, in pane: Rect
  ) {
    let number = (waaier.blades.firstIndex { $0.id == blade.id } ?? 0) + 1
    let margin = margin(of: pane)
    if margin > 0 {
      frame.put(rib(number - 1, of: waaier.blades.count), row: row, in: pane, style: .border)
    }
    let aside = aside(of: blade, isDraft: isDraft, isWide: pane.columns >= 55)
    let room = pane.columns - margin - DisplayWidth.of(aside) - (aside.isEmpty ? 0 : 1)
    let title = SafeText("\(number) \(blade.title)").truncated(to: room)
    frame.put(title, row: row, column: margin, in: pane, style: Style(.heading))
    frame.put(aside, row: row, column: pane.columns - DisplayWidth.of(aside), in: pane)
  }

  /// The fan opens around a point at the left, halfway down.
  private func rib(_ index: Int, of count: Int) -> SafeText {
    let middle = Double(count - 1) / 2
    let steepest = max(1, middle)
    let distance = Int((abs(Double(index) - middle) / steepest * Double(Self.rib - 1)).rounded())
    let bone = Double(index) < middle ? "╱" : Double(index) > middle ? "╲" : "├"
    return SafeText(
      String(repeating: " ", count: distance) + bone
        + String(repeating: "─", count: Self.rib - 1 - distance))
  }

  private func aside(of blade: WaaierBlade, isDraft: Bool, isWide: Bool) -> SafeText {
    if isDraft { return state.texts.draft }
    let summary = waaier.progress(progress, of: blade)
    guard summary.done + summary.begun + summary.skipped > 0 else {
      let minutes = blade.steps.compactMap(\.minutes).reduce(0, +)
      return isWide && minutes > 0 ? state.texts.shortMinutes(minutes) : ""
    }
    let words = state.texts.stepsDone(summary.done, of: summary.of)
    guard isWide else { return words }
    return SafeText(
      String(repeating: "█", count: summary.done)
        + String(repeating: "░", count: summary.of - summary.done) + " ") + words
  }

  // MARK: Steps

  private func draw(step record: Record, row: Int, on frame: inout Frame, in pane: Rect) {
    let margin = margin(of: pane)
    let mark = Self.mark(progress.state(of: record.id))
    frame.put(mark, row: row, column: margin, in: pane, style: Style(.strong))
    let step = waaier.step(of: record)
    let aside = step.map { stepAside($0, width: pane.columns) } ?? notes(on: record)
    let width = DisplayWidth.of(aside)
    let title = SafeText(record.title).truncated(to: pane.columns - margin - 3 - width)
    frame.put(title, row: row, column: margin + 2, in: pane)
    frame.put(aside, row: row, column: pane.columns - width, in: pane, style: .faint)
  }

  /// Of what the waaier does not count as its own: a draft of a published step, a namesake.
  private func notes(on record: Record) -> SafeText {
    record.origin.isDraft ? state.texts.draft : ""
  }

  /// Minutes always; state, level and way of working where the pane is wide enough, each in a column
  /// of its own.
  private func stepAside(_ step: WaaierStep, width: Int) -> SafeText {
    let texts = state.texts
    var text: SafeText = step.isDraft ? texts.draft + " " : ""
    let stateWord = progress.state(of: step.id).map { texts.progressWord($0.rawValue) } ?? ""
    if width >= 110 { text = text + Self.fitted(SafeText(step.workForm), Self.columns.form) }
    if width >= 55 { text = text + Self.fitted(stateWord, Self.columns.state) }
    if width >= 80 {
      text =
        text + Self.fitted(texts.choiceLabel("leerniveau", step.level ?? ""), Self.columns.level)
    }
    let minutes = step.minutes.map(texts.shortMinutes) ?? ""
    return text
      + SafeText(
        String(repeating: " ", count: max(0, Self.columns.minutes - DisplayWidth.of(minutes))))
      + minutes
  }

  private static func fitted(_ text: SafeText, _ width: Int) -> SafeText {
    let cut = text.truncated(to: width - 1)
    return cut + SafeText(String(repeating: " ", count: width - DisplayWidth.of(cut)))
  }

  /// Nothing yet shows nothing.
  static func mark(_ state: StepProgress.State?) -> SafeText {
    switch state {
    case .done: "✓"
    case .begun: "~"
    case .skipped: "–"
    case nil: " "
    }
  }
}

extension Waaier {
  /// The step that a record is, when it is the one that its id means.
  func step(of record: Record) -> WaaierStep? {
    guard record.kind == .step, let step = step(record.id),
      step.isDraft == record.origin.isDraft
    else { return nil }
    return step
  }
}
