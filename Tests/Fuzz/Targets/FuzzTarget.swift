/// A part of the program that takes bytes of others. It may refuse them; it may not crash, hang or
/// break a promise.
package enum FuzzTarget: String, Sendable, CaseIterable {
  /// A file of a kennisbank: read, edited, made a record, checked and shown.
  case document
  /// A Markdown text, set in lines.
  case markdown
  /// What a terminal sends.
  case keys
  /// What a crash left of a text that was being written.
  case journal
  /// The conflicts beside a text.
  case conflict
  /// Three texts that become one.
  case merge
  /// What is said about a text while it is written.
  case advice
  /// Keys in the editor, undone, redone and replayed.
  case edit
  /// The lists of a meetup, and the progress of an organisation.
  case meetup
  /// What a crash left of a meetup that ran.
  case run

  package func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    switch self {
    case .document: try DocumentPromises.check(bytes)
    case .markdown: try PagePromises.check(markdown: bytes)
    case .keys: try KeyPromises.check(bytes)
    case .journal: try JournalPromises.check(bytes)
    case .conflict: try ConflictPromises.check(bytes)
    case .merge: try MergePromises.check(bytes)
    case .advice: try AdvicePromises.check(bytes)
    case .edit: try EditPromises.check(bytes)
    case .meetup: try MeetupPromises.check(bytes)
    case .run: try RunPromises.check(bytes)
    }
  }
}

/// What must hold for any bytes, and did not.
package struct BrokenPromise: Error, CustomStringConvertible {
  package let description: String
}

func promise(
  _ holds: Bool, _ description: @autoclosure () -> String
) throws(BrokenPromise) {
  if !holds { throw BrokenPromise(description: description()) }
}
