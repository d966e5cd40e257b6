import Kennisbank
import Testing

@testable import KennisbankSearch

@Suite("A large result")
struct LargeResultTests {
  private func result(_ counts: [Facet: [Int]], of total: Int = 100) -> SearchResult {
    SearchResult(
      numbers: (0..<total).map(Int32.init), total: total,
      facetCounts: counts.mapValues { counts in
        counts.enumerated().map { FacetCount("w\($0)", $1) }
      })
  }

  @Test("what has many values of about the same size divides it best")
  func even() {
    let found = result([.theme: [97, 2, 1], .municipality: [25, 25, 25, 25], .sort: [50, 50]])
    #expect(found.bestSplit(without: []) == .municipality)
    #expect(found.bestSplit(without: [.municipality]) == .sort)
    #expect(found.bestSplit(without: [.municipality, .sort]) == nil)
  }

  @Test("of two that divide it alike it is the one that stands first among the filters")
  func equals() {
    let found = result([.municipality: [50, 50], .theme: [50, 50]])
    #expect(found.bestSplit(without: []) == .theme)
  }

  @Test("what few of them have filled in does not divide it")
  func hardlyFilled() {
    let found = result([.archetype: [5, 5, 5, 5], .theme: [60, 40]])
    #expect(found.bestSplit(without: []) == .theme)
  }

  @Test("of a hundred values only those that one sees count, so a long tail is no better")
  func tail() {
    let found = result([
      .municipality: [1] + Array(repeating: 1, count: 99), .theme: [25, 25, 25, 25],
    ])
    #expect(found.bestSplit(without: []) == .theme)
  }

  @Test("nothing divides what has no values")
  func none() {
    #expect(result([:]).bestSplit(without: []) == nil)
    #expect(result([.theme: [100]]).bestSplit(without: []) == nil)
  }

  @Test("a letter that stands in thousands of words is found wherever it stands, and nowhere else")
  func letters() {
    let samples = (0..<1_500).map { number in
      let letter = number % 3 == 0 ? "y" : "x"
      let words = (0..<50).map { letter + String((number * 31 + $0 * 17) % 500) }
      return Sample.practice(
        "a\(number)", number == 700 ? "X" : "A", body: "## Aanpak\n" + words.joined(separator: " "))
    }
    let index = SearchIndex(catalogue: Catalogue(samples))
    func found(_ query: String) -> [Int32] {
      index.search(Query(query), kinds: [.intervention]).numbers
    }
    let (x, y) = (found("x"), found("y"))
    #expect(Set(x) == Set((0..<1_500).filter { $0 % 3 != 0 || $0 == 700 }.map(Int32.init)))
    #expect(Set(y) == Set((0..<1_500).filter { $0 % 3 == 0 }.map(Int32.init)))
    #expect(index.catalogue[x[0]].title == "X")
  }

  @Test("a search that nobody waits for any more gives no answer, also halfway")
  func stopped() {
    let samples = (0..<600).map { Sample.practice("a\($0)", "A \($0)") }
    let index = SearchIndex(catalogue: Catalogue(samples))
    #expect(index.search(Query("a"), kinds: [.intervention], while: { false }) == nil)
    var asked = 0
    func goesOn() -> Bool {
      asked += 1
      return asked < 3
    }
    let words = Query("a 1 2 3")
    #expect(index.search(words, kinds: [.intervention], while: goesOn) == nil)
    #expect(asked == 3)
    let whole = index.search(words, kinds: [.intervention], while: { true })
    #expect(whole == index.search(words, kinds: [.intervention]))
    #expect(whole?.numbers.count == 6)
  }

  @Test("a word of all texts, a rare one and one of a part of them are each found everywhere")
  func common() {
    let samples = (0..<600).map { number in
      Sample.practice(
        "a\(number)", "Plein \(number)",
        body: (number % 50 == 7 ? "## Doel\nzeldzaam\n" : "")
          + (number < 90 ? "## Lessen\nbegonia\n" : ""))
    }
    let index = SearchIndex(catalogue: Catalogue(samples))
    for (words, count) in [
      ("plein", 600), ("zeldzaam", 12), ("plein zeldza", 12), ("begonia", 90),
      ("begonia zeldzaam", 2), ("plein -zeldzaam", 588), ("zeldzaam OF begonia", 100),
    ] {
      let found = index.search(Query(words), kinds: [.intervention])
      #expect(found.numbers.count == count, "\(words)")
      #expect(found.total == 600)
    }
  }
}
