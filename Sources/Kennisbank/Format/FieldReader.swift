/// Gives one field its value: ours if the forms are ours, else what a YAML reader makes of the
/// block, else its raw text.
struct FieldReader {
  let source: Source
  let block: Range<Int>
  /// The line the block begins on.
  let line: Int
  let key: Key?
  let name: String
  private(set) var diagnostics: [Diagnostic] = []

  init(source: Source, block: Range<Int>, line: Int, key: Key?, name: String) {
    self.source = source
    self.block = block
    self.line = line
    self.key = key
    self.name = name
  }

  mutating func read() -> Node {
    var scanner = ValueScanner(source, block: block)
    do throws(Foreign) {
      let node = try scanner.read(after: key)
      if let duplicate = scanner.duplicate {
        report(.duplicateKey(source.keyText(duplicate)), at: position(duplicate.lowerBound))
      }
      return node
    } catch {
      return readForeign(because: error)
    }
  }

  mutating func readForeign(because reason: Foreign = .form) -> Node {
    if case .tab(let offset) = reason { report(.tabIndentation, at: position(offset)) }
    let start = key?.valueStart ?? block.lowerBound
    let range = start..<max(start, source.trimEnd(block))
    do throws(YamlBlock.Failure) {
      let value = try YamlBlock.value(of: source.text(block), isKeyed: key != nil)
      return Node(range: range, content: .foreign(value))
    } catch {
      reportFailure(error, because: reason, at: start)
      return Node(range: range, content: .broken)
    }
  }

  private mutating func reportFailure(
    _ failure: YamlBlock.Failure, because reason: Foreign, at start: Int
  ) {
    switch (failure, reason) {
    case (.tooComplex, _): report(.tooComplex, at: position(start))
    case (_, .unquotedColon(let offset)): report(.unquotedColon, at: position(offset))
    case (.unreadable(let mark?), _):
      report(.unreadableValue, at: Position(line: line + mark.line - 1, column: mark.column))
    case (.unreadable, _): report(.unreadableValue, at: position(start))
    }
  }

  private func position(_ offset: Int) -> Position {
    source.position(of: offset, from: block.lowerBound, number: line)
  }

  private mutating func report(_ code: Diagnostic.Code, at position: Position) {
    diagnostics.append(Diagnostic(code, at: position, field: name))
  }
}

extension Source {
  /// The end of a range without the blanks and line breaks it ends in.
  func trimEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank || self[end - 1].isBreak { end -= 1 }
    return end
  }
}
