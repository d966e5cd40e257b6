/// Simple Dutch inflection, made when a list is read: a text is then only looked up.
enum WordForms {
  /// Plurals, the adjective's `-e`, and the forms of verbs in `-eren`. Some do not exist; those are
  /// not found either.
  static func forms(of text: String) -> [String] {
    guard let last = text.split(whereSeparator: \.isWhitespace).last, last.count > 2 else { return [] }
    let start = text.dropLast(last.count)
    return endings(of: String(last)).map { start + $0 }
  }

  private static func endings(of word: String) -> [String] {
    if let stem = word.without("eren"), stem.count > 2 { return verbs(stem) }
    if let stem = word.without("heid") { return [stem + "heden"] }
    let plain = ["s", "'s", "en", "e", "n"].map { word + $0 }
    return plain + [shortened(word), voiced(word)].compactMap { $0 }.flatMap { [$0 + "e", $0 + "en"] }
  }

  private static func verbs(_ stem: String) -> [String] {
    ["eer", "eert", "eerde", "eerden", "erend", "erende"].map { stem + $0 }
      + ["ge" + stem + "eerd", "ge" + stem + "eerde"]
  }

  /// "integraal" is "integral" before an ending.
  private static func shortened(_ word: String) -> String? {
    let letters = Array(word)
    guard letters.count > 3, let last = letters.last, !"aeiou".contains(last) else { return nil }
    let pair = letters.suffix(3).prefix(2)
    guard let vowel = pair.first, "aeou".contains(vowel), pair.allSatisfy({ $0 == vowel }) else {
      return nil
    }
    return String(letters.dropLast(2)) + String(last)
  }

  /// "preventief" is "preventiev" before an ending.
  private static func voiced(_ word: String) -> String? {
    word.without("f").map { $0 + "v" }
  }
}

extension String {
  /// Without an ending it has.
  fileprivate func without(_ ending: String) -> String? {
    hasSuffix(ending) ? String(dropLast(ending.count)) : nil
  }
}
