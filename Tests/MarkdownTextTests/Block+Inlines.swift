import MarkdownText

extension Block {
  /// All text in and below this block; code and raw text as one inline.
  var inlines: [Inline] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines
    case .list(_, let items): items.flatMap(\.blocks).flatMap(\.inlines)
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .table(let header, let rows): ([header] + rows).flatMap { $0 }.flatMap { $0 }
    case .code(let text), .raw(let text): [Inline(text)]
    case .rule: []
    }
  }
}
