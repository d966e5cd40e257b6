import Glibc
import Synchronization
import Testing
import save_probe

@testable import SafeFiles

/// Somebody else touches the file between any two system calls of a change.
@Suite struct OutsideEditorTests {
  enum Act: CaseIterable {
    case rewritten, replaced, replacedTwice
  }

  private static let theirs = "wat een ander schreef\n"

  @Test(
    "what somebody else writes meanwhile is in the file, or beside it; never gone",
    arguments: [Scenario.new, .replaced, .byLink, .moved, .removed], Act.allCases)
  func writes(scenario: Scenario, act: Act) throws {
    try atEveryCall(of: scenario) { folder, number in
      // Of a move only the target can be overwritten.
      let name = scenario == .moved ? "b.md" : scenario.name
      let problem = scenario.problem(files(number) { self.perform(act, name, folder) }, in: folder)
      let texts = try folder.names().filter { $0 != "a.md" || scenario != .byLink }
        .map { try folder.text($0) }
      let place = Comment("call \(number): \(String(describing: problem)), \(texts)")
      #expect(texts.contains(Self.theirs), place)
      let litter = try folder.litter().filter { $0.hasSuffix(".tmp") }
      #expect(litter.isEmpty, place)
      let text = try? folder.text(name)
      #expect(problem != .changed || text == Self.theirs, place)
    }
  }

  @Test("what somebody else writes while things are put back is not gone either")
  func writesTwice() throws {
    try atEveryCall(of: .replaced) { folder, first in
      for second in first + 1...first + 12 {
        try folder.write(Scenario.old, to: folder["a.md"])
        let files = CallCounter { count, _ in
          if count == first { replace("a.md", folder, "eerst\n") }
          if count == second { replace("a.md", folder, Self.theirs) }
          return nil
        }
        _ = Scenario.replaced.problem(files.files, in: folder)
        if files.all.count < second { break }
        let texts = try folder.names().map { try folder.text($0) }
        #expect(texts.contains(Self.theirs), "calls \(first) and \(second): \(texts)")
        for name in try folder.litter() { unlink(folder[name].display) }
      }
    }
  }

  @Test("a file that somebody else takes away does not come back")
  func removes() throws {
    try atEveryCall(of: .replaced) { folder, number in
      let problem = Scenario.replaced.problem(
        files(number) { unlink(folder["a.md"].display) }, in: folder)
      let names = try folder.names()
      #expect(names.isEmpty, "call \(number): \(String(describing: problem))")
    }
  }

  @Test("a folder or a link that comes in its place is left there")
  func otherKinds() throws {
    try atEveryCall(of: .replaced) { folder, number in
      let files = files(number) {
        unlink(folder["a.md"].display)
        mkdir(folder["a.md"].display, 0o700)
      }
      _ = Scenario.replaced.problem(files, in: folder)
      let mode = try folder.mode(of: "a.md")
      let names = try folder.names()
      #expect(mode & S_IFMT == S_IFDIR)
      #expect(names == ["a.md"])
    }
  }

  // MARK: At one call

  private func atEveryCall(
    of scenario: Scenario, _ body: (TemporaryFolder, Int) throws -> Void
  ) throws {
    let folder = try TemporaryFolder(inMemory: true)
    try scenario.prepare(folder)
    let counter = CallCounter()
    try scenario.run(counter.files, in: folder.path)
    for number in 1...counter.all.count {
      let folder = try TemporaryFolder(inMemory: true)
      try scenario.prepare(folder)
      try body(folder, number)
    }
    print("counted: \(counter.all.count)")
  }

  /// Does it once, just before the call of that number.
  private func files(_ number: Int, _ act: @escaping @Sendable () -> Void) -> LocalFileSystem {
    CallCounter { count, _ in
      if count == number { act() }
      return nil
    }.files
  }

  @Sendable private func perform(_ act: Act, _ name: String, _ folder: TemporaryFolder) {
    switch act {
    case .rewritten: try? folder.write(Self.theirs, to: name)
    case .replaced: replace(name, folder, Self.theirs)
    case .replacedTwice:
      try? folder.write("eerst iets anders", to: name)
      replace(name, folder, Self.theirs)
    }
  }

  @Sendable private func replace(_ name: String, _ folder: TemporaryFolder, _ text: String) {
    try? folder.write(text, to: "hun-tijdelijke")
    rename(folder["hun-tijdelijke"].display, folder[name].display)
  }
}
