/// Two to four objects side by side.
package struct CompareState: Sendable {
  package static let limit = 4

  package let ids: [String]
  package var comparison: Comparison?
  package var onlyDifferences = false
  package var top = 0
  /// First column shown, when not all fit.
  package var firstColumn = 0
  var lastRequest = 0

  package init(ids: [String]) {
    self.ids = ids
  }
}
