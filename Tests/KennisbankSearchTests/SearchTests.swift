import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Searching")
struct SearchTests {
  private static let catalogue = Catalogue([
    Sample("gemeenten/culemborg/gemeente.md", fields: "id: culemborg\ntitel: Culemborg"),
    Sample(
      "gemeenten/ijsselstein/gemeente.md", fields: "id: ijsselstein\ntitel: IJsselstein"),
    Sample(
      "gemeenten/culemborg/terweijde.md", fields: "id: terweijde\ntitel: Terweijde"),
    Sample("organisaties/elk.md", fields: "id: elk\ntitel: ElkWelzijn"),
    Sample(
      "archetypen/straatcoaches.md",
      fields: "id: straatcoaches\ntitel: Straatcoaches\nsamenvatting: Coaches op straat.",
      body: "## Theorie\nGezien worden helpt.\n"),
    .practice(
      "werk-culemborg", "Jongerenwerk Culemborg",
      fields: """
        samenvatting: Werkers spreken jongeren aan.
        gemeenten:
          - culemborg
        organisaties: [elk]
        archetype: straatcoaches
        effecten:
          - effect: minder-overlast
            rol: hoofd
            aanname: wie gekend is, gedraagt zich
        elementen:
          - tekst: zichtbaar en herkenbaar
        doelgroepen_toelichting: hangjongeren in de avond
        kosten:
          - post: personeel
            bedrag: 12000
        ingedeeld_door: wijk
        bronnen:
          - https://example.org/dossier
        """,
      body: "Vooraf\n\n## Aanleiding\nKlachten over geluid.\n\n## Lessen\nBlijf komen.\n"),
    .practice(
      "overlast-plein", "Overlast op het plein", fields: "gemeenten: [ijsselstein]",
      body: "## Aanpak\nMet jongeren in gesprek in het café.\n"),
    .practice("geluidsoverlast", "Geluidsoverlast", body: "## Doel\nRust.\n"),
    .practice(
      "buurttuin", "Buurttuin",
      fields: "samenvatting: Tegen overlast en eenzaamheid.",
      body: "## Randvoorwaarden\nEen pomp.\n"),
    .practice("wijkaanpak", "Wijkaanpak overlast"),
    Sample("waaier/01-begin/blad.md", fields: "id: begin\ntitel: Begin\nfase: verankeren"),
    Sample(
      "begrippen/effecten.yaml",
      fields: """
        effecten:
          - id: minder-overlast
            titel: Minder hinder door groepen
            synoniemen:
              - hangplek
        """),
  ])

  private let catalogue = SearchTests.catalogue
  private let index = SearchIndex(catalogue: SearchTests.catalogue)
  private let descriptions: Set<ObjectKind> = [.intervention, .archetype]

  private func found(_ query: String, sort: SortOrder = .relevance) -> [String] {
    catalogue.ids(index.search(Query(query), kinds: descriptions, sort: sort).numbers)
  }

  private func foundIn(_ query: String, _ id: String) -> [FoundField] {
    catalogue.number(of: id).map { index.found(Query(query), record: $0).fields } ?? []
  }

  // MARK: What is found

  @Test("nothing typed shows everything of these kinds, by title")
  func everything() {
    #expect(
      found("") == [
        "buurttuin", "geluidsoverlast", "werk-culemborg", "overlast-plein", "straatcoaches",
        "wijkaanpak",
      ])
    #expect(index.search(.empty, kinds: descriptions).total == 6)
  }

  @Test("all words must occur, in whatever field and order")
  func allWords() {
    #expect(found("gesprek overlast") == ["overlast-plein"])
    #expect(found("overlast gesprek") == ["overlast-plein"])
    #expect(found("overlast gesprek pomp").isEmpty)
  }

  @Test("parts of words count, also of one letter")
  func parts() {
    #expect(found("tuin") == ["buurttuin"])
    #expect(found("z").contains("buurttuin"))
  }

  @Test("words typed with or without accents, in any form, find the same")
  func accents() {
    for query in ["cafe", "CAFÉ", "café", "cafe\u{301}"] {
      #expect(found(query) == ["overlast-plein"])
    }
    for query in ["ijsselstein", "IJSSELSTEIN", "Ĳsselstein", "ĳssel"] {
      #expect(found(query) == ["overlast-plein"])
    }
  }

  @Test(
    "half-typed input never empties the list",
    arguments: [
      "overlast \"", "overlast (", "\"overlast", "overlast -", "overlast ´", " overlast  ",
    ])
  func halfTyped(query: String) {
    #expect(found(query) == found("overlast"))
  }

  @Test("an object is found by the names of what it points at, not by their ids")
  func namesOfReferences() {
    #expect(found("hangplek") == ["werk-culemborg"])
    #expect(foundIn("hangplek", "werk-culemborg") == [.effect])
    #expect(found("elkwelzijn") == ["werk-culemborg"])
    #expect(found("hinder") == ["werk-culemborg"])
    #expect(!found("minder-overlast").contains("werk-culemborg"))
  }

  @Test("a field that is a short choice elsewhere is found where it is free text")
  func ownersOfFields() {
    let result = index.search(Query("verankeren"), kinds: [.blade])
    #expect(result.numbers.map { catalogue[$0].id } == ["begin"])
  }

  @Test("names of fields, short choices and web addresses are no text")
  func noFieldNames() {
    #expect(found("bedrag").isEmpty)
    #expect(found("hoofd").isEmpty)
    #expect(found("ingedeeld").isEmpty)
    #expect(found("praktijk").isEmpty)
    #expect(found("dossier").isEmpty)
  }

  @Test("no word is found across the border of two fields")
  func borders() {
    #expect(found("culemborgwerkers").isEmpty)
    #expect(found("culemborg\nwerkers") == ["werk-culemborg"])
  }

  @Test("a neighbourhood is found by its municipality")
  func neighbourhood() {
    let result = index.search(Query("culemborg"), kinds: [.neighbourhood])
    #expect(catalogue.ids(result.numbers) == ["terweijde"])
    #expect(result.total == 1)
  }

  @Test("a query of a million letters finds nothing and harms nothing")
  func longQuery() {
    #expect(found(String(repeating: "é", count: 1_000_000)).isEmpty)
    #expect(found(String(repeating: "a ", count: 500_000)) == found("a"))
  }

  @Test("an empty index answers everything with nothing")
  func emptyIndex() {
    let result = SearchIndex.empty.search(Query("overlast"), kinds: descriptions)
    #expect(result == SearchResult(numbers: [], total: 0, facetCounts: [:]))
    #expect(SearchIndex.empty.suggestion(for: Query("overlast")) == nil)
    #expect(
      SearchIndex.empty.withoutEach(Query("x"), selection: .empty, kinds: descriptions).isEmpty)
  }

  @Test("a file without text or front matter has its place among the rest")
  func emptyFile() {
    let catalogue = Catalogue([
      .practice("een", "Een"), Sample("interventies/leeg.md", fields: ""),
    ])
    let unreadable = RecordReader(kennisbank: 0).unreadable(
      path: "interventies/stuk.md", code: .binary)
    let all = Catalogue(kennisbanken: [], records: catalogue.records + [unreadable])
    let index = SearchIndex(catalogue: all)
    #expect(
      all.ids(index.search(.empty, kinds: [.intervention]).numbers) == ["een", "leeg", "stuk"])
    #expect(all.ids(index.search(Query("stuk"), kinds: [.intervention]).numbers) == ["stuk"])
  }

  // MARK: Order

  @Test("title before summary before text; in the title its beginning, a word's, a part")
  func ranking() {
    #expect(
      found("overlast") == [
        "overlast-plein", "wijkaanpak", "geluidsoverlast", "buurttuin",
      ])
  }

  @Test("with several words all of them in the title come first, then more words in better fields")
  func rankingOfWords() {
    let catalogue = Catalogue([
      .practice("a", "Tuin", fields: "samenvatting: voor ouderen"),
      .practice("b", "De moestuinen van grootouderen"),
      .practice("c", "Tuin", body: "## Doel\nvoor ouderen\n"),
      .practice("d", "Ergens", body: "## Doel\ntuin voor ouderen\n"),
    ])
    let result = SearchIndex(catalogue: catalogue).search(
      Query("tuin ouderen"), kinds: [.intervention])
    #expect(catalogue.ids(result.numbers) == ["b", "a", "c", "d"])
  }

  @Test("a later place in the title that is better counts")
  func betterLater() {
    let catalogue = Catalogue([
      .practice("a", "Bedrijfsafval"), .practice("b", "Zwerfafval en afval"),
    ])
    let result = SearchIndex(catalogue: catalogue).search(Query("afval"), kinds: [.intervention])
    #expect(catalogue.ids(result.numbers) == ["b", "a"])
  }

  @Test("other orders sort by what they say, then by title; what has no value is last")
  func orders() {
    let catalogue = Catalogue([
      Sample("gemeenten/a/gemeente.md", fields: "id: a\ntitel: Ééndrecht"),
      Sample("gemeenten/b/gemeente.md", fields: "id: b\ntitel: Aalst"),
      .practice("oud", "Oud", fields: "start: 2003\ngemeenten: [a]\nbewijs: 2"),
      .practice("nieuw", "Nieuw", fields: "openbaar_sinds: 2026-01-02\ngemeenten: [b]\nbewijs: 0"),
      .practice("geen", "Geen", fields: "start: ooit"),
      .practice("sterk", "Sterk", fields: "datum: 2020-05-01\nbewijs: 5"),
    ])
    let index = SearchIndex(catalogue: catalogue)
    func sorted(_ sort: SortOrder) -> [String] {
      catalogue.ids(index.search(.empty, kinds: [.intervention], sort: sort).numbers)
    }
    #expect(sorted(.title) == ["geen", "nieuw", "oud", "sterk"])
    #expect(sorted(.newest) == ["nieuw", "sterk", "oud", "geen"])
    #expect(sorted(.evidence) == ["sterk", "oud", "geen", "nieuw"])
    #expect(sorted(.municipality) == ["nieuw", "oud", "geen", "sterk"])
  }

  @Test("without words the steps of the waaier stand in their own order")
  func fanOrder() {
    let catalogue = Catalogue([
      Sample("waaier/02-doen/01-b.md", fields: "id: b\ntitel: B"),
      Sample("waaier/01-weten/02-a.md", fields: "id: a\ntitel: A"),
      Sample("waaier/01-weten/01-z.md", fields: "id: z\ntitel: Z"),
    ])
    let index = SearchIndex(catalogue: catalogue)
    #expect(catalogue.ids(index.search(.empty, kinds: [.step]).numbers) == ["z", "a", "b"])
    #expect(
      catalogue.ids(index.search(.empty, kinds: [.step], sort: .title).numbers) == ["a", "b", "z"])
  }

  // MARK: Found in

  @Test("it says in which fields a word stands, the most telling first")
  func foundInFields() {
    #expect(foundIn("jongeren", "werk-culemborg") == [.title, .summary, .targetGroup])
    #expect(foundIn("culemborg", "werk-culemborg") == [.title, .place])
    #expect(foundIn("elkwelzijn", "werk-culemborg") == [.organisation])
    #expect(foundIn("hinder gekend", "werk-culemborg") == [.effect])
    #expect(foundIn("zichtbaar", "werk-culemborg") == [.element])
    #expect(foundIn("straatcoaches", "werk-culemborg") == [.archetype])
    #expect(foundIn("klachten komen", "werk-culemborg") == [.aanleiding, .lessen])
    #expect(foundIn("gesprek", "overlast-plein") == [.aanpak])
    #expect(foundIn("rust", "geluidsoverlast") == [.doel])
    #expect(foundIn("vooraf personeel", "werk-culemborg") == [.otherText])
    #expect(foundIn("randvoorwaarden", "buurttuin") == [.otherText])
    #expect(foundIn("", "buurttuin").isEmpty)
    // Only where it was asked for, and nothing of what was denied.
    #expect(foundIn("in:titel jongeren", "werk-culemborg") == [.title])
    #expect(foundIn("culemborg -(zichtbaar buurttuin)", "werk-culemborg") == [.title, .place])
  }

  // MARK: Nothing found

  @Test("an empty list says which single condition is one too many")
  func withoutEach() {
    let query = Query("Overlast pómp")
    let selection = Selection([.municipality: ["culemborg"]])
    #expect(index.search(query, selection: selection, kinds: descriptions).numbers.isEmpty)
    #expect(
      index.withoutEach(query, selection: selection, kinds: descriptions) == [
        Relaxation(removed: .facet(.municipality), count: 1)
      ])
    #expect(
      index.withoutEach(Query("pómp Gesprek"), selection: .empty, kinds: descriptions) == [
        Relaxation(removed: .part(.word("Gesprek")), count: 1),
        Relaxation(removed: .part(.word("pómp")), count: 1),
      ])
  }

  @Test("a slip of the finger is answered with the word of a title that was meant")
  func suggestion() {
    #expect(index.suggestion(for: Query("ovrelast")) == "overlast")
    #expect(index.suggestion(for: Query("Jongerenwrk gesprek")) == "jongerenwerk gesprek")
    #expect(index.suggestion(for: Query("kulembrog")) == "culemborg")
  }

  @Test("nothing is suggested for what occurs, for what is far from all, or for a short word")
  func noSuggestion() {
    #expect(index.suggestion(for: Query("overlast")) == nil)
    #expect(index.suggestion(for: Query("pomp gesprek")) == nil)
    #expect(index.suggestion(for: Query("waterzuivering")) == nil)
    #expect(index.suggestion(for: Query("xq")) == nil)
    #expect(index.suggestion(for: .empty) == nil)
  }

  @Test(
    "slips are counted: one more, one less, another, two swapped",
    arguments: [
      ("plein", "plein", 0), ("plein", "pleein", 1), ("plein", "plin", 1), ("plein", "plain", 1),
      ("plein", "plien", 1), ("plein", "lpeni", 2),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(
      EditDistance.between(Array(left.utf8), ArraySlice(right.utf8), most: 2) == expected)
    #expect(EditDistance.between(Array(left.utf8), ArraySlice("heel".utf8), most: 2) == nil)
  }
}
