import KennisbankSearch
import SafeFiles
import Testing

/// Questions from practice, as somebody in a hurry types them, and what a colleague who knows the
/// kennisbank would answer.
@Suite("Questions to the starter kennisbank")
struct QuestionTests {
  private static let index = SearchIndex(catalogue: Starter.catalogue)

  private static let questions = JudgedQuestion.read(
    Starter.text(of: BytePath(#filePath).parent.appending("vragen.txt")))

  @Test("there are at least sixty questions, each with answers that exist")
  func questions() {
    #expect(Self.questions.count >= 60)
    for question in Self.questions {
      #expect((1...5).contains(question.expected.count), "\(question.words)")
      for id in question.expected { #expect(Starter.catalogue.record(id) != nil, "\(id)") }
    }
  }

  @Test("of what a colleague would answer at least 85 percent is among the first five")
  func score() {
    let misses = Self.questions.flatMap { question in
      let first = Self.firstFive(question.words)
      return question.expected.filter { !first.contains($0) }.map { "\(question.words): \($0)" }
    }
    let expected = Self.questions.map(\.expected.count).reduce(0, +)
    let score = Double(expected - misses.count) / Double(expected)
    #expect(score >= 0.85, "\(score): \(misses)")
  }

  @Test(
    "something useful is among the first five",
    arguments: [
      ("overlast jongeren", "aanpak-boerenburg-noordwijk"),
      ("eenzame ouderen", "huisbezoeken-75-plus-rotterdam"),
      ("schulden vroeg", "vroegsignalering-online-schuldhulpmaatje"),
      ("zelfbeheer", "buurthuizen-in-zelfbeheer"),
      ("bang straat", "sociale-herovering-nijmegen"),
      ("ouders betrekken", "ouderkamer"),
      ("nieuwkomers taal", "taalhuis"),
      ("verwarde buurman", "skaeve-huse"),
      ("leegstand", "klushuizen"),
      ("gezonde basisschool", "gestapelde-preventie-basisschool"),
      ("studenten wijk", "studenten-verrijken-aandachtswijken"),
      ("geld bewonersinitiatief", "bewonersbudgetten"),
    ])
  func question(words: String, expected: String) {
    let first = Self.firstFive(words)
    #expect(first.contains(expected), "\(first)")
  }

  private static func firstFive(_ words: String) -> [String] {
    index.answers(to: words).prefix(5).map { Starter.catalogue[$0].id }
  }
}
