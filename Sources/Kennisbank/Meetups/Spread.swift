/// Minutes handed out anew.
package enum Spread {
  /// Whole minutes in proportion to the weights, at least one each, that add up to `minutes`, or
  /// to one each if there are not that many.
  package static func shares(of minutes: Int, over weights: [Int]) -> [Int] {
    let weights = weights.map { min(max(0, $0), AgendaLine.longest) }
    let most = weights.count * AgendaLine.longest
    guard minutes > weights.count, !weights.isEmpty else { return weights.map { _ in 1 } }
    var shares = apportioned(min(minutes, most), over: weights)
    for index in shares.indices where shares[index] == 0 {
      // Of equal shares the one with the least weight gives.
      let largest = shares.indices.max { (shares[$0], -weights[$0]) < (shares[$1], -weights[$1]) }
      shares[largest ?? index] -= 1
      shares[index] = 1
    }
    return shares
  }

  /// The same in fives, as people plan, when there are five for each; the largest has what is over.
  package static func roundShares(of minutes: Int, over weights: [Int]) -> [Int] {
    let unit = 5
    guard minutes / unit >= max(1, weights.count), minutes <= weights.count * AgendaLine.longest
    else { return shares(of: minutes, over: weights) }
    var shares = shares(of: minutes / unit, over: weights).map { $0 * unit }
    if let largest = shares.indices.max(by: { (shares[$0], -$0) < (shares[$1], -$1) }) {
      shares[largest] += minutes - shares.reduce(0, +)
    }
    return shares
  }

  /// By largest remainder; of equal ones the first gets it.
  private static func apportioned(_ minutes: Int, over weights: [Int]) -> [Int] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return apportioned(minutes, over: weights.map { _ in 1 }) }
    var parts = weights.map { ($0 * minutes).quotientAndRemainder(dividingBy: total) }
    let left = minutes - parts.map(\.quotient).reduce(0, +)
    let order = parts.indices.sorted {
      (-parts[$0].remainder, $0) < (-parts[$1].remainder, $1)
    }
    for index in order.prefix(left) { parts[index].quotient += 1 }
    return parts.map(\.quotient)
  }
}
