/// What a dictionary is asked.
package protocol WordJudge {
  func knows(_ word: String) -> Bool
  /// What may be meant, the best first.
  func suggestions(for word: String) -> [String]
}

/// Looks the words of texts up in a dictionary. A word that it does not know is a tip: the reader
/// changes it, or says once that it is right.
///
/// Not looked up is what no dictionary has: names, abbreviations, words with digits in them, what
/// the titles of the kennisbank are made of.
package struct SpellingCheck {
  /// What one text is told at most; for the first of these it is also said what may be meant, which
  /// takes a dictionary long to find.
  package static let mostWords = 200
  package static let mostSuggested = 20

  private let catalogue: Catalogue
  /// Words of titles and ids, by hash.
  private let titled: Set<UInt64>

  package init(catalogue: Catalogue) {
    self.catalogue = catalogue
    titled = catalogue.records.reduce(into: []) { titled, record in
      for text in [record.title, record.id] { titled.formUnion(Self.hashes(of: text)) }
    }
  }

  /// Whether this kennisbank is looked at: one in Dutch that its reader can change.
  package func covers(_ kennisbank: Int) -> Bool {
    guard catalogue.kennisbanken.indices.contains(kennisbank) else { return false }
    let info = catalogue.kennisbanken[kennisbank]
    return info.isDutch && !info.isReadOnly
  }

  /// Of a text while it is written, as it would be at that place in a kennisbank.
  package func findings(
    in bytes: [UInt8], path: String, kennisbank: Int, judge: some WordJudge
  ) -> [Diagnostic] {
    RecordReader(kennisbank: kennisbank).records(path: path, bytes: bytes)
      .flatMap { findings(in: $0, judge: judge) }
  }

  /// From top to bottom; a word that comes back in one field or section is told once.
  package func findings(in record: Record, judge: some WordJudge) -> [Diagnostic] {
    guard covers(record.origin.kennisbank), record.isText, !record.kind.isTerm,
      record.origin.path.hasSuffix(".md")
    else { return [] }
    let document = record.document
    var reader = UnknownWords(
      prose: Prose(of: document, kind: record.kind),
      own: catalogue.words.own[record.origin.kennisbank] ?? .none, titled: titled)
    reader.read(judge)
    return diagnostics(reader.told, document, judge)
  }

  private func diagnostics(
    _ unknown: [UnknownWord], _ document: Document, _ judge: some WordJudge
  ) -> [Diagnostic] {
    let positions = document.source.positions(of: unknown.map(\.range.lowerBound))
    var suggested: [String: [String]] = [:]
    return unknown.map { word in
      let text = document.text(in: word.range)
      if suggested[text] == nil, suggested.count < Self.mostSuggested {
        suggested[text] = judge.suggestions(for: text)
      }
      let suggestions = suggested[text] ?? []
      return Diagnostic(
        .check(.spelling(text, suggestions: suggestions)), at: positions[word.range.lowerBound],
        field: word.field, section: word.section, range: word.range,
        mend: suggestions.first.map { .replacing(word.range, old: text, new: $0) })
    }
  }

  private static func hashes(of text: String) -> [UInt64] {
    let bytes = Array(text.utf8)
    return Word.words(of: bytes, in: bytes.indices).flatMap { word in
      [word.hash] + word.parts(in: bytes).map(\.hash)
    }
  }
}
