import Kennisbank
import SafeFiles
import Testing

@testable import KennisbankStore

@Suite("The bin")
struct BinTests {
  private let folder: TemporaryFolder
  private let bin: Bin
  private let path = BytePath("concepten/interventies/a.md")

  init() throws {
    folder = try TemporaryFolder()
    bin = Bin(folder: try folder.opened())
  }

  @Test("what is thrown away can be put back where it was, byte for byte")
  func back() throws {
    try folder.write(uglyText, to: path.display)
    let binned = try bin.add(path, today: "2026-11-22")
    #expect(binned == BytePath("prullenbak/2026-11-22/concepten/interventies/a.md"))
    let items = try bin.items()
    #expect(items == [Bin.Item(path: binned, original: path, day: "2026-11-22")])
    #expect(try bin.restore(items[0]) == path)
    #expect(try folder.text(path.display) == uglyText)
    #expect(try bin.items().isEmpty)
  }

  @Test("the same path thrown away again is kept beside the first")
  func again() throws {
    for text in ["een", "twee", "drie"] {
      try folder.write(text, to: path.display)
      _ = try bin.add(path, today: "2026-11-22")
    }
    try folder.write("vier", to: path.display)
    _ = try bin.add(path, today: "2026-11-23")
    let items = try bin.items()
    #expect(items.map(\.day) == ["2026-11-23", "2026-11-22", "2026-11-22", "2026-11-22"])
    #expect(items.allSatisfy { $0.original == path })
    #expect(
      Set(try items.map { try folder.text($0.path.display) }) == ["een", "twee", "drie", "vier"])
  }

  @Test("nothing is put back over something else")
  func occupied() throws {
    try folder.write("oud", to: path.display)
    _ = try bin.add(path, today: "2026-11-22")
    try folder.write("nieuw", to: path.display)
    let item = try #require(try bin.items().first)
    #expect(throws: FileProblem.self) { try bin.restore(item) }
    let other = BytePath("concepten/interventies/a-2.md")
    #expect(try bin.restore(item, to: other) == other)
    #expect(try folder.text(path.display) == "nieuw" && folder.text(other.display) == "oud")
  }

  @Test("what is in the bin is not in the lists")
  func unread() throws {
    try folder.write("---\nid: a\n---\n", to: path.display)
    _ = try bin.add(path, today: "2026-11-22")
    #expect(FolderWalk.files(of: try folder.opened()).isEmpty)
  }

  @Test("git leaves the bin alone, and a .gitignore of the owner stays as it is")
  func ignored() throws {
    try folder.write("x", to: path.display)
    _ = try bin.add(path, today: "2026-11-22")
    #expect(try folder.text(".gitignore").hasPrefix("prullenbak/\n"))
    try folder.write("van mij", to: ".gitignore")
    try folder.write("x", to: path.display)
    _ = try bin.add(path, today: "2026-11-22")
    #expect(try folder.text(".gitignore") == "van mij")
  }

  @Test("an empty kennisbank has an empty bin, and what lies loose in it is left out")
  func empty() throws {
    #expect(try bin.items().isEmpty)
    try folder.write("x", to: "prullenbak/los.md")
    try folder.write("x", to: "prullenbak/2026/los.md")
    #expect(try bin.items().map(\.original) == [BytePath("los.md")])
  }
}

@Suite("A kennisbank of one's own")
struct PersonalKennisbankTests {
  @Test("it is made once, and what is there already stays")
  func make() throws {
    let home = try TemporaryFolder()
    _ = try PersonalKennisbank.make(at: home["share/kennisbank"], in: LocalFileSystem())
    #expect(
      try home.text("share/kennisbank/kennisbank.yaml") == "naam: Mijn kennisbank\nformaat: 1\n")
    #expect(
      try home.text("share/kennisbank/.gitignore")
        == "prullenbak/\n.wijk/backup/\n.wijk/aanwezig/\n")
    try home.write("naam: Anders\n", to: "share/kennisbank/kennisbank.yaml")
    let folder = try PersonalKennisbank.make(at: home["share/kennisbank"], in: LocalFileSystem())
    #expect(try home.text("share/kennisbank/kennisbank.yaml") == "naam: Anders\n")
    #expect(try folder.list(BytePath("")).count == 2)
  }

  @Test("it opens as a kennisbank")
  func opens() throws {
    let home = try TemporaryFolder()
    _ = try PersonalKennisbank.make(at: home["k"], in: LocalFileSystem())
    let open = try OpenKennisbank(KennisbankFolder(path: home["k"]), in: LocalFileSystem())
    #expect(open.info.name == "Mijn kennisbank" && !open.info.isNewerThanProgram)
  }
}
