import Kennisbank
import TextEditing

/// One text being written, with all that was ever done to it. It lives outside the screens: closing
/// one drops nothing.
package struct EditSession: Sendable {
  package let address: FileAddress
  package private(set) var buffer: TextBuffer
  package private(set) var history: EditHistory
  package internal(set) var keeping = Keeping()
  /// What stands out in the text of `advisedVersion`.
  package internal(set) var findings: [Diagnostic] = []
  /// The places of the form that these are about.
  var findingPlaces: [Diagnostic: FieldPath] = [:]
  var advisedVersion: Int?
  /// Its spelling was not looked at: there is no dictionary.
  package internal(set) var lacksDictionary = false
  /// What two people changed differently and nobody chose yet.
  package internal(set) var conflicts: [MergeConflict] = []

  /// The text as it was left: the journal replayed on the text that it began with. Nil when the
  /// bytes are no text.
  package init?(address: FileAddress, opened: OpenedText) {
    guard let buffer = TextBuffer(bytes: opened.base) else { return nil }
    self.address = address
    self.buffer = buffer
    history = EditHistory()
    conflicts = opened.conflicts
    for event in opened.events { _ = history.replay(event, in: &self.buffer) }
    let document = document
    title = document.text("titel")
    if !opened.events.isEmpty {
      // The last change ends before the cursor, maybe with its line.
      let place = max(0, self.buffer.byte(at: self.buffer.cursor) - 1)
      lastFocus = document.formField(atByte: place).map { FieldPath($0) }
    }
    self.buffer.move(.textStart)
  }

  /// The version at which it was told that undo would take back what others wrote.
  private var warnedAt: Int?

  /// Files that were made to be chosen here, by their id.
  var made: [String: FileEdit] = [:]

  /// Where in the form one was, to be there again.
  var lastFocus: FieldPath?

  package var kind: ObjectKind { Place(path: address.path).kind }
  /// What readers remarked and nobody ticked yet, as of the last advice.
  package internal(set) var remarks: [Remark] = []

  package var bytes: [UInt8] { buffer.bytes }
  /// What it is called, as of the last advice: a text of a million letters is not read for its name
  /// at every key.
  package internal(set) var title: String?

  package var document: Document { Document(bytes: bytes) }

  /// Moves the cursor or marks text: nothing to keep.
  mutating func move(_ change: (inout TextBuffer) -> Void) {
    change(&buffer)
    history.endRun()
  }

  /// Changes the text; what is typed in one go is undone as one step.
  mutating func change(
    _ kind: EditHistory.Kind, at now: Int, _ edit: (inout TextBuffer) -> TextSplice?
  ) {
    guard let splice = edit(&buffer) else { return }
    keeping.add(history.record(splice, as: kind, at: now), at: now)
  }

  /// Takes over other bytes as one step: from a field of the form, another program, a merge.
  /// - Parameter follows: whether the cursor goes to where the change ends.
  mutating func replace(
    with bytes: [UInt8], _ kind: EditHistory.Kind = .other, at now: Int, follows: Bool = false
  ) throws(NotUTF8) {
    guard let splice = try buffer.replaceAll(with: bytes) else { return }
    if follows {
      // A blank line behind what was written belongs to what follows.
      let written = splice.inserted.reversed().drop { $0 == 0x0A || $0 == 0x0D }.count
      buffer.move(.to(buffer.position(atByte: splice.offset + written)))
    }
    keeping.add(history.record(splice, as: kind, at: now), at: now)
  }

  /// Takes over a text that others wrote in too, as one step.
  mutating func join(_ bytes: [UInt8], at now: Int) throws(NotUTF8) {
    guard let splice = try buffer.replaceAll(with: bytes) else { return }
    for event in history.record(group: [splice], named: Self.byOthers) {
      keeping.add(event, at: now)
    }
  }

  private static let byOthers = "others"

  enum Undoing { case done, nothing, isOfOthers }

  /// What others wrote is taken back only when it is asked for twice.
  mutating func undo(at now: Int) -> Undoing {
    if history.undoName == Self.byOthers, warnedAt != keeping.version {
      warnedAt = keeping.version
      return .isOfOthers
    }
    guard let event = history.undo(in: &buffer) else { return .nothing }
    keeping.add(event, at: now)
    return .done
  }

  /// False when there is nothing to redo.
  mutating func redo(at now: Int) -> Bool {
    guard let event = history.redo(in: &buffer) else { return false }
    keeping.add(event, at: now)
    return true
  }
}

/// What of a text is on disk, and when the rest has to be.
package struct Keeping: Sendable {
  /// So long what was typed may be in memory only, in milliseconds.
  static let journalDelay = 1_000
  /// A pause of this long writes the file itself.
  static let pause = 2_000
  /// Where the file could not be written it is tried again this much later.
  static let retry = 30_000

  /// Counts the changes.
  package private(set) var version = 0
  /// The last version that is certain to be in the journal, and in the file.
  package var noted = 0
  package var saved = 0
  private(set) var events: [EditHistory.Event] = []
  private var firstUnsent: Int?
  private var lastChange: Int?
  private var isSaveAsked = true
  /// Why the file could not be written, until it is.
  package var trouble: KeepTrouble?

  mutating func add(_ event: EditHistory.Event, at now: Int) {
    version += 1
    events.append(event)
    firstUnsent = firstUnsent ?? now
    lastChange = now
    isSaveAsked = false
  }

  /// There is text that the file does not have.
  mutating func askSave(at now: Int) {
    lastChange = now - Self.pause
    isSaveAsked = false
    saved = -1
  }

  var deadline: Int? {
    let journal = firstUnsent.map { $0 + Self.journalDelay }
    let save = isSaveAsked ? nil : lastChange.map { $0 + Self.pause }
    return [journal, save].compactMap(\.self).min()
  }

  /// What has to be written now; nil when nothing has. `everything`: whatever the clock says.
  mutating func due(at now: Int, everything: Bool = false) -> (
    events: [EditHistory.Event], saves: Bool
  )? {
    let saves = !isSaveAsked && (everything || lastChange.map { $0 + Self.pause <= now } ?? false)
    let notes = firstUnsent.map { everything || $0 + Self.journalDelay <= now } ?? false
    guard saves || notes else { return nil }
    defer {
      events = []
      firstUnsent = nil
      if saves { isSaveAsked = true }
    }
    return (events, saves)
  }

  /// The file could not be written: once more, later.
  mutating func failed(at now: Int) {
    lastChange = now + Self.retry - Self.pause
    isSaveAsked = false
  }

  package var savedAt: String?
  package var isNoted: Bool { noted == version }
  package var isOnDisk: Bool { saved == version }
}
