/// Where the lines of a text begin, in bytes. LF ends a line, with a CR before it or not; a lone CR
/// is a character. The first line begins behind a byte order mark, so nothing is typed before it.
struct LineIndex: Sendable {
  private(set) var starts: [Int]

  init(_ text: GraphemeText) {
    starts = [Self.firstStart(text)] + Self.starts(in: text, 0..<text.count)
  }

  var count: Int { starts.count }

  /// The line a byte stands in. What lies before the first line counts as the first.
  func line(at place: Int) -> Int {
    max(0, partition(after: place) - 1)
  }

  /// Follows a change: `range` of the old text has become `length` bytes of `text`.
  mutating func follow(_ range: Range<Int>, length: Int, in text: GraphemeText) {
    let first = max(1, partition(after: range.lowerBound))
    let last = max(first, partition(after: range.upperBound))
    let delta = length - range.count
    if delta != 0 { for line in last..<starts.count { starts[line] += delta } }
    let new = Self.starts(in: text, range.lowerBound..<range.lowerBound + length)
    if first < last || !new.isEmpty { starts.replaceSubrange(first..<last, with: new) }
    starts[0] = Self.firstStart(text)
  }

  /// The first line that begins behind a place.
  private func partition(after place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func starts(in text: GraphemeText, _ range: Range<Int>) -> [Int] {
    let bytes = text.string.utf8.span
    var found: [Int] = []
    for place in range where bytes[place] == .lf { found.append(place + 1) }
    return found
  }

  private static func firstStart(_ text: GraphemeText) -> Int {
    text.string.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
