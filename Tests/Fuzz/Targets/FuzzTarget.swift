import Kennisbank
import KennisbankSearch
import MarkdownText
import PlainText
import WijkRuntime

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
  /// What someone looks for.
  case query
  /// What was kept of an index.
  case index
  /// Any text, on its way to the screen.
  case text

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
    case .query: try QueryPromises.check(bytes)
    case .index: try IndexPromises.check(bytes)
    case .text: try TextPromises.check(bytes)
    }
  }
}

extension FuzzTarget {
  /// Only what a reader does with the bytes, without a promise that costs more than the reading: so
  /// ten million inputs take minutes. Nothing may crash or hang.
  package func read(_ bytes: [UInt8]) {
    switch self {
    case .document:
      let document = Document(bytes: bytes)
      for field in document.fields { _ = document.value(field.key) }
    case .markdown: _ = Markdown.parse(String(decoding: bytes, as: UTF8.self))
    case .keys: KeyPromises.decode(bytes)
    case .journal: _ = TextJournal(frames: JournalPromises.frames(of: bytes))
    case .conflict: _ = ConflictFile.read(bytes)
    case .merge: _ = MergePromises.merged(bytes)
    case .query: _ = QueryText(String(decoding: bytes, as: UTF8.self))
    case .text: _ = SafeText(String(decoding: bytes, as: UTF8.self))
    case .meetup: _ = Meetup(Document(bytes: bytes))
    case .run: _ = MeetupRun(RunLog.events(in: bytes))
    case .advice, .edit, .index: try? check(bytes)
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
