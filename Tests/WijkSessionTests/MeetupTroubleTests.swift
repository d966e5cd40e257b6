import FoundationEssentials
import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

/// What a meetup meets that nobody wishes for: files that change under it, two facilitators, texts
/// that are too long or hostile, disks that are full.
@Suite("A meetup in trouble")
@MainActor
struct MeetupTroubleTests {
  private let desk = Desk()
  private static let step = "waaier/01-aanleiding/01-kies-een-begin.md"
  private static let planned = "meetups/2026-11-22-samen.md"

  private func begun(
    fileSystem: any FileSystem = LocalFileSystem(), variables: [String: String] = [:]
  ) -> Session {
    desk.open(fileSystem: fileSystem, variables: variables)
      .press("2").choose("Aanleiding").press("p", .enter)
  }

  private func plan(_ agenda: String, title: String = "Samen") {
    desk.put(
      """
      ---
      id: 2026-11-22-samen
      titel: \(title)
      soort: meetup
      reeks: Rivierwijken samen
      datum: 2026-11-22
      start: '14:00'
      einde: '15:00'
      ---

      ## Agenda

      \(agenda)

      """, at: Self.planned)
  }

  private func begunAsPlanned(_ desk: Desk, title: String = "Samen") -> Session {
    desk.open().press("3").choose(title).press("p", .enter)
  }

  private var minutes: String {
    desk.files(below: "meetups").first { $0.contains("2026-11-22") }.flatMap(desk.text) ?? ""
  }

  // MARK: Files that change

  @Test("a step that is taken out of the kennisbank keeps its part, its clock and its notes")
  func stepGone() {
    let session = begun().press("w").paste("ervoor").press(.enter)
    desk.remove(Self.step)
    session.pass(minutes: 4).press("/", .escape).command("vernieuwen").press("p")
    #expect(session.header.hasSuffix("nog 16:00"), "\(session.header)")
    #expect(session.shows("[werkt] ervoor"), "\(session.screen)")
    session.press("i").paste("erna").press(.enter, .right)
    #expect(session.shows("WIE MERKT HET?"))
    session.press(.left, "k", "q").pick("Afronden")
    #expect(minutes.contains("- 20 min | [[kies-een-begin]] | 4 min\n"), "\(minutes)")
    #expect(minutes.count(of: "ervoor") == 1 && minutes.count(of: "erna") == 1)
  }

  @Test("a step that is written anew is shown as it is now")
  func stepChanged() {
    let session = begun()
    let text = desk.text(Self.step) ?? ""
    desk.put(
      text.replacing("Schrijf ieder drie beginnetjes op.", with: "Kies er één."), at: Self.step)
    session.press("/", .escape).command("vernieuwen").press("p")
    #expect(session.shows("Kies er één."), "\(session.screen)")
  }

  // MARK: Two facilitators

  @Test("two programs that hold one meetup both end it, and all they noted is in its file once")
  func two() {
    plan("- 20 min | [[kies-een-begin]]\n- 15 min | [[wie-merkt-het]]")
    let other = desk.colleague
    let (one, two) = (begunAsPlanned(desk), begunAsPlanned(other))
    noteAndEnd(one, "noord", two, "zuid")
    expectAllOfBoth()
    #expect(minutes.count(of: "[[kies-een-begin]] | 6 min") == 1, "\(minutes)")
    #expect(desk.meetupJournals.isEmpty && other.meetupJournals.isEmpty)
  }

  @Test("so do two that begin with the same blade at the same moment")
  func twoNew() {
    let (one, two) = (begun(), desk.colleague.open().press("2"))
    two.choose("Aanleiding").press("p", .enter)
    noteAndEnd(one, "noord", two, "zuid")
    #expect(desk.files(below: "meetups").count { $0.contains("2026-11-22") } == 1)
    expectAllOfBoth()
  }

  private func noteAndEnd(_ one: Session, _ first: String, _ two: Session, _ second: String) {
    for (session, name) in [(one, first), (two, second)] {
      session.press("w").paste("werkt in \(name)").press(.enter, "b").paste("besloten in \(name)")
        .press(.enter, "a").paste("doen in \(name) (team Wonen, voor 12 december)").press(.enter)
      session.pass(minutes: 6)
    }
    for session in [one, two] { session.press("q").pick("Afronden") }
  }

  private func expectAllOfBoth() {
    for name in ["noord", "zuid"] {
      for words in ["werkt in", "besloten in", "doen in"] {
        #expect(minutes.count(of: "\(words) \(name)") == 1, "\(words) \(name): \(minutes)")
      }
    }
    let labels = minutes.split(separator: "\n").compactMap { line in
      line.lastIndex(of: "^").map { line[$0...] }
    }
    #expect(labels.count == 2 && Set(labels).count == 2, "\(minutes)")
    #expect(minutes.count(of: "## Acties") == 1 && minutes.count(of: "## Oogst") == 1)
  }

  // MARK: Much, and nothing

  @Test(
    "a pasted page of fifty kilobytes is one note, on the screen, after a crash and in the file")
  func page() {
    let words = (1...7_000).map { "woord\($0)" }
    let session = begun().press("i").paste(words.joined(separator: "\n")).press(.enter)
    #expect(session.shows("[inzicht] woord1 woord2"))
    #expect(session.shows("KIES EEN BEGIN"))
    session.press(.up, .enter, .right, .left)
    let next = desk.killed().pick("Verder met de meetup")
    #expect(next.shows("[inzicht] woord1 woord2"))
    session.press("q").pick("Afronden")
    #expect(minutes.contains("- [inzicht] \(words.joined(separator: " ")) ([[kies-een-begin]])\n"))
    #expect(minutes.count(of: "woord6999 ") == 1)
  }

  @Test("parts of no minutes and of eleven hours have a clock like any other")
  func extremes() {
    plan("- 0 min | Niets\n- 660 min | Heel lang")
    let session = begunAsPlanned(desk)
    #expect(session.header.hasSuffix("nog 00:00"), "\(session.header)")
    session.pass(minutes: 1)
    #expect(session.header.hasSuffix("01:00 te lang, eind 01:03"), "\(session.header)")
    session.press(.right)
    #expect(session.header.hasSuffix("nog 11:00:00"), "\(session.header)")
    session.press("o", "v", "g", "v", "+", .escape).pass(minutes: 2).press("q").pick("Afronden")
    #expect(minutes.contains("- 0 min | Niets | 1 min\n"), "\(minutes)")
    #expect(minutes.contains("- 660 min | Heel lang | 2 min\n"), "\(minutes)")
    #expect(minutes.contains("einde: '14:05'\n"), "\(minutes)")
  }

  @Test("a window that shrinks while somebody notes keeps the words, and the keys go on into them")
  func shrinks() {
    let session = begun().press("w").type("half")
    session.resize(columns: 20, rows: 5).type(" af").resize(columns: 1, rows: 1).type("!")
    session.resize(columns: 80, rows: 24)
    #expect(session.status.contains("half af!"), "\(session.screen)")
    #expect(session.press(.enter).shows("[werkt] half af!"))
  }

  // MARK: Hostile texts

  private static let poison = "\u{1B}[31m\u{202E}\u{200B}\u{9B}2J<script>alert(1)</script>"

  private func poisonedMeetup() -> Session {
    plan(
      "- 10 min | Welkom \(Self.poison)\n- 20 min | [[kies-een-begin]]",
      title: #""\e[31mrood\u202Enedob <script>alert(1)</script>""#)
    let text = desk.text(Self.step) ?? ""
    desk.put(
      text.replacing("Schrijf ieder", with: "Schrijf \(Self.poison) ieder"), at: Self.step)
    let session = desk.open(
      columns: 120, rows: 40, variables: ["SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"])
    session.press("3")
    return session.choose(session.titles.first { $0.contains("rood") } ?? "").press("p", .enter)
  }

  @Test("hostile titles, steps and notes steer no terminal: on no screen of a meetup")
  func hostileOnScreen() {
    let session = poisonedMeetup()
    #expect(session.header.contains("rood"), "\(session.screen)")
    for kind in ["i", "w", "b"] { session.type(kind).paste(Self.poison + kind).press(.enter) }
    expectHarmless(session)
    session.press(.right)
    #expect(session.shows("Schrijf"))
    expectHarmless(session)
    session.press("s").paste("\(Self.poison)? een\u{1B}, twee\u{202E}").press(.enter)
    expectHarmless(session)
    session.press(.enter, "o")
    expectHarmless(session)
    expectHarmless(session.press("o", "q"))
    expectHarmless(session.pick("Afronden"))
    expectHarmless(session.press("R"))
    expectHarmless(session.press("q", "x"))
  }

  private func expectHarmless(_ session: Session) {
    let bad = session.screen.unicodeScalars.filter { $0 != "\n" && Self.steers($0) }
    #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test("nor in what leaves the program: in the web page nothing runs, in the mail nothing steers")
  func hostileTaken() throws {
    let session = poisonedMeetup().press("w").paste("lucht" + Self.poison).press(.enter, "q")
      .pick("Afronden")
    session.press("x").type("webpagina (html)").press(.enter)
    let folder = session.home.appending("wijk")
    let names = try LocalFileSystem().list(folder).map { String(decoding: $0.name, as: UTF8.self) }
    let page = try #require(names.first { $0.hasSuffix(".html") }.flatMap(session.taken))
    #expect(page.contains("lucht") && page.contains("&lt;script"))
    #expect(!page.contains("<script") && !page.contains("\u{1B}"))
    session.press("x").type("mail").press(.enter)
    let sent = String(decoding: session.terminal.sent, as: UTF8.self)
    let data = Data(base64Encoded: String(sent.dropFirst(7).dropLast()))
    let mail = String(decoding: try #require(data), as: UTF8.self)
    #expect(mail.contains("lucht"))
    let bad = mail.unicodeScalars.filter { !["\n", "\r", "\t"].contains($0) && Self.steers($0) }
    #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
  }

  // MARK: Disks

  @Test("without a folder for journals all is told to be not on disk, and still ends in the file")
  func noJournals() {
    let files = TroubledFiles()
    files.fail(.noPermission, below: desk.home.appending(".local/state/wijk/meetups"))
    let session = begun(fileSystem: files).press("w").paste("een").press(.enter)
    #expect(session.shows("[werkt] een  nog niet op schijf"))
    #expect(session.status.contains("nog niet op schijf"))
    session.press("q").pick("Afronden")
    #expect(minutes.contains("- [werkt] een ([[kies-een-begin]])\n"))
    #expect(session.said.hasPrefix("Verslag"), "\(session.said)")
    #expect(desk.open().state.overlay == nil)
  }

  @Test("a disk that is full when the meetup ends: p offers it again, and then it is in the file")
  func fullAtTheEnd() {
    let files = TroubledFiles()
    let session = begun(fileSystem: files).press("w").paste("een").press(.enter)
    files.fail(.full, below: desk.kennisbank)
    session.press("q").pick("Afronden")
    #expect(session.said.contains("Alle notities zijn bewaard"), "\(session.said)")
    #expect(minutes.isEmpty)
    files.mend()
    session.press("p")
    #expect(session.menu.first == "Verder met de meetup", "\(session.screen)")
    session.pick("Afronden")
    #expect(minutes.count(of: "- [werkt] een ([[kies-een-begin]])\n") == 1)
    #expect(desk.meetupJournals.isEmpty)
  }
}
