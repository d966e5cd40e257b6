import SafeFiles
import Testing
import WijkCommands
import WijkTestKit

/// The same language on the command line.
@Suite("The language of searching, as a command")
@MainActor
struct QueryCommandTests {
  private typealias Ended = (status: WijkCommands.ExitStatus, out: String, err: String)

  private func run(_ words: String...) -> Ended { run(words) }

  private func run(_ words: [String]) -> Ended {
    let home = TemporaryFolders.make()
    var (out, err) = ("", "")
    let program = WijkCommandLine(
      .init(
        environment: ["HOME": home.display], workingFolder: home, program: nil, hasTerminal: false),
      out: { out += $0 }, err: { err += $0 }, openScreen: { _, _ in .ok })
    let status = program.run(words + ["--plain", "--kennisbank", Sample.folder.display])
    return (status, out, err)
  }

  @Test("a query in the language finds what the screen finds, and --json gives it as ever")
  func finds() {
    let found = run("zoek", "oost (thema:ontmoeten OF bewijs:>=1) -coaches")
    #expect(found.status == .ok)
    #expect(found.out.split(separator: "\n").count == 2)
    #expect(run("search", "theme:ontmoeten", "oost").out.split(separator: "\n").count == 2)
    #expect(run("zoek", "--json", "thema:Ontmoeten oost").out.contains("\"wandelclub-oost\""))
  }

  @Test("what is wrong is told on stderr and ignored")
  func tells() {
    let found = run("zoek", "oost tema:veiligheid")
    #expect(found.status == .ok)
    #expect(found.err.contains("“tema:” is geen veld; bedoel je thema:?"))
    #expect(found.out.split(separator: "\n").count == 4)
  }

  @Test("a word with a dash before it is denied without more, and --help is still help")
  func deniedWords() {
    #expect(!run("zoek", "oost", "-coaches").out.isEmpty)
    #expect(run("zoek", "oost", "-coaches").out != run("zoek", "oost").out)
    #expect(run("zoek", "oost", "-coaches").out == run("zoek", "oost -coaches").out)
    #expect(run("zoek", "-coaches", "oost").out == run("zoek", "oost -coaches").out)
    #expect(run("zoek", "oost", "-thema:ontmoeten").out == run("zoek", "oost -thema:ontmoeten").out)
    #expect(run("zoek", "oost", "--nergens").status == .usage)
    #expect(!run("zoek", "-h").out.isEmpty)
    #expect(run("zoek", "-h").out == run("zoek", "--help").out)
  }

  @Test("nothing found: what to leave out, or what was meant, as the screen says it")
  func advice() {
    let found = run("zoek", "oost jaar:1901")
    #expect(found.status == .nothing)
    #expect(found.err == "Niets gevonden. Zonder “jaar:1901”: 4.\n")
    #expect(run("zoek", "oost", "--thema", "armoede").err.contains("Zonder thema: 4"))
    #expect(run("zoek", "klusbos").err == "Niets gevonden. Bedoelde je “klusbus”?\n")
    let long = run("zoek", "oost jaar:1901 " + String(repeating: "q", count: 300)).err
    #expect(long.count < 100)
  }

  @Test("a value that no description has is told, with the nearest", arguments: ["zoek", "lijst"])
  func unknownValues(command: String) {
    let words = command == "zoek" ? [command, "oost"] : [command]
    let found = run(words + ["--thema", "armoed"])
    #expect(found.status == .usage)
    #expect(found.err == "--thema kent “armoed” niet; bedoel je armoede?\n")
  }

  @Test("where nothing sensible is left it is a mistake in the use")
  func nothingLeft() {
    let found = run("zoek", "tema:veiligheid")
    #expect(found.status == .usage)
    #expect(found.out.isEmpty)
    #expect(run("zoek", "thema:armoede -klusbus").status == .nothing)
  }
}
