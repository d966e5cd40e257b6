import CCmark
import Synchronization

/// The cmark-gfm library.
///
/// Registering its extensions is global, and every parse changes global tables of special
/// characters: hence one value, behind a lock.
struct Cmark {
  static let shared = Mutex(Cmark())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
  }

  /// Calls `body` with the root of the parsed text; no node outlives the call.
  func withDocument<Result>(
    of text: String, tables: Bool, _ body: (CmarkNode) -> Result
  ) -> Result {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["strikethrough", "autolink", "tasklist"] + (tables ? ["table"] : []) {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else {
      preconditionFailure("cmark gives a document for every text")
    }
    defer { cmark_node_free(root) }
    return body(CmarkNode(root))
  }
}
