import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// What a writer does from begin to end, with the real files: a first text, a better one, review.
@Suite("Journeys of writing")
@MainActor
struct WritingJourneyTests {
  private let desk = Desk()
  private static let first = "interventies/samen-tuinieren-oost.md"

  // MARK: A first text

  @Test(
    "five answers, a form and the card make a text that is found in the list",
    arguments: Language.allCases)
  func first(language: Language) throws {
    let before = desk.contents
    let session = desk.open(language)
    answerQuestions(session)
    #expect(session.said == session.state.texts.draftMade("concepten/" + Self.first).string)
    fillIn(session, language)
    #expect(desk.text("concepten/" + Self.first) == Self.text(status: "concept"))
    publish(session)
    #expect(desk.text(Self.first) == Self.text(status: "gepubliceerd"))
    #expect(desk.contents.filter { $0.key != Self.first } == before)
    session.press("/").type("tuinieren").press(.enter)
    #expect(session.titles == ["Samen tuinieren Oost"])
    session.press(.enter)
    #expect(session.text.contains("Wie samen werkt leert elkaar kennen."))
  }

  private func answerQuestions(_ session: Session) {
    session.press("a").answer(
      "Samen tuinieren Oost", "Waterdam", "Buren kennen elkaar niet.",
      "Elke zaterdag tuinieren buren samen.", "ouderen")
  }

  /// The summary has the focus: it is the first that misses.
  private func fillIn(_ session: Session, _ language: Language) {
    let texts = session.state.texts
    session.type("Buren tuinieren samen.")
    session.goTo("gemeenten").press(.enter).type("berk").press(.enter, .escape)
    session.goTo("doelgroepen").press(.enter).pick("Jongeren").press(.escape)
    session.goTo(row: texts.addItem("effecten").string).press(.enter).type("ontmoeting")
      .press(.enter)
    session.press(.enter).pick(texts.choiceLabel("rol", "hoofd"))
    session.type("Wie samen werkt leert elkaar kennen.").press(.tab)
    session.type("Na een jaar kennen buren elkaars naam.").press(.tab)
    session.goTo("bronnen").type("https://voorbeeld.invalid/tuin")
    session.goTo("beheerder").press(.enter).pick("Buurthuis")
    session.goTo("zichtbaarheid").press(.enter).pick(texts.choiceLabel("zichtbaarheid", "openbaar"))
    session.goTo("herzien_voor").type(language == .dutch ? "1 maart 2027" : "1 March 2027")
    session.press(.escape)
    #expect(session.header.contains(texts.neededMet(11, of: 11).string))
  }

  private func publish(_ session: Session) {
    let texts = session.state.texts
    session.press("P")
    #expect(session.menu.contains(texts.readers("openbaar").string))
    #expect(session.menu.contains(texts.firstPublication.string))
    #expect(session.menu.allSatisfy { !$0.hasPrefix("✗") })
    session.pick(texts.publishNow)
    #expect(session.said == texts.storeChanged("publish", 1).string)
  }

  private static func text(status: String) -> String {
    let opened = status == "concept" ? "" : "openbaar_sinds: '2026-11-22'\n"
    return """
      ---
      id: samen-tuinieren-oost
      titel: Samen tuinieren Oost
      soort: praktijk
      samenvatting: Buren tuinieren samen.
      beheerder: buurthuis-de-brug
      gemeenten:
        - waterdam
        - berkenveld
      doelgroepen:
        - ouderen
        - jongeren
      effecten:
        - effect: meer-ontmoeting
          rol: hoofd
          aanname: Wie samen werkt leert elkaar kennen.
          succes: Na een jaar kennen buren elkaars naam.
      status: \(status)
      zichtbaarheid: openbaar
      \(opened)herzien_voor: '2027-03-01'
      bronnen:
        - https://voorbeeld.invalid/tuin
      ---

      ## Aanleiding
      Buren kennen elkaar niet.

      ## Doel

      ## Aanpak
      Elke zaterdag tuinieren buren samen.

      ## Randvoorwaarden

      ## Resultaten

      ## Lessen

      """
  }

  @Test("a text that was published just now is the chosen row of the list")
  func chosenAfterwards() {
    let session = desk.open()
    answerQuestions(session)
    fillIn(session, .dutch)
    publish(session)
    #expect(session.chosen == "Samen tuinieren Oost")
  }

  @Test("answers that were left half way are there at the next start, and make the draft")
  func halfWay() {
    desk.open().press("a").answer("Samen tuinieren Oost", "Waterdam").pass(milliseconds: 1_000)
    let session = desk.open().press("a")
    #expect(session.shows("Samen tuinieren Oost") && session.shows("Waterdam"))
    session.press(.control("s"))
    #expect(desk.text("concepten/" + Self.first)?.contains("  - waterdam\n") == true)
    session.press(.escape, .escape, "a")
    #expect(!session.shows("Samen tuinieren Oost"))
  }

  // MARK: A better text

  private static let summary = "Elke donderdag eten veertig dorpsgenoten samen."

  @Test(
    "a public text is made better by a draft, and nothing but the change goes into its file",
    arguments: Language.allCases)
  func better(language: Language) throws {
    let before = try #require(desk.text(Desk.published))
    let all = desk.contents
    let session = desk.open(language).choose("Buurttafel Berkenveld").press("e")
    let draft = try #require(desk.text("concepten/" + Desk.published))
    #expect(draft.contains("\nbasis: "))
    session.goTo("samenvatting").type(" Het is er gezellig.").press(.escape, "P")
    let texts = session.state.texts
    session.pick(texts.changedFields(1))
    #expect(session.shows("samen.{+ Het is er gezellig.+}"))
    session.press(.escape, "P").pick(texts.publishNow)
    let after = before.replacing(Self.summary, with: Self.summary + " Het is er gezellig.")
    #expect(desk.text(Desk.published) == after)
    #expect(desk.contents == all.merging([Desk.published: after]) { $1 })
    #expect(desk.text(".wijk/backup/2026-11-22/" + Desk.published) == before)
    session.press("/").type("gezellig").press(.enter)
    #expect(session.titles == ["Buurttafel Berkenveld"])
  }

  @Test("publishing is taken back as a whole, and done again")
  func takenBack() {
    let session = desk.open().choose("Buurttafel Berkenveld").press("e")
    session.goTo("samenvatting").type(" Het is er gezellig.").press(.escape)
    let before = desk.contents
    session.press("P").pick(session.state.texts.publishNow)
    let after = desk.contents
    #expect(before != after)
    session.press("u")
    #expect(desk.contents == before)
    session.press(.control("r"))
    #expect(desk.contents == after)
  }

  @Test("what somebody else changed in the public text stays when publishing is taken back")
  func takenBackAfterOthers() throws {
    let session = desk.open().choose("Buurttafel Berkenveld").press("e")
    session.goTo("samenvatting").type(" Het is er gezellig.").press(.escape)
    session.press("P").pick(session.state.texts.publishNow)
    let theirs = try #require(desk.text(Desk.published)).replacing("alleen.", with: "vaak alleen.")
    desk.put(theirs, at: Desk.published)
    session.press("u")
    #expect(desk.text(Desk.published) == theirs)
    #expect(desk.text("concepten/" + Desk.published)?.contains("gezellig") == true)
    #expect(session.state.notice?.weight == .problem)
    #expect(session.said.contains(Desk.published + ": een ander veranderde het intussen"))
  }

  @Test("nothing is published that the card did not show")
  func unseen() throws {
    let path = "concepten/" + Desk.published
    let session = desk.open().choose("Buurttafel Berkenveld").press("e")
    session.goTo("samenvatting").type(" Het is er gezellig.").press(.escape)
    let draft = try #require(desk.text(path))
    desk.put(draft.replacing("om de beurt.", with: "om de beurt. Bel 06-12345678."), at: path)
    session.press("P")
    #expect(session.menu.contains(session.state.texts.noPrivacyFindings.string))
    session.pick(session.state.texts.publishNow)
    #expect(desk.text(Desk.published)?.contains("06-12345678") == false)
  }

  @Test("a second time `e` goes on with the draft that is there")
  func again() {
    let session = desk.open().choose("Buurttafel Berkenveld").press("e")
    session.goTo("samenvatting").type(" Anders.").press(.escape, .escape)
    session.choose("Buurttafel Berkenveld").press("j", "e")
    #expect(session.said == session.state.texts.draftWasThere.string)
    #expect(session.written?.contains("samen. Anders.") == true)
  }

  // MARK: Review

  @Test("a reader's remark stands beside its field, is answered, and the text comes back")
  func review() throws {
    let before = try #require(desk.draft)
    let writer = desk.open(writer: "Mia").choose("Nachtwacht Oost").press("e", .escape)
    writer.command("review").press("q", "Q")
    #expect(desk.draft == before.replacing("status: concept", with: "status: ter_review"))
    readAlong()
    let session = desk.open(writer: "Mia").press("6").press("e").goTo("samenvatting")
    #expect(session.shows("Opmerkingen") && session.shows("Voor wie is dit?"))
    session.goTo("doelgroepen")
    #expect(!session.shows("Voor wie is dit?"))
    session.goTo("samenvatting").type(" Voor ouderen.").press(.escape, "r")
    session.pick("Voor wie is dit?").press(.escape)
    session.command("review")
    #expect(session.said == session.state.texts.statusIsNow("concept").string)
    #expect(!session.shows("Voor wie is dit?"))
    #expect(
      desk.draft
        == before.replacing("wordt.", with: "wordt. Voor ouderen.")
        + "\n## Opmerkingen\n- [x] [samenvatting] Voor wie is dit? (Ko, 2026-11-22)\n")
  }

  /// By somebody else, on another machine.
  private func readAlong() {
    let session = desk.colleague.open(writer: "Ko").press("6")
    #expect(session.lines[1].hasSuffix("review │ Nachtwacht Oost") || session.shows("review"))
    session.press("e").goTo("samenvatting").press(.escape, "r")
    session.type("Voor wie is dit?").press(.enter)
    #expect(session.shows("Voor wie is dit?"))
    session.press("q", "Q")
    #expect(session.hasEnded)
  }

  @Test("remarks that are open are told by the card and go nowhere with the text")
  func remarksStay() throws {
    let session = desk.open(writer: "Ko").choose("Buurttafel Berkenveld").press("e", .escape, "r")
    session.type("Klopt dit nog?").press(.enter, "P")
    #expect(session.menu.contains(session.state.texts.remarksGo(1).string))
    session.pick(session.state.texts.publishNow)
    #expect(desk.text(Desk.published)?.contains("Klopt dit nog?") == false)
    let binned = desk.files(below: "prullenbak").compactMap(desk.text)
    #expect(binned.contains { $0.contains("Klopt dit nog?") })
  }
}
