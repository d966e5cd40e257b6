import Kennisbank

/// The facet values someone chose: within a facet one of them is enough, every facet must agree.
package struct Selection: Sendable, Hashable {
  /// Holds no empty set.
  package private(set) var values: [Facet: Set<String>]

  package static let empty = Selection()

  package init(_ values: [Facet: Set<String>] = [:]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  package var isEmpty: Bool { values.isEmpty }

  package func contains(_ value: String, of facet: Facet) -> Bool {
    values[facet]?.contains(value) ?? false
  }

  /// Chooses the value, or no longer.
  package mutating func toggle(_ value: String, of facet: Facet) {
    let chosen = (values[facet] ?? []).symmetricDifference([value])
    values[facet] = chosen.isEmpty ? nil : chosen
  }

  package mutating func clear(_ facet: Facet) {
    values[facet] = nil
  }
}
