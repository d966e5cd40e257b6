/// Finds the items of a list in a section, past code fences, each with the lines that go on with
/// it. Text between items belongs to none.
struct ListItems {
  struct Item {
    /// From the mark up to the end of the last line.
    var range: Range<Int>
    /// Behind the mark.
    let content: Int
  }

  private let source: Source
  private var cursor: LineCursor
  private var open: Enclosure?
  private var isAfterBlank = false
  private var isInItem = false
  private(set) var items: [Item] = []

  init(_ source: Source, in range: Range<Int>) {
    self.source = source
    cursor = LineCursor(source, range: range, number: 1)
    while !cursor.isAtEnd {
      scan(cursor.line)
      cursor.advance()
    }
  }

  private mutating func scan(_ line: Line) {
    if let enclosure = open {
      if source.closes(enclosure, line) { open = nil }
      goOn(to: line)
    } else if line.isBlank {
      isAfterBlank = true
    } else {
      open = source.enclosure(openedBy: line)
      begin(line)
      isAfterBlank = false
    }
  }

  private mutating func begin(_ line: Line) {
    let depth = source.depth(of: line)
    if depth <= (isInItem ? 1 : 3), let content = source.markedContent(of: line) {
      let end = source.trimBlanks(from: content, to: line.end)
      items.append(Item(range: line.content..<end, content: content))
      isInItem = true
    } else if depth <= 1, isAfterBlank || open != nil || source.isHeading(line) {
      isInItem = false
    } else {
      goOn(to: line)
    }
  }

  private mutating func goOn(to line: Line) {
    guard isInItem, let last = items.indices.last else { return }
    let end = source.trimBlanks(from: line.content, to: line.end)
    let item = items[last]
    items[last].range = item.range.lowerBound..<max(item.range.upperBound, end)
  }
}

extension Source {
  /// A tab counts for four columns.
  fileprivate func depth(of line: Line) -> Int {
    bytes[line.start..<line.content].contains(.tab) ? line.indent + 3 : line.indent
  }

  fileprivate func isHeading(_ line: Line) -> Bool {
    let hashes = bytes[line.content..<line.end].prefix { $0 == .hash }
    return (1...6).contains(hashes.count) && isGap(at: hashes.endIndex, limit: line.end)
  }

  /// Where the text behind `-`, `*`, `+`, `1.` or `1)` begins.
  fileprivate func markedContent(of line: Line) -> Int? {
    var mark = line.content
    switch self[mark] {
    case .dash, .asterisk, .plus: break
    default:
      mark = bytes[mark..<line.end].prefix(while: \.isDigit).endIndex
      let isNumbered = (1...9).contains(mark - line.content)
      guard isNumbered, self[mark] == .dot || self[mark] == UInt8(ascii: ")") else { return nil }
    }
    guard mark < line.end, isGap(at: mark + 1, limit: line.end) else { return nil }
    return skipBlanks(from: mark + 1, to: line.end)
  }
}
