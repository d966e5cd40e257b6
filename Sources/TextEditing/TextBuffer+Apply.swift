/// Changes that were made elsewhere: by undo, by another program.
extension TextBuffer {
  package enum CursorAfter: Sendable {
    /// The cursor and the selection stay at the text they stood at.
    case atSameText
    /// Behind what was put in, as undo does.
    case atChange
  }

  /// False, and nothing done, when the text does not hold what would be removed, or would no
  /// longer be UTF-8.
  package mutating func apply(
    _ splice: TextSplice, cursor: CursorAfter = .atSameText
  ) -> Bool {
    guard let range = fit(splice), let text = String(validating: splice.inserted, as: UTF8.self)
    else { return false }
    exchange(range, with: text)
    switch cursor {
    case .atSameText:
      setCaret(
        splice.carried(caret, in: content), fixed: fixed.map { splice.carried($0, in: content) })
    case .atChange: setCaret(content.ceiling(splice.offset + splice.inserted.count))
    }
    return true
  }

  /// Takes over a whole new text with the smallest change that parts it from this one.
  package mutating func replaceAll(with bytes: [UInt8]) throws(NotUTF8) -> TextSplice? {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotUTF8() }
    guard let splice = content.difference(to: GraphemeText(text)) else { return nil }
    return apply(splice) ? splice : nil
  }

  private func fit(_ splice: TextSplice) -> Range<Int>? {
    guard splice.offset >= 0, splice.offset <= content.count,
      splice.removed.count <= content.count - splice.offset
    else { return nil }
    let range = splice.offset..<splice.offset + splice.removed.count
    guard content.isScalarBorder(range.lowerBound), content.isScalarBorder(range.upperBound),
      content.bytes(range) == splice.removed
    else { return nil }
    return range
  }
}

package struct NotUTF8: Error {}

extension TextSplice {
  /// Where a place of the old text lies in the new one, rounded down to a scalar.
  fileprivate func carried(_ place: Int, in text: GraphemeText) -> Int {
    if place <= offset { return place }
    if place >= offset + removed.count { return place - removed.count + inserted.count }
    let fromEnd = offset + removed.count - place
    if inserted.suffix(fromEnd) == removed.suffix(fromEnd) {
      return offset + inserted.count - fromEnd
    }
    var carried = offset + min(place - offset, inserted.count)
    while !text.isScalarBorder(carried) { carried -= 1 }
    return carried
  }
}

extension GraphemeText {
  /// The smallest change from this text to another, from border to border in both; nil when they
  /// are the same.
  func difference(to other: GraphemeText) -> TextSplice? {
    let start = commonPrefix(other)
    guard start < max(count, other.count) else { return nil }
    let tail = commonSuffix(other, most: min(count, other.count) - start)
    return TextSplice(
      offset: start, removed: bytes(start..<count - tail),
      inserted: other.bytes(start..<other.count - tail))
  }

  private func commonPrefix(_ other: GraphemeText) -> Int {
    let (one, two) = (string.utf8.span, other.string.utf8.span)
    var place = 0
    while place < count, place < other.count, one[place] == two[place] { place += 1 }
    while !isBorder(place) || !other.isBorder(place) { place -= 1 }
    return place
  }

  private func commonSuffix(_ other: GraphemeText, most: Int) -> Int {
    let (one, two) = (string.utf8.span, other.string.utf8.span)
    let (end, otherEnd) = (count, other.count)
    var length = 0
    while length < most, one[end - 1 - length] == two[otherEnd - 1 - length] { length += 1 }
    while !isBorder(end - length) || !other.isBorder(otherEnd - length) { length -= 1 }
    return length
  }
}
