/// A place in a text. Always on a border between extended grapheme clusters.
package struct TextPosition: Sendable, Hashable, Comparable {
  /// From 0.
  package var line: Int
  /// UTF-8 bytes into the line, its ending not counted.
  package var offset: Int

  package init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  package static func < (one: TextPosition, other: TextPosition) -> Bool {
    (one.line, one.offset) < (other.line, other.offset)
  }
}
