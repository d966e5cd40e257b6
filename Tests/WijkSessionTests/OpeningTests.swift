import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkTestKit
import WijkTexts

/// `wijk bewerk` from the side of the screen.
@Suite("Starting in a draft", .serialized)
@MainActor
struct OpeningTests {
  private let path = "concepten/interventies/tuin.md"
  private let folder = TemporaryFolders.kennisbank([
    "concepten/interventies/tuin.md":
      "---\nid: tuin\ntitel: Tuin\nsoort: praktijk\n---\n\n## Aanpak\nTuinieren.\n"
  ])

  private func session(_ path: String, news: Notice? = nil) -> Session {
    Session(
      kennisbanken: [folder],
      start: Start(opening: .init(kennisbank: folder.display, path: path, news: news)))
  }

  @Test("the first thing to write in is the draft that was asked for, with what is said of it")
  func opens() {
    let session = session(path, news: Notice("er was er al een")).settle()
    #expect(session.state.screens.top.isEditor)
    #expect(session.shows("Tuin") && session.shows("er was er al een"))
    session.press(.escape, "q")
    #expect(session.list?.scope == .place(.writing))
    #expect(session.titles == ["Tuin"])
  }

  @Test("what is typed before the text is there goes into the text, and to no list")
  func typedAhead() throws {
    let session = session(path)
    session.terminal.type("DDe buurt".map { .key(.character($0)) })
    session.settle()
    #expect(session.state.screens.top.isEditor)
    #expect(session.shows("DDe buurt"))
    session.press(.escape, "q").settle()
    let bytes = try LocalFileSystem().read(folder.appending(path), limit: 1 << 16)
    #expect(String(decoding: bytes, as: UTF8.self).contains("DDe buurt"))
  }

  @Test("a draft that is gone meanwhile is told, and what was typed for it does nothing else")
  func gone() {
    let session = session("concepten/interventies/weg.md")
    session.terminal.type([.key("D"), .key("q")])
    session.settle()
    #expect(!session.hasEnded)
    #expect(session.list != nil)
    #expect(session.shows(Texts(.dutch).noTextToWrite.string.prefix(40).description))
    #expect(LocalFileSystem().exists(folder.appending(path)))
  }

  @Test("a draft of a kennisbank of a newer format is shown, but not written in")
  func newerFormat() {
    let folder = TemporaryFolders.kennisbank([
      "kennisbank.yaml": "naam: Later\nformaat: 99\n",
      path: "---\nid: tuin\ntitel: Tuin\n---\n",
    ])
    let session = Session(
      kennisbanken: [folder], start: Start(place: RememberedPlace(place: .writing))
    ).settle()
    for key: KeyPress in ["e", "P", "D"] {
      session.press(key)
      #expect(session.shows(Texts(.dutch).kennisbankReadOnly("Later").string))
      #expect(session.list != nil)
    }
    #expect(LocalFileSystem().exists(folder.appending(path)))
  }
}

/// What the publish card does when the bin takes nothing.
@Suite("A draft that stays", .serialized)
@MainActor
struct LeftoverTests {
  @Test("a draft that is published and could not go to the bin is still there, and that is said")
  func stays() {
    let path = "concepten/elementen/schep.md"
    let folder = TemporaryFolders.kennisbank([
      path: "---\nid: schep\ntitel: Schep\n---\n", "prullenbak": "in de weg",
    ])
    let session = Session(
      kennisbanken: [folder], start: Start(place: RememberedPlace(place: .writing))
    ).settle()
    session.press("P", .enter)
    #expect(LocalFileSystem().exists(folder.appending("elementen/schep.md")))
    #expect(session.shows(path))
    // What is taken back is what was done, and no more.
    session.press("u")
    #expect(session.shows("Teruggedraaid in “Schep”"))
    #expect(!LocalFileSystem().exists(folder.appending("elementen/schep.md")))
    #expect(LocalFileSystem().exists(folder.appending(path)))
  }
}

extension Screen {
  fileprivate var isEditor: Bool { if case .editor = self { true } else { false } }
}
