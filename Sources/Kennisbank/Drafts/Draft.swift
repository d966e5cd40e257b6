/// The ways of a text between `concepten/`, its place among the published ones and a wider ring.
/// Only what each way asks for changes; all other bytes stay.
package enum Draft {
  /// A draft of a published text, which remembers by `basis` what it started from.
  package static func ofPublished(
    _ bytes: [UInt8], kind: ObjectKind
  ) throws(EditRefusal) -> [UInt8] {
    let draft = try based(bytes, on: bytes, kind: kind)
    return try with(draft, "status", "concept", kind)
  }

  /// The draft with `published` as the text it is held against from now on: what has been merged
  /// into it is no news any more.
  package static func based(
    _ bytes: [UInt8], on published: [UInt8], kind: ObjectKind
  ) throws(EditRefusal) -> [UInt8] {
    try with(bytes, "basis", GitBlob.id(of: published), kind)
  }

  /// The git blob id of the text that a draft started from; nil for a text of its own.
  package static func basis(of bytes: [UInt8]) -> String? {
    Document(bytes: bytes).text("basis").flatMap { GitBlob.isId($0) ? $0 : nil }
  }

  /// The text to publish: without `basis` and the reader's remarks. A text that is open to everyone
  /// for the first time gets the date of today.
  /// - Parameters:
  ///   - old: the published text that it replaces.
  ///   - today: as 2026-11-22.
  package static func published(
    _ bytes: [UInt8], replacing old: [UInt8]?, kind: ObjectKind, today: String
  ) throws(EditRefusal) -> [UInt8] {
    let old = old.map(Document.init(bytes:))
    var document = try Document(bytes: bytes).removing("basis", asWhole: true)
    document = try document.removingSections(["Opmerkingen"])
    document = try withoutIdleConsent(document)
    document = try withStatus(document, like: old, kind)
    return try withOpenSince(document, old, kind, today).bytes
  }

  private static func with(
    _ bytes: [UInt8], _ key: String, _ text: String, _ kind: ObjectKind
  ) throws(EditRefusal) -> [UInt8] {
    try Document(bytes: bytes)
      .setting(key, to: .text(text), order: FieldOrder.of(kind), asWhole: true).bytes
  }

  /// What may stay though it looks private is named in a field: once it is gone from the text, the
  /// field would be the only place that tells it.
  private static func withoutIdleConsent(_ document: Document) throws(EditRefusal) -> Document {
    let key = Mend.acceptedField
    guard let field = document.field(key) else { return document }
    let rest =
      document.bytes[..<field.blockRange.lowerBound]
      + document.bytes[field.blockRange.upperBound...]
    let text = String(decoding: rest, as: UTF8.self)
    let accepted = document.list(key)
    let kept = accepted.filter { text.contains($0) }
    if kept.count == accepted.count { return document }
    return kept.isEmpty
      ? try document.removing(key, asWhole: true)
      : try document.setting(key, to: .texts(kept), asWhole: true)
  }

  /// Where the text stands says already that it is published: the field is for a text that had it,
  /// and for a new one.
  private static func withStatus(
    _ document: Document, like old: Document?, _ kind: ObjectKind
  ) throws(EditRefusal) -> Document {
    if let old, old.field("status") == nil {
      return try document.removing("status", asWhole: true)
    }
    return try document.setting(
      "status", to: .text("gepubliceerd"), order: FieldOrder.of(kind), asWhole: true)
  }

  /// Of a text that was open already without a date, the date is not known and stays away.
  private static func withOpenSince(
    _ document: Document, _ old: Document?, _ kind: ObjectKind, _ today: String
  ) throws(EditRefusal) -> Document {
    guard document.isOpen, document.text("openbaar_sinds") == nil else { return document }
    let known = old?.text("openbaar_sinds")
    guard let day = known ?? (old?.isOpen == true ? nil : today) else { return document }
    return try document.setting(
      "openbaar_sinds", to: .text(day), order: FieldOrder.of(kind), asWhole: true)
  }
}

// MARK: To a wider ring

extension Draft {
  private static let closedSections: Set<String> = ["Intern", "Opmerkingen"]

  /// The text as it may leave: without `## Intern`, the keys under `intern:` and remarks. Refused
  /// when a heading of that name is left, such as one that an unclosed code block hides.
  package static func forWiderRing(_ bytes: [UInt8]) throws(EditRefusal) -> [UInt8] {
    var document = try Document(bytes: bytes).removing("intern", asWhole: true)
    document = try document.removing("basis", asWhole: true)
    document = try document.removingSections(closedSections)
    guard !document.hasHeading(closedSections) else { throw .wouldDamage }
    return document.bytes
  }
}

extension Document {
  fileprivate var isOpen: Bool { text("zichtbaarheid") == "openbaar" }

  /// Whether a line looks like a heading of one of these titles, of whatever level or form.
  fileprivate func hasHeading(_ titles: Set<String>) -> Bool {
    let wanted = Set(titles.map(Section.folded))
    let lines = text(in: 0..<bytes.count).split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { $0.trimmingHeadingMarks }
    return zip(lines, lines.dropFirst() + [("", false)]).contains { line, next in
      let isUnderlined = !next.text.isEmpty && next.text.allSatisfy { $0 == "-" || $0 == "=" }
      return wanted.contains(line.text) && (line.isMarked || isUnderlined)
    }
  }
}

extension Substring {
  /// The words of a line, folded, and whether `#` stood before them.
  fileprivate var trimmingHeadingMarks: (text: String, isMarked: Bool) {
    let line = drop { $0.isWhitespace || $0 == ">" }
    let words = line.split { $0 == "#" || $0.isWhitespace }.joined(separator: " ")
    return (words.lowercased(), line.first == "#")
  }
}
