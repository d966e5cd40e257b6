/// Words and phrases by their first word, so that a text is looked through once however long the
/// list is.
package struct WordTable: Sendable {
  /// A row of the list, found in a text.
  struct Match {
    /// Number of the row, in the order of the list.
    let row: Int
    /// Words of the text it covers.
    let count: Int
    /// Stands as it does in the list, not inflected.
    let isExact: Bool
  }

  private struct Entry: Sendable {
    let row: Int
    let words: [[UInt8]]
  }

  /// By how the first word begins, longest first: few words begin like one of the list, so that
  /// their forms can be looked at one by one.
  private var entries: [UInt32: [Entry]] = [:]

  /// Of rows that find the same words the first counts.
  init(_ rows: [String]) {
    for (row, text) in rows.enumerated() {
      let words = text.split(whereSeparator: \.isWhitespace).map { Word.folded($0).bytes }
      guard let first = words.first else { continue }
      entries[Self.key(first), default: []].append(Entry(row: row, words: words))
    }
    entries = entries.mapValues {
      $0.sorted { ($1.words.count, $0.row) < ($0.words.count, $1.row) }
    }
  }

  /// What begins at a word of a text: the longest, as written rather than inflected. Of a phrase the
  /// last word may be inflected.
  func match(at place: Int, of words: [Word], in bytes: [UInt8]) -> Match? {
    guard let candidates = entries[words[place].key(in: bytes)] else { return nil }
    var best: Match?
    for entry in candidates where entry.words.count >= best?.count ?? 0 {
      guard let isExact = isMatch(entry, at: place, of: words, in: bytes) else { continue }
      let match = Match(row: entry.row, count: entry.words.count, isExact: isExact)
      if isExact { return match }
      best = best ?? match
    }
    return best
  }

  /// Whether it stands there as in the list; nil when it does not stand there.
  private func isMatch(
    _ entry: Entry, at place: Int, of words: [Word], in bytes: [UInt8]
  ) -> Bool? {
    let last = place + entry.words.count - 1
    guard last < words.count else { return nil }
    for number in place..<last {
      guard words[number].isEqual(to: entry.words[number - place], in: bytes),
        Word.isGap(from: words[number], to: words[number + 1], in: bytes)
      else { return nil }
    }
    let written = entry.words[entry.words.count - 1]
    if words[last].isEqual(to: written, in: bytes) { return true }
    return WordForms.isForm(words[last].folded(in: bytes), of: written) ? false : nil
  }

  private static func key(_ folded: [UInt8]) -> UInt32 {
    folded.prefix(keyLength).reduce(0) { $0 << 8 | UInt32($1) }
  }

  fileprivate static let keyLength = 3
}

extension Word {
  /// Of its first letters, as tables are arranged.
  fileprivate func key(in bytes: [UInt8]) -> UInt32 {
    var (key, previous) = (UInt32(0), UInt8(0))
    for offset in range.prefix(WordTable.keyLength) {
      key = key << 8 | UInt32(Fold.byte(bytes[offset], after: previous))
      previous = bytes[offset]
    }
    return key
  }

  /// Whether nothing but a space or a line break lies between two words.
  static func isGap(from word: Word, to next: Word, in bytes: [UInt8]) -> Bool {
    let gap = word.range.upperBound..<next.range.lowerBound
    return (1...8).contains(gap.count)
      && gap.allSatisfy { bytes[$0].isBlank || bytes[$0].isBreak }
  }
}

/// Words to be recognised in a text, in whatever case. Asked of every word there is, so it compares
/// hashes only: two words with one hash of 64 bits would cost a wrong tip.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let hashes: Set<UInt64>

  init(_ words: [String]) {
    hashes = Set(words.map { Word.folded($0[...]).hash })
  }

  init(arrayLiteral words: String...) { self.init(words) }

  func contains(_ word: Word) -> Bool { hashes.contains(word.hash) }
}
