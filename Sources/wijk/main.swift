import Glibc
import SafeFiles
import TerminalNCurses
import WijkCommands
import WijkRuntime
import WijkTexts

/// Composition only: the machine's own things are handed to the program.
let environment = Environment.current
let surroundings = WijkCommandLine.Surroundings(
  environment: environment, workingFolder: Environment.workingFolder,
  program: LocalFileSystem().program, hasTerminal: isatty(0) == 1 && isatty(1) == 1,
  columns: Output.columns)

let status = WijkCommandLine(
  surroundings, out: { Output.write($0, to: 1) }, err: { Output.write($0, to: 2) },
  readInput: Input.readAll,
  openScreen: Screen.open
).run(Array(CommandLine.arguments.dropFirst()))
exit(status.rawValue)
