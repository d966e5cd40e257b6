/// The words a kennisbank gives advice about, from `begrippen/jargon.yaml` and `vaag.yaml` of every
/// open kennisbank, and those it searches by. Of a word of advice that stands in two, the first that
/// was read counts.
package struct WordLists: Sendable {
  /// A word of the trade and plain ones for it, the best first.
  package struct Jargon: Sendable, Hashable {
    package let word: String
    package let instead: [String]
    package let reason: String?

    package init(word: String, instead: [String], reason: String? = nil) {
      self.word = word
      self.instead = instead
      self.reason = reason
    }
  }

  /// A word that says too little in an aim, and what to ask about it.
  package struct Vague: Sendable, Hashable {
    package let word: String
    package let question: String

    package init(word: String, question: String) {
      self.word = word
      self.question = question
    }
  }

  package let jargon: [Jargon]
  package let vague: [Vague]
  /// By the number of their kennisbank: they hold for its own texts only.
  package let own: [Int: OwnWords]
  package let synonyms: Synonyms
  let jargonTable: WordTable
  let vagueTable: WordTable

  package static let none = WordLists()

  package init(
    jargon: [Jargon] = [], vague: [Vague] = [], own: [Int: OwnWords] = [:],
    synonyms: Synonyms = .none
  ) {
    self.synonyms = synonyms
    self.jargon = jargon
    self.vague = vague
    self.own = own
    jargonTable = WordTable(jargon.map(\.word))
    vagueTable = WordTable(vague.map(\.word))
  }

  package func adding(_ other: WordLists) -> WordLists { WordLists(self, other) }

  func replacingOwn(of kennisbank: Int, with new: OwnWords) -> WordLists {
    adding(WordLists(own: [kennisbank: new]))
  }

  /// A table is only made anew when both have words for it.
  private init(_ one: WordLists, _ two: WordLists) {
    jargon = one.jargon + two.jargon
    vague = one.vague + two.vague
    own = one.own.merging(two.own) { $1 }
    synonyms = one.synonyms.adding(two.synonyms)
    jargonTable =
      one.jargon.isEmpty
      ? two.jargonTable : two.jargon.isEmpty ? one.jargonTable : WordTable(jargon.map(\.word))
    vagueTable =
      one.vague.isEmpty
      ? two.vagueTable : two.vague.isEmpty ? one.vagueTable : WordTable(vague.map(\.word))
  }
}

// MARK: Reading

/// Which list of words a file in `begrippen/` holds.
package enum WordListKind: String, Sendable, CaseIterable {
  case jargon
  case vague = "vaag"
}

/// What keeps an item of a list of words from being used.
package enum WordListFault: Sendable, Hashable {
  case noWord
  case noAlternative(String)
  case noQuestion(String)
  /// A line that does not say what its word means the same as.
  case noSynonym(String)
  /// A group, named by its first word, with something in it that is no word, or a word twice.
  case unusableSynonym(String)
}

extension WordLists {
  /// What can be used of a list, and what is wrong with the rest. Never fails.
  static func read(_ kind: WordListKind, _ document: Document) -> (WordLists, [Diagnostic]) {
    let items = document.value(kind.rawValue).items
    switch kind {
    case .jargon:
      return (WordLists(jargon: items.compactMap(jargon)), faults(kind, document, items))
    case .vague:
      return (WordLists(vague: items.compactMap(vague)), faults(kind, document, items))
    }
  }

  private static func jargon(_ item: Value) -> Jargon? {
    guard let word = item["woord"]?.text else { return nil }
    let instead = item["liever"]?.items.compactMap(\.text) ?? []
    return instead.isEmpty
      ? nil : Jargon(word: word, instead: instead, reason: item["waarom"]?.text)
  }

  private static func vague(_ item: Value) -> Vague? {
    guard let word = item["woord"]?.text, let question = item["vraag"]?.text else { return nil }
    return Vague(word: word, question: question)
  }

  private static func faults(
    _ kind: WordListKind, _ document: Document, _ items: [Value]
  ) -> [Diagnostic] {
    let nodes = document.field(kind.rawValue)?.node.items ?? []
    let faults = items.enumerated().compactMap { number, item in
      fault(kind, item).map {
        (fault: $0, range: nodes.indices.contains(number) ? nodes[number].range : nil)
      }
    }
    let positions = document.source.positions(of: faults.compactMap(\.range?.lowerBound))
    return faults.map { fault, range in
      Diagnostic(
        .check(.wordListItem(fault)), at: range.flatMap { positions[$0.lowerBound] },
        field: kind.rawValue, range: range)
    }
  }

  private static func fault(_ kind: WordListKind, _ item: Value) -> WordListFault? {
    guard let word = item["woord"]?.text else { return .noWord }
    switch kind {
    case .jargon: return jargon(item) == nil ? .noAlternative(word) : nil
    case .vague: return vague(item) == nil ? .noQuestion(word) : nil
    }
  }
}

extension Node {
  /// The items of a list as they stand in the file.
  var items: [Node] {
    if case .list(let items, _) = content { items } else { [] }
  }
}
