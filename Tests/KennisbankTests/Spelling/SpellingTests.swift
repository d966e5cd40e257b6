import Testing

@testable import Kennisbank

/// A dictionary of a few words, in whatever case.
private struct FewWords: WordJudge {
  static let words = Set(
    """
    de het een en in op wij zij helpen praten met ouders buurt buurten wijk kinderen feest goed \
    zoeken elkaar groot één drempel team werk werken lokaal x bewoner
    """.split(separator: " ").map(String.init))

  var meant: [String: [String]] = ["burt": ["buurt", "bocht"], "Burt": ["Buurt"]]

  func knows(_ word: String) -> Bool { Self.words.contains(word.lowercased()) }
  func suggestions(for word: String) -> [String] { meant[word] ?? [] }
}

@Suite("Spelling")
struct SpellingTests {
  /// The words that are told of a text in a kennisbank.
  private func told(
    _ body: String, fields: String = "", own: String = "", language: String? = nil,
    isReadOnly: Bool = false, titles: [String] = [], path: String = "interventies/x.md"
  ) -> [Diagnostic] {
    let info = KennisbankInfo(
      name: "Proef", organisation: nil, format: 1, path: "/proef", isReadOnly: isReadOnly,
      language: language)
    let reader = RecordReader(kennisbank: 0)
    let others = titles.enumerated().flatMap { number, title in
      reader.records(
        path: "interventies/t\(number).md", bytes: Array("---\ntitel: \(title)\n---\n".utf8))
    }
    let words = reader.content(path: OwnWords.path, bytes: Array(own.utf8)).words
    let catalogue = Catalogue(kennisbanken: [info], records: others, words: words)
    let text = "---\nid: x\ntitel: X\n\(fields)---\n\(body)"
    return SpellingCheck(catalogue: catalogue).findings(
      in: Array(text.utf8), path: path, kennisbank: 0, judge: FewWords())
  }

  private func words(_ findings: [Diagnostic]) -> [String] {
    findings.compactMap {
      if case .check(.spelling(let word, _)) = $0.code { word } else { nil }
    }
  }

  @Test("an unknown word is a tip on its own bytes, mended by what is meant most likely")
  func unknown() throws {
    let finding = try #require(told("## Aanpak\n\nWij werken in de burt.\n").first)
    #expect(finding.code == .check(.spelling("burt", suggestions: ["buurt", "bocht"])))
    #expect(finding.level == .tip)
    #expect(finding.section == "Aanpak")
    #expect(finding.position == Position(line: 7, column: 18))
    let document = Document(
      bytes: Array("---\nid: x\ntitel: X\n---\n## Aanpak\n\nWij werken in de burt.\n".utf8))
    let mended = try #require(finding.mend?.applied(to: document))
    #expect(mended.section("Aanpak")?.body.contains("in de buurt.") == true)
  }

  @Test("fields of prose are looked at too, and say which they are")
  func fields() {
    let findings = told("", fields: "samenvatting: Wij helpen de burt\n")
    #expect(words(findings) == ["burt"])
    #expect(findings.first?.field == "samenvatting")
  }

  @Test(
    "what no dictionary has is not told",
    arguments: [
      "Wij praten met Jansen.", "Jansen en wij. Wij helpen Jansen.", "Wij helpen de WMO.",
      "Wij werken met iPadders.", "Wij zoeken h3lpers.", "Zo is xq.", "Wij [[tuintjje]] werken.",
      "Wij `kode` en https://voorbld.nl/kodde werken.", "Wij werken op burt.nl en met a@burt.",
      "Wij zoeken burts- en wijk.", "Wij zoeken de bewoner(sgroep).", "Wij helpen Юрий en юрий.",
      "Eén drempel.",
    ])
  func skipped(text: String) {
    #expect(words(told(text + "\n")).filter { $0 != "Zo" } == [])
  }

  @Test("of a word with hyphens each part counts, and the whole when it is known as a whole")
  func hyphens() {
    #expect(words(told("Wij zoeken een buurt-teem.\n")) == ["teem"])
    #expect(words(told("Wij zoeken een buurt-team.\n")) == [])
    #expect(words(told("Een co-creatie.\n")) == ["creatie"])
    #expect(words(told("Een co-creatie.\n", own: "co-creatie\n")) == [])
  }

  @Test("own words of the kennisbank are right, in whatever case; remarks in the list count not")
  func ownWords() {
    let list = "# burt is fout\nburtbus  # zegt men hier\r\nKwartaaltje\n"
    #expect(words(told("De burtbus en het kwartaaltje in de burt.\n", own: list)) == ["burt"])
  }

  @Test("own words hold for their own kennisbank only")
  func otherKennisbank() {
    let words = RecordReader(kennisbank: 1).content(
      path: OwnWords.path, bytes: Array("burt\n".utf8)
    ).words
    let info = KennisbankInfo(name: "Proef", organisation: nil, format: 1, path: "/proef")
    let catalogue = Catalogue(kennisbanken: [info, info], records: [], words: words)
    func count(_ kennisbank: Int) -> Int {
      SpellingCheck(catalogue: catalogue).findings(
        in: Array("---\ntitel: X\n---\nDe burt\n".utf8), path: "interventies/x.md",
        kennisbank: kennisbank, judge: FewWords()
      ).count
    }
    #expect(count(0) == 1)
    #expect(count(1) == 0)
  }

  @Test("words of titles and ids of the kennisbank are right")
  func titles() {
    #expect(words(told("De burtbus.\n", titles: ["De Burtbus"])) == [])
    #expect(words(told("De burtbus.\n")) == ["burtbus"])
  }

  @Test("a word that comes back in a section is told once, in another section again")
  func repeated() {
    let text = "## Aanpak\n\nDe burt en de burt.\n\n## Doel\n\nEen burt.\n"
    #expect(words(told(text)) == ["burt", "burt"])
  }

  @Test("what stays inside, and remarks of readers, are not looked at")
  func intern() {
    #expect(words(told("## Intern\n\nDe burt.\n\n## Opmerkingen\n\nDe burt.\n")) == [])
  }

  @Test("only in Dutch, and only where the reader can change it")
  func languages() {
    #expect(words(told("De burt.\n", language: "en")) == [])
    #expect(words(told("De burt.\n", language: "nl-BE")) == ["burt"])
    #expect(words(told("De burt.\n", isReadOnly: true)) == [])
  }

  @Test("two hundred words are told at most, what is meant for the first twenty only")
  func bounds() {
    let letters = ["b", "c", "d", "f", "g", "h", "k", "l", "m", "n"]
    let text = (0..<400).map { number -> String in
      let (low, middle, high) = (number % 10, number / 10 % 10, number / 100)
      return "burt" + letters[low] + letters[middle] + letters[high]
    }
    let meant = Dictionary(uniqueKeysWithValues: text.map { ($0, ["buurt"]) })
    let info = KennisbankInfo(name: "Proef", organisation: nil, format: 1, path: "/proef")
    let findings = SpellingCheck(catalogue: Catalogue(kennisbanken: [info], records: [])).findings(
      in: Array(("---\ntitel: X\n---\n" + text.joined(separator: " ")).utf8),
      path: "interventies/x.md", kennisbank: 0, judge: FewWords(meant: meant))
    #expect(findings.count == SpellingCheck.mostWords)
    #expect(findings.compactMap(\.mend).count == SpellingCheck.mostSuggested)
  }

  @Test("text that is no text, or hostile, is survived")
  func hostile() {
    let long = String(repeating: "burt-", count: 100_000)
    #expect(told(long).count <= SpellingCheck.mostWords)
    #expect(words(told("De b\u{0}urtje \u{200B}burt")).count <= 2)
    #expect(words(told(String(repeating: "é", count: 10_000))) == [])
  }
}

@Suite("The list of own words")
struct OwnWordsTests {
  private func adding(_ word: String, to text: String?) -> String? {
    OwnWords.adding(word, to: text.map { Array($0.utf8) }).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test("a word comes on a line of its own at the end; the rest stays as it was")
  func adding() {
    #expect(adding("klusbus", to: nil) == "klusbus\n")
    #expect(adding("klusbus", to: "# van ons\nwijkgids\n") == "# van ons\nwijkgids\nklusbus\n")
    #expect(adding("klusbus", to: "wijkgids") == "wijkgids\nklusbus\n")
    #expect(adding("klusbus", to: "wijkgids\r\n") == "wijkgids\r\nklusbus\r\n")
  }

  @Test("a list that is not UTF-8 keeps its bytes")
  func bytes() {
    #expect(
      OwnWords.adding("klusbus", to: [0xFF, 0x0A]) == [0xFF, 0x0A] + Array("klusbus\n".utf8))
  }

  @Test("what is there already, or is no word, is not added")
  func notAdded() {
    #expect(adding("Klusbus", to: "klusbus # van Jan\n") == nil)
    #expect(adding("# ", to: "") == nil)
    #expect(adding("klusbus", to: "# klusbus\n") == "# klusbus\nklusbus\n")
  }
}

@Suite("Words of the kennisbank after a file was read again")
struct CatalogueWordsTests {
  @Test("records that are replaced leave the lists of words as they were")
  func replacing() {
    let words = WordLists(jargon: [.init(word: "keten", instead: ["rij"])])
    let catalogue = Catalogue(kennisbanken: [], records: [], words: words)
    let replaced = catalogue.replacing([
      FileContent(kennisbank: 0, path: "interventies/x.md", records: [])
    ])
    #expect(replaced.words.jargon.map(\.word) == ["keten"])
  }
}
