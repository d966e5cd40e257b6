/// A stretch of text in a marking of what changed.
package struct TextRun: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case same, removed, added
  }

  package let kind: Kind
  package let text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

extension TextRun {
  /// What changed between two texts, word by word.
  ///
  /// The runs that are not added make the old text, those that are not removed the new one. Lines
  /// are compared first; a change of very many words is marked as a whole.
  package static func between(_ old: String, _ new: String) -> [TextRun] {
    let (oldLines, newLines) = (words(of: old, areLines: true), words(of: new, areLines: true))
    var runs = RunList()
    var end = 0
    for hunk in SequenceMatch.hunks(from: oldLines, to: newLines) {
      runs.add(.same, newLines[end..<hunk.new.lowerBound])
      runs.addWords(
        from: oldLines[hunk.old].joined(), to: newLines[hunk.new].joined())
      end = hunk.new.upperBound
    }
    runs.add(.same, newLines[end...])
    return runs.runs
  }

  /// Words and the blanks between them, or lines with their line break.
  fileprivate static func words(of text: String, areLines: Bool) -> [String] {
    var words: [String] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      let isEnd =
        next == text.endIndex
        || (areLines
          ? text[index].isNewline : text[index].isWhitespace != text[next].isWhitespace)
      if isEnd {
        words.append(String(text[start..<next]))
        start = next
      }
      index = next
    }
    return words
  }
}

/// Runs in the making; neighbours of one kind become one.
private struct RunList {
  private(set) var runs: [TextRun] = []

  mutating func add(_ kind: TextRun.Kind, _ words: some Sequence<String>) {
    let text = words.joined()
    guard !text.isEmpty else { return }
    if let last = runs.last, last.kind == kind {
      runs[runs.count - 1] = TextRun(kind: kind, text: last.text + text)
    } else {
      runs.append(TextRun(kind: kind, text: text))
    }
  }

  mutating func addWords(from old: String, to new: String) {
    let oldWords = TextRun.words(of: old, areLines: false)
    let newWords = TextRun.words(of: new, areLines: false)
    var end = 0
    for hunk in Self.readable(SequenceMatch.hunks(from: oldWords, to: newWords), in: newWords) {
      add(.same, newWords[end..<hunk.new.lowerBound])
      add(.removed, oldWords[hunk.old])
      add(.added, newWords[hunk.new])
      end = hunk.new.upperBound
    }
    add(.same, newWords[end...])
  }

  /// Hunks with nothing but a blank between them made one: a marking is for reading.
  private static func readable(
    _ hunks: [SequenceMatch.Hunk], in words: [String]
  ) -> [SequenceMatch.Hunk] {
    hunks.reduce(into: []) { result, hunk in
      guard let last = result.last,
        words[last.new.upperBound..<hunk.new.lowerBound].allSatisfy({
          $0.allSatisfy(\.isWhitespace)
        })
      else { return result.append(hunk) }
      result[result.count - 1] = SequenceMatch.Hunk(
        old: last.old.lowerBound..<hunk.old.upperBound,
        new: last.new.lowerBound..<hunk.new.upperBound)
    }
  }
}
