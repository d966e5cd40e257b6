import Testing

@testable import TextEditing

@Suite("Finding in a text")
struct TextSearchTests {
  private func all(_ words: String, in text: String, ignoringCase: Bool = true) throws -> [Int] {
    let search = try #require(TextSearch(words, ignoringCase: ignoringCase))
    return TextBuffer(text).matches(of: search, inLine: 0).map(\.lowerBound)
  }

  @Test("next goes on from a place and begins again at the top")
  func next() throws {
    let text = TextBuffer("wijk\nde wijk\nx")
    let search = try #require(TextSearch("wijk"))
    let second = try #require(text.match(of: search, from: TextPosition(line: 0, offset: 1)))
    #expect(second.lowerBound == TextPosition(line: 1, offset: 3))
    #expect(second.upperBound == TextPosition(line: 1, offset: 7))
    #expect(text.match(of: search, from: second.upperBound)?.lowerBound == text.start)
  }

  @Test("previous ends before a place and goes on from the bottom")
  func previous() throws {
    let text = TextBuffer("wijk wijk")
    let search = try #require(TextSearch("wijk"))
    #expect(text.match(of: search, before: text.end)?.lowerBound.offset == 5)
    #expect(
      text.match(of: search, before: TextPosition(line: 0, offset: 8))?.lowerBound.offset == 0)
    #expect(text.match(of: search, before: text.start)?.lowerBound.offset == 5)
  }

  @Test("a match around the place one looks from is found too")
  func around() throws {
    let text = TextBuffer("xwijkx")
    let search = try #require(TextSearch("wijk"))
    let middle = TextPosition(line: 0, offset: 3)
    #expect(text.match(of: search, from: middle)?.lowerBound.offset == 1)
    #expect(text.match(of: search, before: middle)?.lowerBound.offset == 1)
  }

  @Test("what is not there is not found")
  func none() throws {
    let search = try #require(TextSearch("lange woorden"))
    for string in ["", "lang", "lange\nwoorden"] {
      let text = TextBuffer(string)
      #expect(text.match(of: search, from: text.start) == nil)
      #expect(text.match(of: search, before: text.end) == nil)
    }
    #expect(TextSearch("") == nil)
  }

  @Test("case can be left out of account, with accents too")
  func folds() throws {
    #expect(try all("ÉÉN", in: "één Één ÉÉN een") == [0, 6, 12])
    #expect(try all("één", in: "één Één", ignoringCase: false) == [0])
    #expect(try all("ÿŽĲŐ", in: "Ÿžĳő") == [0])
    #expect(try all("×", in: "÷×") == [2])
    #expect(try all("ß", in: "ßẞ") == [0])
    #expect(try all("i", in: "İıI") == [4])
  }

  @Test("case is folded as Swift does, wherever the number of bytes stays the same")
  func foldsAlike() throws {
    for value in UInt32(0x20)..<0x180 {
      let scalar = try #require(Unicode.Scalar(value))
      let lower = scalar.properties.lowercaseMapping
      guard lower.utf8.count == String(scalar).utf8.count else { continue }
      #expect(TextSearch(String(scalar)) == TextSearch(lower), "\(value)")
    }
  }

  @Test("a letter is not found in a character of which it is only a part")
  func whole() throws {
    #expect(try all("e", in: "e\u{301}e") == [3])
    #expect(try all("🇱🇧", in: "🇳🇱🇧🇪") == [])
    #expect(try all("\u{301}", in: "e\u{301}") == [])
  }

  @Test("matches do not overlap")
  func apart() throws {
    #expect(try all("aa", in: "aaaaa") == [0, 2])
  }

  @Test("one match is replaced and the next selected")
  func replacesOne() throws {
    var text = TextBuffer("a b A")
    let search = try #require(TextSearch("a"))
    #expect(text.replaceMatch(of: search, with: "xx") == nil)
    #expect(text.selectedText == "a")
    #expect(text.replaceMatch(of: search, with: "aa")?.offset == 0)
    #expect(text.string == "aa b A")
    #expect(text.selectedText == "A")
  }

  @Test("all are replaced in one change, and the cursor stays at its text")
  func replacesAll() throws {
    var text = TextBuffer("\u{FEFF}wijk en Wijk, wijk")
    text.move(.to(TextPosition(line: 0, offset: 5)))
    var history = EditHistory()
    let search = try #require(TextSearch("wijk"))
    let replaced = text.replaceAll(search, with: "buurt")
    let (splice, count) = try #require(replaced)
    _ = history.record(splice)
    #expect(count == 3)
    #expect(text.string == "\u{FEFF}buurt en buurt, buurt")
    #expect(text.cursor.offset == 6)
    #expect(history.undo(in: &text) != nil)
    #expect(text.string == "\u{FEFF}wijk en Wijk, wijk")
    let stad = try #require(TextSearch("stad"))
    let nothing = text.replaceAll(stad, with: "x")
    #expect(nothing == nil)
  }
}
