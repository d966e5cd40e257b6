import Glibc
import PtyKit
import Testing

/// The program itself, in a terminal, from the first key to the last.
@Suite("Journeys of a reader")
struct JourneyTests {
  private static let farAway = ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22", "NO_COLOR": "1"]

  @Test(
    "from the start to a text in the clipboard takes at most twelve keys besides the words",
    arguments: ["xterm", "vt100"])
  func findAndTakeAlong(terminal: String) throws {
    let home = try Home()
    let program = try home.start(
      environment: Self.farAway.merging(["TERM": terminal]) { $1 })
    var keys = 0
    func press(_ key: String) {
      keys += key.count
      program.type(key)
    }

    program.expect { $0.text.contains("Welkom") }
    press("\r")
    program.expect { $0.line(0).hasSuffix("140 van 140") }
    press("/")
    program.type("overlast jeugd")
    program.expect {
      $0.line(0).hasSuffix(" van 140") && !$0.line(0).hasSuffix(" 140 van 140")
    }
    press("\r")
    program.expect { $0.line(0).hasSuffix("overlast jeugd") }
    press("\r")
    program.expect { $0.line(0).contains("  1 van ") && $0.text.contains("Draagt bij aan") }
    #expect(program.screen.line(0).contains("Aanpak jeugdoverlast Boerenburg"))
    press("x")
    program.expect { $0.text.contains("Meenemen: 1") }
    press("\r")
    program.expect { $0.line(22).contains("klembord van je terminal") }

    #expect(keys <= 12)
    let text = try #require(program.clipboard)
    #expect(text.hasPrefix("Aanpak jeugdoverlast Boerenburg\n"))
    #expect(text.contains("Draagt bij aan") && text.contains("https://"))
    program.type("Q")
    try program.expectEnd()
  }

}

// MARK: - From the first start to the second

extension JourneyTests {
  enum Ending: CaseIterable {
    case quit, hungUp, terminated, interrupted

    func end(_ program: PtyProgram) {
      switch self {
      case .quit: program.type("Q")
      case .hungUp: program.signal(SIGHUP)
      case .terminated: program.signal(SIGTERM)
      case .interrupted: program.signal(SIGINT)
      }
    }
  }

  @Test(
    "the second start shows the text that was open, as far as it was read, and the list below it",
    arguments: Ending.allCases)
  func secondStart(ending: Ending) throws {
    let home = try Home()
    let first = try home.start()
    first.openList()
    narrow(first)
    let list = Array(first.screen.lines[..<22])
    first.type("\r")
    first.expect { $0.line(0).contains("  12 van ") && $0.cursor == (1, 1) }
    first.expect { $0.text.contains("Draagt bij aan") }
    first.type(" ")
    first.expect { !$0.text.contains("Draagt bij aan") && $0.cursor == (1, 1) }
    let text = Array(first.screen.lines[..<22])
    ending.end(first)
    try first.expectEnd()

    let second = try home.start()
    second.expect { Array($0.lines[..<22]) == text }
    second.type("q")
    second.expect { Array($0.lines[..<22]) == list }
    second.type("q")
    try second.expectEnd()
  }

  @Test("a second start that is ended before anything was read forgets nothing")
  func endedAtOnce() throws {
    let home = try Home()
    let first = try home.start()
    first.openList()
    first.type("\r")
    first.expect { $0.line(0).contains("  1 van 140") && $0.cursor == (1, 1) }
    first.type("Q")
    try first.expectEnd()
    let place = try #require(home.text(of: ".local/state/wijk/plek.yaml"))

    let second = try home.start()
    second.expect { $0.isOnAlternateScreen }
    second.signal(SIGTERM)
    try second.expectEnd()
    #expect(home.text(of: ".local/state/wijk/plek.yaml") == place)
  }

  @Test("after q from the list the second start shows the same row of the same list")
  func secondStartInList() throws {
    let home = try Home()
    let first = try home.start()
    first.openList()
    narrow(first)
    let list = Array(first.screen.lines[..<22])
    first.type("\r")
    first.expect { $0.line(0).contains("  12 van ") }
    first.type("q")
    first.expect { Array($0.lines[..<22]) == list }
    first.type("q")
    try first.expectEnd()

    let second = try home.start()
    second.expect { Array($0.lines[..<22]) == list }
    #expect(!second.wrote("Welkom"))
  }

  @Test("a start after kill -9 is as good as any, and the place kept before is still there")
  func killed() throws {
    let home = try Home()
    let first = try home.start()
    first.openList()
    first.signal(SIGKILL)
    #expect(first.waitForExit() == .signalled(SIGKILL))

    let second = try home.start()
    second.expectList()
    #expect(!second.wrote("Welkom"))
    second.type("/overlast\r")
    second.expect { $0.line(0).hasSuffix("· overlast") }
    second.type("q")
    try second.expectEnd()

    let third = try home.start()
    third.expect { $0.line(0).hasSuffix("· overlast") }
    third.type("5")
    third.expect { $0.line(0).contains("Elementen") }
    third.signal(SIGKILL)
    #expect(third.waitForExit() == .signalled(SIGKILL))

    let fourth = try home.start()
    fourth.expect { $0.line(0).contains("Interventies") && $0.line(0).hasSuffix("· overlast") }
  }

  /// Words, a filter and a row further down; its summary is shown.
  private func narrow(_ program: PtyProgram) {
    program.type("/jeugd\r")
    program.expect { $0.line(0).hasSuffix("jeugd") }
    program.type("fthema: jeugd")
    program.expect { $0.text.contains("> [ ] thema: Jeugd") }
    let row = program.screen.lines.first { $0.contains("[ ] thema: Jeugd") } ?? ""
    let count = row.split { !$0.isNumber }.last ?? ""
    program.type("\r\u{1B}")
    program.expect {
      $0.line(0).hasSuffix(" \(count) van 140 · jeugd · thema Jeugd") && $0.cursor == (1, 0)
    }
    program.type(String(repeating: "j", count: 11))
    program.expect {
      $0.cursor == (12, 0) && $0.line(1).dropFirst(32).contains($0.line(12).dropFirst(2).prefix(9))
    }
  }
}
