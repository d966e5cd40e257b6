/// Makes running text of the nodes in a paragraph, heading or table cell.
struct InlineReader {
  /// What holds for all text inside a node, and where that text begins in `inlines`.
  private struct Context {
    var style: InlineStyle = []
    var link: LinkTarget?
    var start = 0
  }

  private var inlines: [Inline] = []
  /// The nodes around the current one, outermost first.
  private var contexts = [Context()]

  static func read(_ node: CmarkNode) -> [Inline] {
    var reader = InlineReader()
    node.walk { event in
      switch event {
      case .enter(let node): reader.enter(node)
      case .exit(let node): reader.exit(node)
      }
    }
    return reader.inlines.joiningEqualLooks().flatMap { $0.splittingRecordLinks() }
  }

  private mutating func enter(_ node: CmarkNode) {
    switch node.kind {
    case .text, .softBreak, .hardBreak, .html: append(node.inlineText)
    case .code: append(node.inlineText, style: .code)
    default: contexts.append(context(in: node))
    }
  }

  /// A link or image without text shows its address: else it would vanish.
  private mutating func exit(_ node: CmarkNode) {
    if contexts.last?.start == inlines.count, let url = node.url { append(url) }
    contexts.removeLast()
  }

  private func context(in node: CmarkNode) -> Context {
    var context = contexts.last ?? Context()
    context.start = inlines.count
    switch node.kind {
    case .strong: context.style.insert(.strong)
    case .emphasis: context.style.insert(.emphasis)
    case .strikethrough: context.style.insert(.strikethrough)
    case .link, .image: context.link = context.link ?? node.url.flatMap(LinkTarget.init(url:))
    default: break
    }
    return context
  }

  private mutating func append(_ text: String, style: InlineStyle = []) {
    guard !text.isEmpty, let context = contexts.last else { return }
    inlines.append(Inline(text, style: context.style.union(style), link: context.link))
  }
}

extension CmarkNode {
  /// The text of this node alone, "" for one that only holds others.
  var inlineText: String {
    switch kind {
    case .softBreak: " "
    case .hardBreak: "\n"
    default: literal ?? ""
    }
  }
}

extension [Inline] {
  /// Neighbours that look the same become one; cmark cuts text at every special character.
  fileprivate func joiningEqualLooks() -> [Inline] {
    reduce(into: []) { joined, inline in
      if let last = joined.last, last.style == inline.style, last.link == inline.link {
        joined[joined.count - 1].text += inline.text
      } else {
        joined.append(inline)
      }
    }
  }
}
