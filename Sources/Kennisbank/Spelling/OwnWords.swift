/// Words that a kennisbank holds for right, from `begrippen/woorden.txt`: one on a line, `#` before
/// a remark. It compares hashes only: two words with one hash of 64 bits would cost a missed tip.
package struct OwnWords: Sendable, Hashable {
  /// Below the kennisbank.
  package static let path = "begrippen/woorden.txt"
  package static let none = OwnWords(bytes: [])

  private let hashes: Set<UInt64>

  package init(bytes: [UInt8]) {
    var hashes: Set<UInt64> = []
    let source = Source(bytes: bytes)
    var cursor = LineCursor(source, range: source.start..<source.count, number: 1)
    while !cursor.isAtEnd {
      let line = cursor.line.start..<cursor.line.end
      let end = bytes[line].firstIndex(of: .hash) ?? line.upperBound
      for word in Word.words(of: bytes, in: line.lowerBound..<end) { hashes.insert(word.hash) }
      cursor.advance()
    }
    self.hashes = hashes
  }

  func contains(_ word: Word) -> Bool { hashes.contains(word.hash) }

  /// The list with one more word on a line of its own at its end; every other byte stays. Nil when
  /// it is there already. `bytes`: nil where there is no list yet.
  package static func adding(_ word: String, to bytes: [UInt8]?) -> [UInt8]? {
    let bytes = bytes ?? []
    let list = OwnWords(bytes: bytes)
    let words = Word.words(of: Array(word.utf8), in: 0..<word.utf8.count)
    guard !words.isEmpty, !words.allSatisfy(list.contains) else { return nil }
    let lineBreak = Array(Source(bytes: bytes).lineBreak.utf8)
    let isOpen = bytes.last.map { !$0.isBreak } ?? false
    return bytes + (isOpen ? lineBreak : []) + Array(word.utf8) + lineBreak
  }
}
