import Testing

@testable import TextEditing

@Suite("Changing a text")
struct TextEditTests {
  /// A text with its cursor at `|`.
  private func text(_ marked: String) -> TextBuffer {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var text = TextBuffer(parts.joined())
    text.move(.to(text.position(atByte: parts[0].utf8.count)))
    return text
  }

  private func marked(_ text: TextBuffer) -> String {
    let bytes = text.bytes
    return String(decoding: bytes[..<text.caret], as: UTF8.self) + "|"
      + String(decoding: bytes[text.caret...], as: UTF8.self)
  }

  @Test("typing puts text at the cursor and says what changed")
  func types() {
    var text = text("a|b")
    let splice = text.insert("é")
    #expect(splice == TextSplice(offset: 1, removed: [], inserted: [0xC3, 0xA9]))
    #expect(marked(text) == "aé|b")
    #expect(text.insert("") == nil)
  }

  @Test("typing takes the place of the selection")
  func replaces() {
    var text = text("de |wijk")
    text.move(.textEnd, selecting: true)
    #expect(text.insert("buurt")?.removed == Array("wijk".utf8))
    #expect(marked(text) == "de buurt|")
    #expect(text.selection == nil)
  }

  @Test("pasted line breaks become those of the text; controls stay out, tabs stay")
  func pastes() {
    var text = text("a\r\n|")
    _ = text.insert("1\n2\r\n3\r4\t\u{1B}[2J\u{85}\0é")
    #expect(text.string == "a\r\n1\r\n2\r\n3\r\n4\t[2Jé")
    #expect(text.cursor == text.end)
  }

  @Test("a mark that joins the character before leaves the cursor behind the whole")
  func joins() {
    var text = text("cafe|s")
    _ = text.insert("\u{301}")
    #expect(text.cursor.offset == 6)
    _ = text.insert("x")
    #expect(text.string == "cafe\u{301}xs")
    var family = self.text("👨|👧")
    _ = family.insert("\u{200D}")
    #expect(family.caret == family.byteCount)
    var flags = self.text("|🇱🇧🇪")
    _ = flags.insert("🇳")
    #expect(flags.caret == 8)
  }

  @Test(
    "one key takes one character, whatever it is made of",
    arguments: [
      "e\u{301}", "👨‍👩‍👧‍👦", "🇳🇱", "👍🏽", "\r\n", "\n", "\r", "각", "z\u{300}\u{489}\u{301}", "\0",
    ])
  func deletes(character: String) {
    var back = text("a" + character + "|b")
    #expect(back.deleteBackward()?.removed == Array(character.utf8))
    #expect(marked(back) == "a|b")
    var forth = text("a|" + character + "b")
    #expect(forth.deleteForward()?.removed == Array(character.utf8))
    #expect(marked(forth) == "a|b")
  }

  @Test("at the ends of the text there is nothing to delete")
  func ends() {
    var text = text("|")
    #expect(text.deleteBackward() == nil)
    #expect(text.deleteForward() == nil)
    #expect(text.deleteWordBackward() == nil)
    #expect(text.deleteWordForward() == nil)
    #expect(text.deleteLine() == nil)
    #expect(text.cut() == nil)
  }

  @Test("deleting between a CR and an LF makes them one ending, with the cursor before it")
  func meets() {
    var text = text("a\r|x\nb")
    #expect(text.deleteForward() != nil)
    #expect(text.lineCount == 2)
    #expect(text.cursor == TextPosition(line: 0, offset: 1))
    #expect(text.ending(ofLine: 0) == .crlf)
  }

  @Test("words are deleted to either side")
  func deletesWords() {
    var text = text("op de wijk| kaart")
    _ = text.deleteWordBackward()
    #expect(marked(text) == "op de | kaart")
    _ = text.deleteWordForward()
    #expect(marked(text) == "op de |")
  }

  @Test("a line goes with its ending; the last one leaves an empty line")
  func deletesLines() {
    var text = text("a\r\nb|b\nc")
    _ = text.deleteLine()
    #expect(marked(text) == "a\r\n|c")
    _ = text.deleteLine()
    #expect(marked(text) == "a\r\n|")
    #expect(text.deleteLine() == nil)
  }

  @Test("all lines a selection touches are deleted")
  func deletesSelectedLines() {
    var text = text("a\nb|b\ncc\nd")
    text.move(.down, selecting: true)
    _ = text.deleteLine()
    #expect(marked(text) == "a\n|d")
  }

  @Test("cut takes the selection, or the line when nothing is selected")
  func cuts() {
    var text = text("|ab\ncd")
    text.move(.right, selecting: true)
    #expect(text.copyText == "a")
    _ = text.cut()
    #expect(text.copyText == "b\n")
    #expect(text.cut()?.removed == Array("b\n".utf8))
    #expect(marked(text) == "|cd")
  }

  @Test(
    "Enter goes on with indentation, lists and quotations",
    arguments: [
      ("ab|c", "ab\n|c"), ("  a|", "  a\n  |"), ("- a|", "- a\n- |"), ("* a|b", "* a\n* |b"),
      ("\t+ a|", "\t+ a\n\t+ |"), ("9. a|", "9. a\n10. |"), ("1) a|", "1) a\n2) |"),
      ("- [x] a|", "- [x] a\n- [ ] |"), ("> a|", "> a\n> |"), ("> - a|", "> - a\n> - |"),
      ("|- a", "\n|- a"), (" | - a", " \n| - a"), ("-a|", "-a\n|"), ("---|", "---\n|"),
      ("1.5|", "1.5\n|"), ("2026 a|", "2026 a\n|"), ("a\r\n- b|", "a\r\n- b\r\n- |"),
      ("1234567890. a|", "1234567890. a\n|"), ("- \u{301}a|", "- \u{301}a\n|"), ("|", "\n|"),
    ])
  func entersLists(before: String, after: String) {
    var text = text(before)
    #expect(text.newline() != nil)
    #expect(marked(text) == after)
  }

  @Test(
    "Enter on an item without words ends the list",
    arguments: [
      ("a\n- |", "a\n|"), ("  1. |\nb", "|\nb"), ("- [ ] |", "|"), ("> |", "|"), ("> - |", "> |"),
    ])
  func endsLists(before: String, after: String) {
    var text = text(before)
    #expect(text.newline() != nil)
    #expect(marked(text) == after)
  }

  @Test("Enter can be plain, and takes the place of a selection")
  func plainNewline() {
    var text = text("- a|b")
    var other = text
    _ = text.newline(continuingLists: false)
    #expect(marked(text) == "- a\n|b")
    other.move(.textEnd, selecting: true)
    _ = other.newline()
    #expect(marked(other) == "- a\n- |")
  }
}

@Suite("Changes made elsewhere")
struct TextApplyTests {
  private func text(_ string: String, at offset: Int) -> TextBuffer {
    var text = TextBuffer(string)
    text.move(.to(text.position(atByte: offset)))
    return text
  }

  @Test("the cursor stays at the text it stood at")
  func stays() throws {
    for (offset, expected) in [(0, 0), (2, 2), (4, 6), (8, 10)] {
      var text = text("abcdefgh", at: offset)
      let splice = try text.replaceAll(with: Array("abcXYdefgh".utf8))
      #expect(splice == TextSplice(offset: 3, removed: [], inserted: Array("XY".utf8)))
      #expect(text.caret == expected)
    }
  }

  @Test("in a text that was replaced the cursor keeps the end it can keep")
  func inside() {
    var text = text("abcdef", at: 4)
    let splice = TextSplice(
      offset: 1, removed: Array("bcde".utf8), inserted: Array("XXXXXe".utf8))
    var fits = text.apply(splice)
    #expect(fits)
    #expect(text.caret == 6)
    fits = text.apply(TextSplice(offset: 2, removed: Array("XXXXe".utf8), inserted: []))
    #expect(fits)
    #expect(text.caret == 2)
  }

  @Test(
    "a change that does not fit is refused and nothing happens",
    arguments: [
      TextSplice(offset: -1, removed: [], inserted: [0x61]),
      TextSplice(offset: .max, removed: [0x61], inserted: []),
      TextSplice(offset: 0, removed: [0x62], inserted: []),
      TextSplice(offset: 3, removed: [0x61], inserted: []),
      TextSplice(offset: 2, removed: [], inserted: [0x61]),
      TextSplice(offset: 0, removed: [0x61, 0xC3], inserted: []),
      TextSplice(offset: 0, removed: [], inserted: [0xFF]),
    ])
  func refuses(splice: TextSplice) {
    var text = TextBuffer("aé")
    let fits = text.apply(splice)
    #expect(!fits)
    #expect(text == TextBuffer("aé"))
  }

  @Test(
    "the smallest change lies on borders between characters",
    arguments: [
      ("abc", "abc", nil),
      ("abc", "aXc", TextSplice(offset: 1, removed: [0x62], inserted: [0x58])),
      ("aa", "aaa", TextSplice(offset: 2, removed: [], inserted: [0x61])),
      ("aaa", "aa", TextSplice(offset: 2, removed: [0x61], inserted: [])),
      ("é", "è", TextSplice(offset: 0, removed: [0xC3, 0xA9], inserted: [0xC3, 0xA8])),
      ("a\n", "a\r\n", TextSplice(offset: 1, removed: [0x0A], inserted: [0x0D, 0x0A])),
      ("e", "e\u{301}", TextSplice(offset: 0, removed: [0x65], inserted: [0x65, 0xCC, 0x81])),
      ("", "a", TextSplice(offset: 0, removed: [], inserted: [0x61])),
    ])
  func smallest(old: String, new: String, splice: TextSplice?) throws {
    var text = TextBuffer(old)
    #expect(try text.replaceAll(with: Array(new.utf8)) == splice)
    #expect(text.bytes == Array(new.utf8))
  }

  @Test("a new text that is no UTF-8 is an error")
  func notText() {
    var text = TextBuffer("a")
    #expect(throws: NotUTF8.self) { try text.replaceAll(with: [0xFF]) }
    #expect(text.string == "a")
  }

  @Test("a change and its inverse leave the bytes as they were")
  func inverts() {
    let splice = TextSplice(offset: 1, removed: [2, 3], inserted: [9])
    #expect(splice.applied(to: [1, 2, 3, 4]) == [1, 9, 4])
    #expect(splice.inverted.applied(to: [1, 9, 4]) == [1, 2, 3, 4])
    #expect(splice.applied(to: [1, 2]) == nil)
    #expect(splice.applied(to: []) == nil)
  }
}
