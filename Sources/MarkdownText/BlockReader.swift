/// Makes blocks of the nodes of a document.
struct BlockReader {
  /// Quotes and lists within each other; what is deeper becomes raw text. Bounds the recursion
  /// here and in everyone who reads the blocks.
  static let maximumDepth = 32

  private var findings: [MarkdownFinding] = []

  static func read(_ root: CmarkNode) -> MarkdownDocument {
    var reader = BlockReader()
    let blocks = reader.blocks(of: root, depth: 0)
    return MarkdownDocument(blocks: blocks, findings: reader.findings)
  }

  private mutating func blocks(of node: CmarkNode, depth: Int) -> [Block] {
    guard depth <= Self.maximumDepth else { return flattened(node) }
    return node.children.map { block($0, depth: depth) }
  }

  private mutating func block(_ node: CmarkNode, depth: Int) -> Block {
    switch node.kind {
    case .paragraph: .paragraph(InlineReader.read(node))
    case .heading: .heading(level: node.headingLevel, InlineReader.read(node))
    case .list: .list(start: node.listStart, items: node.children.map { item($0, depth: depth) })
    case .quote: .quote(blocks(of: node, depth: depth + 1))
    case .codeBlock: .code(node.flattenedText)
    case .table: table(node)
    case .rule: .rule
    default: .raw(node.flattenedText)
    }
  }

  private mutating func item(_ node: CmarkNode, depth: Int) -> ListItem {
    let task = node.kind == .tasklist ? node.isChecked : nil
    return ListItem(task: task, blocks: blocks(of: node, depth: depth + 1))
  }

  /// The first row is the header; cmark has made all rows equally long.
  private func table(_ node: CmarkNode) -> Block {
    let rows = node.children.map { row in row.children.map(InlineReader.read) }
    return .table(header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private mutating func flattened(_ node: CmarkNode) -> [Block] {
    findings.append(MarkdownFinding(.tooDeep, line: node.line))
    let text = node.flattenedText
    return text.isEmpty ? [] : [.raw(text)]
  }
}

extension CmarkNode {
  /// The text in and below this node, a line for each block, without the last line break.
  fileprivate var flattenedText: String {
    var text = ""
    walk { event in
      switch event {
      case .enter(let node):
        if node.isBlock, !text.isEmpty, text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
        text += node.inlineText
      case .exit: break
      }
    }
    return text.utf8.last == UInt8(ascii: "\n") ? String(text.unicodeScalars.dropLast()) : text
  }
}
