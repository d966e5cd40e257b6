import KennisbankStore
import PlainText
import SafeFiles
import TerminalUI
import Testing
import WijkApp
import WijkRuntime

/// The real loop on a terminal in memory: press keys, look at lines, wait until all is quiet.
final class Session {
  let terminal: MemoryTerminal
  let world: World
  private let loop: Loop
  private let home: BytePath

  /// - Parameters:
  ///   - kennisbanken: folders to open; the starter kennisbank when there are none.
  ///   - home: where the reader's own files are; a fresh one when nil.
  init(
    columns: Int = 80, rows: Int = 24, kennisbanken: [BytePath] = [], home: BytePath? = nil,
    start: Start? = nil
  ) {
    terminal = MemoryTerminal(columns: columns, rows: rows)
    self.home = home ?? TemporaryFolders.make()
    let environment = ["HOME": self.home.display]
    let folders = kennisbanken.isEmpty ? [TemporaryFolders.starter] : kennisbanken
    world = World(
      fileSystem: LocalFileSystem(), kennisbanken: folders.map { KennisbankFolder(path: $0) },
      folders: Folders(environment: environment), environment: environment,
      workingFolder: self.home, processes: NoProcesses())
    let place = PersonalFiles(world: world).rememberedPlace()
    loop = Loop(device: terminal, start: start ?? Start(place: place), world: world)
    loop.begin()
  }

  var state: AppState { loop.state }
  var hasEnded: Bool { loop.hasEnded }
  var lines: [String] { terminal.frame.lines }
  var screen: String { lines.joined(separator: "\n") }

  /// Waits until everything is read and answered.
  @discardableResult
  func settle() -> Session {
    loop.settle()
    return self
  }

  /// Presses keys one after the other, each answered before the next.
  @discardableResult
  func press(_ keys: KeyPress...) -> Session {
    for key in keys { send([.key(key)]) }
    return self
  }

  @discardableResult
  func type(_ text: String) -> Session {
    for character in text { send([.key(.character(character))]) }
    return self
  }

  @discardableResult
  func paste(_ text: String) -> Session {
    send([.paste(text)])
    return self
  }

  /// All at once, without waiting between them: fast typing.
  @discardableResult
  func send(_ events: [InputEvent]) -> Session {
    terminal.type(events)
    loop.turn(waiting: 0)
    return settle()
  }

  @discardableResult
  func resize(columns: Int, rows: Int) -> Session {
    terminal.window(columns: columns, rows: rows)
    loop.windowChanged()
    return settle()
  }

  func shows(_ text: String) -> Bool { screen.contains(text) }
}

extension KeyPress {
  static let enter = KeyPress(.enter)
  static let escape = KeyPress(.escape)
  static let tab = KeyPress(.tab)
  static let down = KeyPress(.down)
  static let up = KeyPress(.up)
  static let pageDown = KeyPress(.pageDown)
}

/// No program can be started.
struct NoProcesses: ProcessRunner {
  func run(_ program: BytePath, _ arguments: [String], input: [UInt8]) async -> Bool { false }
}
