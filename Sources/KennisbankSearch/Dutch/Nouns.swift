/// Singular, plural and diminutive.
enum Nouns {
  static func forms(of word: String) -> [String] {
    let irregular = irregular(word)
    let regular = irregular.isEmpty ? singulars(of: word) : []
    return irregular + plurals(of: word) + regular + basesOfDiminutive(word)
  }

  // MARK: Plural

  private static func plurals(of word: String) -> [String] {
    var plurals: [String] = []
    // school → scholen, huis → huizen, brief → brieven
    if let stem = Syllables.opened(word) { plurals.append(stem + "en") }
    // mogelijkheid → mogelijkheden
    if let stem = word.without("heid") { plurals.append(stem + "heden") }
    // museum → musea, wijkcentrum → wijkcentra, podium → podia
    if latin.contains(where: word.hasSuffix), let stem = word.without("um") {
      plurals.append(stem + "a")
    }
    // politicus → politici
    if let stem = word.without("icus") { plurals.append(stem + "ici") }
    // vakman → vaklieden
    if let stem = word.without("man"), trades.contains(stem) { plurals.append(stem + "lieden") }
    // hobby → hobbies, as many write it
    if let stem = word.without("y"), stem.last.map({ !Syllables.isVowel($0) }) == true {
      plurals.append(stem + "ies")
    }
    return plurals
  }

  private static let latin = ["trum", "eum", "ium", "orum"]
  private static let trades: Set = ["vak", "zaken", "brandweer", "ambacht", "ambachts", "raads"]

  // MARK: Singular

  private static func singulars(of word: String) -> [String] {
    singularsOfEn(word) + singularsOfS(word) + singularsOfOthers(word)
  }

  private static func singularsOfEn(_ word: String) -> [String] {
    // ideeën → idee, categorieën → categorie
    for ending in ["eeen", "ieen"] where word.hasSuffix(ending) {
      return [String(word.dropLast(2))]
    }
    // bacteriën → bacterie
    if word.hasSuffix("rien") { return [String(word.dropLast())] }
    // mogelijkheden → mogelijkheid
    if let stem = word.without("heden") { return [stem + "heid"] }
    guard let stem = word.without("en", leaving: 2) else { return [] }
    // ziekten → ziekte
    // handhaven → handhav(ing), problemen → problem(atisch): long enough to say something
    let raw = stem.count >= 6 ? [stem] : []
    if Verbs.isInfinitive(word) { return raw }
    let isWeak = stem.hasSuffix("t") && !Syllables.isVowel(stem.dropLast().last ?? "a")
    let weak = isWeak && stem.count > 3 ? [stem + "e"] : []
    // wijken → wijk, scholen → school, huizen → huis
    return Syllables.closed(stem) + weak + raw
  }

  private static func singularsOfS(_ word: String) -> [String] {
    // coaches → coach
    if let stem = word.without("es"), ["ch", "sh", "x"].contains(where: stem.hasSuffix) {
      return [stem]
    }
    // hobbies → hobby
    if let stem = word.without("ies"), english.contains(where: stem.hasSuffix) {
      return [stem + "y"]
    }
    guard let stem = word.without("s"), let last = stem.last else { return [] }
    // teams → team
    if loans.contains(where: stem.hasSuffix) { return [stem] }
    // foto's → foto, hobby's → hobby: folded without their apostrophe
    if "aiouy".contains(last), !Syllables.isOneSound(stem.suffix(2)) { return [stem] }
    // bewoners → bewoner, tafels → tafel, gemeentes → gemeente: the last syllable is weak
    let isWeak = last == "e" || weak.contains(where: stem.hasSuffix)
    return isWeak && (Syllables.count(stem) >= 2 || stem.count >= 5) ? [stem] : []
  }

  private static let weak = [
    "er", "el", "em", "en", "aar", "erd", "eur", "ier", "oor", "or", "ing",
  ]
  private static let english = ["hobb", "bab", "part", "communit", "budd", "stor"]
  private static let loans = [
    "app", "budget", "camera", "chat", "club", "coach", "event", "film", "flat", "laptop", "meetup",
    "park", "pilot", "podcast", "quickscan", "scan", "shop", "tablet", "team", "ticket", "tool",
    "tram", "trend",
  ]

  private static func singularsOfOthers(_ word: String) -> [String] {
    var found: [String] = []
    // musea → museum, wijkcentra → wijkcentrum, podia → podium
    for ending in ["ea", "tra", "ia", "ora"] where word.hasSuffix(ending) && word.count > 4 {
      found.append(word.dropLast() + "um")
    }
    // politici → politicus
    if let stem = word.without("ici") { found.append(stem + "icus") }
    // vaklieden, vaklui → vakman
    for ending in ["lieden", "lui"] {
      if let stem = word.without(ending), trades.contains(stem) { found.append(stem + "man") }
    }
    return found
  }

  // MARK: Diminutive

  private static func basesOfDiminutive(_ word: String) -> [String] {
    let single = word.hasSuffix("jes") ? String(word.dropLast()) : word
    guard single.hasSuffix("je"), single.count >= 5 else { return [] }
    return baseOfDiminutive(single).filter { $0.count >= 3 }
  }

  private static func baseOfDiminutive(_ word: String) -> [String] {
    // pleintje → plein, autootje → auto, straatje → straat
    if let stem = word.without("tje") {
      // mannetje → man, weggetje → weg
      if let short = stem.without("e"), let last = short.last, !Syllables.isVowel(last) {
        return Syllables.closed(short)
      }
      let own = "lnrwj".contains(stem.last ?? "t") || Syllables.isVowel(stem.last ?? "t")
      return [stem + "t"] + (own ? [unpaired(stem)] : [])
    }
    // boompje → boom
    if let stem = word.without("pje"), stem.hasSuffix("m") { return [stem] }
    // woninkje → woning
    if let stem = word.without("kje"), stem.hasSuffix("in"), stem.count > 4 { return [stem + "g"] }
    // groepje → groep, huisje → huis
    return [String(word.dropLast(2))]
  }

  /// "autoo" → "auto"
  private static func unpaired(_ stem: String) -> String {
    let two = stem.suffix(2)
    let isPair = two.count == 2 && two.first == two.last && two.allSatisfy(Syllables.isVowel)
    return isPair ? String(stem.dropLast()) : stem
  }

  // MARK: Irregular

  private static func irregular(_ word: String) -> [String] {
    pairs.flatMap { single, plural -> [String] in
      var found: [String] = []
      if let before = compound(word, endingIn: single) { found.append(before + plural) }
      if let before = compound(word, endingIn: plural) { found.append(before + single) }
      return found
    }
  }

  /// What stands before the last part: "binnen" of "binnenstad". Short parts only count as a whole or
  /// after at least three letters: the end of "geleden" is no plural of "lid".
  private static func compound(_ word: String, endingIn part: String) -> String? {
    guard word.hasSuffix(part) else { return nil }
    let before = String(word.dropLast(part.count))
    return before.isEmpty || before.count >= 3 && !prefixes.contains(before) ? before : nil
  }

  private static let prefixes: Set = ["ver", "over", "ge", "ont", "bel"]

  /// A short vowel in one and a long one in the other, or a plural of its own.
  private static let pairs = [
    ("stad", "steden"), ("lid", "leden"), ("schip", "schepen"), ("dag", "dagen"), ("weg", "wegen"),
    ("pad", "paden"), ("dak", "daken"), ("glas", "glazen"), ("blad", "bladen"), ("hof", "hoven"),
    ("gat", "gaten"), ("spel", "spelen"), ("slag", "slagen"), ("bedrag", "bedragen"),
    ("verbod", "verboden"), ("gebrek", "gebreken"), ("oorlog", "oorlogen"), ("graf", "graven"),
    ("kind", "kinderen"), ("ei", "eieren"), ("blad", "bladeren"), ("lied", "liederen"),
    ("goed", "goederen"), ("volk", "volkeren"), ("pad", "paadje"), ("glas", "glaasje"),
    ("blad", "blaadje"), ("koe", "koeien"), ("datum", "data"),
  ]
}
