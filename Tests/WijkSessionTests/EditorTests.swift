import Kennisbank
import PlainText
import SafeFiles
import TerminalUI
import Testing
import TextEditing
import WijkApp
import WijkTestKit
import WijkTexts

/// Writing in the whole of a text, as the keys and the screen have it.
@Suite("The editor")
@MainActor
struct EditorTests {
  private let desk = Desk()
  private let before: String

  init() {
    before = desk.draft ?? ""
  }

  /// In the whole text, at its end.
  private func atEnd() -> Session { desk.write().press(.wholeText, KeyPress(.end, .control)) }

  /// The draft with these words below its first heading, and the cursor before them.
  private func writing(_ words: String) -> Session {
    desk.put(before.replacing("Nog te schrijven.", with: words), at: Desk.draft)
    let session = desk.write().press(.wholeText, .control("f"))
    session.type("## Aanleiding").press(.enter, KeyPress(.end), .down, .down, KeyPress(.home))
    return session
  }

  private func body(_ session: Session) -> String {
    let text = session.written ?? ""
    return text.split(separator: "## Aanleiding\n\n").last.map { String($0.dropLast()) } ?? ""
  }

  private func selection(_ session: Session) -> String? {
    guard case .editor(let editor) = session.state.screens.top,
      let buffer = session.state.sessions[editor.address]?.buffer
    else { return nil }
    return buffer.selection == nil ? nil : buffer.copyText
  }

  // MARK: Much text

  private static func paragraphs(_ count: Int) -> String {
    (0..<count).map {
      "Alinea \($0): " + String(repeating: "buren eten samen ", count: 20) + "\n\n"
    }
    .joined()
  }

  @Test("a megabyte that is pasted into the whole text is taken, kept, and one undo takes it out")
  func pasteMuch() {
    let text = Self.paragraphs(3_000)
    #expect(text.utf8.count > 1_000_000)
    let session = atEnd().paste(text).pass(milliseconds: 1_000)
    #expect(session.header.contains("bewaard"))
    #expect(session.written == before + text)
    session.type("x").pass(milliseconds: 2_000)
    #expect(session.header.contains("op schijf"))
    #expect(desk.draft == before + text + "x")
    session.press(.control("z"), .control("z"), .control("s"))
    #expect(desk.draft == before)
  }

  @Test("more than a form can hold goes on as the whole text, which is said, and nothing is lost")
  func pasteMuchInField() {
    let text = String(repeating: "woord ", count: 20_000)
    let session = desk.write().goTo("## Aanpak").paste(text)
    #expect(session.said == session.state.texts.tooLargeForForm.string)
    #expect(session.shows("hele tekst"))
    session.press(.control("s"))
    let written = desk.draft ?? ""
    #expect(written.contains("## Aanpak\n" + text.dropLast()))
    // What is typed goes on behind what was pasted; a space at its end is not kept.
    session.type("einde").press(.control("s"))
    #expect(desk.draft?.contains("woordeinde") == true)
    session.undoAll().press(.control("s"))
    #expect(desk.draft == before)
  }

  @Test("in a text of a megabyte one types and moves as in a small one")
  func largeText() {
    let text = before + "\n" + Self.paragraphs(3_000)
    desk.put(text, at: Desk.draft)
    let session = desk.write()
    #expect(session.said == session.state.texts.tooLargeForForm.string)
    session.press(KeyPress(.end, .control)).type("einde").press(KeyPress(.home, .control))
    for _ in 0..<3 { session.press(.pageDown) }
    session.press(KeyPress(.home)).type("midden ")
    #expect(session.shows("midden "))
    session.press(.control("f")).type("Alinea 2999").press(.enter)
    #expect(selection(session) == "Alinea 2999")
    session.press(.control("s"))
    let written = desk.draft ?? ""
    #expect(written.hasSuffix("einde"))
    #expect(written.replacing("midden ", with: "") == text + "einde")
  }

  @Test("in a line of a million letters one types at both ends and in the middle")
  func longLine() {
    let line = String(repeating: "woord ", count: 170_000)
    desk.put(before + line, at: Desk.draft)
    let session = desk.write().press(KeyPress(.end, .control), KeyPress(.home)).type("<")
    session.press(KeyPress(.end)).type(">").press(.up, .up, .pageDown).press(.control("s"))
    #expect(desk.draft == before + "<" + line + ">")
  }

  @Test("a file that is too large to read is told to be so")
  func tooLarge() {
    desk.put(before + String(repeating: "woord ", count: 2_900_000), at: Desk.draft)
    let session = desk.open().press("6", "e")
    #expect(session.list != nil)
    #expect(session.said.contains("groot"))
  }

  // MARK: Marking

  @Test("what is marked is cut, pasted elsewhere, and copied without going away")
  func cutAndPaste() {
    let session = writing("Buren eten samen.")
    let right = KeyPress(.right, .shift)
    session.press(right, right, right, right, right, right)
    #expect(selection(session) == "Buren ")
    session.press(.control("x"), KeyPress(.end), .control("v"))
    #expect(body(session) == "eten samen.Buren ")
    session.press(KeyPress(.home), KeyPress(.right, [.control, .shift]), .control("c"))
    #expect(selection(session) == "eten")
    session.press(KeyPress(.end), .control("v"))
    #expect(body(session) == "eten samen.Buren eten")
    session.press(KeyPress(.home), KeyPress(.end, .shift)).type("Alles anders.")
    #expect(body(session) == "Alles anders.")
    session.undoAll()
    #expect(body(session) == "Buren eten samen.")
  }

  @Test("what is marked can be seen, and a key that moves lets it go")
  func markSeen() {
    let session = writing("Buren eten samen.")
    session.press(KeyPress(.right, [.control, .shift]))
    let row = session.lines.firstIndex { $0.contains("Buren eten") } ?? 0
    #expect(session.terminal.frame.styleLines[row] == ".SSSSS")
    session.press(.right)
    #expect(selection(session) == nil)
    #expect(session.terminal.frame.styleLines[row] == "")
  }

  @Test("a paste with nothing cut says so, and what was cut serves another text")
  func clipboard() {
    let session = writing("Buren eten samen.").press(.control("v"))
    #expect(session.said == session.state.texts.nothingSelected.string)
    session.press(KeyPress(.end, .shift), .control("c"), .escape, .escape)
    session.choose("Klusbus Waterdam").press("e").goTo("titel").press(.control("v"), .escape)
    let draft = desk.text("concepten/interventies/klusbus-waterdam.md")
    #expect(draft?.contains("titel: Klusbus WaterdamBuren eten samen.\n") == true)
  }

  // MARK: Words

  @Test("the keys for words move over them and take them out, also accents and hyphens")
  func words() {
    let session = writing("Eén café-terras, twee.")
    session.press(KeyPress(.right, .control)).type("1")
    #expect(body(session) == "Eén1 café-terras, twee.")
    session.press(KeyPress(.end), KeyPress(.left, .control), .control("w"))
    #expect(body(session).hasSuffix("twee.") == false || body(session).hasPrefix("Eén1 café"))
    session.undoAll().press(KeyPress(.end), .control("w"), .control("w"))
    #expect(body(session) == "Eén café-terras, ")
    session.press(KeyPress(.home), KeyPress(.delete, .control))
    #expect(body(session) == " café-terras, ")
  }

  // MARK: Finding

  @Test("found words are marked, the next and the one before too, and what is not there is told")
  func find() {
    let session = writing("Eten, eten en ETEN.").press(.control("f")).type("eten").press(.enter)
    #expect(selection(session) == "Eten")
    session.press(KeyPress(.function(3)))
    #expect(selection(session) == "eten")
    session.press(.control("g"))
    #expect(selection(session) == "ETEN")
    session.press(.escape, "N")
    #expect(selection(session) == "eten")
    session.press("n")
    #expect(selection(session) == "ETEN")
    session.press(.enter, .control("f")).type("zwemmen").press(.enter)
    #expect(session.said == session.state.texts.notFoundHere("zwemmen").string)
    #expect(session.written == desk.draft)
  }

  @Test("after `/` letters are letters, also where they are commands otherwise")
  func findFromForm() {
    let session = desk.write().press(.escape, "/").type("Puntje").press(.enter)
    #expect(session.said == session.state.texts.notFoundHere("Puntje").string)
  }

  @Test("from a list of many one chooses several, one after the other")
  func several() {
    let session = desk.write().goTo("doelgroepen").press(.enter).pick("Jongeren")
    #expect(session.state.overlay?.purpose == .pick)
    session.pick("Ouderen")
    #expect(desk.draft?.contains("doelgroepen:\n  - jongeren\n  - ouderen\n") == true)
  }

  @Test("what is written so is replaced in one step, with its capitals, which one undo takes back")
  func replace() {
    let session = writing("Eten, eten en eten.").press(.control("p")).type("vervang").press(.enter)
    session.type("eten").press(.enter).type("koken").press(.enter)
    #expect(session.said == session.state.texts.replaced(2).string)
    #expect(body(session) == "Eten, koken en koken.")
    session.press(.control("z"))
    #expect(body(session) == "Eten, eten en eten.")
    session.press(.control("p")).type("vervang").press(.enter).type("eten").press(.enter, .escape)
    #expect(body(session) == "Eten, eten en eten.")
  }

  // MARK: Undo

  @Test("undo goes back over a restart to the text as it was, and redo comes forward again")
  func undoOverRestart() {
    writeTwice()
    let after = before + "Eerst.\nDan."
    #expect(desk.draft == after)
    desk.write().press(.wholeText).undoAll().press(.escape, "Q")
    #expect(desk.draft == before)
    redoAll()
    #expect(desk.draft == after)
    desk.write().press(.wholeText).undoAll().press(.escape)
    #expect(desk.draft == before)
  }

  private func writeTwice() {
    let session = atEnd().type("Eerst.").pass(milliseconds: 3_000).press(.enter).type("Dan.")
    session.press(KeyPress(.home, .shift), .control("x"), .control("v"), .escape, "Q")
  }

  private func redoAll() {
    let session = desk.write().press(.wholeText)
    for _ in 0..<50 where session.said != session.state.texts.nothingToRedo.string {
      session.press(.control("y"))
    }
    session.press(.escape, "Q")
  }

  // MARK: Lists

  @Test(
    "Enter goes on with a list, and ends it on an item without words",
    arguments: [
      ("- melk", "- "), ("1. melk", "2. "), ("- [x] melk", "- [ ] "), ("  * melk", "  * "),
      ("> citaat", "> "), ("melk", ""),
    ])
  func lists(line: String, next: String) {
    let session = writing(line).press(KeyPress(.end), .enter).type("x")
    #expect(body(session) == line + "\n" + next + "x")
    session.press(.backspace, .enter).type("y")
    #expect(body(session) == (next.isEmpty ? "melk\n\ny" : line + "\ny"))
  }

  // MARK: Mouse

  @Test("a click puts the cursor there, also in a row that is wrapped; beside the text nothing")
  func click() throws {
    let session = writing(String(repeating: "woord ", count: 30))
    let row = try #require(session.lines.lastIndex { $0.contains("woord") })
    click(row, 7, in: session).type("|")
    #expect(session.lines[row].hasPrefix(" woord |woord"))
    click(row, 60, in: session)
    for (row, column) in [(0, 3), (23, 3), (-5, -5), (row, 200)] { click(row, column, in: session) }
    session.type("!")
    #expect(body(session).contains("|woord"))
    #expect(body(session).hasSuffix("woord !"))
  }

  @discardableResult
  private func click(_ row: Int, _ column: Int, in session: Session) -> Session {
    session.send([.mouse(MouseEvent(.press, row: row, column: column))])
  }

  @Test("a click in the form goes to that field, and writes the one that is left")
  func clickInForm() throws {
    let session = desk.write().goTo("titel").type(" West")
    let row = try #require(session.lines.firstIndex { $0.contains("Een idee dat") })
    click(row, 6, in: session)
    #expect(desk.draft?.contains("Oost West\n") == true)
    session.type(" Echt.").press(.escape)
    #expect(desk.draft?.contains("wordt. Echt.\n") == true)
  }

  // MARK: Faults and advice

  @Test(
    "a beginning that cannot be understood opens the whole text at its place, and is mended there",
    arguments: Language.allCases)
  func unreadable(language: Language) throws {
    let broken = before.replacing("zichtbaarheid: organisatie\n---\n", with: "zichtbaarheid: x\n")
    desk.put(broken, at: Desk.draft)
    let session = desk.open(language).press("6", "e")
    #expect(session.said.hasPrefix(session.state.texts.formNotPossible.string))
    #expect(session.written == broken)
    #expect(session.header.contains(session.state.texts.wholeText.string))
    session.press(.wholeText)
    #expect(session.said.hasPrefix(session.state.texts.formNotPossible.string))
    for _ in 0..<20 where !(session.lines[cursorRow(session)].contains("zichtbaarheid")) {
      session.press(.down)
    }
    session.press(KeyPress(.end), .enter).type("---").press(.wholeText)
    #expect(session.header.contains(session.state.texts.stepOf(3, 7).string))
    #expect(desk.draft == broken.replacing("zichtbaarheid: x\n", with: "zichtbaarheid: x\n---\n"))
  }

  private func cursorRow(_ session: Session) -> Int {
    session.terminal.frame.cursor?.row ?? 0
  }

  @Test("from the advice one goes to the field or the place it is about")
  func toFinding() throws {
    desk.put(before.replacing("Nog te schrijven.", with: "Bel mij op 06-12345678."), at: Desk.draft)
    let session = desk.write().press(.escape, KeyPress(.function(7)))
    let row = try #require(session.menu.first { $0.contains("06-12345678") })
    session.pick(row)
    #expect(session.lines.contains { $0.hasPrefix("> Aanleiding") })
    #expect(session.state.screens.top.context == .writing)
    session.press(KeyPress(.function(7))).press(.escape).type(" Niet doen.")
    #expect(session.written?.contains("06-12345678. Niet doen.") == true)
  }

  // MARK: Letters

  @Test(
    "what looks as one letter is taken out as one, from both sides, and moved over as one",
    arguments: ["👩‍👩‍👧‍👦", "🇳🇱", "e\u{301}", "👍🏽", "漢", "ก็", "ﷺ"])
  func graphemes(letter: String) {
    let session = writing("a" + letter + "b")
    session.press(.right, .right, .backspace)
    #expect(body(session) == "ab")
    session.press(.control("z"), KeyPress(.home), .right, KeyPress(.delete))
    #expect(body(session) == "ab")
    session.press(.control("z"), KeyPress(.home), .right, .right).type("c")
    #expect(body(session) == "a" + letter + "cb")
    session.press(.left, .left).paste(letter).press(.control("s"))
    #expect(desk.draft?.contains("a" + letter + letter + "cb") == true)
  }

  @Test("wide letters keep their place on the screen, and a click behind them lands behind them")
  func wideLetters() throws {
    let session = writing("漢字漢字 tekst")
    let row = try #require(session.lines.firstIndex { $0.contains("漢字") })
    click(row, 5, in: session).type("|")
    #expect(body(session) == "漢字|漢字 tekst")
  }

  @Test("signs that steer a terminal go from what is pasted; in a file they are shown and kept")
  func controls() {
    desk.put(before + "\u{1B}[31mrood\u{7}\u{202E}", at: Desk.draft)
    let session = atEnd()
    #expect(!session.screen.contains { "\u{1B}\u{7}\u{202E}".contains($0) })
    session.paste("b\u{1B}[0m\u{7}c").press(.control("s"))
    #expect(desk.draft == before + "\u{1B}[31mrood\u{7}\u{202E}b[0mc")
  }
}
