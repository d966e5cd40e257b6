extension Document {
  /// The document with the Markdown of one section changed, or with a new section at its end.
  ///
  /// Only the text between the blank lines around it changes. A fence or comment left open in
  /// `markdown` is closed, as it would swallow the sections that follow.
  package func settingSection(
    _ title: String, to markdown: String
  ) throws(EditRefusal) -> Document {
    guard layout.form != .excerpt else { throw .tooLarge }
    let text = Source(bytes: Array(markdown.utf8)).closedMarkdown(lineBreak: source.lineBreak)
    let splice: Splice
    let place: Int
    if let section = section(title) {
      splice = replacement(of: section, with: text)
      place = sections.firstIndex { $0.headingRange == section.headingRange } ?? 0
    } else {
      splice = appending(title, text)
      place = sections.count
    }
    let result = spliced([splice])
    guard result.hasSections(of: self, around: place, title, text) else { throw .wouldDamage }
    return result
  }

  private func replacement(of section: Section, with text: String) -> Splice {
    let lineBreak = source.lineBreak
    let range = section.bodyRange
    guard range.isEmpty, !text.isEmpty else { return Splice(range: range, text: text) }
    guard bytes[section.headingRange].last?.isBreak == true else {
      return Splice(range: range, text: lineBreak + text)
    }
    let isFollowed = sections.contains { $0.headingRange.lowerBound == range.lowerBound }
    return Splice(range: range, text: text + lineBreak + (isFollowed ? lineBreak : ""))
  }

  private func appending(_ title: String, _ text: String) -> Splice {
    let lineBreak = source.lineBreak
    let end = source.trimEnd(layout.body)
    let breaks = source.text(end..<source.count).count(where: \.isNewline)
    let isLineStart = end == source.start || bytes[end - 1].isBreak
    let wanted = end > layout.body.lowerBound ? 2 : isLineStart ? 0 : 1
    let gap = String(repeating: lineBreak, count: max(0, wanted - breaks))
    let body = text.isEmpty ? "" : text + lineBreak
    return Splice(
      range: source.count..<source.count, text: gap + "## " + title + lineBreak + body)
  }

  /// Whether the sections are those of `old` with the one at `place` reading `text`, and with the
  /// headings that `text` itself has behind it.
  private func hasSections(
    of old: Document, around place: Int, _ title: String, _ text: String
  ) -> Bool {
    let markdown = Source(bytes: Array(text.utf8))
    let inner = SectionScanner(markdown: markdown).sections
    let head = 0..<(inner.first?.headingRange.lowerBound ?? markdown.count)
    let written = [[Section.folded(title), markdown.text(markdown.trimBlankLines(head))]]
    let expected =
      Self.contents(old.sections[..<place]) + written + Self.contents(inner[...])
      + Self.contents(old.sections[place...].dropFirst())
    return Self.contents(sections[...]) == expected
      && fields.map(\.blockRange) == old.fields.map(\.blockRange)
  }

  private static func contents(_ sections: ArraySlice<Section>) -> [[String]] {
    sections.map { [Section.folded($0.title), $0.body] }
  }
}

extension Source {
  /// Markdown with the line breaks of a file, without blank lines around it, and with what it
  /// left open closed.
  fileprivate func closedMarkdown(lineBreak: String) -> String {
    let range = trimBlankLines(0..<count)
    var cursor = LineCursor(self, range: range, number: 1)
    var lines: [String] = []
    while !cursor.isAtEnd {
      lines.append(text(cursor.line.start..<cursor.line.end))
      cursor.advance()
    }
    if let closer = SectionScanner(self, range, 1).missingCloser { lines.append(closer) }
    return lines.joined(separator: lineBreak)
  }
}
