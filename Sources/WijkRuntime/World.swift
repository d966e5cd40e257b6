import Glibc
import Kennisbank
import KennisbankStore
import SafeFiles
import WijkApp

/// What is outside the program: its files, its folders, who runs other programs.
package struct World: Sendable {
  package var fileSystem: any FileSystem
  package var kennisbanken: [KennisbankFolder]
  package var folders: Folders
  package var environment: [String: String]
  package var workingFolder: BytePath
  package var processes: any ProcessRunner
  package var clock: any SteadyClock
  /// Without one spelling is not looked at.
  package var speller: Speller?
  /// Strangers may be looking: no other programs, nothing internal on the screen.
  package var isRestricted = false
  /// Folder with the templates of meetups that come with the program.
  package var shippedTemplates: BytePath?
  /// Where windows for a room follow a meetup; without one they cannot.
  package var audience: AudienceFolder?
  /// Whether what others do in the kennisbanken is followed.
  package var isFollowing = false
  /// Where indexes are kept from start to start; without one they are worked out each time.
  package var caches: CacheFolder?
  package var wallTime: @Sendable () -> WallTime

  package init(
    fileSystem: any FileSystem, kennisbanken: [KennisbankFolder], folders: Folders,
    environment: [String: String], workingFolder: BytePath, processes: any ProcessRunner,
    clock: any SteadyClock = MachineClock(),
    wallTime: @escaping @Sendable () -> WallTime = WallTime.inThisPlace
  ) {
    self.fileSystem = fileSystem
    self.kennisbanken = kennisbanken
    self.folders = folders
    self.environment = environment
    self.workingFolder = workingFolder
    self.processes = processes
    self.clock = clock
    self.wallTime = wallTime
  }

  /// As 2026-11-22.
  package func today() -> String { wallTime().day }
}

package struct CacheFolder: Sendable {
  package let path: BytePath
  /// What tells this program from any other.
  package let program: String

  package init(path: BytePath, program: String) {
    self.path = path
    self.program = program
  }

  /// Of this very program: another one may pack otherwise. A link to it changes nothing.
  package init?(path: BytePath, of program: BytePath) {
    guard let file = FileStamp(of: program) else { return nil }
    self.init(path: path, program: "\(file.size) \(file.modified) \(file.inode)")
  }
}

extension World {
  var cache: IndexCache? {
    caches.map { caches in
      IndexCache(folder: caches.path, program: caches.program, kennisbanken: kennisbanken)
    }
  }
}

extension WallTime {
  /// By the clock and the calendar of this machine.
  package static func inThisPlace() -> WallTime {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var parts = tm()
    localtime_r(&now.tv_sec, &parts)
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let second = (Int(parts.tm_hour) * 60 + Int(parts.tm_min)) * 60 + Int(parts.tm_sec)
    return WallTime(
      date: day, second: second, stamp: now.tv_sec * 1000 + now.tv_nsec / 1_000_000)
  }
}
