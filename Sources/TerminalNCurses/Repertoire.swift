import CLinux
import TerminalUI

/// The characters that a terminal can show.
enum Repertoire {
  case unicode
  /// The Linux console: its font has room for Latin-1 and line characters.
  case console
  case ascii

  private static let asciiTerminals: Set = ["vt52", "vt100", "vt102", "vt220"]

  /// `WIJK_ASCII=1` asks for ASCII.
  init(environment: [String: String], locale: TerminalLocale) {
    let terminal = environment["TERM", default: ""]
    if environment["WIJK_ASCII"] == "1" || locale.namesOtherEncoding
      || Self.asciiTerminals.contains(terminal)
    {
      self = .ascii
    } else {
      self = terminal == "linux" ? .console : .unicode
    }
  }

  /// True when the terminal shows the cell as it is. Where the C library, by which ncurses counts,
  /// gives the character another width than the layout did, the row would shift.
  func shows(_ cell: Cell) -> Bool {
    if (0x20...0x7E).contains(cell.scalar), cell.firstMark == 0 { return true }
    return covers(cell) && Self.agreesWithLibrary(cell)
  }

  private func covers(_ cell: Cell) -> Bool {
    switch self {
    case .unicode: true
    case .console: cell.firstMark == 0 && Self.consoleFont.contains { $0.contains(cell.scalar) }
    case .ascii: false
    }
  }

  /// Latin-1; lines and blocks.
  private static let consoleFont: [ClosedRange<UInt32>] = [0xA0...0xFF, 0x2500...0x2593]

  private static func agreesWithLibrary(_ cell: Cell) -> Bool {
    wijk_wcwidth(cell.scalar) == (cell.kind == .wide ? 2 : 1)
      && [cell.firstMark, cell.secondMark].allSatisfy { $0 == 0 || wijk_wcwidth($0) == 0 }
  }
}
