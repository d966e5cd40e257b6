import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Forms of words")
struct WordFormTests {
  private static func pairs(_ lines: String, _ sign: String) -> [(String, String)] {
    lines.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " \(sign) ", maxSplits: 1).map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }
  }

  private static let both = pairs(WordPairs.meeting, "=")
  private static let oneWay = pairs(WordPairs.meeting, ">")
  private static let strangers = pairs(WordPairs.strangers, "!")

  /// As the search does it, in a text of one word.
  private static func finds(_ term: SearchTerm, in text: String) -> Bool {
    var packer = TextPacker()
    packer.append(FoundField.allCases.map { $0 == .title ? Folding.folded(text) : [] })
    let columns = TextPart.columns([packer.part], names: RecordNames(catalogue: .empty))
    let scan = TermScan(text: TokenText(columns), postings: Postings(columns), count: 1)
    return !scan.rows(of: term).areas(of: 0).isEmpty
  }

  private static func finds(_ word: String, _ text: String) -> Bool {
    finds(SearchTerm(Folding.folded(word)), in: text)
  }

  @Test("there are at least four hundred pairs that meet, and eighty that must not")
  func enough() {
    #expect(Self.both.count + Self.oneWay.count >= 400)
    #expect(Self.strangers.count >= 80)
    let lines = (WordPairs.meeting + "\n" + WordPairs.strangers).split(separator: "\n").count
    #expect(Self.both.count + Self.oneWay.count + Self.strangers.count == lines)
  }

  @Test("a word finds its other forms, and they find it")
  func meeting() {
    for (left, right) in Self.both {
      #expect(Self.finds(left, right), "\(left) → \(right)")
      #expect(Self.finds(right, left), "\(right) → \(left)")
    }
    for (left, right) in Self.oneWay { #expect(Self.finds(left, right), "\(left) → \(right)") }
  }

  @Test("no form of a word finds a stranger")
  func strangers() {
    for (left, right) in Self.strangers + Self.strangers.map({ ($1, $0) }) {
      for form in WordForms.forms(of: Folding.folded(left)) {
        let term = SearchTerm(form)
        #expect(!Self.finds(term, in: right), "\(left) → \(right)")
      }
    }
  }

  @Test("a word has few forms, none of them itself or found by itself")
  func bounded() {
    for word in (Self.both + Self.oneWay + Self.strangers).flatMap({ [$0, $1] }) {
      let folded = Folding.folded(word)
      let forms = WordForms.forms(of: folded)
      #expect(forms.count <= WordForms.most)
      #expect(!forms.contains { $0.bytes.contains(part: folded) }, "\(word)")
      #expect(Set(forms.map(\.bytes)).count == forms.count)
    }
  }

  @Test("how a form must stand depends on its length")
  func fits() {
    #expect(Self.finds("huizen", "een buurthuis"))
    #expect(!Self.finds("huizen", "de huisarts"))
    #expect(Self.finds("uur", "twee uren"))
    #expect(!Self.finds(SearchTerm(WordForms.forms(of: Array("uur".utf8))[0]), in: "buren"))
  }

  @Test(
    "what is no plain word has no forms",
    arguments: [
      "", "a", "ik", "24/7", "2003", "漢字", "wijk\n", String(repeating: "en", count: 30), "voor",
    ])
  func none(word: String) {
    #expect(WordForms.forms(of: Folding.folded(word)).isEmpty)
  }

  @Test("any letters in any order give forms without a fault")
  func ugly() {
    var random = SeededGenerator(seed: 11)
    let letters = Array("aeioubcdfghjklmnprstvwz")
    for _ in 0..<2_000 {
      let length = Int.random(in: 1...14, using: &random)
      let stem = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      for ending in ["", "en", "s", "e", "tje", "ing", "heden", "eerd", "ies"] {
        #expect(WordForms.forms(of: Array((stem + ending).utf8)).count <= WordForms.most)
      }
    }
  }
}

extension SearchTerm {
  /// Only this form.
  fileprivate init(_ form: WordForms.Form) {
    self.init(wordings: [Wording(form.bytes, form.fit, .form)])
  }
}
