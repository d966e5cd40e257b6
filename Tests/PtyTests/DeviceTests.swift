import Glibc
import PtyKit
import Testing

/// The ncurses device on a real pseudo-terminal.
@Suite("The device in a terminal")
struct DeviceTests {
  private func probe(
    _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PtyProgram {
    try PtyProgram(
      PtyProgram.built("device-probe"), environment: environment, columns: columns, rows: rows)
  }

  /// A probe that shows its first picture.
  private func startedProbe(_ environment: [String: String] = [:]) throws -> PtyProgram {
    let program = try probe(environment)
    expect(program) { $0.line(1) == "kop" }
    return program
  }

  private func expect(
    _ program: PtyProgram, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (PtyScreen) -> Bool
  ) {
    let isMet = program.waitFor(condition)
    #expect(isMet, "\(program.screen.text)", sourceLocation: sourceLocation)
  }

  private func quit(_ program: PtyProgram, sourceLocation: SourceLocation = #_sourceLocation) {
    program.type("q")
    #expect(program.waitForExit() == .exited(0), sourceLocation: sourceLocation)
    #expect(program.isTerminalRestored, sourceLocation: sourceLocation)
  }
}

// MARK: - Terminals and languages

extension DeviceTests {
  @Test(
    "every terminal that can move its cursor shows the picture and is given back",
    arguments: [
      "xterm-256color", "xterm", "tmux-256color", "screen-256color", "linux", "vt100", "vt220",
      "rxvt-unicode-256color",
    ])
  func terminals(name: String) throws {
    let program = try probe(["TERM": name])
    expect(program) { $0.line(0).hasSuffix("80x24") && $0.line(1) == "kop" }
    #expect(program.screen.cell(row: 1, column: 0).isReversed)
    expect(program) { $0.cursor == (1, 2) }
    quit(program)
  }

  @Test(
    "accents, wide characters, marks and lines arrive, whatever locale is named or missing",
    arguments: [
      "C.UTF-8", "nl_NL.UTF-8", "nl_NL.utf8", "nl_NL", "C", "POSIX", "", "niet/bestaand",
    ])
  func locales(name: String) throws {
    let program = try startedProbe(["LC_ALL": name])
    #expect(program.screen.line(0) == "café e\u{301}. 漢字 │ ☐ ? 80x24")
    #expect(program.screen.cell(row: 0, column: 8).text == "漢")
    #expect(program.screen.cell(row: 0, column: 9).text == "")
    quit(program)
  }

  @Test(
    "a terminal without Unicode gets ASCII in the same places",
    arguments: [
      ["TERM": "vt100"], ["WIJK_ASCII": "1"], ["LC_ALL": "nl_NL.ISO-8859-1"],
      ["LC_ALL": "nl_NL.ISO-8859-15@euro"],
    ])
  func ascii(environment: [String: String]) throws {
    let program = try startedProbe(environment)
    #expect(program.screen.line(0) == "cafe e. ???? | o ? 80x24")
    #expect(program.output.allSatisfy { $0 < 0x80 })
    quit(program)
  }

  @Test("the Linux console shows Latin-1 and lines, and ASCII for the rest")
  func console() throws {
    let program = try startedProbe(["TERM": "linux"])
    #expect(program.screen.line(0) == "café e. ???? │ o ? 80x24")
    quit(program)
  }

  @Test("a character that the C library does not know leaves the row in place")
  func unknownCharacter() throws {
    let program = try startedProbe()
    #expect(program.screen.cell(row: 0, column: 17).text == "?")
    quit(program)
  }

  @Test("a terminal that only prints lines is refused, untouched")
  func dumb() throws {
    let program = try probe(["TERM": "dumb"])
    expect(program) { $0.line(0) == "problem: cannotMove" }
    #expect(program.waitForExit() == .exited(9))
    #expect(!program.output.contains(0x1B))
    #expect(program.isCooked)
  }

  @Test("an unknown terminal is named", arguments: ["bestaat-niet", ""])
  func unknownTerminal(name: String) throws {
    let program = try probe(["TERM": name])
    expect(program) { $0.line(0) == "problem: unknownTerminal(\"\(name)\")" }
    #expect(program.waitForExit() == .exited(9))
    #expect(program.isCooked)
  }

  @Test("output that is no terminal is refused")
  func noTerminal() throws {
    let command = "\(PtyProgram.built("device-probe")) </dev/null"
    let program = try PtyProgram("/bin/sh", arguments: ["-c", command])
    expect(program) { $0.line(0) == "problem: notATerminal" }
    #expect(program.waitForExit() == .exited(9))
  }
}

// MARK: - Colours

extension DeviceTests {
  @Test(
    "headings have a colour where the terminal has colours",
    arguments: ["xterm-256color", "xterm", "linux"])
  func colour(name: String) throws {
    let program = try startedProbe(["TERM": name])
    #expect(program.screen.cell(row: 1, column: 0).hasOwnColour)
    #expect(!program.screen.cell(row: 0, column: 0).hasOwnColour)
    quit(program)
  }

  @Test(
    "without colours a heading is bold",
    arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "vt220"]])
  func noColour(environment: [String: String]) throws {
    let program = try startedProbe(environment)
    #expect(!program.screen.cell(row: 1, column: 0).hasOwnColour)
    #expect(program.screen.cell(row: 1, column: 0).isBold)
    quit(program)
  }

  @Test("an empty NO_COLOR says nothing")
  func emptyNoColour() throws {
    let program = try startedProbe(["NO_COLOR": ""])
    #expect(program.screen.cell(row: 1, column: 0).hasOwnColour)
    quit(program)
  }
}

// MARK: - Keys

extension DeviceTests {
  @Test(
    "keys arrive under their names",
    arguments: [
      ("a", "a"), ("é", "é"), ("漢", "漢"), ("\r", "enter"), ("\n", "ctrl+j"), ("\t", "tab"),
      ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{3}", "ctrl+c"), ("\u{1A}", "ctrl+z"),
      ("\u{13}", "ctrl+s"), ("\u{11}", "ctrl+q"), ("\u{1B}", "escape"), ("\u{1B}x", "alt+x"),
      ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[D", "left"), ("\u{1B}OD", "left"),
      ("\u{1B}[H", "home"), ("\u{1B}OF", "end"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[3~", "delete"),
      ("\u{1B}[1;5C", "ctrl+right"), ("\u{1B}[1;3A", "alt+up"), ("\u{1B}[1;2B", "shift+down"),
      ("\u{1B}[1;2D", "shift+left"), ("\u{1B}[1;6H", "ctrl+shift+home"), ("\u{1B}[Z", "shift+tab"),
      ("\u{1B}OP", "function(1)"), ("\u{1B}[15~", "function(5)"),
      ("\u{1B}[1;5P", "ctrl+function(1)"),
      ("\u{1B}[97;5u", "ctrl+a"), ("\u{1B}\u{1B}OA", "alt+up"), ("\u{1B}\u{7F}", "alt+backspace"),
    ])
  func keys(typed: String, word: String) throws {
    let program = try startedProbe()
    program.type(typed)
    expect(program) { $0.line(3) == word }
    quit(program)
  }

  @Test(
    "both forms of the arrows work on every terminal",
    arguments: ["xterm", "tmux-256color", "linux", "vt100"])
  func arrows(name: String) throws {
    let program = try startedProbe(["TERM": name])
    program.type("\u{1B}[A\u{1B}OB\u{1B}[1;5D")
    expect(program) { ($0.line(3), $0.line(4), $0.line(5)) == ("up", "down", "ctrl+left") }
    quit(program)
  }

  @Test("what is no key of ours leaks nothing")
  func unknownSequences() throws {
    let program = try startedProbe()
    program.type("\u{1B}[?1;2c\u{1B}[99;99X\u{1B}[I\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}P1+r\u{7}.")
    expect(program) { $0.line(3) == "." }
    quit(program)
  }

  @Test("bytes that are no UTF-8 are dropped, those around them stay")
  func invalidBytes() throws {
    let program = try startedProbe()
    program.type(bytes: [0x61, 0xC3, 0x28, 0xFF, 0xFE, 0x62])
    expect(program) { $0.line(5) == "b" }
    #expect(program.screen.lines[3...4] == ["a", "("])
    quit(program)
  }

  @Test("a paste is text, not keys, whatever is in it")
  func paste() throws {
    let program = try startedProbe()
    program.type("\u{1B}[200~qT\u{3}een\r\ntwee\rdrie\u{1B}[Aq\u{1B}[201~.")
    expect(program) { $0.line(4) == "." }
    #expect(program.screen.line(3) == "paste(qTeen|twee|drieq)")
    quit(program)
  }

  @Test("a long paste arrives whole: no character is cut in two where the reading stops")
  func longPaste() throws {
    let program = try startedProbe()
    let text = String(repeating: "één漢x", count: 20_000)
    program.type("\u{1B}[200~" + text + "\u{1B}[201~.")
    let isThere = program.waitFor(seconds: 20) { $0.line(4) == "." }
    #expect(isThere, "\(program.screen.text)")
    #expect(program.screen.line(3) == "paste of \(text.utf8.count) bytes")
    quit(program)
  }

  @Test("the mouse speaks only when it is on")
  func mouse() throws {
    let program = try startedProbe()
    #expect(!program.isModeOn("1006;1000"))
    program.type("M")
    expect(program) { $0.line(3) == "M" }
    program.type("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;1;1M")
    expect(program) { $0.lines[3...].contains("wheelDown(0,0)") }
    #expect(Array(program.screen.lines[4...6]) == ["press(2,4)", "wheelUp(0,0)", "wheelDown(0,0)"])
    quit(program)
    #expect(!program.isModeOn("1006;1000"))
  }
}

// MARK: - Windows

extension DeviceTests {
  @Test(
    "a window of any size is fine",
    arguments: [(1, 1), (2, 1), (1, 5), (3, 3), (7, 2), (400, 100)])
  func sizes(columns: Int, rows: Int) throws {
    let program = try probe(columns: columns, rows: rows)
    expect(program) { $0.isOnAlternateScreen && $0.cell(row: 0, column: 0).text == "c" }
    quit(program)
  }

  @Test("a storm of resizes down to one cell ends in the last size")
  func resizeStorm() throws {
    let program = try startedProbe()
    for step in 0..<60 {
      program.resize(columns: 1 + (step * 37) % 140, rows: 1 + (step * 17) % 50)
      if step % 7 == 0 { program.type("x") }
    }
    program.resize(columns: 1, rows: 1)
    expect(program) { $0.line(0) == "c" }
    program.resize(columns: 60, rows: 20)
    expect(program) { $0.line(0).hasSuffix("60x20") && $0.line(1) == "kop" }
    quit(program)
  }

  @Test("a wide character fills the last two columns")
  func lastColumn() throws {
    let program = try startedProbe()
    expect(program) { $0.cell(row: 2, column: 78).text == "漢" }
    quit(program)
  }

  @Test("a hidden cursor is shown again at the end")
  func cursor() throws {
    let program = try startedProbe()
    #expect(program.screen.isCursorVisible)
    program.type("C")
    expect(program) { !$0.isCursorVisible }
    quit(program)
  }

  @Test("Ctrl-L draws over what another program wrote")
  func redraw() throws {
    let program = try startedProbe()
    program.type("\u{C}")
    expect(program) { $0.line(3) == "ctrl+l" && $0.line(1) == "kop" }
    quit(program)
  }

  @Test("bytes for the terminal itself go past the picture")
  func send() throws {
    let program = try startedProbe()
    program.type("O")
    expect(program) { $0.line(3) == "O" }
    let clipboard = Array("\u{1B}]52;c;aGFsbG8=\u{07}".utf8)
    #expect(program.output.indices.contains { program.output[$0...].starts(with: clipboard) })
    quit(program)
  }
}

// MARK: - Ends

extension DeviceTests {
  @Test("a signal to end gives the terminal back", arguments: [SIGTERM, SIGHUP, SIGINT])
  func endingSignals(number: Int32) throws {
    let program = try startedProbe()
    program.signal(number)
    #expect(program.waitForExit() == .exited(3))
    #expect(program.isTerminalRestored)
  }

  @Test("a window that is closed ends the program at once")
  func hangUp() throws {
    let program = try startedProbe()
    program.hangUp()
    let exit = program.waitForExit()
    #expect(exit == .exited(3) || exit == .exited(4))
  }

  @Test("a trap gives the terminal back and says where the log is")
  func trap() throws {
    let program = try startedProbe()
    program.type("MT")
    let exit = program.waitForExit()
    #expect(exit == .signalled(SIGTRAP) || exit == .signalled(SIGILL))
    #expect(program.isTerminalRestored)
    #expect(program.screen.text.contains("Het logboek staat in /tmp/wijk.log."))
  }

  @Test("a wild pointer gives the terminal back", arguments: ["xterm-256color", "linux", "vt100"])
  func segmentationFault(name: String) throws {
    let program = try startedProbe(["TERM": name])
    program.type("V")
    #expect(program.waitForExit() == .signalled(SIGSEGV))
    #expect(program.isTerminalRestored)
    #expect(program.screen.text.contains("Het logboek staat in /tmp/wijk.log."))
  }

  @Test("the terminal is the shell's while suspended, and drawn anew after")
  func suspend() throws {
    let program = try startedProbe()
    program.type("Z")
    expect(program) { $0.text.contains("shell") }
    #expect(program.isTerminalRestored)
    program.type("\r")
    expect(program) { $0.isOnAlternateScreen && $0.line(1) == "kop" && $0.line(3) == "Z" }
    #expect(program.isModeOn("2004"))
    program.type("x")
    expect(program) { $0.line(4) == "x" }
    quit(program)
  }

  @Test("a shell can stop it and take it up again")
  func jobControl() throws {
    let program = try PtyProgram("/bin/sh", arguments: ["-i"])
    program.type(PtyProgram.built("device-probe") + "\r")
    expect(program) { $0.line(1) == "kop" }
    program.type("Z")
    expect(program) { $0.text.contains("Stopped") }
    #expect(program.isTerminalRestored)
    program.type("fg\r")
    expect(program) { $0.lines.contains { $0.hasSuffix("fg") } }
    program.type("\r")
    expect(program) { $0.isOnAlternateScreen && $0.line(1) == "kop" && $0.line(3) == "Z" }
    program.type("q")
    expect(program) { _ in program.isTerminalRestored }
    program.type("exit\r")
    #expect(program.waitForExit() == .exited(0))
  }

  @Test("a program that was stopped and continued is told")
  func continued() throws {
    let program = try startedProbe()
    program.signal(SIGSTOP)
    program.signal(SIGCONT)
    expect(program) { $0.line(3) == "continued" }
    quit(program)
  }
}
