/// The lines of a text as cmark counts them, as bytes without their ends: LF, CR LF or a lone CR.
struct SourceLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>?

  init(_ text: String) {
    rest = Array(text.utf8)[...]
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let text = rest else { return nil }
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let after = text[line.endIndex...]
    rest = after.isEmpty ? nil : after.dropFirst(after.starts(with: "\r\n".utf8) ? 2 : 1)
    return line
  }
}

extension String {
  /// This text with LF for every line break: "\r\n" would be one character, unequal to "\n".
  var withLineFeeds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    return String(decoding: Array(SourceLines(self).joined(separator: "\n".utf8)), as: UTF8.self)
  }
}
