import Kennisbank
import PlainText
import WijkTexts

/// Interventions that a meetup is about: attached from their own page, or from that of the meetup.
extension AppState {
  /// Meetups that are still to come and can be written.
  private var plannedMeetups: [Record] {
    catalogue.records.filter { record in
      record.kind == .meetup && !catalogue.isReadOnly(record) && !Meetup(record).wasHeld
    }.sorted { (Meetup($0).day?.iso ?? "~", $0.id) < (Meetup($1).day?.iso ?? "~", $1.id) }
  }

  /// Why nothing can be attached here; nil when something can.
  var notToAttach: SafeText? {
    if isRestricted { return texts.readOnlyHere }
    guard let record = chosenRecords.first else { return texts.nothingChosen }
    if record.kind == .meetup { return notToPlan }
    guard Self.canBeCase(record) else { return texts.chooseToAttach }
    return plannedMeetups.isEmpty ? texts.noPlannedMeetups : nil
  }

  mutating func attachMenu() {
    guard let record = chosenRecords.first else { return }
    overlay = record.kind == .meetup ? interventionsMenu(record) : meetupsMenu(record)
  }

  /// For an intervention: with which meetup.
  private func meetupsMenu(_ intervention: Record) -> MenuState {
    let items = plannedMeetups.map { meetup in
      let isThere = attached(to: meetup.address).contains(intervention.id)
      return MenuState.Item(
        SafeText(meetup.title), detail: texts.whenAndWhere(Meetup(meetup)), key: isThere ? "✓" : "",
        action: .attach(intervention.id, meetup.address))
    }
    return MenuState(.pick, title: texts.attachTo(intervention.title), items: items)
  }

  /// For a meetup: which interventions; those that are there come first.
  private func interventionsMenu(_ meetup: Record) -> MenuState {
    let there = attached(to: meetup.address)
    var seen: Set<String> = []
    let items = catalogue.records.filter { Self.canBeCase($0) && seen.insert($0.id).inserted }
      .map { record in
        MenuState.Item(
          SafeText(record.title), detail: SafeText(record.summary),
          key: there.contains(record.id) ? "✓" : "", action: .attach(record.id, meetup.address))
      }
    let (chosen, others) = (items.filter { !$0.key.isEmpty }, items.filter(\.key.isEmpty))
    return MenuState(.pick, title: texts.attachTo(meetup.title), items: chosen + others)
  }

  private func attached(to address: FileAddress) -> [String] {
    record(at: address).map { document(of: $0).list("interventies") } ?? []
  }

  /// In, or out again.
  mutating func attach(_ id: String, to address: FileAddress) -> [Effect] {
    guard let record = record(at: address) else { return [] }
    let before = document(of: record)
    var ids = before.list("interventies")
    if let place = ids.firstIndex(of: id) { ids.remove(at: place) } else { ids.append(id) }
    do throws(EditRefusal) {
      let after =
        ids.isEmpty
        ? try before.removing("interventies")
        : try before.setting(
          "interventies", to: .texts(ids), order: FieldOrder.of(.meetup))
      return write(after.bytes, before: before.bytes, at: address)
    } catch {
      notice = Notice(texts.onlyAsWholeText, .problem)
      return []
    }
  }

  /// A text that is open keeps the change itself, and its undo.
  private mutating func write(
    _ after: [UInt8], before: [UInt8], at address: FileAddress
  ) -> [Effect] {
    guard sessions[address] != nil else {
      return [.changeStore(.attach(FileEdit(address, before: before, after: after)))]
    }
    let now = now
    try? sessions[address]?.replace(with: after, at: now)
    notice = Notice(texts.storeChanged("attach", 1))
    return keepDue(everything: true)
  }

  // MARK: While it runs

  /// What was attached is at hand; without any one searches at once.
  mutating func lookBesideMeetup() -> [Effect] {
    let attached = heldMeetup?.interventions.filter { catalogue.number(of: $0) != nil } ?? []
    guard !attached.isEmpty else { return searchBesideMeetup() }
    let rows = attached.map { id in
      MenuState.Item(
        SafeText(catalogue.title(of: id)), detail: SafeText(catalogue.record(id)?.summary ?? ""),
        action: .openRecord(id))
    }
    overlay = MenuState(
      .link, title: texts.meetupInterventions,
      items: rows + [MenuState.Item(texts.searchOther, action: .searchBeside)])
    return []
  }

  /// Its file as it is now, or as it was at the beginning.
  private var heldMeetup: Meetup? {
    guard let held else { return nil }
    let base = Meetup(Document(bytes: held.base))
    return catalogue.record(base.id).map { Meetup($0) } ?? base
  }

  /// A part that nobody thought of before, behind the chosen one.
  mutating func insertPart(_ line: AgendaLine) -> [Effect] {
    guard let run = held?.run, let row = topMeetup?.agenda?.selected else { return [] }
    let part = run.items.indices.contains(row) ? run.items[row].number : nil
    let effects = record(.inserted(item: run.nextItemNumber, line, after: part))
    let count = held?.run.items.count ?? 0
    changeMeetup { meetup in
      meetup.agenda?.count = count
      meetup.agenda?.select(row + 1)
    }
    return effects
  }
}
