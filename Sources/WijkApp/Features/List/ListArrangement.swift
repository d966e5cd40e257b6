import Kennisbank

/// The order of rows where a place has one of its own: steps below their blade, neighbourhoods
/// below their municipality, trajectories first.
enum ListArrangement {
  static func arranged(_ numbers: [Int32], scope: ListScope, catalogue: Catalogue) -> [Int32] {
    switch scope {
    case .place(.waaier): numbers.sorted { catalogue[$0].order < catalogue[$1].order }
    case .place(.neighbourhoods): numbers.sorted { before($0, $1, catalogue) }
    case .collection(_, let ids): chosen(ids, from: numbers, catalogue)
    default: numbers
    }
  }

  private static func before(_ left: Int32, _ right: Int32, _ catalogue: Catalogue) -> Bool {
    key(of: catalogue[left], catalogue).lexicographicallyPrecedes(
      key(of: catalogue[right], catalogue))
  }

  private static func key(of record: Record, _ catalogue: Catalogue) -> [String] {
    switch record.kind {
    case .trajectory: ["", record.title]
    case .municipality: ["gemeente", record.title]
    default: ["gemeente", record.links.first.map(catalogue.title) ?? "", record.title]
    }
  }

  private static func chosen(
    _ ids: [String], from numbers: [Int32], _ catalogue: Catalogue
  ) -> [Int32] {
    let wanted = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return
      numbers
      .compactMap { number in wanted[catalogue.address(of: number)].map { ($0, number) } }
      .sorted { $0.0 < $1.0 }
      .map(\.1)
  }
}
