import CCmark

/// A node of a parsed text; valid only while `Cmark.withDocument` runs.
struct CmarkNode {
  /// What a node is. The raw values are cmark's own names: the numbers of the extensions are
  /// mutable globals in C.
  enum Kind: String {
    case paragraph, heading, list, item, tasklist, table
    case quote = "block_quote"
    case codeBlock = "code_block"
    case rule = "thematic_break"
    case text, code, link, image, strikethrough
    case softBreak = "softbreak"
    case hardBreak = "linebreak"
    case html = "html_inline"
    case emphasis = "emph"
    case strong
  }

  /// Coming into or leaving a node; nodes that cannot have children are only entered.
  enum Event {
    case enter(CmarkNode)
    case exit(CmarkNode)
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// Nil for the kinds that are handled by where they stand, or shown as raw text.
  var kind: Kind? { Kind(rawValue: String(cString: cmark_node_get_type_string(pointer))) }

  /// Counted from 1.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isBlock: Bool { cmark_node_get_type(pointer).rawValue & 0xc000 == 0x8000 }

  /// The number an ordered list starts with; nil for bullets.
  var listStart: Int? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(pointer))
  }

  /// The text of a node that holds text itself, else nil; every line break in it is a LF.
  var literal: String? {
    cmark_node_get_literal(pointer).map { String(cString: $0).withLineFeeds }
  }

  /// The address of a link or image, else nil.
  var url: String? { cmark_node_get_url(pointer).map(String.init(cString:)) }

  var children: some Sequence<CmarkNode> {
    sequence(state: cmark_node_first_child(pointer)) { next in
      defer { next = cmark_node_next(next) }
      return next.map(CmarkNode.init)
    }
  }

  /// Walks over this node and all below it, without recursion: nesting may be any depth.
  func walk(_ visit: (Event) -> Void) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while let event = nextEvent(of: iterator) { visit(event) }
  }

  private func nextEvent(of iterator: OpaquePointer?) -> Event? {
    let type = cmark_iter_next(iterator)
    guard type != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    return type == CMARK_EVENT_ENTER ? .enter(CmarkNode(node)) : .exit(CmarkNode(node))
  }
}
