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
    let isExact: Bool
  }

  /// Longest first.
  private var entries: [UInt64: [Entry]] = [:]

  /// Each row with its simple inflected forms; of a phrase the last word is inflected. Of rows that
  /// would find the same words the first counts, and one written so counts before a form.
  init(_ rows: [String]) {
    for (row, text) in rows.enumerated() { add(text, row, isExact: true) }
    for (row, text) in rows.enumerated() {
      for form in WordForms.forms(of: text) { add(form, row, isExact: false) }
    }
  }

  private mutating func add(_ text: String, _ row: Int, isExact: Bool) {
    let words = text.split(whereSeparator: \.isWhitespace).map { Word.folded($0) }
    guard let first = words.first else { return }
    let entry = Entry(row: row, words: words.map(\.bytes), isExact: isExact)
    var known = entries[first.hash, default: []]
    guard !known.contains(where: { $0.words == entry.words }) else { return }
    let place = known.firstIndex { $0.words.count < entry.words.count } ?? known.endIndex
    known.insert(entry, at: place)
    entries[first.hash] = known
  }

  /// What begins at a word of a text: the longest.
  func match(at place: Int, of words: [Word], in bytes: [UInt8]) -> Match? {
    guard let candidates = entries[words[place].hash] else { return nil }
    let found = candidates.first { isMatch($0, at: place, of: words, in: bytes) }
    return found.map { Match(row: $0.row, count: $0.words.count, isExact: $0.isExact) }
  }

  private func isMatch(_ entry: Entry, at place: Int, of words: [Word], in bytes: [UInt8]) -> Bool {
    guard place + entry.words.count <= words.count else { return false }
    return entry.words.indices.allSatisfy { number in
      let word = words[place + number]
      guard word.isEqual(to: entry.words[number], in: bytes) else { return false }
      return number == 0 || Word.isGap(from: words[place + number - 1], to: word, in: bytes)
    }
  }
}

extension Word {
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
