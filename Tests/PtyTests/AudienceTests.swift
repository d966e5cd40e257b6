import Glibc
import PtyKit
import Testing

/// Two real programs in two terminals: one holds the meetup, the other is for the room.
@Suite("A window for the room, in real terminals")
struct AudienceTests {
  private static let mono = ["NO_COLOR": "1"]
  private static let next = "\u{1B}[6~"
  private static let previous = "\u{1B}[5~"

  private func meetup(_ home: Home, resuming: Bool = false) throws -> PtyProgram {
    let kennisbank = ["--kennisbank", "\(home.path)/kb"]
    let program = try home.start(
      (resuming ? [] : ["meetup", "start", "--blad", "6"]) + kennisbank, environment: Self.mono,
      rows: 40)
    if resuming {
      program.expect { $0.text.contains("> Verder met de meetup") }
      program.type("\r")
    }
    program.expect { $0.line(0).contains("stap 1 van 5") && $0.text.contains("KOPPEL") }
    return program
  }

  private func window(_ home: Home) throws -> PtyProgram {
    try home.start(["meetup", "scherm"], environment: Self.mono)
  }

  @Test("it follows at once, and comes back when either side was killed")
  func follows() throws {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    var room = try window(home)
    room.expect { $0.text.contains("Wacht op een meetup…") }
    var program = try meetup(home)
    room.expect { $0.text.contains("KOPPEL AAN DE BUDGETRONDE") }
    try measure(program, room)

    room.signal(SIGKILL)
    #expect(room.waitForExit() == .signalled(SIGKILL))
    room = try window(home)
    room.expect { $0.text.contains("KOPPEL AAN DE BUDGETRONDE") }

    program.signal(SIGKILL)
    #expect(program.waitForExit() == .signalled(SIGKILL))
    room.expect { $0.text.contains("verbinding weg, ik wacht") && $0.text.contains("KOPPEL") }
    program = try meetup(home, resuming: true)
    room.expect { $0.text.contains("KOPPEL") && !$0.text.contains("verbinding weg") }
    program.type(Self.next)
    room.expect { $0.text.contains("STEL EEN DREMPELBEDRAG VAST") }
    room.type("q")
    try room.expectEnd()
  }

  /// From the key to the picture, there and back; told, since how fast is a matter of the machine.
  private func measure(_ program: PtyProgram, _ room: PtyProgram) throws {
    var times: [Double] = []
    for round in 0..<20 {
      let isThere = round.isMultiple(of: 2)
      let begin = ContinuousClock.now
      program.type(isThere ? Self.next : Self.previous)
      let wanted = isThere ? "STEL EEN DREMPELBEDRAG VAST" : "KOPPEL AAN DE BUDGETRONDE"
      let time = room.time(since: begin) { $0.text.contains(wanted) }
      times.append(try #require(time, "\(room.screen.text)"))
      program.expect { $0.text.contains(wanted) }
    }
    let sorted = times.sorted().map { ($0 * 10).rounded() / 10 }
    print("from key to the room's picture: median \(sorted[10]) ms, most \(sorted[19]) ms")
    #expect(sorted[19] < 2000)
  }

  @Test("a window for the room that follows sleeps until there is news")
  func quiet() throws {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    let program = try meetup(home)
    let room = try window(home)
    room.expect { $0.text.contains("KOPPEL AAN DE BUDGETRONDE") }
    let pauses = (0..<5).lazy.map { _ in
      let before = room.pauses
      _ = room.waitFor(seconds: 2) { _ in false }
      return room.pauses - before
    }
    #expect(pauses.contains { (0...1).contains($0) })
    program.expect { $0.text.contains("KOPPEL") }
  }

  @Test("its terminal goes away: it ends, and the meetup goes on")
  func hangUp() throws {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    let program = try meetup(home)
    let room = try window(home)
    room.expect { $0.text.contains("KOPPEL AAN DE BUDGETRONDE") }
    room.hangUp()
    #expect(room.waitForExit() != nil)
    program.type(Self.next)
    program.expect { $0.text.contains("STEL EEN DREMPELBEDRAG VAST") }
  }
}
