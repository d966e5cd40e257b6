/// Why an edit was not made. The document is as it was.
package enum EditRefusal: Error, Sendable, Hashable {
  case notUTF8
  case tooLarge
  case unclosedFrontMatter
  /// Written in a form beyond ours: to be replaced as a whole, or in an editor.
  case foreign
  case broken
  /// The result would read differently from what was meant.
  case wouldDamage
}

extension Document {
  /// The document with one field changed, or added if there is none of that key.
  ///
  /// Only bytes of that field's block change, its comments stay and so does its style; of a list
  /// only the items that differ are written anew. Of duplicate keys the one that counts changes.
  /// - Parameters:
  ///   - order: the keys in the order new ones are written; other keys are added at the end.
  ///   - asWhole: also replace a block whose form is foreign or broken.
  package func setting(
    _ key: String, to value: Value, order: [String] = [], asWhole: Bool = false
  ) throws(EditRefusal) -> Document {
    try requireEditable()
    guard let field = field(key) else {
      let place = insertionPoint(of: key, order: order)
      return try checked(spliced([insertion(of: key, value, at: place)]), key, reads: value)
    }
    try requireChangeable(field, asWhole: asWhole)
    guard field.form != .plain || self.value(key) != value else { return self }
    return try checked(spliced([replacement(of: field, with: value)]), key, reads: value)
  }

  /// The document without the fields of that key.
  package func removing(
    _ key: String, asWhole: Bool = false
  ) throws(EditRefusal) -> Document {
    try requireEditable()
    let removed = fields.filter { $0.key == key }
    for field in removed { try requireChangeable(field, asWhole: asWhole) }
    guard !removed.isEmpty else { return self }
    let splices = removed.map { Splice(range: $0.blockRange, text: "") }
    return try checked(spliced(splices), key, reads: .empty)
  }

  private func requireEditable() throws(EditRefusal) {
    for diagnostic in diagnostics {
      switch diagnostic.code {
      case .invalidUTF8: throw .notUTF8
      case .tooLarge, .tooManyFields: throw .tooLarge
      case .unclosedFrontMatter: throw .unclosedFrontMatter
      default: continue
      }
    }
  }

  private func requireChangeable(_ field: Field, asWhole: Bool) throws(EditRefusal) {
    switch field.form {
    case .foreign where !asWhole: throw .foreign
    case .broken where !asWhole: throw .broken
    default: return
    }
  }

  /// The result, if it reads back as meant and every other field and the body are as before.
  private func checked(
    _ result: Document, _ key: String, reads value: Value
  ) throws(EditRefusal) -> Document {
    guard result.value(key) == value, result.blocks(except: key) == blocks(except: key),
      result.bytes[result.layout.body] == bytes[layout.body]
    else { throw .wouldDamage }
    return result
  }

  private func blocks(except key: String) -> [ArraySlice<UInt8>] {
    fields.filter { $0.key != key }
      .map { bytes[$0.blockRange.lowerBound..<source.trimEnd($0.blockRange)] }
  }
}

// MARK: Splices

extension Document {
  /// A range of the old bytes and the text that takes its place.
  struct Splice {
    let range: Range<Int>
    let text: String
  }

  /// The document with splices made; they are in order and do not overlap.
  func spliced(_ splices: [Splice]) -> Document {
    var result: [UInt8] = []
    var end = 0
    for splice in splices {
      result += bytes[end..<splice.range.lowerBound]
      result += splice.text.utf8
      end = splice.range.upperBound
    }
    result += bytes[end...]
    return layout.form == .yaml ? Document(yaml: result) : Document(bytes: result)
  }

  private func insertion(of key: String, _ value: Value, at place: Int) -> Splice {
    let lineBreak = source.lineBreak
    let isWholeFile = key.isEmpty && fields.isEmpty
    let lines =
      isWholeFile
      ? YamlText.block(value, indent: 0).lines : YamlText.entry(key, value, indent: 0)
    let text = lines.joined(separator: lineBreak)
    let range = place..<place
    if layout.form == .noFrontMatter {
      let fence = "---" + lineBreak
      return Splice(range: range, text: fence + text + lineBreak + fence)
    }
    let isLineStart = place == source.start || bytes[place - 1].isBreak
    return Splice(range: range, text: isLineStart ? text + lineBreak : lineBreak + text)
  }

  private func insertionPoint(of key: String, order: [String]) -> Int {
    guard let first = fields.first, let last = fields.last else {
      return layout.frontMatter.upperBound
    }
    guard let rank = order.firstIndex(of: key) else { return last.blockRange.upperBound }
    let earlier = order[..<rank]
    let previous = fields.last { earlier.contains($0.key) }
    return previous?.blockRange.upperBound ?? first.blockRange.lowerBound
  }
}

// MARK: Replacing a value

extension Document {
  private func replacement(of field: Field, with value: Value) -> Splice {
    switch (field.node.content, value) {
    case (.scalar(let style), .text(let text)) where style.isOneLine && !text.contains("\n"):
      Splice(range: field.valueRange, text: restyled(text, like: field.node, style))
    case (.list(_, isFlow: true), .list), (.list(_, isFlow: true), .map),
      (.map(_, isFlow: true), .list), (.map(_, isFlow: true), .map):
      Splice(range: field.valueRange, text: YamlText.flow(value))
    case (.list(let nodes, isFlow: false), .list(let items)) where !items.isEmpty:
      itemReplacement(of: field, nodes, with: items) ?? wholeReplacement(of: field, with: value)
    default: wholeReplacement(of: field, with: value)
    }
  }

  /// A number or date that stood without quotes goes on doing so.
  private func restyled(_ text: String, like node: Node, _ style: ScalarStyle) -> String {
    let wasTyped = style == .plain && YamlText.isTyped(source.text(node.range))
    return YamlText.scalar(text, as: style, allowsTyped: wasTyped)
  }

  /// Writes anew only the items between the equal ones at both ends.
  private func itemReplacement(
    of field: Field, _ nodes: [Node], with items: [Value]
  ) -> Splice? {
    let old = nodes.map(source.value(of:))
    let prefix = zip(old, items).prefix { $0 == $1 }.count
    let shorter = min(old.count, items.count) - prefix
    let suffix = zip(old.reversed(), items.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    // The first item of a list without a key has no line before it to be put behind.
    guard prefix > 0 || !field.keyRange.isEmpty else { return nil }
    let listStart = source.line(around: field.valueRange.lowerBound).start
    let start = prefix == 0 ? field.keyRange.upperBound : nodes[prefix - 1].range.upperBound
    let end = old.count == suffix + prefix ? start : nodes[old.count - suffix - 1].range.upperBound
    let lines = items[prefix..<(items.count - suffix)].flatMap {
      YamlText.item($0, indent: field.valueRange.lowerBound - listStart)
    }
    let text = lines.map { source.lineBreak + $0 }.joined()
    return Splice(range: source.line(around: start).end..<source.line(around: end).end, text: text)
  }

  /// Everything behind the colon anew, except a comment behind the value on the key's line and
  /// the last line break.
  private func wholeReplacement(of field: Field, with value: Value) -> Splice {
    let isKeyed = !field.keyRange.isEmpty
    let written = YamlText.block(value, indent: isKeyed ? 2 : 0)
    let end = source.trimEnd(field.blockRange)
    guard isKeyed else {
      let lines = written.inline.isEmpty ? written.lines : [written.inline]
      return Splice(
        range: field.blockRange.lowerBound..<end, text: lines.joined(separator: source.lineBreak))
    }
    let start = source.afterColon(of: field.keyRange)
    let head = (written.inline.isEmpty ? "" : " " + written.inline) + comment(of: field)
    let text = ([head] + written.lines).joined(separator: source.lineBreak)
    return Splice(range: start..<max(start, end), text: text)
  }

  /// The comment behind a value of one line, or behind the key, with the blanks before it.
  func comment(of field: Field) -> String {
    let end: Int
    switch field.node.content {
    case _ where field.keyRange.isEmpty: return ""
    case .foreign, .broken: return ""
    case .scalar(let style) where style.isOneLine: end = field.valueRange.upperBound
    case .list(_, isFlow: true), .map(_, isFlow: true): end = field.valueRange.upperBound
    default: end = source.afterColon(of: field.keyRange)
    }
    let line = source.line(around: end)
    guard let hash = bytes[end..<line.end].firstIndex(of: .hash) else { return "" }
    return source.text(source.trimBlanks(from: end, to: hash)..<line.end)
  }
}

extension ScalarStyle {
  fileprivate var isOneLine: Bool {
    switch self {
    case .plain, .single, .double: true
    case .block: false
    }
  }
}

extension Source {
  /// The line an offset stands on; an offset at a line break stands before it.
  fileprivate func line(around offset: Int) -> Line {
    var start = min(offset, count)
    while start > self.start, !self[start - 1].isBreak { start -= 1 }
    return LineCursor(self, range: start..<count, number: 1).line
  }

  fileprivate func afterColon(of key: Range<Int>) -> Int {
    skipBlanks(from: key.upperBound, to: count) + 1
  }
}
