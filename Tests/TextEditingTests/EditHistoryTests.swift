import Testing

@testable import TextEditing

@Suite("Undo and redo")
struct EditHistoryTests {
  /// A text and its history, as a screen holds them.
  private struct Desk {
    var text = TextBuffer()
    var history = EditHistory()
    var events: [EditHistory.Event] = []
    var time = 0

    mutating func type(_ letters: String) {
      for letter in letters {
        note(letter == "\n" ? text.newline() : text.insert("\(letter)"), .typing)
      }
    }

    mutating func erase(_ count: Int) {
      for _ in 0..<count { note(text.deleteBackward(), .erasing) }
    }

    mutating func note(_ splice: TextSplice?, _ kind: EditHistory.Kind) {
      time += 10
      if let splice { events.append(history.record(splice, as: kind, at: time)) }
    }

    mutating func undo() -> String {
      if let event = history.undo(in: &text) { events.append(event) }
      return text.string
    }

    mutating func redo() -> String {
      if let event = history.redo(in: &text) { events.append(event) }
      return text.string
    }
  }

  @Test("typing is taken back word by word")
  func words() {
    var desk = Desk()
    desk.type("de wijk")
    #expect(desk.undo() == "de ")
    #expect(desk.undo() == "")
    #expect(!desk.history.canUndo)
    #expect(desk.undo() == "")
    #expect(desk.redo() == "de ")
    #expect(desk.redo() == "de wijk")
    #expect(desk.text.cursor == desk.text.end)
    #expect(!desk.history.canRedo)
  }

  @Test("a line break is a step of its own")
  func newlines() {
    var desk = Desk()
    desk.type("a\nb")
    #expect(desk.undo() == "a\n")
    #expect(desk.undo() == "a")
    #expect(desk.undo() == "")
  }

  @Test("a pause parts two steps")
  func pause() {
    var desk = Desk()
    desk.type("a")
    desk.time += EditHistory.pause
    desk.type("b")
    #expect(desk.undo() == "a")
  }

  @Test("a move of the cursor parts two steps, also when it came back")
  func moves() {
    var desk = Desk()
    desk.type("ab")
    desk.history.endRun()
    desk.type("c")
    #expect(desk.undo() == "ab")
    desk.text.move(.textStart)
    desk.type("xy")
    desk.text.move(.textEnd)
    desk.type("z")
    #expect(desk.undo() == "xyab")
  }

  @Test("erasing is one step and typing another")
  func kinds() {
    var desk = Desk()
    desk.type("abcd")
    desk.erase(2)
    desk.type("x")
    #expect(desk.undo() == "ab")
    #expect(desk.undo() == "abcd")
    #expect(desk.undo() == "")
  }

  @Test("a paste and a typed selection begin a step")
  func pastes() {
    var desk = Desk()
    desk.type("a")
    desk.note(desk.text.insert("b"), .other)
    desk.note(desk.text.insert("c"), .other)
    #expect(desk.undo() == "ab")
    desk.text.selectAll()
    desk.type("xy")
    #expect(desk.undo() == "ab")
  }

  @Test("a group is undone at once and has a name")
  func groups() {
    var desk = Desk()
    desk.type("a")
    let changes = [desk.text.insert("1"), desk.text.insert("2")].compactMap(\.self)
    desk.events += desk.history.record(group: changes, named: "bulk")
    #expect(desk.history.record(group: []).isEmpty)
    #expect(desk.history.undoName == "bulk")
    desk.type("z")
    #expect(desk.undo() == "a12")
    #expect(desk.undo() == "a")
    #expect(desk.history.redoName == "bulk")
  }

  @Test("what was undone before new typing can still be reached")
  func reachable() {
    var desk = Desk()
    desk.type("een twee")
    #expect(desk.undo() == "een ")
    #expect(desk.undo() == "")
    desk.type("drie")
    let seen = (0..<6).map { _ in desk.undo() }
    #expect(seen == ["", "een ", "een twee", "een ", "", ""])
  }

  @Test("a journal gives the same text and the same history")
  func replays() {
    var desk = Desk()
    desk.type("een twee")
    _ = desk.undo()
    desk.type("x\ny")
    desk.erase(2)
    _ = desk.undo()
    _ = desk.redo()
    var text = TextBuffer()
    var history = EditHistory()
    for event in desk.events {
      let fits = history.replay(event, in: &text)
      #expect(fits)
    }
    #expect(text.bytes == desk.text.bytes)
    var other = EditHistory(replaying: desk.events)
    var twin = desk.text
    for _ in 0..<12 {
      let expected = desk.undo()
      #expect(history.undo(in: &text) != nil || !desk.history.canUndo)
      _ = other.undo(in: &twin)
      #expect(text.string == expected)
      #expect(twin.string == expected)
    }
  }

  @Test("an event that does not fit changes nothing")
  func unfit() {
    var text = TextBuffer("abc")
    var history = EditHistory()
    let wrong = TextSplice(offset: 0, removed: [0x78], inserted: [])
    for event in [.undo, .redo, .edit(wrong, joinsPrevious: true)] as [EditHistory.Event] {
      let isDone = history.replay(event, in: &text)
      #expect(!isDone)
    }
    #expect(!history.canUndo)
    let fits = TextSplice(offset: 0, removed: [], inserted: [0x78])
    let isDone = history.replay(.edit(fits, joinsPrevious: true), in: &text)
    #expect(isDone)
    #expect(history.undo(in: &text) == .undo)
    #expect(text.string == "abc")
  }

  @Test("undo in a text that is not its own changes nothing, halfway a group too")
  func otherText() {
    var history = EditHistory()
    _ = history.record(group: [
      TextSplice(offset: 0, removed: [], inserted: [0x61]),
      TextSplice(offset: 1, removed: [], inserted: [0x62]),
    ])
    var text = TextBuffer("xb")
    #expect(history.undo(in: &text) == nil)
    #expect(text.string == "xb")
    #expect(history.canUndo)
  }
}
