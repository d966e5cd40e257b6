import Kennisbank
import Testing

@Suite("Lines of a meetup")
struct ListLineTests {
  @Test(
    "a part of the agenda is read as it is written by hand",
    arguments: [
      ("30 min | [[stap]] | 34 min", AgendaLine(minutes: 30, .step("stap"), spent: 34)),
      ("10 min | Pauze", AgendaLine(minutes: 10, .pause)),
      ("10 minuten  |  x ", AgendaLine(minutes: 10, .text("x"))),
      ("10|x", AgendaLine(minutes: 10, .text("x"))),
      ("1 uur | x", AgendaLine(minutes: 60, .text("x"))),
      ("5 min | [[stap|de tekst]]", AgendaLine(minutes: 5, .step("stap"))),
      ("5 min | eerst [[stap]]", AgendaLine(minutes: 5, .text("eerst [[stap]]"))),
      ("Welkom", AgendaLine(minutes: nil, .text("Welkom"))),
      ("Welkom | 18 min", AgendaLine(minutes: nil, .text("Welkom"), spent: 18)),
      ("wie | wat | waar", AgendaLine(minutes: nil, .text("wie | wat | waar"))),
      ("10 min | keer | 2", AgendaLine(minutes: 10, .text("keer | 2"))),
      ("10 min", AgendaLine(minutes: nil, .text("10 min"))),
      ("10 min |", AgendaLine(minutes: 10, .text(""))),
      ("| 10 min | a |", AgendaLine(minutes: nil, .text("10 min | a"))),
      ("99999 min | x", AgendaLine(minutes: nil, .text("99999 min | x"))),
    ])
  func agenda(line: String, expected: AgendaLine) {
    #expect(AgendaLine(line: line) == expected)
  }

  @Test("a part of the agenda is written in one way")
  func agendaWritten() {
    #expect(AgendaLine(line: "10 minuten|x").written == "- 10 min | x")
    #expect(AgendaLine(minutes: 30, .step("a"), spent: 4).written == "- 30 min | [[a]] | 4 min")
    #expect(AgendaLine(minutes: nil, .text("10 min | a")).written == "- | 10 min | a |")
    #expect(AgendaLine(minutes: 5, .text("a | 3 min")).written == "- 5 min | a | 3 min |")
    #expect(AgendaLine(minutes: nil, .text("")).written == "-")
  }

  @Test("a pause is known by its word, and what comes after it is none")
  func pauses() {
    #expect(AgendaLine(line: "10 | Koffiepauze").isPause)
    #expect(AgendaLine(line: "10 | Korte pauze, buiten").isPause)
    #expect(!AgendaLine(line: "10 | Na de pauze: vragen").isPause)
    #expect(!AgendaLine(line: "10 | [[pauze]]").isPause)
  }

  @Test(
    "a harvest has a kind, a text and what it is about",
    arguments: [
      ("[werkt niet] Halveren. ([[stap]])", HarvestItem(.doesNotWork, "Halveren.", about: "stap")),
      ("[WERKT]ja", HarvestItem(.works, "ja")),
      ("[vraag] ([[stap|de stap]])", HarvestItem(.question, "", about: "stap")),
      (
        "[inzicht] over (haakjes) ([[geen id]])",
        HarvestItem(.insight, "over (haakjes) ([[geen id]])")
      ),
      ("zomaar", HarvestItem(.insight, "zomaar")),
      ("[citaat] mooi", HarvestItem(.insight, "[citaat] mooi")),
    ])
  func harvest(line: String, expected: HarvestItem) {
    #expect(HarvestItem(line: line) == expected)
  }

  @Test(
    "an action says who, when and how it is called",
    arguments: [
      (
        "[ ] Formulier (kort) aanpassen (wie: team Wonen; voor: 2026-12-12) ^a3",
        ActionItem(
          "Formulier (kort) aanpassen", who: "team Wonen",
          due: Day(iso: "2026-12-12").map(ActionItem.Due.day), label: "a3")
      ),
      (
        "[X] Bellen (voor: de winter)", ActionItem("Bellen", due: .words("de winter"), isDone: true)
      ),
      ("Koffie (in de pauze)", ActionItem("Koffie (in de pauze)")),
      ("[ ] x (wie: a (noord))", ActionItem("x", who: "a (noord)")),
      ("[ ] x (kosten: 3; wie: a)", ActionItem("x (kosten: 3; wie: a)")),
      (#"[ ] x \(wie: a) ^a1"#, ActionItem("x (wie: a)", label: "a1")),
      (#"[ ] x \^a1"#, ActionItem("x ^a1")),
    ])
  func actions(line: String, expected: ActionItem) {
    #expect(ActionItem(line: line) == expected)
  }

  @Test("an action is written in one way, and a text that ends like a label is told apart")
  func actionWritten() {
    let due = ActionItem.Due.words("2026-12-12")
    #expect(
      ActionItem("a\nb", who: "c; d)", due: due, label: "a3").written
        == "- [ ] a b (wie: c, d; voor: 2026-12-12) ^a3")
    #expect(ActionItem("a ^a1", isDone: true).written == #"- [x] a \^a1"#)
    #expect(ActionItem(#"a \^a1"#).written == #"- [ ] a \\^a1"#)
  }

  @Test("whatever someone types, each line is one item that reads back as the same")
  func anything() {
    for seed in 1...cases(3_000) {
      var random = SeededGenerator(seed: seed)
      expectSame(random.agendaLine(), seed)
      expectSame(random.harvestItem(), seed)
      expectSame(random.decision(), seed)
      expectSame(random.action(), seed)
    }
    print("counted: \(cases(3_000) * 4)")
  }

  private func expectSame<Item: ListLine>(_ item: Item, _ seed: UInt64) {
    #expect(Item(line: item.line) == item, "seed \(seed): \(item.line)")
    #expect(!item.written.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "seed \(seed)")
  }

  @Test("a text of one line is kept to the letter, but for blanks at its ends")
  func keepsText() {
    for seed in 1...cases(3_000) {
      var random = SeededGenerator(seed: seed &+ 1_000_000)
      let text = ActionItem(random.hostileText()).text
      #expect(ActionItem(line: ActionItem(text, who: "wie").line).text == text, "seed \(seed)")
      #expect(HarvestItem(.works, text, about: "x").text == text, "seed \(seed)")
    }
  }
}
