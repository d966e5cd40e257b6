/// Finding and replacing. What is found begins and ends between characters: e is not found in an é
/// that is written as two scalars. A line break is found only in the form it has in the text.
extension TextBuffer {
  /// The first that begins at or behind a position, else the first of the text.
  package func match(
    of search: TextSearch, from position: TextPosition
  ) -> Range<TextPosition>? {
    let place = byte(at: position)
    var found: Range<Int>?
    each(search, in: lines.starts[0]..<content.count, overlapping: true) { match in
      if found == nil || match.lowerBound >= place { found = match }
      return match.lowerBound < place
    }
    return found.map(positions)
  }

  /// The last that ends at or before a position, else the last of the text.
  package func match(
    of search: TextSearch, before position: TextPosition
  ) -> Range<TextPosition>? {
    let place = byte(at: position)
    var found: Range<Int>?
    each(search, in: lines.starts[0]..<content.count, overlapping: true) { match in
      let isBeyond = match.upperBound > place
      if isBeyond, let found, found.upperBound <= place { return false }
      found = match
      return true
    }
    return found.map(positions)
  }

  /// All in a line, from left to right and not overlapping, as bytes into the line.
  package func matches(of search: TextSearch, inLine line: Int) -> [Range<Int>] {
    let range = byteRange(ofLine: line)
    return matches(of: search, in: range).map {
      $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound
    }
  }

  /// Replaces the selection when it is what is looked for, and selects the next.
  package mutating func replaceMatch(of search: TextSearch, with text: String) -> TextSplice? {
    var splice: TextSplice?
    if let selected = selectedBytes, matches(of: search, in: selected) == [selected] {
      splice = replace(selected, with: cleaned(text))
    }
    if let next = match(of: search, from: cursor) { select(next) }
    return splice
  }

  /// Replaces all at once, as one change from the first to the last. The cursor stays at its text.
  package mutating func replaceAll(
    _ search: TextSearch, with text: String
  ) -> (splice: TextSplice, count: Int)? {
    let found = matches(of: search, in: lines.starts[0]..<content.count)
    guard let first = found.first, let last = found.last else { return nil }
    let new = cleaned(text)
    var inserted: [UInt8] = []
    var place = first.lowerBound
    for match in found {
      inserted += content.bytes(place..<match.lowerBound) + new.utf8
      place = match.upperBound
    }
    let range = first.lowerBound..<last.upperBound
    let splice = TextSplice(
      offset: range.lowerBound, removed: content.bytes(range), inserted: inserted)
    guard splice.removed != inserted else { return nil }
    let caret = carried(self.caret, over: found, length: new.utf8.count)
    guard apply(splice) else { return nil }
    setCaret(caret)
    return (splice, found.count)
  }

  private func carried(_ place: Int, over matches: [Range<Int>], length: Int) -> Int {
    matches.prefix { $0.lowerBound < place }.reduce(place) { moved, match in
      moved - min(match.count, place - match.lowerBound) + length
    }
  }

  private func matches(of search: TextSearch, in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    each(search, in: range, overlapping: false) { match in
      found.append(match)
      return true
    }
    return found
  }

  /// Visits matches from left to right until the visitor has seen enough.
  private func each(
    _ search: TextSearch, in range: Range<Int>, overlapping: Bool,
    _ visit: (Range<Int>) -> Bool
  ) {
    let bytes = search.prepared(content, range)
    var starts = BorderWalk(content, at: range.lowerBound)
    var ends = starts
    var place = 0
    while let next = search.first(in: bytes, from: place) {
      let match = range.lowerBound + next..<range.lowerBound + next + search.bytes.count
      let isWhole = starts.isBorder(match.lowerBound) && ends.isBorder(match.upperBound)
      if isWhole, !visit(match) { return }
      place = next + (isWhole && !overlapping ? search.bytes.count : 1)
    }
  }

  private func positions(_ range: Range<Int>) -> Range<TextPosition> {
    position(at: range.lowerBound)..<position(at: range.upperBound)
  }
}
