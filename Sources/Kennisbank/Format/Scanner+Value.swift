/// Why a value is not for us but for a YAML reader.
enum Foreign: Error {
  /// A form beyond ours, which says nothing about it being right or wrong.
  case form
  case tab(Int)
  case unquotedColon(Int)
}

/// Reads the value of one field where it is written in the forms that are ours:
/// scalars on one line, simple `|` and `>` blocks, block lists and maps, flow on one line.
///
/// Every read either understands all bytes up to the end of the block or throws.
struct ValueScanner {
  /// Deeper than this no field of ours goes.
  static let deepest = 12
  /// More values than this are no field but an attack or a database.
  static let mostNodes = 200_000

  private var cursor: LineCursor
  /// The byte being read: the first of the line, or what follows `- ` or `key: `.
  private var offset: Int
  private var nodes = 0
  /// The first key of a map that stands in it twice.
  private(set) var duplicate: Range<Int>?

  init(_ source: Source, block: Range<Int>) {
    cursor = LineCursor(source, range: block, number: 1)
    offset = block.lowerBound
  }

  /// The value behind a key, or, without one, the list that is the whole block.
  mutating func read(after key: Key?) throws(Foreign) -> Node {
    let node: Node
    if let key {
      guard source.keyText(key.range) != "<<" else { throw .form }
      node = try value(at: key.valueStart, under: 0, takesOwnList: true, depth: 0)
    } else {
      node = try collection(depth: 0)
    }
    guard cursor.isAtEnd else { throw .form }
    return node
  }

  private var source: Source { cursor.source }
  private var line: Line { cursor.line }
  private var column: Int { offset - line.start }

  /// On to the next line that says something.
  private mutating func nextLine() throws(Foreign) {
    cursor.advance()
    try settle()
  }

  private mutating func settle() throws(Foreign) {
    while !cursor.isAtEnd, line.isBlank || source[line.content] == .hash { cursor.advance() }
    offset = line.content
    if let tab = (line.start..<line.content).first(where: { source[$0] == .tab }) {
      throw .tab(tab)
    }
  }

  private mutating func count(_ depth: Int) throws(Foreign) {
    nodes += 1
    guard depth <= Self.deepest, nodes <= Self.mostNodes else { throw .form }
  }
}

// MARK: Block style

extension ValueScanner {
  /// The value that begins at `start` on the current line, or on the lines below if nothing does.
  /// `column` is that of the key or dash it belongs to.
  private mutating func value(
    at start: Int, under column: Int, takesOwnList: Bool, depth: Int
  ) throws(Foreign) -> Node {
    try count(depth)
    if start >= line.end || source[start] == .hash {
      return try below(start, column, takesOwnList: takesOwnList, depth: depth)
    }
    switch source[start] {
    case .bar, .greater: return try blockScalar(at: start, under: column)
    case .openBracket, .openBrace:
      var flow = FlowScanner(source, at: start, limit: line.end)
      return try alone(try flow.read())
    default: return try alone(try scalar(at: start))
    }
  }

  private mutating func below(
    _ start: Int, _ column: Int, takesOwnList: Bool, depth: Int
  ) throws(Foreign) -> Node {
    let end = min(start, line.end)
    try nextLine()
    let isOwnList =
      takesOwnList && line.indent == column && source.isDash(at: offset, limit: line.end)
    guard !cursor.isAtEnd, line.indent > column || isOwnList else {
      return Node(range: end..<end, content: .empty)
    }
    return try collection(depth: depth)
  }

  /// A value that must have its line for itself, comment aside.
  private mutating func alone(_ node: Node) throws(Foreign) -> Node {
    guard source.isRestEmpty(from: node.range.upperBound, to: line.end) else { throw .form }
    try nextLine()
    return node
  }

  private func scalar(at start: Int) throws(Foreign) -> Node {
    if source[start].isQuote { return try source.quoted(at: start, limit: line.end) }
    guard source.canStartPlain(at: start, limit: line.end) else { throw .form }
    var end = start
    while end < line.end {
      let byte = source[end]
      if byte == .hash, source[end - 1].isBlank { break }
      if byte == .colon, source.isGap(at: end + 1, limit: line.end) { throw .unquotedColon(end) }
      end += 1
    }
    return Node(
      range: start..<source.trimBlanks(from: start, to: end), content: .scalar(.plain))
  }

  private mutating func collection(depth: Int) throws(Foreign) -> Node {
    try source.isDash(at: offset, limit: line.end) ? list(depth: depth) : map(depth: depth)
  }

  private mutating func list(depth: Int) throws(Foreign) -> Node {
    let (start, column) = (offset, column)
    var items: [Node] = []
    repeat {
      items.append(try item(under: column, depth: depth + 1))
    } while !cursor.isAtEnd && self.column == column
      && source.isDash(at: offset, limit: line.end)
    guard cursor.isAtEnd || self.column <= column else { throw .form }
    let end = items.last?.range.upperBound ?? start
    return Node(range: start..<end, content: .list(items, isFlow: false))
  }

  private mutating func item(under column: Int, depth: Int) throws(Foreign) -> Node {
    let dash = offset
    let start = source.skipBlanks(from: dash + 1, to: line.end)
    let isCollection =
      source.isDash(at: start, limit: line.end) || source.key(at: start, limit: line.end) != nil
    guard isCollection else {
      return try value(at: start, under: column, takesOwnList: false, depth: depth)
    }
    // A tab after the dash makes the column of what follows a matter of opinion.
    guard source.bytes[dash..<start].allSatisfy({ $0 != .tab }) else { throw .form }
    try count(depth)
    offset = start
    return try collection(depth: depth)
  }

  private mutating func map(depth: Int) throws(Foreign) -> Node {
    let (start, column) = (offset, column)
    var entries: [Node.Entry] = []
    var end = start
    repeat {
      guard let key = source.key(at: offset, limit: line.end),
        source.keyText(key.range) != "<<"
      else { throw .form }
      let node = try value(
        at: key.valueStart, under: column, takesOwnList: true, depth: depth + 1)
      entries.append(Node.Entry(key: key.range, value: node))
      end = node.range.upperBound
    } while !cursor.isAtEnd && self.column == column
      && !source.isDash(at: offset, limit: line.end)
    guard cursor.isAtEnd || self.column <= column else { throw .form }
    noteDuplicate(in: entries)
    return Node(range: start..<end, content: .map(entries, isFlow: false))
  }

  private mutating func noteDuplicate(in entries: [Node.Entry]) {
    guard duplicate == nil, entries.count > 1 else { return }
    var seen = KeySet()
    duplicate = entries.first { !seen.insert(source.keyText($0.key)) }?.key
  }
}

// MARK: Block scalars

extension ValueScanner {
  private mutating func blockScalar(at start: Int, under column: Int) throws(Foreign) -> Node {
    let isStripped = source[start + 1] == .dash
    let header = start + (isStripped ? 2 : 1)
    guard source.isRestEmpty(from: header, to: line.end) else { throw .form }
    let isFolded = source[start] == .greater
    cursor.advance()
    let (range, indent) = try textLines(under: column, isFolded: isFolded)
    try settle()
    let style = ScalarStyle.block(indent: indent, isFolded: isFolded, isStripped: isStripped)
    return Node(range: range, content: .scalar(style))
  }

  private mutating func textLines(
    under column: Int, isFolded: Bool
  ) throws(Foreign) -> (Range<Int>, indent: Int) {
    let start = line.start
    var end = start
    var indent: Int?
    var widestBlank = 0
    while !cursor.isAtEnd {
      try refuseTabs(line)
      if line.isBlank {
        widestBlank = max(widestBlank, line.indent)
      } else {
        guard line.indent >= indent ?? (column + 1) else { break }
        indent = indent ?? line.indent
        if isFolded, line.indent != indent { throw .form }
        end = line.end
      }
      cursor.advance()
    }
    // Blanks beyond the indentation would be text, and no text at all has no indentation.
    guard let indent, widestBlank <= indent else { throw .form }
    return (start..<end, indent)
  }

  private func refuseTabs(_ line: Line) throws(Foreign) {
    let blanks = source.bytes[line.start..<line.content]
    if let tab = blanks.firstIndex(of: .tab) { throw .tab(tab) }
  }
}
