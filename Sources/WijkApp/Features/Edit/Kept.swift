import Kennisbank
import PlainText
import TextEditing

/// A text as it was found when it was opened for writing.
package struct OpenedText: Sendable {
  /// What the journal began with; the file itself when there is none.
  package var base: [UInt8]
  /// What was done to it since, also in earlier sessions.
  package var events: [EditHistory.Event]
  /// The text as the file had it when it was last written from here.
  package var lastSaved: [UInt8]
  /// The file as it is now; nil when it is gone.
  package var file: [UInt8]?
  /// Conflicts of earlier that nobody chose yet.
  package var conflicts: [MergeConflict]

  package init(
    base: [UInt8], events: [EditHistory.Event] = [], lastSaved: [UInt8], file: [UInt8]?,
    conflicts: [MergeConflict] = []
  ) {
    self.base = base
    self.events = events
    self.lastSaved = lastSaved
    self.file = file
    self.conflicts = conflicts
  }
}

/// What is to be written of a text: to its journal, and to its file when `bytes` are given.
package struct KeepRequest: Sendable {
  package let address: FileAddress
  package let version: Int
  package let events: [EditHistory.Event]
  package let bytes: [UInt8]?
}

/// What became of it.
package struct KeepAnswer: Sendable {
  package enum File: Sendable {
    /// Only the journal was written.
    case untouched
    /// `at`: the time on the clock, as 14:02.
    case saved(at: String)
    /// Someone else wrote it since `base` was; nothing was overwritten. Nil: the file is gone.
    case changed(base: [UInt8], theirs: [UInt8]?)
    case failed(SafeText)
  }

  package let address: FileAddress
  package let version: Int
  /// What was typed is certain to be in the journal.
  package let isNoted: Bool
  package let file: File

  package init(address: FileAddress, version: Int, isNoted: Bool, file: File) {
    self.address = address
    self.version = version
    self.isNoted = isNoted
    self.file = file
  }
}

/// Why the file of a text could not be written, or its journal.
package struct KeepTrouble: Sendable, Hashable {
  package let text: SafeText
  /// What was typed is in the journal all the same.
  package let isNoted: Bool
}

/// A text that a crash kept out of its file.
package struct UnsavedText: Sendable, Hashable {
  /// Folder of the kennisbank.
  package let kennisbank: String
  package let path: String
  package let text: [UInt8]
  /// Nil when the file is gone.
  package let file: [UInt8]?

  package init(kennisbank: String, path: String, text: [UInt8], file: [UInt8]?) {
    self.kennisbank = kennisbank
    self.path = path
    self.text = text
    self.file = file
  }
}
