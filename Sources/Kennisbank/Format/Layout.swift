/// Which bytes of a file are fields and which are Markdown.
struct Layout: Sendable {
  enum Form: Sendable {
    case yaml
    case closed
    /// The second `---` is missing; the fields end where a blank line or a heading begins.
    case unclosed
    case noFrontMatter
    /// Too large to be read.
    case excerpt
  }

  let form: Form
  /// Between the `---` lines.
  let frontMatter: Range<Int>
  /// The line the front matter begins on.
  let firstLine: Int
  let body: Range<Int>
  /// The line the body begins on.
  let bodyLine: Int
}

extension Layout {
  static func yaml(_ source: Source) -> Layout {
    Layout(
      form: .yaml, frontMatter: source.start..<source.count, firstLine: 1,
      body: source.count..<source.count, bodyLine: 1)
  }

  static func markdown(_ source: Source) -> Layout {
    let start = source.start
    var cursor = LineCursor(source, range: start..<source.count, number: 1)
    guard source.isFence(cursor.line) else {
      return Layout(
        form: .noFrontMatter, frontMatter: start..<start, firstLine: 1,
        body: start..<source.count, bodyLine: 1)
    }
    cursor.advance()
    let first = cursor
    while !cursor.isAtEnd {
      if source.isFence(cursor.line) || source.isDocumentEnd(cursor.line) {
        return Layout(
          form: .closed, frontMatter: first.line.start..<cursor.line.start, firstLine: 2,
          body: cursor.line.next..<source.count, bodyLine: cursor.line.number + 1)
      }
      cursor.advance()
    }
    return unclosed(from: first)
  }

  private static func unclosed(from first: LineCursor) -> Layout {
    let source = first.source
    var cursor = first
    while !cursor.isAtEnd, !cursor.line.isBlank, source[cursor.line.start] != .hash {
      cursor.advance()
    }
    return Layout(
      form: .unclosed, frontMatter: first.line.start..<cursor.line.start, firstLine: 2,
      body: cursor.line.start..<source.count, bodyLine: cursor.line.number)
  }

  /// The beginning of a file that is too large, cut between two characters.
  static func excerpt(_ source: Source) -> Layout {
    let start = source.start
    var end = start + Document.excerptSize
    while end > start, source[end] & 0xC0 == 0x80 { end -= 1 }
    return Layout(
      form: .excerpt, frontMatter: start..<start, firstLine: 1, body: start..<end, bodyLine: 1)
  }

  func diagnostics(of source: Source) -> [Diagnostic] {
    let top = Position(line: 1, column: 1)
    switch form {
    case .unclosed: return [Diagnostic(.unclosedFrontMatter, at: top)]
    case .noFrontMatter where !body.isEmpty: return [Diagnostic(.noFrontMatter, at: top)]
    case .excerpt: return [Diagnostic(.tooLarge(bytes: source.count), at: nil)]
    default: return []
    }
  }
}

extension Source {
  func isFence(_ line: Line) -> Bool { isMarker(line, .dash) }

  func isDocumentEnd(_ line: Line) -> Bool { isMarker(line, .dot) }

  private func isMarker(_ line: Line, _ byte: UInt8) -> Bool {
    let end = line.start + 3
    return line.end >= end && self[line.start] == byte && self[line.start + 1] == byte
      && self[line.start + 2] == byte && skipBlanks(from: end, to: line.end) == line.end
  }

  /// Whether the bytes are text at all.
  func textDiagnostics() -> [Diagnostic] {
    guard count <= Document.largestSize else { return [] }
    guard count > start else { return [Diagnostic(.emptyFile, at: nil)] }
    var diagnostics: [Diagnostic] = []
    if hasNul, let nul = bytes.firstIndex(of: 0) {
      diagnostics.append(Diagnostic(.binary, at: position(of: nul)))
    }
    if let offset = firstInvalidByte {
      diagnostics.append(Diagnostic(.invalidUTF8, at: position(of: offset)))
    }
    return diagnostics
  }

  private var firstInvalidByte: Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
