import Kennisbank
import PlainText

/// One holding of a meetup by one program: whose notes, and for which file.
package struct RunName: Sendable, Hashable {
  /// Folder of the kennisbank; nil for the reader's own, which may have to be made.
  package let kennisbank: String?
  /// The file of the meetup, below the kennisbank. It need not be there yet.
  package let path: String
  /// When it began, in milliseconds since 1970: two programs can hold one meetup.
  package let began: Int

  package init(kennisbank: String?, path: String, began: Int) {
    self.kennisbank = kennisbank
    self.path = path
    self.began = began
  }
}

/// Events of a meetup, to be kept at once.
package struct RunEntries: Sendable, Hashable {
  package let run: RunName
  /// The file to begin with, where there is none yet.
  package let base: [UInt8]
  /// Number of the first of these events.
  package let first: Int
  package let events: [[UInt8]]

  package init(run: RunName, base: [UInt8], first: Int, events: [[UInt8]]) {
    self.run = run
    self.base = base
    self.first = first
    self.events = events
  }
}

/// A meetup that was not ended, with all that was noted of it.
package struct UnfinishedRun: Sendable, Hashable {
  package let run: RunName
  package let base: [UInt8]
  package let events: [[UInt8]]

  package init(run: RunName, base: [UInt8], events: [[UInt8]]) {
    self.run = run
    self.base = base
    self.events = events
  }
}

/// How many events of a run are on disk, and why not all of them.
package struct RunAnswer: Sendable, Hashable {
  package let run: RunName
  package let kept: Int
  package let trouble: SafeText?

  package init(run: RunName, kept: Int, trouble: SafeText?) {
    self.run = run
    self.kept = kept
    self.trouble = trouble
  }
}

/// The harvest of a run has to be in the file of its meetup.
package struct RunEnding: Sendable, Hashable {
  package let run: RunName
  package let base: [UInt8]
  package let meetup: MeetupRun
  /// On which it began.
  package let day: Day?

  package init(run: RunName, base: [UInt8], meetup: MeetupRun, day: Day?) {
    self.run = run
    self.base = base
    self.meetup = meetup
    self.day = day
  }
}
