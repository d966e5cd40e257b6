import Glibc
import Testing
import save_probe

@testable import SafeFiles

/// Every system call of a change fails in turn, with every error that a disk gives.
@Suite struct FaultTests {
  typealias Step = LocalFileSystem.SaveStep

  static let codes = [ENOSPC, EDQUOT, EIO, EROFS, EINTR, EMFILE, EACCES]

  @Test("one call that fails: old or new text whole, told, no litter", arguments: Scenario.allCases)
  func once(scenario: Scenario) throws {
    try everyCall(of: scenario) { number, code in
      CallCounter { count, _ in count == number ? code : nil }
    }
  }

  @Test(
    "a disk that fails from some call on: old or new text whole, told",
    arguments: Scenario.allCases)
  func persistent(scenario: Scenario) throws {
    try everyCall(of: scenario) { number, code in
      CallCounter { count, _ in count >= number ? code : nil }
    }
  }

  @Test(
    "one kind of call that always fails: old or new text whole, told",
    arguments: Scenario.allCases)
  func always(scenario: Scenario) throws {
    for step in Step.allCases {
      for code in Self.codes { try check(scenario, CallCounter { $1 == step ? code : nil }) }
    }
    print("counted: \(Step.allCases.count * Self.codes.count)")
  }

  @Test("two calls that fail: old or new text whole, told, also while things are put back")
  func twice() throws {
    let calls = try steps(of: .replaced).count
    for first in 1...calls {
      for second in first + 1...calls + 3 {
        try check(
          .replaced, CallCounter { count, _ in count == first || count == second ? EIO : nil })
      }
    }
  }

  @Test("a call that takes less than it is given is followed by another", arguments: [1, 3, 7])
  func shortWrites(size: Int) throws {
    let files = LocalFileSystem(hooks: .init(writeSize: { min($0, size) }))
    for scenario in Scenario.allCases {
      let folder = try TemporaryFolder(inMemory: true)
      try scenario.prepare(folder)
      try scenario.run(files, in: folder.path)
      #expect(try scenario.found(folder) == scenario.after)
    }
  }

  @Test("a full disk in the middle of a write leaves nothing")
  func fullHalfway() throws {
    let folder = try TemporaryFolder(inMemory: true)
    try Scenario.replaced.prepare(folder)
    let counter = CallCounter { count, step in step == .write && count > 8 ? ENOSPC : nil }
    var hooks = counter.files.hooks
    hooks.writeSize = { min($0, 4) }
    #expect(throws: FileProblem(.full, .write, folder["a.md"])) {
      try Scenario.replaced.run(LocalFileSystem(hooks: hooks), in: folder.path)
    }
    #expect(counter.all.count { $0 == .write } > 1)
    #expect(try folder.text("a.md") == String(decoding: Scenario.old, as: UTF8.self))
    #expect(try folder.names() == ["a.md"])
  }

  @Test(
    "where the file system cannot swap, or refuse to replace, there is another way",
    arguments: Scenario.allCases, [EINVAL, ENOSYS, ENOTSUP])
  func unsupported(scenario: Scenario, code: Int32) throws {
    let folder = try TemporaryFolder(inMemory: true)
    try scenario.prepare(folder)
    let counter = CallCounter { _, step in
      step == .exchange || step == .lock ? code : nil
    }
    try scenario.run(counter.files, in: folder.path)
    #expect(try scenario.found(folder) == scenario.after)
    #expect(try folder.names().allSatisfy { !$0.hasPrefix(".") })
  }

  @Test(
    "a new file comes by a second name where a rename may replace", arguments: [EINVAL, ENOSYS])
  func link(code: Int32) throws {
    let folder = try TemporaryFolder(inMemory: true)
    let counter = CallCounter { _, step in step == .rename ? code : nil }
    try Scenario.new.run(counter.files, in: folder.path)
    #expect(try folder.names() == ["a.md"])
    #expect(counter.all.contains(.link))
    #expect(throws: FileProblem(.exists, .write, folder["a.md"])) {
      try Scenario.new.run(counter.files, in: folder.path)
    }
  }

  @Test("a folder that knows no fsync is no problem", arguments: [EINVAL, ENOTSUP])
  func noFolderSync(code: Int32) throws {
    let folder = try TemporaryFolder(inMemory: true)
    try Scenario.new.run(LocalFileSystem { $0 == .syncFolder ? code : nil }, in: folder.path)
    #expect(try Scenario.new.found(folder) == Scenario.next)
  }

  @Test("a failed fsync is never believed the second time: the text is written anew, once")
  func sync() throws {
    let folder = try TemporaryFolder(inMemory: true)
    try Scenario.replaced.prepare(folder)
    let first = try #require(try steps(of: .replaced).firstIndex(of: .sync)) + 1
    let once = CallCounter { count, _ in count == first ? EIO : nil }
    try Scenario.replaced.run(once.files, in: folder.path)
    #expect(once.failed == [.sync])
    #expect(once.all.count { $0 == .create } == 2)
    #expect(try folder.names() == ["a.md"])
    #expect(try Scenario.replaced.found(folder) == Scenario.next)
  }

  @Test("when only the folder is unsure the new text is there, and saving again makes it sure")
  func folderSync() throws {
    for scenario in [Scenario.new, .replaced, .replacedUnseen] {
      let folder = try TemporaryFolder(inMemory: true)
      try scenario.prepare(folder)
      #expect(throws: FileProblem(.notDurable, .write, folder["a.md"])) {
        try scenario.run(LocalFileSystem { $0 == .syncFolder ? EIO : nil }, in: folder.path)
      }
      #expect(try scenario.found(folder) == Scenario.next)
    }
  }

  // MARK: What always holds

  private func steps(of scenario: Scenario) throws -> [Step] {
    let folder = try TemporaryFolder(inMemory: true)
    try scenario.prepare(folder)
    let counter = CallCounter()
    try scenario.run(counter.files, in: folder.path)
    return counter.all
  }

  private func everyCall(
    of scenario: Scenario, _ counter: (Int, Int32) -> CallCounter
  ) throws {
    let calls = try steps(of: scenario).count
    for number in 1...calls {
      for code in Self.codes { try check(scenario, counter(number, code)) }
    }
    print("counted: \(calls * Self.codes.count)")
  }

  private func check(_ scenario: Scenario, _ counter: CallCounter) throws {
    let folder = try TemporaryFolder(inMemory: true)
    try scenario.prepare(folder)
    let problem = scenario.problem(counter.files, in: folder)
    let found = try scenario.found(folder)
    let place = Comment("\(scenario), failed: \(counter.failed), \(String(describing: problem))")
    #expect(found == scenario.before || found == scenario.after, place)
    if problem == nil || problem == .notDurable { #expect(found == scenario.after, place) }
    if problem != nil, problem != .notDurable, !counter.failed.contains(.putBack) {
      #expect(found == scenario.before, place)
    }
    if !mayLeaveLitter(counter.failed) { #expect(try folder.litter().isEmpty, place) }
    try checkAgain(scenario, folder, place)
  }

  /// Only a disk that goes on failing while things are cleared up or put back.
  private func mayLeaveLitter(_ failed: [Step]) -> Bool {
    failed.contains(.putBack) || failed.dropFirst().contains(.statTemporary)
      || failed.count { $0 == .removeTemporary } > 1
  }

  private func checkAgain(
    _ scenario: Scenario, _ folder: TemporaryFolder, _ place: Comment
  ) throws {
    let wasDone = try scenario.found(folder) == scenario.after
    let again = scenario.problem(LocalFileSystem(), in: folder)
    let isRight = again == nil || wasDone && (again == .exists || again == .notFound)
    #expect(isRight, place)
    #expect(try scenario.found(folder) == scenario.after, place)
    _ = try LocalFileSystem().openFolder(folder.path).sweep(BytePath(""), olderThan: -60)
    #expect(try folder.litter().allSatisfy { $0.hasSuffix(".bewaard") }, place)
  }
}
