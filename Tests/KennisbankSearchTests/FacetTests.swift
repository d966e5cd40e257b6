import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("Facets")
struct FacetTests {
  private let kinds: Set<ObjectKind> = [.intervention]

  @Test("values are counted as if each were the only choice of its facet")
  func counts() {
    let index = SearchIndex(
      catalogue: Catalogue([
        .practice("a", "A", fields: "themas: [wonen, zorg]\ngemeenten: [x]"),
        .practice("b", "B", fields: "themas: [wonen]\ngemeenten: [y]"),
        .practice("c", "C", fields: "themas: [zorg]\ngemeenten: [x]"),
      ]))
    let result = index.search(.empty, selection: Selection([.theme: ["wonen"]]), kinds: kinds)
    #expect(result.numbers == [0, 1])
    #expect(result.facetCounts[.theme] == [FacetCount("wonen", 2), FacetCount("zorg", 2)])
    #expect(result.facetCounts[.municipality] == [FacetCount("x", 1), FacetCount("y", 1)])
  }

  @Test("within a facet one value is enough, between facets all must agree")
  func combination() {
    let index = SearchIndex(
      catalogue: Catalogue([
        .practice("a", "A", fields: "themas: [wonen]\ngemeenten: [x]"),
        .practice("b", "B", fields: "themas: [zorg]\ngemeenten: [x]"),
        .practice("c", "C", fields: "themas: [zorg]\ngemeenten: [y]"),
      ]))
    let selection = Selection([.theme: ["wonen", "zorg"], .municipality: ["x"]])
    #expect(index.search(.empty, selection: selection, kinds: kinds).numbers == [0, 1])
  }

  @Test("a chosen value stays listed at 0, also one that nobody has")
  func chosenAtZero() {
    let index = SearchIndex(catalogue: Catalogue([.practice("a", "A", fields: "themas: [zorg]")]))
    let selection = Selection([.theme: ["zorg", "bestaat-niet"]])
    let result = index.search(Query("qqq"), selection: selection, kinds: kinds)
    #expect(result.facetCounts == [.theme: [FacetCount("zorg", 0), FacetCount("bestaat-niet", 0)]])
  }

  @Test("a value that a description names twice counts once")
  func twice() {
    let index = SearchIndex(
      catalogue: Catalogue([.practice("a", "A", fields: "themas: [zorg, zorg]")]))
    #expect(index.search(.empty, kinds: kinds).facetCounts[.theme] == [FacetCount("zorg", 1)])
  }

  @Test("equal counts stand in the order of their titles, not their ids")
  func titleOrder() {
    let index = SearchIndex(
      catalogue: Catalogue([
        Sample("gemeenten/z/gemeente.md", fields: "id: z\ntitel: Aalst"),
        Sample("gemeenten/a/gemeente.md", fields: "id: a\ntitel: Édam"),
        .practice("een", "Een", fields: "gemeenten: [a, z]"),
      ]))
    let counts = index.search(.empty, kinds: kinds).facetCounts[.municipality]
    #expect(counts?.map(\.value) == ["z", "a"])
  }

  @Test("a choice without values restricts nothing, and toggling twice changes nothing")
  func selection() {
    var selection = Selection([.theme: []])
    #expect(selection == .empty)
    selection.toggle("zorg", of: .theme)
    #expect(selection.contains("zorg", of: .theme))
    selection.toggle("zorg", of: .theme)
    #expect(selection.isEmpty)
  }

  @Test("results, counts and relaxations equal a naive count, whatever is typed and chosen")
  func naive() {
    var random = SeededGenerator(seed: 2026)
    let catalogue = Naive.catalogue(size: 60, using: &random)
    let index = SearchIndex(catalogue: catalogue)
    let wordsOfRecords = catalogue.records.map(Naive.words(of:))
    for _ in 0..<200 {
      let words = Naive.words.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
      let query = Query(words.joined(separator: " "))
      let selection = Naive.selection(using: &random)
      let naive = Naive(
        records: Array(catalogue.records), wordsOfRecords: wordsOfRecords, words: Array(words),
        selection: selection)
      let result = index.search(query, selection: selection, kinds: kinds, sort: .title)
      #expect(Set(result.numbers) == Set(naive.numbers))
      #expect(result.numbers.count == naive.numbers.count)
      for facet in Facet.allCases {
        let counts = (result.facetCounts[facet] ?? []).map { ($0.value, $0.count) }
        #expect(Dictionary(uniqueKeysWithValues: counts) == naive.counts(of: facet))
        #expect(counts.map(\.1) == counts.map(\.1).sorted(by: >))
      }
      for relaxation in index.withoutEach(query, selection: selection, kinds: kinds) {
        #expect(relaxation.count == naive.count(without: relaxation.removed))
      }
    }
  }
}

/// The slow and obvious way to search, over descriptions made of few words and values.
private struct Naive {
  static let words = ["tuin", "plein", "werk", "buurt", "café"]
  static let facets: [(facet: Facet, key: String)] = [
    (.theme, "themas"), (.municipality, "gemeenten"), (.targetGroup, "doelgroepen"),
  ]
  static let values = ["p", "q", "r"]

  let records: [Record]
  let wordsOfRecords: [Set<Substring>]
  let words: [String]
  let selection: Selection

  static func words(of record: Record) -> Set<Substring> {
    Set(String(decoding: record.bytes, as: UTF8.self).split { !$0.isLetter })
  }

  static func catalogue(size: Int, using random: inout SeededGenerator) -> Catalogue {
    Catalogue(
      (0..<size).map { number in
        let title = words.shuffled(using: &random).prefix(2).joined(separator: " ")
        let body = words.shuffled(using: &random).prefix(1).joined()
        let fields = facets.map { facet in
          let chosen = values.filter { _ in Bool.random(using: &random) }
          return "\(facet.key): [\(chosen.joined(separator: ", "))]"
        }
        return .practice(
          "nr-\(number)", title, fields: fields.joined(separator: "\n"), body: "## Doel\n\(body)\n")
      })
  }

  static func selection(using random: inout SeededGenerator) -> Selection {
    var chosen: [Facet: Set<String>] = [:]
    for (facet, _) in facets where Int.random(in: 0..<3, using: &random) == 0 {
      chosen[facet] = Set((values + ["niets"]).shuffled(using: &random).prefix(2))
    }
    return Selection(chosen)
  }

  var numbers: [Int32] { numbers(words: words, selection: selection) }

  func counts(of facet: Facet) -> [String: Int] {
    let everywhere = Set(records.flatMap { $0.facets[facet] ?? [] })
    let chosen = selection.values[facet] ?? []
    var counts: [String: Int] = [:]
    for value in everywhere.union(chosen) {
      var only = selection.values
      only[facet] = [value]
      counts[value] = numbers(words: words, selection: Selection(only)).count
    }
    return counts.filter { $0.value > 0 || chosen.contains($0.key) }
  }

  func count(without removed: Relaxation.Removed) -> Int {
    switch removed {
    case .part(let part):
      return numbers(words: words.filter { .word($0) != part }, selection: selection).count
    case .facet(let facet):
      var rest = selection
      rest.clear(facet)
      return numbers(words: words, selection: rest).count
    }
  }

  private func numbers(words: [String], selection: Selection) -> [Int32] {
    records.indices.filter { number in
      words.allSatisfy { wordsOfRecords[number].contains($0[...]) }
        && selection.values.allSatisfy { facet, values in
          !values.isDisjoint(with: records[number].facets[facet] ?? [])
        }
    }.map(Int32.init)
  }
}
