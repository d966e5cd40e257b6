import Kennisbank
import KennisbankSearch
import TextEditing

/// The text of one object at full width.
package struct ReadingState: Sendable {
  package let id: String
  package let siblings: Siblings
  package var view: PageView?
  package var find = LineBuffer()
  package var isFinding = false
  /// Line of the match that was shown last.
  var matchLine: Int?
  var lastPage = 0
  var wantedTop = 0

  package init(id: String, siblings: Siblings = Siblings()) {
    self.id = id
    self.siblings = siblings
  }

  /// Words that are marked; a line with any of them is a place to go to.
  package var findWords: [[UInt8]] { SearchWords(find.text).folded }

  /// Begins anew: what was looked for, here or in the list, would stand in the way.
  mutating func beginFinding() {
    isFinding = true
    find.clear()
    matchLine = nil
  }

  /// The text `steps` further in the list, with the same search in it; nil at its end.
  package func moved(by steps: Int) -> ReadingState? {
    guard let siblings = siblings.moved(by: steps), let id = siblings.id else { return nil }
    var next = ReadingState(id: id, siblings: siblings)
    next.find = find
    return next
  }
}

/// The rows of the list that a text was opened from, as they were then: for the next and the previous
/// one. Of a hundred thousand rows no address is made before one goes there.
package struct Siblings: Sendable {
  private let rows: [Int32]
  /// In which the rows are numbers.
  private let catalogue: Catalogue
  /// Where one is; nil in no list.
  package let position: Int?

  /// None.
  package init() { self.init([], .empty, position: nil) }

  init(_ rows: [Int32], of catalogue: Catalogue, at id: String) {
    let position = catalogue.number(of: id).flatMap(rows.firstIndex)
    self.init(rows, catalogue, position: position)
  }

  private init(_ rows: [Int32], _ catalogue: Catalogue, position: Int?) {
    (self.rows, self.catalogue, self.position) = (rows, catalogue, position)
  }

  package var count: Int { rows.count }

  fileprivate var id: String? { position.map { catalogue.address(of: rows[$0]) } }

  fileprivate func moved(by steps: Int) -> Siblings? {
    guard let next = position.map({ $0 + steps }), rows.indices.contains(next) else { return nil }
    return Siblings(rows, catalogue, position: next)
  }
}
