import Dispatch
import Kennisbank
import SafeFiles
import Synchronization

/// Writes a cache while the rest of it is still worked out: copying to the disk costs no time while
/// another processor works. What is not finished is not kept.
package final class IndexWriter: Sendable {
  private let queue = DispatchQueue(label: "wijk.bewaren")
  private let work: Mutex<Work>
  private let key: UInt64

  private struct Work {
    /// Gone once there is a problem.
    var file: DisposableFile?
    var tail = IndexTail()
    var problem: FileProblem?
  }

  init(_ path: BytePath, key: UInt64, hooks: LocalFileSystem.Hooks) throws(FileProblem) {
    self.key = key
    work = Mutex(Work(file: try DisposableFile(path, hooks: hooks)))
  }

  /// Returns at once.
  package func add(_ columns: Columns) {
    queue.async { [self] in
      write { file, tail throws(FileProblem) in
        for (name, column) in columns.parts.sorted(by: { $0.key.code < $1.key.code }) {
          try column.withBytes { bytes throws(FileProblem) in
            let bytes = UnsafeRawBufferPointer(bytes)
            let rest = tail.add(name, bytes)
            try file.append(bytes)
            try file.append([UInt8](repeating: 0, count: rest))
          }
        }
      }
    }
  }

  /// Waits until all is written; from then on it is what is kept.
  package func finish() throws(FileProblem) {
    queue.sync {
      write { file, tail throws(FileProblem) in
        try file.append(tail.bytes(key: key))
        try file.finish()
      }
    }
    if let problem = work.withLock(\.problem) { throw problem }
  }

  private func write(_ step: (DisposableFile, inout IndexTail) throws(FileProblem) -> Void) {
    work.withLock { work in
      guard let file = work.file else { return }
      do throws(FileProblem) {
        try step(file, &work.tail)
      } catch {
        work.problem = error
        work.file = nil
      }
    }
  }
}
