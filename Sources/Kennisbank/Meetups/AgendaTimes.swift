/// When each part of an agenda begins, and whether all of it fits between begin and end.
package struct AgendaTimes: Sendable, Hashable {
  /// Minutes of the day, a start of its own for each part; nil when the meetup has none.
  package let starts: [Int?]
  /// Of all parts together.
  package let minutes: Int
  /// Between begin and end; nil when one of them is not known.
  package let plannedMinutes: Int?
  /// In minutes of the day: when the last part ends.
  package let end: Int?

  private static let day = 1440

  /// - Parameters:
  ///   - start: in minutes of the day, as is `end`. An end before the start is the next day.
  package init(_ agenda: [AgendaLine], start: Int?, end: Int?) {
    var at = 0
    var starts: [Int?] = []
    for line in agenda {
      starts.append(start.map { ($0 + at) % Self.day })
      at += line.minutes ?? 0
    }
    self.starts = starts
    minutes = at
    self.end = start.map { ($0 + at) % Self.day }
    plannedMinutes = start.flatMap { start in
      end.map { ($0 - start + Self.day * 2) % Self.day }
    }
  }

  /// Below zero there is too much in it.
  package var left: Int? { plannedMinutes.map { $0 - minutes } }
}

extension Meetup {
  package var agendaTimes: AgendaTimes { AgendaTimes(agenda, start: start, end: end) }
}
