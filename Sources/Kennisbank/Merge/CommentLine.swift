/// A comment that has a line of the front matter for itself, outside all fields.
struct CommentLine {
  /// Without indentation: deeper than a field it could become part of that field's text.
  let text: String
  let range: Range<Int>
  /// The key of the field it stands above; nil below the last.
  let key: String?
}

extension Document {
  var commentLines: [CommentLine] {
    let ends = fields.map(\.blockRange.lowerBound) + [layout.frontMatter.upperBound]
    let starts = [layout.frontMatter.lowerBound] + fields.map(\.blockRange.upperBound)
    let keys = fields.map(\.key) + [nil]
    return zip(keys, zip(starts, ends)).flatMap { key, gap in
      commentLines(in: gap.0..<max(gap.0, gap.1), above: key)
    }
  }

  private func commentLines(in gap: Range<Int>, above key: String?) -> [CommentLine] {
    var lines: [CommentLine] = []
    var cursor = LineCursor(source, range: gap, number: 1)
    while !cursor.isAtEnd {
      let line = cursor.line
      if source[line.content] == .hash, !line.isBlank {
        let end = source.trimBlanks(from: line.content, to: line.end)
        lines.append(
          CommentLine(
            text: text(in: line.content..<end), range: line.start..<line.next, key: key))
      }
      cursor.advance()
    }
    return lines
  }
}

/// Comments of both sides: what one wrote is written, what one took out goes.
struct CommentMerge {
  let added: [CommentLine]
  /// Lines of my file.
  let removed: [CommentLine]

  init(base: Document, mine: Document, theirs: Document) {
    let (old, own, other) = (base.commentLines, mine.commentLines, theirs.commentLines)
    added = Self.without(Self.without(other, old), Self.without(own, old))
    let gone = Self.without(old, other)
    let kept = Set(Self.without(own, gone).map(\.range))
    removed = own.filter { !kept.contains($0.range) }
  }

  /// The lines that are left when each of `others` takes away one of the same text.
  private static func without(_ lines: [CommentLine], _ others: [CommentLine]) -> [CommentLine] {
    var counts = Dictionary(others.map { ($0.text, 1) }, uniquingKeysWith: +)
    return lines.filter { line in
      guard let count = counts[line.text], count > 0 else { return true }
      counts[line.text] = count - 1
      return false
    }
  }
}
