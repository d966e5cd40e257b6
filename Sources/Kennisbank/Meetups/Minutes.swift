/// The minutes of a meetup: what came out of its run, written into its file.
///
/// Only what is not there yet is added, so that writing them twice is the same as once, and what
/// someone wrote in the file meanwhile stays.
package struct Minutes: Sendable {
  private let runs: [MeetupRun]
  private let labelled: [ActionItem]
  private let day: Day?

  /// - Parameters:
  ///   - runs: of all programs in which it ran; the agenda is that of the first.
  ///   - day: on which it really began; nil when that is not known.
  ///   - series: the meetups whose labels of actions are taken.
  package init(_ runs: [MeetupRun], on day: Day? = nil, series: [Meetup] = []) {
    self.runs = runs
    self.day = day
    labelled = series.flatMap(\.actions)
  }

  package func written(into document: Document) throws(EditRefusal) -> Document {
    var document = document
    if let run = runs.first, run.phase != .notBegun {
      let agenda = MinutedAgenda(run, document.lines()).lines
      document = try document.settingAgenda(agenda)
    }
    for (key, text) in realTimes where document.field(key) != nil {
      document = try document.setting(key, to: .text(text))
    }
    document = try document.adding(missing(harvest, from: document.lines()) { $0 })
    document = try document.adding(missing(decisions, from: document.lines()) { $0 })
    return try document.adding(missingActions(from: document.lines()))
  }

  /// When it was, where that is known in full: a plan and a clock that are mixed tell nothing.
  private var realTimes: [(String, String)] {
    guard let run = runs.first, let start = run.start, let end = run.realEnd else { return [] }
    let times = [("start", Meetup.time(ofMinute: start)), ("einde", end)]
    return (day.map { [("datum", $0.iso)] } ?? []) + times
  }

  // MARK: What came out

  package var harvest: [HarvestItem] { notes.compactMap(\.harvest) + counts + parked }

  package var decisions: [Decision] { notes.compactMap(\.decision) }

  /// Without labels.
  package var actions: [ActionItem] { notes.compactMap(\.action) }

  private var notes: [MinutedNote] {
    MeetupRun.keptNotesByRun(runs).map { run, note in
      MinutedNote(note: note, step: run.item(note.item)?.line.step)
    }.filter { !$0.isEmpty }
  }

  /// What the group counted, as it stands in the end.
  private var counts: [HarvestItem] {
    runs.flatMap { run in
      run.votes.filter { $0.options.contains { $0.count > 0 } }.map { vote in
        let counts = vote.options.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
        return HarvestItem(
          .insight, "\(vote.question) \(counts)", about: run.item(vote.item)?.line.step)
      }
    }
  }

  private var parked: [HarvestItem] {
    let items = runs.first?.items.filter { $0.state == .parked } ?? []
    return items.map { item in
      let words = HarvestItem.parked + " voor de volgende keer"
      return item.line.step.map { HarvestItem(.question, words, about: $0) }
        ?? HarvestItem(.question, words + ": " + item.line.content.text)
    }
  }

  // MARK: What is not there yet

  private func missingActions(from there: [ActionItem]) -> [ActionItem] {
    let new = missing(actions, from: there) { $0.with(isDone: false, label: nil) }
    let labels = ActionItem.labels(new.count, after: labelled + there)
    return zip(new, labels).map { $0.with(label: $1) }
  }

  /// One that is there takes away one that reads like it.
  private func missing<Item: ListLine>(
    _ items: [Item], from there: [Item], as sameness: (Item) -> Item
  ) -> [Item] {
    var counts = Dictionary(there.map { (sameness($0), 1) }, uniquingKeysWith: +)
    return items.filter { item in
      guard let count = counts[sameness(item)], count > 0 else { return true }
      counts[sameness(item)] = count - 1
      return false
    }
  }
}

/// A note as an item of the list that its kind belongs to.
private struct MinutedNote {
  let note: RunNote
  let step: String?

  private var text: String { note.content.text }
  private var about: String? { note.about.flatMap { $0.isIdForm ? $0 : nil } ?? step }

  var isEmpty: Bool { text.onOneLine.isEmpty && note.content.who == nil }

  private var asAction: ActionItem {
    ActionItem(
      text, who: note.content.who, due: note.content.due.map(ActionItem.Due.words), label: nil)
  }

  /// Who and when, of what was an action first, stay in the text.
  private var wholeText: String { asAction.told }

  var harvest: HarvestItem? {
    note.kind.harvest.map { HarvestItem($0, wholeText, about: about) }
  }

  var decision: Decision? {
    note.kind == .decision ? Decision(wholeText, about: about) : nil
  }

  var action: ActionItem? { note.kind == .action ? asAction : nil }
}

/// The agenda as it went: in the order of the run, with the time each part took.
private struct MinutedAgenda {
  private(set) var lines: [AgendaLine] = []

  /// - Parameter there: the lines of the file. Those that the run does not know stay behind the
  ///   line that they stand behind.
  init(_ run: MeetupRun, _ there: [AgendaLine]) {
    let places = Self.places(of: run.items, in: there)
    let strangers = Self.strangers(in: there, known: Set(places.compactMap(\.self)))
    lines = strangers[-1] ?? []
    for (item, place) in zip(run.items, places) {
      if let place {
        let line = there[place]
        lines.append(line.with(spent: item.minutedTime ?? line.spent))
        lines += strangers[place] ?? []
      } else if there.isEmpty || item.isMinuted {
        // A part without time that someone took out of the file stays out.
        lines.append(item.line.with(spent: item.minutedTime))
      }
    }
  }

  /// Of each part its line in the file: the same line or, when both have it once, the same with
  /// other minutes. Of equal lines the parts that took time come first.
  private static func places(of items: [RunItem], in there: [AgendaLine]) -> [Int?] {
    var places: [Int?] = items.map { _ in nil }
    let parts = Dictionary(grouping: items.indices) { items[$0].line.plan }
    let lines = Dictionary(grouping: there.indices) { there[$0].plan }
    for (plan, parts) in parts {
      let found = lines[plan] ?? []
      let (sure, others) = (
        parts.filter { items[$0].isMinuted }, parts.filter { !items[$0].isMinuted }
      )
      let matched = (sure + others).prefix(found.count).sorted()
      for (part, place) in zip(matched, found) { places[part] = place }
    }
    return withOtherMinutes(places, items, there)
  }

  private static func withOtherMinutes(
    _ places: [Int?], _ items: [RunItem], _ there: [AgendaLine]
  ) -> [Int?] {
    let parts = Dictionary(grouping: items.indices) { items[$0].line.content }
    let lines = Dictionary(grouping: there.indices) { there[$0].content }
    return places.enumerated().map { part, place in
      let content = items[part].line.content
      guard place == nil, parts[content]?.count == 1, lines[content]?.count == 1 else {
        return place
      }
      return lines[content]?.first
    }
  }

  /// Lines that no part of the run stands for, under the place of the known line before them.
  private static func strangers(
    in there: [AgendaLine], known: Set<Int>
  ) -> [Int: [AgendaLine]] {
    var strangers: [Int: [AgendaLine]] = [:]
    var before = -1
    for (place, line) in there.enumerated() {
      if known.contains(place) {
        before = place
      } else {
        strangers[before, default: []].append(line)
      }
    }
    return strangers
  }
}

extension MeetupRun {
  /// When it ended by the clock on the wall, as 15:55, as if that was never set back; nil while it
  /// has not, or a day and more after it began.
  fileprivate var realEnd: String? {
    guard phase == .ended, let start, passed < 24 * 3_600_000 else { return nil }
    return Meetup.time(ofMinute: start + passed / 60_000)
  }
}

extension RunItem {
  /// It belongs in the minutes, also when someone took it out of the file.
  fileprivate var isMinuted: Bool { isInserted || spentMinutes > 0 }

  /// Nil for a part that nobody came to.
  fileprivate var minutedTime: Int? {
    isVisited || spent > 0 ? spentMinutes : state == .open ? nil : 0
  }
}
