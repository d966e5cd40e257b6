/// A value in written form: what stands behind `key:` and the lines below it.
struct WrittenValue {
  var inline: String
  var lines: [String] = []
}

extension YamlText {
  /// A value in the style of the kennisbank: block lists, one item per line.
  /// - Parameter indent: the columns before each line below the key.
  static func block(_ value: Value, indent: Int) -> WrittenValue {
    switch value {
    case .empty: WrittenValue(inline: "")
    case .text(let text) where isLiteral(text): literal(text, indent: indent)
    case .text, .list([]), .map([]): WrittenValue(inline: flow(value))
    case .list(let items):
      WrittenValue(inline: "", lines: items.flatMap { item($0, indent: indent) })
    case .map(let entries):
      WrittenValue(
        inline: "", lines: entries.flatMap { entry($0.key, $0.value, indent: indent) })
    }
  }

  static func entry(_ key: String, _ value: Value, indent: Int) -> [String] {
    let written = block(value, indent: indent + 2)
    let head = padding(indent) + scalar(key) + ":"
    return [written.inline.isEmpty ? head : head + " " + written.inline] + written.lines
  }

  static func item(_ value: Value, indent: Int) -> [String] {
    let written = block(value, indent: indent + 2)
    let dash = padding(indent) + "-"
    guard written.inline.isEmpty, let first = written.lines.first else {
      return [written.inline.isEmpty ? dash : dash + " " + written.inline] + written.lines
    }
    return [dash + " " + first.dropFirst(indent + 2)] + written.lines.dropFirst()
  }

  /// A value on one line.
  static func flow(_ value: Value, isNested: Bool = false) -> String {
    switch value {
    case .empty: "~"
    case .text(let text): scalar(text, inFlow: isNested)
    case .list(let items):
      "[" + items.map { flow($0, isNested: true) }.joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map(flowEntry).joined(separator: ", ") + "}"
    }
  }

  private static func flowEntry(_ entry: Value.Entry) -> String {
    scalar(entry.key, inFlow: true) + ": " + flow(entry.value, isNested: true)
  }

  /// Several lines of printable text that a `|` block holds without further indicators.
  private static func isLiteral(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, let first = lines.first?.utf8.first, !first.isBlank,
      !text.hasSuffix("\n\n")
    else { return false }
    return lines.allSatisfy { line in
      let blanks = line.utf8.prefix(while: \.isBlank)
      return line.unicodeScalars.allSatisfy(isPrintable) && !blanks.contains(.tab)
        && (blanks.isEmpty || blanks.count < line.utf8.count)
    }
  }

  private static func literal(_ text: String, indent: Int) -> WrittenValue {
    let isEnded = text.hasSuffix("\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(isEnded ? 1 : 0)
      .map { $0.isEmpty ? "" : padding(indent) + $0 }
    return WrittenValue(inline: isEnded ? "|" : "|-", lines: lines)
  }

  private static func padding(_ count: Int) -> String { String(repeating: " ", count: count) }
}
