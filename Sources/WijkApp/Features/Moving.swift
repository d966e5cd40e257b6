/// How far a command moves, in rows: the same in lists, texts and comparisons.
extension Command {
  func distance(page: Int) -> Int? {
    switch self {
    case .moveDown: 1
    case .moveUp: -1
    case .halfPageDown: max(1, page / 2)
    case .halfPageUp: -max(1, page / 2)
    // A row of the page before stays in sight.
    case .pageDown: max(1, page - 1)
    case .pageUp: -max(1, page - 1)
    case .first: -Int(Int32.max)
    case .last: Int(Int32.max)
    default: nil
    }
  }
}
