import PlainText

extension Frame {
  /// The same picture for a terminal that shows ASCII only: line characters become - | +, letters
  /// lose their accents, the rest becomes "?". Every cell keeps its width.
  package func inAscii() -> Frame {
    var frame = self
    frame.replaceCells { cell in
      guard cell.scalar > 0x7E else { return Cell(scalar: cell.scalar, style: cell.style) }
      return Cell(scalar: AsciiFallback.of(cell.scalar), style: cell.style)
    }
    return frame
  }
}

package enum AsciiFallback {
  /// One ASCII character in place of another.
  package static func of(_ scalar: UInt32) -> UInt32 {
    if let sign = signs[scalar] { return UInt32(sign.value) }
    return baseLetter(scalar) ?? 0x3F
  }

  private static let signs: [UInt32: Unicode.Scalar] = [
    0xA0: " ", 0xB7: "-", 0x2010: "-", 0x2011: "-", 0x2013: "-", 0x2014: "-", 0x2018: "'",
    0x2019: "'", 0x201C: "\"", 0x201D: "\"", 0x2022: "*", 0x2026: "~", 0x2190: "<", 0x2191: "^",
    0x2192: ">", 0x2193: "v", 0x2500: "-", 0x2502: "|", 0x250C: "+", 0x2510: "+", 0x2514: "+",
    0x2518: "+", 0x251C: "+", 0x2524: "+", 0x252C: "+", 0x2534: "+", 0x253C: "+", 0x2588: "#",
    0x2591: ".", 0x25B8: ">", 0x2610: "o", 0x2611: "x", 0x20AC: "E",
  ]

  /// Latin-1 and Latin Extended-A letters without their accent.
  private static func baseLetter(_ value: UInt32) -> UInt32? {
    guard (0xC0...0x17F).contains(value) else { return nil }
    let letters = Array(
      ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
        + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)
    let index = Int(value - 0xC0)
    return index < letters.count ? UInt32(letters[index]) : nil
  }
}
