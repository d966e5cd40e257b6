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

/// Something that was noted, to be kept at once.
package struct RunNote: Sendable, Hashable {
  package let run: RunName
  /// Number of the first of these events.
  package let first: Int
  package let events: [[UInt8]]

  package init(run: RunName, first: Int, events: [[UInt8]]) {
    self.run = run
    self.first = first
    self.events = events
  }

  /// Number of the event behind these.
  package var end: Int { first + events.count }
}

/// A meetup that was not ended, with all that was noted of it.
package struct UnfinishedRun: Sendable, Hashable {
  package let run: RunName
  package let events: [[UInt8]]

  package init(run: RunName, events: [[UInt8]]) {
    self.run = run
    self.events = events
  }
}
