import MarkdownText

/// Blocks of a page as points for a room. A table becomes a point a row: nobody reads columns from
/// the back of a room.
struct AudienceLines {
  private(set) var lines: [AudienceView.Line] = []
  private var depth = 0
  /// Before the next line: of the item that it begins.
  private var marker = ""

  init(_ blocks: [Block]) {
    add(blocks)
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, let text): add(plain(text), role: .heading)
    case .paragraph(let text):
      let isStrong = text.allSatisfy { $0.style.contains(.strong) }
      add(plain(text), role: isStrong ? .strong : .text)
    case .list(let start, let items): add(items, from: start)
    case .quote(let blocks): deeper { $0.add(blocks) }
    case .code(let text), .raw(let text): add(text, role: .text)
    case .table(let header, let rows): add(header, rows)
    case .rule: break
    }
  }

  /// Line ends that were meant are kept.
  private mutating func add(_ text: String, role: AudienceView.Line.Role) {
    var space = marker.isEmpty ? AudienceView.Line.Space.always : .roomy
    for row in text.split(separator: "\n") {
      let depth = marker.isEmpty ? depth : depth - 1
      lines.append(
        AudienceView.Line(
          role: role, space: space, depth: depth, marker: marker, text: String(row)))
      (marker, space) = ("", .none)
    }
  }

  private mutating func add(_ items: [ListItem], from start: Int?) {
    let first = lines.count
    for (index, item) in items.enumerated() {
      deeper { setter in
        setter.marker = start.map { "\($0 + index). " } ?? "• "
        setter.add(item.blocks)
        setter.marker = ""
      }
    }
    // The first item stands apart from what is above it, unless that is its own heading.
    guard depth == 0, lines.indices.contains(first) else { return }
    let isBelowHeading = first > 0 && lines[first - 1].role == .heading
    lines[first].space = isBelowHeading ? .roomy : .always
  }

  private mutating func add(_ header: [[Inline]], _ rows: [[[Inline]]]) {
    add(cells(header), role: .strong)
    add(rows.map { ListItem(blocks: [.paragraph([Inline(cells($0))])]) }, from: nil)
  }

  private func cells(_ row: [[Inline]]) -> String {
    row.map { plain($0).split(separator: "\n").joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func plain(_ text: [Inline]) -> String { text.map(\.text).joined() }

  private mutating func deeper(_ content: (inout AudienceLines) -> Void) {
    depth += 1
    content(&self)
    depth -= 1
  }
}
