/// A value as ranges of the file's bytes.
struct Node: Sendable {
  /// From the first to the last byte of the value, without comment or line break behind it.
  var range: Range<Int>
  var content: Content

  enum Content: Sendable {
    case empty
    case scalar(ScalarStyle)
    case list([Node], isFlow: Bool)
    case map([Entry], isFlow: Bool)
    /// Written in a form that is not ours; a YAML reader gave the value.
    case foreign(Value)
    /// Nobody can read it; its raw text stands in.
    case broken
  }

  struct Entry: Sendable {
    let key: Range<Int>
    let value: Node
  }
}

enum ScalarStyle: Sendable, Hashable {
  case plain, single, double
  /// `|` or, folded, `>`. The range covers the indented lines, the last line break left out.
  case block(indent: Int, isFolded: Bool, isStripped: Bool)
}

extension Source {
  func value(of node: Node) -> Value {
    switch node.content {
    case .empty: .empty
    case .scalar(let style): value(ofScalar: node.range, style)
    case .list(let items, _): .list(items.map(value(of:)))
    case .map(let entries, _): .map(lastOfEach(entries))
    case .foreign(let value): value
    case .broken: .text(text(node.range))
    }
  }

  private func value(ofScalar range: Range<Int>, _ style: ScalarStyle) -> Value {
    switch style {
    case .plain:
      let text = text(range)
      return YamlText.isNull(text) ? .empty : .text(text)
    case .single, .double: return .text(unquoted(range) ?? text(range))
    case .block(let indent, let isFolded, let isStripped):
      return .text(
        blockText(range, indent: indent, isFolded: isFolded, isStripped: isStripped))
    }
  }

  private func lastOfEach(_ entries: [Node.Entry]) -> [Value.Entry] {
    let all = entries.map { Value.Entry(keyText($0.key), value(of: $0.value)) }
    var seen = KeySet()
    let kept = all.indices.reversed().filter { seen.insert(all[$0].key) }
    return kept.count == all.count ? all : kept.reversed().map { all[$0] }
  }

  /// The text of a block scalar: indentation off, breaks made `\n`, folded where asked.
  private func blockText(
    _ range: Range<Int>, indent: Int, isFolded: Bool, isStripped: Bool
  ) -> String {
    var text: [UInt8] = []
    var emptyLines = 0
    var cursor = LineCursor(self, range: range, number: 1)
    while !cursor.isAtEnd {
      let line = cursor.line
      cursor.advance()
      if line.isBlank {
        emptyLines += 1
        continue
      }
      if !text.isEmpty, isFolded, emptyLines == 0 { text.append(.space) }
      let breaks = emptyLines + (text.isEmpty || isFolded ? 0 : 1)
      text.append(contentsOf: repeatElement(.lineFeed, count: breaks))
      text.append(contentsOf: bytes[(line.start + indent)..<line.end])
      emptyLines = 0
    }
    // libyaml: a text that the end of the file cuts off has no line break to keep.
    if !isStripped, range.upperBound < count { text.append(.lineFeed) }
    return String(decoding: text, as: UTF8.self)
  }
}
