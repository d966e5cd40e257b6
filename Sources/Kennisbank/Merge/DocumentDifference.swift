/// What differs between two texts of one object, in the order of the new one.
///
/// Writing is no difference: quotes, comments, the order of keys, blank lines around a section.
package struct DocumentDifference: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case field(String)
    case section(SectionName)
  }

  package enum Kind: Sendable, Hashable {
    case added, removed, changed
  }

  package struct Change: Sendable, Hashable {
    package let place: Place
    /// The old text; lists and maps as the lines they have in a file. Nil for what is added.
    package let old: String?
    package let new: String?

    package var kind: Kind {
      switch (old, new) {
      case (nil, _): .added
      case (_, nil): .removed
      default: .changed
      }
    }

    /// Word by word what is the same, removed and added.
    package var runs: [TextRun] { TextRun.between(old ?? "", new ?? "") }
  }

  package let changes: [Change]

  package init(from old: Document, to new: Document) {
    changes = Self.fields(old, new) + Self.sections(old, new)
  }

  private static func fields(_ old: Document, _ new: Document) -> [Change] {
    let keys = merged(old.fields.map(\.key), new.fields.map(\.key))
    return keys.compactMap { key in
      let (before, after) = (old.value(key), new.value(key))
      guard before != after else { return nil }
      return Change(
        place: .field(key), old: before == .empty ? nil : before.written,
        new: after == .empty ? nil : after.written)
    }
  }

  private static func sections(_ old: Document, _ new: Document) -> [Change] {
    let (before, after) = (old.bodies, new.bodies)
    return merged(old.pieces.map(\.name), new.pieces.map(\.name)).compactMap { name in
      guard before[name] != after[name] else { return nil }
      let isPreamble = name.title == nil
      func shown(_ text: String?) -> String? { isPreamble && text == "" ? nil : text }
      return Change(
        place: .section(name), old: shown(before[name]), new: shown(after[name]))
    }
  }

  /// The new order, with what is gone behind what stood before it; each once.
  private static func merged<Name: Hashable>(_ old: [Name], _ new: [Name]) -> [Name] {
    let known = Set(new)
    var gone: [Name?: [Name]] = [:]
    var last: Name?
    var seen: Set<Name> = []
    for name in old {
      if known.contains(name) { last = name } else { gone[last, default: []].append(name) }
    }
    let all = (gone[nil] ?? []) + new.flatMap { [$0] + (gone[$0] ?? []) }
    return all.filter { seen.insert($0).inserted }
  }
}

extension Document {
  fileprivate var bodies: [SectionName: String] {
    Dictionary(
      pieces.map { ($0.name, text(in: $0.body).withLineFeeds) }, uniquingKeysWith: { $1 })
  }
}
