/// Reads a flow list or map that is closed on its own line: `[a, "b"]`, `{effect: x, rol: hoofd}`.
struct FlowScanner {
  private static let deepest = 4

  private let source: Source
  private let limit: Int
  private var offset: Int

  init(_ source: Source, at start: Int, limit: Int) {
    self.source = source
    self.limit = limit
    offset = start
  }

  mutating func read() throws(Foreign) -> Node { try value(depth: 0) }

  private mutating func value(depth: Int) throws(Foreign) -> Node {
    guard depth <= Self.deepest else { throw .form }
    switch source[offset] {
    case .openBracket: return try list(depth: depth)
    case .openBrace: return try map(depth: depth)
    default: return try scalar()
    }
  }

  private mutating func list(depth: Int) throws(Foreign) -> Node {
    let start = offset
    var items: [Node] = []
    repeat {
      skip(1)
      if at(.closeBracket) { break }
      items.append(try value(depth: depth + 1))
      skip(0)
    } while at(.comma)
    return Node(
      range: start..<(try close(.closeBracket)), content: .list(items, isFlow: true))
  }

  private mutating func map(depth: Int) throws(Foreign) -> Node {
    let start = offset
    var entries: [Node.Entry] = []
    repeat {
      skip(1)
      if at(.closeBrace) { break }
      entries.append(try entry(depth: depth))
      skip(0)
    } while at(.comma)
    return Node(range: start..<(try close(.closeBrace)), content: .map(entries, isFlow: true))
  }

  private mutating func entry(depth: Int) throws(Foreign) -> Node.Entry {
    let key = try scalar().range
    skip(0)
    guard at(.colon), source.isGap(at: offset + 1, limit: limit), source.text(key) != "<<" else {
      throw .form
    }
    skip(1)
    let isEmpty = at(.comma) || at(.closeBrace)
    let value =
      isEmpty
      ? Node(range: key.upperBound..<key.upperBound, content: .empty)
      : try value(depth: depth + 1)
    return Node.Entry(key: key, value: value)
  }

  private func at(_ byte: UInt8) -> Bool { offset < limit && source[offset] == byte }

  private mutating func skip(_ bytes: Int) {
    offset = source.skipBlanks(from: offset + bytes, to: limit)
  }

  private mutating func close(_ byte: UInt8) throws(Foreign) -> Int {
    guard at(byte) else { throw .form }
    offset += 1
    return offset
  }

  private mutating func scalar() throws(Foreign) -> Node {
    let start = offset
    if source[start].isQuote {
      let node = try source.quoted(at: start, limit: limit)
      offset = node.range.upperBound
      return node
    }
    let isBareDash = source[start] == .dash && source[start + 1].isFlowIndicator
    guard !isBareDash, source.canStartPlain(at: start, limit: limit) else { throw .form }
    while offset < limit, try !endsPlain(at: offset) { offset += 1 }
    let end = source.trimBlanks(from: start, to: offset)
    guard end > start else { throw .form }
    return Node(range: start..<end, content: .scalar(.plain))
  }

  /// Readers disagree on `?`, on `a:]` and on `-]`; those are left to the YAML reader.
  private func endsPlain(at offset: Int) throws(Foreign) -> Bool {
    let next = offset + 1
    switch source[offset] {
    case .comma, .closeBracket, .closeBrace: return true
    case .openBracket, .openBrace, .question: throw .form
    case .hash where source[offset - 1].isBlank: throw .form
    case .colon where source.isGap(at: next, limit: limit): return true
    case .colon where source[next].isFlowIndicator: throw .form
    default: return false
    }
  }
}

extension Source {
  /// A quoted scalar that is closed on its line.
  func quoted(at start: Int, limit: Int) throws(Foreign) -> Node {
    guard let close = closingQuote(of: start, limit: limit) else { throw .form }
    let range = start..<(close + 1)
    // Only an escape can be wrong inside quotes.
    let isEscaped = self[start] == .doubleQuote && bytes[range].contains(.backslash)
    if isEscaped, unquoted(range) == nil { throw .form }
    return Node(range: range, content: .scalar(self[start] == .doubleQuote ? .double : .single))
  }
}
