/// What a description aims at: a state that changes for somebody, not what is done for it.
extension Advice {
  mutating func adviseOnAim(_ text: PassageText, _ sentences: [Sentence]) {
    guard text.passage.role == .aim else { return }
    adviseOnVagueWords(text, sentences)
    guard text.passage.isEffect else { return }
    for sentence in sentences {
      let aim = AimSentence(text: text, words: sentence.words)
      if let range = aim.activity {
        report(.activityAsAim(text.text(range)), in: text.passage, on: range)
      } else if let range = aim.headcount {
        report(.headcountAsAim(text.text(range)), in: text.passage, on: range)
      }
    }
  }

  /// Each word once in a passage: one answer does for all.
  private mutating func adviseOnVagueWords(_ text: PassageText, _ sentences: [Sentence]) {
    var told: Set<Int> = []
    text.eachMatch(of: catalogue.words.vagueTable, sentences) { match, range in
      guard told.insert(match.row).inserted else { return }
      let question = catalogue.words.vague[match.row].question
      report(.vague(text.text(range), question: question), in: text.passage, on: range)
    }
  }
}

extension Passage {
  /// An effect or the section about the aim; a summary also tells what is done.
  fileprivate var isEffect: Bool { field == "effecten" || section != nil }
}

/// A sentence of an aim, read for what it really says. Only plain cases count.
struct AimSentence {
  let text: PassageText
  let words: Range<Int>

  /// A heading-like effect has few words; a count in a long sentence has its reason beside it.
  private static let fewWords = 8

  private var first: Int { words.lowerBound }

  /// "Organiseren van …", "We organiseren …", "Het opzetten van …", "Een buurtfeest organiseren".
  var activity: Range<Int>? {
    let skipped = text.has(first, in: Self.openings) ? 1 : 0
    let start = first + skipped
    guard start < words.upperBound else { return nil }
    if text.has(start, in: Self.doing) { return range(first...start) }
    if text.has(start, in: Self.doingNouns), text.has(start + 1, in: ["van"]) {
      return range(first...min(start + 1, words.upperBound - 1))
    }
    let last = words.upperBound - 1
    let isTitle = words.count <= Self.fewWords && text.passage.part == "tekst"
    let title = range(first...last)
    return isTitle && title.count <= 120 && text.has(last, in: Self.doing) ? title : nil
  }

  /// "30 deelnemers", "Er komen honderd bezoekers".
  var headcount: Range<Int>? {
    guard text.passage.part != "aanname", words.count <= Self.fewWords else { return nil }
    for place in words where isNumber(place) {
      for noun in [place + 1, place + 2] where noun < words.upperBound && text.follows(noun) {
        if text.has(noun, in: Self.turnout) { return range(place...noun) }
      }
    }
    return nil
  }

  private func isNumber(_ place: Int) -> Bool {
    text.words[place].isNumber || text.has(place, in: Self.numbers)
  }

  private func range(_ places: ClosedRange<Int>) -> Range<Int> {
    let (start, end) = (text.words[places.lowerBound], text.words[places.upperBound])
    return start.range.lowerBound..<end.range.upperBound
  }

  private static let openings: WordSet = ["we", "wij", "het", "door", "een"]

  private static let doing: WordSet = [
    "aanbieden", "aanleggen", "begeleiden", "bezoeken", "bouwen", "coachen", "faciliteren",
    "implementeren", "inrichten", "inzetten", "invoeren", "ontwikkelen", "opknappen", "opleiden",
    "oprichten", "opstarten", "opzetten", "organiseren", "plaatsen", "realiseren", "starten",
    "trainen", "uitdelen", "uitnodigen", "uitrollen", "uitvoeren", "verspreiden", "verzorgen",
    "voorlichten", "werven",
  ]
  private static let doingNouns: WordSet = [
    "aanleg", "inrichting", "inzet", "invoering", "ontwikkeling", "oprichting", "opzet",
    "organisatie", "plaatsing", "realisatie", "start", "uitvoering", "verspreiding",
  ]
  private static let turnout: WordSet = [
    "aanmeldingen", "activiteiten", "bezoekers", "bijeenkomsten", "cursisten", "cursussen",
    "deelnemers", "flyers", "gesprekken", "huisbezoeken", "inschrijvingen", "leden", "maaltijden",
    "trainingen", "volgers", "vrijwilligers", "workshops",
  ]
  private static let numbers: WordSet = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "twaalf", "vijftien",
    "twintig", "dertig", "veertig", "vijftig", "honderd", "tweehonderd",
  ]
}
