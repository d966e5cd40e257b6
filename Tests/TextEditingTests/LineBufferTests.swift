import Testing

@testable import TextEditing

@Suite("A line that is typed")
struct LineBufferTests {
  @Test("text goes in where the cursor is")
  func inserts() {
    var line = LineBuffer("wijk")
    line.moveToStart()
    line.insert("de ")
    #expect(line.text == "de wijk")
    #expect(line.cursor == 3)
  }

  @Test("one backspace takes a letter with its accent, also when they are two scalars")
  func deletesGraphemes() {
    var line = LineBuffer("caf")
    line.insert("e\u{301}")
    #expect(line.cursor == 4)
    line.deleteBackward()
    #expect(line.text == "caf")
  }

  @Test("a mark typed behind a letter joins it and the cursor stays at the end")
  func joinsMarks() {
    var line = LineBuffer("e")
    line.insert("\u{301}")
    #expect(line.cursor == 1)
    line.insert("n")
    #expect(line.text == "e\u{301}n")
  }

  @Test("marks without a width are left out, but not what joins two pictures")
  func marksWithoutWidth() {
    var line = LineBuffer()
    line.insert("\u{FEFF}buurt\u{200B}huis\u{AD}je 👩‍👧")
    #expect(line.text == "buurthuisje 👩‍👧")
  }

  @Test("line ends and tabs become spaces, other controls are left out")
  func pastes() {
    var line = LineBuffer()
    line.insert("a\nb\tc\u{1B}[2Jd\u{85}")
    #expect(line.text == "a b c[2Jd")
  }

  @Test("words are jumped over and deleted as a whole")
  func words() {
    var line = LineBuffer("jongeren op straat")
    line.moveWordLeft()
    #expect(line.cursor == 12)
    line.deleteWordBackward()
    #expect(line.text == "jongeren straat")
    line.moveToStart()
    line.moveWordRight()
    #expect(line.beforeCursor == "jongeren")
  }

  @Test("at the ends nothing moves and nothing is deleted")
  func ends() {
    var line = LineBuffer("a")
    line.moveRight()
    line.deleteForward()
    line.moveToStart()
    line.moveLeft()
    line.deleteBackward()
    line.deleteWordBackward()
    #expect(line.text == "a")
    #expect(line.cursor == 0)
  }
}
