extension Document {
  /// The document without the sections of these titles. Of what stays no byte changes, except that
  /// no blank lines are left at the end when the last section goes.
  func removingSections(_ titles: Set<String>) throws(EditRefusal) -> Document {
    guard layout.form != .excerpt else { throw .tooLarge }
    let wanted = Set(titles.map(Section.folded))
    let ends = sections.dropFirst().map(\.headingRange.lowerBound) + [layout.body.upperBound]
    let removed = zip(sections, ends).filter { wanted.contains(Section.folded($0.0.title)) }
      .map { $0.0.headingRange.lowerBound..<$0.1 }
    guard let last = removed.last else { return self }
    let ranges = last.upperBound == source.count ? trimmingLast(removed) : removed
    let result = spliced(ranges.map { Splice(range: $0, text: "") })
    guard result.isSame(as: self, withoutSections: wanted) else { throw .wouldDamage }
    return result
  }

  /// The ranges that go on to the end of the file as one, with the blank lines before it.
  private func trimmingLast(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var (kept, start) = (ranges, source.count)
    while let range = kept.last, range.upperBound == start {
      start = range.lowerBound
      kept.removeLast()
    }
    let textEnd = source.trimEnd(layout.body.lowerBound..<start)
    guard textEnd > layout.body.lowerBound else { return kept + [start..<source.count] }
    return kept + [min(start, source.afterBreak(at: textEnd))..<source.count]
  }

  private func isSame(as old: Document, withoutSections titles: Set<String>) -> Bool {
    let kept = old.sections.filter { !titles.contains(Section.folded($0.title)) }
    return sections.map(\.title) == kept.map(\.title) && sections.map(\.body) == kept.map(\.body)
      && preamble == old.preamble && fields.map(\.blockRange) == old.fields.map(\.blockRange)
  }
}

extension Source {
  /// Past the first line break at or after an offset that has only blanks before it.
  fileprivate func afterBreak(at offset: Int) -> Int {
    let end = skipBlanks(from: offset, to: count)
    if self[end] == .carriageReturn, self[end + 1] == .lineFeed { return end + 2 }
    return self[end].isBreak ? end + 1 : end
  }
}
