import Kennisbank

/// What the calendar and the clock on the wall say here and now. It may jump: how long something
/// took is told by the steady clock.
package struct WallTime: Sendable, Hashable {
  /// Nil when the clock stands outside the calendar.
  package let date: Day?
  /// Since midnight.
  package let second: Int
  /// Milliseconds since 1970, the same everywhere.
  package let stamp: Int

  package init(date: Day?, second: Int, stamp: Int) {
    self.date = date
    self.second = second
    self.stamp = stamp
  }

  /// The day of another moment, by the clock as it is set now.
  package func day(of moment: Int) -> Day? {
    let day = 86_400_000
    let time = second * 1000 + moment - stamp
    let days = time >= 0 ? time / day : -((day - 1 - time) / day)
    return abs(days) < 1000 ? date?.adding(days: days) : nil
  }

  /// As 2026-11-22.
  package var day: String { date?.iso ?? "" }

  /// The time on the wall, as 14:02.
  package var time: String { Self.time(ofSecond: second) }

  /// - Parameter second: since midnight; what lies on another day is told by its time only.
  package static func time(ofSecond second: Int) -> String {
    let minute = ((second / 60) % 1440 + 1440) % 1440
    return [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
