import Kennisbank
import SafeFiles

/// Why something was not done with a draft. Nothing was lost, and it can be tried again.
package enum DraftProblem: Error, Sendable, Hashable {
  case file(FileProblem)
  /// The text of this file cannot be changed by field: a person has to mend it first.
  case refused(EditRefusal, BytePath)
  /// Terms stand in a list and have no draft of their own.
  case noDraft(ObjectKind)
  /// Not a path in `concepten/`.
  case notADraft(BytePath)
  /// What stands published is not what the draft was made from, or was held against last.
  case publishedChanged(BytePath)
  /// Two texts of this draft wait for a choice.
  case undecided(BytePath)
  /// No object has this id.
  case unknownId(String)
  /// Another object has this id; where it stands.
  case idTaken(String, BytePath)
  /// Another renaming was interrupted, and goes first.
  case unfinished(Renaming)
}

extension FileProblem.Kind {
  /// Whether the place takes no changes at all, so that a text is better kept elsewhere.
  package var isUnwritable: Bool {
    switch self {
    case .readOnly, .noPermission, .full, .other: true
    default: false
    }
  }
}
