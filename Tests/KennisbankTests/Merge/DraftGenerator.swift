/// A file in the making: what it says and how it is written, so that an edit of one part leaves
/// the others as they are.
struct SampleDraft {
  enum Value {
    case text(String)
    case list([String], isFlow: Bool)
    case maps([[(key: String, value: String)]])
  }

  struct Field {
    var key: String
    var value: Value
    var style: Int
    var comment: String?
  }

  struct Section {
    var title: String
    /// Paragraphs, or the items of a list.
    var parts: [String]
  }

  var fields: [Field] = []
  var preamble: String?
  var sections: [Section] = []
  var lineBreak = "\n"
  var slot: String?

  var text: String {
    var lines = ["---"] + fields.flatMap(\.lines) + (slot.map { ["# " + $0] } ?? []) + ["---"]
    if let preamble { lines += [preamble, ""] }
    for section in sections { lines += section.lines }
    return lines.joined(separator: "\n").replacing("\n", with: lineBreak) + lineBreak
  }
}

extension SampleDraft.Field {
  var lines: [String] {
    let lead = comment.map { ["# " + $0] } ?? []
    switch value {
    case .text(let text): return lead + Self.written(key, text, style)
    case .list(let items, true): return lead + ["\(key): [\(items.joined(separator: ", "))]"]
    case .list(let items, false):
      return lead + ["\(key):"]
        + items.enumerated().map { ($0 + style).isMultiple(of: 3) ? "  - '\($1)'" : "  - \($1)" }
    case .maps(let maps):
      return lead + ["\(key):"]
        + maps.flatMap { map in
          map.enumerated().map { ($0 == 0 ? "  - " : "    ") + "\($1.key): \($1.value)" }
        }
    }
  }

  private static func written(_ key: String, _ text: String, _ style: Int) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    switch style {
    case 0: return ["\(key): \(text)"]
    case 1: return ["\(key): '\(text)'"]
    case 2: return ["\(key):   \"\(text)\" # bij \(key)"]
    case 3: return ["\(key): >-"] + words.map { "  " + $0 }
    case 4: return ["\(key): |"] + words.map { "    " + $0 }
    default: return ["\(key): &anker \(text)"]
    }
  }
}

extension SampleDraft.Section {
  static let lists: Set = ["Oogst", "Acties", "Agenda"]

  var isList: Bool { Self.lists.contains(title) }

  var lines: [String] {
    let gap = isList ? [] : [""]
    return ["## " + title, ""] + parts.map { [$0] }.joined(separator: gap) + [""]
  }
}

extension SeededGenerator {
  mutating func chance(of percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// A word that hardly ever comes twice.
  mutating func word(_ mark: String) -> String { mark + String(next() % 1_000_000_000, radix: 36) }

  mutating func words(_ mark: String) -> String {
    (0..<Int.random(in: 1...4, using: &self)).map { _ in word(mark) }.joined(separator: " ")
  }

  mutating func draft() -> SampleDraft {
    var draft = SampleDraft()
    for key in ["id", "titel", "themas", "effecten", "periode", "eigen", "bronnen", "kosten"]
    where chance(of: 70) {
      draft.fields.append(field(key, "b"))
    }
    if chance(of: 30) { draft.preamble = words("b") }
    for title in ["Aanpak", "Doel", "Oogst", "Acties", "Agenda", "Lessen"] where chance(of: 50) {
      draft.sections.append(section(title, "b"))
    }
    if chance(of: 15) { draft.lineBreak = "\r\n" }
    return draft
  }

  mutating func field(_ key: String, _ mark: String) -> SampleDraft.Field {
    let value: SampleDraft.Value
    switch key {
    case "themas", "bronnen": value = .list(items(mark), isFlow: chance(of: 30))
    case "effecten", "kosten": value = .maps(items(mark).map { map($0, mark) })
    default: value = .text(words(mark))
    }
    let style = Int.random(in: 0...5, using: &self)
    return SampleDraft.Field(
      key: key, value: value, style: style, comment: chance(of: 15) ? words(mark) : nil)
  }

  private mutating func items(_ mark: String) -> [String] {
    (0..<Int.random(in: 1...4, using: &self)).map { _ in word(mark) }
  }

  private mutating func map(_ name: String, _ mark: String) -> [(key: String, value: String)] {
    [(chance(of: 80) ? "effect" : "tekst", name), ("rol", word(mark))]
  }

  mutating func section(_ title: String, _ mark: String) -> SampleDraft.Section {
    let count = Int.random(in: 0...4, using: &self)
    return SampleDraft.Section(title: title, parts: (0..<count).map { _ in part(title, mark) })
  }

  private mutating func part(_ title: String, _ mark: String) -> String {
    switch title {
    case "Oogst": "- [werkt] \(words(mark))" + (chance(of: 20) ? "\n  \(word(mark))" : "")
    case "Acties": "- [ ] \(words(mark)) ^\(word(mark))"
    case "Agenda": "- 10 min | \(word(mark))" + (chance(of: 50) ? " | 9 min" : "")
    default: words(mark) + (chance(of: 20) ? "\n\(words(mark))" : "")
    }
  }
}

// MARK: Edits

extension SeededGenerator {
  mutating func edited(_ draft: SampleDraft, mark: String) -> SampleDraft {
    var draft = draft
    for _ in 0..<Int.random(in: 1...4, using: &self) { edit(&draft, mark) }
    if chance(of: 5) { draft.lineBreak = draft.lineBreak == "\n" ? "\r\n" : "\n" }
    return draft
  }

  private mutating func edit(_ draft: inout SampleDraft, _ mark: String) {
    switch Int.random(in: 0..<12, using: &self) {
    case 0...3: editField(&draft, mark)
    case 4:
      if let index = draft.fields.indices.randomElement(using: &self) {
        draft.fields.remove(at: index)
      }
    case 5: addField(&draft, mark)
    case 6...9: editSection(&draft, mark)
    case 10: addSection(&draft, mark)
    default: editRest(&draft, mark)
    }
  }

  private mutating func editField(_ draft: inout SampleDraft, _ mark: String) {
    guard let index = draft.fields.indices.randomElement(using: &self) else { return }
    switch draft.fields[index].value {
    case .text: draft.fields[index].value = .text(words(mark))
    case .list(var items, let isFlow):
      editList(&items, new: word(mark))
      draft.fields[index].value = .list(items, isFlow: isFlow)
    case .maps(var maps):
      let place = maps.indices.randomElement(using: &self) ?? 0
      if chance(of: 50) {
        maps[place][1].value = word(mark)
      } else {
        editList(&maps, new: map(word(mark), mark))
      }
      draft.fields[index].value = .maps(maps)
    }
  }

  private mutating func editList<Item>(_ items: inout [Item], new: Item) {
    let place = Int.random(in: 0...items.count, using: &self)
    switch Int.random(in: 0..<4, using: &self) {
    case 0 where items.count > 1 && place < items.count: items.remove(at: place)
    case 1 where place < items.count: items[place] = new
    case 2 where chance(of: 20): items.shuffle(using: &self)
    default: items.insert(new, at: place)
    }
  }

  private mutating func addField(_ draft: inout SampleDraft, _ mark: String) {
    let key = ["einde", "nieuw", "themas", word(mark)].randomElement(using: &self) ?? ""
    guard !draft.fields.contains(where: { $0.key == key }) else { return }
    let place = Int.random(in: 0...draft.fields.count, using: &self)
    draft.fields.insert(field(key, mark), at: place)
  }

  private mutating func editSection(_ draft: inout SampleDraft, _ mark: String) {
    guard let index = draft.sections.indices.randomElement(using: &self) else { return }
    let title = draft.sections[index].title
    if chance(of: 10) {
      draft.sections.remove(at: index)
    } else if title == "Acties", chance(of: 40),
      let place = draft.sections[index].parts.indices.randomElement(using: &self)
    {
      draft.sections[index].parts[place].replace("[ ]", with: "[x]")
    } else {
      editList(&draft.sections[index].parts, new: part(title, mark))
    }
  }

  private mutating func addSection(_ draft: inout SampleDraft, _ mark: String) {
    let title = ["Kritiek", "Tips", "Oogst", "Doel"].randomElement(using: &self) ?? ""
    guard !draft.sections.contains(where: { $0.title == title }) else { return }
    let place = Int.random(in: 0...draft.sections.count, using: &self)
    draft.sections.insert(section(title, mark), at: place)
  }

  private mutating func editRest(_ draft: inout SampleDraft, _ mark: String) {
    switch Int.random(in: 0..<5, using: &self) {
    case 0: draft.preamble = draft.preamble == nil || chance(of: 70) ? words(mark) : nil
    case 1: draft.slot = words(mark)
    case 2: draft.sections.shuffle(using: &self)
    case 3: draft.fields.shuffle(using: &self)
    default:
      guard let index = draft.fields.indices.randomElement(using: &self) else { return }
      draft.fields[index].comment = chance(of: 70) ? words(mark) : nil
    }
  }
}
