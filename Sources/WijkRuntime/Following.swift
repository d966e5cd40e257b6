import KennisbankStore
import SafeFiles
import Synchronization

/// Follows what others do in the open kennisbanken: told by the system where it can be, else looked
/// at now and then.
final class Following: Sendable {
  private let stops = Mutex<[@Sendable () -> Void]>([])

  /// - Parameter tell: the number of the folder in the list, and what changed in it.
  func begin(
    _ folders: [KennisbankFolder], in fileSystem: any FileSystem,
    tell: @escaping @Sendable (Int, FolderWatch.Change) -> Void
  ) {
    stop()
    for (number, folder) in folders.enumerated() {
      let watch = FolderWatch(folder.path) { tell(number, $0) }
      if let watch {
        stops.withLock { $0.append { watch.stop() } }
      } else if let poll = FolderPoll(folder, in: fileSystem, tell: { tell(number, $0) }) {
        stops.withLock { $0.append { poll.stop() } }
      }
    }
  }

  func stop() {
    let all = stops.withLock { stops in
      defer { stops = [] }
      return stops
    }
    for stop in all { stop() }
  }
}
