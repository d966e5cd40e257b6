import MarkdownText
import PlainText

/// Pages as Markdown that any program reads.
enum MarkdownRenderer {
  static func text(_ page: Page) -> String {
    var parts = ["# " + escaped(page.title.string)]
    if !page.subtitle.isEmpty { parts.append("*\(escaped(page.subtitle.string))*") }
    return (parts + page.blocks.map(text)).joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " " + inline(text)
    case .paragraph(let text): paragraph(inline(text))
    case .list(let start, let items): list(start, items)
    case .quote(let blocks): indented(blocks.map(text).joined(separator: "\n\n"), by: "> ", "> ")
    case .code(let text), .raw(let text): indented(SafeLines.of(text), by: "    ", "    ")
    case .table(let header, let rows): table(header, rows)
    case .rule: "---"
    }
  }

  /// A line of a paragraph that looks like a list, a heading or a rule is none.
  private static func paragraph(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let number = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line[number.endIndex...]
      guard let first = rest.first, (number.isEmpty ? "-+=" : ".)").contains(first) else {
        return String(line)
      }
      return number + "\\" + rest
    }.joined(separator: "  \n")
  }

  private static func list(_ start: Int?, _ items: [ListItem]) -> String {
    items.enumerated().map { index, item in
      let bullet = start.map { "\($0 + index). " } ?? "- "
      let task = item.task.map { $0 ? "[x] " : "[ ] " } ?? ""
      let body = item.blocks.map(text).joined(separator: "\n\n")
      return indented(task + body, by: bullet, String(repeating: " ", count: bullet.count))
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String, by first: String, _ rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      (index == 0 ? first : line.isEmpty ? "" : rest) + line
    }.joined(separator: "\n")
  }

  private static func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> String {
    let line = header.map { _ in "---" }
    return ([header.map(cell), line] + rows.map { $0.map(cell) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func cell(_ text: [Inline]) -> String {
    inline(text).replacing("\n", with: " ").replacing("|", with: "\\|")
  }

  private static func inline(_ text: [Inline]) -> String {
    text.map { inline in
      var words = inline.style.contains(.code) ? code(inline.text) : escaped(inline.text)
      if inline.style.contains(.strong) { words = marked(words, "**") }
      if inline.style.contains(.emphasis) { words = marked(words, "*") }
      if inline.style.contains(.strikethrough) { words = marked(words, "~~") }
      guard case .address(let address)? = inline.link else { return words }
      let safe = encoded(address)
      return inline.text == address ? "<\(safe)>" : "[\(words)](<\(safe)>)"
    }.joined()
  }

  /// Between more backticks than stand in it.
  private static func code(_ text: String) -> String {
    let text = SafeLines.of(text)
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? fence + text + fence : "\(fence) \(text) \(fence)"
  }

  /// An address in which nothing ends the link or reaches a terminal.
  private static func encoded(_ address: String) -> String {
    SafeText(address).string.replacing("<", with: "%3C").replacing(">", with: "%3E")
      .replacing(" ", with: "%20")
  }

  /// Marks stand against the words, or they do not count.
  private static func marked(_ text: String, _ mark: String) -> String {
    let words = text.trimmed
    guard !words.isEmpty, let range = text.firstRange(of: words) else { return text }
    return text[..<range.lowerBound] + mark + words + mark + text[range.upperBound...]
  }

  private static func escaped(_ text: String) -> String {
    SafeLines.of(text).reduce(into: "") { result, character in
      if "\\`*_[]<>#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}

/// Several lines without control characters.
enum SafeLines {
  static func of(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText($0).string }
      .joined(separator: "\n")
  }
}
