/// The lists of terms in `begrippen/`: effects, target groups, themes.
enum TermList {
  static func key(of kind: ObjectKind) -> String {
    switch kind {
    case .effect: "effecten"
    case .targetGroup: "doelgroepen"
    default: "themas"
    }
  }

  /// A record of one item; nil for an item without an id.
  static func record(_ item: Value, kind: ObjectKind, order: Int, origin: Origin) -> Record? {
    guard let id = item["id"]?.text else { return nil }
    return Record(
      id: id, kind: kind, title: item["titel"]?.text ?? id,
      summary: item["definitie"]?.text ?? "", origin: origin, facets: [:], links: [],
      diagnostics: [], bytes: Array(YamlText.block(of: item).utf8), order: order)
  }
}
