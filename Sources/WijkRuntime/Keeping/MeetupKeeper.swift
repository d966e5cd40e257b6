import Kennisbank
import SafeFiles
import Synchronization
import WijkApp

/// Keeps what is noted in meetups: each event is on disk before it is told to be. Only the lane that
/// keeps uses it.
final class MeetupKeeper: Sendable {
  /// A meetup that this program holds.
  private struct Held: Sendable {
    var events: [[UInt8]] = []
    /// Nil while there is none to write in: the state folder is full, or gone.
    var journal: (any AppendFile)?
    /// So many events are certain to be on disk.
    var kept = 0
  }

  private let held = Mutex<[RunName: Held]>([:])
  private let world: World

  init(world: World) {
    self.world = world
  }

  private var folder: BytePath? { world.folders.state?.appending("meetups") }

  /// Adds events, after those that could not be written before.
  /// - Returns: how many are on disk now, and why not all.
  func keep(_ entries: RunEntries) -> (kept: Int, problem: FileProblem?) {
    var run = held.withLock { $0[entries.run] } ?? Held()
    // What is sent again is known already.
    run.events += entries.events.dropFirst(max(0, run.events.count - entries.first))
    var problem: FileProblem?
    do throws(FileProblem) {
      try write(&run, entries.run, entries.base)
    } catch {
      // Begun anew at the next event: what was written in part is cut off then.
      run.journal = nil
      problem = error
    }
    held.withLock { $0[entries.run] = run }
    return (run.kept, problem)
  }

  private func write(
    _ run: inout Held, _ name: RunName, _ base: [UInt8]
  ) throws(FileProblem) {
    if run.journal == nil { try open(&run, name, base) }
    guard let journal = run.journal else { return }
    for event in run.events[run.kept...] { try journal.append(MeetupJournal.frame(of: event)) }
    try journal.sync()
    run.kept = run.events.count
  }

  private func open(
    _ run: inout Held, _ name: RunName, _ base: [UInt8]
  ) throws(FileProblem) {
    guard let folder else { throw FileProblem(.notFound, .makeFolder, BytePath("meetups")) }
    try world.fileSystem.makeFolder(folder)
    let path = folder.appending(Self.fileName(of: name))
    let journal = try world.fileSystem.openJournal(path)
    let found = self.journal(at: path)
    if found == nil { try journal.append(MeetupJournal.opened(name, base: base)) }
    run.kept = min(found?.events.count ?? 0, run.events.count)
    run.journal = journal
  }

  /// Those that no program holds any more, in order of their names.
  func unfinished() -> [UnfinishedRun] {
    guard let folder, let entries = try? world.fileSystem.list(folder) else { return [] }
    return entries.map { folder.appending($0.name) }.sorted().compactMap { path in
      // Locked: another program is noting in it.
      guard path.hasSuffix(".journal"), (try? world.fileSystem.openJournal(path)) != nil,
        let found = journal(at: path), !found.events.isEmpty
      else { return nil }
      held.withLock { $0[found.run] = Held(events: found.events, kept: found.events.count) }
      return UnfinishedRun(run: found.run, base: found.base, events: found.events)
    }
  }

  /// Another program may go on with it, when all of it is on disk.
  func release(_ run: RunName) {
    held.withLock { held in
      if let events = held[run]?.events, held[run]?.kept == events.count { held[run] = nil }
    }
  }

  /// All of it stands in the file of the meetup.
  func forget(_ run: RunName) {
    held.withLock { $0[run] = nil }
    guard let folder else { return }
    try? world.fileSystem.remove(folder.appending(Self.fileName(of: run)))
  }

  private func journal(at path: BytePath) -> MeetupJournal? {
    let bytes = try? world.fileSystem.read(path, limit: JournalFrames.largestFile)
    return bytes.flatMap { MeetupJournal(frames: JournalFrames(reading: $0).frames) }
  }

  private static func fileName(of run: RunName) -> String {
    let id = Place(path: run.path).fileName.utf8.prefix(80).filter {
      $0 > 0x2E && $0 < 0x7B || $0 == 0x2D
    }
    return String(decoding: id, as: UTF8.self) + "-\(run.began).journal"
  }
}
