import SafeFiles
import TextEditing

/// What the journal of one text says: the text it began with, and all that was done to it since.
///
/// Frames: `O` which file and its text, `E` an edit, `U` undo, `R` redo, `S` the text as it is now
/// stands in the file. It is what undo lives on after a restart, and what a crash leaves.
package struct TextJournal: Sendable {
  /// Which file the journal is about.
  struct Subject: Sendable, Hashable {
    /// Folder of the kennisbank.
    let kennisbank: BytePath
    let path: BytePath
  }

  let subject: Subject
  package let base: [UInt8]
  package private(set) var events: [EditHistory.Event] = []
  private(set) var lastSaved: [UInt8]
  /// The text after all events.
  package private(set) var text: [UInt8]

  /// Nil when the frames make no journal of a text: what a crash leaves is untrusted.
  package init?(frames: [JournalFrames.Frame]) {
    guard let first = frames.first, first.type == Mark.opened,
      let (subject, base) = Self.opening(first.payload), var buffer = TextBuffer(bytes: base)
    else { return nil }
    self.subject = subject
    self.base = base
    lastSaved = base
    var history = EditHistory()
    for frame in frames.dropFirst() {
      if frame.type == Mark.saved {
        lastSaved = buffer.bytes
        continue
      }
      guard let event = Self.event(of: frame), history.replay(event, in: &buffer) else {
        return nil
      }
      events.append(event)
    }
    text = buffer.bytes
  }

  var hasUnsaved: Bool { text != lastSaved }

  // MARK: Frames

  static let saved = JournalFrames.Frame(type: Mark.saved, payload: [])

  static func opened(_ subject: Subject, base: [UInt8]) -> JournalFrames.Frame {
    var payload: [UInt8] = []
    payload.append(counted: subject.kennisbank.bytes)
    payload.append(counted: subject.path.bytes)
    return JournalFrames.Frame(type: Mark.opened, payload: payload + base)
  }

  static func frame(of event: EditHistory.Event) -> JournalFrames.Frame {
    switch event {
    case .undo: return JournalFrames.Frame(type: Mark.undo, payload: [])
    case .redo: return JournalFrames.Frame(type: Mark.redo, payload: [])
    case .edit(let splice, let joins):
      var payload: [UInt8] = [joins ? 1 : 0]
      payload.append(number: splice.offset)
      payload.append(counted: splice.removed)
      return JournalFrames.Frame(type: Mark.edit, payload: payload + splice.inserted)
    }
  }

  private enum Mark {
    static let opened = UInt8(ascii: "O")
    static let edit = UInt8(ascii: "E")
    static let undo = UInt8(ascii: "U")
    static let redo = UInt8(ascii: "R")
    static let saved = UInt8(ascii: "S")
  }

  private static func opening(_ payload: [UInt8]) -> (Subject, [UInt8])? {
    var rest = payload[...]
    guard let kennisbank = rest.takeCounted(), let path = rest.takeCounted() else { return nil }
    let subject = Subject(
      kennisbank: BytePath(bytes: kennisbank), path: BytePath(bytes: path))
    return (subject, Array(rest))
  }

  private static func event(of frame: JournalFrames.Frame) -> EditHistory.Event? {
    switch frame.type {
    case Mark.undo: return .undo
    case Mark.redo: return .redo
    case Mark.edit:
      var rest = frame.payload[...]
      guard let joins = rest.popFirst(), let offset = rest.takeNumber(),
        let removed = rest.takeCounted()
      else { return nil }
      let splice = TextSplice(offset: offset, removed: removed, inserted: Array(rest))
      return .edit(splice, joinsPrevious: joins == 1)
    default: return nil
    }
  }
}

// MARK: Numbers and counted bytes

extension [UInt8] {
  /// Eight bytes, the least first.
  fileprivate mutating func append(number: Int) {
    for shift in 0..<8 { append(UInt8(truncatingIfNeeded: number >> (shift * 8))) }
  }

  fileprivate mutating func append(counted bytes: [UInt8]) {
    append(number: bytes.count)
    self += bytes
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func takeNumber() -> Int? {
    guard count >= 8 else { return nil }
    let number = prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    removeFirst(8)
    return Int(exactly: number)
  }

  fileprivate mutating func takeCounted() -> [UInt8]? {
    guard let size = takeNumber(), size <= count else { return nil }
    defer { removeFirst(size) }
    return Array(prefix(size))
  }
}
