import Kennisbank
import PlainText
import WijkTexts

/// The clock of a meetup: one wake-up a second while it is shown, one beat now and then while it is
/// not, none while it stands still.
extension AppState {
  /// When the seconds on the screen change.
  var clockDue: Int? {
    guard let held, held.run.isClockRunning, let topMeetup, !topMeetup.isBlack, !topMeetup.isQuiet
    else { return nil }
    let spent = held.run.totalSpent(since: sinceEvent)
    return now + 1000 - spent % 1000
  }

  /// With the clock on the screen it goes along with one of its seconds: nothing wakes in between.
  mutating func beat() -> [Effect] {
    let early = clockDue == nil ? 0 : 999
    guard let due = held?.beatDue, due <= now + early else { return [] }
    return record(.beat)
  }

  mutating func kept(_ answer: RunAnswer) -> [Effect] {
    held?.take(answer)
    return []
  }

  /// What has to be seen without asking: notes that are not on disk, and the end that comes near.
  var meetupWarning: SafeText? {
    guard let held, let topMeetup, !topMeetup.isBlack else { return nil }
    if let trouble = held.trouble { return trouble }
    guard !topMeetup.isQuiet, topMeetup.agenda == nil else { return nil }
    return endIsNear(held.run)
  }

  private func endIsNear(_ run: MeetupRun) -> SafeText? {
    guard run.phase == .running, run.budget > 5, let wallTime else { return nil }
    let left = run.budget * 60_000 - run.passed - sinceEvent
    guard left > 0, left <= 5 * 60_000 else { return nil }
    let end = WallTime.time(ofSecond: wallTime.second + left / 1000)
    return texts.almostEnd(end, minutes: (left + 59_999) / 60_000)
  }
}
