import PtyKit
import Testing

@Suite("The program in windows of all sizes")
struct WindowTests {
  private func startedList() throws -> PtyProgram {
    let program = try Home().start()
    program.openList()
    return program
  }

  @Test(
    "under 40 by 10 there is one line, and nothing is lost",
    arguments: [(1, 1), (39, 9), (200, 9), (39, 60), (40, 1)])
  func oneLine(columns: Int, rows: Int) throws {
    let program = try startedList()
    let list = program.screen.lines
    program.resize(columns: columns, rows: rows)
    program.expect {
      $0.lines.dropFirst().allSatisfy(\.isEmpty) && !$0.line(0).isEmpty
        && !list[0].hasPrefix($0.line(0))
    }
    #expect(columns < 39 || program.screen.line(0).contains("40x10"))
    program.resize(columns: 80, rows: 24)
    program.expect { $0.lines == list }
    program.type("q")
    try program.expectEnd()
  }

  @Test(
    "below 60 columns or 15 rows there is the list alone",
    arguments: [(40, 10), (59, 14), (59, 24)])
  func onePane(columns: Int, rows: Int) throws {
    let program = try startedList()
    program.resize(columns: columns, rows: rows)
    program.expect {
      $0.line(rows - 1).hasSuffix("? hulp") && $0.line(1).hasPrefix("> Aanpak jeugdoverlast")
        && !$0.text.contains("│") && !$0.text.contains("In het kort")
    }
    program.type("\t")
    program.expect { $0.text.contains("In het kort") }
  }

  @Test("the summary stands beside it from 60 by 15", arguments: [(60, 15), (79, 24), (80, 24)])
  func twoPanes(columns: Int, rows: Int) throws {
    let program = try startedList()
    program.resize(columns: columns, rows: rows)
    program.expect { screen in
      screen.line(rows - 1).hasSuffix("? hulp") && screen.text.contains("In het kort")
        && (1..<(rows - 2)).allSatisfy { screen.line($0).contains("│") }
        && !screen.text.contains("[ ]")
    }
  }

  @Test("the filters stand left of it from 120 columns", arguments: [(120, 35), (200, 60)])
  func threePanes(columns: Int, rows: Int) throws {
    let program = try startedList()
    program.resize(columns: columns, rows: rows)
    program.expect {
      $0.line(rows - 1).hasSuffix("? hulp") && $0.line(1).hasPrefix(" thema")
        && $0.text.contains("[ ]") && $0.text.contains("In het kort")
    }
  }

  @Test("a storm of sizes with keys in between ends in the right picture", arguments: 1...3)
  func storm(seed: UInt64) throws {
    let program = try startedList()
    let list = program.screen.lines
    var numbers = Numbers(state: seed)
    for step in 0..<200 {
      program.resize(
        columns: Int.random(in: 1...200, using: &numbers),
        rows: Int.random(in: 1...60, using: &numbers))
      if step.isMultiple(of: 3) { program.type(["j", "k", "G", "\u{4}", "\u{15}"][step % 5]) }
    }
    program.resize(columns: 80, rows: 24)
    program.type("g")
    program.expect { $0.lines == list }
    program.type("q")
    try program.expectEnd()
  }

  @Test("a window that shrank and grew again at once is drawn anew")
  func backToTheSameSize() throws {
    let program = try startedList()
    let list = program.screen.lines
    for _ in 0..<20 {
      program.resize(columns: 30, rows: 8)
      program.resize(columns: 80, rows: 24)
    }
    program.expect { $0.lines == list }
  }

  /// Chance that can be had again.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }
}
