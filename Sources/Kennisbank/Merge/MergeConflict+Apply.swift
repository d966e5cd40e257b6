extension MergeConflict {
  package enum Choice: Sendable, Hashable {
    /// What stands in the file.
    case mine
    case theirs
    /// Of prose mine, a blank line, theirs; of a list all items.
    case both
    /// A text of one's own, written as `form` says.
    case text(String)
  }

  /// Why a choice was not made. The document is as it was.
  package enum Refusal: Error, Sendable, Hashable {
    /// Two dates, numbers or names do not make one.
    case noBoth
    /// The file no longer has my side there; `mine` leaves it as it is now.
    case changedSince
    /// The text is no YAML of a value.
    case unreadableText
    case edit(EditRefusal)
  }

  package var allowsBoth: Bool { both != nil }

  /// The document with the choice made.
  package func applying(_ choice: Choice, to document: Document) throws(Refusal) -> Document {
    if choice == .mine { return document }
    let text = try text(of: choice)
    switch place {
    case .field(let key): return try setting(key, to: text, in: document)
    case .item(let key, let part, let id):
      return try setting(.named(part: part, id: id), of: key, to: text, in: document)
    case .section(let name, nil): return try setting(name, to: text, in: document)
    case .section(let name, let part?):
      return try setting(name, part: part, to: text, in: document)
    case .wholeFile: return try replacing(document, with: text, isOwn: choice != .theirs)
    }
  }

  private func text(of choice: Choice) throws(Refusal) -> String? {
    switch choice {
    case .mine: return mine
    case .theirs: return theirs
    case .text(let text): return text
    case .both:
      guard let both else { throw .noBoth }
      return both
    }
  }
}

// MARK: My side, typed further

extension MergeConflict {
  /// The same conflict with, as my side, what stands there now: whoever goes on typing before
  /// choosing can still choose.
  package func now(in document: Document) -> MergeConflict {
    let mine: String? =
      switch place {
      case .field(let key): written(document.value(key))
      case .item(let key, let part, let id):
        written(
          document.value(key).items.first {
            ItemIdentity.name(of: $0) == .named(part: part, id: id)
          } ?? .empty)
      case .section(let name, let part): written(document, name, part)
      case .wholeFile:
        form == .file ? String(validating: document.bytes, as: UTF8.self) ?? mine : mine
      }
    return MergeConflict(place: place, form: form, base: base, mine: mine, theirs: theirs)
  }

  private func written(_ value: Value) -> String? {
    switch (value, form) {
    case (.empty, _): nil
    case (_, .values): value.writtenYaml
    case (.text, _): value.written
    default: mine
    }
  }

  private func written(_ document: Document, _ name: SectionName, _ part: Int?) -> String? {
    guard let piece = document.pieces.first(where: { $0.name == name }) else { return nil }
    let text = document.text(in: piece.body)
    guard let part else { return text.withLineFeeds }
    let chunks = MarkdownChunk.chunks(of: text, byItem: name.isList)
    let own = MarkdownChunk.chunks(of: mine ?? "", byItem: name.isList)
    if chunks.range(of: own, near: part) != nil { return mine }
    let rest = chunks.dropFirst(part).prefix(own.count)
    return rest.isEmpty ? nil : MarkdownChunk.joined(Array(rest), lineBreak: "\n")
  }
}

// MARK: Both sides

extension MergeConflict {
  /// Longer texts are prose, and two of them can stand below each other.
  private static let longestName = 80

  /// Nil where two sides do not make one.
  private var both: String? {
    guard let mine, let theirs else { return nil }
    switch form {
    case .markdown: return mine + (isListItem ? "\n" : "\n\n") + theirs
    case .text where isProse(mine) || isProse(theirs): return mine + "\n\n" + theirs
    case .values: return union(mine, theirs)
    case .text, .file, .bytes: return nil
    }
  }

  private var isListItem: Bool {
    if case .section(let name, _) = place { name.isList } else { false }
  }

  private func isProse(_ text: String) -> Bool {
    text.utf8.contains(where: \.isBreak) || text.utf8.count > Self.longestName
  }

  private func union(_ mine: String, _ theirs: String) -> String? {
    guard case .list(let own)? = Value(writtenYaml: mine),
      case .list(let other)? = Value(writtenYaml: theirs)
    else { return nil }
    return Value.list(own + other.filter { !own.contains($0) }).writtenYaml
  }
}

// MARK: Fields

extension MergeConflict {
  /// The value a side stands for; `.empty` for one that is not there.
  private func value(_ text: String?) throws(Refusal) -> Value {
    guard let text else { return .empty }
    guard form == .values else { return .text(text) }
    guard let value = Value(writtenYaml: text) else { throw .unreadableText }
    return value
  }

  private func setting(
    _ key: String, to text: String?, in document: Document
  ) throws(Refusal) -> Document {
    guard document.value(key) == (try value(mine)) else { throw .changedSince }
    return try document.replacing(key, with: try value(text))
  }

  private func setting(
    _ name: ItemIdentity, of key: String, to text: String?, in document: Document
  ) throws(Refusal) -> Document {
    var items = document.value(key).items
    let index = items.firstIndex { ItemIdentity.name(of: $0) == name }
    guard (index.map { items[$0] } ?? .empty) == (try value(mine)) else { throw .changedSince }
    let value = try value(text)
    let place = index ?? items.count
    items.replaceSubrange(
      place..<(index == nil ? place : place + 1), with: value == .empty ? [] : [value])
    return try document.replacing(key, with: .list(items))
  }
}

extension Document {
  fileprivate func replacing(
    _ key: String, with value: Value
  ) throws(MergeConflict.Refusal) -> Document {
    do throws(EditRefusal) {
      guard value != .empty else { return try removing(key, asWhole: true) }
      return try setting(key, to: value, asWhole: true)
    } catch {
      throw .edit(error)
    }
  }
}

// MARK: Sections

extension MergeConflict {
  private func setting(
    _ name: SectionName, to text: String?, in document: Document
  ) throws(Refusal) -> Document {
    let piece = document.pieces.first { $0.name == name }
    let current = piece.map { document.text(in: $0.body).withLineFeeds }
    guard current ?? "" == mine ?? "" else { throw .changedSince }
    return try document.replacing(name, piece, with: text)
  }

  /// Puts a text where the paragraphs of my side are; if my side has none, at that place.
  private func setting(
    _ name: SectionName, part: Int, to text: String?, in document: Document
  ) throws(Refusal) -> Document {
    guard let piece = document.pieces.first(where: { $0.name == name }) else {
      throw .changedSince
    }
    var chunks = MarkdownChunk.chunks(of: document.text(in: piece.body), byItem: name.isList)
    let own = MarkdownChunk.chunks(of: mine ?? "", byItem: name.isList)
    guard let range = chunks.range(of: own, near: part) else { throw .changedSince }
    var new = MarkdownChunk.chunks(of: text ?? "", byItem: name.isList)
    if let first = new.first, let old = chunks[range].first {
      new[0] = MarkdownChunk(first.text, gap: old.gap, isItem: first.isItem)
    }
    chunks.replaceSubrange(range, with: new)
    return try document.replacing(
      name, piece,
      with: MarkdownChunk.joined(chunks, lineBreak: document.source.lineBreak))
  }
}

extension [MarkdownChunk] {
  /// Where a run of chunks stands that is nearest to an index.
  fileprivate func range(of run: [MarkdownChunk], near index: Int) -> Range<Int>? {
    guard !run.isEmpty else {
      let place = Swift.min(Swift.max(index, 0), count)
      return place..<place
    }
    guard run.count <= count else { return nil }
    let starts = (0...(count - run.count)).filter { self[$0..<($0 + run.count)].elementsEqual(run) }
    let nearest = starts.min { ($0 - index).magnitude < ($1 - index).magnitude }
    return nearest.map { $0..<($0 + run.count) }
  }
}

extension Document {
  /// Nil removes the section.
  fileprivate func replacing(
    _ name: SectionName, _ piece: SectionPiece?, with text: String?
  ) throws(MergeConflict.Refusal) -> Document {
    do throws(EditRefusal) {
      if let text, let title = name.title, name.number == 0 {
        return try settingSection(title, to: text)
      }
      guard let piece else { throw .wouldDamage }
      return try settingPiece(piece, to: text)
    } catch {
      throw .edit(error)
    }
  }

  private func settingPiece(
    _ piece: SectionPiece, to text: String?
  ) throws(EditRefusal) -> Document {
    let old = pieces
    let isKept = text != nil || piece.name.title == nil
    let range = isKept ? piece.body : piece.range
    var splice = (text ?? "").withLineBreaks(source.lineBreak)
    if isKept, piece.body.isEmpty { splice += source.lineBreak + source.lineBreak }
    let result = spliced([Splice(range: range, text: splice)])
    let others = old.filter { $0.name != piece.name }.map { self.text(in: $0.body) }
    let found = result.pieces.map { result.text(in: $0.body) }
    let place = old.firstIndex { $0.name == piece.name } ?? 0
    let expected =
      isKept
      ? others[..<place] + [(text ?? "").withLineBreaks(source.lineBreak)] + others[place...]
      : others[...]
    guard found.elementsEqual(expected), result.layout.body.lowerBound == layout.body.lowerBound
    else { throw .wouldDamage }
    return result
  }
}

// MARK: The whole file

extension MergeConflict {
  private func replacing(
    _ document: Document, with text: String?, isOwn: Bool
  ) throws(Refusal) -> Document {
    guard document.bytes == fileBytes(mine ?? "", form) else { throw .changedSince }
    return document.withBytes(fileBytes(text ?? "", isOwn ? .file : form))
  }

  private func fileBytes(_ text: String, _ form: Form) -> [UInt8] {
    form == .bytes
      ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(text.utf8)
  }
}
