import Glibc
import Testing
import save_probe

@testable import SafeFiles

/// A real disk that is full, or that turns read-only.
@Suite(.enabled(if: isRoot && SmallDisk.canMount, "only root mounts a disk, and not everywhere"))
struct DiskTests {
  @Test("on a full disk the old text stays, it is told, and there is no litter")
  func full() throws {
    let disk = try SmallDisk(size: "64k")
    try Scenario.replaced.prepare(disk.folder)
    let path = BytePath("a.md")
    let open = try LocalFileSystem().openFolder(disk.folder.path)
    let large = [UInt8](repeating: 0x61, count: 100_000)
    for expected in [Expected.anything, .content(Scenario.old)] {
      #expect(throws: FileProblem(.full, .write, disk.folder["a.md"])) {
        try open.save(large, to: path, expecting: expected)
      }
    }
    #expect(throws: FileProblem(.full, .write, disk.folder["b.md"])) {
      try open.save(large, to: BytePath("b.md"), expecting: .nothing)
    }
    #expect(try disk.folder.names() == ["a.md"])
    try Scenario.replaced.run(LocalFileSystem(), in: disk.folder.path)
    #expect(try Scenario.replaced.found(disk.folder) == Scenario.next)
  }

  @Test("on a disk without room for one more file the old text stays")
  func noInodes() throws {
    let disk = try SmallDisk(size: "1m,nr_inodes=2")
    try Scenario.replaced.prepare(disk.folder)
    #expect(Scenario.replaced.problem(LocalFileSystem(), in: disk.folder) == .full)
    #expect(try Scenario.replaced.found(disk.folder) == Scenario.old)
  }

  @Test("on a disk that turns read-only the old text stays, and later the new one comes")
  func readOnly() throws {
    let disk = try SmallDisk(size: "64k")
    for scenario in [Scenario.replaced, .moved, .removed] {
      try scenario.prepare(disk.folder)
      try disk.remount("ro")
      #expect(scenario.problem(LocalFileSystem(), in: disk.folder) == .readOnly)
      #expect(try scenario.found(disk.folder) == Scenario.old)
      try disk.remount("rw")
      #expect(scenario.problem(LocalFileSystem(), in: disk.folder) == nil)
      #expect(try disk.folder.litter().isEmpty)
    }
  }

  @Test("a journal on a full disk keeps what was told to be on disk")
  func journal() throws {
    let disk = try SmallDisk(size: "64k")
    let path = disk.folder["a.journaal"]
    var told = 0
    do {
      let journal = try LocalFileSystem().openJournal(path)
      let frame = JournalFrames.Frame(type: 1, payload: [UInt8](repeating: 7, count: 10_000))
      for _ in 0..<20 where (try? journal.append(frame)) != nil && (try? journal.sync()) != nil {
        told += 1
      }
    }
    #expect(told > 0 && told < 20)
    let read = JournalFrames(reading: try LocalFileSystem().read(path, limit: 1 << 20))
    #expect(read.frames.count == told)
    #expect(read.end == .torn)
    _ = try LocalFileSystem().openJournal(path)
    let length = try LocalFileSystem().read(path, limit: 1 << 20).count
    #expect(length == read.goodLength)
  }
}

/// A disk of its own in memory, gone when the test is over.
final class SmallDisk: Sendable {
  let folder: TemporaryFolder

  /// - Parameter size: as `mount` takes it, with other options if need be.
  init(size: String) throws {
    folder = try TemporaryFolder()
    guard mount("tmpfs", folder.path.display, "tmpfs", 0, "size=\(size)") == 0 else {
      throw TemporaryFolder.Failure(call: "mount", code: errno)
    }
  }

  deinit { umount2(folder.path.display, Int32(MNT_DETACH)) }

  /// - Parameter mode: "ro" or "rw".
  func remount(_ mode: String) throws {
    let flags = UInt(MS_REMOUNT) | (mode == "ro" ? UInt(MS_RDONLY) : 0)
    guard mount("tmpfs", folder.path.display, "tmpfs", flags, "size=64k") == 0 else {
      throw TemporaryFolder.Failure(call: "remount", code: errno)
    }
  }

  /// Root in a container often cannot.
  static let canMount = (try? SmallDisk(size: "4k")) != nil
}
