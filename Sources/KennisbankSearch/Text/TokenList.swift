import Kennisbank

/// Every different token of the texts of a table once, the commonest first. A token is a word or what
/// stands between two words; the first of the list is empty.
struct TokenList: Sendable {
  private let texts: PackedTexts
  /// How often each stands in the texts.
  let counts: PackedNumbers<UInt32>
  private let lazyGaps: Lazy<[Int]>

  init(_ columns: Columns) {
    let texts: PackedTexts = columns.lists("word")
    self.texts = texts
    counts = columns.numbers("wcnt")
    lazyGaps = Lazy { (1..<max(1, texts.count)).filter { !(texts[$0].first?.isWordByte ?? true) } }
  }

  /// What stands between words.
  var gaps: [Int] { lazyGaps.value }

  var count: Int { texts.count }

  func append(_ number: Int, to text: inout [UInt8]) {
    texts[number].withBytes { text.append(contentsOf: $0) }
  }

  /// All of them at once, for what looks at very many.
  func withTexts<Result>(
    _ body: ((_ number: Int) -> UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    texts.withRows(body)
  }

  func withBytes<Result>(
    of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    texts[number].withBytes(body)
  }

  func isWord(_ number: Int) -> Bool { texts[number].first?.isWordByte ?? false }

  func number(of token: [UInt8]) -> Int? {
    var found: Int?
    forEach(having: token) { number, text in
      if text.count == token.count { found = number }
    }
    return found
  }

  func forEach(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    texts.values.withBytes { all in
      for number in 0..<count {
        body(number, UnsafeBufferPointer(rebasing: all[range(of: number)]))
      }
    }
  }

  /// Each token in which a part stands.
  func forEach(having part: [UInt8], _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    texts.values.withBytes { all in
      var (number, place) = (0, 0)
      while place < all.count, let hit = TextScan.first(part, in: all, place..<all.count) {
        while number < count, range(of: number).upperBound <= hit { number += 1 }
        if number == count { return }
        let range = range(of: number)
        place = hit + 1
        // Where one token ends and the next begins may look like the part.
        guard range.lowerBound <= hit, hit + part.count <= range.upperBound else { continue }
        body(number, UnsafeBufferPointer(rebasing: all[range]))
        place = max(place, range.upperBound)
      }
    }
  }

  private func range(of number: Int) -> Range<Int> {
    let lower = number == 0 ? 0 : texts.ends[number - 1]
    let all = UInt64(texts.values.count)
    let start = min(lower, all)
    return Int(start)..<Int(max(start, min(texts.ends[number], all)))
  }
}
