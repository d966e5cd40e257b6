/// Plain words as someone typed them: what is looked for in a menu or within one text, where nothing
/// but words has a meaning.
package struct SearchWords: Sendable, Hashable {
  /// Scalars of the text that are looked at: a page pasted by accident must not cost a scan per
  /// word.
  private static let longest = 1_000

  /// Folded, each once, in the order typed; none is empty or holds white space.
  package let folded: [[UInt8]]

  package init(_ text: String) {
    var words: [[UInt8]] = []
    let scalars = text.unicodeScalars.prefix(Self.longest)
    for part in scalars.split(whereSeparator: \.properties.isWhitespace) {
      let word = Folding.folded(Self.trimmed(part))
      if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
    folded = words
  }

  /// Without the punctuation around it; empty when there is nothing else.
  static func trimmed(_ part: some BidirectionalCollection<Unicode.Scalar>) -> String {
    guard let first = part.firstIndex(where: \.isWordPart),
      let last = part.lastIndex(where: \.isWordPart)
    else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part[first...last])
    return String(text)
  }
}

extension Unicode.Scalar {
  var isWordPart: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
