import PlainText
import TextEditing

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
    let layout = WrapLayout(columns: 20) { DisplayWidth.of(SafeText(String($0))) }
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
    try promise(buffer.bytes == end.bytes, "redone it is not what it was")
  }
}
