/// Makes the id of a new object from its title. The id is its file name too, so it must be a name
/// on every system that a kennisbank may be copied to.
package enum Slug {
  /// Bytes, without the ending of the file.
  package static let longest = RecordCheck.longestId
  private static let untitled = "zonder-titel"

  /// Lower-case ASCII words joined by `-`; with `-2`, `-3` … behind it while `taken` says so.
  package static func make(_ title: String, taken: (String) -> Bool) -> String {
    let base = base(of: title)
    if !isReserved(base), !taken(base) { return base }
    var number = 2
    while taken(numbered(base, number)), number < 100_000 { number += 1 }
    return numbered(base, number)
  }

  /// The same words with a number behind them, still within the bound.
  package static func numbered(_ base: String, _ number: Int) -> String {
    let suffix = "-\(number)"
    return cut(base, to: longest - suffix.utf8.count) + suffix
  }

  private static func base(of title: String) -> String {
    let base = cut(Folding.words(title).joined(separator: "-"), to: longest)
    return base.isEmpty ? untitled : base
  }

  /// Cut between two words, unless that would leave less than half.
  private static func cut(_ slug: String, to size: Int) -> String {
    let bytes = slug.utf8
    guard bytes.count > size else { return slug }
    let head = bytes.prefix(size)
    let isWordEnd = bytes[head.endIndex] == .dash
    let border = isWordEnd ? head.endIndex : head.lastIndex(of: .dash)
    let kept = border.map { head[..<$0] }.flatMap { $0.count * 2 >= size ? $0 : nil } ?? head
    return String(Substring(kept)).trimmingDashes
  }

  /// Device names of Windows, whatever their ending, and names that mean something else here.
  private static func isReserved(_ slug: String) -> Bool {
    switch slug {
    case "con", "prn", "aux", "nul", "blad", "gemeente": return true
    default:
      let isDevice = slug.hasPrefix("com") || slug.hasPrefix("lpt")
      return isDevice && slug.count == 4 && slug.last?.isNumber == true
    }
  }
}

extension String {
  fileprivate var trimmingDashes: String {
    var text = self[...]
    while text.last == "-" { text.removeLast() }
    return String(text)
  }
}

/// Titles to words of plain letters.
private enum Folding {
  static func words(_ title: String) -> [String] {
    var words = [""]
    for scalar in title.lowercased().unicodeScalars {
      if let text = letters(scalar) {
        words[words.count - 1] += text
      } else if let word = signs[scalar] {
        words += [word, ""]
      } else if words.last != "" {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Nil for what stands between words; empty for what is left out of them.
  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "'", "’", "‘", "ʼ", "\u{AD}", "\u{300}"..."\u{36F}": ""
    default: table[scalar]
    }
  }

  private static let signs: [Unicode.Scalar: String] = [
    "&": "en", "€": "euro", "%": "procent", "+": "plus",
  ]

  private static let table: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ",
      "h": "ĥħ", "i": "ìíîïĩīĭįı", "ij": "ĳ", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉŋ",
      "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    let pairs = groups.flatMap { plain, letters in
      letters.unicodeScalars.map { ($0, plain) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
