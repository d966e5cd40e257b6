/// A paragraph of Markdown, or an item of a list with all that is indented under it.
struct MarkdownChunk: Equatable {
  /// As written, without the blank lines around it.
  let text: String
  /// The line breaks and blanks before it; empty for the first one of a text.
  let gap: String
  let isItem: Bool
  /// What it says, whatever its line breaks.
  let content: String

  init(_ text: String, gap: String = "", isItem: Bool = false) {
    self.text = text
    self.gap = gap
    self.isItem = isItem
    content = text.withLineFeeds
  }

  static func == (left: MarkdownChunk, right: MarkdownChunk) -> Bool {
    left.content == right.content
  }
}

extension MarkdownChunk {
  /// The chunks of a text; fences and comments stay whole.
  /// - Parameter byItem: take lists apart.
  static func chunks(of text: String, byItem: Bool) -> [MarkdownChunk] {
    let source = Source(bytes: Array(text.utf8))
    var splitter = ChunkSplitter(source, byItem: byItem)
    return splitter.chunks()
  }

  /// The text of chunks from wherever, with at least the gaps that keep them apart.
  static func joined(_ chunks: [MarkdownChunk], lineBreak: String) -> String {
    var result = chunks.first?.text ?? ""
    for (before, chunk) in zip(chunks, chunks.dropFirst()) {
      let isGap = chunk.gap.utf8.contains(where: \.isBreak)
      result += isGap ? chunk.gap : chunk.ownGap(after: before, lineBreak)
      result += chunk.text
    }
    return result
  }

  private func ownGap(after before: MarkdownChunk, _ lineBreak: String) -> String {
    isItem && before.isItem ? lineBreak : lineBreak + lineBreak
  }

  /// Chunks as one text to be shown or stored; nil for none.
  static func text(_ chunks: [MarkdownChunk]) -> String? {
    chunks.isEmpty ? nil : joined(chunks, lineBreak: "\n").withLineFeeds
  }
}

private struct ChunkSplitter {
  private let source: Source
  private let byItem: Bool
  private var cursor: LineCursor
  private var open: Enclosure?
  private var current: (range: Range<Int>, isItem: Bool)?
  private var end = 0
  private var result: [MarkdownChunk] = []

  init(_ source: Source, byItem: Bool) {
    self.source = source
    self.byItem = byItem
    cursor = LineCursor(source, range: 0..<source.count, number: 1)
  }

  mutating func chunks() -> [MarkdownChunk] {
    var isAfterBlank = false
    while !cursor.isAtEnd {
      let line = cursor.line
      cursor.advance()
      if let enclosure = open {
        if source.closes(enclosure, line) { open = nil }
        extend(to: line.end)
      } else if line.isBlank {
        isAfterBlank = true
      } else {
        if starts(line, isAfterBlank: isAfterBlank) { begin(line) }
        extend(to: line.end)
        open = source.enclosure(openedBy: line)
        isAfterBlank = false
      }
    }
    close()
    return result
  }

  private func starts(_ line: Line, isAfterBlank: Bool) -> Bool {
    guard let current else { return true }
    if byItem, line.indent <= 1, isMarker(line) { return true }
    return isAfterBlank && !(byItem && current.isItem && line.indent > 1)
  }

  private func isMarker(_ line: Line) -> Bool {
    guard byItem else { return false }
    switch source[line.content] {
    case .dash, .asterisk, .plus: return source.isGap(at: line.content + 1, limit: line.end)
    default: break
    }
    let digits = source.bytes[line.content..<line.end].prefix { (0x30...0x39).contains($0) }
    let mark = source[digits.endIndex]
    return !digits.isEmpty && (mark == .dot || mark == UInt8(ascii: ")"))
      && source.isGap(at: digits.endIndex + 1, limit: line.end)
  }

  private mutating func begin(_ line: Line) {
    close()
    current = (line.start..<line.end, isMarker(line))
  }

  private mutating func extend(to end: Int) {
    guard let range = current?.range, end > range.upperBound else { return }
    current?.range = range.lowerBound..<end
  }

  private mutating func close() {
    guard let current else { return }
    let range = current.range.lowerBound..<source.trimEnd(current.range)
    let gap = result.isEmpty ? "" : source.text(end..<range.lowerBound)
    result.append(
      MarkdownChunk(source.text(range), gap: gap, isItem: current.isItem))
    end = range.upperBound
    self.current = nil
  }
}

// MARK: Items

extension MarkdownChunk {
  /// `- [x] ` and what comes behind it.
  private var parts: (head: String, box: String, rest: String) {
    guard isItem, let open = content.firstIndex(of: "["),
      content[..<open].utf8.allSatisfy({ $0.isBlank || "-*+".utf8.contains($0) }),
      let close = content.index(open, offsetBy: 2, limitedBy: content.endIndex),
      close < content.endIndex, content[close] == "]"
    else { return ("", "", content) }
    let end = content.index(after: close)
    return (String(content[..<open]), String(content[open..<end]), String(content[end...]))
  }

  /// A box that both ticked or one did, with the text of the side that changed it; nil if both
  /// changed the same of it.
  static func combined(
    _ base: MarkdownChunk?, _ mine: MarkdownChunk, _ theirs: MarkdownChunk
  ) -> MarkdownChunk? {
    guard let old = base?.parts, !mine.parts.box.isEmpty else { return nil }
    let (own, other) = (mine.parts, theirs.parts)
    guard let box = chosen(old.box, own.box, other.box),
      let rest = chosen(old.rest, own.rest, other.rest)
    else { return nil }
    return MarkdownChunk(own.head + box + rest, gap: mine.gap, isItem: true)
  }

  private static func chosen(_ old: String, _ own: String, _ other: String) -> String? {
    if own == other || other == old { return own }
    return own == old ? other : nil
  }

  /// The `^a3` at the end of an action, of an agenda the time and the step; else nil.
  func itemName(isAgenda: Bool) -> ItemIdentity? {
    guard isItem else { return nil }
    if isAgenda {
      let parts = content.split(separator: "|", maxSplits: 2).prefix(2)
      return parts.count == 2
        ? .named(part: "|", id: parts.joined(separator: "|").singleSpaced) : nil
    }
    guard let mark = content.split(whereSeparator: \.isWhitespace).last, mark.first == "^",
      mark.count > 1, mark.dropFirst().utf8.allSatisfy(\.isIdByte)
    else { return nil }
    return .named(part: "^", id: String(mark.dropFirst()))
  }

  /// All an item says but whether it is ticked.
  var unticked: Value {
    let parts = parts
    return .text(parts.box.isEmpty ? content : parts.head + "[]" + parts.rest)
  }
}

extension String {
  fileprivate var singleSpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
