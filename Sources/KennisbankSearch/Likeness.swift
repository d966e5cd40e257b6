import Kennisbank

/// What makes another description like one: the same approach, or two things of these in common.
struct Likeness: Sendable {
  static let fewest = 2
  static let facets: Set<Facet> = [.theme, .targetGroup, .effect]

  let record: Int32
  let archetypes: Set<Int32>
  let facets: Set<Int32>
  let elements: Set<Int32>
}

/// Something that two descriptions have in common.
package struct SharedValue: Sendable, Hashable {
  package let field: QueryField
  package let value: String
}

extension SearchIndex {
  func likeness(to id: String) -> Likeness? {
    guard let record = catalogue.number(of: id) else { return nil }
    func numbers(_ isWanted: (Facet) -> Bool) -> Set<Int32> {
      Set(facets.values(of: record).filter { isWanted(facets.entries[Int($0)].facet) })
    }
    var archetypes = numbers { $0 == .archetype }
    // Like an archetype is what is of it.
    if let own = facets.number(of: .init(facet: .archetype, value: id)) { archetypes.insert(own) }
    let elements = values.values(of: record).filter { values.field($0) == .element }
    return Likeness(
      record: record, archetypes: archetypes, facets: numbers(Likeness.facets.contains),
      elements: Set(elements))
  }

  /// What a record has in common with the one that a query asks for the like of, the most telling
  /// first; nothing when it asks for none.
  package func shared(_ query: Query, record: Int32) -> [SharedValue] {
    let nearest = likenesses(in: query).map { shared($0, record) }.max { weight($0) < weight($1) }
    return (nearest ?? []).map { (value: $0, title: Folding.folded(catalogue.title(of: $0.value))) }
      .sorted { left, right in
        left.value.field.likeness == right.value.field.likeness
          ? left.title.lexicographicallyPrecedes(right.title)
          : left.value.field.likeness > right.value.field.likeness
      }
      .map(\.value)
  }

  /// The most alike first when a query asks for what is like something, else as they were.
  func nearestFirst(_ numbers: [Int32], _ query: Query) -> [Int32] {
    let likenesses = likenesses(in: query)
    guard !likenesses.isEmpty else { return numbers }
    let weighed = numbers.enumerated().map { place, number in
      (weight: likenesses.map { weight(shared($0, number)) }.max() ?? 0, place: place)
    }
    return weighed.sorted { (-$0.weight, $0.place) < (-$1.weight, $1.place) }
      .map { numbers[$0.place] }
  }

  private func likenesses(in query: Query) -> [Likeness] {
    query.parts.flatMap { part -> [Likeness] in
      guard case .field(let condition) = part, condition.field == .like else { return [] }
      return condition.values.compactMap { value in
        if case .name(let id) = value { likeness(to: id) } else { nil }
      }
    }
  }

  private func shared(_ likeness: Likeness, _ record: Int32) -> [SharedValue] {
    guard record != likeness.record else { return [] }
    let table = facets
    let facets = table.values(of: record)
      .filter { likeness.archetypes.contains($0) || likeness.facets.contains($0) }
      .map { table.entries[Int($0)] }
      .map { SharedValue(field: QueryField($0.facet), value: $0.value) }
    let elements = values.values(of: record).filter(likeness.elements.contains)
      .map { SharedValue(field: .element, value: values.entry($0).value) }
    return facets + elements
  }

  private func weight(_ shared: [SharedValue]) -> Int {
    shared.reduce(0) { $0 + $1.field.likeness }
  }
}

extension QueryField {
  /// How much it says that two descriptions have a value of this in common. One approach outweighs
  /// any number of other things.
  fileprivate var likeness: Int {
    switch self {
    case .archetype: 1000
    case .element: 8
    case .effect: 4
    case .theme: 2
    default: 1
    }
  }
}
