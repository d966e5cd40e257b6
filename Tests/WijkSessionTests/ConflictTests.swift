import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// Two people change one text: what can be joined is joined, of the rest both are kept until
/// somebody chose.
@Suite("Conflicts")
@MainActor
struct ConflictTests {
  enum Choice: CaseIterable { case mine, theirs, both }

  private let desk = Desk()
  private let before: String
  private static let sidecar = "conflicten/nachtwacht-oost.yaml"

  init() {
    before = desk.draft ?? ""
  }

  private func theirs(_ old: String, _ new: String) {
    desk.put((desk.draft ?? "").replacing(old, with: new), at: Desk.draft)
  }

  /// Both wrote in the one section.
  private func sameSection(_ language: Language = .dutch) -> Session {
    let session = desk.write(language).goTo("## Aanleiding").type(" Door mij.")
    theirs("Nog te schrijven.", "Door hen.")
    return session.press(.escape)
  }

  private func sameTitle() -> Session {
    let session = desk.write().goTo("titel").type(" West")
    theirs("titel: Nachtwacht Oost", "titel: Wacht van hen")
    return session.press(.escape)
  }

  private func choose(_ choice: Choice, in session: Session) {
    let texts = session.state.texts
    session.command("conflict").press(.enter)
    switch choice {
    case .mine: session.pick(texts.keepMine)
    case .theirs: session.pick(texts.keepTheirs)
    case .both: session.pick(texts.keepBoth)
    }
  }

  // MARK: The draft

  @Test("what others changed elsewhere in the draft is joined, and that is said")
  func joined() {
    for language in Language.allCases {
      let desk = Desk()
      let session = desk.write(language).goTo("titel").type(" West")
      desk.put(
        before.replacing("Nog te", with: "Straks te").replacing(
          ": organisatie", with: ": partners"),
        at: Desk.draft)
      session.press(.escape)
      #expect(session.said == session.state.texts.takenOver.string)
      let joined = before.replacing("Oost", with: "Oost West", maxReplacements: 1)
        .replacing("Nog te", with: "Straks te").replacing(": organisatie", with: ": partners")
      #expect(desk.draft == joined)
      #expect(session.written == joined)
      #expect(desk.files(below: "conflicten") == [])
    }
  }

  @Test("of the same words both are kept, mine in the text, theirs beside it, without any marks")
  func kept() throws {
    let session = sameSection()
    #expect(session.said == session.state.texts.bothKept(1).string)
    #expect(session.header.contains(session.state.texts.conflictsTitle(1).string))
    #expect(desk.draft == before.replacing("schrijven.", with: "schrijven. Door mij."))
    let sidecar = try #require(desk.text(Self.sidecar))
    for words in ["Door hen.", "Nog te schrijven. Door mij.", "basis: Nog te schrijven."] {
      #expect(sidecar.contains(words))
    }
    for text in [sidecar, desk.draft ?? ""] {
      for mark in ["<<<<<<<", "=======", ">>>>>>>"] { #expect(!text.contains(mark)) }
    }
  }

  @Test("both texts are shown, with what differs", arguments: Language.allCases)
  func shown(language: Language) {
    let session = sameSection(language)
    let texts = session.state.texts
    session.command("conflict").press(.enter)
    let details = session.state.overlay?.shown.prefix(2).map(\.detail.string)
    #expect(details == ["Nog te schrijven. Door mij.", "Door hen."])
    session.pick(texts.lookAtBoth)
    for words in [texts.mineText.string, texts.theirText.string, "Nog te schrijven. Door mij."] {
      #expect(session.shows(words))
    }
    session.press(.escape)
    #expect(session.state.screens.top.context == .form)
  }

  @Test(
    "mine, theirs and both each lead to the right text, also after a restart in between",
    arguments: Choice.allCases, [false, true])
  func chosen(choice: Choice, restarts: Bool) {
    var session = sameSection()
    if restarts {
      session = desk.write().press(.escape)
      #expect(session.header.contains(session.state.texts.conflictsTitle(1).string))
    }
    choose(choice, in: session)
    #expect(session.said == session.state.texts.conflictsLeft(0).string)
    let text =
      switch choice {
      case .mine: "Nog te schrijven. Door mij."
      case .theirs: "Door hen."
      case .both: "Nog te schrijven. Door mij.\n\nDoor hen."
      }
    #expect(desk.draft == before.replacing("Nog te schrijven.", with: text))
    #expect(desk.files(below: "conflicten") == [])
  }

  @Test("of a title only one of both can be, and the menu says so")
  func title() {
    let session = sameTitle()
    choose(.both, in: session)
    #expect(session.said == session.state.texts.notBoth.string)
    session.pick(session.state.texts.keepTheirs)
    #expect(desk.draft == before.replacing("titel: Nachtwacht Oost", with: "titel: Wacht van hen"))
    session.press("u").press(.control("s"))
    #expect(desk.draft == before.replacing("Nachtwacht Oost", with: "Nachtwacht Oost West"))
  }

  @Test("what others took away is one of the texts to choose from")
  func takenAway() {
    let line = "samenvatting: Een idee dat nog uitgewerkt wordt.\n"
    for choice in [Choice.mine, .theirs] {
      let desk = Desk()
      let session = desk.write().goTo("samenvatting").type(" Echt.")
      desk.put(before.replacing(line, with: ""), at: Desk.draft)
      session.press(.escape)
      choose(choice, in: session)
      let mine = before.replacing("wordt.", with: "wordt. Echt.")
      #expect(desk.draft == (choice == .mine ? mine : before.replacing(line, with: "")))
    }
  }

  @Test("of several places one is chosen now, the other after a restart")
  func several() {
    var session = sameTitle().goTo("samenvatting").type(" Echt.")
    theirs("Een idee", "Een voorstel")
    session.press(.escape)
    #expect(session.header.contains(session.state.texts.conflictsTitle(2).string))
    session.command("conflict").pick("Titel").pick(session.state.texts.keepTheirs)
    #expect(session.said == session.state.texts.conflictsLeft(1).string)
    #expect(session.menu == ["Samenvatting"])
    session = desk.open().choose("Wacht van hen").press("e", .escape)
    choose(.theirs, in: session)
    #expect(desk.draft?.contains("titel: Wacht van hen\n") == true)
    #expect(desk.draft?.contains("samenvatting: Een voorstel dat nog uitgewerkt wordt.\n") == true)
    #expect(desk.files(below: "conflicten") == [])
  }

  @Test(
    "who goes on writing in a place that waits for a choice can still choose",
    arguments: Choice.allCases)
  func writtenOn(choice: Choice) {
    let session = sameSection().press(.enter).type(" En meer.").press(.escape)
    choose(choice, in: session)
    let mine = "Nog te schrijven. Door mij. En meer."
    let text =
      switch choice {
      case .mine: mine
      case .theirs: "Door hen."
      case .both: mine + "\n\nDoor hen."
      }
    let expected = before.replacing("Nog te schrijven.", with: text)
    #expect(desk.draft == expected)
  }

  @Test("a second one that comes to the same place does not drive out the first")
  func secondTime() {
    let session = sameTitle().press(.enter).type(" en Zuid")
    theirs("titel: Nachtwacht Oost West", "titel: Derde wacht")
    session.press(.escape)
    let all = (desk.draft ?? "") + (desk.text(Self.sidecar) ?? "")
    #expect(all.contains("Nachtwacht Oost West en Zuid") && all.contains("Derde wacht"))
    #expect(all.contains("Wacht van hen"))
  }

  @Test("publishing waits for the choice, and the card says where")
  func publishing() {
    let session = sameTitle().press("P")
    #expect(session.state.overlay?.chosen?.unavailable == session.state.texts.conflictsFirst)
    session.press(.enter)
    #expect(session.said == session.state.texts.conflictsFirst.string)
    #expect(desk.draft != nil)
  }

  // MARK: The published text

  private static let summary = "Elke donderdag eten veertig dorpsgenoten samen."

  private var published: String { desk.text(Desk.published) ?? "" }

  private func writingBetter() -> Session {
    desk.open().choose("Buurttafel Berkenveld").press("e").goTo("samenvatting").type(" Gezellig.")
      .press(.escape)
  }

  @Test("what changed elsewhere in the public text comes into the draft, and then both are public")
  func overtaken() {
    let session = writingBetter()
    let texts = session.state.texts
    let theirs = published.replacing("aten alleen", with: "aten vaak alleen")
    desk.put(theirs, at: Desk.published)
    session.press("P").pick(texts.publishNow)
    #expect(session.said == texts.joinedWithPublished.string)
    #expect(desk.text(Desk.published) == theirs)
    session.press("P")
    #expect(session.menu.contains(texts.changedFields(1).string))
    session.pick(texts.publishNow)
    #expect(desk.text(Desk.published) == theirs.replacing("samen.", with: "samen. Gezellig."))
  }

  @Test(
    "of the same words in the public text one chooses before it is published, also after a restart",
    arguments: Choice.allCases, [false, true])
  func overtakenSame(choice: Choice, restarts: Bool) {
    var session = writingBetter()
    let texts = session.state.texts
    let theirs = published.replacing("samen.", with: "bij elkaar.")
    desk.put(theirs, at: Desk.published)
    session.press("P").pick(texts.publishNow)
    #expect(session.said == texts.bothKept(1).string)
    #expect(desk.text(Desk.published) == theirs)
    #expect(desk.files(below: "conflicten").count == 1)
    if restarts {
      session = desk.open().choose("Buurttafel Berkenveld").press("e", .escape)
    }
    // A summary is one text: both stands there for a reason why not.
    choose(choice == .both ? .mine : choice, in: session)
    #expect(desk.files(below: "conflicten") == [])
    session.press("P").pick(texts.publishNow)
    let mine = theirs.replacing("bij elkaar.", with: "samen. Gezellig.")
    #expect(desk.text(Desk.published) == (choice == .theirs ? theirs : mine))
  }

  @Test("a public text that is gone meanwhile is published anew")
  func publishedGone() {
    let session = writingBetter()
    desk.remove(Desk.published)
    session.press("P").pick(session.state.texts.publishNow)
    #expect(desk.text(Desk.published)?.contains("samen. Gezellig.") == true, "\(session.said)")
  }
}
