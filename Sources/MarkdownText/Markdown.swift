/// Reads GitHub-flavoured Markdown, with `[[id]]` for a link to a record.
package enum Markdown {
  /// The largest text that is parsed, and the most that is ever shown.
  static let maximumBytes = 1 << 20

  /// Reads a text; every text is valid. Callable from any thread, one text at a time: others wait.
  package static func parse(_ text: String) -> MarkdownDocument {
    guard text.utf8.count <= maximumBytes else { return cut(text) }
    let cost = ParseCost(of: text)
    if let refusal = cost.refusal {
      return MarkdownDocument(blocks: [.raw(text.withLineFeeds)], findings: [refusal])
    }
    var document = Cmark.shared.withLock { cmark in
      cmark.withDocument(of: text, tables: cost.tableRefusal == nil, BlockReader.read)
    }
    document.findings += [cost.tableRefusal].compactMap(\.self)
    return document
  }

  /// The first part of a text that is too large. An index inside a scalar rounds down to it.
  private static func cut(_ text: String) -> MarkdownDocument {
    let end = text.utf8.index(text.startIndex, offsetBy: maximumBytes)
    let shown = String(text.unicodeScalars[..<end])
    let line = SourceLines(shown).reduce(0) { count, _ in count + 1 }
    return MarkdownDocument(
      blocks: [.raw(shown.withLineFeeds)], findings: [MarkdownFinding(.tooLarge, line: line)])
  }
}
