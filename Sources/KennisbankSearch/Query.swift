/// The words someone typed. All must occur, in any order, as parts of words.
package struct Query: Sendable, Hashable {
  /// Scalars of the text that are looked at: a page pasted by accident must not cost a scan per
  /// word.
  package static let longest = 1_000

  /// Folded, each once, in the order typed; none is empty or holds white space.
  package let words: [[UInt8]]
  /// The same words as typed, without the punctuation around them.
  package let typed: [String]

  package static let empty = Query("")

  package var isEmpty: Bool { words.isEmpty }

  /// Any text is a query: an open quote or bracket is punctuation like any other, and a word of
  /// nothing but punctuation is no word.
  package init(_ text: String) {
    var words: [[UInt8]] = []
    var typed: [String] = []
    let scalars = text.unicodeScalars.prefix(Self.longest)
    for part in scalars.split(whereSeparator: \.properties.isWhitespace) {
      let word = String(Self.trimmed(part))
      let folded = Folding.folded(word)
      guard !folded.isEmpty, !words.contains(folded) else { continue }
      words.append(folded)
      typed.append(word)
    }
    self.words = words
    self.typed = typed
  }

  private static func trimmed(
    _ part: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    guard let first = part.firstIndex(where: isWordPart),
      let last = part.lastIndex(where: isWordPart)
    else { return part[part.endIndex...] }
    return part[first...last]
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
