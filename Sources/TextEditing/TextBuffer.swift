/// A text under a cursor: a whole file or one field of a form. A value without a screen or a disk.
///
/// Lossless: line endings per line, a missing last one, a byte order mark and control characters
/// stay as they were. All edits go through `replace`, so cursor, lines and rows can never disagree
/// with the bytes. Undo is in `EditHistory`.
package struct TextBuffer: Sendable {
  private(set) var content: GraphemeText
  private(set) var lines: LineIndex
  private(set) var wraps = WrapCache()
  /// Bytes into the text, on a border between characters and never inside a line ending.
  private(set) var caret: Int
  /// The other end of the selection, like `caret`.
  private(set) var fixed: Int?
  /// The column vertical moves keep to: columns with a wrap layout, else characters.
  var goal: Int?

  package init(_ text: String = "") {
    content = GraphemeText(text)
    lines = LineIndex(content)
    caret = lines.starts[0]
  }

  /// nil when the bytes are not UTF-8.
  package init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text)
  }
}

extension TextBuffer: Equatable {
  /// Same bytes, cursor and selection.
  package static func == (one: TextBuffer, other: TextBuffer) -> Bool {
    one.caret == other.caret && one.selectedBytes == other.selectedBytes
      && one.content == other.content
  }
}

extension TextBuffer {
  package var bytes: [UInt8] { content.bytes(0..<content.count) }
  package var string: String { content.string }
  package var byteCount: Int { content.count }
  /// At least 1: behind a last line ending an empty line begins.
  package var lineCount: Int { lines.count }

  /// Without its ending.
  package func text(ofLine line: Int) -> String {
    String(content.slice(byteRange(ofLine: line)))
  }

  package func text(in range: Range<TextPosition>) -> String {
    String(content.slice(byte(at: range.lowerBound)..<byte(at: range.upperBound)))
  }

  /// In bytes, without its ending.
  package func length(ofLine line: Int) -> Int {
    byteRange(ofLine: line).count
  }

  package func ending(ofLine line: Int) -> LineEnding {
    guard line + 1 < lines.count else { return .none }
    let end = lines.starts[line + 1] - 1
    return end > lines.starts[line] && content.string.utf8.span[end - 1] == .cr ? .crlf : .lf
  }

  /// The ending new lines take: the one most used, LF when there is none.
  package var preferredEnding: LineEnding {
    let bytes = content.string.utf8.span
    let withReturn = lines.starts.dropFirst().count { $0 > 1 && bytes[$0 - 2] == .cr }
    return withReturn * 2 > lines.count - 1 ? .crlf : .lf
  }
}

// MARK: - The one way to change it

extension TextBuffer {
  /// Puts text in the place of bytes between scalars, with the cursor behind it. nil when nothing
  /// changes; the selection is gone in any case.
  mutating func replace(_ range: Range<Int>, with text: String) -> TextSplice? {
    let splice = TextSplice(
      offset: range.lowerBound, removed: content.bytes(range), inserted: Array(text.utf8))
    let isChange = splice.removed != splice.inserted
    if isChange { exchange(range, with: text) }
    let end = range.lowerBound + splice.inserted.count
    // What is typed may join what stands around it: the cursor then goes behind the whole. After
    // deleting it goes before, so that it never ends up behind a line ending that came together.
    setCaret(text.isEmpty ? content.floor(end) : content.ceiling(end))
    return isChange ? splice : nil
  }

  /// Only the text; cursor and selection still have to follow.
  mutating func exchange(_ range: Range<Int>, with text: String) {
    let change = lineChange(range, with: text)
    let first = lines.starts[0]
    content.replace(range, with: text)
    lines.follow(range, length: text.utf8.count, in: content)
    wraps.follow(change, movesFirstLine: lines.starts[0] != first)
  }

  /// Takes the cursor to a byte, which may lie inside a character.
  mutating func setCaret(_ place: Int, fixed newFixed: Int? = nil) {
    caret = settled(place)
    fixed = newFixed.map(settled)
    goal = nil
  }

  mutating func keep(_ wrapped: WrappedLine, ofLine line: Int, in layout: WrapLayout) {
    wraps.keep(wrapped, ofLine: line, in: layout)
  }

  private func settled(_ place: Int) -> Int {
    content.floor(min(max(place, lines.starts[0]), content.count))
  }

  private func lineChange(_ range: Range<Int>, with text: String) -> LineChange {
    let line = lines.line(at: range.lowerBound)
    return LineChange(
      line: line, lastLine: lines.line(at: range.upperBound),
      addedLines: text.utf8.count { $0 == .lf },
      start: range.lowerBound - lines.starts[line], removed: range.count,
      inserted: text.utf8.count)
  }
}
