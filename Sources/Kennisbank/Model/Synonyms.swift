/// Words that mean the same to who searches, from `begrippen/synoniemen.txt` of every open
/// kennisbank: a group on a line, "buurthuis = wijkcentrum = dorpshuis". A word may consist of several,
/// and stand in several groups; groups that share a word stay groups of their own.
package struct Synonyms: Sendable, Hashable {
  /// Below the kennisbank.
  package static let path = "begrippen/synoniemen.txt"
  package static let none = Synonyms(groups: [])

  package struct Group: Sendable, Hashable {
    /// As written, at least two, the most ordinary one first.
    package let words: [String]
    /// Those of them that people type but nobody writes here ("# niet schrijven:").
    package let onlyTyped: Set<String>

    package init(_ words: [String], onlyTyped: Set<String> = []) {
      self.words = words
      self.onlyTyped = onlyTyped
    }
  }

  package let groups: [Group]

  package init(groups: [Group]) {
    self.groups = groups
  }

  func adding(_ other: Synonyms) -> Synonyms {
    if groups.isEmpty || other.groups.isEmpty { return groups.isEmpty ? other : self }
    return Synonyms(groups: groups + other.groups)
  }
}

// MARK: Reading

extension Synonyms {
  /// A group of more is a page of text with an equals sign in it.
  private static let mostWords = 40
  private static let longestWord = 100

  /// What can be used of a list, and what is wrong with the rest. Never fails.
  static func read(_ bytes: [UInt8]) -> (Synonyms, [Diagnostic]) {
    let source = Source(bytes: bytes)
    var cursor = LineCursor(source, range: source.start..<source.count, number: 1)
    var groups: [Group] = []
    var diagnostics: [Diagnostic] = []
    var onlyTyped: Set<String> = []
    while !cursor.isAtEnd {
      let line = cursor.line
      let text = source.text(line.content..<max(line.content, line.end))
      if text.hasPrefix("#") {
        onlyTyped = notWritten(in: text) ?? onlyTyped
      } else if !text.allSatisfy(\.isWhitespace) {
        let (words, fault) = words(of: text)
        if let fault { diagnostics.append(diagnostic(fault, line)) }
        if words.count > 1 {
          groups.append(Group(words, onlyTyped: onlyTyped.intersection(words)))
        }
        onlyTyped = []
      }
      cursor.advance()
    }
    return (Synonyms(groups: groups), diagnostics)
  }

  private static func words(of line: String) -> ([String], WordListFault?) {
    let parts = line.split(separator: "=", omittingEmptySubsequences: false).map(trimmed)
    var words: [String] = []
    for part in parts where isWord(part) && !words.contains(part) && words.count < mostWords {
      words.append(part)
    }
    if words.count < 2 { return ([], .noSynonym(String(trimmed(line[...]).prefix(longestWord)))) }
    return (words, words.count < parts.count ? .unusableSynonym(words[0]) : nil)
  }

  private static func isWord(_ part: String) -> Bool {
    part.count <= longestWord && part.contains { $0.isLetter || $0.isNumber }
      && !part.unicodeScalars.contains("\u{FFFD}") && !part.contains("\0")
  }

  /// The words after "# niet schrijven:", nil in another remark.
  private static func notWritten(in remark: String) -> Set<String>? {
    let text = trimmed(remark.dropFirst())
    let label = "niet schrijven:"
    guard text.hasPrefix(label) else { return nil }
    return Set(text.dropFirst(label.count).split(separator: ",").map(trimmed))
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }

  private static func diagnostic(_ fault: WordListFault, _ line: Line) -> Diagnostic {
    Diagnostic(
      .check(.wordListItem(fault)), at: Position(line: line.number, column: 1),
      range: line.content..<line.end)
  }
}
