import Kennisbank

/// How many slips of the finger lie between two words: a letter too many, too few, another one, or
/// two neighbours swapped.
enum EditDistance {
  /// A short word changes into any other with two slips, so it may hold fewer.
  static func tolerated(in word: [UInt8]) -> Int {
    min(2, word.count / 3)
  }

  /// Nil when more than `most` apart. Counts bytes: of folded text nearly always letters.
  static func between(_ left: [UInt8], _ right: ArraySlice<UInt8>, most: Int) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    let right = Array(right)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var distance = min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, beforeLast[column - 1] + 1)
        }
        current.append(distance)
      }
      if current.allSatisfy({ $0 > most }) { return nil }
      (beforeLast, last) = (last, current)
    }
    return last.last.flatMap { $0 <= most ? $0 : nil }
  }
}

extension Catalogue {
  /// The id that was meant, but for a few slips of the finger; nil when none is like it.
  package func nearestId(to name: String) -> String? {
    let wanted = Folding.folded(name)
    let most = EditDistance.tolerated(in: wanted)
    let near = records.compactMap { record in
      EditDistance.between(wanted, Folding.folded(record.id)[...], most: most).map {
        (record.id, $0)
      }
    }
    return near.min { $0.1 < $1.1 }?.0
  }
}
