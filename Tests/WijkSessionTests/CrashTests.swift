import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// The program is killed after every event of somebody who writes: all that was said to be kept is
/// there at the next start, and is offered without standing in the way.
@Suite("Killed while writing")
@MainActor
struct CrashTests {
  private let desk = Desk()
  private let before: String

  init() {
    before = desk.draft ?? ""
  }

  // MARK: After every event

  private typealias Step = (Session) -> Void

  private static func keys(_ keys: KeyPress...) -> [Step] {
    keys.map { key in { $0.press(key) } }
  }

  private static func typed(_ text: String) -> [Step] {
    text.map { letter in { $0.type(String(letter)) } }
  }

  private static func pass(_ milliseconds: Int...) -> [Step] {
    milliseconds.map { time in { $0.pass(milliseconds: time) } }
  }

  /// In the whole text: what is typed lives from the journal until it is in the file.
  private static let wholeText: [Step] =
    keys(.wholeText, KeyPress(.end, .control)) + typed("ab") + pass(999, 1) + typed("c")
    + keys(.control("z"), .control("z"), .control("y")) + pass(1_000)
    + keys(KeyPress(.left, .shift), .control("x"), .control("v"), .control("v")) + pass(1_000)
    + [{ $0.paste("regel\n- één\n") }] + keys(.enter, .control("w")) + pass(1_000, 1_000)
    + typed("d") + keys(.control("s")) + typed("e") + keys(.escape)

  private static let closeList: Step = { if $0.state.overlay != nil { $0.press(.escape) } }

  /// In the form, where leaving a field writes it.
  private static let form: [Step] =
    [{ $0.goTo("titel") }] + typed(" W") + pass(1_000) + typed("!") + keys(.tab, .right) + pass(500)
    + [{ $0.goTo("doelgroepen") }] + keys(.enter, .enter) + [closeList] + keys(.escape, "u")
    + pass(1_000)
    + [{ $0.goTo("## Aanpak") }] + typed("Zo") + pass(1_000) + keys(.enter) + typed("en")
    + pass(1_000, 1_000) + keys(.escape, "q")

  @Test("after each event all that was said to be kept is there", arguments: [0, 1])
  func everyEvent(script: Int) {
    let session = desk.write()
    var kept = before
    for (number, step) in [Self.wholeText, Self.form][script].enumerated() {
      step(session)
      if let written = session.written, session.saysKept { kept = written }
      checkNextStart(kept, after: number)
    }
    #expect(kept != before)
    #expect(desk.draft == kept)
  }

  private func checkNextStart(_ kept: String, after number: Int) {
    let next = desk.killed()
    let isOffered = next.state.overlay?.purpose == .recovery
    #expect(isOffered == (desk.draft != kept), "event \(number)")
    if isOffered {
      #expect(next.menu.first?.contains("Nachtwacht Oost") == true, "event \(number)")
      next.press(.escape)
    }
    next.press("6", "e")
    #expect(next.written == kept, "event \(number)")
  }

  @Test("answers for a new draft are there again, of every moment at which they were kept")
  func answers() {
    let session = desk.open().press("a")
    for answer in ["Samen eten", "Waterdam", "Veel alleen", "Koken", "ouderen"] {
      session.type(answer).pass(milliseconds: 1_000)
      let next = desk.killed().press("a")
      #expect(next.shows(answer))
      session.press(.tab)
    }
    session.press(.control("s"))
    let next = desk.killed()
    #expect(next.titles.contains("Samen eten"))
    next.press("a")
    #expect(!next.shows("Koken"))
  }

  // MARK: The offer

  /// Typed and kept, but not in the file when it ended.
  private func killWhileTyping(_ words: String = "xyzzy", in title: String = "Nachtwacht Oost") {
    let session = desk.open().choose(title).press("e", .wholeText, KeyPress(.end, .control))
    session.type(words).pass(milliseconds: 1_000)
    #expect(session.saysKept)
  }

  @Test("the offer shows what differs, and Esc leaves it for later", arguments: Language.allCases)
  func offered(language: Language) {
    killWhileTyping()
    let session = desk.open(language)
    let texts = session.state.texts
    #expect(session.shows(texts.recoveryTitle.string))
    #expect(
      session.menu == [texts.writeOn("Nachtwacht Oost").string, "   " + texts.showUnsaved.string])
    session.pick(texts.showUnsaved)
    #expect(session.shows("{+") && session.shows("xyzzy+}"))
    #expect(desk.draft == before)
    session.press(.escape)
    #expect(session.list != nil)
    #expect(desk.draft == before)
  }

  @Test("declined it stands in the way of nothing, and comes back at the next start")
  func declined() {
    killWhileTyping()
    let session = desk.open().press(.escape)
    session.press("/").type("klusbus").press(.enter)
    #expect(session.titles == ["Klusbus Waterdam"])
    session.press("e").goTo("titel").type("!").press(.escape, "Q")
    #expect(desk.text("concepten/interventies/klusbus-waterdam.md")?.contains("dam!\n") == true)
    #expect(desk.draft == before)
    let next = desk.open()
    #expect(next.menu.first?.contains("Nachtwacht Oost") == true)
    #expect(next.menu.count == 2)
  }

  @Test("declined, it is there all the same for who opens the text")
  func declinedAndOpened() {
    killWhileTyping()
    let session = desk.open().press(.escape).choose("Nachtwacht Oost").press("e")
    #expect(session.said == session.state.texts.recovered.string)
    #expect(desk.draft == before + "xyzzy")
  }

  @Test("accepted it is in the file at once, one undo takes it back, and no offer comes again")
  func accepted() {
    killWhileTyping()
    let session = desk.open().press(.enter)
    #expect(session.said == session.state.texts.recovered.string)
    #expect(desk.draft == before + "xyzzy")
    #expect(session.header.contains("op schijf"))
    session.undoAll().press(.escape)
    #expect(desk.draft == before)
    session.press("Q")
    #expect(desk.open().state.overlay == nil)
  }

  @Test("of two texts each is offered with its own difference")
  func two() {
    killWhileTyping("plugh", in: "Klusbus Waterdam")
    _ = desk.open().press(.escape)
    killWhileTypingDespiteOffer()
    let session = desk.open()
    #expect(session.menu.count == 4)
    #expect(session.menu.contains { $0.contains("Klusbus") })
    session.pick(session.state.texts.writeOn("Klusbus Waterdam"))
    #expect(session.written?.hasSuffix("plugh") == true)
    #expect(desk.draft == before)
  }

  private func killWhileTypingDespiteOffer() {
    let session = desk.open().press(.escape).choose("Nachtwacht Oost")
      .press("e", .wholeText, KeyPress(.end, .control))
    session.type("xyzzy").pass(milliseconds: 1_000)
  }

  @Test("what somebody else changed in the file meanwhile is joined with what was typed")
  func changedMeanwhile() {
    _ = desk.write().goTo("titel").type(" West").pass(milliseconds: 1_000)
    desk.put(before.replacing("Nog te", with: "Straks te"), at: Desk.draft)
    let next = desk.open().press(.enter)
    #expect(next.said == next.state.texts.takenOver.string)
    #expect(
      desk.draft
        == before.replacing("Nog te", with: "Straks te")
        .replacing("titel: Nachtwacht Oost", with: "titel: Nachtwacht Oost West"))
  }

  @Test("of the same words both are kept, and a restart before the choice loses neither")
  func conflictMeanwhile() {
    _ = desk.write().goTo("titel").type(" West").pass(milliseconds: 1_000)
    desk.put(before.replacing("titel: Nachtwacht Oost", with: "titel: Wacht"), at: Desk.draft)
    let session = desk.open().press(.enter)
    #expect(session.said == session.state.texts.bothKept(1).string)
    let next = desk.open().press("6", "e", .escape).command("conflict").press(.enter)
    next.pick(next.state.texts.keepTheirs)
    #expect(desk.draft == before.replacing("titel: Nachtwacht Oost", with: "titel: Wacht"))
  }

  @Test("a draft whose file is gone is made again from what was typed")
  func fileGone() {
    killWhileTyping()
    desk.remove(Desk.draft)
    let session = desk.open()
    #expect(session.menu.first?.contains("Nachtwacht Oost") == true)
    session.press(.enter)
    #expect(session.said == session.state.texts.fileWasGone.string)
    #expect(desk.draft == before + "xyzzy")
  }

  @Test("what was typed in another kennisbank is told, with where it is")
  func otherKennisbank() {
    killWhileTyping()
    let folder = TemporaryFolders.kennisbank(["kennisbank.yaml": "naam: Ander\n"])
    let session = Session(kennisbanken: [folder], home: desk.home).settle()
    #expect(session.state.overlay?.purpose == .recovery)
    session.press(.enter)
    #expect(session.said == session.state.texts.otherKennisbank(desk.kennisbank.display).string)
    #expect(desk.draft == before)
  }

  @Test("a journal that ends in nonsense gives what stands before it")
  func tornJournal() throws {
    killWhileTyping()
    let journal = try #require(desk.journals.first { $0.hasSuffix(".journal") })
    let files = LocalFileSystem()
    let bytes = try files.read(journal, limit: 1 << 20)
    for nonsense in [[0xFF, 0x00, 0x41], Array(repeating: 0x55, count: 5_000)] as [[UInt8]] {
      try files.writeAtomically(bytes + nonsense, to: journal)
      let session = desk.killed()
      #expect(session.menu.first?.contains("Nachtwacht Oost") == true)
      #expect(session.press(.enter).written == before + "xyzzy")
    }
    try files.writeAtomically(Array("geen dagboek".utf8), to: journal)
    let session = desk.open()
    #expect(session.state.overlay == nil)
    #expect(session.choose("Nachtwacht Oost").press("e").written == before)
  }

  @Test("killed right after publishing nothing is offered, and both files are as they should be")
  func published() {
    let session = desk.open().choose("Buurttafel Berkenveld").press("e").goTo("samenvatting")
    session.type(" Gezellig.").press(.escape, "P").pick(session.state.texts.publishNow)
    let next = desk.open()
    #expect(next.state.overlay == nil)
    #expect(desk.text(Desk.published)?.contains("Gezellig.") == true)
    #expect(desk.text("concepten/" + Desk.published) == nil)
  }

  @Test("a colleague who opens the same kennisbank gets no offer of what is not theirs")
  func colleague() {
    killWhileTyping()
    #expect(desk.colleague.open().state.overlay == nil)
  }
}

extension Session {
  /// The header says that what is typed is kept, in the journal or in the file.
  fileprivate var saysKept: Bool {
    let texts = state.texts
    guard !header.contains(texts.notOnDiskYet.string), !header.contains(texts.notSaved.string)
    else {
      return false
    }
    return header.contains(texts.onDisk.string) || header.contains(texts.keptInJournal.string)
  }
}
