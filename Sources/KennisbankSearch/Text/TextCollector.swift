import Kennisbank

/// Gathers what a record is found by: its texts, and marks for the names of what it points at.
struct TextCollector {
  /// By number of the field; kept from record to record for their room.
  private(set) var texts = [[UInt8]](repeating: [], count: FoundField.allCases.count)

  mutating func collect(_ record: Record, _ document: Document) {
    for number in texts.indices { texts[number].removeAll(keepingCapacity: true) }
    add(record.title, to: .title)
    add(record.summary, to: .summary)
    if let parent = record.parent {
      addNames(of: parent, to: record.kind == .neighbourhood ? .place : .otherText)
    }
    for field in document.fields { collect(field, of: record) }
    collectBody(of: document)
  }

  private mutating func collect(_ field: Field, of record: Record) {
    guard let found = FoundField(key: field.key) else { return }
    switch FieldDefinition.of(field.key, in: record.kind)?.kind {
    case .choice, .date, .number, .addresses: break
    case .reference, .references(_, part: nil):
      for id in field.value.items.compactMap(\.text) { addNames(of: id, to: found) }
    case .references(_, let part?):
      for item in field.value.items { collect(item, reference: part, to: found) }
    default:
      field.value.forEachText { if $0 != record.summary { add($0, to: found) } }
    }
  }

  /// One of a list of maps such as `{effect: ID, rol: hoofd, aanname: …}`.
  private mutating func collect(_ item: Value, reference: String, to found: FoundField) {
    guard case .map(let entries) = item else {
      if let id = item.text { addNames(of: id, to: found) }
      return
    }
    for entry in entries where !Self.isLabel(entry.key) {
      entry.value.forEachText {
        if entry.key == reference { addNames(of: $0, to: found) } else { add($0, to: found) }
      }
    }
  }

  /// Words from short lists: they would be found in nearly every record.
  private static func isLabel(_ key: String) -> Bool {
    switch key {
    case "rol", "richting", "bewijs", "soort": true
    default: false
    }
  }

  private mutating func collectBody(of document: Document) {
    add(document.preamble, to: .otherText)
    document.bytes.withUnsafeBufferPointer { bytes in
      for section in document.sections {
        let found = FoundField(sectionTitle: Folding.folded(section.title))
        if found == .otherText { add(section.title, to: found) }
        add(bytes, section.bodyRange, to: found)
      }
    }
  }

  /// Between two things said a paragraph ends: no phrase stands in both.
  private mutating func separate(_ field: Int) {
    if !texts[field].isEmpty { texts[field] += [0x0A, 0x0A] }
  }

  private mutating func addNames(of id: String, to field: FoundField) {
    let number = Int(field.rawValue)
    separate(number)
    NameMark.append(id, to: &texts[number])
  }

  private mutating func add(_ text: String, to field: FoundField) {
    var text = text
    text.withUTF8 { add($0, $0.indices, to: field) }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to field: FoundField
  ) {
    let number = Int(field.rawValue)
    separate(number)
    Folding.fold(UnsafeBufferPointer(rebasing: bytes[range]), into: &texts[number])
  }
}

extension Record {
  /// The municipality of a neighbourhood, the blade of a step: told by the folder.
  fileprivate var parent: String? {
    switch kind {
    case .neighbourhood, .step: Place(path: origin.path).parent
    default: nil
    }
  }
}

extension Value {
  /// All texts inside, in the order of the file.
  fileprivate func forEachText(_ body: (String) -> Void) {
    switch self {
    case .empty: break
    case .text(let text): body(text)
    case .list(let items): for item in items { item.forEachText(body) }
    case .map(let entries): for entry in entries { entry.value.forEachText(body) }
    }
  }
}
