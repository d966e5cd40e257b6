import Kennisbank

/// The rows of a list that the reader marked, as numbers in the catalogue: there may be a hundred
/// thousand, and each key asks for them.
package struct MarkedRows: Sendable {
  package private(set) var rows: Set<Int32> = []
  /// Addresses of what is not there now, and comes back marked: others change files, and a reading
  /// begins with few.
  private var absent: Set<String> = []
  /// Where a range begins.
  private(set) var anchor: Int32?

  package var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  func contains(_ row: Int32) -> Bool { rows.contains(row) }

  mutating func toggle(_ row: Int32) { rows.formSymmetricDifference([row]) }

  /// Marks them all; when they are, none.
  mutating func toggleAll(_ all: [Int32]) {
    if rows.isSuperset(of: all) { rows.subtract(all) } else { rows.formUnion(all) }
  }

  /// The first time it sets the beginning, the second it marks all from there to `selected`.
  mutating func markRange(to selected: Int, of all: [Int32]) {
    guard all.indices.contains(selected) else { return }
    // What others remove or a filter hides cannot be the beginning any more.
    guard let begin = anchor.flatMap(all.firstIndex) else { return anchor = all[selected] }
    rows.formUnion(all[min(begin, selected)...max(begin, selected)])
    anchor = nil
  }

  /// - Parameter now: the number that one of the earlier catalogue has in the new one.
  mutating func follow(
    from earlier: Catalogue, to catalogue: Catalogue, _ now: (Int32) -> Int32?
  ) {
    anchor = anchor.flatMap(now)
    let (marked, addresses) = (rows, absent)
    (rows, absent) = ([], [])
    for row in marked { add(now(row), orAbsent: earlier.address(of: row)) }
    for address in addresses { add(catalogue.number(of: address), orAbsent: address) }
  }

  private mutating func add(_ row: Int32?, orAbsent address: @autoclosure () -> String) {
    if let row { rows.insert(row) } else { absent.insert(address()) }
  }
}
