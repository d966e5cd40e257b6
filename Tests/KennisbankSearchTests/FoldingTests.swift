import CTextScan
import Glibc
import Testing

@testable import KennisbankSearch

@Suite("Folding")
struct FoldingTests {
  private func folded(_ text: String) -> String {
    String(decoding: Folding.folded(text), as: UTF8.self)
  }

  private func marked(_ words: String, in text: String) -> [String] {
    Folding.matches(of: SearchWords(words).folded, in: text).map { String(text[$0]) }
  }

  @Test(
    "letters lose case and accents",
    arguments: [
      ("Café", "cafe"), ("GEÏSOLEERD", "geisoleerd"), ("Súdwest-Fryslân", "sudwestfryslan"),
      ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("Smørrebrød", "smorrebrod"), ("ế", "e"),
    ])
  func accents(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(
    "letters that are two letters are written out",
    arguments: [
      ("Ĳsselstein", "ijsselstein"), ("IJsselstein", "ijsselstein"), ("ĳs", "ijs"),
      ("Straße", "strasse"),
      ("STRAẞE", "strasse"), ("Ægir", "aegir"), ("œuvre", "oeuvre"), ("eﬃciënt", "efficient"),
    ])
  func ligatures(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test(
    "every quote and space has one form, hyphens and apostrophes have none",
    arguments: [
      ("’s-Hertogenbosch", "shertogenbosch"), ("„wijk”", "\"wijk\""), ("2003–2007", "20032007"),
      ("2003-2007", "20032007"), ("foto's", "fotos"), ("foto’s", "fotos"),
      ("'s avonds", "s avonds"),
      ("ouders'", "ouders"), ("ouder- en kindcentrum", "ouder en kindcentrum"),
      ("buurt-app", "buurtapp"), ("buurt‑app", "buurtapp"), ("ib'er", "iber"),
      ("75\u{A0}plus", "75 plus"), ("en zo…", "en zo..."),
    ])
  func typography(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test("composed and decomposed text fold alike")
  func decomposed() {
    #expect(folded("cafe\u{301} gei\u{308}soleerd I\u{301}J\u{301}") == "cafe geisoleerd ij")
  }

  @Test("soft hyphens, zero-width characters and lone marks leave nothing behind")
  func invisible() {
    #expect(folded("over\u{AD}last\u{200B}\u{FEFF}") == "overlast")
    #expect(folded("\u{301}\u{308}") == "")
  }

  @Test("other scripts and symbols stay")
  func others() {
    #expect(folded("Ω 漢字 😀 €") == "ω 漢字 😀 €")
  }

  @Test("bytes that are no UTF-8 become a replacement character and hide nothing else")
  func invalid() {
    var result: [UInt8] = []
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x42]
    bytes.withUnsafeBufferPointer { Folding.fold($0, into: &result) }
    #expect(String(decoding: result, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b")
  }

  @Test(
    "the table of Latin letters equals Unicode's own answer, and ASCII only loses case and joiners")
  func table() {
    for value in 0..<UInt8(0x80) {
      let scalar = Unicode.Scalar(value)
      let lowered = "'-`".unicodeScalars.contains(scalar) ? "" : String(scalar).lowercased()
      #expect(Folding.folded(String(scalar)) == Array(lowered.utf8))
      #expect(FoldedScalars.latin(scalar) == Folding.folded(String(scalar)))
    }
  }

  @Test("what is marked is whole characters, accents and digraphs included")
  func matches() {
    #expect(marked("cafe", in: "Het Café") == ["Café"])
    #expect(marked("cafe", in: "Het Cafe\u{301}s") == ["Cafe\u{301}"])
    #expect(marked("j", in: "Ĳs") == ["Ĳ"])
    #expect(marked("straat", in: "Straatcoaches in de straat") == ["Straat", "straat"])
    #expect(marked("fotos", in: "Met foto’s erbij") == ["foto’s"])
    #expect(marked("buurtapp", in: "De buurt-app") == ["buurt-app"])
  }

  @Test("marks that overlap or touch are one mark, in order")
  func joined() {
    #expect(
      marked("jongeren jongerenwerk werk", in: "Jongerenwerk werkt") == ["Jongerenwerk", "werk"])
    #expect(marked("aa", in: "aaa a") == ["aa"])
  }

  @Test("nothing is marked without words, without text or without a match")
  func none() {
    #expect(marked("", in: "tekst").isEmpty)
    #expect(marked("woord", in: "").isEmpty)
    #expect(marked("woord", in: "tekst").isEmpty)
  }
}

@Suite("Scanning text")
struct TextScanTests {
  private static func naive(_ word: [UInt8], _ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard !word.isEmpty, word.count <= range.count else { return nil }
    return (range.lowerBound...(range.upperBound - word.count)).first {
      Array(text[$0..<($0 + word.count)]) == word
    }
  }

  @Test("it finds what comparing at every place finds, at every length and border")
  func oracle() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random) &+ (Bool.random(using: &random) ? 0x80 : 0)
      }
      let start = Int.random(in: 0...text.count, using: &random)
      let range = start..<Int.random(in: start...text.count, using: &random)
      let wordStart = Int.random(in: 0...text.count, using: &random)
      let word = Array(text[wordStart...].prefix(Int.random(in: 0...9, using: &random)))
      let naive = Self.naive(word, text, range)
      #expect(TextScan.first(word, in: text, range) == naive)
      let part = Array(text[range])
      let plain = wijk_scan_plain(part, part.count, word, word.count)
      #expect((plain < 0 ? nil : plain + start) == naive)
    }
  }

  @Test("nothing behind the text is read")
  func border() throws {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let protection = PROT_READ | PROT_WRITE
    let pages = try #require(
      mmap(nil, 2 * page, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { munmap(pages, 2 * page) }
    try #require(mprotect(pages + page, page, PROT_NONE) == 0)
    for count in 1...130 {
      let text = (pages + page - count).assumingMemoryBound(to: UInt8.self)
      for offset in 0..<count { text[offset] = 0x61 }
      #expect(wijk_scan(text, count, Array("aab".utf8), 3) == -1)
    }
  }

  @Test("a word longer than the text, an empty word and an empty text find nothing")
  func empty() {
    #expect(TextScan.first([1, 2, 3], in: [1, 2], 0..<2) == nil)
    #expect(TextScan.first([], in: [1, 2], 0..<2) == nil)
    #expect(TextScan.first([1], in: [], 0..<0) == nil)
  }
}
