/// The fields of a merged file.
struct FieldMerge {
  /// More lists that both sides changed than this are no work of people.
  private static let mostRewritten = 100

  private let base: Document?
  private let mine: Document
  private let theirs: Document
  private let usesRaw: Bool
  private let old: [String: FieldEntry]
  private let own: [String: FieldEntry]
  private let other: [String: FieldEntry]
  private(set) var conflicts: [MergeConflict] = []
  /// What fields of the result that were touched are to be.
  private var meant: [String: Value] = [:]
  private var raw: [String: RawChange] = [:]
  private var written: [(key: String, value: Value)] = []
  /// New ones behind values of theirs that are not taken over as they were written.
  private var comments: [CommentLine] = []

  init(base: Document?, mine: Document, theirs: Document, usesRaw: Bool) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.usesRaw = usesRaw && mine.layout.form != .noFrontMatter
    old = base?.fieldTable ?? [:]
    own = mine.fieldTable
    other = theirs.fieldTable
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
    let found = result.fieldTable
    return Set(own.keys).union(found.keys).union(meant.keys).allSatisfy { key in
      let values = found[key]?.values ?? []
      if let wanted = meant[key] { return (values.last ?? .empty) == wanted }
      return values == own[key]?.values ?? []
    }
  }

  // MARK: One field

  private mutating func decide(_ key: String) {
    let (before, here, there) = (entry(key, old), entry(key, own), entry(key, other))
    guard base != nil else {
      if here.values != there.values { addConflict(key) }
      return
    }
    let isDouble = [before, here, there].contains { $0.values.count > 1 }
    switch there.values {
    case here.values: takeWriting(key, before, here, there)
    case before.values: break
    case _ where isDouble: addConflict(key)
    case _ where here.values == before.values: take(key, before, here, there)
    default: mergeValues(key, before, here, there)
    }
    if raw[key] == nil { keepComment(key, before, here, there) }
  }

  private mutating func keepComment(
    _ key: String, _ before: FieldEntry, _ here: FieldEntry, _ there: FieldEntry
  ) {
    guard let comment = there.comment, ![before.comment, here.comment].contains(comment)
    else { return }
    comments.append(CommentLine(text: comment, range: 0..<0, key: key))
  }

  private func entry(_ key: String, _ table: [String: FieldEntry]) -> FieldEntry {
    table[key] ?? FieldEntry()
  }

  private mutating func addConflict(_ key: String) {
    conflicts.append(
      MergeConflict(
        .field(key), base: old[key]?.values.last, mine: own[key]?.values.last,
        theirs: other[key]?.values.last))
  }

  /// What only they changed.
  private mutating func take(
    _ key: String, _ before: FieldEntry, _ here: FieldEntry, _ there: FieldEntry
  ) {
    meant[key] = there.value
    let isUntouched = here.text == nil || here.text == before.text
    if usesRaw, let block = there.text, isUntouched {
      raw[key] = .put(block)
    } else if usesRaw, there.value == .empty {
      raw[key] = .remove
    } else {
      written.append((key, there.value))
    }
  }

  /// They wrote the same in another way, or put a comment behind it.
  private mutating func takeWriting(
    _ key: String, _ before: FieldEntry, _ here: FieldEntry, _ there: FieldEntry
  ) {
    guard usesRaw, here.blocks.count == 1, there.blocks.count == 1, here.text == before.text,
      let block = there.text, block != here.text
    else { return }
    raw[key] = .put(block)
  }

  private mutating func mergeValues(
    _ key: String, _ before: FieldEntry, _ here: FieldEntry, _ there: FieldEntry
  ) {
    let outcome = ValueMerge.merged(
      key, base: before.value, mine: here.value, theirs: there.value)
    conflicts += outcome.conflicts
    guard outcome.value != here.value else { return }
    meant[key] = outcome.value
    written.append((key, outcome.value))
  }
}

// MARK: Splices

extension FieldMerge {
  private func splices() -> [Document.Splice] {
    guard let base, mine.layout.form != .noFrontMatter else { return [] }
    let lines = CommentMerge(base: base, mine: mine, theirs: theirs)
    let inserted = insertions(lines.added + comments).map { place, lines in
      Document.Splice(range: place..<place, text: lines.written(in: mine, at: place))
    }
    let removed = lines.removed.map { Document.Splice(range: $0.range, text: "") }
    return (replacements() + inserted + removed).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// Of the fields that my file has already.
  private func replacements() -> [Document.Splice] {
    raw.flatMap { key, change in
      let blocks = own[key]?.blocks ?? []
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
      if let block = own[key]?.blocks.last {
        if let lines = above[key] { texts[block.lowerBound, default: ""] += lines }
        place = block.upperBound
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
