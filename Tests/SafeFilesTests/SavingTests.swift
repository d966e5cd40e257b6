import CLinux
import Glibc
import Testing

@testable import SafeFiles

/// What `OpenFolder.save`, `move`, `remove` and `makeFolder` promise.
@Suite struct SavingTests {
  let folder: TemporaryFolder
  let open: any OpenFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("kb")
    open = try LocalFileSystem().openFolder(folder["kb"])
  }

  private func save(
    _ text: String, to name: String, expecting: Expected = .anything
  ) -> FileProblem.Kind? {
    problem { () throws(FileProblem) in
      try open.save(Array(text.utf8), to: BytePath(name), expecting: expecting)
    }
  }

  private func problem(_ body: () throws(FileProblem) -> Void) -> FileProblem.Kind? {
    do throws(FileProblem) {
      try body()
      return nil
    } catch { return error.kind }
  }

  private func content(_ text: String) -> Expected { .content(Array(text.utf8)) }

  // MARK: What is expected

  @Test("a text is written only where what was expected stands")
  func expected() throws {
    #expect(save("een", to: "a.md", expecting: content("iets")) == .notFound)
    #expect(save("een", to: "a.md", expecting: .nothing) == nil)
    #expect(save("twee", to: "a.md", expecting: .nothing) == .exists)
    #expect(save("twee", to: "a.md", expecting: content("iets")) == .changed)
    #expect(save("twee", to: "a.md", expecting: content("eem")) == .changed)
    #expect(save("twee", to: "a.md", expecting: content("een\n")) == .changed)
    #expect(save("twee", to: "a.md", expecting: content("")) == .changed)
    #expect(try folder.text("kb/a.md") == "een")
    #expect(save("twee", to: "a.md", expecting: content("een")) == nil)
    #expect(save("drie", to: "a.md") == nil)
    #expect(try folder.text("kb/a.md") == "drie")
    #expect(try folder.names("kb") == ["a.md"])
  }

  @Test("what stands there already may be saved again, and stays the same file")
  func again() throws {
    try folder.write("nieuw", to: "kb/a.md")
    let before = try folder.status("kb/a.md").st_ino
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    #expect(try folder.status("kb/a.md").st_ino == before)
  }

  @Test("an empty text, a large one and one with every byte are compared whole")
  func contents() throws {
    let large = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = BytePath("a.md")
    try open.save([], to: path, expecting: .nothing)
    try open.save(large, to: path, expecting: .content([]))
    #expect(throws: FileProblem.self) {
      try open.save([], to: path, expecting: .content(large.dropLast() + [0]))
    }
    try open.save([1], to: path, expecting: .content(large))
    #expect(try open.read(path, limit: 10) == [1])
  }

  // MARK: Links and what is no file

  @Test("a link that stays inside is followed and stays a link, also through other links")
  func linkInside() throws {
    try folder.write("oud", to: "kb/diep/echt.md")
    try folder.link("kb/map", to: "diep")
    try folder.link("kb/map/tussen.md", to: "../map/echt.md")
    try folder.link("kb/a.md", to: "./map/tussen.md")
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    #expect(try folder.text("kb/diep/echt.md") == "nieuw")
    #expect(try folder.mode(of: "kb/a.md") & S_IFMT == S_IFLNK)
    #expect(try folder.mode(of: "kb/diep/tussen.md") & S_IFMT == S_IFLNK)
    #expect(try folder.names("kb/diep") == ["echt.md", "tussen.md"])
  }

  @Test("a link to nowhere is followed to a new file, but is no empty place")
  func looseLink() throws {
    try folder.link("kb/a.md", to: "b.md")
    #expect(save("x", to: "a.md", expecting: .nothing) == .exists)
    #expect(save("x", to: "a.md") == nil)
    #expect(try folder.mode(of: "kb/a.md") & S_IFMT == S_IFLNK)
    #expect(try folder.text("kb/b.md") == "x")
  }

  @Test("nothing is written, made, moved or removed outside")
  func outside() throws {
    try folder.write("geheim", to: "buiten/geheim.md")
    try folder.write("tekst", to: "kb/b.md")
    try folder.link("kb/link.md", to: "../buiten/geheim.md")
    try folder.link("kb/absoluut.md", to: folder["buiten/geheim.md"].display)
    try folder.link("kb/map", to: "../buiten")
    try folder.link("kb/rond", to: "rond")
    for path in ["../x.md", "map/x.md", "link.md", "absoluut.md", "/x.md", "rond", "map/../x"] {
      #expect(save("x", to: path) == .outside, "\(path)")
    }
    for path in ["../x.md", "map/x.md", "/x.md"] {
      let path = BytePath(path)
      #expect(problem { () throws(FileProblem) in try open.makeFolder(path) } == .outside)
      #expect(
        problem { () throws(FileProblem) in try open.move(BytePath("b.md"), to: path) } == .outside)
      #expect(
        problem { () throws(FileProblem) in try open.move(path, to: BytePath("c.md")) } == .outside)
      #expect(
        problem { () throws(FileProblem) in try open.remove(path, expecting: .anything) }
          == .outside)
    }
    #expect(try folder.names("buiten") == ["geheim.md"])
    #expect(try folder.text("buiten/geheim.md") == "geheim")
    #expect(try folder.names() == ["buiten", "kb"])
  }

  @Test("a folder, a pipe and a name that is none are no files, and nobody waits for them")
  func notFiles() throws {
    try folder.makeFolder("kb/map")
    try folder.makePipe("kb/pijp")
    for name in ["map", "pijp", "", ".", "map/..", ".."] {
      #expect(save("x", to: name) == .notAFile, "\(name)")
      #expect(save("x", to: name, expecting: content("x")) == .notAFile, "\(name)")
    }
    #expect(save("x", to: "a\0b") == .notFound)
    #expect(try folder.names("kb") == ["map", "pijp"])
  }

  @Test("a file with a second name is left alone, and can be removed")
  func hardLink() throws {
    try folder.write("oud", to: "kb/a.md")
    #expect(link(folder["kb/a.md"].display, folder["kb/b.md"].display) == 0)
    #expect(save("nieuw", to: "a.md") == .hardLinked)
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == .hardLinked)
    try open.remove(BytePath("b.md"), expecting: content("oud"))
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
  }

  @Test("a name of 255 bytes is written, a longer one is told as such")
  func longNames() throws {
    let longest = String(repeating: "a", count: 255)
    #expect(save("een", to: longest, expecting: .nothing) == nil)
    #expect(save("twee", to: longest, expecting: content("een")) == nil)
    #expect(save("x", to: longest + "a") == .nameTooLong)
    #expect(save("x", to: longest + "a", expecting: .nothing) == .nameTooLong)
    #expect(try folder.names("kb") == [longest])
  }

  @Test("a folder that was moved away takes its saves along")
  func movedFolder() throws {
    #expect(rename(folder["kb"].display, folder["elders"].display) == 0)
    try folder.makeFolder("kb")
    #expect(save("x", to: "a.md", expecting: .nothing) == nil)
    #expect(try folder.names("elders") == ["a.md"])
    #expect(try folder.names("kb") == [])
  }

  // MARK: Rights

  @Test("the mode stays as it was", arguments: [0o644, 0o640, 0o600, 0o444, 0o755] as [mode_t])
  func mode(mode: mode_t) throws {
    try folder.write("oud", to: "kb/a.md")
    try folder.setMode(mode, of: "kb/a.md")
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    #expect(try folder.mode(of: "kb/a.md") & 0o7777 == mode)
  }

  @Test("owner and group stay as they were", .enabled(if: isRoot, "only root gives files away"))
  func owner() throws {
    try folder.write("oud", to: "kb/a.md")
    #expect(chown(folder["kb/a.md"].display, 1234, 2345) == 0)
    try folder.setMode(0o2664, of: "kb/a.md")
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    let status = try folder.status("kb/a.md")
    #expect(status.st_uid == 1234 && status.st_gid == 2345)
    #expect(status.st_mode & 0o7777 == 0o2664)
  }

  @Test(
    "where the owner cannot be kept nobody gets more rights",
    .enabled(if: isRoot, "only root has a file of somebody else"))
  func otherOwner() throws {
    try folder.write("oud", to: "kb/a.md")
    #expect(chown(folder["kb/a.md"].display, 1234, 2345) == 0)
    try folder.setMode(0o6764, of: "kb/a.md")
    let files = LocalFileSystem { $0 == .copyOwner ? EPERM : nil }
    try files.openFolder(folder["kb"])
      .save([1], to: BytePath("a.md"), expecting: content("oud"))
    #expect(try folder.mode(of: "kb/a.md") & 0o7777 == 0o744)
  }

  @Test("times are those of the save")
  func times() throws {
    try folder.write("oud", to: "kb/a.md")
    var times = [timeval(tv_sec: 1000, tv_usec: 0), timeval(tv_sec: 1000, tv_usec: 0)]
    #expect(utimes(folder["kb/a.md"].display, &times) == 0)
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    #expect(try folder.status("kb/a.md").st_mtim.tv_sec > 1_000_000_000)
  }

  @Test("attributes and the access list stay as they were", .enabled(if: hasAttributes, "no xattr"))
  func attributes() throws {
    try folder.write("oud", to: "kb/a.md")
    try folder.setAttribute("user.herkomst", [1, 0, 255], of: "kb/a.md")
    try folder.setAttribute("user.leeg", [], of: "kb/a.md")
    try folder.setAttribute("system.posix_acl_access", accessList, of: "kb/a.md")
    let mode = try folder.mode(of: "kb/a.md")
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    #expect(try folder.attribute("user.herkomst", of: "kb/a.md") == [1, 0, 255])
    #expect(try folder.attribute("user.leeg", of: "kb/a.md") == [])
    #expect(try folder.attribute("system.posix_acl_access", of: "kb/a.md") == accessList)
    #expect(try folder.mode(of: "kb/a.md") == mode)
  }

  @Test(
    "an access list of the folder is not put on a file without",
    .enabled(if: hasAttributes, "no xattr"))
  func inheritedList() throws {
    try folder.write("oud", to: "kb/a.md")
    try folder.setMode(0o640, of: "kb/a.md")
    try folder.setAttribute("system.posix_acl_default", accessList, of: "kb")
    #expect(save("nieuw", to: "a.md", expecting: content("oud")) == nil)
    #expect(try folder.attribute("system.posix_acl_access", of: "kb/a.md") == nil)
    #expect(try folder.mode(of: "kb/a.md") & 0o777 == 0o640)
  }

  /// user::rw-, user 1234:rw-, group::r--, mask::rw-, other::---
  private let accessList: [UInt8] =
    [2, 0, 0, 0] + [1, 0, 6, 0, 255, 255, 255, 255] + [2, 0, 6, 0, 0xD2, 0x04, 0, 0]
    + [4, 0, 4, 0, 255, 255, 255, 255] + [16, 0, 6, 0, 255, 255, 255, 255]
    + [32, 0, 0, 0, 255, 255, 255, 255]

  // MARK: Moving, removing, folders

  @Test("a file moves to another folder, never over something")
  func move() throws {
    try folder.write("tekst", to: "kb/a.md")
    try open.makeFolder(BytePath("prullenbak/2026"))
    try open.move(BytePath("a.md"), to: BytePath("prullenbak/2026/a.md"))
    #expect(try folder.text("kb/prullenbak/2026/a.md") == "tekst")
    try folder.write("ander", to: "kb/a.md")
    let target = BytePath("prullenbak/2026/a.md")
    #expect(
      problem { () throws(FileProblem) in try open.move(BytePath("a.md"), to: target) } == .exists)
    #expect(throws: FileProblem(.notFound, .move, folder["kb/weg"])) {
      try open.move(BytePath("weg"), to: BytePath("b"))
    }
    #expect(
      problem { () throws(FileProblem) in try open.move(BytePath("a.md"), to: BytePath("weg/b")) }
        == .notFound)
    #expect(try folder.text("kb/a.md") == "ander")
  }

  @Test("a file is removed when it is what was expected, a link without what it points at")
  func remove() throws {
    try folder.write("tekst", to: "kb/a.md")
    try folder.link("kb/link", to: "a.md")
    let path = BytePath("a.md")
    #expect(
      problem { () throws(FileProblem) in try open.remove(path, expecting: content("iets")) }
        == .changed)
    #expect(
      problem { () throws(FileProblem) in try open.remove(path, expecting: .nothing) } == .exists)
    try open.remove(BytePath("link"), expecting: .anything)
    #expect(try folder.names("kb") == ["a.md"])
    try open.remove(path, expecting: content("tekst"))
    #expect(
      problem { () throws(FileProblem) in try open.remove(path, expecting: content("tekst")) }
        == .notFound)
    #expect(
      problem { () throws(FileProblem) in try open.remove(path, expecting: .anything) } == .notFound
    )
    #expect(try folder.names("kb") == [])
  }

  @Test("a folder is made with those above it; a file or a loose link in the way is told")
  func folders() throws {
    try open.makeFolder(BytePath("a/b/c"))
    try open.makeFolder(BytePath("a/b/c"))
    try open.makeFolder(BytePath(""))
    try folder.write("", to: "kb/bestand")
    try folder.link("kb/los", to: "nergens")
    for (path, kind) in [
      ("bestand/a", FileProblem.Kind.notAFolder), ("bestand", .notAFolder), ("los", .notFound),
    ] {
      #expect(problem { () throws(FileProblem) in try open.makeFolder(BytePath(path)) } == kind)
    }
    #expect(try folder.mode(of: "kb/a/b/c") == S_IFDIR | 0o700)
  }

  // MARK: Litter

  @Test("only old litter of saves is swept")
  func sweep() throws {
    let names = [".wijk-1z.tmp", ".wijk-2.bewaard", "a.tmp", ".wijk-", "wijk-3.tmp"]
    for name in names { try folder.write("x", to: "kb/" + name) }
    try folder.makeFolder("kb/.wijk-map.tmp")
    #expect(try open.sweep(BytePath("")) == 0)
    #expect(try open.sweep(BytePath(""), olderThan: -60) == 1)
    #expect(try folder.names("kb") == (names.dropFirst() + [".wijk-map.tmp"]).sorted())
  }
}

/// Whether the disk of the tests knows attributes and access lists.
private let hasAttributes: Bool = {
  guard let folder = try? TemporaryFolder() else { return false }
  return (try? folder.setAttribute("user.x", [1], of: "")) != nil
}()
