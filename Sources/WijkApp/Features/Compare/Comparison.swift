import Kennisbank
import PlainText
import WijkTexts

/// Objects compared field by field: what is equal, what differs, what is missing.
package struct Comparison: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let label: SafeText
    /// A value for each object; nil where the object says nothing.
    package let values: [SafeText?]
    package var isEqual: Bool { values.allSatisfy { $0 == values[0] } }
  }

  package let ids: [String]
  package let titles: [SafeText]
  package let rows: [Row]

  package init(ids: [String], catalogue: Catalogue, texts: Texts, audience: Audience) {
    self.ids = ids.filter { catalogue.number(of: $0) != nil }
    let records = self.ids.compactMap { catalogue.record($0) }
    titles = records.map { SafeText($0.title) }
    let facts = records.map(
      FactReader(catalogue: catalogue, texts: texts, audience: audience).facts)
    let labels = Self.labels(in: facts)
    rows = labels.map { label in
      Row(
        label: label,
        values: facts.map { facts in facts.first { $0.label == label }?.plainValue })
    }
  }

  package func rows(onlyDifferences: Bool) -> [Row] {
    onlyDifferences ? rows.filter { !$0.isEqual } : rows
  }

  /// Labels of all objects; one that only some have stands behind the one before it there.
  private static func labels(in facts: [[Fact]]) -> [SafeText] {
    var labels: [SafeText] = []
    for fact in facts {
      var place = 0
      for label in fact.map(\.label) {
        if let known = labels.firstIndex(of: label) {
          place = known + 1
        } else {
          labels.insert(label, at: place)
          place += 1
        }
      }
    }
    return labels
  }
}
