/// What happens in a meetup that runs. All that is known of a run is told by its events, in order:
/// they are kept as they come, and `MeetupRun` is what they add up to.
///
/// Parts of the agenda and notes have numbers of their own, which stay the same when the order
/// changes.
package enum RunEvent: Sendable, Hashable {
  /// The clock runs from here, on the first part.
  case began(RunPlan)
  case went(to: Int)
  case paused
  /// After a pause, or when a run that was left or ended goes on.
  case resumed
  /// Nothing but the time.
  case beat
  case noted(RunNote)
  case changedKind(note: Int, NoteKind)
  case edited(note: Int, NoteContent)
  case tookBack(note: Int)
  case putBack(note: Int)
  case skipped(item: Int, Bool)
  case parked(item: Int, Bool)
  case extended(item: Int, by: Int)
  /// Minutes for all parts still to come together: see `MeetupRun.minutesToSpread`.
  case spread(minutes: Int)
  /// Nil for the end.
  case moved(item: Int, before: Int?)
  /// A new part with a number of its own; nil for the beginning.
  case inserted(item: Int, AgendaLine, after: Int?)
  /// Of one part, or of all that did not get one of their own.
  case chose(StepVariant, item: Int?)
  /// All counts of one question, in the place of earlier ones.
  case voted(Vote)
  case ended
  case leftForLater
  /// The first event of a program that found a run without an end.
  case resumedAfterCrash
}

/// How a step is done.
package enum StepVariant: String, Sendable, CaseIterable, Hashable {
  case normal, short, online
}

package struct RunPlan: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package let number: Int
    package let line: AgendaLine

    package init(number: Int, line: AgendaLine) {
      self.number = number
      self.line = line
    }
  }

  package let title: String
  /// In minutes of the day.
  package let start: Int?
  package let end: Int?
  package let items: [Item]

  package init(title: String, start: Int? = nil, end: Int? = nil, items: [Item]) {
    self.title = title
    self.start = start
    self.end = end
    self.items = items
  }

  /// Numbered from 1.
  package init(_ meetup: Meetup) {
    self.init(
      title: meetup.title, start: meetup.start, end: meetup.end,
      items: meetup.agenda.enumerated().map { Item(number: $0.offset + 1, line: $0.element) })
  }
}

/// What a note says; who and when are for actions.
package struct NoteContent: Sendable, Hashable {
  package let text: String
  package let who: String?
  /// A date as 2026-12-12, or the words of whoever noted it.
  package let due: String?

  package init(_ text: String, who: String? = nil, due: String? = nil) {
    self.text = text
    self.who = who
    self.due = due
  }
}

package struct RunNote: Sendable, Hashable {
  package let number: Int
  package var kind: NoteKind
  package var content: NoteContent
  /// The part of the agenda in which it was made.
  package let item: Int?
  /// What was open on the screen: an id.
  package let about: String?
  package var isTakenBack = false
  /// Milliseconds since 1970, as its event has them.
  package internal(set) var at = 0

  package init(
    number: Int, _ kind: NoteKind, _ content: NoteContent, item: Int? = nil, about: String? = nil
  ) {
    self.number = number
    self.kind = kind
    self.content = content
    self.item = item
    self.about = about
  }
}

/// What a group counted by hand: dots, hands, a round of how everyone is.
package struct Vote: Sendable, Hashable {
  package struct Option: Sendable, Hashable {
    package let name: String
    package let count: Int

    package init(_ name: String, _ count: Int) {
      self.name = name
      self.count = min(max(0, count), AgendaLine.longest)
    }
  }

  package let item: Int?
  package let question: String
  package let options: [Option]

  package init(item: Int?, question: String, options: [Option]) {
    self.item = item
    self.question = question
    self.options = options
  }
}

/// An event with its time.
package struct StampedEvent: Sendable, Hashable {
  /// By the clock on the wall, in milliseconds since 1970: for people, never for counting.
  package let at: Int
  /// Milliseconds since the event before it by a clock that only goes forward; nil for the first
  /// event of a program. Never more than a day.
  package let running: Int?
  package let event: RunEvent

  package init(at: Int, running: Int?, _ event: RunEvent) {
    self.at = min(max(0, at), Self.lastMoment)
    self.running = running.map { min(max(0, $0), Self.longestWait) }
    self.event = event
  }

  private static let lastMoment = 253_402_300_799_999
  private static let longestWait = 86_400_000
}
