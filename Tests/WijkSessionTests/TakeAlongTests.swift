import FoundationEssentials
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Taking along")
@MainActor
struct TakeAlongTests {
  @discardableResult
  private static func take(_ form: String, from session: Session) -> Session {
    choose(form, in: session.press("x"))
  }

  @discardableResult
  private static func choose(_ form: String, in session: Session) -> Session {
    session.type(form).press(.enter)
  }

  private static func reading() -> Session {
    Sample.open().read("Straatcoaches Havenkwartier")
  }

  /// What must be in every form of the description with everything, and what never.
  private static func expectWhole(_ text: String) {
    for part in [
      "Straatcoaches Havenkwartier", "https://voorbeeld.invalid/straatcoaches",
      "https://voorbeeld.invalid/evaluatie-2025", "https://voorbeeld.invalid/handreiking",
      "Commissie Voorbeeld", "eerste aanwijzingen", "januari", "Ik ken ze nu allemaal",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("Zwarte lijst"))
    #expect(!text.contains("Intern"))
  }

  @Test("as Markdown: a file in the working folder, with its sources, without what is internal")
  func markdown() throws {
    let session = Self.take("markdown", from: Self.reading())
    #expect(session.status.contains("Opgeslagen: "))
    let text = try #require(session.taken("straatcoaches-havenkwartier.md"))
    Self.expectWhole(text)
    #expect(text.hasPrefix("# Straatcoaches Havenkwartier\n"))
    #expect(text.contains("| Maand | Meldingen | Avonden |"))
    #expect(text.contains("- [x] coaches geworven"))
    #expect(text.contains("[handreiking](<https://voorbeeld.invalid/handreiking>)"))
  }

  @Test("nothing that is there is written over: the second file gets -2")
  func second() throws {
    let session = Self.take("markdown", from: Self.reading())
    Self.take("markdown", from: session).press("h")
    let first = try #require(session.taken("straatcoaches-havenkwartier.md"))
    #expect(session.taken("straatcoaches-havenkwartier-2.md") == first)
    #expect(session.taken("straatcoaches-havenkwartier-3.md") == nil)
  }

  @Test("as a web page: one file that brings nothing from elsewhere")
  func html() throws {
    let session = Self.take("webpagina (html)", from: Self.reading())
    let text = try #require(session.taken("straatcoaches-havenkwartier.html"))
    Self.expectWhole(text)
    #expect(text.hasPrefix("<!doctype html>\n<html lang=\"nl\">"))
    #expect(text.contains("<th>Meldingen</th>"))
    #expect(text.contains("☑ coaches geworven"))
    for part in ["<script", "<img", "src=", "<link"] { #expect(!text.contains(part), "\(part)") }
  }

  @Test("of several, what is not public stays; it goes along only when asked for")
  func heldBack() throws {
    let session = Sample.open()
    let closed = ["Buurttafel Berkenveld", "Kapotte beschrijving", "Nachtwacht Oost"]
    for title in closed + ["Klusbus Waterdam"] {
      session.choose(title).press(" ")
    }
    #expect(session.press("x").shows("Meenemen: 1 tekst; 3 niet openbaar blijven hier"))
    Self.choose("markdown", in: session)
    let text = try #require(session.taken("klusbus-waterdam.md"))
    #expect(!text.contains("Nachtwacht"))
    session.press("x").type("neem ook").press(.enter)
    #expect(session.shows("Meenemen: 4 teksten, waarvan 3 niet openbaar"))
    Self.choose("markdown", in: session)
    let whole = try #require(session.taken("wijk-4.md"))
    #expect(whole.contains("# Nachtwacht Oost") && whole.contains("# Buurttafel Berkenveld"))
  }

  @Test("one that is not public was named by its reader: the menu says what it is")
  func oneClosed() throws {
    let session = Sample.open().choose("Nachtwacht Oost").press("x")
    #expect(session.shows("Meenemen: niet openbaar"))
    Self.choose("markdown", in: session)
    #expect(session.taken("nachtwacht-oost.md") != nil)
  }

  @Test("with --alleen-lezen no file is written, and the menu says so")
  func restricted() {
    let start = Start(isRestricted: true, place: RememberedPlace(place: .interventions))
    let session = Session(kennisbanken: [Sample.folder], start: start).settle()
    Self.take("markdown", from: session)
    #expect(session.shows("Met --alleen-lezen kan dat niet."))
    #expect(session.taken("buurttafel.md") == nil)
  }

  @Test("to print: a web page set for A4")
  func print() throws {
    let session = Self.take("printen", from: Self.reading())
    let text = try #require(session.taken("straatcoaches-havenkwartier.html"))
    Self.expectWhole(text)
    #expect(text.contains("@page { size: A4"))
  }

  @Test("far away a mail text goes to the clipboard of the terminal")
  func mail() throws {
    let session = Sample.open(variables: ["SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"])
    session.read("Straatcoaches Havenkwartier")
    Self.take("mail", from: session)
    #expect(session.status.contains("klembord van je terminal"))
    let sent = String(decoding: session.terminal.sent, as: UTF8.self)
    #expect(sent.hasPrefix("\u{1B}]52;c;"))
    #expect(sent.hasSuffix("\u{07}"))
    let data = try #require(Data(base64Encoded: String(sent.dropFirst(7).dropLast())))
    let text = String(decoding: data, as: UTF8.self)
    Self.expectWhole(text)
    #expect(!text.contains("\u{1B}"))
  }

  @Test("far away a file comes with the command that fetches it")
  func farAway() {
    let session = Sample.open(variables: ["SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"])
    Self.take("markdown", from: session)
    #expect(session.taken("buurttafel.md") != nil)
    #expect(session.state.notice?.text.string.contains("scp 10.0.0.2:") == true)
  }

  @Test("marked rows go along together in one file, in the order of the list")
  func several() throws {
    let session = Sample.open().choose("Wandelclub Oost").press(" ").choose("Klusbus Waterdam")
    session.press(" ")
    Self.take("markdown", from: session)
    let text = try #require(session.taken("wijk-2.md"))
    let first = try #require(text.firstRange(of: "# Klusbus Waterdam"))
    let second = try #require(text.firstRange(of: "# Wandelclub Oost"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test("a comparison goes along as a table, without what is internal")
  func comparison() throws {
    let session = Sample.open().choose("Straatcoaches Havenkwartier").press("c")
    session.choose("Wandelclub Oost").press("c")
    Self.take("markdown", from: session)
    let text = try #require(session.taken("vergelijking.md"))
    #expect(text.contains("| Straatcoaches Havenkwartier | Wandelclub Oost |"))
    #expect(text.contains("ontbreekt"))
    #expect(!text.contains("Zwarte lijst"))
    #expect(!text.contains("Intern"))
  }

  @Test("a folder where nothing may be written says so, and the program goes on")
  func noPermission() {
    let session = Session(
      kennisbanken: [Sample.folder], home: BytePath("/proc/wijk"),
      start: Start(place: RememberedPlace(place: .interventions))
    ).settle()
    Self.take("markdown", from: session)
    #expect(session.status.contains("Niet opgeslagen in"))
    #expect(session.press("j").chosen == "Buurttafel Berkenveld")
  }

  @Test("without words the menu says for how many it is")
  func count() {
    let session = Sample.open().press(" ", " ", " ", "x")
    #expect(session.shows("Meenemen: 2 teksten; 1 niet openbaar blijft hier"))
    #expect(Self.reading().press("x").shows("Meenemen: 1 tekst"))
  }
}
