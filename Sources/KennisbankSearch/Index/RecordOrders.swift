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

  /// The records that have a rank. Relevance looks at ranks only where there are words.
  func sorted(_ ranks: [Rank?], by sort: SortOrder, hasWords: Bool) -> [Int32] {
    guard sort == .relevance, hasWords else {
      return (orders[sort] ?? .none).filter { ranks.at($0) != nil }.map(Int32.init)
    }
    let found = (orders[.title] ?? .none).enumerated().compactMap { place, number in
      ranks.at(number).map { (rank: $0, place: place, number: Int32(number)) }
    }
    return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.number)
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

extension [Rank?] {
  /// Orders that come from a file may point anywhere.
  fileprivate func at(_ number: UInt32) -> Rank? {
    Int(number) < count ? self[Int(number)] : nil
  }
}
