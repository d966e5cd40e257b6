import Kennisbank

/// The order of rows where a place has one of its own: steps below their blade, neighbourhoods
/// below their municipality, trajectories first.
enum ListArrangement {
  static func arranged(_ numbers: [Int32], scope: ListScope, catalogue: Catalogue) -> [Int32] {
    switch scope {
    case .place(.waaier): inFan(numbers, catalogue)
    case .place(.neighbourhoods): numbers.sorted { before($0, $1, catalogue) }
    case .collection(_, let ids): chosen(ids, from: numbers, catalogue)
    default: numbers
    }
  }

  /// Below its published self a draft; what is of no blade comes last. A blade or step of which one
  /// has a version of one's own is told of once.
  private static func inFan(_ numbers: [Int32], _ catalogue: Catalogue) -> [Int32] {
    var places: [String: Int] = [:]
    for blade in catalogue.waaier.blades {
      for id in [blade.id] + blade.steps.map(\.id) { places[id] = places.count }
    }
    func key(_ number: Int32) -> (Int, Int, Int32) {
      let record = catalogue[number]
      return (places[record.id] ?? .max, record.origin.isDraft ? 1 : 0, number)
    }
    func isReplaced(_ number: Int32) -> Bool {
      let record = catalogue[number]
      guard !record.origin.isDraft, let meant = catalogue.number(of: record.id) else {
        return false
      }
      return meant != number && catalogue[meant].kind == record.kind
    }
    return numbers.filter { !isReplaced($0) }.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
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

extension Record {
  /// The blade that a step is part of: the folder it stands in, else what it says.
  var blade: String? {
    guard kind == .step else { return nil }
    return Place(path: origin.path).parent ?? document.text("blad")
  }
}
