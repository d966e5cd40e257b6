import MarkdownText
import PlainText

/// Pages as one HTML file without anything from elsewhere: readable in a browser, good on A4.
enum HTMLRenderer {
  static func text(_ pages: [Page], language: String) -> String {
    """
    <!doctype html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(pages.first?.title.string ?? "wijk"))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(pages.map(article).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private static let style = """
    body { font: 1rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
    body { overflow-wrap: anywhere; }
    h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; }
    h2 { font-size: 1.15rem; margin-top: 1.8rem; }
    h3 { font-size: 1rem; margin: 1.2rem 0 0.4rem; }
    .about { color: #555; }
    table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ccc; }
    pre { white-space: pre-wrap; } a { overflow-wrap: anywhere; }
    article + article { break-before: page; }
    @page { size: A4; margin: 20mm; } @media print { body { margin: 0; max-width: none; } a { color: inherit; } }
    """

  private static func article(_ page: Page) -> String {
    let about =
      page.subtitle.isEmpty ? "" : "<p class=\"about\">\(escaped(page.subtitle.string))</p>\n"
    return "<article>\n<h1>\(escaped(page.title.string))</h1>\n\(about)"
      + page.blocks.map(text).joined(separator: "\n") + "\n</article>"
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): element("h\(min(6, level))", inline(text))
    case .paragraph(let text): element("p", inline(text))
    case .list(let start, let items): list(start, items)
    case .quote(let blocks): element("blockquote", blocks.map(text).joined(separator: "\n"))
    case .code(let text), .raw(let text): element("pre", escapedLines(text))
    case .table(let header, let rows): table(header, rows)
    case .rule: "<hr>"
    }
  }

  private static func list(_ start: Int?, _ items: [ListItem]) -> String {
    let lines = items.map { item in
      let box = item.task.map { $0 ? "☑ " : "☐ " } ?? ""
      return element("li", box + content(of: item))
    }.joined(separator: "\n")
    guard let start else { return "<ul>\n\(lines)\n</ul>" }
    return "<ol start=\"\(start)\">\n\(lines)\n</ol>"
  }

  /// A single paragraph in an item stands there without its own spacing.
  private static func content(of item: ListItem) -> String {
    if item.blocks.count == 1, case .paragraph(let text) = item.blocks[0] { return inline(text) }
    return item.blocks.map(text).joined(separator: "\n")
  }

  private static func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> String {
    let head = element("tr", header.map { element("th", inline($0)) }.joined())
    let body = rows.map { row in element("tr", row.map { element("td", inline($0)) }.joined()) }
    return
      "<table>\n<thead>\(head)</thead>\n<tbody>\n\(body.joined(separator: "\n"))\n</tbody>\n</table>"
  }

  private static func inline(_ text: [Inline]) -> String {
    text.map { inline in
      var words = escapedLines(inline.text).replacing("\n", with: "<br>\n")
      if inline.style.contains(.code) { words = element("code", words) }
      if inline.style.contains(.strong) { words = element("strong", words) }
      if inline.style.contains(.emphasis) { words = element("em", words) }
      if inline.style.contains(.strikethrough) { words = element("del", words) }
      guard case .address(let address)? = inline.link else { return words }
      return "<a href=\"\(escaped(address))\">\(words)</a>"
    }.joined()
  }

  private static func element(_ name: String, _ content: String) -> String {
    "<\(name)>\(content)</\(name)>"
  }

  private static func escapedLines(_ text: String) -> String { escape(SafeLines.of(text)) }

  private static func escaped(_ text: String) -> String { escape(SafeText(text).string) }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
