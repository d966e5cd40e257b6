/// Why a terminal cannot show the screen.
package enum TerminalProblem: Error, Hashable {
  /// Input or output goes to a file or a pipe.
  case notATerminal
  /// The system knows nothing about this value of `TERM`.
  case unknownTerminal(String)
  /// The terminal (`TERM=dumb`) can only print lines.
  case cannotMove
}
