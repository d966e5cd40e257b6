/// What someone looks for. One language for the list, the command line and saved searches: the text
/// of it is read by `QueryText` and written by `text`.
///
/// A query that was read is in normal form: no list holds a list of its own sort or a part twice,
/// none has a single part, and nothing is denied twice. Reading what was written gives it again.
package indirect enum Query: Sendable, Hashable {
  /// Each of these; without parts everything.
  case all([Query])
  /// At least one of these.
  case any([Query])
  case not(Query)
  /// Also as a part of a longer word.
  case word(String)
  /// These words behind one another, each whole.
  case phrase(String)
  case field(FieldCondition)
}

// MARK: Normal form

extension Query {
  package static let empty = Query.all([])

  package var isEmpty: Bool { self == .empty }

  /// A text in the language, whatever is wrong with it.
  package init(_ text: String) {
    self = QueryText(text).query
  }

  /// All of `parts` as one query.
  package static func all(of parts: [Query]) -> Query {
    let parts = unique(parts.flatMap(\.parts))
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// One of `parts` is enough. Parts that say nothing are left out: they would allow everything.
  package static func any(of parts: [Query]) -> Query {
    let alternatives = parts.flatMap { part -> [Query] in
      if case .any(let inner) = part { inner } else { part.isEmpty ? [] : [part] }
    }
    let parts = unique(alternatives)
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .any(parts)
  }

  package var negated: Query {
    if case .not(let query) = self { query } else { isEmpty ? self : .not(self) }
  }

  /// What must all hold.
  package var parts: [Query] {
    if case .all(let parts) = self { parts } else { [self] }
  }

  package func without(_ part: Query) -> Query {
    .all(of: parts.filter { $0 != part })
  }

  private static func unique(_ parts: [Query]) -> [Query] {
    var seen: Set<Query> = []
    return parts.filter { seen.insert($0.folded).inserted }
  }

  /// Words that fold alike are the same word.
  private var folded: Query {
    if case .word(let word) = self {
      .word(String(decoding: Folding.folded(word), as: UTF8.self))
    } else {
      self
    }
  }
}

// MARK: Words

extension Query {
  /// What may be found in a text and is worth a mark, folded, each once.
  package var words: [[UInt8]] {
    var words: [[UInt8]] = []
    collectWords { if !words.contains($0) { words.append($0) } }
    return words
  }

  /// Words say which record answers best.
  package var hasWords: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.hasWords)
    case .word, .phrase: true
    case .not, .field: false
    }
  }

  private func collectWords(_ take: ([UInt8]) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.collectWords(take) }
    case .word(let text), .phrase(let text): take(Folding.folded(text))
    case .not, .field: break
    }
  }

  /// With other words; nil when `change` knows none for one of them.
  func changingWords(_ change: (String) -> String?) -> Query? {
    func changed(_ parts: [Query]) -> [Query]? {
      let new = parts.compactMap { $0.changingWords(change) }
      return new.count == parts.count ? new : nil
    }
    switch self {
    case .all(let parts): return changed(parts).map(Query.all(of:))
    case .any(let parts): return changed(parts).map(Query.any(of:))
    case .word(let word): return change(word).map(Query.word)
    case .not, .phrase, .field: return self
    }
  }
}
