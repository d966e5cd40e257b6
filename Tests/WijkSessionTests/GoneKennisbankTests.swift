import PlainText
import SafeFiles
import Testing
import WijkTestKit

/// A kennisbank on a stick or on the network, gone while the program goes on.
@Suite("A kennisbank that goes away")
@MainActor
struct GoneKennisbankTests {
  private let near = TemporaryFolders.kennisbank([
    "kennisbank.yaml": "naam: Hier\nformaat: 1\n",
    "interventies/aap.md": "---\nid: aap\ntitel: Aap\n---\n",
  ])
  private let far = TemporaryFolders.kennisbank([
    "kennisbank.yaml": "naam: Ver\nformaat: 1\n",
    "concepten/interventies/noot.md": "---\nid: noot\ntitel: Noot\nstatus: concept\n---\n",
  ])

  @Test("what was done there cannot be taken back, and the program says so")
  func undo() {
    let files = TroubledFiles()
    let session = Session(kennisbanken: [near, far], fileSystem: files).settle()
      .press("6").choose("Noot").press("D")
    #expect(session.titles.isEmpty)
    let gone = far.display
    files.fail { $0.path.hasPrefix(gone) ? .notFound : nil }
    session.command("vernieuwen").press("u")
    #expect(session.said.contains(far.display), "\(session.said)")
    #expect(session.titles.isEmpty)
  }

  @Test("what was done in another one is taken back there, however many went away before it")
  func others() {
    let last = TemporaryFolders.kennisbank(["kennisbank.yaml": "naam: Elders\nformaat: 1\n"])
    let troubled = TroubledFiles()
    let session = Session(kennisbanken: [near, far, last], fileSystem: troubled).settle()
      .press("6").choose("Noot").press("D")
    let gone = near.display
    troubled.fail { $0.path.hasPrefix(gone) ? .notFound : nil }
    session.command("vernieuwen").press("u")
    #expect(session.titles == ["Noot"])
    let files = LocalFileSystem()
    let draft = "concepten/interventies/noot.md"
    #expect((try? files.read(far.appending(draft), limit: 100)) != nil)
    #expect((try? files.read(last.appending(draft), limit: 100)) == nil)
  }
}
