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

  /// As they would be in a file with good checksums, one for each piece before a 0xFF.
  static func frames(of bytes: [UInt8]) -> [JournalFrames.Frame] {
    bytes.split(separator: 0xFF).compactMap { piece in
      piece.first.map { JournalFrames.Frame(type: $0, payload: Array(piece.dropFirst())) }
    }
  }

  /// The same bytes as frames with good checksums, cut at every 0xFF: what is behind them is tried too.
  private static func check(sealed bytes: [UInt8]) throws(BrokenPromise) {
    let frames = frames(of: bytes)
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
