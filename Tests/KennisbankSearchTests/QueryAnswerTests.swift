import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Answering a query")
struct QueryAnswerTests {
  private static let today = Day(iso: "2026-11-22")
  private let kinds: Set<ObjectKind> = [.intervention]

  @Test("the answers are those of a slow and obvious search, whatever is asked")
  func slow() throws {
    let today = try #require(Self.today)
    var random = SeededGenerator(seed: 51)
    var found = 0
    for _ in 0..<12 {
      let records = (0..<30).map { SlowRecord.make($0, using: &random) }
      let catalogue = Catalogue(records.map(\.sample))
      let index = SearchIndex(catalogue: catalogue)
      for _ in 0..<150 {
        let query = SlowRecord.query(depth: 3, using: &random)
        let result = index.search(query, kinds: kinds, today: today)
        let expected = records.filter { $0.answers(query, among: records, today: today) }.map(\.id)
        #expect(Set(catalogue.ids(result.numbers)) == Set(expected), "\(query.text)")
        if !expected.isEmpty, expected.count < records.count { found += 1 }
      }
    }
    // Else it would be a comparison of nothing with nothing.
    #expect(found > 700)
  }

  @Test("leaving out a part of a query shows what it promises")
  func withoutEach() throws {
    let today = try #require(Self.today)
    var random = SeededGenerator(seed: 52)
    let records = (0..<40).map { SlowRecord.make($0, using: &random) }
    let index = SearchIndex(catalogue: Catalogue(records.map(\.sample)))
    for _ in 0..<300 {
      let query = SlowRecord.query(depth: 2, using: &random)
      for relaxation in index.withoutEach(query, selection: .empty, kinds: kinds, today: today) {
        guard case .part(let part) = relaxation.removed else { continue }
        let rest = index.search(query.without(part), kinds: kinds, today: today)
        #expect(rest.numbers.count == relaxation.count, "\(query.text) without \(part.text)")
      }
    }
  }

  private let catalogue = Catalogue([
    .practice("a", "Moestuin voor de buurt", body: "## Doel\nMeer **sociale\ncohesie** in huis.\n"),
    .practice(
      "b", "Buurthuis", fields: "samenvatting: Sociale cohesie",
      body: "## Doel\nSociale.\n\nCohesie.\n"),
  ])

  private func found(_ text: String) -> [String] {
    let index = SearchIndex(catalogue: catalogue)
    let query = QueryText(text, names: index.names).query
    return catalogue.ids(index.search(query, kinds: kinds, sort: .title, today: Self.today).numbers)
  }

  @Test("a phrase goes on over the end of a line but not of a paragraph, and is of whole words")
  func phrases() {
    #expect(found("\"sociale cohesie\"") == ["b", "a"])
    #expect(found("\"sociale cohesie\" in:doel") == ["a"])
    #expect(found("huis") == ["b", "a"])
    #expect(found("\"huis\"") == ["a"])
    #expect(found("\"moestuin voor\"") == ["a"])
    #expect(found("\"tuin voor\"").isEmpty)
  }

  @Test("where words must stand goes for the words beside it, also within parentheses")
  func areas() {
    #expect(found("buurt in:titel") == ["b", "a"])
    #expect(found("cohesie in:titel").isEmpty)
    #expect(found("cohesie in:samenvatting,titel") == ["b"])
    #expect(found("(cohesie in:samenvatting) OF moestuin") == ["b", "a"])
    #expect(found("sociale -in:samenvatting") == ["b", "a"])
    #expect(found("in:titel").count == 2)
  }

  @Test("no phrase stands half in one item of a list and half in the next, nor in two fields")
  func items() {
    let index = SearchIndex(
      catalogue: Catalogue([
        .practice(
          "a", "A", fields: "organisaties: [Wijkteam, Oost]\npartners:\n  - organisatie: Elk Oost",
          body: "Voor de\n\n## Randvoorwaarden\nbuurt met een\nvaste plek.\n")
      ]))
    func finds(_ query: String) -> Bool {
      !index.search(Query(query), kinds: kinds).numbers.isEmpty
    }
    #expect(!finds("\"wijkteam oost\""))
    #expect(!finds("\"oost elk\""))
    #expect(finds("\"elk oost\""))
    #expect(!finds("\"voor de randvoorwaarden\""))
    #expect(finds("\"een vaste plek\""))
  }

  @Test("a phrase without a letter or digit is left out, as such signs are elsewhere")
  func signs() {
    #expect(found("moestuin \"?\"") == found("moestuin"))
    #expect(found("moestuin -\"!!\"") == found("moestuin"))
    #expect(found("\"%\"").count == 2)
  }

  @Test("to begin the title counts only where titles are asked")
  func titleBegin() {
    let catalogue = Catalogue([
      .practice("a", "Buurt en tuin"), .practice("b", "Tuin voor de buurt"),
      .practice("c", "Een tuin", body: "## Doel\nTuin.\n"),
      .practice("d", "Tuin", body: "## Doel\nTuin.\n"),
    ])
    let index = SearchIndex(catalogue: catalogue)
    func found(_ query: String) -> [String] {
      catalogue.ids(index.search(Query(query), kinds: kinds).numbers)
    }
    #expect(found("tuin in:titel").prefix(2) == ["d", "b"])
    #expect(found("tuin -in:titel") == ["c", "d"])
  }

  @Test("better places of words come first, also among alternatives")
  func order() {
    let index = SearchIndex(catalogue: catalogue)
    let result = index.search(Query("cohesie OF moestuin"), kinds: kinds)
    #expect(catalogue.ids(result.numbers) == ["a", "b"])
  }

  @Test("without a today nothing is asked of times that are said from today")
  func noToday() {
    let index = SearchIndex(catalogue: catalogue)
    #expect(index.search(Query("bijgewerkt:<30d"), kinds: kinds).numbers.count == 2)
  }

  @Test("a condition on a facet is the same as choosing it, and counts as one")
  func selection() {
    let index = SearchIndex(
      catalogue: Catalogue([
        .practice("a", "A", fields: "themas: [wonen, zorg]"),
        .practice("b", "B", fields: "themas: [wonen]"),
        .practice("c", "C", fields: "themas: [zorg]"),
      ]))
    let chosen = index.search(
      Query("a OF b"), selection: Selection([.theme: ["zorg"]]), kinds: kinds)
    #expect(index.search(Query("(a OF b) thema:zorg"), kinds: kinds) == chosen)
    #expect(chosen.facetCounts[.theme]?.map(\.value) == ["wonen", "zorg"])
    #expect(index.search(Query("thema:wonen thema:zorg"), kinds: kinds).numbers == [0])
  }

  @Test("a selection is what a query asks of facets, and what is left is the rest")
  func view() {
    let query = Query("park thema:zorg,wonen -gemeente:x thema:jeugd bewijs:>=2 bewijs:2")
    let selection = Selection(of: query)
    #expect(selection == Selection([.theme: ["zorg", "wonen"], .evidence: ["onderbouwd"]]))
    #expect(query.leavingOut(selection) == Query("park -gemeente:x thema:jeugd bewijs:>=2"))
    #expect(Query("park").adding(selection).text == "park thema:wonen,zorg bewijs:onderbouwd")
    #expect(Selection(of: Query.empty.adding(selection)) == selection)
  }
}
