import Kennisbank
import PlainText
import TextEditing

/// What came out of meetups: overseen over all of them, or gone through after one.
///
/// It holds no text of its own: each key changes the file of a meetup, and `u` takes it back.
package struct HarvestState: Sendable {
  package enum Scope: Sendable, Hashable {
    /// One kind, of all meetups.
    case all(NoteKind)
    /// Everything of one: the id of the meetup.
    case meetup(String)
  }

  struct Row: Sendable {
    enum Subject: Sendable {
      case entry(HarvestEntry)
      /// The question that somebody brought to think about, of the meetup with that id.
      case brought(Meetup.Case, meetup: String)
      /// What the meetup would change about how far one is, or changed.
      case progress(StepProgress.Entry, isKept: Bool)
    }

    let subject: Subject
    /// Its words, links as the titles of what they point at.
    let text: SafeText
    /// What it stands under.
    let group: SafeText
    /// From which meetup it is, or what it is about.
    let place: SafeText

    var entry: HarvestEntry? { if case .entry(let entry) = subject { entry } else { nil } }
  }

  /// Words being typed about an entry.
  struct Line: Sendable {
    enum Asking: Sendable { case text, who, due }

    let asking: Asking
    /// As it was when the typing began: rows may come and go meanwhile.
    let entry: HarvestEntry
    var line: LineBuffer
  }

  var scope: Scope
  /// What is done is shown too.
  var showsDone = false
  var rows: [Row] = []
  var chosen = 0
  /// First line that is shown.
  var top = 0
  var line: Line?

  init(_ scope: Scope) { self.scope = scope }

  var row: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }
  var entry: HarvestEntry? { row?.entry }

  /// The meetup that the next action is about.
  var subject: String? { if case .meetup(let id) = scope { id } else { entry?.meetup } }

  /// Always, unless there is nothing.
  package var isChosenThere: Bool { rows.isEmpty ? chosen == 0 : rows.indices.contains(chosen) }

  var isReview: Bool { if case .meetup = scope { true } else { false } }
}
