/// One word of a query and all it is looked for by.
struct SearchTerm: Sendable {
  enum Origin: Int, Sendable, Comparable {
    case own, form, synonym

    static func < (left: Origin, right: Origin) -> Bool { left.rawValue < right.rawValue }
  }

  struct Wording: Sendable, Hashable {
    /// Folded, from its first letter or digit to its last. A space in it stands for any white space.
    let bytes: [UInt8]
    let fit: WordForms.Fit
    let origin: Origin
    /// What to call it: the synonym as its list has it.
    let text: String
  }

  /// The word itself first.
  let wordings: [Wording]
  let probes: [Probe]
  /// Holds a sentence together and need not occur beside other words.
  let isFunctionWord: Bool

  /// - Parameter neighbours: synonyms of the typed words that this one is a part of: who types
  ///   "sociale cohesie" finds "saamhorigheid" with both words at once.
  init(
    _ word: [UInt8], synonyms: SynonymTable = .empty, neighbours: [SynonymTable.Synonym] = []
  ) {
    var wordings = [Wording(word, .part, .own)]
    wordings += WordForms.forms(of: word).map { Wording($0.bytes, $0.fit, .form) }
    isFunctionWord = FunctionWords.contains(word)
    for synonym in (isFunctionWord ? [] : synonyms.synonyms(of: [word])) + neighbours {
      wordings += Self.wordings(of: synonym)
    }
    self.wordings = Self.needed(wordings)
    probes = Probe.probes(for: self.wordings)
  }

  /// Exactly this and nothing else.
  init(exactly words: [UInt8], _ fit: WordForms.Fit) {
    self.init(wordings: [Wording(words, fit, .own)])
  }

  init(wordings: [Wording]) {
    self.wordings = wordings
    probes = Probe.probes(for: wordings)
    isFunctionWord = false
  }

  private static func wordings(of synonym: SynonymTable.Synonym) -> [Wording] {
    let letters = synonym.bytes.filter { $0 != 0x20 }.count
    let fit: WordForms.Fit = letters >= 6 ? .part : letters >= 5 ? .wordEnd : .wholeWord
    let forms = WordForms.forms(of: synonym.bytes).prefix(3)
    return [Wording(synonym.bytes, fit, .synonym, synonym.text)]
      + forms.map { Wording($0.bytes, $0.fit, .synonym, synonym.text) }
  }

  /// Without what the word itself finds, and without twins.
  private static func needed(_ wordings: [Wording]) -> [Wording] {
    var seen: Set<[UInt8]> = []
    return wordings.filter { wording in
      let isCovered = wording.origin != .own && wording.bytes.contains(part: wordings[0].bytes)
      return seen.insert(wording.bytes).inserted && !isCovered
    }
  }
}

extension SearchTerm.Wording {
  init(
    _ bytes: [UInt8], _ fit: WordForms.Fit, _ origin: SearchTerm.Origin, _ text: String? = nil
  ) {
    let first = bytes.firstIndex(where: \.isWordByte) ?? bytes.endIndex
    let last = bytes.lastIndex(where: \.isWordByte).map { $0 + 1 } ?? first
    self.bytes = Array(bytes[first..<last])
    self.fit = fit
    self.origin = origin
    self.text = text ?? String(decoding: bytes, as: UTF8.self)
  }
}

/// Wordings that begin alike, looked for at once: most forms of a word share all but their ending.
struct Probe: Sendable {
  /// What they have in common; one of them when it is the only one.
  let bytes: [UInt8]
  /// Numbers of wordings, the best first. None has more than one word.
  let wordings: [Int]

  /// Fewer letters in common would stop at every word.
  private static let least = 4

  static func probes(for wordings: [SearchTerm.Wording]) -> [Probe] {
    var probes: [Probe] = []
    for (number, wording) in wordings.enumerated() where wording.isWord {
      let near = probes.firstIndex { $0.bytes.common(with: wording.bytes) >= least }
      if let near {
        let common = probes[near].bytes.common(with: wording.bytes)
        probes[near] = Probe(
          bytes: Array(wording.bytes.prefix(common)), wordings: probes[near].wordings + [number])
      } else {
        probes.append(Probe(bytes: wording.bytes, wordings: [number]))
      }
    }
    return probes
  }
}

extension [UInt8] {
  fileprivate func common(with other: some Sequence<UInt8>) -> Int {
    zip(self, other).prefix { $0 == $1 }.count
  }

  func contains(part: [UInt8]) -> Bool {
    TextScan.first(part, in: self, indices) != nil
  }
}
