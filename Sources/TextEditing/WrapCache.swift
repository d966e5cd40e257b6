/// The rows of the few long lines last looked at. Short lines are folded anew each time, which
/// costs less than keeping them; folding a line of a million characters at each key would not do.
///
/// The width function of a layout is not looked at: a text is always shown with the same one.
struct WrapCache: Sendable {
  /// Bytes from which a line is kept.
  static let shortest = 4096
  private static let most = 4
  private var entries: [Entry] = []

  /// What is known of a line, if anything.
  func entry(ofLine line: Int, in layout: WrapLayout) -> Entry? {
    entries.first { $0.line == line && $0.key == Key(layout) }
  }

  mutating func keep(_ rows: WrappedLine, ofLine line: Int, in layout: WrapLayout) {
    let key = Key(layout)
    entries.removeAll { $0.line == line && $0.key == key }
    if entries.count == Self.most { entries.removeFirst() }
    entries.append(Entry(line: line, key: key, rows: rows))
  }

  mutating func follow(_ change: LineChange, movesFirstLine: Bool) {
    if movesFirstLine { return entries.removeAll() }
    entries = entries.compactMap { $0.following(change) }
  }

  struct Entry: Sendable {
    var line: Int
    var key: Key
    var rows: WrappedLine
    /// What has changed in the line since.
    var edit: LineEdit?

    fileprivate func following(_ change: LineChange) -> Entry? {
      var entry = self
      if line < change.line { return self }
      if line > change.lastLine {
        entry.line += change.addedLines - (change.lastLine - change.line)
        return entry
      }
      guard change.lastLine == change.line, change.addedLines == 0 else { return nil }
      let next = LineEdit(
        start: change.start, oldEnd: change.start + change.removed,
        newEnd: change.start + change.inserted)
      entry.edit = edit?.merged(with: next) ?? next
      return entry
    }
  }

  struct Key: Sendable, Hashable {
    var columns: Int
    var tabWidth: Int
    var hangsLists: Bool

    init(_ layout: WrapLayout) {
      columns = layout.columns
      tabWidth = layout.tabWidth
      hangsLists = layout.hangsLists
    }
  }
}

/// A change seen by lines: `removed` bytes at `start` in `line`, up into `lastLine`.
struct LineChange {
  var line: Int
  var lastLine: Int
  var addedLines: Int
  var start: Int
  var removed: Int
  var inserted: Int
}

/// A stretch of a line that has changed, in bytes into the old and into the new line.
struct LineEdit: Sendable {
  var start: Int
  var oldEnd: Int
  var newEnd: Int

  var delta: Int { newEnd - oldEnd }

  func merged(with next: LineEdit) -> LineEdit {
    let end = max(newEnd, next.oldEnd)
    return LineEdit(
      start: min(start, next.start), oldEnd: end - delta, newEnd: end + next.delta)
  }
}

extension WrapLayout {
  /// Folds a line again after a change: from a few rows above it (a word may go back up, a mark may
  /// join the character before) until a row begins where one began before; the rest has only moved.
  func rewrap(
    _ line: Range<Int>, of text: GraphemeText, from old: WrappedLine, _ edit: LineEdit
  ) -> WrappedLine {
    let hang = hang(of: line, in: text)
    guard hang == old.hang, line.count == old.length + edit.delta else {
      return wrap(line, of: text)
    }
    let kept = max(0, old.row(at: edit.start) - 3)
    var starts = Array(old.starts[...kept])
    var start = line.lowerBound + starts[kept]
    while let next = rowEnd(from: start, in: line, hang: hang, of: text) {
      let offset = next - line.lowerBound
      if offset > edit.newEnd, let row = old.firstRow(beginningAt: offset - edit.delta) {
        starts += old.starts[row...].map { $0 + edit.delta }
        break
      }
      starts.append(offset)
      start = next
    }
    return WrappedLine(starts: starts, length: line.count, hang: hang)
  }
}

extension WrappedLine {
  fileprivate func firstRow(beginningAt offset: Int) -> Int? {
    let row = row(at: offset)
    return starts[row] == offset ? row : nil
  }
}
