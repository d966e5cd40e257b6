import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Reading")
@MainActor
struct ReadingTests {
  @Test("the whole description is on the page, for its own readers with what is internal")
  func wholeDescription() {
    let session = Sample.open().read("Straatcoaches Havenkwartier")
    for part in [
      "Vier coaches zijn elke avond", "Wie bij naam gekend is", "Minder meldingen per adres",
      "elke avond dezelfde vier mensen", "[x] coaches geworven", "[ ] nazorg geregeld",
      "januari", "ronde = plein, kade, park", "Ik ken ze nu allemaal", "handreiking",
      "https://voorbeeld.invalid/evaluatie-2025", "Begin klein",
    ] { #expect(session.text.contains(part), "\(part)") }
    #expect(session.text.contains("Zwarte lijst"))
  }

  @Test("every field that is filled in is on the page: with what, results, contact, own fields")
  func everyField() {
    let text = Sample.open(columns: 120, rows: 35).read("Straatcoaches Havenkwartier").text
    for part in [
      "Buurthuis De Brug\u{A0}[", "voert uit", "• vier coaches · 98000 · jaar",
      "Als we niets doen: De klachten komen elke zomer terug.",
      "Looptijd: 2010-12", "Eigen veld: Iets dat alleen deze gemeente bijhoudt.",
      "minder · meldingen · 34 procent · 1 oktober 2025", "https://voorbeeld.invalid/meting",
      "zes avonden per week aanwezig · 6 · week", "Waarom: Meldingen geteld voor en na.",
      "Contact: wijkregisseur · Gemeente Waterdam",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test("[[id]] shows the title of what it points at, or its own words")
  func recordLinks() {
    let text = Sample.open().read("Straatcoaches Havenkwartier").text
    #expect(text.contains("jongerenruimte\u{A0}["))
    #expect(text.contains("Meetup Havenkwartier"))
    #expect(!text.contains("[["))
  }

  @Test("the outline jumps to a heading")
  func outline() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").press("o")
    #expect(session.menu.contains("Lessen"))
    session.type("aanleiding").press(.enter)
    #expect(session.lines[1].contains("Aanleiding"))
  }

  @Test("the outline names what points here and goes there")
  func backlink() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").press("o")
    session.type("meetup").press(.enter)
    #expect(session.header.contains("Meetup Havenkwartier"))
  }

  @Test("find in the text goes to the matches with n and N, round the end")
  func find() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").press("/").type("coaches")
    session.press(.enter)
    #expect(session.status.contains("regel 1 van"))
    session.press("n")
    #expect(session.status.contains("regel 2 van"))
    session.press("N")
    #expect(session.status.contains("regel 1 van"))
    session.press("N")
    let last = session.status
    #expect(!last.contains("regel 1 van"))
    session.press("n")
    #expect(session.status.contains("regel 1 van"))
  }

  @Test("a word that is not in the text says so")
  func notFound() {
    let session = Sample.open().read("Klusbus Waterdam").press("/").type("zeppelin")
    #expect(session.lines.contains { $0.contains("zeppelin") })
    session.press(.enter)
    #expect(session.status.contains("Dit staat niet in deze tekst"))
  }

  @Test("with fewer than ten links a digit opens one at once")
  func fewLinks() {
    let session = Sample.open().read("Klusbus Waterdam")
    #expect((session.reading?.view?.layout.links.count ?? 0) < 10)
    session.press("1")
    #expect(session.header.contains("Meer gevoel van veiligheid"))
    #expect(session.state.overlay == nil)
  }

  @Test("with ten links or more digits are typed first; Enter opens exactly that number")
  func manyLinks() throws {
    let session = Sample.open().read("Straatcoaches Havenkwartier")
    let links = try #require(session.reading?.view?.layout.links)
    #expect(links.count >= 12)
    for number in 1...links.count {
      guard case .record(let id) = links[number - 1] else { continue }
      session.type(String(number)).press(.enter)
      #expect(session.reading?.id == id, "link \(number)")
      session.press("[")
    }
  }

  @Test("a number without a link says so")
  func noLink() {
    let session = Sample.open().read("Klusbus Waterdam").press("9")
    #expect(session.status.contains("Link 9 is er niet"))
  }

  @Test("J and K go along the list without leaving the text, and the row follows")
  func neighbours() {
    let session = Sample.open().press("/").type("oost").press(.enter)
    let titles = session.titles
    session.press(.enter, "J")
    #expect(session.header.contains(titles[1]))
    session.press("J", "K", "J", "h")
    #expect(session.chosen == titles[2])
  }

  @Test("at the end of the list J stays and says so")
  func lastNeighbour() {
    let session = Sample.open().press("G", .enter, "J")
    #expect(session.status.contains("laatste van de lijst"))
    #expect(session.header.contains("Wandelclub Oost"))
  }

  @Test("[ and ] find filter, chosen row and scroll as they were")
  func history() {
    let session = Sample.open().press("/").type("oost").press(.enter, "j", "j")
    let list = session.lines[0...21]
    session.press(.enter, .pageDown)
    let text = session.lines[0...21]
    session.press("[")
    #expect(session.lines[0...21] == list)
    session.press("]")
    #expect(session.lines[0...21] == text)
  }

  @Test("a link that is followed and left again finds the text scrolled as it was")
  func historyOfTexts() {
    let session = Sample.open().read("Straatcoaches Havenkwartier").press(.pageDown)
    let text = session.lines[0...21]
    session.follow("vast-gezicht")
    #expect(session.header.contains("Een vast gezicht"))
    session.press("[")
    #expect(session.lines[0...21] == text)
  }

  @Test("the words of the list are marked in the text that is opened from it")
  func wordsComeAlong() {
    let session = Sample.open().press("/").type("vakman").press(.enter, .enter)
    #expect(session.terminal.frame.styleLines.contains { $0.contains("mmmmmm") })
  }

  @Test("looking for something in a text begins anew, also when it was found by other words")
  func findAfterFilter() {
    let session = Sample.open().press("/").type("havenk").press(.enter, .enter, "/")
    session.type("januari").press(.enter)
    #expect(session.status.contains("regel 1 van"))
    #expect(session.lines.contains { $0.contains("januari") })
  }

  @Test("a narrower window keeps the passage that is read")
  func resize() throws {
    let session = Sample.open().read("Straatcoaches Havenkwartier").press("o").type("lessen")
    session.press(.enter).resize(columns: 60, rows: 20)
    #expect(session.lines.contains { $0.contains("Lessen") })
  }
}

@Suite("Evidence and recognition")
@MainActor
struct EvidenceTests {
  @Test("evidence stands with who gave it and when, and how to read it")
  func evidence() {
    let text = Sample.open().read("Straatcoaches Havenkwartier").text
    #expect(text.contains("Bewijs: eerste aanwijzingen · Gemeente Waterdam"))
    #expect(text.contains("3 november 2025"))
    #expect(text.contains("Er is iets gemeten"))
  }

  @Test("recognition stands with who gave it and when")
  func recognition() {
    let text = Sample.open().read("Straatcoaches Havenkwartier").text
    #expect(text.contains("Goed onderbouwd, Commissie Voorbeeld, 17 juni 2025"))
  }

  @Test("a level without a giver or a date says that these are unknown")
  func withoutGiver() {
    let text = Sample.open().read("Wandelclub Oost").text
    #expect(text.contains("Bewijs: goede aanwijzingen · door wie en wanneer: onbekend"))
    #expect(text.contains("Erkenning: onbekend"))
  }

  @Test("a recognition without a giver or a date says so too, also in the summary")
  func recognitionWithoutGiver() {
    let session = Sample.open().choose("Buurttafel")
    #expect(session.shows("Goed beschreven (door wie"))
    session.press(.enter)
    #expect(session.text.contains("Goed beschreven, door wie en wanneer: onbekend"))
  }

  @Test("beside a recognition an unknown level says where to look")
  func recognitionFirst() throws {
    let text = Sample.open().read("Buurttafel").text
    let recognition = try #require(text.firstRange(of: "Erkenning: Goed beschreven"))
    let level = try #require(text.firstRange(of: "Bewijs: onbekend"))
    #expect(recognition.lowerBound < level.lowerBound)
    #expect(text.contains("kijk naar de erkenning hierboven"))
  }

  @Test("results that nobody described are said to be so")
  func noResults() throws {
    let text = Sample.open().read("Klusbus Waterdam").text
    let results = try #require(text.firstRange(of: "Resultaten"))
    #expect(text[results.upperBound...].drop { $0.isWhitespace }.hasPrefix("nog niet beschreven"))
  }

  @Test("without any level both are unknown, also in the summary")
  func unknown() {
    let session = Sample.open().choose("Klusbus Waterdam")
    #expect(session.shows("Bewijs: onbekend"))
    session.press(.enter)
    #expect(session.text.contains("Bewijs: onbekend"))
    #expect(session.text.contains("Erkenning: onbekend"))
  }
}
