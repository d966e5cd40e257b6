/// A sentence as numbers in the list of words of its passage.
struct Sentence: Sendable {
  let words: Range<Int>
}

/// Finds the sentences of a passage between its words: one walk over the bytes between them.
struct SentenceReader {
  private let bytes: [UInt8]
  private let words: [Word]

  static func sentences(of words: [Word], in bytes: [UInt8]) -> [Sentence] {
    guard !words.isEmpty else { return [] }
    let reader = SentenceReader(bytes: bytes, words: words)
    let starts = [0] + words.indices.dropFirst().filter(reader.begins)
    let ends = starts.dropFirst() + [words.count]
    return zip(starts, ends).map { Sentence(words: $0..<$1) }
  }

  /// Whether a sentence ends between a word and the one before it.
  private func begins(at place: Int) -> Bool {
    let gap = words[place - 1].range.upperBound..<words[place].range.lowerBound
    var isNewLine = false
    for offset in gap {
      let byte = bytes[offset]
      switch byte {
      case .exclamation, .question: if isFollowedByGap(offset, gap) { return true }
      case .dot: if isFollowedByGap(offset, gap), isFullStop(before: place) { return true }
      case .lineFeed, .carriageReturn:
        if isNewLine, !isPair(offset) { return true }
        isNewLine = true
      case .space, .tab, ProseMask.mark: break
      // A bullet, a heading, a quotation or a row of a table on a line of its own.
      case .dash, .asterisk, .plus, .hash, .greater, .bar: if isNewLine { return true }
      default: isNewLine = false
      }
      if byte == .bar { return true }
    }
    return false
  }

  private func isPair(_ offset: Int) -> Bool {
    bytes[offset] == .lineFeed && bytes[offset - 1] == .carriageReturn
  }

  private func isFollowedByGap(_ offset: Int, _ gap: Range<Int>) -> Bool {
    gap.contains(offset + 1) && bytes[offset + 1] != .dot
  }

  /// Not behind an abbreviation or an initial, and not before a small letter.
  private func isFullStop(before place: Int) -> Bool {
    let word = words[place - 1]
    if word.range.count == 1, !word.isNumber { return false }
    if Self.abbreviations.contains(where: { word.isEqual(to: $0, in: bytes) }) { return false }
    return !(0x61...0x7A).contains(bytes[words[place].range.lowerBound])
  }

  private static let abbreviations = [
    "bijv", "ca", "nr", "dhr", "mw", "mevr", "dr", "drs", "mr", "ir", "prof", "ing", "incl", "excl",
    "evt", "resp", "vgl", "fam", "st", "blz", "max", "min", "tel",
  ].map { Array($0.utf8) }
}
