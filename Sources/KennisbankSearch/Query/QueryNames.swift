import Kennisbank

/// The values that fields can have, by what people call them: the id or the title.
package struct QueryNames: Sendable {
  package struct Name: Sendable, Hashable {
    /// As files say it.
    package let value: String
    package let title: String
  }

  /// Every text is a value.
  package static let any = QueryNames()

  private let catalogue: Catalogue?
  /// What is not known is a value all the same: there may be more to read.
  package private(set) var takesUnknown = false
  /// By title; of parts those that a description should have first.
  private let names: [QueryField: [Name]]
  private let values: [QueryField: [String: String]]

  private init() {
    catalogue = nil
    names = [:]
    values = [:]
  }

  /// `known` in any order.
  init(_ catalogue: Catalogue, _ known: some Sequence<(field: QueryField, value: String)>) {
    var names: [QueryField: [Name]] = [:]
    var values: [QueryField: [String: String]] = [:]
    for (field, value) in known {
      let title = field.kind == .part ? value : catalogue.title(of: value)
      names[field, default: []].append(Name(value: value, title: title))
      // An id goes before a title that happens to be the same.
      values[field, default: [:]][Self.key(title)] = values[field]?[Self.key(title)] ?? value
    }
    for (field, list) in names {
      for name in list { values[field]?[Self.key(name.value)] = name.value }
      names[field] = Self.sorted(list, field)
    }
    self.catalogue = catalogue
    self.names = names
    self.values = values
  }

  private static func sorted(_ names: [Name], _ field: QueryField) -> [Name] {
    let byTitle = names.sorted {
      Folding.folded($0.title).lexicographicallyPrecedes(Folding.folded($1.title))
    }
    guard field.kind == .part else { return byTitle }
    return byTitle.filter { expectedParts.contains($0.value) }
      + byTitle.filter { !expectedParts.contains($0.value) }
  }

  private static let expectedParts: Set<String> = {
    let kinds: [ObjectKind] = [.intervention, .archetype]
    return Set(FieldDefinition.all.map(\.key) + kinds.flatMap(SectionOrder.of).map(key))
  }()

  package var takingUnknown: QueryNames {
    var names = self
    names.takesUnknown = true
    return names
  }

  /// Quotes cannot be written within quotes.
  private static func key(_ text: String) -> String {
    let plain = String(text.unicodeScalars.filter { !$0.isDoubleQuote })
    return String(decoding: Folding.folded(plain), as: UTF8.self)
  }

  /// The value that is called so; nil when there is none.
  package func value(_ text: String, of field: QueryField) -> String? {
    let known =
      field.kind == .object
      ? catalogue.flatMap { catalogue in catalogue.number(of: text).map { catalogue[$0].id } }
      : values[field.listed]?[Self.key(text)]
    if known == nil, let dutch = EnglishValues.value(text, of: field) {
      let isKnown = values[field]?[Self.key(dutch)] != nil
      return isKnown || catalogue == nil || takesUnknown ? dutch : nil
    }
    if known == nil, catalogue == nil || takesUnknown {
      return Folding.folded(text).isEmpty ? nil : text
    }
    return known
  }

  /// Also where what is not known is taken as it is.
  func knows(_ text: String, of field: QueryField) -> Bool {
    values[field.listed]?[Self.key(text)] != nil
  }

  package func nearest(to text: String, of field: QueryField) -> String? {
    guard let catalogue else { return nil }
    if field.kind == .object { return catalogue.nearestId(to: text) }
    let names = names[field.listed] ?? []
    if let begun = candidates(text, of: field, most: 1).first { return begun.value }
    return Self.nearest(to: text, among: names.map(\.value))
      ?? Self.nearest(to: text, among: names.map(\.title)).flatMap { value($0, of: field) }
  }

  static func nearest(to text: String, among words: [String]) -> String? {
    let wanted = Folding.folded(text)
    guard !wanted.isEmpty else { return nil }
    if let begun = words.first(where: { Folding.folded($0).starts(with: wanted) }) { return begun }
    let most = EditDistance.tolerated(in: wanted)
    let near = words.compactMap { word in
      EditDistance.between(wanted, Folding.folded(word)[...], most: most).map { (word, $0) }
    }
    return near.min { $0.1 < $1.1 }?.0
  }

  /// What is typed so far may become one of the values.
  func hasBeginning(_ text: String, of field: QueryField) -> Bool {
    let wanted = Folding.folded(text)
    return (names[field.listed] ?? []).contains { $0.begins(with: wanted) }
  }

  /// Values of which id or title begins with `text`, and then those of which a word of the title does;
  /// each by title.
  package func candidates(_ text: String, of field: QueryField, most: Int) -> [Name] {
    let wanted = Folding.folded(text)
    var (begun, within): ([Name], [Name]) = ([], [])
    for name in all(of: field) where begun.count < most {
      if name.begins(with: wanted) {
        begun.append(name)
      } else if within.count < most, name.hasWord(beginningWith: wanted) {
        within.append(name)
      }
    }
    return Array((begun + within).prefix(most))
  }

  private func all(of field: QueryField) -> [Name] {
    switch field.kind {
    case .evidence: EvidenceWords.all.map { Name(value: $0, title: $0) }
    case .area: FoundField.areaNames.map { Name(value: $0, title: $0) }
    case .object: catalogue?.records.map { Name(value: $0.id, title: $0.title) } ?? []
    case .days, .text: []
    case .names, .part: names[field.listed] ?? []
    }
  }
}

extension QueryNames.Name {
  /// Its id or its title does.
  fileprivate func begins(with folded: [UInt8]) -> Bool {
    [title, value].contains { Folding.folded($0).starts(with: folded) }
  }

  /// Folded, a hyphen is gone: the words are those of the title as it is written.
  fileprivate func hasWord(beginningWith folded: [UInt8]) -> Bool {
    title.split { !$0.isLetter && !$0.isNumber }
      .contains { Folding.folded(String($0)).starts(with: folded) }
  }
}

extension QueryField {
  /// What can be there can also be lacking.
  fileprivate var listed: QueryField { self == .lacks ? .has : self }
}
