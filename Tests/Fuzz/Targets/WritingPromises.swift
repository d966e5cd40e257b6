import Kennisbank
import SafeFiles
import TextEditing
import WijkRuntime

/// A journal as a crash or another program left it: read up to where it is whole, and used or not.
enum JournalPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    try check(file: bytes)
    try check(file: JournalFrames.magic + bytes)
    try check(sealed: bytes)
  }

  private static func check(file bytes: [UInt8]) throws(BrokenPromise) {
    let read = JournalFrames(reading: bytes)
    try promise(read.goodLength <= bytes.count, "more was read than there is")
    try checkText(read.frames)
    guard read.end != .foreign, read.goodLength > 0 else { return }
    let written = read.frames.compactMap(JournalFrames.bytes)
    let again = JournalFrames.magic + written.joined()
    try promise(
      again.elementsEqual(bytes.prefix(read.goodLength)), "the frames are not those of the file")
  }

  /// The same bytes as frames with good checksums, cut at every 0xFF: what is behind them is tried too.
  private static func check(sealed bytes: [UInt8]) throws(BrokenPromise) {
    let frames = bytes.split(separator: 0xFF).compactMap { piece in
      piece.first.map { JournalFrames.Frame(type: $0, payload: Array(piece.dropFirst())) }
    }
    let written = JournalFrames.magic + frames.compactMap(JournalFrames.bytes).joined()
    let read = JournalFrames(reading: written)
    try promise(read.frames == frames && read.end == .whole, "a whole journal reads otherwise")
    try checkText(frames)
  }

  private static func checkText(_ frames: [JournalFrames.Frame]) throws(BrokenPromise) {
    guard let text = TextJournal(frames: frames) else { return }
    guard var buffer = TextBuffer(bytes: text.base) else {
      throw BrokenPromise(description: "a journal of what is no text")
    }
    var history = EditHistory()
    for event in text.events {
      try promise(history.replay(event, in: &buffer), "what was read cannot be replayed")
    }
    try promise(buffer.bytes == text.text, "replayed it is another text")
  }
}

/// Conflicts as they lie beside a text: anything may stand in the file.
enum ConflictPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let read = ConflictFile.read(bytes) else { return }
    try promise(
      read.file.conflicts.count <= ConflictFile.mostConflicts, "more conflicts than are allowed")
    if let written = read.file.bytes {
      let again = ConflictFile.read(written)
      try promise(
        again?.file == read.file && again?.skipped == 0, "written again it reads otherwise")
    }
    for conflict in read.file.conflicts.prefix(20) {
      for choice in [MergeConflict.Choice.mine, .theirs, .both] {
        _ = try? conflict.applying(choice, to: Document(bytes: bytes))
      }
    }
  }
}

/// Three texts, cut from the bytes at 0xFF: whoever changed, no side is lost.
enum MergePromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
      .map { Document(bytes: Array($0)) }
    let base = parts[0]
    let mine = parts.count > 1 ? parts[1] : base
    let theirs = parts.count > 2 ? parts[2] : base
    try promise(
      Merge.merge(base: base, mine: mine, theirs: base).bytes == mine.bytes,
      "what I alone did is not the result")
    try promise(
      Merge.merge(base: base, mine: base, theirs: theirs).bytes == theirs.bytes,
      "what they alone did is not the result")
    let result = Merge.merge(base: base, mine: mine, theirs: theirs)
    for conflict in result.conflicts.prefix(20) where conflict.place != .wholeFile {
      for choice in [MergeConflict.Choice.mine, .theirs] {
        _ = try? conflict.applying(choice, to: Document(bytes: result.bytes))
      }
    }
    _ = Merge.merge(base: nil, mine: mine, theirs: theirs)
  }
}

/// Advice on a text in the middle of being written: each finding lies in it, each mend can be made.
enum AdvicePromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let info = KennisbankInfo(document: Document(yaml: Array("naam: x\n".utf8)), path: "x")
    let catalogue = Catalogue(kennisbanken: [info], records: [])
    for path in ["concepten/interventies/x.md", "elementen/x.md"] {
      let findings = Check.findings(in: bytes, path: path, kennisbank: 0, catalogue: catalogue)
      let document = Document(bytes: bytes)
      for finding in findings {
        if let range = finding.range {
          try promise(
            range.lowerBound >= 0 && range.upperBound <= bytes.count, "a finding outside the text")
        }
        _ = finding.mend?.applied(to: document)
      }
    }
  }
}

/// What hands and keys do to a text: undone it is the text it was, redone and replayed the same.
enum EditPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let cut = bytes.firstIndex(of: 0xFF) ?? bytes.count / 2
    let start = String(decoding: bytes[..<cut], as: UTF8.self)
    var buffer = TextBuffer(start)
    let base = buffer
    var history = EditHistory()
    var events: [EditHistory.Event] = []
    for (time, byte) in bytes[cut...].prefix(400).enumerated() {
      if let event = act(byte, at: time * 300, &buffer, &history) { events.append(event) }
      try promise(
        buffer.byte(at: buffer.cursor) <= buffer.byteCount, "the cursor is outside the text")
    }
    try checkReplay(events, base, buffer)
    try checkUndo(base, buffer, history)
  }

  private static func act(
    _ byte: UInt8, at time: Int, _ buffer: inout TextBuffer, _ history: inout EditHistory
  ) -> EditHistory.Event? {
    let layout = WrapLayout.screen(20)
    let motions: [TextMotion] = [
      .left, .right, .wordLeft, .wordRight, .up, .down, .lineStart, .lineEnd, .textStart, .textEnd,
    ]
    switch byte {
    case 0..<10:
      buffer.move(motions[Int(byte)], selecting: false, over: layout)
      history.endRun()
      return nil
    case 10..<20:
      buffer.move(motions[Int(byte) - 10], selecting: true, over: layout)
      return nil
    case 20: return history.undo(in: &buffer)
    case 21: return history.redo(in: &buffer)
    default:
      let (splice, kind) = edit(byte, &buffer)
      return splice.map { history.record($0, as: kind, at: time) }
    }
  }

  private static func edit(
    _ byte: UInt8, _ buffer: inout TextBuffer
  ) -> (TextSplice?, EditHistory.Kind) {
    switch byte {
    case 22: (buffer.deleteBackward(), .erasing)
    case 23: (buffer.deleteForward(), .erasing)
    case 24: (buffer.deleteWordBackward(), .erasing)
    case 25: (buffer.deleteWordForward(), .erasing)
    case 26: (buffer.newline(), .typing)
    case 27: (buffer.cut(), .other)
    case 28: (buffer.insert("- een\r\ntwee\n"), .other)
    case 29: (buffer.insert("e\u{301}"), .typing)
    case 30: (buffer.insert("\u{200D}👩‍👧"), .typing)
    case 31: (buffer.deleteLine(), .other)
    default: (buffer.insert(String(Unicode.Scalar(byte))), .typing)
    }
  }

  private static func checkReplay(
    _ events: [EditHistory.Event], _ base: TextBuffer, _ end: TextBuffer
  ) throws(BrokenPromise) {
    var buffer = base
    var history = EditHistory()
    for event in events {
      try promise(history.replay(event, in: &buffer), "an event cannot be replayed")
    }
    try promise(buffer.bytes == end.bytes, "replayed it is another text")
  }

  private static func checkUndo(
    _ base: TextBuffer, _ end: TextBuffer, _ history: EditHistory
  ) throws(BrokenPromise) {
    var buffer = end
    var history = history
    var seen = 0
    while history.undo(in: &buffer) != nil { seen += 1 }
    try promise(buffer.bytes == base.bytes, "undone it is not what it was")
    for _ in 0..<seen { _ = history.redo(in: &buffer) }
    try promise(!history.canRedo, "redo does not come to its end")
  }
}
