import Glibc
import PtyKit
import Testing
import kill_runner

/// However a person or a machine ends the program: what was typed is there.
@Suite("Typing, and what may happen meanwhile")
struct WritingTests {
  private static let words = "Morgen bellen we bij iedereen aan."

  /// With words at the end of the draft, which the screen shows.
  private func typed(_ home: Home) throws -> PtyProgram {
    let program = try home.startWriting()
    program.openDraft()
    program.type(Self.words)
    program.expect { $0.text.contains(Self.words) }
    return program
  }

  @Test("two seconds after the last letter kill -9 costs nothing: the next start offers the text")
  func killed() throws {
    let home = try Home.withDraft()
    let before = home.draft
    let first = try home.startWriting()
    first.openDraft()
    // A letter every half second: the file is only written at a pause, the journal meanwhile.
    for letter in ["e", "n", " ", "t", "o", "e", "n"] {
      first.type(letter)
      _ = first.watch(milliseconds: 500)
    }
    first.signal(SIGKILL)
    #expect(first.waitForExit() == .signalled(SIGKILL))
    #expect(home.draft == before)

    let second = try home.startWriting()
    second.expect { $0.text.contains("Vorige keer getypt") && $0.text.contains("verder: Proef") }
    second.type("\r")
    second.expect { $0.line(0).hasPrefix(" Concept › Proef") && $0.line(0).contains(" op schijf ") }
    #expect(home.draft.hasPrefix(before + "en t"))
    second.goToEnd()
    second.expect { $0.text.contains("en t") }
    second.signal(SIGTERM)
    try second.expectEnd()

    let third = try home.startWriting()
    third.expect { $0.text.contains("Concept › Proef") || $0.text.contains("Proef") }
    #expect(!third.wrote("Vorige keer getypt"))
  }

  @Test("a pause of two seconds has written the file, and no next start asks anything")
  func pause() throws {
    let home = try Home.withDraft()
    let program = try typed(home)
    program.expect { $0.line(0).contains(" op schijf ") }
    #expect(home.draft.hasSuffix(Self.words))
    program.signal(SIGKILL)
    #expect(program.waitForExit() == .signalled(SIGKILL))
    let second = try home.startWriting()
    second.expect { $0.line(0).contains("Interventies") }
    #expect(!second.waitFor(seconds: 1) { $0.text.contains("Vorige keer") })
  }

  @Test("a signal to end writes all of it first", arguments: [SIGTERM, SIGHUP])
  func signals(number: Int32) throws {
    let home = try Home.withDraft()
    let program = try typed(home)
    let start = ContinuousClock.now
    program.signal(number)
    try program.expectEnd()
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(home.draft.hasSuffix(Self.words))
  }

  @Test("also what was typed in the same moment", arguments: [SIGTERM, SIGHUP])
  func signalAtOnce(number: Int32) throws {
    let home = try Home.withDraft()
    let program = try typed(home)
    program.type(" En overmorgen ook.")
    program.signal(number)
    try program.expectEnd()
    #expect(home.draft.hasSuffix(Self.words + " En overmorgen ook."))
  }

  @Test("a window that is closed writes all of it too")
  func windowClosed() throws {
    let home = try Home.withDraft()
    let program = try typed(home)
    let start = ContinuousClock.now
    program.hangUp()
    #expect(program.waitForExit() == .exited(0))
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(home.draft.hasSuffix(Self.words))
  }

  @Test("a storm of sizes costs no letter", arguments: 1...2)
  func storm(seed: Int) throws {
    let home = try Home.withDraft()
    let before = home.draft
    let program = try home.startWriting()
    program.openDraft()
    let letters = (0..<200).map { "abcdefghij klmnop"[$0 * seed % 17] }
    for (step, letter) in letters.enumerated() {
      program.resize(columns: 1 + step * 37 % 200, rows: 1 + step * 13 % 60)
      program.type(letter)
    }
    program.resize(columns: 80, rows: 24)
    program.expect { $0.line(0).contains(" op schijf ") && $0.line(23).hasSuffix("F1 hulp") }
    #expect(home.draft == before + letters.joined())
    program.signal(SIGTERM)
    try program.expectEnd()
  }

  @Test("Ctrl-Z outside a field stops, and fg goes on in the same text")
  func suspend() throws {
    let home = try Home.withDraft()
    let shell = try home.shell(["-i"])
    shell.type("\"$wijk\" --kennisbank \"$HOME/kb\"\r")
    shell.openDraft()
    shell.type("half ")
    shell.expect { $0.text.contains("half") }
    shell.type("\u{1B}")
    shell.expect { $0.line(23).hasSuffix("? hulp") }
    #expect(home.draft.hasSuffix("half "))
    shell.type(":stilzetten")
    shell.expect { $0.text.contains("> wijk stilzetten") }
    shell.type("\r")
    shell.expect { $0.text.contains("Stopped") }
    shell.type("fg\r")
    shell.expect { $0.line(0).hasPrefix(" Concept › Proef") && $0.text.contains("half") }
    shell.type("\rheel")
    shell.expect { $0.text.contains("half heel") && $0.line(0).contains(" op schijf ") }
    #expect(home.draft.hasSuffix("half heel"))
  }

  @Test("a stop from outside in mid-word costs nothing, neither going on nor ending then")
  func stoppedFromOutside() throws {
    let home = try Home.withDraft()
    let shell = try home.shell(["-i"])
    shell.type("sh -c 'echo $$ >\"$HOME/id\"; exec \"$wijk\" --kennisbank \"$HOME/kb\"'\r")
    shell.openDraft()
    shell.type("half")
    shell.expect { $0.text.contains("half") }
    let id = try #require(home.text(of: "id").flatMap { pid_t($0.dropLast()) })
    kill(id, SIGTSTP)
    shell.expect { $0.text.contains("Stopped") }
    shell.type("fg\r")
    shell.expect { $0.line(0).hasPrefix(" Concept › Proef") }
    shell.type("weg")
    shell.expect { $0.text.contains("halfweg") }
    kill(id, SIGTERM)
    shell.expect { !$0.isOnAlternateScreen && $0.line($0.cursor.row) == "$" }
    #expect(home.draft.hasSuffix("halfweg"))
  }
}

// MARK: - Killed at random

extension WritingTests {
  @Test("killed ten times at random: nothing that was promised is lost")
  func killedAtRandom() throws {
    var runner = try KillRunner(seed: 1, longest: 3_000)
    let tally = runner.run(kills: 10)
    #expect(tally.kills == 10 && tally.keys > 50)
    #expect(tally.lost == 0)
    #expect(tally.problems.isEmpty, "\(tally.problems.joined(separator: "\n"))")
  }

  @Test("who looks for lost letters sees it when a journal is gone")
  func withoutJournal() throws {
    var runner = try KillRunner(seed: 1, longest: 6_000) {
      $0.remove(".local/state/wijk/schrijven")
    }
    let tally = runner.run(kills: 5)
    #expect(tally.kills == 5)
    #expect(tally.lost > 0)
  }
}

extension String {
  fileprivate subscript(place: Int) -> String {
    String(self[index(startIndex, offsetBy: place)])
  }
}
