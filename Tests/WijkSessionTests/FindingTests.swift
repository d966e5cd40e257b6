import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Searching the list")
@MainActor
struct FindingTests {
  @Test("accents need not be typed")
  func accents() {
    let session = Sample.open().press("/").type("cafe")
    #expect(session.titles == ["Café zonder drempel"])
    session.press(.escape, "/").type("coördinator")
    #expect(session.titles == ["Café zonder drempel"])
  }

  @Test("a part of a word finds the word")
  func parts() {
    #expect(Sample.open().press("/").type("ruimte").titles.contains("Jongerenruimte Oost"))
  }

  @Test("two words must both occur, in any order, the last one half typed")
  func twoWords() {
    let session = Sample.open().press("/").type("oost vaste beg")
    // The other one has "vast", a form of "vaste".
    #expect(session.titles == ["Jongerenruimte Oost", "Straatcoaches Havenkwartier"])
    #expect(Sample.open().press("/").type("vaste beg oost").titles == session.titles)
  }

  @Test("the header counts what is left and the status says where the word was found")
  func foundIn() {
    let session = Sample.open().press("/").type("klusbus")
    #expect(session.header.contains("1 van 10"))
    #expect(session.status.contains("gevonden in: titel"))
    session.press(.escape, "/").type("opgeknapt").press(.enter)
    #expect(session.header.contains("1 van 10 · opgeknapt"))
    #expect(session.status.contains("gevonden in: aanpak"))
  }

  @Test("Esc while typing clears the words and u brings them back")
  func escape() {
    let session = Sample.open().press("/").type("oost").press(.escape)
    #expect(session.titles.count == 10)
    #expect(session.status.contains("met toets u haal je ze terug"))
    session.press("u")
    #expect(session.header.contains("oost"))
    #expect(session.titles.count < 10)
  }

  @Test("while typing every letter is a letter, also those that are commands elsewhere")
  func letters() {
    let session = Sample.open().press("/").type("qcx?:1")
    #expect(!session.hasEnded)
    #expect(session.list?.words.text == "qcx?:1")
    #expect(session.state.overlay == nil)
  }

  @Test("a paste is text in the search line, its line ends are spaces")
  func paste() {
    let session = Sample.open().press("/").paste("oost\nvaste")
    #expect(session.titles == ["Jongerenruimte Oost", "Straatcoaches Havenkwartier"])
  }

  @Test("words that the first letter takes the place of look chosen, and u brings them back")
  func replaced() {
    let session = Sample.open().press("/").type("oost").press(.enter, "/")
    func isChosen() -> Bool {
      session.terminal.frame.styleLines[session.lines.count - 2].contains("SSSS")
    }
    #expect(isChosen())
    session.press(.right)
    #expect(!isChosen())
    session.press(.enter, "/").type("x").press(.backspace, .escape)
    #expect(session.list?.words.text == "")
    session.press("u")
    #expect(session.list?.words.text == "oost")
  }

  @Test("a paste outside a line changes nothing and says where one can paste")
  func pasteElsewhere() {
    let session = Sample.open()
    let before = session.titles
    session.paste("qqq\nj")
    #expect(!session.hasEnded)
    #expect(session.titles == before)
    #expect(session.status.contains("druk eerst op /"))
  }

  @Test("words that were typed all at once give the same list as typed one by one")
  func fast() {
    let slow = Sample.open().press("/").type("oost")
    let fast = Sample.open().send(["/", "o", "o", "s", "t"].map { .key($0) })
    #expect(fast.titles == slow.titles)
    #expect(fast.screen == slow.screen)
  }

  @Test("sorting is chosen from a menu and holds while one searches")
  func sort() {
    let session = Sample.open().press("s")
    #expect(session.menu.contains("titel"))
    session.type("bewijs").press(.enter)
    #expect(session.titles.prefix(2) == ["Wandelclub Oost", "Straatcoaches Havenkwartier"])
    session.press("/").type("oost")
    #expect(session.titles.first == "Wandelclub Oost")
  }

  @Test("the sort menu shows which order holds now")
  func sortNow() {
    let session = Sample.open().press("s").type("nieuwste").press(.enter, "s")
    #expect(session.menu.contains("nieuwste eerst ✓"))
  }
}

@Suite("Nothing found")
@MainActor
struct EmptyResultTests {
  @Test("the word that is too much is named, and Enter leaves it out")
  func wordTooMuch() {
    let session = Sample.open().press("/").type("klusbus eenzaamheid")
    #expect(session.titles.isEmpty)
    #expect(session.shows("Niets gevonden. Zonder"))
    session.press(.enter)
    #expect(!session.titles.isEmpty)
    #expect(["klusbus", "eenzaamheid"].contains(session.list?.words.text))
  }

  @Test("what a field must be can be left out too, also when it is all that is asked")
  func fieldTooMuch() {
    let session = Sample.open().press("/").type("jaar:1901")
    #expect(session.titles.isEmpty)
    #expect(session.shows("Niets gevonden. Zonder “jaar:1901”: 10."), "\(session.screen)")
    session.press(.enter)
    #expect(session.titles.count == 10)
  }

  @Test("a word followed by a comma can be left out too")
  func wordWithComma() {
    let session = Sample.open().press("/").type("vakman, zzqqzz,").press(.enter)
    #expect(session.titles == ["Klusbus Waterdam"])
  }

  @Test("the facet that is too much is named, and Enter clears it")
  func facetTooMuch() {
    let session = Sample.open().press("f").type("thema: armoede").press(.enter, .escape)
    session.press("/").type("oost")
    #expect(session.titles.isEmpty)
    #expect(session.shows("Zonder thema: 4"))
    session.press(.enter)
    #expect(session.titles.count == 4)
    #expect(session.list?.selection.isEmpty == true)
  }

  @Test("a misspelt word is answered with the nearest one, and Enter searches for it")
  func misspelt() {
    let session = Sample.open().press("/").type("wandelcub")
    #expect(session.shows("Bedoelde je “wandelclub”?"))
    session.press(.enter)
    #expect(session.titles == ["Wandelclub Oost"])
    #expect(session.list?.words.text == "wandelclub")
  }

  @Test("words that are like nothing say what to do next")
  func nothing() {
    let session = Sample.open().press("/").type("xyzxyzxyz")
    #expect(session.shows("Probeer een ander of korter woord"))
    session.press(.escape)
    #expect(session.titles.count == 10)
  }
}
