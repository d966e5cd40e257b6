/// The `key:` that opens a field or an entry of a map.
struct Key {
  /// The key as written, quotes included.
  let range: Range<Int>
  /// The first byte after the colon and the blanks behind it.
  let valueStart: Int
}

extension Source {
  /// The key that begins at `start`, if one ends on the same line.
  func key(at start: Int, limit: Int) -> Key? {
    guard start < limit, let end = keyEnd(from: start, limit: limit) else { return nil }
    let colon = skipBlanks(from: end, to: limit)
    guard self[colon] == .colon, colon < limit, isGap(at: colon + 1, limit: limit) else {
      return nil
    }
    return Key(range: start..<end, valueStart: skipBlanks(from: colon + 1, to: limit))
  }

  private func keyEnd(from start: Int, limit: Int) -> Int? {
    if self[start].isQuote {
      guard let close = closingQuote(of: start, limit: limit) else { return nil }
      return unquoted(start..<(close + 1)) == nil ? nil : close + 1
    }
    guard canStartPlain(at: start, limit: limit) else { return nil }
    var end = start
    while end < limit {
      if self[end] == .colon, isGap(at: end + 1, limit: limit) {
        return trimBlanks(from: start, to: end)
      }
      if self[end] == .hash, self[end - 1].isBlank { return nil }
      end += 1
    }
    return nil
  }

  func keyText(_ range: Range<Int>) -> String {
    self[range.lowerBound].isQuote ? unquoted(range) ?? text(range) : text(range)
  }

  /// Whether a scalar without quotes may begin here; the rest are indicators of YAML.
  func canStartPlain(at offset: Int, limit: Int) -> Bool {
    switch self[offset] {
    case .dash, .question, .colon: !isGap(at: offset + 1, limit: limit)
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .hash, .ampersand,
      .asterisk, .exclamation, .bar, .greater, .singleQuote, .doubleQuote, .backtick,
      UInt8(ascii: "%"), UInt8(ascii: "@"):
      false
    default: true
    }
  }

  /// The offset of the quote that closes the one at `start`.
  func closingQuote(of start: Int, limit: Int) -> Int? {
    let quote = self[start]
    var offset = start + 1
    while offset < limit {
      if self[offset] == quote {
        let isDoubled = quote == .singleQuote && offset + 1 < limit && self[offset + 1] == quote
        guard isDoubled else { return offset }
        offset += 1
      } else if quote == .doubleQuote, self[offset] == .backslash {
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  /// The offset of the bracket or brace that closes the one at `start`, over lines if need be.
  func closingBracket(of start: Int, limit: Int) -> Int? {
    var depth = 0
    var opensToken = true
    var offset = start
    while offset < limit {
      let byte = self[offset]
      if byte.isQuote, opensToken {
        guard let close = closingQuote(of: offset, limit: limit) else { return nil }
        offset = close
        opensToken = false
      } else if byte == .hash, self[offset - 1].isBlank || self[offset - 1].isBreak {
        while offset < limit, !self[offset].isBreak { offset += 1 }
      } else if byte == .openBracket || byte == .openBrace {
        depth += 1
        opensToken = true
      } else if byte == .closeBracket || byte == .closeBrace {
        depth -= 1
        if depth == 0 { return offset }
      } else if !byte.isBlank, !byte.isBreak {
        opensToken = byte == .comma || byte == .colon
      }
      offset += 1
    }
    return nil
  }
}
