import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Everything is linked")
@MainActor
struct LinkedTests {
  @Test("from an intervention to its effect, to who aims at it, and back again")
  func effect() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").follow("minder-overlast")
    #expect(session.text.contains("Bewoners hebben minder last"))
    #expect(session.text.contains("Gericht op dit effect"))
    session.follow("jongerenruimte-oost")
    #expect(session.header.contains("Jongerenruimte Oost"))
    session.press("[", "[")
    #expect(session.header.contains("Straatcoaches Havenkwartier"))
    session.press("h")
    #expect(session.chosen == "Straatcoaches Havenkwartier")
  }

  @Test("from an effect to its category, with what to look at, and back to its effects")
  func category() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").follow("minder-overlast")
    session.follow("overlast-en-samenleven")
    #expect(session.text.contains("meldingen per adres"))
    session.follow("meer-veilig-gevoel")
    #expect(session.header.contains("Meer gevoel van veiligheid"))
  }

  @Test(
    "what a description names leads to a page that leads back to it",
    arguments: [
      "vast-gezicht", "waterdam", "waterdam-havenkwartier", "gemeente-waterdam",
      "buurthuis-de-brug", "veiligheid", "jongeren", "minder-overlast", "jongerenruimte-oost",
      "2026-10-08-havenkwartier",
    ])
  func thereAndBack(id: String) {
    let session = Sample.open().read("Straatcoaches Havenkwartier").follow(id)
    #expect(session.reading?.id == id)
    session.follow("straatcoaches-havenkwartier")
    #expect(session.reading?.id == "straatcoaches-havenkwartier")
  }

  @Test("a practice leads to its archetype, and that to its practices")
  func archetype() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").follow("straatcoaches")
    #expect(session.reading?.id == "straatcoaches")
    #expect(session.text.contains("1 praktijk"))
    session.follow("straatcoaches-havenkwartier")
    #expect(session.reading?.id == "straatcoaches-havenkwartier")
  }

  @Test("a blade lists its steps in order, and a step leads to its blade")
  func fan() {
    let session = Sample.open().press("2", .enter)
    #expect(session.text.contains("1. Kies een begin"))
    session.follow("kies-een-begin")
    #expect(session.text.contains("20 minuten"))
    #expect(session.text.contains("Nodig: kaartjes, stiften"))
    #expect(session.text.contains("Voor wie: wijkregisseur, bewoners"))
    session.follow("aanleiding")
    #expect(session.reading?.id == "aanleiding")
  }

  @Test("an element tells what it is, then where it was seen and for which effect")
  func repertoire() throws {
    let text = Sample.open(columns: 120, rows: 35).press("5").read("Een vast gezicht").text
    let explanation = try #require(text.firstRange(of: "Uitleg"))
    let facts = try #require(text.firstRange(of: "Gegevens"))
    let seen = try #require(text.firstRange(of: "Gezien in"))
    #expect(explanation.lowerBound < facts.lowerBound && facts.lowerBound < seen.lowerBound)
    let places = text[seen.upperBound...].replacing("\u{A0}", with: " ")
    #expect(places.contains("Straatcoaches Havenkwartier ["))
    #expect(places.contains("Minder overlast door groepen"))
  }

  @Test("a meetup leads to the steps it walked and the approaches it spoke of")
  func meetup() {
    let session = Sample.open().press("3", .enter)
    for part in ["Agenda", "Oogst", "Besluiten", "Acties", "8 oktober 2026", "[x] Zaal boeken"] {
      #expect(session.text.contains(part), "\(part)")
    }
    session.follow("kies-een-begin")
    #expect(session.header.contains("Kies een begin"))
    session.press("[").follow("straatcoaches-havenkwartier")
    #expect(session.reading?.id == "straatcoaches-havenkwartier")
  }

  @Test("a trajectory says from when until when each takes part; the municipality says it too")
  func trajectory() {
    let session = Sample.open().press("4").read("Rivierwijken samen")
    #expect(session.text.contains("van maart 2024 tot maart 2026"))
    #expect(session.text.contains("vanaf 1 juni 2025"))
    session.follow("waterdam")
    #expect(session.text.contains("Rivierwijken samen"))
    #expect(session.text.contains("van maart 2024 tot maart 2026"))
    session.follow("waterdam-havenkwartier").follow("waterdam").follow("traject-rivierwijken")
    #expect(session.reading?.id == "traject-rivierwijken")
  }

  @Test("no page of the sample names an object by its bare id")
  func noBareIds() {
    let ids = ["minder-overlast", "gemeente-waterdam", "waterdam-havenkwartier", "vast-gezicht"]
    for key: KeyPress in ["1", "2", "3", "4", "5"] {
      let session = Sample.open().press(key)
      for title in session.titles {
        session.read(title)
        for id in ids { #expect(!session.text.contains(id), "\(title): \(id)") }
        session.press("h")
      }
    }
  }
}
