import Glibc
import PtyKit
import Testing

/// A facilitator with a clicker, in a real terminal.
@Suite("Journey of a facilitator")
struct MeetupJourneyTests {
  private static let mono = ["NO_COLOR": "1"]

  /// Keys of a clicker only, but for the notes.
  private struct Clicker {
    static let next = "\u{1B}[6~"
    static let previous = "\u{1B}[5~"
    static let escape = "\u{1B}"
    static let f5 = "\u{1B}[15~"
    static let black = "."
  }

  @Test("five steps with a clicker's keys, six notes, and the minutes are there")
  func clickerAndNotes() throws {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    let program = try home.start(
      ["meetup", "start", "--blad", "6", "--kennisbank", "\(home.path)/kb"],
      environment: Self.mono)
    let steps = [
      "KOPPEL AAN DE BUDGETRONDE", "STEL EEN DREMPELBEDRAG VAST", "ZET HET OP DE TEAMAGENDA",
      "VERDEEL ROLLEN", "REGEL TIJD EN SCHOLING",
    ]
    for (number, step) in steps.enumerated() {
      program.expect { $0.text.contains(step) && $0.line(0).contains("stap \(number + 1) van 5") }
      note(Array("wnivb")[number], "notitie \(number + 1)", program)
      if number < steps.count - 1 { goOn(to: steps[number + 1], program) }
    }
    program.type(Clicker.escape)
    program.type(Clicker.f5)
    program.type(Clicker.black)
    program.expect { !$0.text.contains("REGEL") }
    program.type(Clicker.previous)
    program.expect { $0.text.contains("REGEL TIJD") }
    note("a", "formulier aanpassen", program)
    program.type("team wonen\rvolgende week vrijdag\r")
    program.expect { $0.text.contains("formulier aanpassen (team wonen, vóór ") }
    program.type("q")
    program.expect { $0.text.contains("> Terug naar de meetup") }
    program.type("\u{1B}[B\r")
    program.expect { $0.line(22).contains("Verslag met 6 notities opgeslagen") }
    let minutes = try #require(home.texts(below: "kb/meetups").first { $0.contains("notitie 1") })
    for number in 1...5 { #expect(minutes.contains("notitie \(number)")) }
    #expect(minutes.contains("- [ ] formulier aanpassen (wie: team wonen; voor: "))
    program.type("Q")
    try program.expectEnd()
  }

  /// A step may fill more pages than one.
  private func goOn(to step: String, _ program: PtyProgram) {
    for _ in 0..<4 where !program.screen.text.contains(step) {
      program.type(Clicker.next)
      _ = program.watch(milliseconds: 150)
    }
  }

  private func note(_ key: Character, _ text: String, _ program: PtyProgram) {
    program.type(String(key))
    program.expect { $0.line(23).contains("Enter bewaar") }
    program.type(text + "\r")
    program.expect { $0.text.contains("] \(text)") }
  }

  @Test("killed in the middle: the next start goes on with every note that was on disk")
  func killed() throws {
    let home = try Home()
    try home.makeKennisbank(fromStarter: true)
    let arguments = ["--kennisbank", "\(home.path)/kb"]
    var noted: [String] = []
    for round in 1...5 {
      let program = try home.start(
        (round == 1 ? ["meetup", "start", "--blad", "1"] : []) + arguments, environment: Self.mono)
      if round > 1 {
        program.expect { $0.text.contains("> Verder met de meetup") }
        program.type("\r")
      }
      program.expect { $0.line(0).contains("stap 1 van 5") }
      for number in 1...3 {
        let text = "ronde \(round) nummer \(number)"
        note("w", text, program)
        program.expect { !$0.text.contains("nog niet op schijf") }
        noted.append(text)
      }
      program.type("ihalf")
      program.signal(SIGKILL)
      #expect(program.waitForExit() == .signalled(SIGKILL))
    }
    let program = try home.start(arguments, environment: Self.mono)
    program.expect { $0.text.contains("er zijn 15 notities bewaard") }
    program.type("\u{1B}[B\r")
    program.expect { $0.line(22).contains("Verslag met 15 notities") }
    let minutes = try #require(home.texts(below: "kb/meetups").first { $0.contains("ronde 1") })
    for text in noted { #expect(minutes.contains("- [werkt] \(text) ")) }
    program.type("Q")
    try program.expectEnd()
  }
}

extension Home {
  /// The texts of all files in a folder.
  fileprivate func texts(below folder: String) -> [String] {
    names(in: folder).compactMap { text(of: folder + "/" + $0) }
  }
}
