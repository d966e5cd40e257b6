import Kennisbank

/// Every way to sort, worked out once: a search only leaves records out.
struct RecordOrders: Sendable {
  /// Numbers of the catalogue.
  private let orders: [SortOrder: PackedNumbers<UInt32>]

  init(_ records: Records, _ tables: [IndexTable]) {
    orders = Dictionary(
      uniqueKeysWithValues: SortOrder.allCases.map { sort in
        (sort, tables.count > 1 ? Self.joined(records, tables, sort) : tables[0].order(by: sort))
      })
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

  /// Each changed record before the first that comes behind it.
  private static func joined(
    _ records: Records, _ tables: [IndexTable], _ sort: SortOrder
  ) -> PackedNumbers<UInt32> {
    let (base, changes) = (tables[0], tables[1])
    let kept = base.order(by: sort).filter { records.number(table: 0, row: Int($0)) != nil }
    var joined: [UInt32] = []
    joined.reserveCapacity(kept.count + changes.records.count)
    func take(_ rows: ArraySlice<UInt32>) {
      for row in rows {
        if let number = records.number(table: 0, row: Int(row)) { joined.append(UInt32(number)) }
      }
    }
    var done = 0
    for row in changes.order(by: sort) {
      guard let number = records.number(table: 1, row: Int(row)) else { continue }
      let behind = (done..<kept.count).lowerBound { place in
        let order = base.keys.order(Int(kept[place]), to: Int(row), of: changes.keys, by: sort)
        let other = records.number(table: 0, row: Int(kept[place])) ?? 0
        return order == 0 ? other < number : order < 0
      }
      take(kept[done..<behind])
      joined.append(UInt32(number))
      done = behind
    }
    take(kept[done...])
    return PackedNumbers(joined)
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
