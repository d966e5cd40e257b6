/// The other forms of a Dutch word, so that who types "huis" finds "huizen", and who types "betrekken"
/// finds "betrokken".
///
/// They are words to look for beside the word itself, never a stem in its place: what a rule makes in
/// vain ("wijk" has no form "wijg") stands nowhere and does no harm. A form that holds the word is
/// left out, because parts of words are found already.
package enum WordForms {
  /// How a form must stand in a text.
  package enum Fit: Int, Sendable, Comparable {
    case part, wordEnd, wholeWord

    package static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }

    func allows(beginsWord: Bool, endsWord: Bool) -> Bool {
      switch self {
      case .part: true
      case .wordEnd: endsWord
      case .wholeWord: beginsWord && endsWord
      }
    }
  }

  package struct Form: Sendable, Hashable {
    /// Folded.
    package let bytes: [UInt8]
    package let fit: Fit

    init(_ text: String, _ fit: Fit) {
      bytes = Array(text.utf8)
      self.fit = fit
    }
  }

  /// Each costs a look through the words of the texts.
  package static let most = 12

  /// The closest to the word first, at most `most`. Only words of plain letters have forms.
  package static func forms(of word: [UInt8]) -> [Form] {
    guard isPlain(word) else { return [] }
    let text = String(decoding: word, as: UTF8.self)
    if let known = Exceptions.forms[text] { return known.map { noun($0, of: text) } }
    let found = allForms(of: text).filter { !Exceptions.isWrong($0.bytes, from: word) }
    return Array(needed(found, beside: word).prefix(most))
  }

  /// All that rules make of a word, to look it up in a list. Of "bejaarden" also "bejaarde": what the
  /// search needs no form for a list may have.
  static func related(to word: [UInt8]) -> [[UInt8]] {
    guard isPlain(word) else { return [] }
    let text = String(decoding: word, as: UTF8.self)
    let known = Exceptions.forms[text].map { $0.map { Array($0.utf8) } }
    let weak = text.hasSuffix("en") ? [word.dropLast()] : []
    return (known ?? allForms(of: text).map(\.bytes)) + weak.map { Array($0) }
  }

  private static func isPlain(_ word: [UInt8]) -> Bool {
    (3...40).contains(word.count) && word.allSatisfy { (0x61...0x7A).contains($0) }
      && !FunctionWords.contains(word)
  }

  private static func allForms(of word: String) -> [Form] {
    let verbs = Verbs.forms(of: word).map { Form($0, verbFit($0)) }
    let nouns = Nouns.forms(of: word) + Derivations.forms(of: word) + Adjectives.bases(of: word)
    // An ending of one letter says little: "strate" is also the beginning of "strategie".
    let inflected = Adjectives.inflected(word).map {
      Form($0, $0.utf8.count > 5 ? .wordEnd : .wholeWord)
    }
    return verbs + nouns.map { noun($0, of: word) } + inflected
  }

  private static func noun(_ form: String, of word: String) -> Form {
    Form(form, nounFit(form, of: word))
  }

  /// A long form is looked for like any word, also within another; of a short one the letters stand
  /// in anything. "buurthuis" ends in "huis", but "uren" in "buren" are no hours.
  private static func nounFit(_ form: String, of word: String) -> Fit {
    switch form.utf8.count {
    case ...3: .wholeWord
    case 4, 5: word.utf8.count <= 3 ? .wholeWord : .wordEnd
    default: .part
    }
  }

  /// "uitgewerkt" has "gewerkt" in it, but "afspraken" and "spraken" are two words.
  private static func verbFit(_ form: String) -> Fit {
    form.utf8.count >= (form.hasPrefix("ge") ? 6 : 8) ? .part : .wholeWord
  }

  /// Without what is found by the word itself, or by another form.
  private static func needed(_ forms: [Form], beside word: [UInt8]) -> [Form] {
    let own = Form(String(decoding: word, as: UTF8.self), .part)
    var kept: [Form] = []
    for form in forms where form.bytes.count > 2 && !own.finds(form) {
      guard !kept.contains(where: { $0.finds(form) }) else { continue }
      kept.removeAll { form.finds($0) }
      kept.append(form)
    }
    return kept
  }
}

extension WordForms.Form {
  /// Whether all that `other` finds is found by this one too.
  fileprivate func finds(_ other: Self) -> Bool {
    guard other.bytes.count >= bytes.count, fit <= other.fit else { return false }
    switch fit {
    case .wholeWord: return bytes == other.bytes
    case .wordEnd: return other.bytes.suffix(bytes.count).elementsEqual(bytes)
    case .part:
      return (0...(other.bytes.count - bytes.count)).contains { start in
        other.bytes[start..<(start + bytes.count)].elementsEqual(bytes)
      }
    }
  }
}

/// What no rule may touch.
enum Exceptions {
  /// The forms of words that look inflected and are not, or of which a rule would make another word:
  /// an "oudere" is no "ouder", a "maatje" no "maat", a "zone" no "zoon".
  static let forms: [String: [String]] = {
    var forms = [
      "bijdragen": ["bijdrage"], "gegevens": ["gegeven"], "maatjes": ["maatje"],
      "meisjes": ["meisje"], "ouderen": ["oudere"], "voorzieningen": ["voorziening"],
    ]
    for word in unchanging { forms[word] = [] }
    return forms
  }()

  /// Whether a rule made something else of a word: of "zoon" no "zone", of "zones" it may.
  static func isWrong(_ form: [UInt8], from word: [UInt8]) -> Bool {
    unchanging.contains(String(decoding: form, as: UTF8.self)) && word != form + Array("s".utf8)
  }

  private static let unchanging: Set = [
    "afval", "allen", "altijd", "ander", "andere", "anderen", "beetje", "beneden", "beste",
    "binnen",
    "boven", "bovendien", "buiten", "college", "deken", "eerste", "eigen", "even", "geleden",
    "gewoon", "haven", "heden", "indien", "jongen", "keten", "keuken", "laatste", "maatje", "mate",
    "meeste", "meisje", "midden", "minste", "misschien", "molen", "morgen", "negen", "onder",
    "onlangs", "open", "oudere", "overleden", "partner", "regen", "samen", "schade", "stage",
    "stages", "teken", "tegen", "toren", "tussen", "verleden", "voorziening", "vrede", "wagen",
    "wapen", "zegen", "zelden", "zeven", "zone", "zonder",
  ]
}
