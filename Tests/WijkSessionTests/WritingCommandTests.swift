import Kennisbank
import KennisbankStore
import SafeFiles
import Testing
import WijkApp
import WijkCommands
import WijkTestKit
import WijkTexts

@Suite("Commands that write", .serialized)
struct WritingCommandTests {
  // MARK: New

  @Test("a new draft has the answers in it, and its path is printed")
  func new() throws {
    let shell = Shell(["kennisbank.yaml": "naam: Proef\n"])
    let result = shell.run(
      "nieuw", "--titel", "Buurtmoestuin Zuid", "--wat-speelt-er", "Eenzaamheid", "--wat-doe-je",
      "Samen tuinieren", "--voor-wie", "ouderen")
    #expect(result.status == .ok)
    let path = "concepten/interventies/buurtmoestuin-zuid.md"
    #expect(result.out == shell.folder.appending(path).display + "\n")
    #expect(result.err.isEmpty)
    let text = try #require(shell.text(path))
    for part in [
      "titel: Buurtmoestuin Zuid", "## Aanleiding\nEenzaamheid", "## Aanpak\nSamen tuinieren",
      "doelgroepen_toelichting: ouderen",
    ] { #expect(text.contains(part)) }
    let second = shell.run("nieuw", "--titel", "Buurtmoestuin Zuid", "--json").out
    #expect(second.contains(#""id" : "buurtmoestuin-zuid-2""#))
    #expect(second.contains(#""pad" : "concepten/interventies/buurtmoestuin-zuid-2.md""#))
    #expect(second.contains(#""kennisbank" : "\#(shell.folder.display)""#))
  }

  @Test("of each kind a draft can be made", arguments: NewDraftState.kinds)
  func kinds(kind: ObjectKind) {
    let shell = Shell([:])
    let result = shell.run("new", "--titel", "Iets nieuws", "--soort", kind.rawValue)
    #expect(result.status == .ok)
    #expect(result.out.contains("/concepten/\(kind.folder ?? "?")/"))
  }

  @Test("a draft can begin with what carries over from another text")
  func from() throws {
    let shell = Shell([
      "archetypen/coaches.md": "---\nid: coaches\ntitel: C\nthemas: [jeugd]\n---\n"
    ])
    #expect(shell.run("nieuw", "--titel", "Bij ons", "--vanuit", "coaches").status == .ok)
    let text = try #require(shell.text("concepten/interventies/bij-ons.md"))
    #expect(text.contains("archetype: coaches") && text.contains("jeugd"))
  }

  @Test(
    "a new draft that is asked for wrongly is not made, and it is said how it is done",
    arguments: [
      ([], WijkCommands.ExitStatus.usage, "--titel"), (["--titel", "  "], .usage, "--titel"),
      (["--titel", "x", "--soort", "fiets"], .usage, "wijkprogramma"),
      (["--titel", "x", "--soort", "stap", "--vanuit", "a"], .usage, "--soort"),
      (["--titel", "x", "--vanuit", "appl"], .nothing, "appel"),
      (["--titel", "x", "--bewerk"], .usage, "terminal"),
      (["--titel", "x", "--alleen-lezen"], .usage, "--alleen-lezen"),
    ])
  func newRefused(words: [String], status: WijkCommands.ExitStatus, hint: String) {
    let shell = Shell(["interventies/appel.md": "---\nid: appel\ntitel: Appel\n---\n"])
    let result = shell.run(["nieuw"] + words)
    #expect(result.status == status)
    #expect(result.err.contains(hint))
    #expect(result.out.isEmpty)
    #expect(!shell.exists("concepten"))
  }

  @Test("beside the starter kennisbank a first draft makes a kennisbank of one's own, said aloud")
  func personal() {
    let shell = Shell.starter()
    let own = shell.home.appending(".local/share/wijk/mijn-kennisbank")
    let first = shell.run("nieuw", "--titel", "Mijn eerste")
    #expect(first.status == .ok)
    #expect(first.err == Texts(.dutch).personalMade(own.display).string + "\n")
    #expect(first.out == own.display + "/concepten/interventies/mijn-eerste.md\n")
    let second = shell.run("nieuw", "--titel", "Mijn tweede")
    #expect(second.status == .ok && second.err.isEmpty)
    #expect(shell.run("publiceer", "mijn-tweede").status == .nothing)
  }

  @Test("without a folder of one's own the starter kennisbank stays as it is, and that is said")
  func nowhere() {
    let shell = Shell.starter(variables: ["HOME": ""])
    let result = shell.run("nieuw", "--titel", "Nergens")
    #expect(result.status == .store)
    #expect(!result.err.isEmpty && result.out.isEmpty)
  }

  // MARK: Edit

  @Test("the screen opens at the draft of a text, which is made when there is none")
  func edit() throws {
    let shell = Shell(
      ["interventies/appel.md": "---\nid: appel\ntitel: Appel\n---\n"], hasTerminal: true)
    let path = "concepten/interventies/appel.md"
    for name in ["appel", "Appel", "interventies/appel.md"] {
      #expect(shell.run("bewerk", name).status == .ok)
      let opening = try #require(shell.opened?.start(allowsColour: false).opening)
      #expect(opening.path == path)
      #expect(opening.kennisbank == shell.folder.display)
    }
    #expect(shell.text(path)?.contains("basis: ") == true)
    #expect(shell.run("nieuw", "--titel", "Peer", "--bewerk").status == .ok)
    #expect(
      shell.opened?.start(allowsColour: false).opening?.path == "concepten/interventies/peer.md")
  }

  @Test("a text of the starter kennisbank is edited in a kennisbank of one's own")
  func editStarter() throws {
    let shell = Shell.starter(hasTerminal: true)
    #expect(shell.run("edit", "straatcoaches").status == .ok)
    let setup = try #require(shell.opened)
    let own = shell.home.appending(".local/share/wijk/mijn-kennisbank")
    #expect(setup.world.kennisbanken.map(\.path).contains(own))
    #expect(setup.start(allowsColour: false).opening?.kennisbank == own.display)
  }

  @Test("what cannot be edited opens no screen")
  func editRefused() {
    let files = [
      "interventies/appel.md": "---\nid: appel\ntitel: Appel\n---\n",
      "begrippen/themas.yaml": "- id: jeugd\n  naam: Jeugd\n",
    ]
    let shell = Shell(files, hasTerminal: true)
    let unknown = shell.run("bewerk", "apel")
    #expect(unknown.status == .nothing)
    #expect(unknown.err.contains("appel"))
    #expect(shell.run("bewerk", "jeugd").status == .nothing)
    #expect(shell.run("bewerk", "appel", "--alleen-lezen").status == .usage)
    #expect(shell.opened == nil)
    let pipe = Shell(files).run("bewerk", "appel")
    #expect(pipe.status == .usage)
    #expect(pipe.err.contains("terminal"))
    #expect(!shell.exists("concepten"))
  }

  // MARK: Publish

  private static let path = "concepten/interventies/tuin.md"

  /// With all that publishing needs.
  private static func ready(_ approach: String = "Samen tuinieren.", extra: String = "") -> String {
    """
    ---
    id: tuin
    titel: Tuin
    soort: praktijk
    samenvatting: Buren tuinieren samen.
    gemeenten: [culemborg]
    doelgroepen: [ouderen]
    effecten: [ontmoeting]
    bronnen: [https://example.org]
    zichtbaarheid: openbaar
    beheerder: wijkteam
    \(extra)status: concept
    ---

    ## Aanleiding
    Buren kennen elkaar niet.

    ## Aanpak
    \(approach)

    """
  }

  @Test("a draft that has all it needs is published, and its new path is printed")
  func publish() throws {
    let shell = Shell([Self.path: Self.ready()])
    let trial = shell.run("publiceer", "tuin", "--droog", "--alleen-lezen")
    #expect(trial.status == .ok)
    #expect(trial.out.contains(Texts(.dutch).readers("openbaar").string))
    #expect(!shell.exists("interventies"))
    let result = shell.run("publiceer", "tuin")
    #expect(result.status == .ok)
    #expect(result.out == shell.folder.appending("interventies/tuin.md").display + "\n")
    #expect(result.err.isEmpty)
    #expect(shell.text("interventies/tuin.md")?.contains("openbaar_sinds: ") == true)
    #expect(!shell.exists(Self.path) && shell.exists("prullenbak"))
    let again = shell.run("publiceer", "tuin")
    #expect(again.status == .nothing)
    #expect(again.err == Texts(.dutch).alreadyPublished("interventies/tuin.md").string + "\n")
  }

  @Test("a draft that is not ready stays, with each reason on a line or in a list")
  func publishRefused() {
    let text = "---\nid: tuin\ntitel: Tuin\n---\n\n## Aanpak\nBel 06-12345678.\n"
    let shell = Shell([Self.path: text])
    let texts = Texts(.dutch)
    for words in [["publiceer", "tuin"], ["publiceer", "tuin", "--droog"]] {
      let result = shell.run(words)
      #expect(result.status == .nothing)
      let lines = result.err.split(separator: "\n").map(String.init)
      let needed = texts.stillNeededOne(texts.publicationNeed("aanleiding"))
      #expect(lines.contains("  " + needed.string))
      #expect(lines.contains { $0.contains("06-12345678") })
      #expect(lines.last == texts.openWithEdit("tuin").string)
    }
    let json = shell.run("publish", "tuin", "--json")
    #expect(json.status == .nothing && json.err.isEmpty)
    for part in [
      #""gepubliceerd" : false"#, #""kopje" : "Aanleiding""#, #""soort" : "privacy""#,
      #""veld" : "samenvatting""#,
    ] { #expect(json.out.contains(part), "\(part)") }
    #expect(shell.text(Self.path) == text && !shell.exists("interventies"))
  }

  @Test("what looks private stops publishing until somebody accepted it")
  func privacy() {
    let shell = Shell([Self.path: Self.ready("Bel 06-12345678.")])
    #expect(shell.run("publiceer", "tuin").status == .nothing)
    shell.write(
      Self.ready("Bel 06-12345678.", extra: "privacy_akkoord: [06-12345678]\n"), to: Self.path)
    #expect(shell.run("publiceer", "tuin").status == .ok)
  }

  @Test("two texts that wait for a choice stop publishing")
  func conflict() {
    let file = """
      id: tuin
      pad: \(Self.path)
      conflicten:
        - veld: titel
          vorm: tekst
          in_bestand: Tuin
          andere: Hof

      """
    let shell = Shell([Self.path: Self.ready(), "conflicten/tuin.yaml": file])
    let result = shell.run("publiceer", "tuin")
    #expect(result.status == .nothing)
    #expect(result.err.contains(Texts(.dutch).openConflicts(1).string))
    #expect(shell.exists(Self.path))
  }

  @Test("a published text that changed since the draft began is not replaced")
  func overtaken() throws {
    let published = Self.ready().replacing("status: concept\n", with: "")
    let shell = Shell(["interventies/tuin.md": published], hasTerminal: true)
    #expect(shell.run("bewerk", "tuin").status == .ok)
    let draft = try #require(shell.text(Self.path))
    shell.write(draft.replacing("Samen", with: "Samen elke week"), to: Self.path)
    let plan = shell.run("publiceer", "tuin", "--droog").out
    #expect(plan.contains(Texts(.dutch).changedFields(1).string))
    #expect(plan.contains(Texts(.dutch).changeWord("changed").string + ": Aanpak"))
    let theirs = published.replacing("kennen", with: "zien")
    shell.write(theirs, to: "interventies/tuin.md")
    for words in [["publiceer", "tuin"], ["publiceer", "tuin", "--droog"]] {
      let result = shell.run(words)
      #expect(result.status == .conflict)
      #expect(result.err.contains("wijk bewerk tuin"))
    }
    #expect(shell.text("interventies/tuin.md") == theirs && shell.exists(Self.path))
  }

  @Test("in a kennisbank of a newer format nothing is published or renamed")
  func newerFormat() {
    let shell = Shell(["kennisbank.yaml": "formaat: 99\n", Self.path: Self.ready()])
    for words in [["publiceer", "tuin"], ["hernoem", "tuin", "hof"]] {
      #expect(shell.run(words).status == .store)
    }
    #expect(shell.text(Self.path) == Self.ready())
  }

  @Test("a draft that could not go to the bin is told to be there still")
  func leftover() {
    let shell = Shell([Self.path: Self.ready(), "prullenbak": "in de weg"])
    let result = shell.run("publiceer", "tuin")
    #expect(result.status == .ok)
    #expect(shell.exists("interventies/tuin.md") && shell.exists(Self.path))
    #expect(result.err.contains(Self.path))
  }

  // MARK: Rename

  private static let linked = [
    "interventies/tuin.md": "---\nid: tuin\ntitel: Tuin\n---\n",
    "elementen/schep.md":
      "---\nid: schep\ntitel: Schep\n---\n\n## Uitleg\nZie [[tuin]] en [[tuin|hem]].\n",
  ]

  @Test("another id goes over the whole kennisbank, and back")
  func rename() {
    let shell = Shell(Self.linked)
    let trial = shell.run("hernoem", "tuin", "hof", "--droog", "--alleen-lezen")
    #expect(trial.status == .ok)
    #expect(trial.out.contains("interventies/tuin.md → interventies/hof.md: 1"))
    #expect(shell.exists("interventies/tuin.md"))
    let result = shell.run("hernoem", "tuin", "hof")
    #expect(result.status == .ok)
    #expect(result.out == Texts(.dutch).renamed("tuin", "hof", places: 3, files: 2).string + "\n")
    #expect(result.err == Texts(.dutch).renameBack("tuin", "hof").string + "\n")
    #expect(shell.text("elementen/schep.md")?.contains("[[hof]] en [[hof|hem]]") == true)
    let json = shell.run("rename", "hof", "tuin", "--json").out
    #expect(json.contains(#""gedaan" : true"#) && json.contains(#""plekken" : 3"#))
    for (path, text) in Self.linked { #expect(shell.text(path) == text) }
  }

  @Test(
    "a name that cannot be, or is taken, renames nothing",
    arguments: [
      ("tuin", "tuin", WijkCommands.ExitStatus.usage, "tuin"),
      ("tuin", "Mijn Hof", .usage, "mijn-hof"),
      ("tuin", "schep", .nothing, "elementen/schep.md"), ("tuim", "hof", .nothing, "tuin"),
    ])
  func renameRefused(old: String, new: String, status: WijkCommands.ExitStatus, hint: String) {
    let shell = Shell(Self.linked)
    let result = shell.run("hernoem", old, new)
    #expect(result.status == status)
    #expect(result.err.contains(hint))
    for (path, text) in Self.linked { #expect(shell.text(path) == text) }
  }

  @Test("a renaming that was interrupted is completed, and goes before another one")
  func interrupted() {
    var files = Self.linked
    // The object has its new name already; a link to it and the note of the renaming are left.
    files["interventies/tuin.md"] = nil
    files["interventies/hof.md"] = "---\nid: hof\ntitel: Tuin\n---\n"
    files[".wijk/hernoemen.yaml"] = "van: tuin\nnaar: hof\n"
    let shell = Shell(files)
    let other = shell.run("hernoem", "schep", "spa")
    #expect(other.status == .nothing)
    #expect(other.err.contains("wijk hernoem tuin hof"))
    #expect(shell.run("hernoem", "tuin", "hof").status == .ok)
    #expect(shell.text("elementen/schep.md")?.contains("[[hof]]") == true)
    #expect(!shell.exists(".wijk/hernoemen.yaml"))
  }

  @Test("what a person has to mend is told, and an open choice goes first")
  func renameObstacles() {
    var files = Self.linked
    files["interventies/bos.md"] = "---\nid: bos\ntitel: Bos\ngerelateerd: &x [tuin]\n---\n"
    let shell = Shell(files)
    let result = shell.run("hernoem", "tuin", "hof")
    #expect(result.status == .nothing)
    #expect(result.err.contains("interventies/bos.md") && result.err.contains("gerelateerd"))
    #expect(shell.exists("interventies/hof.md"))
    files["conflicten/tuin.yaml"] = "id: tuin\n"
    let other = Shell(files)
    #expect(other.run("hernoem", "tuin", "hof").status == .conflict)
    #expect(other.exists("interventies/tuin.md"))
  }

  @Test("with --alleen-lezen no command writes")
  func readOnly() {
    let shell = Shell([Self.path: Self.ready()], hasTerminal: true)
    for words in [
      ["nieuw", "--titel", "x"], ["bewerk", "tuin"], ["publiceer", "tuin"],
      ["hernoem", "tuin", "hof"],
    ] {
      let result = shell.run(words + ["--alleen-lezen"])
      #expect(result.status == .usage)
      #expect(result.err == Texts(.dutch).readOnlyHere.string + "\n")
    }
    #expect(shell.text(Self.path) == Self.ready())
  }

  @Test(
    "each command that writes has a page of help in both languages", arguments: Language.allCases)
  func help(language: Language) {
    let shell = Shell([:])
    for name in ["nieuw", "bewerk", "publiceer", "hernoem", "new", "edit", "publish", "rename"] {
      let result = shell.run(name, "--help", "--taal", language.rawValue)
      #expect(result.status == .ok)
      #expect(result.out.hasPrefix("wijk ") && !result.out.hasPrefix("wijk:"))
    }
  }
}

/// Runs commands as a shell would, in a home of their own.
final class Shell {
  struct Result {
    let status: WijkCommands.ExitStatus
    let out: String
    let err: String
  }

  let folder: BytePath
  let home = TemporaryFolders.make()
  /// What the screen was opened with last.
  private(set) var opened: Setup?
  private let options: [String]
  private let variables: [String: String]
  private let hasTerminal: Bool

  /// - Parameter files: of the kennisbank that is named to every command.
  init(_ files: [String: String], hasTerminal: Bool = false) {
    let files = files.isEmpty ? ["kennisbank.yaml": "naam: Proef\n"] : files
    folder = TemporaryFolders.kennisbank(files)
    options = ["--kennisbank", folder.display]
    variables = [:]
    self.hasTerminal = hasTerminal
  }

  private init(variables: [String: String], hasTerminal: Bool) {
    folder = TemporaryFolders.starter
    options = []
    self.variables = variables
    self.hasTerminal = hasTerminal
  }

  /// Nothing is named: the program's own kennisbank.
  static func starter(variables: [String: String] = [:], hasTerminal: Bool = false) -> Shell {
    let assets = TemporaryFolders.checkout.appending("Assets").display
    return Shell(
      variables: ["WIJK_ASSETS": assets].merging(variables) { $1 }, hasTerminal: hasTerminal)
  }

  func run(_ words: String...) -> Result { run(words) }

  func run(_ words: [String]) -> Result {
    var (out, err) = ("", "")
    let environment = ["HOME": home.display].merging(variables) { $1 }
    let program = WijkCommandLine(
      .init(
        environment: environment, workingFolder: home, program: nil, hasTerminal: hasTerminal),
      out: { out += $0 }, err: { err += $0 },
      openScreen: { setup, _ in
        self.opened = setup
        return .ok
      })
    let status = program.run(words + options)
    return Result(status: status, out: out, err: err)
  }

  func text(_ path: String) -> String? {
    let bytes = try? LocalFileSystem().read(folder.appending(path), limit: 1 << 20)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ path: String) -> Bool { LocalFileSystem().exists(folder.appending(path)) }

  func write(_ text: String, to path: String) {
    try? LocalFileSystem().writeAtomically(Array(text.utf8), to: folder.appending(path))
  }
}
