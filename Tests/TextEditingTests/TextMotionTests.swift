import Testing

@testable import TextEditing

@Suite("Moving through a text")
struct TextMotionTests {
  private func offsets(_ motion: TextMotion, _ text: String, from start: TextMotion) -> [Int] {
    var buffer = TextBuffer(text)
    buffer.move(start)
    var seen = [buffer.caret]
    while true {
      buffer.move(motion)
      guard buffer.caret != seen.last else { return seen }
      seen.append(buffer.caret)
    }
  }

  @Test("left and right go by what people count as one character, and over line endings")
  func characters() {
    let text = "e\u{301}👨‍👩‍👧\r\n🇳🇱🇧🇪"
    #expect(offsets(.right, text, from: .textStart) == [0, 3, 21, 23, 31, 39])
    #expect(offsets(.left, text, from: .textEnd) == [39, 31, 23, 21, 3, 0])
  }

  @Test("words: to the end of the next, to the start of the one before, with a stop per line")
  func words() {
    let text = "de wijk-\n  élan 'n"
    #expect(offsets(.wordRight, text, from: .textStart) == [0, 2, 7, 8, 9, 16, 18, 19])
    #expect(offsets(.wordLeft, text, from: .textEnd) == [19, 18, 17, 11, 9, 8, 7, 3, 0])
  }

  @Test("the start of a line is first its first sign and then its very start")
  func lineStart() {
    var text = TextBuffer("a\n \tbc")
    text.move(.textEnd)
    text.move(.lineStart)
    #expect(text.cursor == TextPosition(line: 1, offset: 2))
    text.move(.lineStart)
    #expect(text.cursor == TextPosition(line: 1, offset: 0))
    text.move(.lineStart)
    #expect(text.cursor == TextPosition(line: 1, offset: 2))
    text.move(.lineEnd)
    #expect(text.cursor == text.end)
  }

  @Test("up and down keep the column they came from over shorter lines, counted in characters")
  func columns() {
    var text = TextBuffer("abcdef\nx\n\né🇳🇱cdef")
    text.move(.to(TextPosition(line: 0, offset: 4)))
    text.move(.down)
    #expect(text.cursor == TextPosition(line: 1, offset: 1))
    text.move(.pageDown(rows: 2))
    #expect(text.cursor == TextPosition(line: 3, offset: 12))
    text.move(.up)
    text.move(.up)
    text.move(.up)
    #expect(text.cursor == TextPosition(line: 0, offset: 4))
  }

  @Test("beyond the first and the last line lie the ends of the text")
  func ends() {
    var text = TextBuffer("abc\nde")
    text.move(.right)
    text.move(.up)
    #expect(text.cursor == text.start)
    text.move(.pageDown(rows: 10))
    #expect(text.cursor == text.end)
    text.move(.up)
    #expect(text.cursor == TextPosition(line: 0, offset: 1))
  }

  @Test("another motion forgets the column")
  func forgets() {
    var text = TextBuffer("abcd\nx\nabcd")
    text.move(.lineEnd)
    text.move(.down)
    text.move(.left)
    text.move(.down)
    #expect(text.cursor == TextPosition(line: 2, offset: 0))
  }

  @Test("a motion can select; without selecting, left and right go to the ends of the selection")
  func selects() {
    var text = TextBuffer("wijkteam")
    text.move(.right)
    text.move(.right, selecting: true)
    text.move(.right, selecting: true)
    #expect(text.selectedText == "ij")
    #expect(text.anchor == TextPosition(line: 0, offset: 1))
    var other = text
    text.move(.left)
    #expect(text.cursor.offset == 1)
    #expect(text.selection == nil)
    other.move(.right)
    #expect(other.cursor.offset == 3)
    other.move(.left, selecting: true)
    other.move(.right, selecting: true)
    #expect(other.selectedText == nil)
    #expect(other.anchor == nil)
  }

  @Test("a column is found again in a long line of marks and flags")
  func longLines() {
    let line = String(repeating: "e\u{301}🇳🇱", count: 5000)
    var text = TextBuffer(line + "\n" + line)
    text.move(.lineEnd)
    text.move(.left)
    text.move(.down)
    #expect(text.cursor == TextPosition(line: 1, offset: line.utf8.count - 8))
  }
}
