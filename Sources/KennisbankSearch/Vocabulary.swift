/// The words of all texts, as far as they are like one that was typed.
struct Vocabulary {
  private struct Near {
    let distance: Int
    var count: Int
  }

  private let word: [UInt8]
  private let most: Int
  private let letters: UInt32
  private var whole: [ArraySlice<UInt8>: Near] = [:]
  private var parts: [ArraySlice<UInt8>: Near] = [:]
  /// Beginnings and ends of the typed word that are words themselves.
  private var known: Set<ArraySlice<UInt8>> = []

  /// Shorter parts are found in anything.
  private static let leastPart = 5
  private static let leastHalf = 3

  init(near word: [UInt8], in lists: [TokenList]) {
    self.word = word
    most = EditDistance.tolerated(in: word)
    letters = Self.letters(word)
    for list in lists {
      list.forEach { token, letters in
        guard letters.first?.isWordByte ?? false else { return }
        note(Array(letters)[...], Int(list.counts[token]))
      }
    }
  }

  /// The word that was meant, or two that were written as one; nil when none is like it.
  var suggestion: String? {
    let near = nearest(whole) ?? nearest(parts) ?? halves
    return near.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func note(_ candidate: ArraySlice<UInt8>, _ count: Int) {
    if candidate.count + most < word.count { noteHalf(candidate) }
    guard candidate.count + most >= word.count else { return }
    // So many letters may differ; most words are ruled out by this alone.
    if candidate.count <= word.count + most {
      let differing = (Self.letters(candidate) ^ letters).nonzeroBitCount
      if differing <= 2 * most { Self.note(candidate, count, word, most, in: &whole) }
    } else if word.count >= Self.leastPart, whole.isEmpty {
      noteParts(of: candidate, count)
    }
  }

  /// "bemiddelar" is the end of "buurtbemiddelaar".
  private mutating func noteParts(of compound: ArraySlice<UInt8>, _ count: Int) {
    guard letters.subtracting(Self.letters(compound)).nonzeroBitCount <= most else { return }
    for length in max(Self.leastPart, word.count - most)...(word.count + most) {
      for part in [compound.prefix(length), compound.suffix(length)] where part.count == length {
        if part.first == word.first || part.last == word.last {
          Self.note(part, count, word, most, in: &parts)
        }
      }
    }
  }

  private mutating func noteHalf(_ candidate: ArraySlice<UInt8>) {
    guard candidate.count >= Self.leastHalf, candidate.count <= word.count - Self.leastHalf,
      word.starts(with: candidate) || word.suffix(candidate.count).elementsEqual(candidate)
    else { return }
    known.insert(candidate)
  }

  private static func note(
    _ candidate: ArraySlice<UInt8>, _ count: Int, _ word: [UInt8], _ most: Int,
    in found: inout [ArraySlice<UInt8>: Near]
  ) {
    if found[candidate] != nil {
      found[candidate]?.count += count
    } else if let distance = EditDistance.between(word, candidate, most: most) {
      found[candidate] = Near(distance: distance, count: count)
    }
  }

  /// Of equally near words the one that stands most often.
  private func nearest(_ found: [ArraySlice<UInt8>: Near]) -> [UInt8]? {
    let nearest = found.min { left, right in
      let (one, other) = (left.value, right.value)
      return (one.distance, -one.count) == (other.distance, -other.count)
        ? left.key.lexicographicallyPrecedes(right.key)
        : (one.distance, -one.count) < (other.distance, -other.count)
    }
    return nearest.map { Array($0.key) }
  }

  /// "wijkdokters" may be "wijk dokters": the longest first half of which the second is a word too.
  private var halves: [UInt8]? {
    let lengths = Self.leastHalf..<max(Self.leastHalf, word.count - Self.leastHalf + 1)
    let border = lengths.last { known.contains(word[..<$0]) && known.contains(word[$0...]) }
    return border.map { Array(word[..<$0]) + [0x20] + Array(word[$0...]) }
  }

  /// A bit for each letter that occurs.
  private static func letters(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | (1 << UInt32($1 & 31)) }
  }
}

extension UInt32 {
  fileprivate func subtracting(_ other: UInt32) -> UInt32 { self & ~other }
}
