import Kennisbank

/// A place in a form: one value of a document, or the row that adds one.
package struct FieldPath: Sendable, Hashable {
  /// The key of the file, or `## ` and the title of a section.
  let name: String
  /// Which item of a list; the number of items for the row that adds one.
  var item: Int?
  /// Which part of a map.
  var part: String?

  init(_ name: String, item: Int? = nil, part: String? = nil) {
    self.name = name
    self.item = item
    self.part = part
  }

  var sectionTitle: String? { name.hasPrefix("## ") ? String(name.dropFirst(3)) : nil }

  /// What help and label are found by: `effecten.aanname`.
  var textName: String { part.map { name + "." + $0 } ?? name }
}

extension Document {
  /// The value at a place of the form.
  func value(at path: FieldPath) -> Value {
    if let title = path.sectionTitle {
      return section(title).map { .text($0.body) } ?? .empty
    }
    var value = value(path.name)
    if let item = path.item {
      let items = value.items
      value = items.indices.contains(item) ? items[item] : .empty
    }
    guard let part = path.part else { return value }
    return value.part(part)
  }

  /// Nobody looks at more in a form.
  private static let mostPlaces = 1_000

  /// The places of the form that findings are about.
  func places(of findings: [Diagnostic]) -> [Diagnostic: FieldPath] {
    let places = findings.prefix(Self.mostPlaces).compactMap { finding in
      place(of: finding).map { (finding, $0) }
    }
    return Dictionary(places) { first, _ in first }
  }

  private func place(of finding: Diagnostic) -> FieldPath? {
    guard let name = finding.formField else { return nil }
    guard finding.section == nil, let offset = finding.range?.lowerBound else {
      return FieldPath(name)
    }
    let found = item(of: name, atByte: offset)
    return FieldPath(name, item: found.number, part: finding.absentPart ?? found.part)
  }

  /// The field or section that a byte belongs to, as the form names it.
  func formField(atByte offset: Int) -> String? {
    let section = sections.last { $0.bodyRange.lowerBound <= offset }
    if let section { return "## " + section.title }
    return fields.first { $0.blockRange.contains(offset) }?.key
  }

  /// The document with the value at a place of the form changed, taken away (`.empty`), or added.
  func setting(
    _ path: FieldPath, to new: Value, in kind: ObjectKind
  ) throws(EditRefusal) -> Document {
    if let title = path.sectionTitle { return try settingSection(title, to: new.text ?? "") }
    let whole = value(path.name).replacing(path, with: new)
    if whole == .empty || whole == .list([]) {
      return field(path.name) == nil ? self : try removing(path.name)
    }
    return try setting(path.name, to: whole, order: FieldOrder.of(kind))
  }
}

extension Diagnostic {
  /// The part of an item that is asked for: the finding stands at one that is there.
  fileprivate var absentPart: String? {
    switch code {
    case .check(.assumptionMissing): "aanname"
    case .check(.signMissing): "succes"
    default: nil
    }
  }
}

extension Value {
  fileprivate func part(_ key: String) -> Value {
    guard case .map(let entries) = self else { return .empty }
    return entries.last { $0.key == key }?.value ?? .empty
  }

  fileprivate func replacing(_ path: FieldPath, with new: Value) -> Value {
    guard let item = path.item else { return replacingPart(path.part, with: new) }
    var items = items
    let changed = (items.indices.contains(item) ? items[item] : .empty)
      .replacingPart(path.part, with: new)
    if !items.indices.contains(item) {
      return changed == .empty ? self : .list(items + [changed])
    }
    if changed == .empty || changed == .map([]) {
      items.remove(at: item)
    } else {
      items[item] = changed
    }
    return .list(items)
  }

  private func replacingPart(_ part: String?, with new: Value) -> Value {
    guard let part else { return new }
    var entries: [Entry] = if case .map(let entries) = self { entries } else { [] }
    if let index = entries.lastIndex(where: { $0.key == part }) {
      if new == .empty { entries.remove(at: index) } else { entries[index].value = new }
    } else if new != .empty {
      entries.append(Entry(part, new))
    }
    return .map(entries)
  }
}
