import Glibc
import Kennisbank
import SafeFiles
import Testing

@testable import KennisbankStore

@Suite("What is kept of an index")
struct IndexCacheTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(inMemory: true) }

  private func cache(
    program: String = "1", hooks: LocalFileSystem.Hooks = .init()
  ) -> IndexCache {
    IndexCache(
      folder: folder.path, program: program,
      kennisbanken: [KennisbankFolder(path: BytePath("/kb"))], hooks: hooks)
  }

  private static func columns(_ count: Int) -> Columns {
    var columns = Columns()
    columns.add("text", (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    columns.add("nums", (0..<count).map { UInt32($0) })
    columns.add("none", [UInt64]())
    return columns
  }

  private func isSame(_ one: Columns?, _ other: Columns) -> Bool {
    guard let one, one.parts.count == other.parts.count else { return false }
    return other.parts.allSatisfy { Array($1) == one.parts[$0].map(Array.init) }
  }

  @Test("what was written is read by the program that wrote it, and by no other")
  func written() throws {
    try cache().write(Self.columns(10_000))
    let kept = cache().open()
    #expect(isSame(kept?.columns, Self.columns(10_000)))
    #expect(kept?.isWhole == true)
    #expect(cache(program: "2").open() == nil)
    try cache(program: "2").write(Self.columns(10))
    #expect(cache().open() == nil)
    #expect(isSame(cache(program: "2").open()?.columns, Self.columns(10)))
  }

  @Test("what comes in turns is one, and without its end it is not there")
  func inTurns() throws {
    let columns = Self.columns(1000)
    do {
      let writer = try cache().begin()
      writer.add(columns)
    }
    #expect(cache().open() == nil)
    let writer = try cache().begin()
    for (name, part) in columns.parts { writer.add(Columns([name: part])) }
    #expect(cache().open() == nil)
    try writer.finish()
    #expect(isSame(cache().open()?.columns, columns))
    #expect(try folder.names().count == 1)
    #expect(throws: FileProblem.self) { try writer.finish() }
    #expect(isSame(cache().open()?.columns, columns))
  }

  @Test("nothing is opened that is not there, is no file, is empty or is something else")
  func nothing() throws {
    #expect(cache().open() == nil)
    for bytes in [[], [0], Array(repeating: UInt8(0xFF), count: 5000), Array("wijkidx1".utf8)] {
      try folder.write(bytes, to: cache().path)
      #expect(cache().open() == nil)
    }
    unlink(cache().path.display)
    mkfifo(cache().path.display, 0o600)
    #expect(cache().open() == nil)
    unlink(cache().path.display)
    symlink("/etc/hostname", cache().path.display)
    #expect(cache().open() == nil)
  }

  @Test("cut anywhere, it is not used")
  func cut() throws {
    try cache().write(Self.columns(1000))
    let whole = try LocalFileSystem().read(cache().path, limit: 1 << 20)
    for count in stride(from: 0, to: whole.count, by: 17) {
      try LocalFileSystem().writeAtomically(Array(whole.prefix(count)), to: cache().path)
      #expect(cache().open() == nil, "\(count)")
    }
  }

  @Test("with one bit turned it is not used, or known not to be whole")
  func flipped() throws {
    try cache().write(Self.columns(300))
    let whole = try LocalFileSystem().read(cache().path, limit: 1 << 20)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(place % 8)
      try LocalFileSystem().writeAtomically(bytes, to: cache().path)
      guard let kept = cache().open(), kept.isWhole else { continue }
      // Only what lies between the columns says nothing.
      #expect(isSame(kept.columns, Self.columns(300)), "\(place)")
    }
  }

  @Test("whatever call fails, the old one stays and nothing is left beside it")
  func failing() throws {
    for code in [ENOSPC, EIO] {
      try cache().write(Self.columns(500))
      var number = 0
      while true {
        number += 1
        let calls = CallCounter { [number] count, _ in count == number ? code : nil }
        if (try? cache(hooks: calls.hooks).write(Self.columns(900))) != nil { break }
        #expect(isSame(cache().open()?.columns, Self.columns(500)), "\(calls.failed)")
        #expect(try folder.names().count == 1, "\(calls.failed)")
      }
      // Among them the last two: closing it, and giving it its name.
      #expect(number > 8)
      #expect(isSame(cache().open()?.columns, Self.columns(900)))
    }
  }

  @Test("a signal in the middle of any call changes nothing")
  func interrupted() throws {
    let all = CallCounter()
    try cache(hooks: all.hooks).write(Self.columns(500))
    for number in 1...all.all.count {
      let calls = CallCounter { count, _ in count == number ? EINTR : nil }
      try cache(hooks: calls.hooks).write(Self.columns(500 + number))
      #expect(isSame(cache().open()?.columns, Self.columns(500 + number)))
      #expect(calls.all.count { $0 == .close } == 1)
    }
  }

  @Test("a writer that is killed at any of three hundred points leaves the old one or the new one")
  func killed() async throws {
    let (old, new) = (Self.columns(400), Self.columns(20_000))
    try cache().write(new)
    let source = folder["bron"]
    rename(cache().path.display, source.display)
    var (kills, ended) = (0, 0)
    for number in 1...155 {
      for moment in ["before", "after"] {
        try cache().write(old)
        let output = await LocalProcesses().capture(
          (LocalFileSystem().program ?? BytePath("")).parent.appending("save-probe"),
          ["copy", source.display, cache().path.display, "\(number)", moment],
          environment: nil, input: [], limit: 1 << 16, timeout: .seconds(60))
        let kept = cache().open()
        #expect(kept?.isWhole == true)
        let isOld = isSame(kept?.columns, old)
        #expect(isOld || isSame(kept?.columns, new))
        if output.end == .exited(0) { ended += 1 } else { kills += 1 }
        #expect(output.end != .exited(0) || !isOld)
      }
    }
    #expect(kills >= 300)
    print("counted: \(kills) kills, \(ended) ended")
  }
}

extension IndexCache {
  fileprivate func write(_ columns: Columns) throws {
    let writer = try begin()
    writer.add(columns)
    try writer.finish()
  }
}
