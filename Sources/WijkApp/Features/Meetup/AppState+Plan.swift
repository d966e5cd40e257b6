import Kennisbank
import PlainText
import TerminalUI
import TextEditing
import WijkTexts

/// Preparing a meetup: parts of the agenda in order, with their minutes. Every change is written at
/// once, and only the section with the agenda changes.
extension AppState {
  var topPlan: PlanState? {
    if case .plan(let plan) = screens.top { plan } else { nil }
  }

  private mutating func changePlan(_ change: (inout PlanState) -> Void) {
    screens.withTop { screen in
      guard case .plan(var plan) = screen else { return }
      change(&plan)
      screen = .plan(plan)
    }
  }

  /// As it is written now, which the catalogue may not know yet.
  var plannedMeetup: Meetup? {
    guard let plan = topPlan, let session = sessions[plan.address] else { return nil }
    return Meetup(session.document, id: record(at: plan.address)?.id)
  }

  // MARK: Opening

  /// Why the chosen one cannot be prepared; nil when it can.
  var notToPlan: SafeText? {
    guard let record = chosenMeetup else { return texts.chooseAMeetup }
    if isRestricted { return texts.readOnlyHere }
    if catalogue.isReadOnly(record) {
      return texts.kennisbankReadOnly(catalogue.kennisbanken[record.origin.kennisbank].name)
    }
    return Meetup(record).wasHeld ? texts.meetupWasHeld : nil
  }

  private var chosenMeetup: Record? {
    chosenRecords.first.flatMap { $0.kind == .meetup ? $0 : nil }
  }

  mutating func openPlan() -> [Effect] {
    guard let record = chosenMeetup else { return [] }
    screens.push(.plan(PlanState(address: record.address)))
    return sessions[record.address] == nil ? [.openText(record.address)] : []
  }

  // MARK: Commands

  mutating func performInPlan(_ command: Command) -> [Effect] {
    if let distance = command.distance(page: pageHeight) {
      moveInPlan(by: distance)
      return []
    }
    switch command {
    case .escape, .close: return closePlan()
    case .open: editPart()
    case .partDown: return movePart(by: 1)
    case .partUp: return movePart(by: -1)
    case .moreTime: return changeMinutes(by: 5)
    case .lessTime: return changeMinutes(by: -5)
    case .oneMinuteMore: return changeMinutes(by: 1)
    case .oneMinuteLess: return changeMinutes(by: -1)
    case .spreadTime: return spreadPlan()
    case .addPart: overlay = partMenu()
    case .removePart: return removePart()
    case .attach: attachMenu()
    case .takeAlong: overlay = takeMenu()
    case .undo: return undoPlan(isRedo: false)
    case .redo: return undoPlan(isRedo: true)
    case .edit: return topPlan.map { openEditor($0.address) } ?? []
    default: break
    }
    return []
  }

  private mutating func closePlan() -> [Effect] {
    screens.goBack()
    fitScreens()
    return keepDue(everything: true) + refreshTop()
  }

  private mutating func moveInPlan(by rows: Int) {
    let count = plannedMeetup?.agenda.count ?? 0
    let height = PlanView.agendaRows(self)
    changePlan { plan in
      plan.scroll.count = count
      plan.scroll.move(by: rows)
      plan.scroll.show(in: max(1, height))
    }
  }

  private func chosen(in agenda: [AgendaLine]) -> Int? {
    topPlan.map { min($0.scroll.selected, agenda.count - 1) }.flatMap {
      agenda.indices.contains($0) ? $0 : nil
    }
  }

  // MARK: Changing

  /// - Parameter change: what becomes of the parts, and which is chosen then.
  private mutating func changeAgenda(
    _ change: ([AgendaLine], _ chosen: Int?) -> (agenda: [AgendaLine], chosen: Int)?
  ) -> [Effect] {
    guard let plan = topPlan, let document = sessions[plan.address]?.document else { return [] }
    let agenda = document.lines(AgendaLine.self)
    guard let (new, row) = change(agenda, chosen(in: agenda)) else { return [] }
    let now = now
    do throws(EditRefusal) {
      let changed = try document.settingAgenda(new)
      try? sessions[plan.address]?.replace(with: changed.bytes, .other, at: now)
    } catch {
      notice = Notice(texts.onlyAsWholeText, .problem)
      return []
    }
    changePlan { plan in
      plan.scroll.count = new.count
      plan.scroll.select(row)
    }
    moveInPlan(by: 0)
    return keepDue(everything: true)
  }

  private mutating func movePart(by step: Int) -> [Effect] {
    changeAgenda { agenda, chosen in
      guard let chosen, agenda.indices.contains(chosen + step) else { return nil }
      var agenda = agenda
      agenda.swapAt(chosen, chosen + step)
      return (agenda, chosen + step)
    }
  }

  private mutating func changeMinutes(by minutes: Int) -> [Effect] {
    changeAgenda { agenda, chosen in
      chosen.map { ($0, (agenda[$0].minutes ?? 0) + minutes) }
        .map { (agenda.withMinutes($0.1, at: $0.0), $0.0) }
    }
  }

  private mutating func removePart() -> [Effect] {
    let effects = changeAgenda { agenda, chosen in
      guard let chosen else { return nil }
      var agenda = agenda
      agenda.remove(at: chosen)
      return (agenda, chosen)
    }
    if !effects.isEmpty { notice = Notice(texts.partTakenOut) }
    return effects
  }

  private mutating func spreadPlan() -> [Effect] {
    guard let times = plannedMeetup?.agendaTimes, let planned = times.plannedMinutes else {
      notice = Notice(texts.noEndToSpread)
      return []
    }
    notice = Notice(texts.planSpread(planned))
    return changeAgenda { agenda, chosen in (agenda.spread(over: planned), chosen ?? 0) }
  }

  private mutating func undoPlan(isRedo: Bool) -> [Effect] {
    guard let address = topPlan?.address else { return [] }
    let now = now
    if isRedo {
      if sessions[address]?.redo(at: now) != true { notice = Notice(texts.nothingToRedo) }
    } else if let undoing = sessions[address]?.undo(at: now) {
      tell(undoing)
    }
    moveInPlan(by: 0)
    return keepDue(everything: true)
  }

  // MARK: Parts that are put in

  /// A pause, steps of the waaier, cases; what is typed and is none of them is a part of its own.
  func partMenu() -> MenuState {
    let pause = MenuState.Item(
      texts.pause, key: texts.minutes("10"), action: .addPart(AgendaLine(minutes: 10, .pause)))
    let waaier = catalogue.waaier
    let steps = waaier.steps.filter { !$0.isDraft }.map { step in
      MenuState.Item(
        SafeText(step.title), detail: SafeText(step.question),
        key: texts.kind(ObjectKind.step.rawValue)
          + (step.minutes.map { " · " + texts.minutes("\($0)") } ?? ""),
        action: .addPart(step.agendaLine))
    }
    var seen: Set<String> = []
    let cases = catalogue.records.filter { Self.canBeCase($0) && seen.insert($0.id).inserted }
      .map { record in
        MenuState.Item(
          SafeText(record.title), detail: SafeText(record.summary),
          key: texts.kind(record.kind.rawValue),
          action: .addPart(AgendaLine(minutes: 30, .step(record.id))))
      }
    return MenuState(
      .part, title: texts.addPartTitle, items: [pause] + steps + cases,
      new: [.init(texts.freePart, detail: texts.freePartMeans)])
  }

  static func canBeCase(_ record: Record) -> Bool {
    record.kind == .intervention || record.kind == .archetype
  }

  /// Behind the chosen part: of a meetup that is prepared, or of the one that runs.
  mutating func add(_ line: AgendaLine) -> [Effect] {
    if topMeetup?.agenda != nil { return insertPart(line) }
    return changeAgenda { agenda, chosen in
      let place = (chosen ?? agenda.count - 1) + 1
      return (Array(agenda[..<place]) + [line] + Array(agenda[place...]), place)
    }
  }

  // MARK: A line of a part

  private mutating func editPart() {
    guard let agenda = plannedMeetup?.agenda, let row = chosen(in: agenda) else {
      notice = Notice(texts.agendaIsEmpty)
      return
    }
    guard case .text(let text) = agenda[row].content else {
      // A step and a pause have their words already.
      ask(.minutes, agenda[row].minutes.map { "\($0)" } ?? "")
      return
    }
    ask(.text, text)
  }

  private mutating func ask(_ asking: PlanLine.Asking, _ text: String) {
    changePlan { $0.line = PlanLine(asking: asking, line: LineBuffer(text)) }
  }

  /// A digit is the first of the minutes of the chosen part.
  mutating func askMinutes(beginning digit: Character) -> [Effect] {
    guard let agenda = plannedMeetup?.agenda, !agenda.isEmpty else {
      notice = Notice(texts.agendaIsEmpty)
      return []
    }
    ask(.minutes, String(digit))
    return []
  }

  mutating func handleInPlanLine(_ key: KeyPress) -> [Effect] {
    guard let asked = topPlan?.line else { return [] }
    switch (key.key, key.modifiers) {
    case (.enter, []): return keep(asked)
    case (.escape, []), (.character("c"), .control): return leavePlanLine(asked)
    case (.function(1), []): overlay = helpMenu()
    default: changePlan { $0.line?.line.handle(key) }
    }
    return []
  }

  /// Words that were typed are kept, and `u` takes them back; half a number is nothing.
  private mutating func leavePlanLine(_ asked: PlanLine) -> [Effect] {
    if asked.asking == .text { return keep(asked) }
    changePlan { $0.line = nil }
    return []
  }

  mutating func pasteInPlanLine(_ text: String) -> [Effect] {
    changePlan { $0.line?.line.insert(text.onOneLine) }
    return []
  }

  private mutating func keep(_ asked: PlanLine) -> [Effect] {
    let text = asked.line.text.trimmed
    switch asked.asking {
    case .minutes:
      let minutes = MinuteWords.minutes(text)
      guard minutes != nil || text.isEmpty else {
        notice = Notice(texts.noSuchMinutes, .problem)
        return []
      }
      changePlan { $0.line = nil }
      return changeAgenda { agenda, chosen in
        chosen.map { (agenda.withMinutes(minutes, at: $0), $0) }
      }
    case .text:
      changePlan { $0.line = nil }
      guard !text.isEmpty else { return [] }
      return changeAgenda { agenda, chosen in
        guard let chosen else { return nil }
        var agenda = agenda
        agenda[chosen] = AgendaLine(
          minutes: agenda[chosen].minutes, .text(text), spent: agenda[chosen].spent)
        return (agenda, chosen)
      }
    }
  }

  // MARK: Header and line

  func planTitle(_ plan: PlanState) -> SafeText {
    let title = plannedMeetup?.title ?? Place(path: plan.address.path).fileName
    return texts.meetupSection("Agenda") + " › " + SafeText(title)
  }

  func planShown(_ plan: PlanState) -> SafeText {
    sessions[plan.address].map { state(of: $0.keeping) } ?? ""
  }

  func planLine(_ plan: PlanState) -> (SafeText, LineBuffer) {
    guard let asked = plan.line else { return ("", LineBuffer()) }
    switch asked.asking {
    case .text: return (texts.planText + ":", asked.line)
    case .minutes: return (texts.meetupMinutes + ":", asked.line)
    }
  }
}

extension [AgendaLine] {
  fileprivate func withMinutes(_ minutes: Int?, at row: Int) -> [AgendaLine] {
    var lines = self
    lines[row] = lines[row].with(minutes: minutes)
    return lines
  }
}
