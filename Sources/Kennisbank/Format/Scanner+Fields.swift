/// Finds the top-level fields and where the lines of each one end.
///
/// Its notion of a block is wider than the forms we read ourselves: quotes and brackets that go on
/// over lines (even in column 1) are followed, so that what is inside never passes for a field.
struct FieldScanner {
  private let source: Source
  private var cursor: LineCursor
  /// Bytes that may still be spent on looking for quotes and brackets that never close.
  private var lookahead = 1 << 20
  private let hasUnicodeBreaks: Bool
  private(set) var fields: [Field] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: Source, range: Range<Int>, firstLine: Int) {
    self.source = source
    cursor = LineCursor(source, range: range, number: firstLine)
    hasUnicodeBreaks = source.hasUnicodeBreak(in: range)
    fields.reserveCapacity(range.isEmpty ? 0 : 32)
  }

  mutating func scan() {
    var strayEnd: Int?
    while !cursor.isAtEnd {
      let line = cursor.line
      if line.isBlank || source[line.content] == .hash {
        cursor.advance()
      } else if isMarker(line) {
        // Before the first field of a YAML file it is a normal beginning.
        let isOpening = fields.isEmpty && diagnostics.isEmpty && source.isFence(line)
        if !isOpening { diagnostics.append(Diagnostic(.documentMarker, at: position(of: line))) }
        cursor.advance()
      } else if fields.count == Document.mostFields {
        diagnostics.append(Diagnostic(.tooManyFields, at: position(of: line)))
        return
      } else if let key = source.key(at: line.content, limit: line.end), line.indent == 0 {
        scanField(line, key)
      } else if source.isDash(at: line.start, limit: line.end) {
        scanField(line, nil)
      } else {
        if strayEnd != line.start {
          diagnostics.append(Diagnostic(.unreadableLine, at: position(of: line)))
        }
        strayEnd = skipBlock(nil)
      }
    }
  }

  private func isMarker(_ line: Line) -> Bool {
    guard line.indent == 0 else { return false }
    return source.isFence(line) || source.isDocumentEnd(line)
  }

  private func position(of line: Line) -> Position {
    Position(line: line.number, column: line.indent + 1)
  }

  private mutating func scanField(_ line: Line, _ key: Key?) {
    let keyRange = key?.range ?? line.start..<line.start
    let block = line.start..<skipBlock(key)
    let name = key.map { source.keyText($0.range) } ?? ""
    var reader = FieldReader(source: source, block: block, line: line.number, key: key, name: name)
    let isSuspect = hasUnicodeBreaks && source.hasUnicodeBreak(in: block)
    let node = isSuspect ? reader.readForeign() : reader.read()
    fields.append(
      Field(
        key: name, keyRange: keyRange, blockRange: block, position: position(of: line),
        node: node, value: source.value(of: node)))
    diagnostics += reader.diagnostics
  }
}

extension FieldScanner {
  /// Text that began on an earlier line: lines deeper than `column` belong to it.
  private struct Run {
    enum Kind { case none, plain, literal }

    var column = 0
    var kind = Kind.none
    /// `|+`: the blank lines behind the text are part of it.
    var keepsBlanks = false

    func covers(_ line: Line, isComment: Bool) -> Bool {
      kind != .none && line.indent > column && (kind == .literal || !isComment)
    }
  }

  /// Moves past the block that begins on the current line and tells where it ends.
  /// - Parameter key: the key the line opens with, if it is known.
  private mutating func skipBlock(_ key: Key?) -> Int {
    let first =
      key.map { opening($0.valueStart, under: 0, cursor.line) } ?? opening(of: cursor.line)
    let takesOwnList = first.isBare || source.isDash(at: cursor.line.start, limit: cursor.line.end)
    var run = skip(first)
    var end = cursor.line.start
    while !cursor.isAtEnd {
      let line = cursor.line
      let isComment = source[line.content] == .hash
      if line.isBlank || (isComment && !run.covers(line, isComment: true)) {
        cursor.advance()
        if line.isBlank, run.keepsBlanks { end = cursor.line.start }
        continue
      }
      if run.covers(line, isComment: isComment) {
        cursor.advance()
      } else if line.indent > 0
        || (takesOwnList && source.isDash(at: line.start, limit: line.end))
      {
        run = skip(opening(of: line))
      } else {
        break
      }
      end = cursor.line.start
    }
    return end
  }

  /// Where on a line the value begins, and the column of the `-` or the key it belongs to.
  private struct Opening {
    var column: Int
    var value: Int
    var isBare: Bool
  }

  private func opening(of line: Line) -> Opening {
    var offset = line.content
    var column = line.indent
    while isIndicator(offset, line) {
      column = offset - line.start
      offset = source.skipBlanks(from: offset + 1, to: line.end)
    }
    if let key = source.key(at: offset, limit: line.end) {
      column = offset - line.start
      offset = key.valueStart
    }
    return opening(offset, under: column, line)
  }

  private func opening(_ start: Int, under column: Int, _ line: Line) -> Opening {
    var offset = start
    while offset < line.end, source[offset] == .ampersand || source[offset] == .exclamation {
      while offset < line.end, !source[offset].isBlank { offset += 1 }
      offset = source.skipBlanks(from: offset, to: line.end)
    }
    let isBare = offset >= line.end || source[offset] == .hash
    return Opening(column: column, value: offset, isBare: isBare)
  }

  private func isIndicator(_ offset: Int, _ line: Line) -> Bool {
    switch source[offset] {
    case .dash, .question, .colon:
      offset < line.end && source.isGap(at: offset + 1, limit: line.end)
    default: false
    }
  }

  /// Moves past the line of an opening and past all lines its quote or bracket goes on over.
  private mutating func skip(_ opening: Opening) -> Run {
    let line = cursor.line
    guard !opening.isBare else {
      cursor.advance()
      return Run()
    }
    let first = source[opening.value]
    let isLiteral = first == .bar || first == .greater
    if let close = closing(of: opening.value, line) {
      cursor.advance(past: close)
      return Run()
    }
    cursor.advance()
    let keeps = isLiteral && source.bytes[opening.value..<line.end].contains(.plus)
    return Run(column: opening.column, kind: isLiteral ? .literal : .plain, keepsBlanks: keeps)
  }

  private mutating func closing(of start: Int, _ line: Line) -> Int? {
    let limit = lookahead > 0 ? cursor.limit : line.end
    let close: Int?
    switch source[start] {
    case .doubleQuote, .singleQuote: close = source.closingQuote(of: start, limit: limit)
    case .openBracket, .openBrace: close = source.closingBracket(of: start, limit: limit)
    default: return nil
    }
    if close == nil { lookahead -= limit - start }
    return close
  }
}
