import Glibc
import Synchronization
import Testing

@testable import SafeFiles

@Suite("Watching a folder")
struct FolderWatchTests {
  private let folder: TemporaryFolder
  private let told = Told()

  init() throws { folder = try TemporaryFolder() }

  /// Everything that is told until a change holds what is waited for.
  private func wait(for path: String) async -> Bool {
    for await change in told.changes {
      switch change {
      case .files(let paths): if paths.contains(BytePath(path)) { return true }
      case .unknown: if path.isEmpty { return true }
      }
    }
    return false
  }

  private func begin(
    _ name: String? = nil, mostFolders: Int = 1000
  ) throws -> FolderWatch {
    let told = told
    let path = name.map { folder[$0] } ?? folder.path
    let watch = FolderWatch(path, mostFolders: mostFolders) { told.tell($0) }
    return try #require(watch)
  }

  @Test(
    "a file that is written, renamed or removed is told, also in folders below",
    .timeLimit(.minutes(1)))
  func files() async throws {
    try folder.write("een", to: "onder/a.md")
    let watch = try begin()
    defer { watch.stop() }
    try folder.write("twee", to: "onder/a.md")
    #expect(await wait(for: "onder/a.md"))
    rename(folder["onder/a.md"].display, folder["b.md"].display)
    #expect(await wait(for: "b.md"))
    unlink(folder["b.md"].display)
    #expect(await wait(for: "b.md"))
    try LocalFileSystem().openFolder(folder.path)
      .save([1], to: BytePath("c.md"), expecting: .nothing)
    #expect(await wait(for: "c.md"))
  }

  @Test(
    "a folder that comes is a reason to look at all, and then watched too", .timeLimit(.minutes(1)))
  func newFolder() async throws {
    let watch = try begin()
    defer { watch.stop() }
    mkdir(folder["nieuw"].display, 0o700)
    #expect(await wait(for: ""))
    try folder.write("drie", to: "nieuw/a.md")
    #expect(await wait(for: "nieuw/a.md"))
  }

  @Test("what begins with a dot is not told", .timeLimit(.minutes(1)))
  func hidden() async throws {
    let watch = try begin()
    defer { watch.stop() }
    try folder.write("x", to: ".verborgen")
    try folder.write("x", to: ".git/index")
    try folder.write("x", to: "zichtbaar.md")
    #expect(await wait(for: "zichtbaar.md"))
    #expect(!told.all.contains { $0 == .unknown })
  }

  @Test("nothing is told once it was stopped, not even what was gathered by then")
  func stopped() async throws {
    let watch = try begin()
    try folder.write("x", to: "a.md")
    watch.stop()
    let before = told.all
    try folder.write("x", to: "b.md")
    watch.stop()
    try await Task.sleep(for: .milliseconds(500))
    #expect(told.all == before)
  }

  @Test("thousands of files at once are a reason to look at all", .timeLimit(.minutes(1)))
  func many() async throws {
    let watch = try begin()
    defer { watch.stop() }
    for number in 0..<2000 { try folder.write("x", to: "\(number).md") }
    #expect(await wait(for: ""))
  }

  @Test("a folder that is not there is not watched")
  func nothing() {
    #expect(FolderWatch(folder["niets"]) { _ in } == nil)
  }

  @Test("a folder with more below it than can be followed is not watched at all")
  func tooMany() throws {
    for name in ["a", "a/b", "c"] { try folder.makeFolder(name) }
    #expect(FolderWatch(folder.path, mostFolders: 3) { _ in } == nil)
    let watch = FolderWatch(folder.path, mostFolders: 4) { _ in }
    #expect(watch != nil)
    watch?.stop()
  }

  @Test(
    "with a folder that came and cannot be followed each change is a reason to look at all",
    .timeLimit(.minutes(1)))
  func oneTooMany() async throws {
    let watch = try begin(mostFolders: 1)
    defer { watch.stop() }
    try folder.makeFolder("nieuw")
    #expect(await wait(for: ""))
    try folder.write("x", to: "a.md")
    #expect(await wait(for: ""))
  }

  @Test("a folder that is reached by a link is watched", .timeLimit(.minutes(1)))
  func linked() async throws {
    try folder.makeFolder("echt/onder")
    try folder.link("schijn", to: "echt")
    let watch = try begin("schijn")
    defer { watch.stop() }
    try folder.write("x", to: "echt/onder/a.md")
    #expect(await wait(for: "onder/a.md"))
  }

  @Test(
    "what comes in the place of the folder is watched, at once or later", .timeLimit(.minutes(1)))
  func replaced() async throws {
    try folder.write("x", to: "kb/a.md")
    let watch = try begin("kb")
    defer { watch.stop() }
    rename(folder["kb"].display, folder["weg"].display)
    #expect(await wait(for: ""))
    try folder.makeFolder("kb")
    #expect(await wait(for: ""))
    try folder.write("x", to: "kb/b.md")
    #expect(await wait(for: "b.md"))
    try folder.makeFolder("nieuw")
    rename(folder["kb"].display, folder["oud"].display)
    rename(folder["nieuw"].display, folder["kb"].display)
    #expect(await wait(for: ""))
    try folder.write("x", to: "kb/c.md")
    #expect(await wait(for: "c.md"))
  }
}

private final class Told: Sendable {
  let changes: AsyncStream<FolderWatch.Change>
  private let continuation: AsyncStream<FolderWatch.Change>.Continuation
  private let told = Mutex<[FolderWatch.Change]>([])

  init() { (changes, continuation) = AsyncStream.makeStream() }

  var all: [FolderWatch.Change] { told.withLock { $0 } }

  func tell(_ change: FolderWatch.Change) {
    told.withLock { $0.append(change) }
    continuation.yield(change)
  }
}
