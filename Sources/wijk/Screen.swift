import Glibc
import PlainText
import SafeFiles
import TerminalNCurses
import TerminalUI
import WijkCommands
import WijkRuntime
import WijkTexts

/// Opens the terminal, runs the loop, and gives the terminal back.
enum Screen {
  static func open(_ setup: Setup, _ texts: Texts) -> ExitStatus {
    let log = logFile(setup)
    let signals = Signals()
    do throws(TerminalProblem) {
      let device = try NCursesDevice.open(
        environment: setup.world.environment, colour: colour(setup),
        crashNotice: texts.crashNotice(log?.display ?? "-").string + "\n")
      defer { device.close() }
      redirectFaults(to: log)
      let start = setup.start(allowsColour: device.allowsColour)
      if setup.isAudience, let place = setup.world.audience {
        AudienceLoop(
          device: device, place: place, world: setup.world, texts: texts, signals: signals
        ).run(theme: start.theme)
      } else {
        Loop(device: device, start: start, world: setup.world, signals: signals).run()
      }
      return .ok
    } catch {
      Output.write(sentence(error, texts).string + "\n", to: 2)
      return .usage
    }
  }

  private static func colour(_ setup: Setup) -> ColourChoice {
    switch setup.colourWord {
    case "nooit": .never
    case "altijd": .always
    default: .auto
    }
  }

  private static func sentence(_ problem: TerminalProblem, _ texts: Texts) -> SafeText {
    switch problem {
    case .unknownTerminal(let name): texts.unknownTerminal(name)
    case .cannotMove, .notATerminal: texts.terminalCannotMove
    }
  }

  /// A fatal fault prints on standard error, which would vanish with the screen.
  private static func logFile(_ setup: Setup) -> BytePath? {
    guard let folder = setup.world.folders.state,
      (try? setup.world.fileSystem.makeFolder(folder)) != nil
    else { return nil }
    return folder.appending("log.txt")
  }

  private static func redirectFaults(to log: BytePath?) {
    guard let log else { return }
    let file = Glibc.open(log.display, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    dup2(file, 2)
    Glibc.close(file)
  }
}
