import PlainText

extension Frame {
  /// The same picture for a terminal that shows ASCII only. Every cell keeps its width.
  package func inAscii() -> Frame {
    var frame = self
    frame.replaceCells { $0.inAscii }
    return frame
  }
}

extension Cell {
  /// The same cell for a terminal that shows ASCII only: line characters become - | +, letters lose
  /// their accents, the rest becomes "?" (two for a wide character).
  package var inAscii: Cell {
    switch kind {
    case .narrow: Cell(scalar: AsciiFallback.of(scalar), style: style)
    case .wide, .tail: Cell(scalar: AsciiFallback.unknown, style: style)
    }
  }
}

/// What stands in for a character on a terminal that shows ASCII only.
package enum AsciiFallback {
  /// For what has no likeness.
  package static let unknown = UInt32(ascii: "?")

  /// One printable ASCII character in place of another.
  package static func of(_ scalar: UInt32) -> UInt32 {
    if (0x20...0x7E).contains(scalar) { return scalar }
    if let sign = signs[scalar] { return sign.value }
    return baseLetter(scalar) ?? unknown
  }

  private static let signs: [UInt32: Unicode.Scalar] = [
    0xA0: " ", 0xB7: "-", 0x2010: "-", 0x2011: "-", 0x2013: "-", 0x2014: "-", 0x2018: "'",
    0x2019: "'", 0x201C: "\"", 0x201D: "\"", 0x2022: "*", 0x2026: "~", 0x203A: ">", 0x2190: "<",
    0x2191: "^", 0x2192: ">", 0x2193: "v", 0x2500: "-", 0x2502: "|", 0x250C: "+", 0x2510: "+",
    0x2514: "+", 0x2518: "+", 0x251C: "+", 0x2524: "+", 0x252C: "+", 0x2534: "+", 0x253C: "+",
    0x2571: "/", 0x2572: "\\", 0x2588: "#", 0x2591: ".", 0x25B8: ">", 0x2610: "o", 0x2611: "x",
    0x2713: "*", 0x20AC: "E",
  ]

  private static func baseLetter(_ value: UInt32) -> UInt32? {
    guard (0xC0...0x17F).contains(value) else { return nil }
    return UInt32(baseLetters[Int(value - 0xC0)])
  }

  /// The letters of Latin-1 and Latin Extended-A (U+00C0 to U+017F) without their accents.
  private static let baseLetters = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
      + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)
}
