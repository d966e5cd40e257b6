/// Text addressed by UTF-8 bytes that knows where its characters (extended grapheme clusters)
/// begin. One flat string: an edit moves the bytes behind it (some 30 microseconds per MB), and
/// the standard library looks for borders in place, however long the text is.
struct GraphemeText: Sendable {
  private(set) var string: String

  init(_ string: String) {
    self.string = string
  }

  var count: Int { string.utf8.count }

  func index(_ offset: Int) -> String.Index {
    string.utf8.index(string.startIndex, offsetBy: offset)
  }

  func slice(_ range: Range<Int>) -> Substring {
    string[index(range.lowerBound)..<index(range.upperBound)]
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    string.utf8.span.extracting(range).withUnsafeBufferPointer { Array($0) }
  }

  /// The range must lie on borders between scalars.
  mutating func replace(_ range: Range<Int>, with text: String) {
    string.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: text)
  }
}

/// Bytes decide: String itself holds é as one and as two scalars for equal.
extension GraphemeText: Equatable {
  static func == (one: GraphemeText, other: GraphemeText) -> Bool {
    let (bytes, others) = (one.string.utf8.span, other.string.utf8.span)
    guard bytes.count == others.count else { return false }
    return bytes.isIdentical(to: others) || bytes.indices.allSatisfy { bytes[$0] == others[$0] }
  }
}
