import Kennisbank

/// Gathers what a record is found by: its texts, and the names of what it points at, also as people
/// say them.
struct TextCollector {
  private let catalogue: Catalogue
  /// By number of the field; kept from record to record for their room.
  private(set) var texts = [[UInt8]](repeating: [], count: FoundField.allCases.count)
  /// By id, folded: many records point at the same few.
  private var names: [String: [UInt8]] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  mutating func collect(_ record: Record, _ document: Document) {
    for number in texts.indices { texts[number].removeAll(keepingCapacity: true) }
    add(record.title, to: .title)
    add(record.summary, to: .summary)
    if let parent = record.parent {
      add(catalogue.title(of: parent), to: record.kind == .neighbourhood ? .place : .otherText)
    }
    for field in document.fields { collect(field.key, of: document, record) }
    collectBody(of: document)
  }

  private mutating func collect(_ key: String, of document: Document, _ record: Record) {
    guard let found = FoundField(key: key) else { return }
    switch FieldDefinition.of(key, in: record.kind)?.kind {
    case .choice, .date, .number, .addresses: break
    case .reference, .references(_, part: nil):
      for id in document.list(key) { addNames(of: id, to: found) }
    case .references(_, let part?):
      for item in document.value(key).items { collect(item, reference: part, to: found) }
    default:
      for text in document.value(key).texts where text != record.summary { add(text, to: found) }
    }
  }

  /// One of a list of maps such as `{effect: ID, rol: hoofd, aanname: …}`.
  private mutating func collect(_ item: Value, reference: String, to found: FoundField) {
    guard case .map(let entries) = item else {
      if let id = item.text { addNames(of: id, to: found) }
      return
    }
    for entry in entries where !Self.labels.contains(entry.key) {
      for text in entry.value.texts {
        if entry.key == reference { addNames(of: text, to: found) } else { add(text, to: found) }
      }
    }
  }

  /// Words from short lists: they would be found in nearly every record.
  private static let labels: Set = ["rol", "richting", "bewijs", "soort"]

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

  /// Title and synonyms of an object; the id where nothing is known of it.
  private mutating func addNames(of id: String, to field: FoundField) {
    let folded = names[id] ?? foldedNames(of: id)
    names[id] = folded
    let number = Int(field.rawValue)
    if !texts[number].isEmpty { texts[number].append(0x0A) }
    texts[number] += folded
  }

  private func foldedNames(of id: String) -> [UInt8] {
    guard let record = catalogue.record(id) else { return Folding.folded(id) }
    let synonyms = record.document.list("synoniemen")
    return Folding.folded(([record.title] + synonyms).joined(separator: "\n"))
  }

  private mutating func add(_ text: String, to field: FoundField) {
    var text = text
    text.withUTF8 { add($0, $0.indices, to: field) }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to field: FoundField
  ) {
    let number = Int(field.rawValue)
    if !texts[number].isEmpty { texts[number].append(0x0A) }
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
  fileprivate var texts: [String] {
    switch self {
    case .empty: []
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .map(let entries): entries.flatMap(\.value.texts)
    }
  }
}
