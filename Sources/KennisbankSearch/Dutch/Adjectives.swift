/// The endings of adjectives, and of people named by one: "dakloos", "dakloze", "daklozen".
enum Adjectives {
  static func inflected(_ word: String) -> [String] {
    // eenzaam → eenzame, groot → groter, actief → actieve
    guard let stem = Syllables.opened(word), word.count >= 4 else { return [] }
    return [stem + "e", stem + "er"]
  }

  static func bases(of word: String) -> [String] {
    // financiële → financieel: folded there is no telling it from a long ie
    if let stem = word.without("iele") { return [stem + "ieel", stem + "iel"] }
    // eenzame → eenzaam, gezonde → gezond, lieve → lief
    if let stem = word.without("e"), !isNounEnding(stem) { return Syllables.closed(stem) }
    // veiliger → veilig, kwetsbaarder → kwetsbaar, eenzamer → eenzaam
    if let stem = word.without("er"), stem.hasSuffix("ig") || stem.hasSuffix("lijk") {
      return [stem]
    }
    if let stem = word.without("der"), stem.hasSuffix("baar") { return [stem] }
    if let stem = word.without("er"), comparable.contains(stem) || stem.hasSuffix("zam") {
      return Syllables.closed(stem)
    }
    // veiligst → veilig
    if let stem = word.without("st"), stem.hasSuffix("ig") || stem.hasSuffix("lijk") {
      return [stem]
    }
    return []
  }

  /// "interventie" and "idee" are no adjectives; nor is a diminutive.
  private static func isNounEnding(_ stem: String) -> Bool {
    guard let last = stem.last else { return true }
    return Syllables.isVowel(last) || stem.hasSuffix("j") && !stem.hasSuffix("ij")
  }

  /// Of -er alone it cannot be told whether it is more of something or somebody who does something.
  private static let comparable: Set = [
    "schon", "gron", "groen", "grot", "klein", "breed", "bred", "hog", "lag", "jong", "warm",
    "zwar",
    "lich", "arm", "rijk", "gezond", "sterk", "zwak", "druk", "rustig", "stil", "snel",
  ]
}

/// What is made of verbs: of "begeleiding" people also say "begeleiden".
enum Derivations {
  static func forms(of word: String) -> [String] {
    // begeleiding → begeleid(en), samenleving → samenlev(en), samenleef(t)
    if let stem = word.without("ing", leaving: 6) ?? word.without("ingen", leaving: 6) {
      // Of "huurwoning" nobody says that it "huurwoont".
      guard !stem.hasSuffix("won"), !stem.hasSuffix("kon") else { return [] }
      return (Syllables.closed(stem) + [stem]).filter { $0.count >= 6 }
    }
    return longVerb(word)
  }

  /// A long word shares its beginning with nothing else: "organiseert" → "organiseer", "organiser(en)".
  private static func longVerb(_ word: String) -> [String] {
    for ending in ["eert", "eerde", "eerden", "eerd"] {
      if let stem = word.without(ending, leaving: 4) { return paired(unprefixed(stem) + "eer") }
    }
    // ondersteunt, ondersteund, ondersteunde → ondersteun
    for ending in ["t", "d", "de", "den", "te", "ten"] {
      if let stem = word.without(ending, leaving: 6), isVerbStem(stem) { return paired(stem) }
    }
    return []
  }

  /// Before -en and before other endings.
  private static func paired(_ stem: String) -> [String] {
    [stem] + (Syllables.opened(stem).map { [$0] } ?? [])
  }

  private static func isVerbStem(_ stem: String) -> Bool {
    Verbs.firmPrefixes.contains { stem.hasPrefix($0) && $0.count > 1 } && !stem.hasSuffix("buur")
      && !stem.hasSuffix("hei") && !stem.hasSuffix("tei")
  }

  /// georganiseerd → organiseerd
  private static func unprefixed(_ stem: String) -> String {
    stem.hasPrefix("ge") && stem.count >= 6 ? String(stem.dropFirst(2)) : stem
  }
}
