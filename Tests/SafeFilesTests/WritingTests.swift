import Glibc
import Testing

@testable import SafeFiles

@Suite struct WritingTests {
  let folder: TemporaryFolder
  let files = LocalFileSystem()

  init() throws { folder = try TemporaryFolder() }

  private func save(_ text: String, to name: String) throws(FileProblem) {
    try files.writeAtomically(Array(text.utf8), to: folder[name])
  }

  @Test("a new file holds the bytes, is for this user only, and nothing else is left")
  func newFile() throws {
    try save("tekst", to: "a.md")
    #expect(try folder.text("a.md") == "tekst")
    #expect(try folder.mode(of: "a.md") & 0o777 == 0o600)
    #expect(try folder.names() == ["a.md"])
  }

  @Test("a file that is replaced keeps its mode", arguments: [0o644, 0o640, 0o600] as [mode_t])
  func mode(mode: mode_t) throws {
    try folder.write("oud", to: "a.md")
    try folder.setMode(mode, of: "a.md")
    try save("nieuw", to: "a.md")
    #expect(try folder.text("a.md") == "nieuw")
    #expect(try folder.mode(of: "a.md") & 0o777 == mode)
  }

  @Test("a large text and an empty one are written whole")
  func sizes() throws {
    let large = String(repeating: "regel\n", count: 100_000)
    try save(large, to: "groot")
    try save("", to: "leeg")
    #expect(try folder.text("groot") == large)
    #expect(try folder.text("leeg").isEmpty)
  }

  @Test("a link stays a link, and the file it points at is replaced")
  func link() throws {
    try folder.write("oud", to: "dotfiles/config.yaml")
    try folder.link("config.yaml", to: "dotfiles/config.yaml")
    try save("nieuw", to: "config.yaml")
    #expect(try folder.text("dotfiles/config.yaml") == "nieuw")
    #expect(try folder.mode(of: "config.yaml") & S_IFMT == S_IFLNK)
    #expect(try folder.names("dotfiles") == ["config.yaml"])
  }

  @Test("a name of 255 bytes can be written")
  func longName() throws {
    let name = String(repeating: "a", count: 255)
    try save("tekst", to: name)
    #expect(try folder.names() == [name])
  }

  @Test("where a folder stands no file is written, and nothing is left behind")
  func folderInTheWay() throws {
    try folder.makeFolder("a.md")
    #expect(throws: FileProblem(.notAFile, .write, folder["a.md"])) { try save("x", to: "a.md") }
    #expect(try folder.names() == ["a.md"])
  }

  @Test("without its folder a file is not written")
  func noFolder() {
    #expect(throws: FileProblem(.notFound, .write, folder["weg/a.md"])) {
      try save("x", to: "weg/a.md")
    }
  }

  @Test("saves give their descriptors back, also when they fail")
  func descriptors() throws {
    let failing = LocalFileSystem { $0 == .rename || $0 == .close ? EIO : nil }
    let before = try LocalFileSystem().list(BytePath("/proc/self/fd")).count
    for _ in 0..<200 {
      try? LocalFileSystem { $0 == .write ? EIO : nil }.writeAtomically([1], to: folder["a"])
      try? failing.writeAtomically([], to: folder["a"])
    }
    let after = try LocalFileSystem().list(BytePath("/proc/self/fd")).count
    #expect(after < before + 100)
  }
}

@Suite struct FolderMakingTests {
  let folder: TemporaryFolder
  let files = LocalFileSystem()

  init() throws { folder = try TemporaryFolder() }

  @Test("a folder is made with those above it, for this user only; twice is no error")
  func parents() throws {
    try files.makeFolder(folder["a/b/c"])
    try files.makeFolder(folder["a/b/c"])
    for name in ["a", "a/b", "a/b/c"] {
      #expect(try folder.mode(of: name) == S_IFDIR | 0o700)
    }
  }

  @Test("a file in the way is told")
  func fileInTheWay() throws {
    try folder.write("", to: "a")
    for name in ["a", "a/b"] {
      #expect(throws: FileProblem(.notAFolder, .makeFolder, folder[name])) {
        try files.makeFolder(folder[name])
      }
    }
  }

  @Test("a link to a folder serves as that folder")
  func link() throws {
    try folder.makeFolder("echt")
    try folder.link("link", to: "echt")
    try files.makeFolder(folder["link/onder"])
    #expect(try folder.names("echt") == ["onder"])
  }

  @Test("a file is removed once, and then it is not found")
  func remove() throws {
    try folder.write("", to: "a")
    #expect(files.exists(folder["a"]))
    try files.remove(folder["a"])
    #expect(!files.exists(folder["a"]))
    #expect(throws: FileProblem(.notFound, .remove, folder["a"])) { try files.remove(folder["a"]) }
  }
}
