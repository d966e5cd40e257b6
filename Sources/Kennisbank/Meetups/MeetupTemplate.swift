/// What a new meetup begins with: an agenda, and what is the same each time. A file of
/// `sjablonen/meetups/`, or the last meetup of a series.
package struct MeetupTemplate: Sendable, Hashable {
  package static let folder = "sjablonen/meetups"
  package static let notesTitle = "Voor de begeleider"

  package let id: String
  package let title: String
  package private(set) var kind = ObjectKind.meetup.rawValue
  package private(set) var level: String?
  package private(set) var agenda: [AgendaLine] = []
  /// For whoever holds it, as Markdown.
  package private(set) var notes = ""
  /// Of a series: where, when and with whom it was the last time.
  package private(set) var series: String?
  package private(set) var start: Int?
  package private(set) var place: String?
  package private(set) var host: String?
  package private(set) var participants: [Meetup.Participant] = []
  /// Who come, as somebody wrote it.
  package private(set) var people = ""
  package private(set) var rhythm: String?
  private var duration: Int?

  /// How long it takes: as it says, else what its agenda adds up to.
  package var minutes: Int { duration ?? agenda.compactMap(\.minutes).reduce(0, +) }

  /// - Parameter name: that of the file, for one that does not say its id.
  package init(_ document: Document, name: String) {
    id = document.text("id")?.onOneLine ?? name
    title = document.text("titel")?.onOneLine ?? name
    kind = document.text("soort")?.onOneLine ?? kind
    level = document.text("leerniveau")?.onOneLine
    agenda = document.lines(AgendaLine.self).map(\.plan)
    notes = document.section(Self.notesTitle)?.body.trimmed ?? ""
    duration = document.text("duur").flatMap { Int($0.onOneLine.prefix { $0.isNumber }) }
  }

  /// Nothing but a name for it.
  package init(emptyTitled title: String) {
    id = ""
    self.title = title
  }

  /// Steps that somebody chose.
  package init(titled title: String, agenda: [AgendaLine], people: String) {
    self.init(emptyTitled: title)
    self.agenda = agenda
    self.people = people
  }

  /// The next of a series: as the last one was planned.
  package init(after last: Meetup, rhythm: String?) {
    id = last.id
    title = last.title
    kind = last.kind
    level = last.level
    agenda = last.agenda.map(\.plan)
    notes = last.document.section(Self.notesTitle)?.body.trimmed ?? ""
    series = last.series
    start = last.start
    place = last.place
    host = last.host
    participants = last.participants
    self.rhythm = rhythm
    // Of one that was held the end is when it really ended.
    let isReal = last.agenda.contains { $0.spent != nil }
    duration = isReal ? nil : last.agendaTimes.plannedMinutes
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension [AgendaLine] {
  package var minutes: Int { compactMap(\.minutes).reduce(0, +) }

  /// The same parts with their minutes in proportion, so that they add up to `minutes` as far as a
  /// minute for each allows; in fives where there is room for it. Parts without minutes stay so.
  package func spread(over minutes: Int) -> [AgendaLine] {
    let timed = indices.filter { self[$0].minutes != nil }
    guard !timed.isEmpty, minutes != self.minutes else { return self }
    var lines = self
    let shares = Spread.roundShares(of: minutes, over: timed.map { self[$0].minutes ?? 0 })
    for (index, share) in zip(timed, shares) { lines[index] = lines[index].with(minutes: share) }
    return lines
  }
}

extension AgendaLine {
  package func with(minutes: Int?) -> AgendaLine {
    AgendaLine(minutes: minutes, content, spent: spent)
  }
}
