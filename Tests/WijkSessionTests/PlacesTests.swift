import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

@Suite("The seven places")
@MainActor
struct PlacesTests {
  @Test(
    "each place is on its number and shows its own objects",
    arguments: [
      ("1", "1 Interventies", "Buurttafel Berkenveld"), ("2", "2 Waaier", "Aanleiding"),
      ("3", "3 Meetups", "Meetup Havenkwartier"), ("4", "4 Wijken", "Waterdam-Oost"),
      ("5", "5 Elementen", "Een vast gezicht"),
    ] as [(KeyPress, String, String)])
  func places(key: KeyPress, name: String, title: String) {
    let session = Sample.open().press("2", key)
    #expect(session.header.contains(name))
    #expect(session.titles.contains(title))
    #expect(session.shows(title))
  }

  @Test(
    "a place without content says what fills it",
    arguments: [("7", "Hier komt het overzicht")] as [(KeyPress, String)])
  func empty(key: KeyPress, sentence: String) {
    let session = Sample.open().press(key)
    #expect(session.shows(sentence))
    #expect(session.titles.isEmpty)
  }

  @Test("Schrijven has every draft, whatever its kind, and nothing that is published")
  func drafts() {
    let session = Sample.open().press("6")
    #expect(session.titles == ["Nachtwacht Oost"])
  }

  @Test("in the fan steps stand below their blade in the order of the files")
  func fan() {
    #expect(
      Sample.open().press("2").unfoldAll().titles == [
        "Aanleiding", "Kies een begin", "Wie merkt het?", "Samen meten", "Kies een teken",
        "Kijk terug",
      ])
  }

  @Test("trajectories come first, then neighbourhoods below their municipality")
  func neighbourhoods() {
    #expect(
      Sample.open().press("4").titles == [
        "Rivierwijken samen", "Berkenveld", "Het Dorp", "Waterdam", "Havenkwartier",
        "Waterdam-Oost",
      ])
  }

  @Test("sorted otherwise they stand below nothing, and so are not indented")
  func sortedNeighbourhoods() throws {
    let session = Sample.open().press("4")
    #expect(session.lines.contains { $0.hasPrefix("    Havenkwartier") })
    session.press("s").type("titel").press(.enter)
    #expect(session.lines.contains { $0.hasPrefix("  Havenkwartier") })
  }

  @Test("a faulty file and a draft stand in the list and say what they are")
  func faultyAndDraft() throws {
    let session = Sample.open()
    let faulty = try #require(session.lines.first { $0.contains("Kapotte beschrijving") })
    #expect(faulty.contains("[fout]"))
    let draft = try #require(session.lines.first { $0.contains("Nachtwacht Oost") })
    #expect(draft.contains("concept"))
    session.read("Kapotte beschrijving")
    #expect(session.text.contains("Er is iets mis met dit bestand"))
    #expect(session.text.contains("Na de velden ontbreekt de regel ---"))
    #expect(session.text.contains("Toch blijft deze tekst te lezen."))
  }

  @Test("a place is found as it was left")
  func asLeft() {
    let session = Sample.open().press("/").type("oost").press(.enter, "j")
    let (titles, chosen) = (session.titles, session.chosen)
    session.press("4", "1")
    #expect(session.titles == titles)
    #expect(session.chosen == chosen)
  }
}

@Suite("Where the reader was")
@MainActor
struct RememberedTests {
  @Test("the next start is at the same place, words, filter and row")
  func list() {
    let first = Sample.start().press(.enter)
    first.press("f").type("gemeente: waterdam").press(.enter, .escape, "/").type("oost").press(
      .enter, "j")
    first.press("Q")
    #expect(first.hasEnded)
    let second = Sample.start(home: first.home)
    #expect(second.titles == first.titles)
    #expect(second.chosen == first.chosen)
    #expect(second.header == first.header)
  }

  @Test("a text that was open is open again, scrolled as it was")
  func reading() {
    let first = Sample.start().press(.enter).read("Straatcoaches Havenkwartier")
    first.press(.pageDown, "j", "j", "Q")
    let second = Sample.start(home: first.home)
    #expect(second.header.contains("Straatcoaches Havenkwartier"))
    #expect(second.lines[1...21] == first.lines[1...21])
    second.press("h")
    #expect(second.chosen == "Straatcoaches Havenkwartier")
  }

  @Test("an order that was chosen stands in the header, also the next time")
  func order() {
    let first = Sample.start().press(.enter)
    #expect(!first.header.contains("op titel"))
    first.press("s").type("titel").press(.enter)
    #expect(first.header.contains("op titel"), "\(first.screen)")
    first.press("Q")
    #expect(Sample.start(home: first.home).header.contains("op titel"))
  }

  @Test("after a crash the next start is where the reader was a few seconds before")
  func crash() {
    let first = Sample.start().press(.enter, "/").type("oost").press(.enter, "j")
    first.pass(milliseconds: 3_000)
    let second = Sample.start(home: first.home)
    #expect(second.titles == first.titles)
    #expect(second.chosen == first.chosen)
    #expect(first.wakes(in: 60_000) == 0)
  }

  @Test("a row that is gone from the disk leaves no trace")
  func rowIsGone() {
    let folder = TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Klein\n", "interventies/aap.md": "---\nid: aap\ntitel: Aap\n---\n",
      "interventies/noot.md": "---\nid: noot\ntitel: Noot\n---\n",
    ])
    let first = Session(kennisbanken: [folder]).settle().press(.enter, "j", .enter, "Q")
    try? first.world.fileSystem.remove(folder.appending("interventies/noot.md"))
    let second = Session(kennisbanken: [folder], home: first.home).settle()
    #expect(second.titles == ["Aap"])
    #expect(second.chosen == "Aap")
    #expect(second.shows("nog niet beschreven"))
  }
}
