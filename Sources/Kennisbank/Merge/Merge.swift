/// What two people made of one file, as one file and the places where someone has to choose.
package struct MergeResult: Sendable, Hashable {
  /// My file with what they changed in it; at a conflict it has my side, without markers.
  package let bytes: [UInt8]
  package let conflicts: [MergeConflict]

  package init(bytes: [UInt8], conflicts: [MergeConflict]) {
    self.bytes = bytes
    self.conflicts = conflicts
  }
}

/// Three-way merge of one file: per field, list items one by one, per section and paragraph.
///
/// It never fails. A file that cannot be changed field by field is one conflict as a whole, and
/// so is a merge that does not read back as meant.
package enum Merge {
  /// - Parameter base: what both began with; without it nothing is merged and all that differs is
  ///   a conflict.
  package static func merge(base: Document?, mine: Document, theirs: Document) -> MergeResult {
    if mine.bytes == theirs.bytes || base?.bytes == theirs.bytes {
      return MergeResult(bytes: mine.bytes, conflicts: [])
    }
    if base?.bytes == mine.bytes { return MergeResult(bytes: theirs.bytes, conflicts: []) }
    guard canMerge([base, mine, theirs].compactMap { $0 }), !hasLostFields(base, mine, theirs)
    else {
      return wholeFile(base: base, mine: mine, theirs: theirs)
    }
    let (old, other) = (base?.withLineBreaks(of: mine), theirs.withLineBreaks(of: mine))
    for usesRaw in [true, false] {
      let merge = DocumentMerge(base: old, mine: mine, theirs: other, usesRaw: usesRaw)
      if let result = merge.result() { return result }
    }
    return wholeFile(base: base, mine: mine, theirs: theirs)
  }

  static func wholeFile(base: Document?, mine: Document, theirs: Document) -> MergeResult {
    MergeResult(
      bytes: mine.bytes, conflicts: [.wholeFile(base: base, mine: mine, theirs: theirs)])
  }

  private static func canMerge(_ documents: [Document]) -> Bool {
    documents.allSatisfy(\.hasKnownParts)
      && Set(documents.map(\.isYaml)).count == 1
      && Set(documents.map(\.brokenBlocks)).count == 1
  }

  /// An empty file, or one whose first `---` is gone, is rather an accident than a wish to remove
  /// all fields.
  private static func hasLostFields(_ base: Document?, _ sides: Document...) -> Bool {
    guard let base, !base.fields.isEmpty else { return false }
    return sides.contains { $0.layout.form == .noFrontMatter || $0.bytes.isEmpty }
  }
}

extension Document {
  /// Whether each byte of it belongs to a field, a comment or the body.
  fileprivate var hasKnownParts: Bool {
    diagnostics.allSatisfy {
      switch $0.code {
      case .invalidUTF8, .tooLarge, .tooManyFields, .unclosedFrontMatter, .unreadableLine,
        .documentMarker:
        false
      default: true
      }
    }
  }

  var isYaml: Bool { layout.form == .yaml }

  /// What nobody can read may have swallowed what follows, so it has to be the same everywhere.
  fileprivate var brokenBlocks: [String] {
    fields.filter { $0.form == .broken }.map { rawBlock($0) }
  }

  /// The lines of a field, `\n` for their line breaks, one at the end.
  func rawBlock(_ field: Field) -> String {
    text(in: field.blockRange.lowerBound..<source.trimEnd(field.blockRange)).withLineFeeds + "\n"
  }

  /// The same text with the line breaks of another file.
  fileprivate func withLineBreaks(of other: Document) -> Document {
    guard source.lineBreak != other.source.lineBreak else { return self }
    return withBytes(source.withLineBreaks(other.source.lineBreak))
  }

  func withBytes(_ bytes: [UInt8]) -> Document {
    isYaml ? Document(yaml: bytes) : Document(bytes: bytes)
  }
}

/// One attempt at a merge, checked at the end.
///
/// With `usesRaw` fields come over as they are written, with comments and quotes; without it they
/// are written anew, for where that does not read back.
struct DocumentMerge {
  let base: Document?
  let mine: Document
  let theirs: Document
  let usesRaw: Bool

  /// Nil if what was made does not read as meant.
  func result() -> MergeResult? {
    var fields = FieldMerge(base: base, mine: mine, theirs: theirs, usesRaw: usesRaw)
    guard let head = fields.merged() else { return nil }
    var body = BodyMerge(base: base, mine: mine, theirs: theirs)
    let text = body.merged()
    var bytes = Array(head.bytes[..<head.layout.body.lowerBound])
    if let last = bytes.last, !last.isBreak, !text.isEmpty, !mine.isYaml {
      bytes += mine.source.lineBreak.utf8
    }
    let result = mine.withBytes(bytes + text.utf8)
    guard fields.isMeant(result), body.isMeant(result), hasNothingNew(result) else { return nil }
    return MergeResult(bytes: result.bytes, conflicts: fields.conflicts + body.conflicts)
  }

  /// Whether nothing is wrong with the result that is not wrong with a side.
  private func hasNothingNew(_ result: Document) -> Bool {
    let known = Set((mine.diagnostics + theirs.diagnostics).map(\.code))
    return result.diagnostics.allSatisfy { known.contains($0.code) }
  }
}
