import Kennisbank
import KennisbankStore
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkCommands
import WijkRuntime
import WijkTestKit
import WijkTexts

/// Whether this machine can look at spelling at all: without it these tests are skipped.
private let hasLibrary = Speller.hunspell != nil

private func systemSpeller() -> Speller {
  Speller(environment: [:], folders: Speller.systemFolders, in: LocalFileSystem())
}

@Suite("The dictionary")
struct SpellerTests {
  @Test("without files there is no dictionary, and every word is right")
  func nothing() {
    let speller = Speller(
      environment: [Speller.variable: "/nergens/nl"], folders: Speller.systemFolders,
      in: LocalFileSystem())
    #expect(speller.dictionary == nil)
    #expect(speller.judge().knows("buurtt"))
    #expect(speller.judge().suggestions(for: "buurtt") == [])
  }

  @Test(
    "words and what is meant, whatever the dictionary is written in", .enabled(if: hasLibrary),
    arguments: ["UTF-8", "ISO8859-1"])
  func encodings(encoding: String) {
    let path = TinyDictionary.make(encoding: encoding)
    let speller = Speller(
      environment: [Speller.variable: path.display], folders: [], in: LocalFileSystem())
    #expect(speller.dictionary == path)
    let judge = speller.judge()
    #expect(judge.knows("café"))
    #expect(judge.knows("Café"))
    #expect(!judge.knows("cafe"))
    #expect(judge.suggestions(for: "cafe").first == "café")
    #expect(judge.knows("buurt"))
    #expect(!judge.knows("burt"))
    #expect(judge.suggestions(for: "burt").first == "buurt")
  }

  @Test("what was not asked before is only looked for when there is time", .enabled(if: hasLibrary))
  func patience() {
    let path = TinyDictionary.make()
    let speller = Speller(
      environment: [Speller.variable: path.display], folders: [], in: LocalFileSystem())
    #expect(speller.judge { false }.suggestions(for: "burt") == [])
    #expect(speller.judge().suggestions(for: "burt") == ["buurt"])
    #expect(speller.judge { false }.suggestions(for: "burt") == ["buurt"])
  }

  @Test(
    "the Dutch dictionary of the machine knows Dutch",
    .enabled(if: systemSpeller().dictionary != nil))
  func dutch() {
    let judge = systemSpeller().judge()
    for word in ["buurtbemiddelaar", "Buurthuis", "foto's", "één", "wijkkrant"] {
      #expect(judge.knows(word))
    }
    #expect(!judge.knows("buurtbemidelaar"))
    #expect(judge.suggestions(for: "buurtbemidelaar").first == "buurtbemiddelaar")
  }

  @Test(
    "a text of 5 kB that was looked at before takes 20 ms at most",
    .enabled(if: systemSpeller().dictionary != nil))
  func time() {
    let speller = systemSpeller()
    let info = KennisbankInfo(name: "Proef", organisation: nil, format: 1, path: "/proef")
    let check = SpellingCheck(catalogue: Catalogue(kennisbanken: [info], records: []))
    let line = "Buurtbemiddelaars praten met buren die elkaar nauwelijks kenden of begreppen.\n\n"
    let text = "---\nid: x\ntitel: X\n---\n" + String(repeating: line, count: 65)
    func look() -> Int {
      check.findings(
        in: Array(text.utf8), path: "interventies/x.md", kennisbank: 0, judge: speller.judge()
      ).count
    }
    #expect(look() == 1)
    let clock = ContinuousClock()
    // The fastest of some: other programs run here too.
    let fastest = (0..<20).map { _ in clock.measure { _ = look() } }.min() ?? .seconds(1)
    #expect(fastest < .milliseconds(20), "\(fastest)")
  }
}

@Suite("Spelling while writing")
@MainActor
struct SpellingSessionTests {
  private static let draft = "concepten/interventies/x.md"

  private func kennisbank(_ body: String, settings: String = "") -> BytePath {
    TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Proef\nformaat: 1\n\(settings)",
      Self.draft: "---\nid: x\ntitel: X\nstatus: concept\n---\n## Aanpak\n\n\(body)\n",
    ])
  }

  private func open(_ folder: BytePath, dictionary: BytePath? = TinyDictionary.make()) -> Session {
    let variables = dictionary.map { [Speller.variable: $0.display] } ?? [:]
    let session = Session(
      rows: 40, kennisbanken: [folder], start: Start(place: RememberedPlace(place: .writing)),
      variables: variables)
    return session.settle().press("e").press(.escape)
  }

  private func read(_ path: String, in folder: BytePath) -> String? {
    let bytes = try? LocalFileSystem().read(folder.appending(path), limit: 1 << 20)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private let advice = KeyPress(.function(7))

  @Test(
    "an unknown word is in the list of advice, with what to do about it", .enabled(if: hasLibrary))
  func listed() {
    let session = open(kennisbank("wij kennen de burt")).press(advice)
    #expect(session.menu.contains { $0.contains("“burt” staat niet in het woordenboek.") })
    #expect(session.menu.contains { $0.hasSuffix("→ verander in “buurt”") })
    #expect(session.menu.contains { $0.hasSuffix("→ dit woord is goed (onthouden)") })
    #expect(!session.menu.contains { $0.contains("Spelling wordt niet nagekeken") })
  }

  @Test("one key writes what is meant", .enabled(if: hasLibrary))
  func mend() {
    let folder = kennisbank("wij kennen de burt")
    let session = open(folder).press(advice).type("verander in").press(.enter)
    #expect(read(Self.draft, in: folder)?.contains("wij kennen de buurt\n") == true)
    #expect(!session.menu.contains { $0.contains("woordenboek") })
  }

  @Test(
    "a word that is right is kept with the kennisbank, told nowhere any more, and can be taken back",
    .enabled(if: hasLibrary))
  func learn() {
    let folder = kennisbank("wij kennen de burt en de burtt")
    try? LocalFileSystem().makeFolder(folder.appending("begrippen"))
    try? LocalFileSystem().writeAtomically(
      Array("# van ons\nfoo".utf8), to: folder.appending(OwnWords.path))
    let session = open(folder).press(advice)
    let rows = session.menu.firstIndex { $0.contains("“burt”") } ?? 0
    let learn = session.menu[rows...].firstIndex { $0.contains("onthouden") } ?? 0
    for _ in 0..<learn { session.press(.down) }
    session.press(.enter)
    #expect(read(OwnWords.path, in: folder) == "# van ons\nfoo\nburt\n")
    #expect(!session.menu.contains { $0.contains("“burt”") })
    #expect(session.menu.contains { $0.contains("“burtt”") })
    session.press(.escape, .escape, "u")
    #expect(read(OwnWords.path, in: folder) == "# van ons\nfoo")
  }

  @Test("the list of own words is made where there is none yet", .enabled(if: hasLibrary))
  func firstWord() {
    let folder = kennisbank("wij kennen de burt")
    open(folder).press(advice).type("onthouden").press(.enter)
    #expect(read(OwnWords.path, in: folder) == "burt\n")
    let again = open(folder).press(advice)
    #expect(!again.menu.contains { $0.contains("woordenboek") })
  }

  @Test("without a dictionary the list of advice says so, and the rest goes on")
  func missing() {
    let session = open(kennisbank("wij kennen de burt"), dictionary: nil).press(advice)
    #expect(
      session.menu.last == "Spelling wordt niet nagekeken: zet hunspell en hunspell-nl erbij.")
    #expect(session.shows("Spelling wordt niet nagekeken: zet hunspell en hunspell-nl erbij."))
  }

  @Test("of a kennisbank in another language spelling is not told of at all")
  func otherLanguage() {
    let session = open(kennisbank("we knoww", settings: "taal: en\n"), dictionary: nil)
    #expect(!session.press(advice).menu.contains { $0.contains("Spelling") })
  }
}

@Suite("Spelling on the command line")
struct SpellingCommandTests {
  private struct Ran {
    let status: WijkCommands.ExitStatus
    let out: String
    let err: String
  }

  private func wijk(_ arguments: String..., dictionary: BytePath?) -> Ran {
    var (out, err) = ("", "")
    let folder = TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Proef\nformaat: 1\n",
      "interventies/x.md":
        "---\nid: x\ntitel: X\nsamenvatting: wij kennen de burt\n---\n## Aanpak\n\nDe fluut.\n",
      OwnWords.path: "fluut\n",
    ])
    let home = TemporaryFolders.make().display
    let program = WijkCommandLine(
      .init(
        environment: ["HOME": home, Speller.variable: dictionary?.display ?? "/nergens"],
        workingFolder: folder, program: nil, hasTerminal: false),
      out: { out += $0 }, err: { err += $0 }, openScreen: { _, _ in .ok })
    let status = program.run(arguments + ["--kennisbank", folder.display])
    return Ran(status: status, out: out, err: err)
  }

  @Test("controle tells spelling only when it is asked to", .enabled(if: hasLibrary))
  func check() {
    let dictionary = TinyDictionary.make()
    let asked = wijk("controle", "--spelling", dictionary: dictionary)
    #expect(asked.out.contains("“burt” staat niet in het woordenboek. Bedoel je: buurt?"))
    #expect(!asked.out.contains("fluut"))
    #expect(!wijk("controle", "--tips", dictionary: dictionary).out.contains("woordenboek"))
    let json = wijk("controle", "--spelling", "--json", dictionary: dictionary)
    #expect(json.out.contains(#""code" : "spelling""#))
  }

  @Test("without a dictionary controle and dokter say so")
  func missing() {
    #expect(wijk("controle", "--spelling", dictionary: nil).err.contains("zet hunspell"))
    #expect(wijk("dokter", dictionary: nil).out.contains("zet hunspell"))
  }

  @Test("dokter says which dictionary is used", .enabled(if: hasLibrary))
  func doctor() {
    let dictionary = TinyDictionary.make()
    let ran = wijk("dokter", dictionary: dictionary)
    #expect(ran.out.contains(dictionary.display))
    #expect(ran.out.contains("libhunspell"))
  }
}
