/// One `## Title` of the body with the Markdown under it.
package struct Section: Sendable {
  package let title: String
  /// The whole heading line, line break included.
  package let headingRange: Range<Int>
  /// The Markdown of the section without the blank lines around it.
  package let bodyRange: Range<Int>
  package let position: Position
  private let source: Source

  init(
    title: String, headingRange: Range<Int>, bodyRange: Range<Int>, position: Position,
    source: Source
  ) {
    self.title = title
    self.headingRange = headingRange
    self.bodyRange = bodyRange
    self.position = position
    self.source = source
  }

  package var body: String { source.text(bodyRange) }

  /// A title with upper and lower case and the number of spaces taken out.
  static func folded(_ title: String) -> String {
    // Most titles are one word, and every one of every text is asked for.
    if title.utf8.allSatisfy({ 0x61...0x7A ~= $0 | 0x20 }) { return title.lowercased() }
    return title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Finds the `## ` headings of a body, past code fences and HTML blocks with an end of their own.
///
/// Two simplifications against CommonMark, both in favour of the section: a heading right below a
/// `<div>` counts, and so does one indented to stand inside a list item.
struct SectionScanner {
  private let source: Source
  private var cursor: LineCursor
  private var headings: [(line: Line, title: Range<Int>)] = []
  /// The block the current line stands in, if it is one that hides headings.
  private var open: Enclosure?
  private let body: Range<Int>

  init(_ source: Source, _ body: Range<Int>, _ firstLine: Int) {
    self.source = source
    self.body = body
    cursor = LineCursor(source, range: body, number: firstLine)
    while !cursor.isAtEnd {
      scanLine()
      cursor.advance()
    }
  }

  /// Scans a text that is Markdown from beginning to end.
  init(markdown: Source) { self.init(markdown, 0..<markdown.count, 1) }

  var sections: [Section] {
    let ends = headings.dropFirst().map(\.line.start) + [body.upperBound]
    return zip(headings, ends).map { heading, end in
      Section(
        title: source.text(heading.title),
        headingRange: heading.line.start..<heading.line.next,
        bodyRange: source.trimBlankLines(heading.line.next..<end),
        position: Position(line: heading.line.number, column: heading.line.indent + 1),
        source: source)
    }
  }

  /// What would close the fence or comment that is still open at the end.
  var missingCloser: String? { open?.closer }

  private mutating func scanLine() {
    let line = cursor.line
    if let enclosure = open {
      if source.closes(enclosure, line) { open = nil }
    } else if let enclosure = source.enclosure(openedBy: line) {
      open = enclosure
    } else if let title = source.headingTitle(line) {
      headings.append((line, title))
    }
  }
}

/// A block of Markdown in which `## ` is no heading.
enum Enclosure {
  case fence(UInt8, length: Int)
  /// An HTML block, up to the first line that has one of these texts.
  case html(until: [String])

  var closer: String? {
    switch self {
    case .fence(let byte, let length):
      String(repeating: Character(Unicode.Scalar(byte)), count: length)
    case .html(let ends): ends.first
    }
  }
}

extension Source {
  /// The title of an ATX heading of level 2, closing `#`s left out.
  fileprivate func headingTitle(_ line: Line) -> Range<Int>? {
    let mark = line.content
    guard self[mark] == .hash, self[mark + 1] == .hash, isMarkdownIndent(line),
      isGap(at: mark + 2, limit: line.end)
    else { return nil }
    let start = skipBlanks(from: mark + 2, to: line.end)
    let end = trimBlanks(from: start, to: line.end)
    var beforeHashes = end
    while beforeHashes > start, self[beforeHashes - 1] == .hash { beforeHashes -= 1 }
    let isClosed = beforeHashes == start || self[beforeHashes - 1].isBlank
    return start..<(isClosed ? trimBlanks(from: start, to: beforeHashes) : end)
  }

  /// Markdown takes four columns of indentation for code; a tab always makes four.
  private func isMarkdownIndent(_ line: Line) -> Bool {
    line.indent <= 3 && !bytes[line.start..<line.content].contains(.tab)
  }

  func enclosure(openedBy line: Line) -> Enclosure? {
    guard line.content < line.end, isMarkdownIndent(line) else { return nil }
    switch self[line.content] {
    case .backtick, .tilde: return fence(openedBy: line)
    case .less: return htmlBlock(openedBy: line)
    default: return nil
    }
  }

  private func fence(openedBy line: Line) -> Enclosure? {
    let byte = self[line.content]
    let length = run(of: byte, in: line)
    guard length >= 3 else { return nil }
    let info = bytes[(line.content + length)..<line.end]
    // Backticks behind backticks make it code within a line.
    return byte == .backtick && info.contains(.backtick) ? nil : .fence(byte, length: length)
  }

  private func run(of byte: UInt8, in line: Line) -> Int {
    var end = line.content
    while end < line.end, self[end] == byte { end += 1 }
    return end - line.content
  }

  private func htmlBlock(openedBy line: Line) -> Enclosure? {
    for (opener, ends, isTag) in Self.htmlBlocks
    where has(opener, at: line.content, limit: line.end) {
      let after = line.content + opener.utf8.count
      guard !isTag || isGap(at: after, limit: line.end) || self[after] == .greater else {
        continue
      }
      let enclosure = Enclosure.html(until: ends)
      return closes(enclosure, line) ? nil : enclosure
    }
    return nil
  }

  private static let htmlBlocks: [(opener: String, ends: [String], isTag: Bool)] = {
    let tagEnds = ["</pre>", "</script>", "</style>", "</textarea>"]
    return [
      ("<!--", ["-->"], false), ("<![cdata[", ["]]>"], false), ("<?", ["?>"], false),
      ("<pre", tagEnds, true), ("<script", tagEnds, true), ("<style", tagEnds, true),
      ("<textarea", tagEnds, true),
    ]
  }()

  func closes(_ enclosure: Enclosure, _ line: Line) -> Bool {
    switch enclosure {
    case .fence(let byte, let length):
      let run = run(of: byte, in: line)
      return run >= length && isMarkdownIndent(line)
        && skipBlanks(from: line.content + run, to: line.end) == line.end
    case .html(let ends):
      return (line.content..<line.end).contains { offset in
        ends.contains { has($0, at: offset, limit: line.end) }
      }
    }
  }

  /// Whether a lower-case ASCII text stands at an offset, in whatever case.
  private func has(_ text: String, at offset: Int, limit: Int) -> Bool {
    let text = text.utf8
    guard offset + text.count <= limit else { return false }
    return zip(bytes[offset...], text).allSatisfy { byte, wanted in
      let isUpper = (0x41...0x5A).contains(byte)
      return (isUpper ? byte | 0x20 : byte) == wanted
    }
  }

  /// The range without the blank lines before and after its text; empty, at its beginning, if
  /// there is no text.
  func trimBlankLines(_ range: Range<Int>) -> Range<Int> {
    var (start, offset) = (range.lowerBound, range.lowerBound)
    while offset < range.upperBound, self[offset].isBlank || self[offset].isBreak {
      if self[offset].isBreak { start = offset + 1 }
      offset += 1
    }
    guard offset < range.upperBound else { return range.lowerBound..<range.lowerBound }
    return start..<trimEnd(range)
  }
}
