import KennisbankSearch
import TextEditing

/// The text of one object at full width.
package struct ReadingState: Sendable {
  package let id: String
  /// Ids of the list it was opened from, for the next and previous one.
  package let siblings: [String]
  package var view: PageView?
  package var find = LineBuffer()
  package var isFinding = false
  /// Line of the match that was shown last.
  var matchLine: Int?
  var lastPage = 0
  var wantedTop = 0

  package init(id: String, siblings: [String] = []) {
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

  package var position: Int? { siblings.firstIndex(of: id) }

  /// The object `steps` further in the list; nil at its end.
  package func sibling(_ steps: Int) -> String? {
    guard let position, siblings.indices.contains(position + steps) else { return nil }
    return siblings[position + steps]
  }

  /// Opens another text of the same list, with the same search in it.
  package func moved(to id: String) -> ReadingState {
    var next = ReadingState(id: id, siblings: siblings)
    next.find = find
    return next
  }
}
