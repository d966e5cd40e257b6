import Glibc
import Testing

@testable import SafeFiles

@Suite struct JournalFrameTests {
  typealias Frame = JournalFrames.Frame

  private static let frames = [
    Frame(type: 0x53, payload: Array("begin".utf8)), Frame(type: 0, payload: []),
    Frame(type: 255, payload: (0...255).map { $0 }),
  ]

  private static func file(_ frames: [Frame]) -> [UInt8] {
    JournalFrames.magic + frames.flatMap { JournalFrames.bytes(of: $0) ?? [] }
  }

  @Test(
    "the checksum is CRC-32C",
    arguments: [
      ("", 0), ("a", 0xC1D0_4330), ("123456789", 0xE306_9283),
      ("The quick brown fox jumps over the lazy dog", 0x2262_0404),
    ] as [(String, UInt32)])
  func checksum(text: String, sum: UInt32) {
    #expect(CRC32C.of(Array(text.utf8)[...]) == sum)
  }

  @Test("the checksum of 32 bytes is that of RFC 3720")
  func checksums() {
    let up = (0..<32).map { UInt8($0) }
    #expect(CRC32C.of([UInt8](repeating: 0, count: 32)[...]) == 0x8A91_36AA)
    #expect(CRC32C.of([UInt8](repeating: 255, count: 32)[...]) == 0x62A8_AB43)
    #expect(CRC32C.of(up[...]) == 0x46DD_794E)
    #expect(CRC32C.of(up.reversed()[...]) == 0x113F_DB5C)
  }

  @Test("a frame has the bytes that the format says")
  func format() {
    let frame = JournalFrames.bytes(of: Frame(type: 0x61, payload: []))
    #expect(frame == [1, 0, 0, 0, 0x30, 0x43, 0xD0, 0xC1, 0x61])
    #expect(String(decoding: JournalFrames.magic, as: UTF8.self) == "wijkjrnl 1\n")
  }

  @Test("what was written is read")
  func roundTrip() {
    let bytes = Self.file(Self.frames)
    let read = JournalFrames(reading: bytes)
    #expect(read.frames == Self.frames)
    #expect(read.goodLength == bytes.count && read.end == .whole)
  }

  @Test("a journal that is cut off anywhere gives its whole frames, and where they end")
  func cut() {
    let bytes = Self.file(Self.frames)
    let ends = (0...Self.frames.count).map { Self.file(Array(Self.frames.prefix($0))).count }
    for count in 0..<bytes.count {
      let read = JournalFrames(reading: Array(bytes.prefix(count)))
      let whole = ends.filter { $0 <= count }.count - 1
      #expect(read.frames == Array(Self.frames.prefix(max(whole, 0))))
      #expect(read.goodLength == (whole < 0 ? 0 : ends[whole]))
      #expect(read.end == (ends.contains(count) ? .whole : .torn))
    }
  }

  @Test("one flipped bit anywhere costs the frame that it is in and those after, and no other")
  func flipped() {
    let bytes = Self.file(Self.frames)
    let ends = (0...Self.frames.count).map { Self.file(Array(Self.frames.prefix($0))).count }
    for place in 0..<bytes.count * 8 {
      var damaged = bytes
      damaged[place / 8] ^= 1 << (place % 8)
      let read = JournalFrames(reading: damaged)
      let whole = ends.filter { $0 <= place / 8 }.count - 1
      #expect(read.frames == Array(Self.frames.prefix(max(whole, 0))))
      #expect(read.end == (whole < 0 ? .foreign : .torn))
    }
  }

  @Test("zeroes at the end, as a power cut leaves them, are no frames")
  func zeroes() {
    let bytes = Self.file(Self.frames)
    let read = JournalFrames(reading: bytes + [UInt8](repeating: 0, count: 4096))
    #expect(read.frames == Self.frames && read.goodLength == bytes.count && read.end == .torn)
  }

  @Test("a length that is a lie costs no memory and no crash")
  func lengths() {
    for length in [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 32 << 20, (32 << 20) - 8]
      as [UInt32]
    {
      let head = (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
      let read = JournalFrames(reading: JournalFrames.magic + head + [0, 0, 0, 0, 1, 2, 3])
      #expect(read.frames.isEmpty && read.end == .torn)
    }
  }

  @Test("the largest frame is read, one byte more is no frame")
  func largest() throws {
    let most = JournalFrames.largestFrame - 9
    let frame = Frame(type: 1, payload: [UInt8](repeating: 7, count: most))
    let bytes = try #require(JournalFrames.bytes(of: frame))
    #expect(bytes.count == JournalFrames.largestFrame)
    #expect(JournalFrames(reading: JournalFrames.magic + bytes).frames == [frame])
    #expect(JournalFrames.bytes(of: Frame(type: 1, payload: frame.payload + [7])) == nil)
  }

  @Test("whatever the bytes, reading ends, and what it calls good reads the same again")
  func fuzz() {
    var random = SplitMix(state: 20_261_122)
    let bytes = Self.file(Self.frames)
    for round in 0..<20_000 {
      var hostile = round % 4 == 0 ? [] : bytes
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let place = Int.random(in: 0...hostile.count, using: &random)
        if Bool.random(using: &random), place < hostile.count {
          hostile[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          hostile.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      let read = JournalFrames(reading: hostile)
      let again = JournalFrames(reading: Array(hostile.prefix(read.goodLength)))
      #expect(again.frames == read.frames)
      #expect(read.goodLength == 0 || again.end == .whole)
      if read.end != .foreign, read.goodLength > 0 {
        #expect(Self.file(read.frames) == Array(hostile.prefix(read.goodLength)))
      }
    }
  }
}

@Suite struct JournalFileTests {
  let folder: TemporaryFolder
  let path: BytePath
  let files = LocalFileSystem()

  init() throws {
    folder = try TemporaryFolder()
    path = folder["a.journaal"]
  }

  private func frame(_ number: UInt8) -> JournalFrames.Frame {
    JournalFrames.Frame(type: number, payload: [number])
  }

  private func read() throws -> JournalFrames {
    JournalFrames(reading: try files.read(path, limit: 1 << 20))
  }

  @Test("a new journal is for this user only, and another turn goes on where it ended")
  func newAndAgain() throws {
    do {
      let journal = try files.openJournal(path)
      try journal.append(frame(1))
      try journal.sync()
    }
    try files.openJournal(path).append(frame(2))
    #expect(try read().frames == [frame(1), frame(2)])
    #expect(try folder.mode(of: "a.journaal") == S_IFREG | 0o600)
    #expect(try folder.names() == ["a.journaal"])
  }

  @Test("a torn end is cut off, also when not even the first line is whole")
  func torn() throws {
    let good = JournalFrames.magic + (JournalFrames.bytes(of: frame(1)) ?? [])
    for count in 0...good.count {
      try folder.write(Array(good.prefix(count)), to: path)
      try files.openJournal(path).append(frame(2))
      #expect(try read().end == .whole)
      #expect(try read().frames == (count == good.count ? [frame(1), frame(2)] : [frame(2)]))
    }
  }

  @Test("a file that is no journal is left as it is")
  func foreign() throws {
    for text in ["iets anders", "wijkjrnl 2\n", "\0"] {
      try folder.write(text, to: "a.journaal")
      #expect(throws: FileProblem(.changed, .write, path)) { try files.openJournal(path) }
      #expect(try folder.text("a.journaal") == text)
    }
  }

  @Test("a link, a folder and a pipe are no journals, and nobody waits for them")
  func notFiles() throws {
    try folder.write(JournalFrames.magic, to: folder["echt"])
    try folder.link("link", to: "echt")
    try folder.makeFolder("map")
    try folder.makePipe("pijp")
    for name in ["link", "map", "pijp"] {
      #expect(throws: FileProblem.self) { try files.openJournal(folder[name]) }
    }
    #expect(throws: FileProblem(.notFound, .write, folder["weg/a"])) {
      try files.openJournal(folder["weg/a"])
    }
  }

  @Test("a journal is of one writer at a time")
  func oneWriter() throws {
    do {
      let first = try files.openJournal(path)
      #expect(throws: FileProblem(.inUse, .write, path)) { try files.openJournal(path) }
      try first.append(frame(1))
    }
    try files.openJournal(path).append(frame(2))
    #expect(try read().frames == [frame(1), frame(2)])
  }

  @Test("after any problem nothing is added until it is opened anew, and that cuts the torn end")
  func broken() throws {
    let cases: [(LocalFileSystem.SaveStep, FileProblem.Kind)] = [
      (.append, .full), (.syncJournal, .full),
    ]
    for (step, kind) in cases {
      unlink(path.display)
      // The first line is written and synced too, when it is opened.
      let counter = CallCounter { count, called in called == step && count > 12 ? ENOSPC : nil }
      var hooks = counter.files.hooks
      hooks.writeSize = { min($0, 4) }
      do {
        let journal = try LocalFileSystem(hooks: hooks).openJournal(path)
        var problems: [FileProblem.Kind] = []
        for number in UInt8(1)...9 {
          do throws(FileProblem) {
            try journal.append(frame(number))
            try journal.sync()
          } catch { problems.append(error.kind) }
        }
        #expect(problems.count >= 2 && problems.allSatisfy { $0 == kind })
        #expect(counter.failed == [step])
      }
      let count = try read().frames.count
      try files.openJournal(path).append(frame(100))
      #expect(try read().frames.count == count + 1 && read().end == .whole)
    }
  }

  @Test("every call of opening fails in turn: told, and the next time it opens")
  func faults() throws {
    let counter = CallCounter()
    _ = try counter.files.openJournal(path)
    for number in 1...counter.all.count {
      for code in FaultTests.codes {
        unlink(path.display)
        let faulty = CallCounter { count, _ in count == number ? code : nil }
        let journal = try? faulty.files.openJournal(path)
        #expect(journal != nil || faulty.failed.count == 1)
        if journal == nil { try files.openJournal(path).append(frame(1)) }
      }
    }
  }

  @Test("a frame that is too large is told, and nothing is wrong with the file")
  func tooLarge() throws {
    let journal = try files.openJournal(path)
    let large = JournalFrames.Frame(
      type: 1, payload: [UInt8](repeating: 0, count: JournalFrames.largestFrame))
    #expect(throws: FileProblem(.tooLarge(JournalFrames.largestFrame), .write, path)) {
      try journal.append(large)
    }
    try journal.append(frame(1))
    #expect(try read().frames == [frame(1)])
  }
}

/// The same numbers each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
