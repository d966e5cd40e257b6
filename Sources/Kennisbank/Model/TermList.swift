/// The lists of terms in `begrippen/`: effects in their categories, target groups, themes.
enum TermList {
  /// Keys of the lists in the file of a kind, and what their items are.
  static func lists(in kind: ObjectKind) -> [(key: String, kind: ObjectKind)] {
    switch kind {
    case .effect: [("categorieen", .category), ("effecten", .effect)]
    case .targetGroup: [("doelgroepen", .targetGroup)]
    default: [("themas", .theme)]
    }
  }

  /// A record of one item; nil for an item without an id.
  static func record(_ item: Value, kind: ObjectKind, order: Int, origin: Origin) -> Record? {
    guard let id = item["id"]?.text else { return nil }
    return Record(
      id: id, kind: kind, title: item["titel"]?.text ?? id,
      summary: item["definitie"]?.text ?? "", origin: origin, facets: [:],
      links: item["categorie"]?.text.map { [$0] } ?? [], diagnostics: [],
      document: Document(yaml: item.asFile), order: order)
  }
}

extension Value {
  /// The value of a key of a map.
  package subscript(key: String) -> Value? {
    guard case .map(let entries) = self else { return nil }
    return entries.last { $0.key == key }?.value
  }

  /// A map as a small file of its own, so that a term is read like any other object.
  fileprivate var asFile: [UInt8] {
    guard case .map(let entries) = self else { return [] }
    let lines = entries.flatMap { YamlText.entry($0.key, $0.value, indent: 0) }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
