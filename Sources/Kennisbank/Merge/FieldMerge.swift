/// The fields of a merged file.
struct FieldMerge {
  /// More lists that both sides changed than this are no work of people.
  private static let mostRewritten = 100

  private let base: Document?
  private let mine: Document
  private let theirs: Document
  private let usesRaw: Bool
  private(set) var conflicts: [MergeConflict] = []
  /// What fields of the result that were touched are to be.
  private var meant: [String: Value] = [:]
  private var raw: [String: RawChange] = [:]
  private var written: [(key: String, value: Value)] = []

  init(base: Document?, mine: Document, theirs: Document, usesRaw: Bool) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.usesRaw = usesRaw && mine.layout.form != .noFrontMatter
  }

  private enum RawChange {
    case remove
    /// The lines of a field, with their line breaks.
    case put(String)
  }

  /// My file with the fields merged, its body as it was; nil where an edit is refused.
  mutating func merged() -> Document? {
    var seen = KeySet()
    for key in (mine.fields + theirs.fields).map(\.key) where seen.insert(key) { decide(key) }
    guard written.count <= Self.mostRewritten else { return nil }
    var document = mine.spliced(splices())
    let order = theirs.fields.map(\.key)
    for (key, value) in written {
      guard let next = try? document.writing(key, value, order: order) else { return nil }
      document = next
    }
    return document
  }

  func isMeant(_ result: Document) -> Bool {
    let keys = Set((mine.fields + result.fields).map(\.key)).union(meant.keys)
    return keys.allSatisfy { key in
      meant[key].map { result.value(key) == $0 } ?? (result.values(key) == mine.values(key))
    }
  }

  // MARK: One field

  private mutating func decide(_ key: String) {
    let (own, other) = (mine.values(key), theirs.values(key))
    guard let base else {
      if own != other { addConflict(key) }
      return
    }
    let old = base.values(key)
    let isDouble = [old, own, other].contains { $0.count > 1 }
    switch other {
    case own: takeWriting(key, base)
    case old: break
    case _ where isDouble: addConflict(key)
    case _ where own == old: take(key, base)
    default: mergeValues(key, base)
    }
  }

  private mutating func addConflict(_ key: String) {
    conflicts.append(
      MergeConflict(
        .field(key), base: base?.value(key), mine: mine.value(key), theirs: theirs.value(key)))
  }

  /// What only they changed.
  private mutating func take(_ key: String, _ base: Document) {
    let value = theirs.value(key)
    meant[key] = value
    let isUntouched = mine.field(key) == nil || mine.rawBlock(key) == base.rawBlock(key)
    if usesRaw, let block = theirs.rawBlock(key), isUntouched {
      raw[key] = .put(block)
    } else if usesRaw, value == .empty {
      raw[key] = .remove
    } else {
      written.append((key, value))
    }
  }

  /// They wrote the same in another way, or put a comment behind it.
  private mutating func takeWriting(_ key: String, _ base: Document) {
    guard usesRaw, mine.count(of: key) == 1, theirs.count(of: key) == 1,
      let own = mine.rawBlock(key), own == base.rawBlock(key),
      let block = theirs.rawBlock(key), block != own
    else { return }
    raw[key] = .put(block)
  }

  private mutating func mergeValues(_ key: String, _ base: Document) {
    let outcome = ValueMerge.merged(
      key, base: base.value(key), mine: mine.value(key), theirs: theirs.value(key))
    conflicts += outcome.conflicts
    guard outcome.value != mine.value(key) else { return }
    meant[key] = outcome.value
    written.append((key, outcome.value))
  }
}

// MARK: Splices

extension FieldMerge {
  private func splices() -> [Document.Splice] {
    guard let base, mine.layout.form != .noFrontMatter else { return [] }
    let comments = CommentMerge(base: base, mine: mine, theirs: theirs)
    let inserted = insertions(comments.added).map { place, lines in
      Document.Splice(range: place..<place, text: lines.written(in: mine, at: place))
    }
    let removed = comments.removed.map { Document.Splice(range: $0.range, text: "") }
    return (replacements() + inserted + removed).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// Of the fields that my file has already.
  private func replacements() -> [Document.Splice] {
    raw.flatMap { key, change in
      let blocks = mine.fields.filter { $0.key == key }.map(\.blockRange)
      switch change {
      case .remove: return blocks.map { Document.Splice(range: $0, text: "") }
      case .put(let text):
        return blocks.suffix(1).map {
          Document.Splice(range: $0, text: text.withLineBreaks(mine.source.lineBreak))
        }
      }
    }
  }

  /// Their new fields, each behind the field it stands behind with them, and their new comments,
  /// each above the field it stands above. What comes in one place is one text.
  private func insertions(_ comments: [CommentLine]) -> [Int: String] {
    let above = Dictionary(grouping: comments, by: \.key).mapValues {
      $0.map { $0.text + "\n" }.joined()
    }
    var place = firstPlace
    var texts: [Int: String] = [:]
    var seen = KeySet()
    for key in theirs.fields.map(\.key) where seen.insert(key) {
      if let own = mine.field(key) {
        if let lines = above[key] { texts[own.blockRange.lowerBound, default: ""] += lines }
        place = own.blockRange.upperBound
      } else if case .put(let text)? = raw[key] {
        texts[place, default: ""] += (above[key] ?? "") + text
      } else if let lines = above[key] {
        texts[place, default: ""] += lines
      }
    }
    if let lines = above[nil] { texts[mine.layout.frontMatter.upperBound, default: ""] += lines }
    return texts
  }

  /// Where a field goes that is their first one.
  private var firstPlace: Int {
    mine.layout.form == .closed || mine.fields.isEmpty
      ? mine.layout.frontMatter.lowerBound : mine.fields[0].blockRange.lowerBound
  }
}

extension String {
  /// Lines to be put at an offset, with the line breaks of that file.
  fileprivate func written(in document: Document, at place: Int) -> String {
    let lineBreak = document.source.lineBreak
    let isLineStart = place <= document.source.start || document.bytes[place - 1].isBreak
    return (isLineStart ? "" : lineBreak) + withLineBreaks(lineBreak)
  }
}

extension Document {
  /// The values of all fields of a key, those that say nothing left out.
  func values(_ key: String) -> [Value] {
    fields.filter { $0.key == key }.map { source.value(of: $0.node) }.filter { $0 != .empty }
  }

  fileprivate func count(of key: String) -> Int { fields.count { $0.key == key } }

  fileprivate func rawBlock(_ key: String) -> String? { field(key).map { rawBlock($0) } }

  /// The document with a value written. What differs in a list is written one stretch at a time
  /// (the last few of very many), so that items between keep their comments and quotes.
  fileprivate func writing(
    _ key: String, _ value: Value, order: [String]
  ) throws(EditRefusal) -> Document {
    if value == .empty { return try removing(key, asWhole: true) }
    guard case .list(let new) = value, case .list(var items) = self.value(key), !new.isEmpty else {
      return try setting(key, to: value, order: order, asWhole: true)
    }
    var document = self
    let hunks = SequenceMatch.hunks(from: items, to: new)
    for hunk in hunks.reversed().prefix(8) {
      items.replaceSubrange(hunk.old, with: new[hunk.new])
      document = try document.setting(key, to: .list(items), order: order, asWhole: true)
    }
    return try document.setting(key, to: value, order: order, asWhole: true)
  }
}
