import KennisbankSearch
import Testing

/// Twelve questions from practice, in the few words that somebody in a hurry types.
@Suite("Questions to the starter kennisbank")
struct QuestionTests {
  private static let index = SearchIndex(catalogue: Starter.catalogue)

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
    let result = Self.index.search(Query(words), kinds: [.intervention, .archetype])
    let first = result.numbers.prefix(5).map { Starter.catalogue[$0].id }
    #expect(first.contains(expected), "\(first)")
  }
}
