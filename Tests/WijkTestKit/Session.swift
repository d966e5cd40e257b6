import Kennisbank
import KennisbankStore
import PlainText
import SafeFiles
import TerminalUI
import WijkApp
import WijkRuntime

/// The real loop on a terminal in memory: press keys, look at lines, wait until all is quiet.
///
/// On the main thread, as in the program: it waits for work of the threads that run tests, and would
/// wait for ever if it stood in their way.
@MainActor
package final class Session {
  package let terminal: MemoryTerminal
  package let world: World
  /// Where the reader's own files are, and what is taken along.
  package let home: BytePath
  package let clock: ManualClock
  private let loop: Loop

  /// - Parameters:
  ///   - kennisbanken: folders to open; the starter kennisbank when there are none.
  ///   - home: where the reader's own files are; a fresh one when nil.
  ///   - variables: of the environment, besides `HOME`. `WIJK_WOORDENBOEK` names the only dictionary
  ///     there is.
  ///   - processes: what other programs do; by default there are none.
  ///   - today: the day, as 2026-11-22; that of this machine when nil.
  ///   - isFollowing: whether what others write is taken up.
  ///   - wall: what the clock on the wall says; nil: it goes with `clock`, or is that of this machine.
  package init(
    columns: Int = 80, rows: Int = 24, kennisbanken: [BytePath] = [], home: BytePath? = nil,
    start: Start? = nil, fileSystem: any FileSystem = LocalFileSystem(),
    variables: [String: String] = [:], clock: ManualClock = ManualClock(),
    processes: any ProcessRunner = NoProcesses(), today: String? = nil, wall: ManualWall? = nil,
    isFollowing: Bool = false
  ) {
    terminal = MemoryTerminal(columns: columns, rows: rows)
    self.home = home ?? TemporaryFolders.make()
    let environment = variables.merging(["HOME": self.home.display]) { $1 }
    let folders = kennisbanken.isEmpty ? [TemporaryFolders.starter] : kennisbanken
    var world = World(
      fileSystem: fileSystem, kennisbanken: folders.map { KennisbankFolder(path: $0) },
      folders: Folders(environment: environment), environment: environment,
      workingFolder: self.home, processes: processes, clock: clock)
    if let today {
      let begin = clock.milliseconds()
      world.wallTime = {
        let passed = clock.milliseconds() - begin
        return WallTime(
          date: Day(iso: today), second: 14 * 3600 + 120 + passed / 1000,
          stamp: 1_795_000_000_000 + passed)
      }
    }
    if let wall { world.wallTime = { wall.now() } }
    // Only where a test names a place: the one of this machine is somebody's.
    if variables["XDG_RUNTIME_DIR"] != nil {
      world.audience = AudienceFolder(environment: environment)
    }
    world.isFollowing = isFollowing
    world.speller = Speller(environment: environment, folders: [], in: fileSystem)
    world.shippedTemplates = TemporaryFolders.checkout.appending("Assets/sjablonen/meetups")
    self.world = world
    self.clock = clock
    let place = PersonalFiles(world: world).rememberedPlace()
    loop = Loop(device: terminal, start: start ?? Start(place: place), world: world)
    loop.begin()
  }

  package var state: AppState { loop.state }
  package var hasEnded: Bool { loop.hasEnded }
  package var lines: [String] { terminal.frame.lines }
  package var screen: String { lines.joined(separator: "\n") }

  /// Waits until everything is read and answered. A session that is dropped then is a program that
  /// was killed: nothing more is written, and a new one with the same home is the next start.
  @discardableResult
  package func settle() -> Session {
    loop.settle()
    return self
  }

  /// Waits until something outside is told: a file that another program wrote.
  @discardableResult
  package func wait(until isSo: (Session) -> Bool) -> Session {
    for _ in 0..<100 where !isSo(self) {
      loop.turn(waiting: 200)
      settle()
    }
    return self
  }

  /// Presses keys one after the other, each answered before the next.
  @discardableResult
  package func press(_ keys: KeyPress...) -> Session {
    for key in keys { send([.key(key)]) }
    return self
  }

  @discardableResult
  package func type(_ text: String) -> Session {
    for character in text { send([.key(.character(character))]) }
    return self
  }

  @discardableResult
  package func paste(_ text: String) -> Session {
    send([.paste(text)])
    return self
  }

  /// All at once, without waiting between them: fast typing.
  @discardableResult
  package func send(_ events: [InputEvent]) -> Session {
    terminal.type(events)
    loop.turn(waiting: 0)
    return settle()
  }

  /// Lets time go by: all that is due meanwhile happens at its moment.
  @discardableResult
  package func pass(milliseconds: Int) -> Session {
    var left = milliseconds
    while left > 0 {
      let untilDue = state.deadline.map { max(1, $0 - clock.milliseconds()) } ?? left
      let step = min(left, untilDue)
      clock.pass(step)
      left -= step
      settle()
    }
    return self
  }

  /// Lets time go by, and counts how often something woke the program.
  package func wakes(in milliseconds: Int) -> Int {
    let end = clock.milliseconds() + milliseconds
    var count = 0
    while let due = state.deadline, due <= end {
      clock.pass(max(1, due - clock.milliseconds()))
      settle()
      count += 1
    }
    clock.pass(max(0, end - clock.milliseconds()))
    return count
  }

  /// Lets minutes go by in steps of one, as on a machine that has much to do: more than a few seconds
  /// are never told one by one.
  @discardableResult
  package func pass(minutes: Int) -> Session {
    for _ in 0..<minutes {
      clock.pass(60_000)
      settle()
    }
    return self
  }

  /// The terminal goes away, or the machine asks the program to end.
  @discardableResult
  package func terminate() -> Session {
    loop.terminate()
    return settle()
  }

  @discardableResult
  package func resize(columns: Int, rows: Int) -> Session {
    terminal.window(columns: columns, rows: rows)
    loop.windowChanged()
    return settle()
  }

  package func shows(_ text: String) -> Bool { screen.contains(text) }
}

extension KeyPress {
  package static let left = KeyPress(.left)
  package static let right = KeyPress(.right)
  package static let backspace = KeyPress(.backspace)
  package static let enter = KeyPress(.enter)
  package static let escape = KeyPress(.escape)
  package static let tab = KeyPress(.tab)
  package static let down = KeyPress(.down)
  package static let up = KeyPress(.up)
  package static let pageDown = KeyPress(.pageDown)
}
