import Glibc
import PtyKit
import Testing

@Suite("The program in any terminal")
struct TerminalTests {
  /// Looks at a list, a text and a menu, and leaves.
  private func lookAround(_ program: PtyProgram) throws {
    program.openList()
    program.type("\r")
    program.expect { $0.line(0).contains("  1 van 140") && $0.text.contains("Draagt bij aan") }
    program.type("?")
    program.expect { $0.text.contains("Hulp: toetsen") }
    program.type("\u{1B}")
    program.expect { !$0.text.contains("Hulp: toetsen") }
    program.type("Q")
    try program.expectEnd()
  }

  @Test(
    "the list can be read in every terminal that can move its cursor",
    arguments: ["xterm-256color", "xterm", "tmux-256color", "linux", "vt100"])
  func terminals(name: String) throws {
    let program = try Home().start(environment: ["TERM": name])
    program.openList()
    #expect(program.screen.line(0).contains("Interventies"))
    #expect(program.screen.line(1).hasPrefix("> Aanpak jeugdoverlast"))
    #expect(program.screen.line(23).hasSuffix("? hulp"))
    program.type("q")
    try program.expectEnd()
  }

  @Test(
    "a terminal that cannot show it is refused in one sentence, untouched",
    arguments: ["dumb", "bestaat-niet", ""])
  func refused(name: String) throws {
    let home = try Home()
    let program = try home.shell(["-c", "TERM='\(name)' \"$wijk\" 2>\"$HOME/err\""])
    #expect(program.waitForExit(seconds: 15) == .exited(2))
    #expect(program.output.isEmpty)
    #expect(program.isCooked)
    let message = try #require(home.text(of: "err"))
    #expect(message.hasSuffix(".\n") && message.split(separator: "\n").count == 1)
    #expect(message.contains(name == "dumb" ? "cursor" : "TERM=\(name)."))
  }

  @Test(
    "a locale that is missing or has no encoding does not garble the text",
    arguments: ["nl_NL.UTF-8", "C", "POSIX"])
  func locales(name: String) throws {
    let program = try Home().start(environment: ["LC_ALL": name])
    program.openList()
    #expect(program.screen.line(1).contains("… │ Aanpak jeugdoverlast Boerenburg"))
    program.type("q")
    try program.expectEnd()
  }

  @Test(
    "where only ASCII is wanted or possible nothing else is written",
    arguments: [["WIJK_ASCII": "1"], ["LC_ALL": "en_US.ISO-8859-1"], ["TERM": "vt100"]])
  func ascii(environment: [String: String]) throws {
    let program = try Home().start(environment: environment)
    try lookAround(program)
    #expect(program.output.allSatisfy { $0 < 0x80 })
  }
}

// MARK: - Colours

extension TerminalTests {
  @Test("no colour is named where none is wanted", arguments: ["NO_COLOR", "--kleur nooit"])
  func noColour(wish: String) throws {
    let arguments = wish.hasPrefix("--") ? wish.split(separator: " ").map(String.init) : []
    let program = try Home().start(
      arguments, environment: arguments.isEmpty ? [wish: "1"] : [:])
    try lookAround(program)
    #expect(colours(in: program.output).isEmpty)
  }

  @Test("colours are used where they may be", arguments: ["xterm-256color", "xterm", "linux"])
  func colour(terminal: String) throws {
    let program = try Home().start(environment: ["TERM": terminal])
    try lookAround(program)
    #expect(!colours(in: program.output).isEmpty)
  }

  /// The parameters of all sequences that choose colours, the default ones included.
  private func colours(in output: [UInt8]) -> [Int] {
    let sequences = String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[").dropFirst()
    return sequences.flatMap { sequence -> [Int] in
      let parameters = sequence.prefix { $0.isNumber || $0 == ";" }
      guard sequence.dropFirst(parameters.count).first == "m" else { return [] }
      return parameters.split(separator: ";").compactMap { Int($0) }.filter { $0 >= 30 }
    }
  }
}

// MARK: - No terminal

extension TerminalTests {
  @Test(
    "without a terminal there is help on standard output, and exit 2",
    arguments: ["</dev/null >\"$HOME/out\"", ">\"$HOME/out\"", "</dev/null | cat >\"$HOME/out\""])
  func noTerminal(redirection: String) throws {
    let home = try Home()
    let command = "{ \"$wijk\" 2>\"$HOME/err\"; echo $? >\"$HOME/code\"; } \(redirection)"
    let program = try home.shell(["-c", command])
    #expect(program.waitForExit(seconds: 15) == .exited(0))
    #expect(home.text(of: "code") == "2\n")
    #expect(home.text(of: "err") == "")
    #expect(home.text(of: "out")?.contains("Gebruik: wijk") == true)
    #expect(program.output.isEmpty)
  }

  @Test("a reader that goes away ends a list without a word")
  func readerGone() throws {
    let home = try Home()
    // The pipe has no reader any more when the list is written.
    let list = """
      { until [ -e "$HOME/gone" ]; do :; done; "$wijk" lijst; echo $? >"$HOME/code"; } \
      2>"$HOME/err" | { exec <&-; : >"$HOME/gone"; }
      """
    let program = try home.shell(["-c", list])
    #expect(program.waitForExit(seconds: 15) == .exited(0))
    #expect(home.text(of: "code") == "\(128 + SIGPIPE)\n")
    #expect(home.text(of: "err") == "")
  }

  @Test("the first line of a list is a description")
  func firstLine() throws {
    let home = try Home()
    let program = try home.shell(["-c", "\"$wijk\" lijst | head -1 >\"$HOME/out\""])
    #expect(program.waitForExit(seconds: 15) == .exited(0))
    #expect(home.text(of: "out")?.contains("Aanpak jeugdoverlast Boerenburg") == true)
    #expect(program.output.isEmpty)
  }
}
