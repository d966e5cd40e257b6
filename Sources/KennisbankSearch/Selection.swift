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

  package var facets: [Facet] { Facet.allCases.filter { values[$0] != nil } }

  /// Chooses the value, or no longer.
  package mutating func toggle(_ value: String, of facet: Facet) {
    let chosen = (values[facet] ?? []).symmetricDifference([value])
    values[facet] = chosen.isEmpty ? nil : chosen
  }

  package mutating func clear(_ facet: Facet) {
    values[facet] = nil
  }

  /// Of a facet in both both hold.
  package mutating func formUnion(_ other: Selection) {
    values.merge(other.values) { $0.union($1) }
  }

  package func without(facetsOf other: Selection) -> Selection {
    Selection(values.filter { other.values[$0.key] == nil })
  }
}

// MARK: As part of a query

extension Selection {
  /// What a query asks of facets: a condition on each at most, beside all else that must hold.
  package init(of query: Query) {
    var values: [Facet: Set<String>] = [:]
    for part in query.parts {
      guard let (facet, chosen) = part.choice, values[facet] == nil else { continue }
      values[facet] = chosen
    }
    self.init(values)
  }

  /// As conditions, in the order of the facets and with their values in the order of the alphabet.
  package var conditions: [Query] {
    facets.compactMap { facet in
      FieldCondition(QueryField(facet), names: values[facet, default: []].sorted())
        .map(Query.field)
    }
  }
}

extension Query {
  package func adding(_ selection: Selection) -> Query {
    .all(of: parts + selection.conditions)
  }

  /// Without the conditions that are this selection. A facet that is asked for twice keeps the
  /// second.
  package func leavingOut(_ selection: Selection) -> Query {
    var left = selection.values
    return .all(
      of: parts.filter { part in
        guard let (facet, chosen) = part.choice, left[facet] == chosen else { return true }
        left[facet] = nil
        return false
      })
  }

  /// The facet and the values that this is a choice of; nil for all else.
  fileprivate var choice: (Facet, Set<String>)? {
    guard case .field(let condition) = self, let facet = condition.field.facet else { return nil }
    var names: Set<String> = []
    for value in condition.values {
      guard case .name(let name) = value else { return nil }
      names.insert(name)
    }
    return (facet, names)
  }
}
