import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// Several texts at once, the bin, review, and the reader's own editor.
@Suite("Writing: many, bin, review, own editor")
@MainActor
struct WritingBulkTests {
  private let desk = Desk()

  /// Makes copies of the published example into drafts that are ready.
  private func readyDrafts(_ count: Int) throws {
    let text = try #require(desk.text(Desk.published))
    for number in 1...count {
      desk.put(
        text.replacing("buurttafel-berkenveld", with: "tafel-\(number)")
          .replacing("Buurttafel Berkenveld", with: "Tafel \(number)")
          .replacing("zichtbaarheid: partners", with: "status: concept\nzichtbaarheid: partners")
          .replacing(
            "zichtbaarheid:", with: "beheerder: buurthuis-de-brug\nzichtbaarheid:"
          )
          .replacing("beheerder: buurthuis-de-brug\ngemeenten", with: "gemeenten"),
        at: "concepten/interventies/tafel-\(number).md")
    }
  }

  @Test("of marked drafts those that are ready are published, of the others one reads what misses")
  func bulk() throws {
    try readyDrafts(2)
    let session = desk.open().press("6", "*", "P")
    #expect(session.menu.first == "Publiceer de concepten die klaar zijn: 2 van 3")
    #expect(session.menu.contains { $0.contains("Nachtwacht Oost") })
    session.press(.enter)
    #expect(session.said == session.state.texts.storeChanged("publish", 2).string)
    #expect(desk.text("interventies/tafel-1.md") != nil)
    #expect(desk.text("interventies/tafel-2.md") != nil)
    #expect(desk.draft != nil)
    session.press("u")
    #expect(desk.text("interventies/tafel-1.md") == nil)
    #expect(desk.files(below: "concepten").count == 3)
  }

  @Test("a draft goes to the bin, and comes back by u")
  func bin() throws {
    let before = try #require(desk.draft)
    let session = desk.open().press("6", "D")
    #expect(desk.draft == nil)
    #expect(session.said == session.state.texts.storeChanged("bin", 1).string)
    session.press("u")
    #expect(desk.draft == before)
  }

  @Test("for review and back, from the list and while writing", arguments: Language.allCases)
  func review(language: Language) throws {
    let before = try #require(desk.draft)
    let session = desk.open(language).press("6").command("review")
    #expect(desk.draft == before.replacing("status: concept", with: "status: ter_review"))
    #expect(session.said == session.state.texts.statusIsNow("ter_review").string)
    session.press("u")
    #expect(desk.draft == before)
    session.press("e", .escape).command("review")
    #expect(desk.draft?.contains("status: ter_review") == true)
    #expect(session.said == session.state.texts.statusIsNow("ter_review").string)
  }

  // MARK: The reader's own editor

  private func outside(_ editor: ScriptedEditor, _ program: String = "/bin/true -w") -> Session {
    desk.write(processes: editor, variables: ["EDITOR": program]).press(.escape, "E")
  }

  @Test("what the own editor leaves is one step, at once in the file")
  func changes() throws {
    let before = try #require(desk.draft)
    let editor = ScriptedEditor { $0.replacing("Nachtwacht Oost", with: "Wacht") + "Meer.\n" }
    let session = outside(editor)
    #expect(editor.calls.count == 1)
    #expect(editor.calls.first?.first == "-w")
    #expect(session.said == session.state.texts.changedOutside.string)
    #expect(desk.draft == before.replacing("Nachtwacht Oost", with: "Wacht") + "Meer.\n")
    session.press("u")
    #expect(session.written == before)
  }

  @Test("whatever else the own editor does, the text is as it was, and why is said")
  func fails() throws {
    let before = try #require(desk.draft)
    let texts = Texts(.dutch)
    let editors: [(ScriptedEditor, SafeText)] = [
      (ScriptedEditor { _ in 1 }, texts.editorFailed("/bin/true")),
      (ScriptedEditor { _ in nil }, texts.editorFailed("/bin/true")),
      (ScriptedEditor { _ in 137 }, texts.editorFailed("/bin/true")),
      (ScriptedEditor { $0.replacing($0, with: "") }, texts.editorEmptied("/bin/true")),
      (ScriptedEditor { $0 }, texts.nothingChangedOutside),
    ]
    for (editor, sentence) in editors {
      let session = outside(editor)
      #expect(session.said == sentence.string)
      #expect(session.written == before)
      #expect(desk.draft == before)
    }
  }

  @Test("an editor that is missing, or none at all, is told")
  func missing() throws {
    let before = try #require(desk.draft)
    for program in ["/nergens/editor", "", "bestaat-niet-echt"] {
      let session = outside(ScriptedEditor { $0 + "x" }, program)
      #expect(session.said == session.state.texts.noEditorSet.string)
      #expect(desk.draft == before)
    }
  }

  @Test("what was typed just before goes along to the own editor")
  func unsavedGoesAlong() {
    let session = desk.write(
      processes: ScriptedEditor { $0 + "Buiten.\n" }, variables: ["EDITOR": "/bin/true"])
    session.goTo("titel").type(" getypt").press(.escape, "E")
    #expect(desk.draft?.contains("Oost getypt") == true)
    #expect(desk.draft?.hasSuffix("Buiten.\n") == true)
  }
}
