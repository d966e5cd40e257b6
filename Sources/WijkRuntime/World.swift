import FoundationEssentials
import KennisbankStore
import SafeFiles

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
  /// The day, as 2026-11-22.
  package var today: @Sendable () -> String
  /// The time on the wall, as 14:02.
  package var timeOfDay: @Sendable () -> String = Today.time

  package init(
    fileSystem: any FileSystem, kennisbanken: [KennisbankFolder], folders: Folders,
    environment: [String: String], workingFolder: BytePath, processes: any ProcessRunner,
    clock: any SteadyClock = MachineClock(),
    today: @escaping @Sendable () -> String = Today.inThisPlace
  ) {
    self.fileSystem = fileSystem
    self.kennisbanken = kennisbanken
    self.folders = folders
    self.environment = environment
    self.workingFolder = workingFolder
    self.processes = processes
    self.clock = clock
    self.today = today
  }
}

package enum Today {
  /// By the clock and the calendar of this machine.
  package static func inThisPlace() -> String {
    let style = Date.ISO8601FormatStyle(timeZone: .current).year().month().day()
    return Date().formatted(style)
  }

  package static func time() -> String {
    let parts = Calendar.current.dateComponents([.hour, .minute], from: Date())
    let numbers = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return numbers.joined(separator: ":")
  }
}
