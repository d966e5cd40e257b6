/// What one Unicode scalar becomes when text is folded.
enum FoldedScalars {
  private static let latinRange: Range<UInt32> = 0..<0x250

  /// Looking a scalar up in Unicode's tables takes a hundred times the time of an array.
  private static let latinTable = latinRange.map { Unicode.Scalar($0).map(fold) ?? [] }

  /// For the scalars that Dutch text is made of; nil beyond them.
  static func latin(_ scalar: Unicode.Scalar) -> [UInt8]? {
    latinRange.contains(scalar.value) ? latinTable[Int(scalar.value)] : nil
  }

  static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let punctuation = punctuation(scalar) { return Array(punctuation.utf8) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return []
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return [0x20]
    default: return scalar.properties.lowercaseMapping.unicodeScalars.flatMap(letters)
    }
  }

  /// `scalar` is a small letter or none; marks appear when `İ` is made small.
  private static func letters(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.properties.generalCategory == .nonspacingMark { return [] }
    return Array((exception(scalar) ?? namedLetters(scalar) ?? String(scalar)).utf8)
  }

  private static func punctuation(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: "\""
    case _ where isJoiner(scalar): ""
    case 0x2026: "..."
    default: nil
    }
  }

  /// Hyphens, dashes and apostrophes in all their forms: "foto's" is searched as "fotos" and
  /// "buurt-app" as "buurtapp", because people write the one for the other.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: isJoiner(UInt8(scalar.value))
    case 0xB4, 0x2010...0x2015, 0x2018...0x201B, 0x2032, 0x2212: true
    default: false
    }
  }

  @inline(__always)
  static func isJoiner(_ ascii: UInt8) -> Bool { ascii == 0x27 || ascii == 0x2D || ascii == 0x60 }

  /// Letters whose Unicode name does not spell them.
  private static func exception(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": "ss"
    case "þ": "th"
    case "ð": "d"
    case "ı": "i"
    case "ſ": "s"
    default: nil
    }
  }

  /// The Unicode name says which letters a scalar is made of: "LATIN SMALL LETTER E WITH ACUTE" is
  /// an e, "LATIN SMALL LIGATURE IJ" an i and a j. Longer words ("OPEN O") name other letters.
  private static func namedLetters(_ scalar: Unicode.Scalar) -> String? {
    guard !scalar.isASCII, let name = scalar.properties.name else { return nil }
    for (kind, most) in [("LATIN SMALL LETTER ", 2), ("LATIN SMALL LIGATURE ", 3)]
    where name.hasPrefix(kind) {
      let letters = name.dropFirst(kind.count).prefix { $0 != " " }
      return letters.count <= most ? letters.lowercased() : nil
    }
    return nil
  }
}
