import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("Saved searches: how many, and what is new")
@MainActor
struct SavedSearchTests {
  private static func text(_ id: String, _ title: String, _ body: String = "") -> String {
    "---\nid: \(id)\ntitel: \(title)\nsamenvatting: Over bomen.\n---\n\(body)\n"
  }

  private static func kennisbank() -> BytePath {
    TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Klein\n",
      "interventies/aap.md": text("aap", "Aap in de tuin"),
      "interventies/mies.md": text("mies", "Mies in de tuin"),
      "interventies/noot.md": text("noot", "Noot op straat"),
    ])
  }

  private static func open(_ folder: BytePath, home: BytePath? = nil) -> Session {
    Session(
      kennisbanken: [folder], home: home,
      start: Start(language: .dutch, place: RememberedPlace(place: .interventions))
    ).settle()
  }

  private static func write(_ id: String, _ title: String, in folder: BytePath, _ session: Session)
  {
    try? session.world.fileSystem.writeAtomically(
      Array(text(id, title).utf8), to: folder.appending("interventies/\(id).md"))
  }

  /// Keys beside the rows of the menu.
  private static func counts(_ session: Session) -> [String] {
    session.press("F")
    let keys = session.state.overlay?.shown.map(\.key.string) ?? []
    session.press(.escape)
    return keys.filter { !$0.isEmpty }
  }

  private static func saved(_ folder: BytePath) -> Session {
    let session = open(folder).press("/").type("tuin").press(.enter)
    session.press("F").type("tuinen").press(.enter, .escape)
    return session
  }

  private static func personal(_ name: String, of session: Session) -> String {
    let path = session.home.appending(".local/share/wijk").appending(name)
    let bytes = (try? session.world.fileSystem.read(path, limit: 1 << 20)) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("each says how many it has; who saves one has seen what it has")
  func counts() {
    #expect(Self.counts(Self.saved(Self.kennisbank())) == ["2"])
  }

  @Test("what came since one last looked is counted apart, marked in the list, and then seen")
  func news() throws {
    let folder = Self.kennisbank()
    let first = Self.saved(folder)
    Self.write("wim", "Wim in de tuin", in: folder, first)
    first.command("vernieuwen")
    #expect(Self.counts(first) == ["3 · 1 nieuw"])
    first.press("F", .enter)
    #expect(first.status.contains("1 nieuw sinds je hier voor het laatst keek"))
    let row = try #require(first.lines.first { $0.contains("Wim in de tuin") })
    #expect(row.contains("nieuw"))
    #expect(first.lines.filter { $0.contains("in de tuin") && $0.contains("nieuw") }.count == 1)
    #expect(Self.counts(first) == ["3"])
    first.press("/").type("mies").press(.enter)
    #expect(!first.lines.dropFirst().contains { $0.contains("Mies") && $0.contains("nieuw") })
  }

  @Test("what was seen is known at the next start")
  func nextStart() {
    let folder = Self.kennisbank()
    let first = Self.saved(folder)
    Self.write("wim", "Wim in de tuin", in: folder, first)
    first.press("Q")
    let second = Self.open(folder, home: first.home)
    #expect(Self.counts(second) == ["3 · 1 nieuw"])
    #expect(
      Self.personal("zoekvragen-gezien.txt", of: second) == "tuinen\taap\tmies\n")
  }

  @Test("one that was saved before anyone kept what was seen has nothing new until it is looked at")
  func older() {
    let folder = Self.kennisbank()
    let home = TemporaryFolders.make()
    let files = LocalFileSystem()
    let data = home.appending(".local/share/wijk")
    try? files.makeFolder(data)
    try? files.writeAtomically(Array("straat\tstraat\n".utf8), to: data.appending("zoekvragen.txt"))
    let session = Self.open(folder, home: home)
    #expect(Self.counts(session) == ["1"])
    session.press("F", .enter)
    Self.write("teun", "Teun op straat", in: folder, session)
    session.command("vernieuwen")
    #expect(Self.counts(session) == ["2 · 1 nieuw"])
  }

  @Test("one gets another name and keeps what was seen of it")
  func rename() {
    let session = Self.saved(Self.kennisbank())
    session.press("F", .down, .enter, .enter, .enter).type("groen").press(.enter)
    #expect(session.status.contains("heet nu “groen”"))
    #expect(Self.personal("zoekvragen.txt", of: session) == "groen\ttuin\n")
    #expect(Self.personal("zoekvragen-gezien.txt", of: session) == "groen\taap\tmies\n")
  }

  @Test("a name that another one has is not given")
  func nameTaken() {
    let session = Self.saved(Self.kennisbank())
    session.press("F").type("nog een").press(.enter)
    session.press("F").type("andere naam").press(.enter, .enter, .enter)
    session.type("nog een").press(.enter)
    #expect(session.status.contains("Er is al een zoekopdracht die “nog een” heet."))
    #expect(Self.personal("zoekvragen.txt", of: session) == "tuinen\ttuin\nnog een\t\n")
  }

  @Test("a name that begins as a remark in the file is the name behind the mark, also to compare")
  func remark() {
    let session = Self.open(Self.kennisbank()).press("/").type("tuin").press(.enter)
    session.press("F").type("# groen").press(.enter, .escape)
    #expect(Self.personal("zoekvragen.txt", of: session) == "groen\ttuin\n")
    #expect(Self.personal("zoekvragen-gezien.txt", of: session) == "groen\taap\tmies\n")
    #expect(Self.counts(session) == ["2"])
    session.press("F").type("nog een").press(.enter)
    session.press("F").type("andere naam").press(.enter, .down, .enter, .enter)
    session.type("#groen").press(.enter)
    #expect(session.status.contains("Er is al een zoekopdracht die “groen” heet."))
    #expect(Self.personal("zoekvragen.txt", of: session) == "groen\ttuin\nnog een\t\n")
  }

  @Test("one is removed, with what was seen of it")
  func remove() {
    let session = Self.saved(Self.kennisbank())
    session.press("F", .down, .enter, .enter, .down, .enter)
    #expect(session.status.contains("verwijderd"))
    #expect(Self.personal("zoekvragen.txt", of: session) == "")
    #expect(Self.personal("zoekvragen-gezien.txt", of: session) == "")
  }

  @Test("one of another place is looked at in that place")
  func otherPlace() {
    let session = Sample.open().press("5", "/").type("vast").press(.enter)
    let titles = session.titles
    session.press("F").type("gezichten").press(.enter, "1", "F", .enter)
    #expect(session.header.contains("Elementen"))
    #expect(session.titles == titles)
  }
}

@Suite("Earlier queries")
@MainActor
struct HistoryTests {
  private func kept(_ session: Session) -> String {
    let path = session.home.appending(".local/state/wijk/zoekgeschiedenis.txt")
    let bytes = (try? session.world.fileSystem.read(path, limit: 1 << 20)) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  private func searched() -> Session {
    let session = Sample.open()
    for words in ["oost", "plein", "oost", "koffie"] {
      session.press("/").type(words).press(.enter)
    }
    return session.press(.escape)
  }

  @Test("↑ in the search line brings earlier queries back, the newest first and each once")
  func back() {
    let session = searched().press("/", .up)
    #expect(session.list?.words.text == "koffie")
    #expect(session.titles.contains("Café zonder drempel"))
    #expect(session.press(.up).list?.words.text == "oost")
    #expect(session.press(.up).list?.words.text == "plein")
    #expect(session.press(.up).list?.words.text == "plein")
    #expect(session.press(.down).list?.words.text == "oost")
    #expect(session.press(.down, .down).list?.words.text == "")
    #expect(session.list?.isTyping == true)
  }

  @Test("↓ behind the last one gives back what was typed")
  func typed() {
    let session = searched().press("/").type("buurt").press(.up, .up, .down, .down)
    #expect(session.list?.words.text == "buurt")
    #expect(session.press(.down).list?.isTyping == false)
  }

  @Test("they are a text file, kept for the next start")
  func file() {
    let session = searched()
    #expect(kept(session) == "koffie\noost\nplein\n")
    session.press("Q")
    let second = Sample.start(home: session.home).press("/", .up)
    #expect(second.list?.words.text == "koffie")
  }

  @Test("what was cleared or only half typed is nothing to come back to")
  func halfTyped() {
    let session = Sample.open().press("/").type("half").press(.escape)
    session.press("/").type("heel").press(.backspace).type("l").press(.down)
    #expect(kept(session) == "heel\n")
  }

  @Test("conditions come back as they were typed")
  func conditions() {
    let session = Sample.open().press("/").type("gemeente:waterdam oost").press(.enter, .escape)
    session.command("alle filters uit").press("/", .up)
    #expect(session.list?.words.text == "gemeente:waterdam oost")
  }

  @Test("the footer and the help say how")
  func told() {
    let session = searched().press("/")
    #expect(session.footer.contains("↑ eerdere"))
    #expect(!Sample.open().press("/").footer.contains("↑ eerdere"))
  }
}

@Suite("Too much found")
@MainActor
struct TooMuchTests {
  private static func many() -> Session {
    var files = ["kennisbank.yaml": "naam: Groot\n"]
    for number in 0..<60 {
      let theme = number < 57 ? "wonen" : "zorg"
      files["interventies/nr-\(number).md"] = """
        ---
        id: nr-\(number)
        titel: Tuin \(number)
        themas: [\(theme)]
        gemeenten: [plaats-\(number % 4)]
        ---

        """
    }
    return Session(
      kennisbanken: [TemporaryFolders.kennisbank(files)],
      start: Start(language: .dutch, place: RememberedPlace(place: .interventions))
    ).settle()
  }

  @Test("of a large result the status line offers what divides it best, and f opens there")
  func offer() {
    let session = Self.many().press("/").type("tuin").press(.enter)
    #expect(session.status.hasSuffix("Te veel? f kiest op gemeente"))
    #expect(session.status.contains("gevonden in: titel"))
    session.press("f")
    #expect(session.state.overlay?.chosen?.label.string.hasPrefix("[ ] gemeente:") == true)
    session.press(.enter, .escape)
    #expect(session.titles.count == 15)
    #expect(!session.status.contains("Minder?"))
  }

  @Test("nothing is too much as long as nothing is asked")
  func nothingAsked() {
    #expect(!Self.many().status.contains("Minder?"))
  }
}
