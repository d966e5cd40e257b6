/// Another id for an object, and every link to it mended: references in fields and `[[id]]` or
/// `[[id|text]]`. Only the bytes of the ids change.
package struct Renaming: Sendable, Hashable {
  package let old: String
  package let new: String

  /// Nil when one of them is no id, or when they are the same.
  package init?(from old: String, to new: String) {
    guard old != new, old.isIdForm, new.isIdForm, new.utf8.count <= Slug.longest else { return nil }
    self.old = old
    self.new = new
  }

  package var reversed: Renaming { Renaming(old: new, new: old) }

  private init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}

extension Renaming {
  /// A file in which the links are mended.
  package struct Mended: Sendable, Hashable {
    package let bytes: [UInt8]
    /// How many ids changed, the object's own included.
    package let count: Int
    /// Keys of fields that name the id in a form beyond ours: for a person to mend.
    package let unmended: [String]
  }

  /// - Parameter path: below the kennisbank.
  package func mended(_ bytes: [UInt8], path: String) -> Mended {
    guard bytes.holds(old), let rules = LinkRules(path: path) else {
      return Mended(bytes: bytes, count: 0, unmended: [])
    }
    let document = rules.isYaml ? Document(yaml: bytes) : Document(bytes: bytes)
    var search = LinkSearch(document: document, rules: rules, renaming: self)
    search.run()
    let splices = search.splices
    return Mended(
      bytes: splices.isEmpty ? bytes : document.spliced(splices).bytes, count: splices.count,
      unmended: search.unmended)
  }

  /// Where a file stands afterwards: a folder that bears the id (of a blade, of a municipality)
  /// bears the new one.
  /// - Parameter isObject: whether the file describes the object itself.
  package func path(of path: String, isObject: Bool) -> String {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast() else { return path }
    let isDraft = parts.first == DraftPath.folder
    let top = parts.dropFirst(isDraft ? 1 : 0).first
    if top == "waaier" || top == "gemeenten" {
      let isNumbered = top == "waaier"
      parts = parts.map { renamed($0, isNumbered: isNumbered) }
    }
    return (parts + [isObject ? renamedFile(file, isNumbered: top == "waaier") : file])
      .joined(separator: "/")
  }

  private func renamedFile(_ file: String, isNumbered: Bool) -> String {
    guard let dot = file.lastIndex(of: ".") else { return file }
    return renamed(String(file[..<dot]), isNumbered: isNumbered) + file[dot...]
  }

  private func renamed(_ name: String, isNumbered: Bool) -> String {
    if name == old { return new }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let isMatch = isNumbered && !digits.isEmpty && name.dropFirst(digits.count) == "-" + old
    return isMatch ? digits + "-" + new : name
  }
}

/// Which values of a file are ids of objects.
private struct LinkRules {
  let isYaml: Bool
  /// Nil for a list of terms or of progress, in which only parts of maps are ids.
  private let kind: ObjectKind?

  /// Nil for a file without links.
  init?(path: String) {
    let place = Place(path: path)
    switch place.content {
    case .object(let kind): (self.isYaml, self.kind) = (false, kind)
    case .terms: (isYaml, kind) = (true, nil)
    case .none where path == "kennisbank.yaml": (isYaml, kind) = (true, .page)
    case .none where path.hasPrefix("voortgang/") && path.hasSuffix(".yaml"):
      (isYaml, kind) = (true, nil)
    case .words, .ownWords, .synonyms, .none: return nil
    }
  }

  /// Whether a scalar of the field, or a scalar item of it, is an id.
  func isReference(_ key: String) -> Bool {
    guard let kind else { return false }
    if Self.scalars.contains(key) { return true }
    switch FieldDefinition.of(key, in: kind)?.kind {
    case .reference, .references: return true
    default: return false
    }
  }

  /// Whether this part of the maps in a field is an id.
  func isReference(_ part: String, in key: String) -> Bool {
    guard let kind else { return Self.termParts.contains(part) }
    if Self.parts[key]?.contains(part) == true { return true }
    if case .references(_, part?) = FieldDefinition.of(key, in: kind)?.kind { return true }
    return false
  }

  /// Beside the fields that the definitions call references.
  private static let scalars: Set<String> = ["id", "organisatie", "bewijs_door", "vervangen_door"]
  private static let parts: [String: Set<String>] = [
    "resultaten": ["effect"], "metingen": ["effect"], "keuzes": ["trekker"],
    "deelnemers": ["organisatie"], "contact": ["organisatie"], "erkenning": ["door"],
  ]
  /// Of terms, and of the steps that an organisation took.
  private static let termParts: Set<String> = [
    "id", "categorie", "vervangen_door", "stap", "meetup",
  ]
}

/// Walks one document for the places in which the old id stands as an id.
private struct LinkSearch {
  let document: Document
  let rules: LinkRules
  let renaming: Renaming
  private(set) var splices: [Document.Splice] = []
  private(set) var unmended: [String] = []

  init(document: Document, rules: LinkRules, renaming: Renaming) {
    self.document = document
    self.rules = rules
    self.renaming = renaming
  }

  mutating func run() {
    for field in document.fields {
      visit(field.node, field.key, isReference: rules.isReference(field.key))
    }
    let inFields = splices.map(\.range)
    for range in textLinks where !inFields.contains(where: { $0.overlaps(range) }) {
      splices.append(Document.Splice(range: range, text: renaming.new))
    }
    splices.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func visit(_ node: Node, _ key: String, isReference: Bool, inFlow: Bool = false)
  {
    switch node.content {
    case .scalar(let style) where isReference: replace(node, style, inFlow: inFlow)
    case .list(let nodes, let isFlow):
      for item in nodes { visit(item, key, isReference: isReference, inFlow: inFlow || isFlow) }
    case .map(let entries, let isFlow):
      for entry in entries {
        let isPart = rules.isReference(document.source.keyText(entry.key), in: key)
        visit(entry.value, key, isReference: isPart, inFlow: inFlow || isFlow)
      }
    case .foreign(let value) where holdsId(value, key, isReference: isReference):
      unmended.append(key)
    default: break
    }
  }

  private mutating func replace(_ node: Node, _ style: ScalarStyle, inFlow: Bool) {
    guard document.source.value(of: node) == .text(renaming.old) else { return }
    if case .block = style { return }
    let text = YamlText.scalar(renaming.new, as: style, inFlow: inFlow)
    splices.append(Document.Splice(range: node.range, text: text))
  }

  private func holdsId(_ value: Value, _ key: String, isReference: Bool) -> Bool {
    switch value {
    case .empty: false
    case .text(let text): isReference && text == renaming.old
    case .list(let items): items.contains { holdsId($0, key, isReference: isReference) }
    case .map(let entries):
      entries.contains {
        holdsId($0.value, key, isReference: rules.isReference($0.key, in: key))
      }
    }
  }

  /// The ids of `[[old]]` and `[[old|text]]` anywhere in the file.
  private var textLinks: [Range<Int>] {
    let opening = Array("[[\(renaming.old)".utf8)
    let bytes = document.bytes
    return bytes.offsets(of: opening).compactMap { offset in
      let end = offset + opening.count
      guard end < bytes.count, bytes[end] == .closeBracket || bytes[end] == .bar else { return nil }
      return (offset + 2)..<end
    }
  }
}

extension [UInt8] {
  /// Whether a text stands in it.
  package func holds(_ text: String) -> Bool { !offsets(of: Array(text.utf8)).isEmpty }

  /// Where a text begins, each time.
  fileprivate func offsets(of text: [UInt8]) -> [Int] {
    guard let first = text.first, count >= text.count else { return [] }
    return withUnsafeBufferPointer { bytes in
      (0...(bytes.count - text.count)).filter { offset in
        bytes[offset] == first && text.indices.allSatisfy { bytes[offset + $0] == text[$0] }
      }
    }
  }
}
