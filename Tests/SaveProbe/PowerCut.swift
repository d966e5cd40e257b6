import Dispatch
import Glibc
import SafeFiles
import Synchronization

/// Changes files, and in the middle of it takes the power of the disk that they are on: what ext4 or
/// xfs did not write yet, they never will.
struct PowerCut {
  private static let goingDown = UInt(0x8004_587D)
  private static let withoutLog = UInt32(2)

  private final class Told: Sendable {
    let number = Atomic(-1)
  }

  private let folder: String
  private let files: LocalFileSystem

  /// - Parameter isCareful: false to do without making the folder sure, as if the disk could not.
  init(of folder: String, isCareful: Bool) {
    self.folder = folder
    files = LocalFileSystem { $0 == .syncFolder && !isCareful ? EINVAL : nil }
  }

  /// Ends the process with it. Only what was told before the cut is promised: a sync that comes
  /// after it may still say yes, which no machine without power does.
  func run(milliseconds: Int) throws {
    let told = Told()
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    let changes = NumberedChanges(folder: BytePath(folder))
    DispatchQueue.global().async { [files] in
      try? changes.run(files) { told.number.store($0, ordering: .sequentiallyConsistent) }
    }
    while told.number.load(ordering: .sequentiallyConsistent) < 0 { usleep(100) }
    usleep(useconds_t(milliseconds * 1000))
    let promised = told.number.load(ordering: .sequentiallyConsistent)
    var flags = Self.withoutLog
    guard ioctl(file, Self.goingDown, &flags) == 0 else { exit(1) }
    let last = told.number.load(ordering: .sequentiallyConsistent) + 1
    SaveProbe.say("\(promised) \(last)")
    _exit(0)
  }
}
