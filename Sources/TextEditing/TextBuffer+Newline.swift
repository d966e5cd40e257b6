/// Enter: a line break that goes on with the indentation, the quotation or the list it stands in.
extension TextBuffer {
  /// On an item without words the list ends: its mark goes and no line is added.
  package mutating func newline(continuingLists: Bool = true) -> TextSplice? {
    let range = selectedBytes ?? caret..<caret
    let line = byteRange(ofLine: lines.line(at: range.lowerBound))
    let prefix = ListPrefix(content.slice(line))
    let words = line.lowerBound + prefix.length
    guard continuingLists, range.lowerBound >= words, content.isBorder(words) else {
      return replace(range, with: preferredEnding.rawValue)
    }
    if range.isEmpty, words == line.upperBound, prefix.isQuote || !prefix.item.isEmpty {
      return replace(line, with: prefix.item.isEmpty ? "" : prefix.isQuote ? prefix.quote : "")
    }
    return replace(range, with: preferredEnding.rawValue + prefix.quote + prefix.nextItem)
  }
}
