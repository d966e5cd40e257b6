/// A place in a file: both numbers count from 1, the column in Unicode scalars.
package struct Position: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// One line: `start..<end` is its text, `next` lies after its line break, `content` is the first
/// byte that is no blank.
struct Line {
  let start: Int
  let content: Int
  let end: Int
  let next: Int
  let number: Int

  var isBlank: Bool { content == end }
  var indent: Int { content - start }
}

/// Walks the lines of a range; `\n`, `\r\n` and a lone `\r` each end one.
struct LineCursor {
  let source: Source
  let limit: Int
  private(set) var line: Line

  init(_ source: Source, range: Range<Int>, number: Int) {
    self.source = source
    limit = range.upperBound
    line = Self.line(of: source, at: range.lowerBound, limit: limit, number: number)
  }

  var isAtEnd: Bool { line.start >= limit }

  mutating func advance() {
    line = Self.line(of: source, at: line.next, limit: limit, number: line.number + 1)
  }

  /// Goes on to the line after the one that holds `offset`.
  mutating func advance(past offset: Int) {
    while line.next <= offset, !isAtEnd { advance() }
    advance()
  }

  private static func line(of source: Source, at start: Int, limit: Int, number: Int) -> Line {
    let end = source.lineEnd(from: start, limit: limit)
    var next = end
    if next < limit {
      let isPair = source[end] == .carriageReturn && end + 1 < limit && source[end + 1] == .lineFeed
      next += isPair ? 2 : 1
    }
    let content = source.skipBlanks(from: start, to: end)
    return Line(start: start, content: content, end: end, next: next, number: number)
  }
}

extension Source {
  /// The innermost loop of all reading; `limit` lies within the bytes.
  fileprivate func lineEnd(from start: Int, limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end &+ 8 <= limit, !bytes.eight(at: end).hasByte(below: 14) { end &+= 8 }
      while end < limit, bytes[end] > 13 || !bytes[end].isBreak { end += 1 }
      return end
    }
  }

  /// Counts lines from `lineStart`, which stands on line `number`: for messages, not for loops.
  func position(of offset: Int, from lineStart: Int? = nil, number: Int = 1) -> Position {
    var cursor = LineCursor(self, range: (lineStart ?? start)..<count, number: number)
    while cursor.line.next <= offset, !cursor.isAtEnd { cursor.advance() }
    let before = cursor.line.start..<max(cursor.line.start, min(offset, count))
    return Position(line: cursor.line.number, column: text(before).unicodeScalars.count + 1)
  }

  /// The places of many offsets in one walk over the lines.
  func positions(of offsets: [Int]) -> [Int: Position] {
    var positions: [Int: Position] = [:]
    var cursor = LineCursor(self, range: start..<count, number: 1)
    var (counted, column) = (start, 1)
    for offset in Set(offsets).sorted() {
      while cursor.line.next <= offset, !cursor.isAtEnd { cursor.advance() }
      if counted < cursor.line.start { (counted, column) = (cursor.line.start, 1) }
      let end = max(counted, min(offset, count))
      column += text(counted..<end).unicodeScalars.count
      counted = end
      positions[offset] = Position(line: cursor.line.number, column: column)
    }
    return positions
  }

  /// The line break this file uses: its first one, else a line feed.
  var lineBreak: String {
    guard let first = bytes.firstIndex(where: \.isBreak) else { return "\n" }
    guard bytes[first] == .carriageReturn else { return "\n" }
    return self[first + 1] == .lineFeed ? "\r\n" : "\r"
  }
}
