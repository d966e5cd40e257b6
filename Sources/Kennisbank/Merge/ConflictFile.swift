/// The open conflicts of one object, kept beside the kennisbank's files in `conflicten/ID.yaml`.
/// It travels along, so that a colleague can choose too.
package struct ConflictFile: Sendable, Hashable {
  /// Who made a side, and when, as texts for people.
  package struct Author: Sendable, Hashable {
    package let who: String
    package let when: String

    package init(who: String, when: String) {
      self.who = who
      self.when = when
    }
  }

  /// More places than this in one file are not written and not read.
  package static let mostConflicts = 2_000

  package let id: String
  /// Below the kennisbank, `/` between folders.
  package let path: String
  /// Of what stands in the file.
  package let mine: Author
  package let theirs: Author
  package private(set) var conflicts: [MergeConflict]

  package init(
    id: String, path: String, mine: Author, theirs: Author, conflicts: [MergeConflict]
  ) {
    self.id = id
    self.path = path
    self.mine = mine
    self.theirs = theirs
    self.conflicts = conflicts
  }

  /// Nothing left to choose: the file can go.
  package var isResolved: Bool { conflicts.isEmpty }

  /// The document with a choice made and the conflicts that are left.
  package func resolving(
    _ conflict: MergeConflict, with choice: MergeConflict.Choice, in document: Document
  ) throws(MergeConflict.Refusal) -> (document: Document, rest: ConflictFile) {
    let result = try conflict.applying(choice, to: document)
    return (result, removing(conflict))
  }

  package func removing(_ conflict: MergeConflict) -> ConflictFile {
    var rest = self
    if let index = rest.conflicts.firstIndex(of: conflict) { rest.conflicts.remove(at: index) }
    return rest
  }
}

// MARK: Writing

extension ConflictFile {
  /// The file; nil if it would be too large to be read back.
  package var bytes: [UInt8]? {
    guard conflicts.count <= Self.mostConflicts else { return nil }
    let entries: [(String, Value)] = [
      ("id", .text(id)), ("pad", .text(path)), ("in_bestand", Self.value(mine)),
      ("andere", Self.value(theirs)), ("conflicten", .list(conflicts.map(\.entry))),
    ]
    let lines = entries.flatMap { YamlText.entry($0, $1, indent: 0) }
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    return bytes.count <= Document.largestSize ? bytes : nil
  }

  private static func value(_ author: Author) -> Value {
    .map([.init("wie", .text(author.who)), .init("wanneer", .text(author.when))])
  }
}

extension MergeConflict {
  fileprivate var entry: Value {
    let sides = [("basis", base), ("in_bestand", mine), ("andere", theirs)]
    return .map(
      placeEntries + [.init("vorm", .text(form.rawValue))]
        + sides.compactMap { key, text in text.map { .init(key, .text($0)) } })
  }

  private var placeEntries: [Value.Entry] {
    switch place {
    case .field(let key): [.init("veld", .text(key))]
    case .item(let key, let part, let id):
      [.init("veld", .text(key)), .init("onderdeel", .text(part)), .init("naam", .text(id))]
    case .section(let name, let part):
      [.init("kop", name.title.map(Value.text) ?? .empty)]
        + (name.number == 0 ? [] : [.init("kopnummer", .text(String(name.number)))])
        + (part.map { [.init("alinea", .text(String($0)))] } ?? [])
    case .wholeFile: [.init("bestand", .text("alles"))]
    }
  }
}

// MARK: Reading

extension ConflictFile {
  /// Reads what someone else may have written.
  /// - Returns: the file and how many of its conflicts could not be understood; nil if it does not
  ///   say which object it is about.
  package static func read(_ bytes: [UInt8]) -> (file: ConflictFile, skipped: Int)? {
    let document = Document(yaml: bytes)
    guard let id = document.text("id"), let path = document.text("pad") else { return nil }
    let items = document.value("conflicten").items
    let conflicts = items.prefix(mostConflicts).compactMap(MergeConflict.init(entry:))
    let file = ConflictFile(
      id: id, path: path, mine: author(document.value("in_bestand")),
      theirs: author(document.value("andere")), conflicts: conflicts)
    return (file, items.count - conflicts.count)
  }

  private static func author(_ value: Value) -> Author {
    Author(who: value["wie"]?.text ?? "", when: value["wanneer"]?.text ?? "")
  }
}

extension MergeConflict {
  fileprivate init?(entry: Value) {
    guard let form = entry["vorm"]?.text.flatMap(Form.init), let place = Self.place(entry) else {
      return nil
    }
    self.init(
      place: place, form: form, base: entry.side("basis"), mine: entry.side("in_bestand"),
      theirs: entry.side("andere"))
  }

  private static func place(_ entry: Value) -> Place? {
    if let key = entry.side("veld") {
      guard let part = entry["onderdeel"]?.text else { return .field(key) }
      return entry["naam"]?.text.map { .item(key, part: part, id: $0) }
    }
    if entry["bestand"] != nil { return .wholeFile }
    guard entry["kop"] != nil else { return nil }
    let number = entry["kopnummer"]?.text.map { Int($0) ?? -1 } ?? 0
    let part = entry["alinea"]?.text.map { Int($0) ?? -1 }
    guard number >= 0, part ?? 0 >= 0 else { return nil }
    return .section(SectionName(entry.side("kop"), number: number), part: part)
  }
}

extension Value {
  /// A text that may be empty.
  fileprivate func side(_ key: String) -> String? {
    if case .text(let text)? = self[key] { text } else { nil }
  }
}
