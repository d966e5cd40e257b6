import Glibc
import PtyKit
import Testing

/// However the program ends, the terminal is as it was found.
@Suite("Leaving the program")
struct LeavingTests {
  private func startedList() throws -> PtyProgram {
    let program = try Home().start()
    program.openList()
    return program
  }

  @Test("q and Q give the terminal back", arguments: ["q", "Q"])
  func quit(key: String) throws {
    let program = try startedList()
    program.type(key)
    try program.expectEnd()
    #expect(program.screen.lines.allSatisfy { $0.isEmpty })
  }

  @Test("so does a signal to end", arguments: [SIGTERM, SIGHUP, SIGINT])
  func signals(number: Int32) throws {
    let program = try startedList()
    program.signal(number)
    try program.expectEnd()
  }

  @Test("and a signal to end before anything is read")
  func signalAtOnce() throws {
    let program = try Home().start()
    program.expect { $0.isOnAlternateScreen }
    program.signal(SIGTERM)
    try program.expectEnd()
  }

  @Test("a window that is closed ends it")
  func windowClosed() throws {
    let program = try startedList()
    program.hangUp()
    #expect(program.waitForExit() == .exited(0))
  }

  @Test(
    "a fault gives the terminal back and says where to look",
    arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP])
  func faults(number: Int32) throws {
    let home = try Home()
    let program = try home.start()
    program.openList()
    program.signal(number)
    try program.expectEnd(.signalled(number))
    let text = program.screen.lines.joined()
    #expect(text.contains("wijk is gestopt door een fout."))
    #expect(text.contains("\(home.path)/.local/state/wijk/log.txt"))
    #expect(program.screen.cursor.column == 0)
  }
}

// MARK: - Stopped and continued

extension LeavingTests {
  @Test("Ctrl-Z leaves the terminal to the shell, and fg brings the screen back")
  func suspend() throws {
    let shell = try Home().shell(["-i"])
    shell.type("\"$wijk\"\r")
    shell.openList()
    let list = shell.screen.lines
    shell.type("\u{1A}")
    shell.expect { $0.text.contains("Stopped") }
    #expect(shell.screen.text.contains("wijk staat stil; typ fg"))
    #expect(shell.isTerminalRestored)
    shell.type("fg\r")
    shell.expect { $0.isOnAlternateScreen && $0.lines == list && shell.isModeOn("2004") }
    shell.type("q")
    shell.expect { !$0.isOnAlternateScreen && $0.line($0.cursor.row) == "$" }
    #expect(shell.isTerminalRestored)
    shell.type("exit\r")
    #expect(shell.waitForExit() == .exited(0))
  }

  @Test("a window that changed meanwhile is filled anew")
  func resizedWhileStopped() throws {
    let shell = try Home().shell(["-i"])
    shell.type("\"$wijk\"\r")
    shell.openList()
    shell.type("\u{1A}")
    shell.expect { $0.text.contains("Stopped") }
    shell.resize(columns: 120, rows: 35)
    shell.type("fg\r")
    shell.expect { $0.line(34).hasSuffix("? hulp") && $0.line(1).hasPrefix(" thema") }
    shell.type("q")
    shell.expect { !$0.isOnAlternateScreen && $0.line($0.cursor.row) == "$" }
  }

  @Test("a stop from outside gives the terminal to the shell as well")
  func stoppedFromOutside() throws {
    let home = try Home()
    let shell = try home.shell(["-i"])
    shell.type("sh -c 'echo $$ >\"$HOME/id\"; exec \"$wijk\"'\r")
    shell.openList()
    let id = try #require(home.text(of: "id").flatMap { pid_t($0.dropLast()) })
    kill(id, SIGTSTP)
    shell.expect { $0.text.contains("Stopped") }
    #expect(shell.isTerminalRestored)
    shell.type("fg\r")
    shell.expect { $0.isOnAlternateScreen && $0.line(0).hasSuffix("140 van 140") }
    shell.type("q")
    shell.expect { !$0.isOnAlternateScreen && $0.line($0.cursor.row) == "$" }
  }

  @Test("where no shell would ever wake it Ctrl-Z does no harm")
  func suspendWithoutShell() throws {
    let program = try startedList()
    program.type("\u{1A}")
    program.expect { _ in program.wrote("wijk staat stil") && program.screen.isOnAlternateScreen }
    program.type("j")
    program.expect { $0.line(2).hasPrefix(">") }
    program.type("q")
    try program.expectEnd()
  }
}
