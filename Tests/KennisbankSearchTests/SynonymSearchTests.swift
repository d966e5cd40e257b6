import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Forms and synonyms while searching")
struct SynonymSearchTests {
  private static func index(_ catalogue: Catalogue) -> SearchIndex {
    SearchIndex(catalogue: catalogue)
  }

  private static func catalogue(_ samples: [Sample], synonyms: [[String]] = []) -> Catalogue {
    let plain = Catalogue(samples)
    return Catalogue(
      kennisbanken: [], records: Array(plain.records),
      words: WordLists(synonyms: Synonyms(groups: synonyms.map { Synonyms.Group($0) })))
  }

  private let catalogue = SynonymSearchTests.catalogue(
    [
      .practice("dorp", "Het dorpshuis van Aalst"),
      .practice("buurt", "Een buurthuis"),
      .practice("buurten", "Twee buurthuizen"),
      .practice("samen", "Saamhorigheid in de straat"),
      .practice("huis", "Ergens", body: "## Doel\nEen huis\nvan de wijk.\n"),
      .practice("boa", "De boa komt"),
      .practice("koala", "Koala's en boabtrees"),
    ],
    synonyms: [
      ["buurthuis", "dorpshuis", "huis van de wijk"], ["sociale cohesie", "saamhorigheid"],
      ["dorpshuis", "zaaltje"], ["toezichthouder", "boa"], ["a1", "b1"], ["b1", "a1"],
    ])

  private func found(_ query: String) -> [String] {
    catalogue.ids(
      SearchIndex(catalogue: catalogue).search(Query(query), kinds: [.intervention]).numbers)
  }

  private func foundAs(_ query: String, _ id: String) -> [String] {
    let index = SearchIndex(catalogue: catalogue)
    let others = catalogue.number(of: id).map { index.found(Query(query), record: $0).others } ?? []
    return others.map { "\($0.typed) als \($0.text)" }
  }

  @Test("as what a word was found is told of the fields that are asked")
  func foundAsInField() {
    let catalogue = Self.catalogue(
      [.practice("a", "Het dorpshuis", body: "## Doel\nEen buurthuis zijn.\n")],
      synonyms: [["buurthuis", "dorpshuis"]])
    let index = SearchIndex(catalogue: catalogue)
    func others(_ query: String) -> [String] {
      index.found(Query(query), record: 0).others.map(\.text)
    }
    #expect(others("buurthuis").isEmpty)
    #expect(others("buurthuis in:titel") == ["dorpshuis"])
  }

  @Test("the word itself comes before its forms, and these before its synonyms")
  func order() {
    #expect(found("buurthuis") == ["buurt", "buurten", "dorp", "huis"])
    #expect(found("buurthuizen") == ["buurten", "buurt", "dorp", "huis"])
  }

  @Test("a word brings the others of its own groups only")
  func bounded() {
    #expect(found("zaaltje") == ["dorp"])
    #expect(found("a1").isEmpty)
  }

  @Test("a synonym of several words is found over a line break, and typed as several words")
  func phrases() {
    #expect(found("dorpshuis").contains("huis"))
    #expect(found("sociale cohesie") == ["samen"])
    #expect(found("sociale").isEmpty)
  }

  @Test("a short synonym is looked for as a whole word")
  func short() {
    #expect(found("toezichthouders") == ["boa"])
  }

  @Test("it says as what a word was found, unless it stands there itself")
  func foundAs() {
    #expect(foundAs("buurthuis", "dorp") == ["buurthuis als dorpshuis"])
    #expect(foundAs("Buurthuizen", "buurt") == ["Buurthuizen als buurthuis"])
    #expect(foundAs("buurthuis", "buurt").isEmpty)
    #expect(foundAs("straat", "samen").isEmpty)
  }

  @Test("how many records a word is left out of does not depend on how it was found")
  func without() {
    let index = SearchIndex(catalogue: catalogue)
    let relaxations = index.withoutEach(
      Query("buurthuis Aalst straat"), selection: .empty, kinds: [.intervention])
    #expect(relaxations.map(\.count) == [1])
  }

  // MARK: Order

  private func ranked(_ query: String, _ samples: [Sample]) -> [String] {
    let catalogue = Catalogue(samples)
    return catalogue.ids(
      SearchIndex(catalogue: catalogue).search(Query(query), kinds: [.intervention]).numbers)
  }

  @Test("words beside each other come before the same words apart")
  func phrase() {
    #expect(
      ranked(
        "samen eten",
        [
          .practice("apart", "A", body: "## Doel\nEten en later samen.\n"),
          .practice("naast", "B", body: "## Doel\nMet elkaar samen eten.\n"),
        ]) == ["naast", "apart"])
  }

  @Test("a rare word counts more than one that is everywhere")
  func rare() {
    let many = (0..<20).map {
      Sample.practice("veel-\($0)", "Veel \($0)", body: "## Doel\nwijk moestuin\n")
    }
    let ids = ranked(
      "wijk kas",
      many + [
        .practice("wijk", "Wijk", body: "## Doel\nkas\n"),
        .practice("kas", "Kas", body: "## Doel\nwijk\n"),
      ])
    #expect(ids == ["kas", "wijk"])
  }

  @Test("a word that holds a sentence together decides nothing")
  func functionWords() {
    #expect(
      ranked(
        "hulp voor buren",
        [
          .practice("voor", "Voor elkaar", body: "## Doel\nhulp, buren\n"),
          .practice("hulp", "Hulp", body: "## Doel\nvoor wie buren heeft\n"),
        ]) == ["hulp", "voor"])
  }

  @Test("between equals the fresh and the well described come first")
  func lift() {
    #expect(
      ranked(
        "tuin",
        [
          .practice("a", "Tuin a", fields: "start: 2003"),
          .practice("b", "Tuin b", fields: "start: 2024"),
          .practice("c", "Tuin c", fields: "start: 2024\nthemas: [groen]", body: "## Doel\nx\n"),
        ]) == ["c", "b", "a"])
  }

  // MARK: What was meant

  @Test("a slip is answered with a word of any text, or with the end of a longer one")
  func suggestion() {
    let index = SearchIndex(
      catalogue: Catalogue([
        .practice("a", "A", body: "## Doel\nDe buurtbemiddelaar gaat wandelen.\n"),
        .practice("b", "B", body: "## Doel\nEen wijk en een dokter.\n"),
      ]))
    #expect(index.suggestion(for: Query("wandlen")) == "wandelen")
    #expect(index.suggestion(for: Query("bemiddelar")) == "bemiddelaar")
    #expect(index.suggestion(for: Query("wijkdokter")) == "wijk dokter")
    #expect(index.suggestion(for: Query("De wijkdokter")) == "De wijk dokter")
    #expect(index.suggestion(for: Query("xyzzyplugh")) == nil)
  }
}
