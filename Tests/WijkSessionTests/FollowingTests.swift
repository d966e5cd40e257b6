import Glibc
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit

@Suite("What others change while somebody looks")
@MainActor
struct FollowingTests {
  private let folder = TemporaryFolders.kennisbank([
    "kennisbank.yaml": "naam: Proef\nformaat: 1\n",
    "interventies/a.md": FollowingTests.text("Avondvierdaagse"),
    "interventies/b.md": FollowingTests.text("Buurttuin"),
    "interventies/c.md": FollowingTests.text("Computercafé"),
  ])

  private static func text(_ title: String) -> String {
    "---\ntitel: \(title)\nsamenvatting: Over \(title).\n---\n## Aanpak\nTekst.\n"
  }

  private func write(_ path: String, _ title: String) {
    let file = folder.appending(path)
    try? LocalFileSystem().makeFolder(file.parent)
    try? LocalFileSystem().writeAtomically(Array(Self.text(title).utf8), to: file)
  }

  private func open(
    processes: any ProcessRunner = NoProcesses(), variables: [String: String] = [:]
  ) -> Session {
    Session(
      kennisbanken: [folder], start: Start(place: RememberedPlace(place: .interventions)),
      variables: variables, processes: processes, isFollowing: true
    ).settle()
  }

  private func put(_ path: String, _ text: String) {
    let file = folder.appending(path)
    try? LocalFileSystem().makeFolder(file.parent)
    try? LocalFileSystem().writeAtomically(Array(text.utf8), to: file)
  }

  @Test("changes, additions and removals are taken up; the cursor stays with its description")
  func takenUp() {
    let session = open().press(.down)
    #expect(session.shows("> Buurttuin"))
    write("interventies/aa.md", "Aardappelfeest")
    session.wait { $0.shows("Aardappelfeest") }
    #expect(session.shows("> Buurttuin"))
    #expect(session.shows("1 gewijzigd"))
    write("interventies/b.md", "Buurttuin met kas")
    session.wait { $0.shows("> Buurttuin met kas") }
    unlink(folder.appending("interventies/a.md").display)
    session.wait { !$0.shows("Avondvierdaagse") }
    #expect(session.shows("> Buurttuin met kas"))
    #expect(session.state.catalogue.records.count == 3)
  }

  @Test("a text that is taken away while one reads it stays, and it says so")
  func takenAwayWhileReading() {
    let session = open().press(.down, .enter)
    #expect(session.header.contains("Buurttuin"))
    unlink(folder.appending("interventies/b.md").display)
    session.wait { $0.header.contains("staat er niet meer") }
    #expect(session.header.contains("Buurttuin · staat er niet meer"), "\(session.screen)")
    #expect(session.shows("Over Buurttuin."))
    session.press("h")
    #expect(session.titles == ["Avondvierdaagse", "Computercafé"])
  }

  @Test("synonyms that somebody adds count at once, and no longer when they are gone")
  func synonyms() {
    let session = open().press("/").type("samenkomst").press(.enter)
    #expect(!session.shows("> Avondvierdaagse"))
    put("begrippen/synoniemen.txt", "samenkomst = avondvierdaagse\n")
    session.wait { $0.shows("> Avondvierdaagse") }
    #expect(session.shows("> Avondvierdaagse"), "\(session.screen)")
    put("begrippen/synoniemen.txt", "# leeg\n")
    session.wait { !$0.shows("> Avondvierdaagse") }
    #expect(!session.shows("> Avondvierdaagse"))
  }

  @Test("how far a colleague is with the waaier is taken up")
  func progress() {
    let session = open()
    put("voortgang/eigen.yaml", "- stap: kijken\n  stand: gedaan\n")
    session.wait { $0.state.catalogue.progress.state(of: "kijken") == .done }
    #expect(session.state.catalogue.progress.state(of: "kijken") == .done)
  }

  @Test("after another editor had the terminal it goes on, and what was written there is one's own")
  func outside() {
    let editor = ScriptedEditor { $0 + "Meer.\n" }
    let session = open(processes: editor, variables: ["EDITOR": "/bin/true"])
    session.press("e", .escape, "E").settle()
    #expect(editor.calls.count == 1)
    write("interventies/c.md", "Cursus fietsen")
    session.wait {
      $0.shows("Cursus fietsen") || $0.state.catalogue.record("c")?.title == "Cursus fietsen"
    }
    #expect(session.state.catalogue.record("c")?.title == "Cursus fietsen")
  }

  @Test("a range of marks begins where it was begun, whatever others put before it")
  func range() {
    let session = open().press(.down, "v")
    write("interventies/aa.md", "Aardappelfeest")
    session.wait { $0.shows("Aardappelfeest") }
    session.press(.down, "v")
    #expect(session.shows("2 gemarkeerd"))
  }

  @Test("marks stay with their descriptions, whatever others add, write and remove")
  func marks() {
    let session = open().press(" ", " ", " ")
    #expect(session.markedIDs == ["a", "b", "c"])
    write("interventies/aa.md", "Aardappelfeest")
    session.wait { $0.shows(" Aardappelfeest") }
    #expect(session.markedIDs == ["a", "b", "c"])
    #expect(session.lines.filter { $0.contains("*Aardappelfeest") }.isEmpty)
    write("interventies/c.md", "Cursus fietsen")
    session.wait { $0.shows("Cursus fietsen") }
    #expect(session.markedIDs == ["a", "b", "c"])
    unlink(folder.appending("interventies/a.md").display)
    session.wait { !$0.shows("Avondvierdaagse") }
    #expect(session.markedIDs == ["b", "c"])
    session.press("m").type("samen").press(.enter)
    #expect(session.shows("2 toegevoegd"), "\(session.screen)")
    write("interventies/a.md", "Avondvierdaagse")
    session.wait { $0.shows("Avondvierdaagse") }
    #expect(session.markedIDs == ["a", "b", "c"])
    session.command("vernieuwen")
    #expect(session.markedIDs == ["a", "b", "c"])
    session.press(.escape)
    #expect(session.markedIDs == [])
  }

  @Test("who reads goes on along the list as it was, whatever others put between")
  func reading() {
    let session = open().press(.enter)
    #expect(session.header.contains("1 van 3"))
    write("interventies/aa.md", "Aardappelfeest")
    session.wait { $0.state.catalogue.records.count == 4 }
    session.press("J")
    #expect(session.header.contains("Buurttuin"))
    #expect(session.header.contains("2 van 3"))
    session.press("J", "J")
    #expect(session.header.contains("Computercafé"))
    session.press("K", "h")
    #expect(session.chosen == "Buurttuin")
  }

  @Test("a folder that comes with its files is taken up")
  func newFolder() {
    let session = open()
    let elsewhere = TemporaryFolders.kennisbank([
      "nieuw/d.md": Self.text("Dorpsfeest"), "nieuw/e.md": Self.text("Eetclub"),
    ])
    rename(
      elsewhere.appending("nieuw").display, folder.appending("interventies/nieuw").display)
    session.wait { $0.shows("Eetclub") }
    #expect(session.shows("Dorpsfeest"))
    write("interventies/nieuw/f.md", "Filmavond")
    session.wait { $0.shows("Filmavond") }
    #expect(session.state.catalogue.records.count == 6)
  }

  @Test("files that change faster than they are read end as they are")
  func fast() {
    let session = open()
    for number in 0..<300 { write("interventies/a.md", "Avond \(number)") }
    session.wait { $0.shows("Avond 299") }
    #expect(session.shows("Avond 299"))
  }
}
