/// How Dutch spells a word before an ending and without one: "scholen" has one o, because "scho" is
/// an open syllable, and "school" two.
enum Syllables {
  /// What a word may be without the ending that came after `stem`: "schol" (scholen) → "school",
  /// "mann" → "man", "huiz" → "huis", "wijk" → "wijk".
  static func closed(_ stem: some StringProtocol) -> [String] {
    let letters = Array(stem)
    guard letters.count >= 2, let last = letters.last, !isVowel(last) else { return [String(stem)] }
    if letters[letters.count - 2] == last { return [String(letters.dropLast())] }
    let hard = String(letters.dropLast()) + String(hardened(last))
    guard let vowel = openVowel(letters) else { return [hard] }
    let doubled = String(letters.dropLast()) + String([vowel, hardened(last)])
    let isOneSyllable = letters.dropLast(2).allSatisfy { !isVowel($0) }
    // Only of a word with more syllables may the last be weak: "wandelen", "factoren".
    let mayBeWeak = !isOneSyllable && (vowel == "e" || hard.hasSuffix("or"))
    return mayBeWeak ? [doubled, hard] : [doubled]
  }

  /// The stem before an ending: "school" → "schol", "huis" → "huiz", "dakloos" → "dakloz". Nil when
  /// it is the word itself, or the word with its last letter doubled.
  static func opened(_ word: String) -> String? {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, !isVowel(last) else { return nil }
    let (one, two) = (letters[letters.count - 3], letters[letters.count - 2])
    if "aeou".contains(two), one == two {
      return String(letters.dropLast(2)) + String(softened(last))
    }
    let isLong = "lnr".contains(two) || (isVowel(one) || "ij" == String([one, two])) && isLast(two)
    guard isLong, softened(last) != last, !hasWeakEnding(word) else { return nil }
    return String(letters.dropLast()) + String(softened(last))
  }

  /// "bewoners" is a plural already; "grens" is not.
  private static func hasWeakEnding(_ word: String) -> Bool {
    word.count > 5 && ["els", "ers", "ens"].contains(where: word.hasSuffix)
  }

  /// Whether two vowels make one sound: the ui of "huis", not the eo of "video".
  static func isOneSound(_ pair: some StringProtocol) -> Bool { sounds.contains(String(pair)) }

  /// Groups of vowels: about the number of syllables.
  static func count(_ word: some StringProtocol) -> Int {
    word.split { !isVowel($0) }.count
  }

  static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }

  /// The single a, e, o or u before the last consonant, when it makes no sound with the one before.
  private static func openVowel(_ letters: [Character]) -> Character? {
    let vowel = letters[letters.count - 2]
    guard "aeou".contains(vowel), !"wjx".contains(letters[letters.count - 1]) else { return nil }
    guard letters.count >= 3 else { return vowel }
    let pair = String([letters[letters.count - 3], vowel])
    return isOneSound(pair) ? nil : vowel
  }

  private static let sounds: Set = [
    "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "au", "ou",
  ]

  private static func isLast(_ letter: Character) -> Bool { isVowel(letter) || letter == "j" }

  private static func hardened(_ letter: Character) -> Character {
    switch letter {
    case "v": "f"
    case "z": "s"
    default: letter
    }
  }

  private static func softened(_ letter: Character) -> Character {
    switch letter {
    case "f": "v"
    case "s": "z"
    default: letter
    }
  }
}

extension StringProtocol {
  /// The word without this ending; nil when it has another, or when too little is left.
  func without(_ ending: String, leaving least: Int = 3) -> String? {
    guard hasSuffix(ending), count - ending.count >= least else { return nil }
    return String(dropLast(ending.count))
  }
}
