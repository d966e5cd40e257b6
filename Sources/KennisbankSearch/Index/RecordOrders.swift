import Kennisbank
import ParallelWork

/// Every way to sort, worked out once: a search only leaves records out.
struct RecordOrders: Sendable {
  /// Numbers of the catalogue.
  private let orders: [SortOrder: PackedNumbers<UInt32>]

  init(_ records: Records, _ tables: [IndexTable]) {
    let joined = tables.count > 1 ? JoinedOrders(records, tables[0], tables[1]) : nil
    let all = Processors.map(SortOrder.allCases) { sort in
      (sort, joined?.order(by: sort) ?? tables[0].order(by: sort))
    }
    orders = Dictionary(uniqueKeysWithValues: all)
  }

  /// - Parameter ranks: by number, below 0 for what is left out. Relevance looks at them only where
  ///   there are words.
  func sorted(_ ranks: [Float], by sort: SortOrder, hasWords: Bool) -> [Int32] {
    let isByRank = sort == .relevance && hasWords
    let found = (orders[isByRank ? .title : sort] ?? .none).withNumbers { order in
      // Orders that come from a file may point anywhere.
      order.filter { Int($0) < ranks.count && ranks[Int($0)] >= 0 }.map(Int32.init)
    }
    return isByRank ? found.sorted(byRank: ranks) : found
  }
}

/// The orders of a table and of what changed since as one: each changed record before the first that
/// comes behind it.
private struct JoinedOrders: Sendable {
  private let base: IndexTable
  private let changes: IndexTable
  /// By row; below 0 for what was replaced.
  private let numbers: [Int32]
  private let changedNumbers: [Int32]
  /// Of each row among the titles of the first table; of a changed row that of the first behind it.
  /// Where nothing else decides, titles do, and these are looked at once.
  private var places: [Int32]
  private var changedPlaces: [Int32] = []

  init(_ records: Records, _ base: IndexTable, _ changes: IndexTable) {
    self.base = base
    self.changes = changes
    numbers = (0..<base.records.count).map { records.number(table: 0, row: $0) ?? -1 }
    changedNumbers = (0..<changes.records.count).map { records.number(table: 1, row: $0) ?? -1 }
    places = [Int32](repeating: 0, count: numbers.count)
    let byTitle = kept(by: .title)
    for (place, row) in byTitle.enumerated() { places[Int(row)] = Int32(place) }
    changedPlaces = changedNumbers.indices.map { Int32(place(of: $0, among: byTitle)) }
  }

  func order(by sort: SortOrder) -> PackedNumbers<UInt32> {
    let kept = kept(by: sort)
    var joined: [UInt32] = []
    joined.reserveCapacity(kept.count + changedNumbers.count)
    var done = 0
    for row in changes.order(by: sort).map(Int.init)
    where row < changedNumbers.count && changedNumbers[row] >= 0 {
      let behind = (done..<kept.count).lowerBound { isBefore(Int(kept[$0]), row, by: sort) }
      joined += kept[done..<behind].map { UInt32(numbers[Int($0)]) }
      joined.append(UInt32(changedNumbers[row]))
      done = behind
    }
    return PackedNumbers(joined + kept[done...].map { UInt32(numbers[Int($0)]) })
  }

  /// Rows. Orders that come from a file may point anywhere.
  private func kept(by sort: SortOrder) -> [UInt32] {
    base.order(by: sort).withNumbers { order in
      order.filter { Int($0) < numbers.count && numbers[Int($0)] >= 0 }
    }
  }

  private func isBefore(_ row: Int, _ changed: Int, by sort: SortOrder) -> Bool {
    let order = base.keys.order(row, to: changed, of: changes.keys, by: sort)
    return order == 0 ? places[row] < changedPlaces[changed] : order < 0
  }

  private func place(of changed: Int, among byTitle: [UInt32]) -> Int {
    let title = changes.keys.title(changed)
    return byTitle.indices.lowerBound { place in
      let row = Int(byTitle[place])
      let other = base.keys.title(row)
      return other == title
        ? numbers[row] < changedNumbers[changed] : other.lexicographicallyPrecedes(title)
    }
  }
}

extension [Int32] {
  /// The best first; those of equal rank stay as they are. Eleven bits of the rank at a time: to
  /// compare a hundred thousand of them takes longer than to find them.
  fileprivate func sorted(byRank ranks: [Float]) -> [Int32] {
    let keyed = map { UInt64(~ranks[Int($0)].bitPattern) << 32 | UInt64($0) }
    let sorted = (0..<3).reduce(keyed) { $0.sorted(byBits: 32 + $1 * 11) }
    return sorted.map { Int32(truncatingIfNeeded: $0) }
  }
}

extension [UInt64] {
  private static let mask = 0x7FF as UInt64

  fileprivate func sorted(byBits shift: Int) -> [UInt64] {
    func part(_ key: UInt64) -> Int { Int(key >> UInt64(shift) & Self.mask) }
    var places = [Int](repeating: 0, count: Int(Self.mask) + 2)
    for key in self { places[part(key) + 1] += 1 }
    for part in 1..<places.count { places[part] += places[part - 1] }
    return Array(unsafeUninitializedCapacity: count) { sorted, filled in
      for key in self {
        sorted[places[part(key)]] = key
        places[part(key)] += 1
      }
      filled = count
    }
  }
}
