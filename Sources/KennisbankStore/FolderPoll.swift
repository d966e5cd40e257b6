import Dispatch
import SafeFiles
import Synchronization

/// Looks at a kennisbank from outside every second, for places that do not tell what others do
/// there. Where looking takes long it is done less often: a twentieth of the time at most.
package final class FolderPoll: Sendable {
  private let folder: any OpenFolder
  private let tell: @Sendable (FolderWatch.Change) -> Void
  private let queue = DispatchQueue(label: "wijk.kijk")
  /// Between two looks, in milliseconds, at least.
  private let interval: Int
  private let known: Mutex<[BytePath: FolderWalk.Found]>
  private let isStopped = Atomic(false)

  /// Nil when the folder cannot be opened.
  package init?(
    _ source: KennisbankFolder, in fileSystem: any FileSystem, every interval: Int = 1000,
    tell: @escaping @Sendable (FolderWatch.Change) -> Void
  ) {
    guard let folder = try? fileSystem.openFolder(source.path) else { return nil }
    self.folder = folder
    self.tell = tell
    self.interval = interval
    known = Mutex(Self.look(folder))
    lookLater(milliseconds: interval)
  }

  package func stop() { isStopped.store(true, ordering: .relaxed) }

  private func lookLater(milliseconds: Int) {
    queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
      self?.look()
    }
  }

  private func look() {
    if isStopped.load(ordering: .relaxed) { return }
    let begin = DispatchTime.now().uptimeNanoseconds
    let now = Self.look(folder)
    let before = known.withLock { known in
      defer { known = now }
      return known
    }
    let changed = Set(now.keys).union(before.keys).filter { path in
      now[path] != before[path] || now[path]?.isChanging == true
    }
    if let change = FolderWatch.Change.of(changed) { tell(change) }
    let taken = Int(DispatchTime.now().uptimeNanoseconds - begin) / 1_000_000
    lookLater(milliseconds: max(interval, taken * 20))
  }

  private static func look(_ folder: any OpenFolder) -> [BytePath: FolderWalk.Found] {
    let files = FolderWalk.files(of: folder, isStamped: true)
    return Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  }
}

extension FolderWalk.Found {
  /// A file without a stamp changed just now, and may once more. Links and what cannot be read never
  /// have one.
  fileprivate var isChanging: Bool { kind == .file && stamp == nil }
}
