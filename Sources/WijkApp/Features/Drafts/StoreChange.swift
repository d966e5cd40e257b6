import Kennisbank
import PlainText
import WijkTexts

/// Something to be done with files of the kennisbanken, other than writing text in them.
package enum StoreChange: Sendable, Hashable {
  /// Drafts that take the place of what is public, or become so.
  case publish([JudgedText])
  /// Published texts that everyone may read from now on.
  case open([FileAddress])
  case setStatus(String, [FileAddress])
  case bin([FileAddress])
  case restore([FileAddress])
  /// A word that is right, for all texts of a kennisbank.
  case learn(String, kennisbank: Int)
  /// How far one is with steps of the waaier.
  case setProgress([StepProgress.Entry])
  /// Of these steps, by id, nothing is known any more.
  case forgetProgress([String])
  /// A new file.
  case make(FileEdit)
  /// What came out of a meetup, put otherwise.
  case edit([FileEdit])
  /// An intervention to a meetup, or off it.
  case attach(FileEdit)
  /// Takes back what one of these did.
  case undo([FileEdit])
  case redo([FileEdit])

  var isTakingBack: Bool {
    switch self {
    case .undo, .redo: true
    default: false
    }
  }
}

/// A text as it was when someone decided about it: of another one nothing was decided.
package struct JudgedText: Sendable, Hashable {
  package let address: FileAddress
  package let bytes: [UInt8]

  package init(_ address: FileAddress, _ bytes: [UInt8]) {
    self.address = address
    self.bytes = bytes
  }
}

/// One file before and after a change; nil where there was none.
package struct FileEdit: Sendable, Hashable {
  package let address: FileAddress
  package let before: [UInt8]?
  package let after: [UInt8]?

  package init(_ address: FileAddress, before: [UInt8]?, after: [UInt8]?) {
    self.address = address
    self.before = before
    self.after = after
  }

  package var reversed: FileEdit { FileEdit(address, before: after, after: before) }
}

/// What came of a change.
package struct StoreOutcome: Sendable {
  /// In the order in which they were made.
  package let edits: [FileEdit]
  package let news: Notice
  /// Published texts that changed since a draft began.
  package let overtaken: [Overtaken]

  package struct Overtaken: Sendable {
    package let draft: FileAddress
    /// The text that the draft began with; nil when it is nowhere any more.
    package let basis: [UInt8]?
    package let published: [UInt8]

    package init(draft: FileAddress, basis: [UInt8]?, published: [UInt8]) {
      self.draft = draft
      self.basis = basis
      self.published = published
    }
  }

  package init(edits: [FileEdit], news: Notice, overtaken: [Overtaken] = []) {
    self.edits = edits
    self.news = news
    self.overtaken = overtaken
  }
}

/// A text in the bin.
package struct BinnedText: Sendable, Hashable {
  package let address: FileAddress
  package let title: String
  /// The day it was thrown away, as 2026-11-22.
  package let day: String

  package init(address: FileAddress, title: String, day: String) {
    self.address = address
    self.title = title
    self.day = day
  }
}

/// A text to be changed in the reader's own editor.
package struct OutsideRequest: Sendable, Hashable {
  package let address: FileAddress
  package let bytes: [UInt8]
  /// From 1.
  package let line: Int
}
