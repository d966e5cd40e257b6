import FoundationEssentials
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// Many texts at once: status, opening what is closed, asking for the rest, the bin.
@Suite("Many texts at once")
@MainActor
struct BulkTests {
  private let desk = Desk()

  /// A text like the published example, which misses nothing.
  private func text(_ id: String, title: String, status: String, closed: Bool = false) -> String {
    (desk.text(Desk.published) ?? "").replacing("buurttafel-berkenveld", with: id)
      .replacing("Buurttafel Berkenveld", with: title)
      .replacing(
        "zichtbaarheid: partners",
        with: "status: \(status)\nzichtbaarheid: \(closed ? "organisatie" : "partners")")
  }

  private func addDrafts(_ count: Int) {
    for number in 1...count {
      desk.put(
        text("tafel-\(number)", title: "Tafel \(number)", status: "concept"),
        at: "concepten/interventies/tafel-\(number).md")
    }
  }

  // MARK: Status and bin

  @Test(
    "several marked drafts go for review, and one undo takes all of it back",
    arguments: Language.allCases)
  func reviewSeveral(language: Language) {
    addDrafts(5)
    let before = desk.contents
    let session = desk.open(language).press("6", "*").command("review")
    let drafts = desk.files(below: "concepten").compactMap(desk.text)
    #expect(drafts.count == 6)
    #expect(drafts.allSatisfy { $0.contains("status: ter_review\n") })
    #expect(session.said == session.state.texts.statusIsNow("ter_review").string)
    session.press("u")
    #expect(desk.contents == before)
    session.press(.control("r"))
    #expect(desk.files(below: "concepten").compactMap(desk.text) == drafts)
  }

  @Test("what somebody changed after the bulk change is not taken back, the others are")
  func undoAfterOthers() throws {
    addDrafts(3)
    let session = desk.open().press("6", "*").command("review")
    let path = "concepten/interventies/tafel-2.md"
    let changed = try #require(desk.text(path)) + "Meer.\n"
    desk.put(changed, at: path)
    session.press("u")
    #expect(desk.text(path) == changed)
    #expect(desk.text("concepten/interventies/tafel-1.md")?.contains("status: concept") == true)
    #expect(desk.text("concepten/interventies/tafel-3.md")?.contains("status: concept") == true)
    #expect(session.state.notice?.weight == .problem)
    #expect(session.said.contains(path + ": een ander veranderde het intussen"))
  }

  @Test("marked drafts go to the bin together and come back by one undo")
  func binSeveral() {
    addDrafts(3)
    let before = desk.contents
    let session = desk.open().press("6", "*", "D")
    #expect(session.titles == [])
    #expect(session.said == session.state.texts.storeChanged("bin", 4).string)
    session.press("u")
    #expect(desk.contents == before)
    #expect(session.titles.count == 4)
  }

  @Test("where one of many cannot be written the others are, and that one is named")
  func oneFails() {
    addDrafts(3)
    let files = TroubledFiles()
    let session = desk.open(fileSystem: files).press("6", "*")
    files.fail { $0.call == .save && $0.path.hasSuffix("tafel-2.md") ? .noPermission : nil }
    session.command("review")
    let waiting = desk.files(below: "concepten").filter {
      desk.text($0)?.contains("status: concept") == true
    }
    #expect(waiting == ["concepten/interventies/tafel-2.md"])
    #expect(session.state.notice?.weight == .problem)
    #expect(session.said.contains("tafel-2.md"))
  }

  // MARK: The bin as a list

  @Test("a draft comes back from the list of the bin, also when there is no other draft")
  func restore() throws {
    desk.clearBin()
    let before = try #require(desk.draft)
    let session = desk.open().press("6", "D")
    #expect(session.titles == [])
    session.press(":").type("prullenbak").pick("terug uit de prullenbak")
    #expect(session.menu == ["Nachtwacht Oost"])
    session.press(.enter)
    #expect(desk.draft == before)
    #expect(session.titles == ["Nachtwacht Oost"])
    #expect(session.said == session.state.texts.storeChanged("restore", 1).string)
    #expect(desk.files(below: "prullenbak") == [])
    session.press("u")
    #expect(desk.draft == nil && session.titles == [])
  }

  @Test("in the opdrachten what can be done stands before what cannot")
  func canBeDoneFirst() {
    let session = desk.open().press("6", "D", ":").type("prullenbak")
    #expect(session.state.overlay?.chosen?.unavailable == nil)
  }

  @Test("what comes back where a text stands already is refused, and both are kept")
  func restoreOverOther() throws {
    desk.clearBin()
    let session = desk.open().press("6", "D")
    desk.put("---\nid: nachtwacht-oost\ntitel: Anders\n---\n", at: Desk.draft)
    session.press(":").type("terug uit").pick("terug uit de prullenbak").press(.enter)
    #expect(desk.draft?.contains("titel: Anders") == true)
    #expect(desk.files(below: "prullenbak").count == 1)
    #expect(session.state.notice?.weight == .problem)
    #expect(session.said.contains("er staat al iets met die naam"))
  }

  @Test("an empty bin is told")
  func emptyBin() {
    desk.clearBin()
    let session = desk.open().press("6", ":").type("terug uit").pick("terug uit de prullenbak")
    #expect(session.said == session.state.texts.binIsEmpty.string)
  }

  // MARK: Opening twenty

  private static func path(_ number: Int) -> String { "interventies/dicht-\(number).md" }

  /// Twelve of twenty miss nothing.
  private func addClosed() {
    for number in 101...120 {
      let ready = text(
        "dicht-\(number)", title: "Dicht \(number)", status: "gepubliceerd", closed: true)
      desk.put(
        number > 112
          ? ready.replacing("bronnen:\n  - https://voorbeeld.invalid/buurttafel\n", with: "")
          : ready,
        at: Self.path(number))
    }
  }

  @Test(
    "of twenty closed descriptions those that are ready open, of the rest the stewards are asked",
    arguments: Language.allCases)
  func openTwenty(language: Language) throws {
    addClosed()
    let before = desk.contents
    let session = desk.open(language).press("/").type("dicht").press(.enter, "*", "P")
    let texts = session.state.texts
    #expect(session.menu.contains(texts.openReady(12, of: 20).string))
    #expect(session.menu.contains(texts.askStewards(8).string))
    #expect(session.menu.count { $0.hasPrefix("✗ Dicht") } == 8)
    session.pick(texts.openReady(12, of: 20))
    #expect(session.said == texts.storeChanged("open", 12).string)
    for number in 101...120 {
      let old = try #require(before[Self.path(number)])
      let new = old.replacing(
        "zichtbaarheid: organisatie",
        with: "zichtbaarheid: openbaar\nopenbaar_sinds: '2026-11-22'")
      #expect(desk.text(Self.path(number)) == (number > 112 ? old : new))
    }
    try askForTheRest(session)
    session.press("u")
    #expect(desk.contents == before)
  }

  private func askForTheRest(_ session: Session) throws {
    session.press("*", "P")
    #expect(session.menu.contains { $0.hasPrefix("✗ Dicht 113") })
    session.pick(session.state.texts.askStewards(8))
    let mail = try #require(session.onClipboard)
    #expect(mail.contains(session.state.texts.askSubject.string))
    for number in 113...120 { #expect(mail.contains("Dicht \(number)")) }
    #expect(!mail.contains("Dicht 112"))
  }

  @Test("drafts and closed texts marked together are published and opened each by its own row")
  func mixed() throws {
    addDrafts(2)
    addClosed()
    let session = desk.open()
    session.choose("Tafel 1").press(" ").choose("Tafel 2").press(" ").choose("Dicht 101").press(" ")
    session.press("P")
    let texts = session.state.texts
    #expect(
      session.menu == [texts.publishReady(2, of: 2).string, texts.openReady(1, of: 1).string])
    session.pick(texts.publishReady(2, of: 2))
    #expect(desk.text("interventies/tafel-1.md")?.contains("zichtbaarheid: partners") == true)
    #expect(desk.text("interventies/tafel-2.md") != nil)
    #expect(desk.text(Self.path(101))?.contains("zichtbaarheid: organisatie") == true)
  }
}

extension Session {
  /// What was put on the clipboard of the terminal last.
  fileprivate var onClipboard: String? {
    let sent = String(decoding: terminal.sent, as: UTF8.self)
    guard let last = sent.split(separator: "\u{1B}]52;c;").last else { return nil }
    return Data(base64Encoded: String(last.prefix { $0 != "\u{7}" && $0 != "\u{1B}" }))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Desk {
  /// The sample has things in its bin that other tests left there.
  fileprivate func clearBin() {
    for path in files(below: "prullenbak") { remove(path) }
  }
}
