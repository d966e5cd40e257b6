/// The values of fields, each held against what its definition says it means.
extension RecordCheck {
  mutating func checkFields() {
    for field in document.fields {
      guard let kind = FieldDefinition.of(field.key, in: record.kind)?.kind else { continue }
      for item in document.items(of: field, part: kind.part) {
        guard let code = finding(in: item.text, kind) else { continue }
        report(
          code, field: field.key, on: item.range,
          mend: document.mend(of: code, at: item))
      }
    }
  }

  private func finding(in text: String, _ kind: FieldDefinition.Kind) -> CheckCode? {
    switch kind {
    case .text, .texts, .maps: nil
    case .choice(let known): known.contains(text) ? nil : .unknownChoice(text, known: known)
    case .year: text.isYear ? nil : .notAYear(text)
    case .date: text.isDate ? nil : .notADate(text)
    case .number(let range):
      Int(text).map(range.contains) == true ? nil : .notANumber(text, within: range)
    case .addresses: text.isWebAddress ? nil : .notAnAddress(text)
    case .reference(let kinds), .references(let kinds, _): reference(to: text, kinds)
    }
  }

  private func reference(to id: String, _ kinds: Set<ObjectKind>) -> CheckCode? {
    guard let target = catalogue.record(id) else { return .referenceToNothing(id) }
    guard kinds.contains(target.kind) else {
      return .referenceToWrongKind(id: id, is: target.kind)
    }
    return target.origin.isDraft ? .refersToDraft(target.title) : nil
  }
}

extension FieldDefinition.Kind {
  fileprivate var part: String? {
    if case .references(_, let part) = self { part } else { nil }
  }
}

// MARK: Items with their place

/// A scalar of a field and its bytes.
struct FieldItem {
  let text: String
  let range: Range<Int>
}

extension Document {
  /// The scalar of a field or of each item of a list; of maps only the value of `part`.
  fileprivate func items(of field: Field, part: String?) -> [FieldItem] {
    items(of: field.node, part: part)
  }

  private func items(of node: Node, part: String?) -> [FieldItem] {
    switch node.content {
    case .empty, .broken: []
    case .scalar: items(in: source.value(of: node), at: node, part: part)
    case .list(let nodes, _): nodes.flatMap { items(of: $0, part: part) }
    case .map(let entries, _):
      entries.filter { source.keyText($0.key) == part }.flatMap { items(of: $0.value, part: nil) }
    case .foreign(let value): value.items.flatMap { items(in: $0, at: node, part: part) }
    }
  }

  private func items(in value: Value, at node: Node, part: String?) -> [FieldItem] {
    guard case .map(let entries) = value else {
      return value.text.map { [FieldItem(text: $0, range: node.range)] } ?? []
    }
    return entries.filter { $0.key == part }.flatMap { items(in: $0.value, at: node, part: nil) }
  }
}

// MARK: Forms of text

extension String {
  fileprivate var isYear: Bool {
    utf8.count == 4 && utf8.allSatisfy(\.isDigit)
  }

  /// A day that exists, as 2026-11-22.
  var isDate: Bool { Day(iso: self) != nil }

  var isWebAddress: Bool {
    let parts = split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, ["http:", "https:"].contains(parts[0].lowercased()) else {
      return false
    }
    return parts[1].isEmpty && !parts[2].isEmpty && !contains(where: \.isWhitespace)
  }
}
