import Kennisbank
import TextEditing

/// A meetup on the screen, for a room to look at. What happens in it is `AppState.held`; this is how
/// it is looked at.
///
/// It never asks a question about the notes, and no key but `q` leads out of it.
package struct MeetupState: Sendable {
  /// The part at hand; nil while it is not there yet.
  var text: RoomText?
  /// Of a long text, from 0.
  var page = 0
  /// Nothing but the background: the room looks at each other.
  var isBlack = false
  /// Without clock and harvest, for when there is one screen.
  var isQuiet = false
  /// What is being noted.
  var note: NoteLine?
  /// What is being counted.
  var counting: Counting?
  /// The agenda, with the chosen part.
  package var agenda: Scroll?
}

/// One line in which something is noted.
struct NoteLine: Sendable {
  enum Asking: Sendable, Hashable {
    case text
    /// Who does it, and by when: of an action that is on disk already.
    case who, due
    /// What a group is to choose between.
    case count
  }

  var kind: NoteKind
  var line = LineBuffer()
  var asking = Asking.text
  /// Number of the note that is changed; nil for a new one.
  var number: Int?
}

extension NoteLine {
  mutating func changeKind(by step: Int) {
    let all = NoteKind.allCases
    let now = all.firstIndex(of: kind) ?? 0
    kind = all[(now + step + all.count) % all.count]
  }
}
