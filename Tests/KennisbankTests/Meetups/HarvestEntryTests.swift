import Kennisbank
import Testing

@Suite("What came out of a meetup")
struct HarvestEntryTests {
  private static let text = """
    ---
    titel: Meetup
    soort: meetup
    ---

    ## Oogst

    Hieronder staat het.

    - [werkt] bellen in plaats van mailen ([[bel-eerst]])
    - [inzicht] men leest het niet
      en dat is al jaren zo
    * [vraag] Wie gaat erover?

    ## Besluiten

    - We bellen.

    ## Acties

    - [ ] Lijst maken (wie: team Wonen; voor: 2026-12-12) ^a3
    - [x] Zaal vinden ^a4

    ## Terugblik
    Fijn.
    """

  private var document: Document { Document(bytes: Array(Self.text.utf8)) }

  private func entries(_ document: Document) -> [HarvestEntry] {
    Meetup(document, id: "m").entries
  }

  private func texts(_ document: Document) -> [String] {
    entries(document).map { "\($0.kind.rawValue): \($0.content.text)" }
  }

  @Test("it is told in the order of the minutes, each with where it stands")
  func order() {
    #expect(
      texts(document) == [
        "besluit: We bellen.", "actie: Lijst maken", "actie: Zaal vinden",
        "werkt: bellen in plaats van mailen", "inzicht: men leest het niet en dat is al jaren zo",
        "vraag: Wie gaat erover?",
      ])
    #expect(entries(document).map(\.index) == [0, 0, 1, 0, 1, 2])
    #expect(entries(document)[3].content.about == "bel-eerst")
  }

  @Test("another order moves the lines as they were written, and nothing else")
  func moves() throws {
    let insight = entries(document)[4]
    let moved = try #require(try document.moving(insight, by: -1))
    let lines = """
      - [inzicht] men leest het niet
        en dat is al jaren zo
      - [werkt] bellen in plaats van mailen ([[bel-eerst]])
      * [vraag] Wie gaat erover?
      """
    #expect(String(decoding: moved.bytes, as: UTF8.self).contains(lines))
    let back = try #require(try moved.moving(entries(moved)[3], by: 1))
    #expect(back.bytes == document.bytes)
    #expect(try document.moving(entries(document)[0], by: 1) == nil)
    #expect(try document.moving(entries(document)[3], by: -1) == nil)
  }

  @Test("two that say the same become one, with what only one of them knew")
  func joins() throws {
    let insight = try #require(try document.joining(entries(document)[4]))
    #expect(
      texts(insight)[3...] == [
        "werkt: bellen in plaats van mailen; men leest het niet en dat is al jaren zo",
        "vraag: Wie gaat erover?",
      ])
    #expect(entries(insight)[3].content.about == "bel-eerst")
    let action = try #require(try document.joining(entries(document)[2]))
    #expect(
      entries(action)[1].action
        == ActionItem(
          "Lijst maken; Zaal vinden", who: "team Wonen", due: .words("2026-12-12"), label: "a3"))
    #expect(try document.joining(entries(document)[0]) == nil)
    #expect(try document.joining(entries(document)[1]) == nil)
  }

  @Test("of another kind it stands in the section of that kind, with all it said")
  func kinds() throws {
    let works = entries(document)[3]
    let action = try document.replacing(works, with: works.content.with(kind: .action))
    #expect(
      entries(action).filter { $0.kind == .action }.last?.action
        == ActionItem("bellen in plaats van mailen ([[bel-eerst]])", label: "a5"))
    #expect(entries(action).count == 6)
    let todo = entries(document)[1]
    let decision = try document.replacing(todo, with: todo.content.with(kind: .decision))
    #expect(
      texts(decision)[1] == "besluit: Lijst maken (team Wonen, vóór 2026-12-12)")
    let question = try document.replacing(works, with: works.content.with(kind: .question))
    #expect(texts(question)[3] == "vraag: bellen in plaats van mailen")
    #expect(entries(question)[3].content.about == "bel-eerst")
  }

  @Test("other words leave who, when, tick and link as they are")
  func words() throws {
    let action = entries(document)[1]
    let changed = try document.replacing(action, with: action.content.with(text: "Lijst af"))
    #expect(
      entries(changed)[1].action
        == ActionItem("Lijst af", who: "team Wonen", due: .words("2026-12-12"), label: "a3"))
    let works = entries(document)[3]
    let said = try document.replacing(works, with: works.content.with(text: "bellen"))
    #expect(entries(said)[3].content == .item(HarvestItem(.works, "bellen", about: "bel-eerst")))
  }
}
