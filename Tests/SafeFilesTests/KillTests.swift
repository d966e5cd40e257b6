import Glibc
import Testing
import save_probe

@testable import SafeFiles

/// A process is killed before and after each of its system calls.
@Suite struct KillTests {
  @Test(
    "killed anywhere in a change: the file is old or new, and the next change succeeds",
    arguments: Scenario.allCases, ["before", "after"])
  func scenario(scenario: Scenario, moment: String) async throws {
    for number in 1...100 {
      let folder = try TemporaryFolder()
      try scenario.prepare(folder)
      let end = await probe("scenario", scenario.rawValue, folder.path.display, "\(number)", moment)
      let found = try scenario.found(folder)
      if end.end == .exited(0) {
        #expect(found == scenario.after)
        #expect(number > 5)
        print("counted: \(number - 1)")
        return
      }
      #expect(end.end == .killed(SIGKILL))
      #expect(found == scenario.before || found == scenario.after, "\(number)")
      if scenario == .moved, found == nil { #expect(try folder.names() == ["b.md"]) }
      try checkNext(scenario, folder, wasDone: found == scenario.after)
    }
    Issue.record("it never came to its end")
  }

  private func checkNext(
    _ scenario: Scenario, _ folder: TemporaryFolder, wasDone: Bool
  ) throws {
    let problem = scenario.problem(LocalFileSystem(), in: folder)
    #expect(problem == nil || wasDone)
    #expect(try scenario.found(folder) == scenario.after)
    let open = try LocalFileSystem().openFolder(folder.path)
    #expect(try open.sweep(BytePath("")) == 0)
    #expect(try open.sweep(BytePath(""), olderThan: -60) <= 1)
    #expect(try folder.litter().isEmpty)
  }

  @Test(
    "killed anywhere in a journal: what was told to be on disk is read again",
    arguments: ["before", "after"])
  func journal(moment: String) async throws {
    for number in 1...100 {
      let folder = try TemporaryFolder()
      let path = folder["a.journaal"]
      let output = await probe("journal", path.display, "\(number)", moment)
      let told = String(decoding: output.out, as: UTF8.self).split(separator: "\n").count
      let bytes = (try? LocalFileSystem().read(path, limit: 1000)) ?? []
      let read = JournalFrames(reading: bytes)
      #expect(read.frames.count >= told && read.frames.count <= told + 1)
      #expect(read.frames.map(\.type) == Array((1...5).prefix(read.frames.count)))
      // The next one goes on where it ended.
      try LocalFileSystem().openJournal(path).append(JournalFrames.Frame(type: 9, payload: []))
      let next = JournalFrames(reading: try LocalFileSystem().read(path, limit: 1000))
      #expect(next.end == .whole && next.frames.count == read.frames.count + 1)
      if output.end == .exited(0) {
        print("counted: \(number - 1)")
        return
      }
    }
    Issue.record("it never came to its end")
  }

  @Test(
    "two processes add lines to one file as fast as they can: none is lost", arguments: 1...4)
  func twoWriters(round: Int) async throws {
    let folder = try TemporaryFolder(inMemory: true)
    try folder.write("", to: "a.md")
    let count = Self.lines / 8
    async let first = probe("lines", folder.path.display, "een", "\(count)")
    async let second = probe("lines", folder.path.display, "twee", "\(count)")
    for output in await [first, second] {
      #expect(output.end == .exited(0), "\(String(decoding: output.err, as: UTF8.self))")
    }
    let lines = try folder.text("a.md", limit: 1 << 24).split(separator: "\n").map(String.init)
    #expect(lines.count == 2 * count)
    #expect(
      Set(lines) == Set((0..<count).flatMap { ["een \($0)", "twee \($0)"] }))
    #expect(try folder.names() == ["a.md"])
    print("counted: \(lines.count)")
  }

  /// Of all writers together; `WIJK_REGELS` gives another number.
  private static let lines = getenv("WIJK_REGELS").flatMap { Int(String(cString: $0)) } ?? 10_000
}

/// Runs `save-probe`, which was built together with the tests.
func probe(_ arguments: String...) async -> ProcessOutput {
  let tests = LocalFileSystem().program ?? BytePath("")
  return await LocalProcesses().capture(
    tests.parent.appending("save-probe"), arguments, environment: nil, input: [],
    limit: 1 << 16, timeout: .seconds(600))
}
