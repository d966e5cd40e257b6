/// A word that the dictionary does not know, in its place.
struct UnknownWord {
  let range: Range<Int>
  let hash: UInt64
  let isCapital: Bool
  let field: String?
  let section: String?
}

/// Finds the words of one text that nobody knows.
struct UnknownWords {
  /// So many are looked at before names are taken out.
  private static let mostLookedAt = 2_000

  private let prose: Prose
  private let own: OwnWords
  private let titled: Set<UInt64>
  private var found: [UnknownWord] = []
  /// Words with a capital within a sentence, which are names at its beginning too.
  private var names: Set<UInt64> = []

  init(prose: Prose, own: OwnWords, titled: Set<UInt64>) {
    self.prose = prose
    self.own = own
    self.titled = titled
  }

  mutating func read(_ judge: some WordJudge) {
    for passage in prose.passages.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where passage.role != .data {
      var seen: Set<UInt64> = []
      let words = Word.words(of: prose.bytes, in: passage.range)
      for sentence in SentenceReader.sentences(of: words, in: prose.bytes) {
        for place in sentence.words {
          let word = words[place]
          if word.isCapital, place > sentence.words.lowerBound {
            names.insert(word.hash)
          } else if seen.insert(word.hash).inserted {
            look(at: word, passage, judge)
          }
        }
      }
    }
  }

  /// Without names, from top to bottom.
  var told: [UnknownWord] {
    Array(
      found.filter { !($0.isCapital && names.contains($0.hash)) }
        .prefix(SpellingCheck.mostWords))
  }

  private mutating func look(at word: Word, _ passage: Passage, _ judge: some WordJudge) {
    guard found.count < Self.mostLookedAt, !word.range.contains(where: { prose.bytes[$0].isDigit }),
      !isRight(word, judge)
    else { return }
    let parts = word.parts(in: prose.bytes)
    let wrong = (parts.isEmpty ? [word] : parts).filter {
      $0.isSpelled(in: prose.bytes) && !isRight($0, judge) && !isFragment($0)
    }
    found += wrong.map {
      UnknownWord(
        range: $0.range, hash: $0.hash, isCapital: $0.isCapital, field: passage.field,
        section: passage.section)
    }
  }

  private func isRight(_ word: Word, _ judge: some WordJudge) -> Bool {
    if own.contains(word) || titled.contains(word.hash) { return true }
    guard word.range.count <= Word.longest else { return false }
    let text = text(word.range)
    // A capital is written without its accent, which the dictionary does not know of this word.
    return judge.knows(text) || (text.hasPrefix("Eén") && judge.knows("één" + text.dropFirst(3)))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: prose.bytes[range], as: UTF8.self)
  }

  /// The rest of it stands elsewhere ("arbeids- en", "bewoner(s)"), or it is part of an address.
  private func isFragment(_ word: Word) -> Bool {
    let (before, after) = (word.range.lowerBound, word.range.upperBound)
    switch byte(before - 1) {
    case 0x40, .hash, .ampersand: return true
    case .dash: return !isLetter(before - 2)
    case .dot, UInt8(ascii: "("), UInt8(ascii: ")"): if isLetter(before - 2) { return true }
    default: break
    }
    switch byte(after) {
    case 0x40: return true
    case .dash: return !isLetter(after + 1)
    case .dot, UInt8(ascii: "("): return isLetter(after + 1)
    default: return false
    }
  }

  private func byte(_ offset: Int) -> UInt8 {
    prose.bytes.indices.contains(offset) ? prose.bytes[offset] : .space
  }

  private func isLetter(_ offset: Int) -> Bool {
    byte(offset).isASCIILetter || byte(offset) >= 0x80
  }
}

extension Word {
  /// What hyphens join; empty for a word without them.
  func parts(in bytes: [UInt8]) -> [Word] {
    guard bytes[range].contains(.dash) else { return [] }
    return bytes[range].split(separator: .dash).flatMap {
      Word.words(of: bytes, in: $0.startIndex..<$0.endIndex)
    }
  }

  /// Long enough to be a word of a dictionary and not too long for one, of Latin letters, and no
  /// abbreviation or name of a kind ("WMO", "iPad").
  func isSpelled(in bytes: [UInt8]) -> Bool {
    guard (3...Self.longest).contains(range.count) else { return false }
    let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    return scalars.count >= 3 && scalars.allSatisfy { $0.value < 0x250 }
      && !scalars.dropFirst().contains { $0.properties.isUppercase }
  }

  /// Of bytes; the library takes no longer ones.
  fileprivate static let longest = 90
}
