import Kennisbank
import MarkdownText

extension Block {
  /// The same block with its running texts changed, at every depth.
  func mapInlines(_ change: ([Inline]) -> [Inline]) -> Block {
    func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.mapInlines(change) } }
    switch self {
    case .heading(let level, let text): return .heading(level: level, change(text))
    case .paragraph(let text): return .paragraph(change(text))
    case .list(let start, let items):
      let items = items.map { ListItem(task: $0.task, blocks: all($0.blocks)) }
      return .list(start: start, items: items)
    case .quote(let blocks): return .quote(all(blocks))
    case .table(let header, let rows):
      return .table(header: header.map(change), rows: rows.map { $0.map(change) })
    case .code, .rule, .raw: return self
    }
  }

  /// `[[id]]` without a text of its own shows the title of what it points at.
  func resolvingLinks(in catalogue: Catalogue) -> Block {
    mapInlines { text in
      text.map { inline in
        guard case .record(let id) = inline.link, inline.text == id else { return inline }
        return Inline(catalogue.title(of: id), style: inline.style, link: inline.link)
      }
    }
  }

  /// Addresses behind their words: where a link cannot be followed it must be read.
  func spellingAddresses() -> Block {
    mapInlines { text in
      text.flatMap { inline in
        guard case .address(let address) = inline.link, inline.text != address else {
          return [inline]
        }
        return [inline, Inline(" (\(address))")]
      }
    }
  }
}
