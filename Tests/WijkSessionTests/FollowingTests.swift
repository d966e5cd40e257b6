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

  private func open() -> Session {
    Session(
      kennisbanken: [folder], start: Start(place: RememberedPlace(place: .interventions)),
      isFollowing: true
    ).settle()
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
