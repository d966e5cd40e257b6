import Glibc
import Testing

@testable import SafeFiles

@Suite struct ReadingTests {
  let folder: TemporaryFolder
  let files = LocalFileSystem()

  init() throws { folder = try TemporaryFolder() }

  private func read(_ path: String, limit: Int = 1 << 20) throws(FileProblem) -> [UInt8] {
    try files.read(BytePath(path), beneath: folder.path, limit: limit)
  }

  private func problem(reading path: String, limit: Int = 1 << 20) -> FileProblem.Kind? {
    do {
      _ = try read(path, limit: limit)
      return nil
    } catch { return error.kind }
  }

  @Test("a file is read whole", arguments: [0, 1, 4095, 4096, 4097, 300_000])
  func whole(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: folder["a/b.md"])
    #expect(try read("a/b.md") == bytes)
  }

  @Test("a file of exactly the limit is read, one byte more is too large")
  func limit() throws {
    try folder.write("12345", to: "vijf")
    #expect(try read("vijf", limit: 5) == Array("12345".utf8))
    #expect(problem(reading: "vijf", limit: 4) == .tooLarge(5))
  }

  @Test("a file whose size is said to be nothing is read all the same")
  func sizeUnknown() throws {
    let bytes = try files.read(BytePath("self/status"), beneath: BytePath("/proc"), limit: 1 << 16)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Name:"))
  }

  @Test("a file whose size is said to be nothing cannot pass the limit")
  func sizeUnknownOverLimit() {
    #expect(throws: FileProblem.self) {
      try files.read(BytePath("self/status"), beneath: BytePath("/proc"), limit: 10)
    }
  }

  @Test("what is missing is not found, with its whole path")
  func missing() throws {
    let expected = FileProblem(.notFound, .read, folder["weg/a.md"])
    #expect(throws: expected) { try read("weg/a.md") }
  }

  @Test("nothing leads out of the folder: dots, an absolute path, a link, a link in between")
  func outside() throws {
    try folder.write("geheim", to: "buiten/geheim.md")
    try folder.makeFolder("binnen")
    try folder.link("binnen/link.md", to: "../buiten/geheim.md")
    try folder.link("binnen/absoluut.md", to: folder["buiten/geheim.md"].display)
    try folder.link("binnen/map", to: "../buiten")
    let inside = try files.openFolder(folder["binnen"])
    for path in ["../buiten/geheim.md", "link.md", "absoluut.md", "map/geheim.md", "/etc/passwd"] {
      #expect(throws: FileProblem(.outside, .read, folder["binnen"].appending(path))) {
        try inside.read(BytePath(path), limit: 100)
      }
    }
  }

  @Test("a link that stays inside is followed")
  func linkInside() throws {
    try folder.write("tekst", to: "a/een.md")
    try folder.link("twee.md", to: "a/een.md")
    #expect(try read("twee.md") == Array("tekst".utf8))
  }

  @Test("links in a circle are refused")
  func linkLoop() throws {
    try folder.link("een", to: "twee")
    try folder.link("twee", to: "een")
    #expect(problem(reading: "een") == .outside)
  }

  @Test("a pipe, a socket, a folder and a device are no files, and nobody waits for them")
  func notFiles() throws {
    try folder.makePipe("pijp.md")
    try folder.makeFolder("map.md")
    #expect(problem(reading: "pijp.md") == .notAFile)
    #expect(problem(reading: "map.md") == .notAFile)
    #expect(problem(reading: "") == .notAFile)
    #expect(throws: FileProblem(.notAFile, .read, BytePath("/dev/zero"))) {
      try files.read(BytePath("zero"), beneath: BytePath("/dev"), limit: 10)
    }
  }

  @Test("a name with a NUL in it does not mean the name before the NUL")
  func nulInName() throws {
    try folder.write("tekst", to: "a")
    #expect(problem(reading: "a\0b") == .notFound)
  }

  @Test("a file without rights is told as such", .disabled(if: isRoot, "root may read everything"))
  func noRights() throws {
    try folder.write("tekst", to: "dicht.md")
    try folder.setMode(0, of: "dicht.md")
    #expect(problem(reading: "dicht.md") == .noPermission)
  }

  @Test("an open folder goes on reading after it was moved")
  func movedFolder() throws {
    try folder.write("tekst", to: "oud/a.md")
    let open = try files.openFolder(folder["oud"])
    #expect(rename(folder["oud"].display, folder["nieuw"].display) == 0)
    #expect(try open.read(BytePath("a.md"), limit: 100) == Array("tekst".utf8))
  }

  @Test("reading and listing give their descriptors back, also when they fail")
  func descriptors() throws {
    try folder.write("tekst", to: "a.md")
    try folder.makePipe("pijp")
    let before = try files.list(BytePath("/proc/self/fd")).count
    for _ in 0..<200 {
      _ = try files.list(folder.path)
      _ = try read("a.md")
      for path in ["pijp", "niets", ""] { _ = problem(reading: path) }
      _ = problem(reading: "a.md", limit: 1)
    }
    let after = try files.list(BytePath("/proc/self/fd")).count
    #expect(after < before + 100)
  }
}

@Suite struct ListingTests {
  let folder: TemporaryFolder
  let files = LocalFileSystem()

  init() throws { folder = try TemporaryFolder() }

  @Test("each name is listed once with its kind, links not followed")
  func kinds() throws {
    try folder.write("", to: "bestand")
    try folder.makeFolder("map")
    try folder.link("link", to: "map")
    try folder.link("los", to: "nergens")
    try folder.makePipe("pijp")
    let kinds = try files.list(folder.path).map { (BytePath(bytes: $0.name), $0.kind) }
    #expect(
      Dictionary(uniqueKeysWithValues: kinds) == [
        BytePath("bestand"): .file, BytePath("map"): .folder, BytePath("link"): .link,
        BytePath("los"): .link, BytePath("pijp"): .other,
      ])
  }

  @Test("an empty folder has no entries")
  func empty() throws {
    #expect(try files.list(folder.path).isEmpty)
  }

  @Test("names are bytes: a newline, an escape, bad UTF-8, 255 bytes, two spellings of one letter")
  func uglyNames() throws {
    let names: [[UInt8]] = [
      Array("a\nb.md".utf8), Array("\u{1B}[31m.md".utf8), [0xFF, 0xFE], Array("-rf".utf8),
      [UInt8](repeating: 0x61, count: 255), Array("é".utf8), Array("e\u{301}".utf8),
    ]
    for name in names { try folder.write(name, to: folder.path.appending(name)) }
    #expect(Set(try files.list(folder.path).map(\.name)) == Set(names))
    for name in names {
      let path = BytePath(bytes: name)
      #expect(try files.read(path, beneath: folder.path, limit: 300) == name)
    }
  }

  @Test("what is not there and what is no folder cannot be listed")
  func noFolder() throws {
    try folder.write("", to: "bestand")
    #expect(throws: FileProblem(.notFound, .list, folder["niets"])) {
      try files.list(folder["niets"])
    }
    #expect(throws: FileProblem(.notAFolder, .list, folder["bestand"])) {
      try files.list(folder["bestand"])
    }
  }

  @Test("a link to a folder elsewhere is not listed from inside")
  func outside() throws {
    try folder.makeFolder("buiten")
    try folder.makeFolder("binnen")
    try folder.link("binnen/map", to: "../buiten")
    let inside = try files.openFolder(folder["binnen"])
    #expect(throws: FileProblem(.outside, .list, folder["binnen/map"])) {
      try inside.list(BytePath("map"))
    }
  }
}
