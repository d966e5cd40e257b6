import Testing

@testable import TextEditing

/// Without measuring time: what would walk over the line for each step does not end here.
@Suite("A very long line")
struct LongLineTests {
  private static let layout = WrapLayoutTests.layout(79)

  @Test(
    "is typed in, walked over and folded like any other",
    arguments: [("a", 1_000_000), ("wijk ", 20_000), ("中", 50_000), ("🇳🇱", 20_000)])
  func works(piece: String, count: Int) throws {
    let line = String(repeating: piece, count: count)
    var text = TextBuffer(line + "\nb")
    text.move(.to(text.position(atByte: line.utf8.count / 2)))
    for _ in 0..<20 {
      _ = text.insert("x")
      text.keepRows(ofLine: 0, in: Self.layout)
      text.move(.up, over: Self.layout)
      text.move(.down, over: Self.layout)
      text.move(.left)
      _ = text.deleteForward()
    }
    #expect(text.text(ofLine: 0) == line)
    let fresh = TextBuffer(line).rows(ofLine: 0, in: Self.layout)
    #expect(text.rows(ofLine: 0, in: Self.layout) == fresh)
  }

  @Test("words, matches and one endless character take one walk, not one for each step")
  func linear() throws {
    let flags = String(repeating: "🇳🇱", count: 20_000)
    var text = TextBuffer("a \(flags)")
    text.move(.textEnd)
    text.move(.wordLeft)
    #expect(text.cursor.offset == 2)
    let apart = try #require(TextSearch("🇱🇳"))
    #expect(text.match(of: apart, before: text.end) == nil)
    let whole = try #require(TextSearch("🇳🇱"))
    #expect(text.matches(of: whole, inLine: 0).count == 20_000)
    var zalgo = TextBuffer("ae" + String(repeating: "\u{301}", count: 100_000))
    zalgo.move(.textEnd)
    _ = zalgo.deleteBackward()
    #expect(zalgo.string == "a")
  }
}
