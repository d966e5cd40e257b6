/// A stretch of language in a file, and what it is there for.
struct Passage: Sendable {
  enum Role: Sendable {
    /// Says what should change: an effect, the aim, the summary.
    case aim
    case story
    /// Not written for reading: only looked at for what is private.
    case data
  }

  let range: Range<Int>
  let role: Role
  let field: String?
  let section: String?
  /// The key within a map of the field: `aanname` of an effect.
  let part: String?
}

/// The passages of a description, over bytes in which only language is left.
///
/// What never leaves (`intern:`, `## Intern`) and the remarks of readers are no part of it.
struct Prose {
  /// Of a file that is longer only the beginning is looked at: fifty times a long description.
  static let largestText = 256 << 10

  let passages: [Passage]
  let bytes: [UInt8]

  init(of document: Document, kind: ObjectKind) {
    var mask = ProseMask(document.source)
    var passages: [Passage] = []
    for field in document.fields {
      var reader = FieldProse(document.source, field.key, kind)
      reader.read(field.node, part: nil)
      for passage in reader.passages { mask.hideField(passage.range, in: document.source) }
      passages += reader.passages
    }
    let preamble = Self.read(document.preambleRange)
    mask.hideMarkdown(in: preamble)
    passages.append(
      Passage(range: preamble, role: .story, field: nil, section: nil, part: nil))
    for section in document.sections where !Self.unread.contains(Section.folded(section.title)) {
      let range = Self.read(section.bodyRange)
      mask.hideMarkdown(in: range)
      let role: Passage.Role = Section.folded(section.title) == "doel" ? .aim : .story
      passages.append(
        Passage(range: range, role: role, field: nil, section: section.title, part: nil))
    }
    self.passages = passages.filter { !$0.range.isEmpty }
    bytes = mask.bytes
  }

  /// The part of a range that is looked at.
  static func read(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<max(range.lowerBound, largestText))
  }

  private static let unread: Set<String> = ["intern", "opmerkingen"]
}

extension ProseMask {
  fileprivate mutating func hideField(_ range: Range<Int>, in source: Source) {
    if source[range.lowerBound] == .doubleQuote { hideEscapes(in: range) }
    hideInline(in: range)
  }
}

/// The values of one field that are language.
private struct FieldProse {
  private let source: Source
  private let key: String
  private let definition: FieldDefinition.Kind?
  private(set) var passages: [Passage] = []

  init(_ source: Source, _ key: String, _ kind: ObjectKind) {
    self.source = source
    self.key = key
    definition = FieldDefinition.of(key, in: kind)?.kind
  }

  mutating func read(_ node: Node, part: String?) {
    guard isLanguage(part) else { return }
    switch node.content {
    case .empty: break
    case .list(let items, _): for item in items { read(item, part: part) }
    case .map(let entries, _):
      for entry in entries { read(entry.value, part: source.keyText(entry.key)) }
    case .scalar where isReference(node, part): break
    case .scalar: add(node.range, role(of: part), part)
    case .foreign, .broken: add(node.range, .data, part)
    }
  }

  private mutating func add(_ range: Range<Int>, _ role: Passage.Role, _ part: String?) {
    let range = Prose.read(range)
    guard !range.isEmpty else { return }
    passages.append(Passage(range: range, role: role, field: key, section: nil, part: part))
  }

  private func isLanguage(_ part: String?) -> Bool {
    guard !Self.codes.contains(key), part.map(Self.codes.contains) != true else { return false }
    switch definition {
    case .reference, .choice, .year, .date, .number, .addresses: return false
    case .references(_, let own?): return part != own
    default: return true
    }
  }

  private func isReference(_ node: Node, _ part: String?) -> Bool {
    guard case .references = definition, part == nil else { return false }
    return source.text(node.range).isIdForm
  }

  private func role(of part: String?) -> Passage.Role {
    if key == "effecten" { return Self.aimParts.contains(part ?? "tekst") ? .aim : .data }
    if let part { return Self.storyParts.contains(part) ? .story : .data }
    if key == "samenvatting" { return .aim }
    return Self.stories.contains(key) || key.hasSuffix("_toelichting") ? .story : .data
  }

  private static let aimParts: Set<String> = ["tekst", "aanname", "succes"]
  private static let storyParts: Set<String> = ["tekst", "waarom", "opmerking", "wat"]
  private static let stories: Set<String> = [
    "als_we_niets_doen", "niet_geschikt_voor", "bewijs_reden",
  ]
  /// Fields and parts that hold words of the program, numbers, days or addresses.
  private static let codes: Set<String> = [
    "id", "soort", "rol", "effect", "basis", "ingedeeld_door", "intern", "privacy_akkoord", "bron",
    "pagina", "bedrag", "aantal", "jaar", "per", "op", "datum", "peildatum", "periode",
    "synoniemen",
    "zichtbaarheid", "richting", "bewijs", "vervangen_door",
  ]
}
