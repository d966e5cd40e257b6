import SafeFiles
import Testing
import WijkCommands
import WijkTestKit

/// The same language on the command line.
@Suite("The language of searching, as a command")
@MainActor
struct QueryCommandTests {
  private func run(_ words: String...) -> (
    status: WijkCommands.ExitStatus, out: String, err: String
  ) {
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

  @Test("where nothing sensible is left it is a mistake in the use")
  func nothingLeft() {
    let found = run("zoek", "tema:veiligheid")
    #expect(found.status == .usage)
    #expect(found.out.isEmpty)
    #expect(run("zoek", "thema:armoede -klusbus").status == .nothing)
  }
}
