import PtyKit
import Testing

@Suite("Time and rest")
struct QuietTests {
  @Test("without keys nothing wakes the program")
  func idle() throws {
    let program = try Home().start()
    program.openList()
    program.type("j")
    program.expect { $0.line(2).hasPrefix(">") }
    // Threads that served the start may still go to rest, and take their count with them: one quiet
    // look of five is asked for, and a timer would leave none.
    let pauses = (0..<5).lazy.map { _ in pausesInTwoSeconds(program) }
    #expect(pauses.contains { (0...1).contains($0) })
  }

  private func pausesInTwoSeconds(_ program: PtyProgram) -> Int {
    let before = program.pauses
    _ = program.waitFor(seconds: 2) { _ in false }
    return program.pauses - before
  }

  @Test("the first screen is there before the kennisbank is read, and all of it comes after")
  func firstScreen() throws {
    let home = try Home()
    let size = try makeKennisbank(of: 3000, in: home)
    let program = try home.start(["--kennisbank", home.path + "/bank"])
    program.expect { $0.text.contains("Welkom") }
    let read = try #require(program.bytesRead)
    #expect(read < size)
    program.type("\r")
    program.expect(seconds: 60) { $0.line(0).contains("Lezen") }
    program.expect(seconds: 120) { $0.line(0).hasSuffix("3.000 van 3.000") }
    let readAtLast = try #require(program.bytesRead)
    #expect(readAtLast > size)
    program.type("q")
    try program.expectEnd()
  }

  /// Gives the size of all files together.
  private func makeKennisbank(of count: Int, in home: Home) throws -> Int {
    try home.makeFolder("bank")
    try home.makeFolder("bank/interventies")
    try home.write("naam: Groot\nformaat: 1\n", to: "bank/kennisbank.yaml")
    let filling = String(repeating: "Een zin om te lezen. ", count: 100)
    var size = 0
    for number in 1...count {
      let front = "---\nid: aanpak-\(number)\ntitel: Aanpak \(number)\n---\n"
      let text = "\(front)\n## Aanpak\n\n\(filling)\n"
      try home.write(text, to: "bank/interventies/aanpak-\(number).md")
      size += text.utf8.count
    }
    return size
  }
}
