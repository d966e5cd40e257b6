import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// What is typed is on disk within moments, and the header tells the truth about it.
@Suite("What is typed is kept")
@MainActor
struct WritingKeptTests {
  private let desk = Desk()
  private let before: String

  init() {
    before = desk.draft ?? ""
  }

  /// In the whole text, at its end.
  private func typing(_ files: any FileSystem = LocalFileSystem()) -> Session {
    desk.write(fileSystem: files).press(.wholeText, KeyPress(.end, .control))
  }

  @Test("nothing is on disk yet within a second, and the header says so")
  func notYet() {
    let session = typing().type("xyzzy").pass(milliseconds: 900)
    #expect(session.header.contains("nog niet op schijf"))
    #expect(desk.draft == before)
    #expect(!desk.journalText.contains("xyzzy"))
  }

  @Test("who opens a text clears what killed saves left beside it")
  func sweeps() {
    let files = TroubledFiles()
    let session = typing(files)
    session.settle()
    #expect(files.steps.count { $0.call == .sweep && $0.path.hasSuffix("interventies") } == 1)
  }

  @Test("after a second it is in the journal, and the header says that it is kept")
  func journal() {
    let session = typing().type("xyzzy").pass(milliseconds: 1_000)
    #expect(session.header.contains("bewaard"))
    #expect(desk.draft == before)
    for letter in ["x", "y", "z"] { #expect(desk.journalText.contains(letter)) }
  }

  @Test("after a pause of two seconds it is in the file, and the header says when")
  func file() {
    let session = typing().type("xyzzy").pass(milliseconds: 1_900)
    #expect(desk.draft == before)
    session.pass(milliseconds: 100)
    #expect(session.header.contains("op schijf 14:02"))
    #expect(desk.draft == before + "xyzzy")
    #expect(session.state.deadline == nil)
  }

  @Test("a crash between the file and the note that it was written is no change by somebody else")
  func crashBeforeNote() throws {
    writeAndEnd("een")
    try forgetNote()
    crashInMidWord("twee")
    let session = desk.next().press(.wholeText)
    #expect(session.written == before + "eentwee")
    #expect(session.header.contains("op schijf") || session.header.contains("opgeslagen"))
    #expect(!session.header.contains("te kiezen"))
  }

  private func writeAndEnd(_ text: String) {
    typing().type(text).pass(milliseconds: 2_000)
    #expect(desk.draft == before + text)
  }

  private func crashInMidWord(_ text: String) {
    typing().type(text).pass(milliseconds: 1_000)
  }

  private func forgetNote() throws {
    let journal = try #require(desk.journals.first)
    let frames = JournalFrames(reading: try LocalFileSystem().read(journal, limit: 1 << 20)).frames
    try #require(frames.last?.type == UInt8(ascii: "S"))
    let written = frames.dropLast().compactMap(JournalFrames.bytes).joined()
    try LocalFileSystem().writeAtomically(JournalFrames.magic + written, to: journal)
  }

  @Test("who goes to what advice is about has written what was typed before")
  func advice() {
    let session = desk.write().press(.wholeText, .wholeText).type("xyzzy")
    let before = session.focusedRow
    session.press(KeyPress(.function(7)), .enter)
    #expect(session.focusedRow != before && session.focusedRow != nil)
    session.pass(milliseconds: 2_000)
    #expect(desk.draft?.contains("xyzzy") == true)
    #expect(session.header.contains("op schijf"))
  }

  @Test("in English the header says the same")
  func english() {
    let session = desk.write(.english).press(.wholeText).type("x")
    #expect(session.header.contains("not on disk yet"))
    session.pass(milliseconds: 1_000)
    #expect(session.header.contains("kept"))
    session.pass(milliseconds: 1_000)
    #expect(session.header.contains("on disk 14:02"))
  }

  @Test("who types on without a pause has it in the journal every second all the same")
  func withoutPause() {
    let session = typing()
    for second in 1...5 {
      for _ in 0..<10 {
        session.type("w").pass(milliseconds: 100)
      }
      let kept = desk.next().press(.wholeText).written ?? ""
      let count = kept.count { $0 == "w" } - before.count { $0 == "w" }
      #expect(count >= second * 10 - 10, "after \(second) s")
      #expect(desk.draft == before)
    }
    #expect(session.written == before + String(repeating: "w", count: 50))
  }

  @Test(
    "leaving writes it at once, whatever the clock says",
    arguments: [
      [.tab], [.escape], [.escape, .escape], [.wholeText], [.escape, "Q"], [.escape, "q"],
      [.control("s")], [.escape, "P"],
    ] as [[KeyPress]])
  func leaving(keys: [KeyPress]) {
    let session = desk.write().goTo("titel").type("xyzzy")
    #expect(desk.draft == before)
    for key in keys { session.press(key) }
    #expect(desk.draft?.contains("Oostxyzzy") == true)
  }

  @Test("what is typed in the whole text is written at once by leaving it")
  func leavingText() {
    for keys in [[.escape], [.wholeText], [.control("s")]] as [[KeyPress]] {
      let desk = Desk()
      let session = desk.write().press(.wholeText).type("xyzzy")
      for key in keys { session.press(key) }
      #expect(desk.draft?.hasPrefix("xyzzy---") == true, "\(keys)")
    }
  }

  @Test("when the terminal goes away all is in the file")
  func terminate() {
    let session = typing().type("xyzzy").terminate()
    #expect(session.hasEnded)
    #expect(desk.draft == before + "xyzzy")
  }

  @Test("a file that cannot be written is never said to be on disk, and the sentence says why")
  func failing() {
    let files = TroubledFiles()
    let session = typing(files)
    files.fail(.full, below: desk.kennisbank)
    session.type("xyzzy").pass(milliseconds: 1_000)
    #expect(session.header.contains("bewaard"))
    session.pass(milliseconds: 1_000)
    #expect(session.header.contains("niet opgeslagen"))
    #expect(session.said.contains("de schijf is vol"))
    #expect(session.said.contains("Je tekst is bewaard"))
    #expect(desk.draft == before)
    files.mend()
    session.pass(milliseconds: 30_000)
    #expect(session.header.contains("op schijf 14:02"))
    #expect(desk.draft == before + "xyzzy")
  }

  @Test("without a journal the file is written at once, not later")
  func withoutJournal() {
    let files = TroubledFiles()
    let session = typing(files)
    files.fail(.full, below: desk.home)
    session.type("xyzzy").pass(milliseconds: 1_000)
    #expect(desk.draft == before + "xyzzy")
    #expect(session.header.contains("op schijf"))
  }

  @Test("where neither can be written the sentence is a warning, until one of them can")
  func nowhere() {
    let files = TroubledFiles()
    let session = typing(files)
    files.fail { $0.call.changes ? .full : nil }
    session.type("xyzzy").pass(milliseconds: 2_000)
    #expect(session.header.contains("niet opgeslagen"))
    #expect(session.said.contains("LET OP"))
    files.mend()
    session.pass(milliseconds: 30_000)
    #expect(desk.draft == before + "xyzzy")
    #expect(session.header.contains("op schijf 14:02"))
  }

  @Test("at no moment the header says more than is true")
  func truth() {
    let files = TroubledFiles()
    let session = typing(files)
    var random = SeededGenerator(seed: 7)
    for step in 0..<200 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: files.fail(.full, below: desk.kennisbank)
      case 1: files.fail { $0.call.changes ? .other(5) : nil }
      case 2: files.mend()
      case 3: session.press(.backspace)
      default: session.type("abc")
      }
      session.pass(milliseconds: Int.random(in: 0...2_500, using: &random))
      if session.header.contains("op schijf"), !session.header.contains("nog niet") {
        #expect(desk.draft == session.written, "step \(step)")
      }
      if session.header.contains("bewaard") {
        #expect(desk.next().written == session.written, "step \(step)")
      }
    }
    files.mend()
    session.pass(milliseconds: 60_000)
    #expect(desk.draft == session.written)
    #expect(session.header.contains("op schijf"))
  }
}
