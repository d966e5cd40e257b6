/// Writes sentences that are nonsense, but have the words, lengths and repetition of Dutch text.
struct Writer {
  private static let width = 90

  private let vocabulary: Vocabulary
  var chance: Chance

  init(_ vocabulary: Vocabulary, _ chance: Chance) {
    self.vocabulary = vocabulary
    self.chance = chance
  }

  mutating func word(_ wordClass: Vocabulary.WordClass) -> String {
    let words = vocabulary.words(of: wordClass)
    return words[chance.rank(below: words.count)]
  }

  /// Such as "sociale wijktuin".
  mutating func phrase() -> String { word(.adjective) + " " + word(.noun) }

  mutating func sentence() -> String {
    var text = ""
    for letter in chance.one(of: Vocabulary.patterns) where letter != " " {
      guard let wordClass = Vocabulary.WordClass(rawValue: letter) else {
        text.append(letter)
        continue
      }
      text += (text.isEmpty ? "" : " ") + word(wordClass)
    }
    return text.capitalised
  }

  mutating func sentences(_ count: ClosedRange<Int>) -> String {
    (0..<chance.number(in: count)).map { _ in sentence() }.joined(separator: " ")
  }

  /// Fills lines as an editor does.
  static func filled(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count >= width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

extension String {
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
