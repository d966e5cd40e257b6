/// The bytes of a file with everything in them that is not language made unreadable: addresses,
/// targets of links, code, HTML and comments. Offsets stay those of the file.
struct ProseMask {
  /// Ends a word and joins none.
  static let mark: UInt8 = 0x01
  /// Code and tags longer than this are taken for text: looking further could take for ever.
  private static let longestSpan = 200

  private(set) var bytes: [UInt8]
  private let source: Source

  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
  }

  // MARK: Sections

  /// Hides what is no language in the Markdown of a section.
  mutating func hideMarkdown(in range: Range<Int>) {
    var cursor = LineCursor(source, range: range, number: 1)
    var fence: UInt8?
    while !cursor.isAtEnd {
      let line = cursor.line
      let opens = fenceByte(of: line)
      if let open = fence {
        hide(line.start..<line.end)
        if opens == open { fence = nil }
      } else if let opens {
        hide(line.start..<line.end)
        fence = opens
      }
      cursor.advance()
    }
    hideComments(in: range)
    hideInline(in: range)
  }

  private func fenceByte(of line: Line) -> UInt8? {
    let byte = source[line.content]
    guard byte == .backtick || byte == .tilde, line.end - line.content >= 3,
      source[line.content + 1] == byte, source[line.content + 2] == byte
    else { return nil }
    return byte
  }

  private mutating func hideComments(in range: Range<Int>) {
    let (opener, closer) = (Array("<!--".utf8), Array("-->".utf8))
    var offset = range.lowerBound
    while let start = find(opener, from: offset, to: range.upperBound) {
      let end = find(closer, from: start, to: range.upperBound).map { $0 + closer.count }
      hide(start..<(end ?? range.upperBound))
      offset = end ?? range.upperBound
    }
  }

  private func find(_ text: [UInt8], from start: Int, to limit: Int) -> Int? {
    var offset = start
    while offset + text.count <= limit {
      guard let first = bytes[offset..<limit].firstIndex(of: text[0]) else { return nil }
      if bytes[first..<limit].starts(with: text) { return first }
      offset = first + 1
    }
    return nil
  }

  // MARK: Within a line

  /// Hides addresses, targets of links, code and tags. Every step goes forward.
  mutating func hideInline(in range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = hiddenEnd(at: offset, to: range.upperBound)
      if let end { hide(offset..<end) }
      offset = end ?? offset + 1
    }
  }

  /// Where what must be hidden ends, if it begins here.
  private func hiddenEnd(at offset: Int, to limit: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: "h"), UInt8(ascii: "w"): return addressEnd(at: offset, to: limit)
    case .openBracket: return linkStartEnd(at: offset, to: limit)
    case .closeBracket: return targetEnd(at: offset, to: limit)
    case .backtick: return codeEnd(at: offset, to: limit)
    case .less: return tagEnd(at: offset, to: limit)
    default: return nil
    }
  }

  private func addressEnd(at offset: Int, to limit: Int) -> Int? {
    let isStart = offset == 0 || !(bytes[offset - 1].isASCIILetter || bytes[offset - 1].isDigit)
    guard isStart, Self.addresses.contains(where: { bytes[offset..<limit].starts(with: $0) }) else {
      return nil
    }
    return bytes[offset..<limit].firstIndex { $0 <= .space || Self.addressEnds.contains($0) }
      ?? limit
  }

  /// `[[id]]` whole, of `[[id|text]]` all but the text.
  private func linkStartEnd(at offset: Int, to limit: Int) -> Int? {
    guard offset + 1 < limit, bytes[offset + 1] == .openBracket else { return nil }
    let end = bytes[(offset + 2)..<limit].firstIndex { !$0.isIdByte } ?? limit
    return end < limit && bytes[end] == .bar ? end + 1 : end
  }

  /// `](target`; an address to mail to or to call is told all the same.
  private func targetEnd(at offset: Int, to limit: Int) -> Int? {
    guard offset + 1 < limit, bytes[offset + 1] == UInt8(ascii: "(") else { return nil }
    let target = bytes[(offset + 2)..<limit]
    guard !Self.personal.contains(where: { target.starts(with: $0) }) else { return nil }
    return target.firstIndex { $0 <= .space || $0 == UInt8(ascii: ")") } ?? limit
  }

  private func codeEnd(at offset: Int, to limit: Int) -> Int? {
    let body = bytes[offset..<limit].firstIndex { $0 != .backtick } ?? limit
    let length = body - offset
    var place = body
    let last = min(limit, body + Self.longestSpan)
    while let tick = bytes[place..<last].firstIndex(of: .backtick) {
      let end = bytes[tick..<last].firstIndex { $0 != .backtick } ?? last
      if end - tick == length { return end }
      place = end
    }
    // What closes nothing is hidden itself, so that it is not looked at once more.
    return body
  }

  private func tagEnd(at offset: Int, to limit: Int) -> Int? {
    guard offset + 1 < limit, bytes[offset + 1].isASCIILetter || bytes[offset + 1] == 0x2F else {
      return nil
    }
    let last = min(limit, offset + Self.longestSpan)
    let end = bytes[offset..<last].firstIndex { $0 == .greater || $0.isBreak || $0 == 0x40 }
    return end.flatMap { bytes[$0] == .greater ? $0 + 1 : nil }
  }

  private mutating func hide(_ range: Range<Int>) {
    for offset in range where !bytes[offset].isBreak { bytes[offset] = Self.mark }
  }

  /// `\n` and the like in a quoted value.
  mutating func hideEscapes(in range: Range<Int>) {
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      let isEscape = bytes[offset] == .backslash
      if isEscape { hide(offset..<(offset + 2)) }
      offset += isEscape ? 2 : 1
    }
  }

  private static let addresses = ["http://", "https://", "www."].map { Array($0.utf8) }
  private static let personal = ["mailto:", "tel:"].map { Array($0.utf8) }
  private static let addressEnds: Set<UInt8> = Set(")>]\"'|".utf8)
}
