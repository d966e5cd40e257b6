/// Which elements of two sequences are the same ones, in order; never slow.
///
/// A sequence too long to be compared as a whole is cut at elements that occur once in both.
enum SequenceMatch {
  /// Elements of both sides together that are compared at once: the cost grows with its square.
  static let mostCompared = 1_500
  /// How often what lies between such elements is cut again.
  private static let mostCuts = 6

  typealias Pair = (old: Int, new: Int)

  /// A stretch of the old sequence and what stands in its place in the new one.
  struct Hunk: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// What differs, in order; between two hunks at least one element is the same.
  static func hunks<Element: Hashable>(from old: [Element], to new: [Element]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (oldEnd, newEnd) = (0, 0)
    for pair in pairs(old, new) + [(old.count, new.count)] {
      if pair.old > oldEnd || pair.new > newEnd {
        hunks.append(Hunk(old: oldEnd..<pair.old, new: newEnd..<pair.new))
      }
      (oldEnd, newEnd) = (pair.old + 1, pair.new + 1)
    }
    return hunks
  }

  static func pairs<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Pair] {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      let number = numbers[element] ?? numbers.count
      numbers[element] = number
      return number
    }
    let (old, new) = (old.map(number), new.map(number))
    return pairs(old[...], new[...], cuts: mostCuts)
  }

  private static func pairs(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, cuts: Int
  ) -> [Pair] {
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let (old, new) = (old.dropFirst(prefix), new.dropFirst(prefix))
    let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let head = (0..<prefix).map { (old.startIndex - prefix + $0, new.startIndex - prefix + $0) }
    let tail = (0..<suffix).map { (old.endIndex - suffix + $0, new.endIndex - suffix + $0) }
    return head + inner(old.dropLast(suffix), new.dropLast(suffix), cuts: cuts) + tail
  }

  private static func inner(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, cuts: Int
  ) -> [Pair] {
    if old.isEmpty || new.isEmpty { return [] }
    if old.count + new.count <= mostCompared { return compared(old, new) }
    return cuts == 0 ? [] : cut(old, new, cuts: cuts - 1)
  }

  private static func compared(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Pair] {
    var gone: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): gone.insert(old.startIndex + offset)
      case .insert(let offset, _, _): added.insert(new.startIndex + offset)
      }
    }
    return Array(
      zip(old.indices.filter { !gone.contains($0) }, new.indices.filter { !added.contains($0) }))
  }

  private static func cut(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, cuts: Int
  ) -> [Pair] {
    var result: [Pair] = []
    var (oldEnd, newEnd) = (old.startIndex, new.startIndex)
    for anchor in anchors(old, new) {
      result += pairs(old[oldEnd..<anchor.old], new[newEnd..<anchor.new], cuts: cuts)
      result.append(anchor)
      (oldEnd, newEnd) = (anchor.old + 1, anchor.new + 1)
    }
    guard !result.isEmpty else { return [] }
    return result + pairs(old[oldEnd...], new[newEnd...], cuts: cuts)
  }

  /// Elements that occur once on both sides, the longest run of them that is in order on both.
  private static func anchors(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Pair] {
    let places = places(of: new)
    let unique = self.places(of: old).compactMap { element, place -> Pair? in
      guard let place, let other = places[element], let other else { return nil }
      return (place, other)
    }
    return longestRun(of: unique.sorted { $0.old < $1.old })
  }

  /// Where each element stands; nil for one that stands in more than one place.
  private static func places(of elements: ArraySlice<Int>) -> [Int: Int?] {
    var places: [Int: Int?] = [:]
    for (place, element) in zip(elements.indices, elements) {
      places.updateValue(places[element] == nil ? place : nil, forKey: element)
    }
    return places
  }

  private static func longestRun(of pairs: [Pair]) -> [Pair] {
    /// The pair each run of a length ends in, and of each pair the one before it in its run.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      let length = ends.partitioningIndex { pairs[$0].new >= pair.new }
      previous.append(length == 0 ? nil : ends[length - 1])
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var run: [Pair] = []
    var last = ends.last
    while let index = last {
      run.append(pairs[index])
      last = previous[index]
    }
    return run.reversed()
  }
}
