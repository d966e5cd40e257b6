import PtyKit
import Testing

@Suite("What is typed and pasted")
struct InputTests {
  private func startedList() throws -> PtyProgram {
    let program = try Home().start(environment: ["NO_COLOR": "1"])
    program.openList()
    return program
  }

  private func paste(_ text: String, into program: PtyProgram) {
    program.type("\u{1B}[200~\(text)\u{1B}[201~")
  }

  @Test(
    "a large paste full of escape sequences becomes words to search, and nothing of it is obeyed",
    arguments: ["wijk ", "een twee drie vier ", ""])
  func largePaste(words: String) throws {
    let program = try startedList()
    program.type("/")
    program.expect { $0.line(22).hasPrefix(" Zoek:") }
    let evil = "\u{1B}[31mrood\u{1B}]0;titel\u{7}\u{9B}35m\u{1B}]52;c;eA==\u{7}\u{1B}P1+r\u{1B}\\"
    let piece = words + evil + "漢字 e\u{301}"
    paste(String(repeating: piece, count: 100_000 / piece.utf8.count), into: program)
    program.expect(seconds: 60) { $0.text.contains("Niets gevonden") }
    for sequence in ["\u{1B}[31m", "\u{1B}]", "\u{7}", "\u{1B}P", "\u{9B}"] {
      #expect(!program.wrote(sequence))
    }
    program.type("\u{15}")
    program.expect(seconds: 60) { $0.line(0).hasSuffix("140 van 140") }
    program.type("\u{1B}")
    program.expect { $0.line(23).hasSuffix("? hulp") }
    program.type("q")
    try program.expectEnd()
  }

  @Test("a paste outside a field does nothing but say so")
  func pasteOutside() throws {
    let program = try startedList()
    let before = program.screen.lines
    paste("jjq\rQ", into: program)
    program.expect { $0.line(22).contains("Plakken kan") }
    #expect(program.screen.lines[..<22] == before[..<22])
    program.type("j")
    program.expect { $0.line(2).hasPrefix(">") }
  }

  @Test("sequences of no key of ours do nothing, and the key behind them counts once")
  func unknownSequences() throws {
    let program = try startedList()
    program.type("\u{1B}[?1;2c\u{1B}[99;99X\u{1B}[I\u{1B}[O\u{1B}]11;rgb:0/0/0\u{1B}\\")
    program.type("\u{1B}P1+r\u{1B}\\\u{1B}[12;40Rj")
    program.expect { $0.line(2).hasPrefix(">") }
    #expect(!program.screen.line(22).contains("Toets"))
    program.type("q")
    try program.expectEnd()
  }
}
