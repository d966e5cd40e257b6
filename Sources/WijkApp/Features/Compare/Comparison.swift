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
    let records = ids.compactMap { catalogue.record($0) }
    self.ids = records.map(\.id)
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

  /// Labels of all objects, in the order of the first that has them.
  private static func labels(in facts: [[Fact]]) -> [SafeText] {
    var seen: Set<SafeText> = []
    return facts.flatMap { $0 }.map(\.label).filter { seen.insert($0).inserted }
  }
}
