import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Which rows a harvest has, in which order, and under which headings.
struct HarvestRows {
  let texts: Texts
  let catalogue: Catalogue
  /// As they are now, which the catalogue may not know yet.
  let meetups: [Meetup]
  let today: String?

  func rows(of harvest: HarvestState) -> [HarvestState.Row] {
    switch harvest.scope {
    case .meetup(let id): meetups.filter { $0.id == id }.flatMap(review)
    case .all(.action): actions(done: false) + (harvest.showsDone ? actions(done: true) : [])
    case .all(let kind): learned(kind)
    }
  }

  private func row(
    _ entry: HarvestEntry, group: SafeText, place: SafeText
  ) -> HarvestState.Row {
    HarvestState.Row(
      subject: .entry(entry), text: catalogue.words(of: entry.content.text), group: group,
      place: place)
  }

  // MARK: One meetup

  private func review(_ meetup: Meetup) -> [HarvestState.Row] {
    brought(meetup) + reviewed(meetup) + progress(meetup)
  }

  private func brought(_ meetup: Meetup) -> [HarvestState.Row] {
    guard let brought = meetup.broughtCase else { return [] }
    return [
      HarvestState.Row(
        subject: .brought(brought, meetup: meetup.id), text: SafeText(brought.question),
        group: texts.broughtCase, place: SafeText(brought.bringer))
    ]
  }

  /// Steps it kept as done or begun, and those it would.
  private func progress(_ meetup: Meetup) -> [HarvestState.Row] {
    let kept = catalogue.progress.entries.filter { $0.meetup == meetup.id }
    // A case on the agenda is no step.
    let proposed = catalogue.progress.proposals(from: meetup).filter {
      catalogue.waaier.step($0.step) != nil
    }
    return (kept.map { ($0, true) } + proposed.map { ($0, false) }).map { entry, isKept in
      let word = texts.progressWord(StepProgress.word(entry.state))
      let text = SafeText(catalogue.title(of: entry.step)) + ": " + word
      return HarvestState.Row(
        subject: .progress(entry, isKept: isKept), text: text, group: texts.progressProposed,
        place: "")
    }
  }

  private func reviewed(_ meetup: Meetup) -> [HarvestState.Row] {
    meetup.entries.map { entry in
      let about = entry.content.about.map { texts.about(catalogue.title(of: $0)) } ?? ""
      return row(entry, group: section(entry), place: about)
    }
  }

  private func section(_ entry: HarvestEntry) -> SafeText {
    switch entry.content {
    case .decision: texts.meetupSection(Decision.sectionTitle)
    case .action: texts.meetupSection(ActionItem.sectionTitle)
    case .item: texts.meetupSection(HarvestItem.sectionTitle)
    }
  }

  // MARK: Actions of all

  /// The first to be done first; what has no day comes last.
  private func actions(done: Bool) -> [HarvestState.Row] {
    let entries = meetups.flatMap { meetup in
      meetup.entries.filter { $0.action?.isDone == done }.map { (meetup, $0) }
    }
    let sorted = entries.sorted { one, other in
      (due(one.1), one.0.id, one.1.index) < (due(other.1), other.0.id, other.1.index)
    }
    return sorted.map { meetup, entry in
      row(
        entry, group: done ? texts.doneActions : urgency(entry), place: source(meetup))
    }
  }

  private func due(_ entry: HarvestEntry) -> String { entry.action?.day?.iso ?? "~" }

  private func urgency(_ entry: HarvestEntry) -> SafeText {
    guard let day = entry.action?.day, let now = today.flatMap(Day.init(iso:)) else {
      return texts.withoutDay
    }
    if day.iso < now.iso { return texts.overdue }
    let isNear = now.adding(days: 7).map { day.iso <= $0.iso } ?? true
    return isNear ? texts.thisWeek : texts.later
  }

  // MARK: What was learned

  private static let levels = ["lokaal", "intergemeentelijk", "landelijk", ""]

  /// By level of learning, the newest meetup first.
  private func learned(_ kind: NoteKind) -> [HarvestState.Row] {
    Self.levels.flatMap { level in
      meetups.reversed().filter { Self.level(of: $0) == level }.flatMap { meetup in
        meetup.entries.filter { $0.kind == kind }.map { entry in
          let about = entry.content.about.map { " · " + texts.about(catalogue.title(of: $0)) }
          return row(
            entry, group: texts.levelHeading(level),
            place: source(meetup) + (about ?? ""))
        }
      }
    }
  }

  private static func level(of meetup: Meetup) -> String {
    meetup.level.flatMap { levels.contains($0) ? $0 : nil } ?? ""
  }

  private func source(_ meetup: Meetup) -> SafeText {
    let day = meetup.day.map { " · " + texts.date($0.iso) } ?? ""
    return SafeText(meetup.title + day)
  }
}

extension Catalogue {
  /// Text of the files on one line, with titles for its links.
  package func words(of text: String) -> SafeText {
    guard text.contains("[[") else { return SafeText(text) }
    let blocks = Markdown.parse(text).blocks.map { $0.resolvingLinks(in: self) }
    return SafeText(PlainRenderer.oneLine(blocks))
  }

  /// The meetups to look back on: those that one can write in, and only while there are none the
  /// examples.
  package var meetupsToReview: [Meetup] {
    let all = meetups.inOrder
    let own = all.filter { meetup in record(meetup.id).map { !isReadOnly($0) } ?? false }
    return own.isEmpty ? all : own
  }
}
