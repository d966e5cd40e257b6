/// Names, addresses and small groups, by their words.
extension PrivacyScan {
  // MARK: Names

  /// A name with a word before it that says somebody is meant: "mevrouw De Vries", "fam. Jansen". A
  /// single letter stands for a name and is none.
  var names: [Range<Int>] {
    text.words.indices.compactMap { place -> Range<Int>? in
      guard let start = cueEnd(at: place) else { return nil }
      var next = start
      let limit = start + Self.mostNameWords
      while next < limit, isJoined(next), text.has(next, in: Self.particles) || isInitial(next) {
        next += 1
      }
      guard isJoined(next), isName(next) else { return nil }
      while next < limit, isJoined(next + 1), isName(next + 1) || isParticleBeforeName(next + 1) {
        next += 1
      }
      return range(place...next)
    }
  }

  /// The word behind a cue.
  private func cueEnd(at place: Int) -> Int? {
    if text.has(place, in: Self.cues) { return place + 1 }
    return text.has(place, in: ["heer"]) && text.has(place - 1, in: ["de"]) ? place + 1 : nil
  }

  /// A name goes on behind a space, behind the dot of an abbreviation, or both.
  private func isJoined(_ place: Int) -> Bool {
    guard place > 0, place < text.words.count else { return false }
    let gap = text.words[place - 1].range.upperBound..<text.words[place].range.lowerBound
    let isShort = text.words[place - 1].range.count <= 4
    return gap.count <= 3 && gap.count { text.bytes[$0] == .lineFeed } <= 1
      && gap.allSatisfy {
        let byte = text.bytes[$0]
        return byte.isBlank || byte.isBreak || (isShort && byte == .dot)
      }
  }

  private func isInitial(_ place: Int) -> Bool {
    let word = text.words[place]
    return word.isCapital && word.range.count == 1 && byte(word.range.upperBound) == .dot
  }

  private func isName(_ place: Int) -> Bool {
    let word = text.words[place]
    return word.isCapital && (2...40).contains(word.range.count)
      && !text.has(place, in: Self.roles)
  }

  private func isParticleBeforeName(_ place: Int) -> Bool {
    guard text.has(place, in: Self.particles) else { return false }
    return (1...2).contains { isJoined(place + $0) && isName(place + $0) }
  }

  private static let mostNameWords = 6
  private static let cues: WordSet = [
    "mevrouw", "meneer", "mevr", "mw", "dhr", "familie", "fam", "mijnheer", "juffrouw", "buurvrouw",
    "buurman",
  ]
  private static let particles: WordSet = [
    "van", "de", "den", "der", "ter", "ten", "te", "het", "el", "al", "ben", "von", "la", "le",
  ]
  /// Behind "mevrouw de" stands a role as often as a name.
  private static let roles: WordSet = ["burgemeester", "wethouder", "minister", "voorzitter"]

  // MARK: Addresses

  /// A street with a house number: "Dorpsstraat 12", "Lange Kade 3a".
  var addresses: [Range<Int>] {
    text.words.indices.dropLast().compactMap { place -> Range<Int>? in
      guard text.words[place].isCapital, startsWithDigit(place + 1), text.follows(place + 1),
        isStreet(place), isHouseNumber(place + 1)
      else { return nil }
      return range(place...(place + 1))
    }
  }

  private func startsWithDigit(_ place: Int) -> Bool {
    text.bytes[text.words[place].range.lowerBound].isDigit
  }

  private func isStreet(_ place: Int) -> Bool {
    let name = text.bytes[text.words[place].range]
    let isKind = Self.streetEndings.contains { ending in
      name.count > ending.count + 1 && name.suffix(ending.count).elementsEqual(ending)
    }
    if isKind { return !text.has(place, in: Self.noStreets) }
    let isNamed = text.follows(place) && text.words[place - 1].isCapital
    return isNamed && text.has(place, in: Self.streets)
  }

  /// Not a year, and not the number of something that follows: "de Dorpsstraat 12 woningen".
  private func isHouseNumber(_ place: Int) -> Bool {
    let range = text.words[place].range
    let digits = text.bytes[range].prefix { $0.isDigit }
    guard (1...4).contains(digits.count), range.count - digits.count <= 4,
      let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
    else { return false }
    let rest = text.bytes[range].dropFirst(digits.count)
    guard rest.isEmpty || rest.first == .dash || rest.count == 1 else { return false }
    if digits.count == 4, (1900...2099).contains(number) { return false }
    let isCount = text.has(place + 1, in: Self.things) || text.has(place + 1, in: Self.people)
    return !(text.follows(place + 1) && isCount)
  }

  private static let streetKinds = [
    "straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dreef", "steeg", "dijk",
    "plantsoen", "hof", "pad", "wal",
  ]
  private static let streets = WordSet(streetKinds)
  private static let streetEndings = streetKinds.map { Array($0.utf8) }
  private static let noStreets: WordSet = [
    "onderweg", "snelweg", "buurtplein", "schoolplein", "buurtstraat", "zijstraat", "halverwege",
  ]
  private static let things: WordSet = [
    "appartementen", "bomen", "complexen", "flats", "huizen", "jaar", "keer", "kilometer",
    "bewoners", "maanden", "mensen", "meter", "panden", "plekken", "procent", "uur", "weken",
    "winkels", "woningen",
  ]

  // MARK: Postcodes

  /// "1234 AB", with the house number behind it.
  var postcodes: [Range<Int>] {
    text.words.indices.compactMap { place -> Range<Int>? in
      let word = text.words[place].range
      guard startsWithDigit(place) else { return nil }
      if isPostcode(text.bytes[word]) { return withHouseNumber(place, from: place) }
      guard word.count == 4, text.follows(place + 1) else { return nil }
      let letters = text.words[place + 1].range
      guard letters.count == 2, isPostcode(text.bytes[word] + text.bytes[letters]) else {
        return nil
      }
      let looksLikeYear = (0x31...0x32).contains(text.bytes[word.lowerBound])
      if looksLikeYear, text.has(place + 1, in: Self.shortNames) { return nil }
      return withHouseNumber(place + 1, from: place)
    }
  }

  private func isPostcode(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 6, let first = bytes.first, first != UInt8(ascii: "0") else {
      return false
    }
    let letters = bytes.suffix(2)
    return bytes.prefix(4).allSatisfy(\.isDigit)
      && letters.allSatisfy { (0x41...0x5A).contains($0) }
      && !["SA", "SD", "SS"].contains(String(decoding: letters, as: UTF8.self))
  }

  private func withHouseNumber(_ place: Int, from start: Int) -> Range<Int> {
    let hasNumber = text.follows(place + 1) && isHouseNumber(place + 1)
    return range(start...(hasNumber ? place + 1 : place))
  }

  /// What stands behind a year in capitals and is no part of a postcode.
  private static let shortNames: WordSet = [
    "AI", "BV", "DE", "EN", "EU", "HR", "IN", "IT", "NL", "NV", "OM", "OP", "OR", "OV", "PR", "TV",
    "UK", "VN", "VS", "WO",
  ]

  // MARK: Small groups

  /// "twee gezinnen", "de 3 alleenstaande vaders": so few that neighbours know who they are. What is
  /// aimed at does not exist yet, a share or a limit is no group, and neither is an example in what
  /// is true of many places.
  var smallGroups: [Range<Int>] {
    guard kind == .intervention, text.passage.role != .aim else { return [] }
    return text.words.indices.compactMap { place -> Range<Int>? in
      guard isFew(place), !isShare(place) else { return nil }
      if text.follows(place + 1), isPerson(place + 1) { return range(place...(place + 1)) }
      guard text.follows(place + 1), text.follows(place + 2), isAdjective(place + 1),
        isPerson(place + 2)
      else { return nil }
      return range(place...(place + 2))
    }
  }

  /// "een op de vier", "van drie", "hoogstens twee".
  private func isShare(_ place: Int) -> Bool {
    let before = text.has(place - 1, in: ["de"]) ? place - 2 : place - 1
    return text.has(before, in: Self.notAGroup)
  }

  private func isFew(_ place: Int) -> Bool {
    text.words[place].range.count <= 4 && text.has(place, in: Self.few)
  }

  private func isPerson(_ place: Int) -> Bool { text.has(place, in: Self.people) }

  private func isAdjective(_ place: Int) -> Bool {
    let word = text.words[place]
    return !word.isCapital && !word.isNumber && word.range.count <= 30
      && text.bytes[word.range].last == UInt8(ascii: "e")
      && !text.has(place, in: Self.noAdjectives)
  }

  private static let few: WordSet = ["2", "3", "4", "twee", "drie", "vier"]
  private static let noAdjectives: WordSet = ["de", "die", "alle", "we", "ze", "je", "me"]
  private static let notAGroup: WordSet = [
    "elke", "groepjes", "hoogstens", "hooguit", "iedere", "maximaal", "minimaal", "minstens", "of",
    "op", "per", "tot", "van", "à", "steeds", "telkens", "ongeveer",
  ]
  static let people: WordSet = [
    "alleenstaanden", "broers", "cliënten", "daders", "dochters", "families",
    "gezinnen", "huishoudens", "huurders", "jongens", "jongeren", "kinderen", "leerlingen",
    "mannen",
    "meisjes", "moeders", "ouderen", "ouders", "slachtoffers",
    "statushouders", "tieners", "vaders", "vluchtelingen", "vrouwen", "zonen", "zussen",
  ]
}
