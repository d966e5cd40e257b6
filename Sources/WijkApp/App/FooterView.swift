import PlainText
import TerminalUI
import WijkTexts

/// Up to six hints for this place, those that matter most; the last is always help.
struct FooterView {
  private static let most = 6
  /// By importance. Looked up once: the footer is drawn at every key.
  private static let hinted: [KeyContext: [CommandInfo]] = {
    let all = Keymap.commands.filter { $0.hint != nil }.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
    let hinted = KeyContext.allCases.map { context in
      (context, all.filter { $0.contexts.contains(context) })
    }
    return Dictionary(uniqueKeysWithValues: hinted)
  }()
  let state: AppState
  /// Asked of every hint.
  private let isMeetable: Bool

  init(state: AppState) {
    self.state = state
    isMeetable = state.isMeetable
  }

  func draw(on frame: inout Frame, in rect: Rect) {
    let pane = rect.inset(left: 1, right: 1)
    var column = 0
    for hint in fitting(pane.columns) {
      column = frame.put(hint.key + " ", row: 0, column: column, in: pane, style: Style(.strong))
      column = frame.put(hint.label, row: 0, column: column, in: pane) + 2
    }
  }

  private struct Hint {
    let key: SafeText
    let label: SafeText
    var width: Int { DisplayWidth.of(key) + DisplayWidth.of(label) + 3 }
  }

  /// Hints by importance while there is room, in the order of the table, help behind them.
  private func fitting(_ columns: Int) -> [Hint] {
    let texts = state.texts
    if state.overlay != nil { return cut(menuHints, columns) }
    if state.isTyping { return cut(typingHints(columns), columns) }
    if state.isCounting { return cut(countHints, columns) }
    if let note = state.topMeetup?.note { return cut(noteHints(note), columns) }
    if let begin = state.topBegin { return cut(beginHints(begin), columns) }
    if let new = state.topNewMeetup { return cut(hints(of: new), columns) }
    if state.topPlan?.line != nil { return cut(typingHints, columns) }
    let context = state.screens.top.context
    var hints = questionHints
    if isEmptyPlace { hints = [Hint(key: "1", label: texts.hint(of: "goInterventions"))] }
    if state.leavesLikeList {
      hints = [Hint(key: "Esc", label: texts.goesBack)]
    }
    var help: [Hint] = []
    for info in (Self.hinted[context] ?? []).map(folding)
    where hints.count < Self.most - 1 || info.command == .help {
      guard let key = key(of: info, in: context), isAtHome(info.command),
        state.unavailable(info.command) == nil
      else { continue }
      let hint = Hint(key: key, label: label(of: info.command, in: context))
      if info.command == .help { help = [hint] } else { hints.append(hint) }
    }
    return cut(hints, columns - (help.first?.width ?? 0)) + help
  }

  /// At a blade that is unfolded the key that folds it.
  private func folding(_ info: CommandInfo) -> CommandInfo {
    guard info.command == .stepIn, let list = state.topList, list.isFan,
      let row = list.selectedRow,
      list.unfolded.contains(state.catalogue[row].id)
    else { return info }
    return Keymap.info(.stepOut)
  }

  /// Drafts are told of where drafts are; what is for public texts is not told there.
  private func isAtHome(_ command: Command) -> Bool {
    switch state.screens.top {
    case .list(let list) where list.scope == .place(.writing):
      !Self.forPublic.contains(command)
    case .list where isMeetable, .reading where isMeetable:
      !Self.forDrafts.contains(command) && ![.compare, .facets].contains(command)
        && (command != .stepIn || state.topList?.isFan == true)
        || command == .newDraft && state.isAmongMeetups
    case .list, .reading:
      !Self.forDrafts.contains(command) && !Self.forMeetups.contains(command)
    case .newDraft: command == .help
    case .editor, .sheet: !Self.lessWhileWriting.contains(command)
    case .meetup(let meetup) where meetup.agenda != nil: command != .agenda && command != .close
    case .meetup: command != .escape && command != .filter
    case .harvest(let harvest):
      !(harvest.isReview ? Self.clearWhileReviewing : Self.lessOfHarvest).contains(command)
    case .plan: ![.escape, .close, .startMeetup, .edit].contains(command)
    default: command != .escape
    }
  }

  private static let forDrafts: Set<Command> = [.newDraft, .edit, .publish, .escape]
  private static let forMeetups: Set<Command> = [.startMeetup, .setProgress, .stepIn]
  private static let forPublic: Set<Command> = [
    .stepIn, .setProgress, .compare, .takeAlong, .facets, .escape,
  ]
  private static let lessOfHarvest: Set<Command> = [.backToList, .edit, .newDraft, .escape]
  private static let clearWhileReviewing: Set<Command> = [
    .backToList, .open, .partDown, .newDraft, .escape,
  ]
  private static let lessWhileWriting: Set<Command> = [.filter, .edit, .takeAlong, .compare]

  /// In a list, closing is quitting: say so.
  private func label(of command: Command, in context: KeyContext) -> SafeText {
    if command == .open, state.topList?.focus == .facets { return state.texts.choose }
    if command == .wholeText, state.topEditor?.face == .text { return state.texts.formWord }
    if context == .form, command == .open { return state.texts.hint(of: "edit") }
    if context == .agenda, command == .open { return state.texts.goThere }
    if context == .harvest, command == .facets { return state.texts.doneToo }
    if context == .planning, command == .open { return state.texts.hint(of: "editNote") }
    let isEnd =
      command == .close && (context == .list || context == .start || context == .meetup)
    return state.texts.hint(of: (isEnd ? Command.quit : command).rawValue)
  }

  private func key(of info: CommandInfo, in context: KeyContext) -> SafeText? {
    if info.command == .openLink { return "1-9" }
    // Where a letter is a letter one leaves the field first.
    if info.command == .conflicts, context == .writing { return "Esc C" }
    return info.keys(in: context).first.map { KeyName.of($0, state.texts) }
  }

  private var isEmptyPlace: Bool {
    guard let list = state.topList else { return false }
    return !state.isLoading && list.result?.total == 0 && list.scope != .place(.interventions)
  }

  private func cut(_ hints: [Hint], _ columns: Int) -> [Hint] {
    var room = columns
    return hints.prefix { hint in
      room -= hint.width
      return room >= -2
    }.map(\.self)
  }

  private var menuHints: [Hint] {
    [
      Hint(key: "↑↓", label: state.texts.choose), Hint(key: "Enter", label: state.texts.doThis),
      Hint(key: "Esc", label: state.texts.shut),
    ]
  }

  /// Of the questions for a new draft.
  private var questionHints: [Hint] {
    guard case .newDraft(let draft) = state.screens.top else { return [] }
    let texts = state.texts
    let kind = Hint(key: "← →", label: texts.choose)
    let next = Hint(key: "Enter", label: texts.nextQuestion)
    let back = Hint(key: "Shift-Tab", label: texts.previousQuestion)
    let escape = Hint(key: "Esc", label: texts.shut)
    if draft.isAtLast {
      return [Hint(key: "Enter", label: texts.makeDraft), back, escape]
    }
    let make = Hint(key: "Ctrl-S", label: texts.makeDraft)
    return (draft.focus == 0 ? [kind, next] : [next, back]) + [make, escape]
  }

  private func noteHints(_ note: NoteLine) -> [Hint] {
    let kind =
      note.asking == .text
      ? [Hint(key: "Tab", label: state.texts.hint(of: "changeKind"))] : []
    return [Hint(key: "Enter", label: state.texts.keepNote)] + kind
      + [
        Hint(key: "Esc", label: state.texts.ready),
        Hint(key: "F1", label: state.texts.hint(of: "help")),
      ]
  }

  private var countHints: [Hint] {
    [
      Hint(key: "a b c", label: state.texts.oneMore),
      Hint(key: "A B C", label: state.texts.oneLess),
      Hint(key: "Enter", label: state.texts.ready),
      Hint(key: "F1", label: state.texts.hint(of: "help")),
    ]
  }

  private func beginHints(_ begin: BeginState) -> [Hint] {
    let enter = begin.line == nil ? state.texts.doThis : state.texts.nextField
    return [
      Hint(key: "Enter", label: enter), Hint(key: "Tab", label: state.texts.nextField),
      Hint(key: "Esc", label: state.texts.hint(of: "escape")),
      Hint(key: "F1", label: state.texts.hint(of: "help")),
    ]
  }

  private func hints(of new: NewMeetupState) -> [Hint] {
    let enter = new.focus == .make ? state.texts.makeIt : state.texts.nextField
    let make = Hint(key: "Ctrl-S", label: state.texts.makeIt)
    return [Hint(key: "Enter", label: enter)] + (new.focus == .make ? [] : [make]) + [
      Hint(key: "Shift-Tab", label: state.texts.previousQuestion),
      Hint(key: "Esc", label: state.texts.shut),
      Hint(key: "F1", label: state.texts.hint(of: "help")),
    ]
  }

  /// Of a query also how to complete it, where there is room for it beside the help.
  private func typingHints(_ columns: Int) -> [Hint] {
    guard state.topList != nil else { return typingHints }
    var hints = typingHints
    hints.insert(Hint(key: "Tab", label: state.texts.completes), at: 1)
    if !state.personal.history.isEmpty {
      let more = hints + [Hint(key: "↑", label: state.texts.earlier)]
      if cut(more, columns).count == more.count { return more }
    }
    return cut(hints, columns).count == hints.count ? hints : typingHints
  }

  private var typingHints: [Hint] {
    [
      Hint(key: "Enter", label: state.texts.ready), Hint(key: "Esc", label: state.texts.clear),
      Hint(key: "F1", label: state.texts.hint(of: "help")),
    ]
  }
}
