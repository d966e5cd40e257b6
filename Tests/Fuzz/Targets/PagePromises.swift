import MarkdownText
import PlainText
import WijkApp

/// Whatever a text holds, the screen gets nothing that steers it.
enum TextPromises {
  static func check(_ bytes: [UInt8]) throws(BrokenPromise) {
    let text = SafeText(String(decoding: bytes, as: UTF8.self))
    try promise(SafeText(text.string) == text, "what is safe is made safe again")
    try promise(
      !text.string.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) },
      "a raw control: \(text.string.debugDescription)")
  }
}

/// A page fits its width, and nothing in it reaches the terminal as more than text.
enum PagePromises {
  static func check(markdown bytes: [UInt8]) throws(BrokenPromise) {
    let document = Markdown.parse(String(decoding: bytes, as: UTF8.self))
    try check(
      Page(id: "x", kind: .page, title: "x", subtitle: "", blocks: document.blocks))
  }

  static func check(_ page: Page, widths: [Int] = [1, 20, 80]) throws(BrokenPromise) {
    for width in widths {
      let layout = PageLayout(page: page, width: width, numbersLinks: true)
      for line in layout.lines { try check(line, layout) }
      try promise(
        layout.headings.allSatisfy { layout.lines.indices.contains($0.line) },
        "a heading below the page")
    }
  }

  private static func check(
    _ line: [PageLayout.Run], _ layout: PageLayout
  ) throws(BrokenPromise) {
    let text = line.map(\.text.string).joined()
    // A wide character has no half: alone on its line it may stand out of a single column.
    let isOneCharacter = text.count == 1
    try promise(
      DisplayWidth.of(text) <= layout.width || isOneCharacter,
      "a line of \(DisplayWidth.of(text)) columns in \(layout.width): \(text.debugDescription)")
    try promise(SafeText(text).string == text, "a raw control: \(text.debugDescription)")
    try promise(
      line.allSatisfy { run in run.link.map { 1...layout.links.count ~= $0 } ?? true },
      "a link to nowhere")
  }
}
