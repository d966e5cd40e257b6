/// A text read as Markdown: what to show, and what could not be shown as meant.
package struct MarkdownDocument: Sendable, Hashable {
  package var blocks: [Block]
  package var findings: [MarkdownFinding]

  package init(blocks: [Block], findings: [MarkdownFinding] = []) {
    self.blocks = blocks
    self.findings = findings
  }
}

/// A bound that a text went over. That part is shown as raw text.
package struct MarkdownFinding: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// More than 1 MiB (the rest is not shown), or more work for cmark than a reader can wait for.
    case tooLarge
    /// Tables too large to lay out: all tables of the text are shown as text.
    case tableTooLarge
    /// Quotes and lists nested too deep.
    case tooDeep
  }

  package var kind: Kind
  /// The line, counted from 1 in the given text, where it goes over the bound.
  package var line: Int

  package init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
