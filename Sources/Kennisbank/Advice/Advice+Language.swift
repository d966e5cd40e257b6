/// How a text reads: sentences that are too long, words of the trade.
extension Advice {
  mutating func adviseOnLanguage(_ text: PassageText, _ sentences: [Sentence]) {
    for sentence in sentences where sentence.words.count > CheckCode.manyWords {
      guard let first = sentence.words.first, let last = sentence.words.last else { continue }
      let range = text.words[first].range.lowerBound..<text.words[last].range.upperBound
      report(.longSentence(words: sentence.words.count), in: text.passage, on: range)
    }
    let isAim = text.passage.role == .aim
    text.eachMatch(of: catalogue.words.jargonTable, sentences) { match, range in
      if isAim, catalogue.words.hasVague(at: range, in: text) { return }
      let jargon = catalogue.words.jargon[match.row]
      let code = CheckCode.jargon(
        text.text(range), instead: jargon.instead, reason: jargon.reason)
      let mend = match.isExact ? document.plainer(jargon, at: range) : nil
      report(code, in: text.passage, on: range, mend: mend)
    }
  }
}

extension PassageText {
  /// Every place of the words of a table, one behind the other. What has a capital within a
  /// sentence is a name.
  func eachMatch(
    of table: WordTable, _ sentences: [Sentence], _ tell: (WordTable.Match, Range<Int>) -> Void
  ) {
    for sentence in sentences {
      var place = sentence.words.lowerBound
      while place < sentence.words.upperBound {
        let isName = words[place].isCapital && place > sentence.words.lowerBound
        guard !isName, let match = table.match(at: place, of: words, in: bytes),
          place + match.count <= sentence.words.upperBound
        else {
          place += 1
          continue
        }
        let last = words[place + match.count - 1]
        tell(match, words[place].range.lowerBound..<last.range.upperBound)
        place += match.count
      }
    }
  }
}

extension Document {
  /// The plainer word, with a capital where the old one has one.
  fileprivate func plainer(_ jargon: WordLists.Jargon, at range: Range<Int>) -> Mend? {
    guard let new = jargon.instead.first else { return nil }
    let old = text(in: range)
    let isCapital = old.first?.isUppercase == true
    return .replacing(
      range, old: old, new: isCapital ? new.prefix(1).uppercased() + new.dropFirst() : new)
  }
}

extension WordLists {
  fileprivate func hasVague(at range: Range<Int>, in text: PassageText) -> Bool {
    let words = Word.words(of: text.bytes, in: range)
    return !words.isEmpty && vagueTable.match(at: 0, of: words, in: text.bytes) != nil
  }
}
