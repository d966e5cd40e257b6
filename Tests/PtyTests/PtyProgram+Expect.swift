import FoundationEssentials
import Glibc
import PtyKit
import Testing

extension PtyProgram {
  /// Expects that the screen becomes as wanted, and shows it where it does not.
  func expect(
    seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (PtyScreen) -> Bool
  ) {
    let isMet = waitFor(seconds: seconds, condition)
    #expect(isMet, "\(screen.text)", sourceLocation: sourceLocation)
  }

  /// Goes from the start to the whole list. The cursor is set last: there the picture is complete.
  func openList(sourceLocation: SourceLocation = #_sourceLocation) {
    expect(sourceLocation: sourceLocation) { $0.text.contains("Welkom") }
    type("\r")
    expectList(sourceLocation: sourceLocation)
  }

  func expectList(sourceLocation: SourceLocation = #_sourceLocation) {
    expect(sourceLocation: sourceLocation) {
      $0.line(0).hasSuffix(" 140 van 140") && !$0.line(0).contains("Lezen") && $0.cursor == (1, 0)
        && $0.text.contains("In het kort")
    }
  }

  /// Expects the end, with the terminal as it was found.
  func expectEnd(
    _ wanted: Exit = .exited(0), seconds: Double = 15,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(waitForExit(seconds: seconds) == wanted, sourceLocation: sourceLocation)
    #expect(isTerminalRestored, sourceLocation: sourceLocation)
    let isAsNew = try hasSettingsOfNewTerminal
    #expect(isAsNew, sourceLocation: sourceLocation)
  }

  func wrote(_ text: String) -> Bool {
    output.indices.contains { output[$0...].starts(with: text.utf8) }
  }

  /// What the program asked the terminal to put into its clipboard.
  var clipboard: String? {
    let parts = String(decoding: output, as: UTF8.self)
      .split(separator: "\u{1B}]52;c;", maxSplits: 1)
    let encoded = parts.dropFirst().first?.prefix { $0 != "\u{07}" } ?? ""
    return Data(base64Encoded: String(encoded)).map { String(decoding: $0, as: UTF8.self) }
  }

  private var hasSettingsOfNewTerminal: Bool {
    get throws {
      let other = try PtyProgram("/bin/true")
      defer { _ = other.waitForExit() }
      return withUnsafeBytes(of: settings) { now in
        withUnsafeBytes(of: other.settings) { new in now.elementsEqual(new) }
      }
    }
  }
}
