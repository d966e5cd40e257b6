import Glibc
import Synchronization
import Testing

@testable import KennisbankStore
@testable import SafeFiles

@Suite("Looking at a folder now and then")
struct FolderPollTests {
  private let folder: TemporaryFolder
  private let told = Told()

  init() throws {
    folder = try TemporaryFolder(inMemory: true)
    try folder.write("een", to: "interventies/a.md")
    try folder.link("interventies/b.md", to: "a.md")
    try folder.link("interventies/weg.md", to: "/etc/hostname")
    try folder.makePipe("interventies/pijp.md")
  }

  private func begin(secondsAhead: Int = 60) throws -> FolderPoll {
    // Later than any of these files can have been written.
    var hooks = LocalFileSystem.Hooks()
    hooks.secondsAhead = secondsAhead
    let told = told
    let poll = FolderPoll(
      KennisbankFolder(path: folder.path), in: LocalFileSystem(hooks: hooks), every: 10,
      tell: { told.tell($0) })
    return try #require(poll)
  }

  @Test("while nothing changes nothing is told, also of links and of what is no file")
  func quiet() async throws {
    let poll = try begin()
    defer { poll.stop() }
    try await Task.sleep(for: .milliseconds(300))
    #expect(told.all.isEmpty)
  }

  @Test(
    "a file that is written, a link that becomes a file and one that is removed are told",
    .timeLimit(.minutes(1)))
  func changes() async throws {
    let poll = try begin()
    defer { poll.stop() }
    try folder.write("en nog een", to: "interventies/a.md")
    #expect(await told.next() == .files([BytePath("interventies/a.md")]))
    rename(folder["interventies/a.md"].display, folder["interventies/b.md"].display)
    var paths: Set<BytePath> = []
    while paths.count < 2, case .files(let some)? = await told.next() { paths.formUnion(some) }
    #expect(paths == [BytePath("interventies/a.md"), BytePath("interventies/b.md")])
  }

  @Test(
    "a file that changed too lately to be known again is told until it is", .timeLimit(.minutes(1)))
  func lately() async throws {
    let poll = try begin(secondsAhead: 0)
    defer { poll.stop() }
    for _ in 0..<2 { #expect(await told.next() == .files([BytePath("interventies/a.md")])) }
  }

  @Test("a share that drops out is one reason to look at all", .timeLimit(.minutes(1)))
  func dropped() async throws {
    for number in 0..<1000 { try folder.write("x", to: "elementen/\(number).md") }
    let poll = try begin()
    defer { poll.stop() }
    rename(folder["elementen"].display, folder[".weg"].display)
    #expect(await told.next() == .unknown)
  }
}

private final class Told: Sendable {
  private let changes: AsyncStream<FolderWatch.Change>
  private let continuation: AsyncStream<FolderWatch.Change>.Continuation
  private let told = Mutex<[FolderWatch.Change]>([])

  init() { (changes, continuation) = AsyncStream.makeStream() }

  var all: [FolderWatch.Change] { told.withLock { $0 } }

  func next() async -> FolderWatch.Change? {
    for await change in changes { return change }
    return nil
  }

  func tell(_ change: FolderWatch.Change) {
    told.withLock { $0.append(change) }
    continuation.yield(change)
  }
}
