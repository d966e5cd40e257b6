import Kennisbank
import MarkdownText
import PlainText
import WijkTexts

/// Fields as the file has them: all that no part of a page tells in its own way, so that nothing
/// that was filled in stays out of sight. What is for administration is not shown.
extension PageBuilder {
  func otherFields(_ document: Document, except told: Set<String> = []) -> [Fact] {
    document.fields.filter { !told.contains($0.key) && !Self.administrative.contains($0.key) }
      .compactMap { field($0.key, of: document) }
  }

  func field(_ key: String, of document: Document) -> Fact? {
    let values = inlines(of: document.value(key), key: key, separator: ", ")
    return values.isEmpty ? nil : Fact(label: texts.label(ofField: key), values: values)
  }

  /// A list of maps, each on a line of its own.
  func fieldList(_ key: String, of document: Document) -> [Block] {
    let items = document.value(key).items.map { inlines(of: $0, key: key, separator: ", ") }
    return items.isEmpty ? [] : [.list(start: nil, items: items.map(item))]
  }

  private static let administrative: Set<String> = [
    "id", "titel", "samenvatting", "kernvraag", "bronnen", "gerelateerd", "ingedeeld_door",
    "zichtbaarheid", "status", "basis", "privacy_akkoord", "intern",
  ]

  private func inlines(of value: Value, key: String, separator: String) -> [Inline] {
    switch value {
    case .empty: []
    case .text(let text): [scalar(text, key: key)]
    case .list(let items) where items.contains(where: \.isMap):
      items.flatMap { [Inline("\n• ")] + inlines(of: $0, key: key, separator: ", ") }
    case .list(let items):
      joined(items.map { inlines(of: $0, key: key, separator: ", ") }, by: separator)
    case .map(let entries):
      joined(entries.map { inlines(of: $0.value, key: $0.key, separator: ", ") }, by: " · ")
    }
  }

  private func joined(_ parts: [[Inline]], by separator: String) -> [Inline] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [Inline(separator)]))
  }

  /// An id becomes a link, a date is written out, a role loses its dash.
  private func scalar(_ text: String, key: String) -> Inline {
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      return Inline(text, link: .address(text))
    }
    if key == "rol" { return Inline(text.replacing("-", with: " ")) }
    if key == "leerniveau" { return Inline(texts.choiceLabel(key, text).string) }
    if Self.pointing.contains(key) { return link(text) }
    return Inline(Self.dated.contains(key) ? texts.date(text) : text)
  }

  /// Fields and parts of fields that hold a day or a month: elsewhere "2010-12" may be two years.
  private static let dated: Set<String> = [
    "datum", "peildatum", "start", "van", "tot", "herzien_voor", "openbaar_sinds",
  ]

  /// Fields and parts of fields that hold ids. Elsewhere a word may be an id by chance.
  private static let pointing: Set<String> = FieldDefinition.references.reduce(into: []) {
    $0.insert($1.key)
    if case .references(_, let part?) = $1.kind { $0.insert(part) }
  }
}

extension Value {
  fileprivate var isMap: Bool {
    if case .map = self { true } else { false }
  }
}
