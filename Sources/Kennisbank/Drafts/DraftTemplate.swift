/// The text of a new object: its answers in the fixed order of keys, and the empty sections of its
/// kind. What is not known is not there.
package struct DraftTemplate: Sendable {
  private let kind: ObjectKind
  private var fields: [String: Value] = [:]
  private var sections: [String: String] = [:]
  private var remarks: [Remark] = []

  package init(
    _ kind: ObjectKind, _ answers: DraftAnswers, lookup: NameLookup = .nothing
  ) {
    self.kind = kind
    var reader = AnswerReader(lookup: lookup)
    reader.read(answers, as: kind)
    fields = reader.fields.merging(answers.fields) { $1 }
    sections = reader.sections
    if !kind.isRegister { fields["status"] = .text("concept") }
  }

  /// The blade of a step, the municipality of a neighbourhood: the folder it stands in.
  package var parent: String? {
    let id: String? =
      switch kind {
      case .step: fields["blad"]?.text
      case .neighbourhood: fields["gemeente"]?.text ?? fields["gemeenten"]?.items.first?.text
      default: nil
      }
    return id.flatMap { $0.isIdForm ? $0 : nil }
  }

  /// Names among the answers that belong to no object: they stand as words beside the ids.
  package var placeInWords: String? { inWords(["gemeenten", "wijk", "blad"]) }
  package var targetGroupsInWords: String? { inWords(["doelgroepen", "deelnemers"]) }

  private func inWords(_ keys: [String]) -> String? {
    keys.compactMap { fields[$0 + "_toelichting"]?.text }.first
  }

  /// The bytes of the file.
  package func bytes(id: String) throws(EditRefusal) -> [UInt8] {
    var document = Document(bytes: Array(skeleton(id: id).utf8))
    for title in titles {
      guard let text = sections[title] else { continue }
      document = try document.settingSection(title, to: text)
    }
    for remark in remarks { document = try document.addingRemark(remark) }
    return document.bytes
  }

  private func skeleton(id: String) -> String {
    let all = fields.merging(["id": .text(id)]) { $1 }
    let order = FieldOrder.of(kind)
    let keys = order.filter { all[$0] != nil } + all.keys.filter { !order.contains($0) }.sorted()
    let lines = keys.flatMap { YamlText.entry($0, all[$0] ?? .empty, indent: 0) }
    let body = titles.map { "\n## \($0)\n" }.joined()
    return (["---"] + lines + ["---", ""]).joined(separator: "\n") + body
  }

  private var titles: [String] {
    let order = SectionOrder.of(kind)
    return order + sections.keys.filter { !order.contains($0) }.sorted()
  }
}

// MARK: Begin hiermee

extension DraftTemplate {
  /// A description that begins with what carries over from another one or from an archetype. Place,
  /// costs, results, sources and proof are of that other one and stay there. A remark says where
  /// the rest came from.
  /// - Parameter today: as 2026-11-22.
  package init(
    from source: Record, _ answers: DraftAnswers, lookup: NameLookup = .nothing, today: String
  ) {
    self.init(.intervention, answers, lookup: lookup)
    let inherited = Self.inherited(from: source)
    fields.merge(inherited) { own, _ in own }
    remarks = [
      Remark(
        "begonnen vanuit [[\(source.id)]]: kijk of wat is overgenomen hier ook klopt",
        who: "wijk", when: today)
    ]
  }

  private static func inherited(from source: Record) -> [String: Value] {
    let document = source.document
    var fields: [String: Value] = [:]
    for key in ["themas", "doelgroepen", "doelgroepen_toelichting"] {
      fields[key] = document.value(key)
    }
    fields["effecten"] = parts(["effect", "rol"], of: document.value("effecten"))
    fields["elementen"] = parts(["element", "tekst", "soort"], of: document.value("elementen"))
    if source.kind == .archetype {
      fields["archetype"] = .text(source.id)
    } else {
      fields["archetype"] = document.value("archetype")
      fields["gerelateerd"] = .texts([source.id])
    }
    return fields.filter { !$0.value.items.isEmpty }
  }

  /// The items of a list with only these parts; plain items as they are.
  private static func parts(_ keys: Set<String>, of list: Value) -> Value {
    .list(
      list.items.compactMap { item in
        guard case .map(let entries) = item else { return item.text.map(Value.text) }
        let kept = entries.filter { keys.contains($0.key) && $0.value != .empty }
        return kept.isEmpty ? nil : .map(kept)
      })
  }
}

// MARK: Answers

/// Puts each answer where its kind of object has a place for it.
private struct AnswerReader {
  let lookup: NameLookup
  private(set) var fields: [String: Value] = [:]
  private(set) var sections: [String: String] = [:]

  init(lookup: NameLookup) {
    self.lookup = lookup
  }

  mutating func read(_ answers: DraftAnswers, as kind: ObjectKind) {
    setText("titel", answers.title)
    readPlace(answers.place, kind)
    readTexts(answers, kind)
    readTargetGroups(answers.targetGroups, kind)
    switch kind {
    case .intervention: fields["soort"] = .text("praktijk")
    case .archetype: fields["soort"] = .text("archetype")
    case .meetup:
      fields["soort"] = .text("meetup")
      setText("datum", answers.date ?? "")
    default: break
    }
  }

  private mutating func readPlace(_ text: String, _ kind: ObjectKind) {
    switch kind {
    case .meetup: setText("plek", text)
    case .step: setReference("blad", .blade, text)
    case .programme: setReference("wijk", .neighbourhood, text)
    default:
      setReferences(
        [
          ("gemeenten", .municipality), ("wijken", .neighbourhood), ("organisaties", .organisation),
        ],
        text, rest: "gemeenten_toelichting")
    }
  }

  private mutating func readTexts(_ answers: DraftAnswers, _ kind: ObjectKind) {
    switch kind {
    case .element:
      setSection("Uitleg", answers.action)
      setSection("Wanneer wel en niet", answers.issue)
    case .blade:
      setText("kernvraag", answers.issue)
      setSection("Inleiding", answers.action)
    case .step:
      setText("kernvraag", answers.issue)
      setSection("Instructie", answers.action)
    case .meetup:
      let question = Self.flat(answers.issue)
      if !question.isEmpty { fields["casus"] = .map([.init("vraag", .text(question))]) }
      setSection("Agenda", answers.action)
    case .programme:
      setSection("Wat speelt er", answers.issue)
      setSection("Samenhang", answers.action)
    default:
      setSection("Aanleiding", answers.issue)
      setSection("Aanpak", answers.action)
    }
  }

  private mutating func readTargetGroups(_ text: String, _ kind: ObjectKind) {
    switch kind {
    case .step:
      let names = Self.names(text)
      if !names.isEmpty { fields["voor_wie"] = .texts(names) }
    case .meetup:
      setReferences(
        [("deelnemers", .organisation)], text, rest: "deelnemers_toelichting")
    default:
      setReferences([("doelgroepen", .targetGroup)], text, rest: "doelgroepen_toelichting")
    }
  }
}

extension AnswerReader {
  private mutating func setText(_ key: String, _ text: String) {
    let flat = Self.flat(text)
    if !flat.isEmpty { fields[key] = .text(flat) }
  }

  private mutating func setSection(_ title: String, _ text: String) {
    if text.contains(where: { !$0.isWhitespace }) { sections[title] = text }
  }

  /// A reference is an id; what is none stands in the twin of the field.
  private mutating func setReference(_ key: String, _ kind: ObjectKind, _ text: String) {
    let name = Self.flat(text)
    guard let id = lookup.id(of: name, among: [kind]) else {
      return setText(key + "_toelichting", name)
    }
    fields[key] = .text(id)
  }

  private mutating func setReferences(
    _ keys: [(key: String, kind: ObjectKind)], _ text: String, rest: String
  ) {
    var found: [String: [String]] = [:]
    var unknown: [String] = []
    for name in Self.names(text) {
      let matches = keys.compactMap { key in
        lookup.id(of: name, among: [key.kind]).map { (key: key.key, id: $0) }
      }
      if let match = matches.first {
        found[match.key, default: []].append(match.id)
      } else {
        unknown.append(name)
      }
    }
    for (key, ids) in found { fields[key] = .texts(ids) }
    setText(rest, unknown.joined(separator: ", "))
  }

  private static func names(_ text: String) -> [String] {
    text.split { ",;".contains($0) || $0.isNewline }.map(flat).filter { !$0.isEmpty }
  }

  private static func flat(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
