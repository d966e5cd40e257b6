/// What an experienced colleague would say about the text of a description: what it aims at, how it
/// reads, whom it may lead to. Each is about bytes of the file; none of it keeps anything from being
/// saved or published.
///
/// For interventions, archetypes and elements, drafts too; not for the kennisbank that belongs to
/// the program, which its reader cannot change. The time is in proportion to the text.
struct Advice {
  /// What one text is told at most: more helps nobody, and a hostile text could ask for millions.
  private static let mostFindings = 1_000

  let document: Document
  let prose: Prose
  let catalogue: Catalogue
  let kind: ObjectKind
  /// Texts that somebody said may stay.
  let accepted: Set<String>
  private var found: [Found] = []

  static func findings(
    in record: Record, _ document: Document, _ catalogue: Catalogue
  ) -> [Diagnostic] {
    guard Self.kinds.contains(record.kind), !catalogue.isReadOnly(record.origin) else { return [] }
    var advice = Advice(
      document: document, prose: Prose(of: document, kind: record.kind), catalogue: catalogue,
      kind: record.kind)
    advice.adviseOnEffects()
    for passage in advice.prose.passages { advice.advise(on: passage) }
    return advice.diagnostics
  }

  private static let kinds: Set<ObjectKind> = [.intervention, .archetype, .element]

  private init(document: Document, prose: Prose, catalogue: Catalogue, kind: ObjectKind) {
    self.document = document
    self.prose = prose
    self.catalogue = catalogue
    self.kind = kind
    accepted = Set(document.accepted)
  }

  private mutating func advise(on passage: Passage) {
    let words = Word.words(of: prose.bytes, in: passage.range)
    let text = PassageText(passage: passage, words: words, bytes: prose.bytes)
    advisePrivacy(on: text)
    guard passage.role != .data else { return }
    let sentences = SentenceReader.sentences(of: words, in: prose.bytes)
    adviseOnAim(text, sentences)
    adviseOnLanguage(text, sentences)
  }

  // MARK: Telling

  mutating func report(
    _ code: CheckCode, field: String?, section: String? = nil, on range: Range<Int>,
    mend: Mend? = nil
  ) {
    guard found.count < Self.mostFindings else { return }
    found.append(Found(code: code, field: field, section: section, range: range, mend: mend))
  }

  mutating func report(
    _ code: CheckCode, in passage: Passage, on range: Range<Int>, mend: Mend? = nil
  ) {
    report(code, field: passage.field, section: passage.section, on: range, mend: mend)
  }

  /// From top to bottom.
  private var diagnostics: [Diagnostic] {
    let positions = document.source.positions(of: found.map(\.range.lowerBound))
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { found in
      Diagnostic(
        .check(found.code), at: positions[found.range.lowerBound], field: found.field,
        section: found.section, range: found.range, mend: found.mend)
    }
  }

  private struct Found {
    let code: CheckCode
    let field: String?
    let section: String?
    let range: Range<Int>
    let mend: Mend?
  }
}

/// A passage with its words found.
struct PassageText {
  let passage: Passage
  let words: [Word]
  /// Of the whole file, with only language left.
  let bytes: [UInt8]

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func has(_ place: Int, in set: WordSet) -> Bool {
    words.indices.contains(place) && set.contains(words[place])
  }

  /// Whether a word follows the one before it, with a space or line break between.
  func follows(_ place: Int) -> Bool {
    guard words.indices.contains(place), place > 0 else { return false }
    return Word.isGap(from: words[place - 1], to: words[place], in: bytes)
  }
}

extension Catalogue {
  func isReadOnly(_ origin: Origin) -> Bool {
    kennisbanken.indices.contains(origin.kennisbank)
      && kennisbanken[origin.kennisbank].isReadOnly
  }
}
