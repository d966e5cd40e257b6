import Kennisbank

/// The synonyms of all open kennisbanken by each of their words, folded.
///
/// A word brings the others of the groups that it is in itself, and no more: what those mean in other
/// groups is another matter, so nothing goes round in circles and nothing grows.
struct SynonymTable: Sendable {
  struct Synonym: Sendable, Hashable {
    /// Folded; of several words with one space between.
    let bytes: [UInt8]
    /// As the list has it.
    let text: String
  }

  /// Beyond these a word means too much to mean anything.
  private static let most = 24

  static let empty = SynonymTable(.none)

  private let groups: [[Synonym]]
  /// Of the groups in which each word stands.
  private let numbers: [[UInt8]: [Int]]
  /// Words of the longest key.
  let longestKey: Int

  init(_ synonyms: Synonyms) {
    var groups: [[Synonym]] = []
    var numbers: [[UInt8]: [Int]] = [:]
    var longestKey = 0
    for group in synonyms.groups {
      let all = group.words.map { Synonym(bytes: Self.folded($0), text: $0) }
      for key in Set(all.map(\.bytes)) where !key.isEmpty {
        numbers[key, default: []].append(groups.count)
        longestKey = max(longestKey, key.split(separator: 0x20).count)
      }
      groups.append(all.filter { !$0.bytes.isEmpty && !group.onlyTyped.contains($0.text) })
    }
    self.groups = groups
    self.numbers = numbers
    self.longestKey = longestKey
  }

  /// What else to look for, for words that stand together.
  func synonyms(of words: [[UInt8]]) -> [Synonym] {
    let keys = Self.keys(for: words)
    var found: [Synonym] = []
    for number in keys.flatMap({ numbers[$0] ?? [] }) {
      for synonym in groups[number] where !keys.contains(synonym.bytes) {
        if found.count < Self.most, !found.contains(synonym) { found.append(synonym) }
      }
    }
    return found
  }

  /// The words as typed, and with one of them in another form: "tegels eruit" is "tegel eruit".
  private static func keys(for words: [[UInt8]]) -> [[UInt8]] {
    let others = words.indices.flatMap { number in
      WordForms.related(to: words[number]).map { form in
        var words = words
        words[number] = form
        return words
      }
    }
    return ([words] + others).map { Array($0.joined(separator: [0x20])) }
  }

  private static func folded(_ text: String) -> [UInt8] {
    Array(Folding.folded(text).split(separator: 0x20).joined(separator: [0x20]))
  }
}
