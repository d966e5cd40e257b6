import Kennisbank
import KennisbankSearch

/// What must be found in a generated kennisbank: a fast search that finds something else is not
/// worth measuring.
enum KnownAnswers {
  /// Stands in every hundredth description: the seventh, the hundred-and-seventh, and so on.
  static let rare = "wijkpalet"
  /// Stands in every ten-thousandth description, from the first on.
  static let rarest = "kwartelkoning"
  /// Begins the title that is sorted first, and stands nowhere else.
  static let firstTitle = "Aalscholver"

  static func title(of number: Int) -> String? {
    number == 1 ? firstTitle + " telt mee" : nil
  }

  /// With a space before each.
  static func sentences(of number: Int) -> String {
    (number % 10_000 == 1 ? " Onder de dakrand broedt een \(rarest)." : "")
      + (number % 100 == 7 ? " De kaart heet \(rare)." : "")
  }

  /// Descriptions with this word, of the first `total`.
  static func count(of word: String, among total: Int) -> Int {
    word == rare ? (total + 93) / 100 : (total + 9_999) / 10_000
  }

  static func check(_ catalogue: Catalogue, _ index: SearchIndex, count: Int) throws(BenchProblem) {
    let first = index.search(.empty, kinds: [.intervention], sort: .title).numbers.first
    guard catalogue.records.count == count,
      [rare, rarest].allSatisfy({ found($0, in: index) == self.count(of: $0, among: count) }),
      first.map({ catalogue[$0].title }) == title(of: 1),
      catalogue.records.allSatisfy(\.diagnostics.isEmpty)
    else { throw BenchProblem("een proefkennisbank van \(count) geeft andere antwoorden") }
  }

  private static func found(_ word: String, in index: SearchIndex) -> Int {
    index.search(Query(word), kinds: [.intervention]).numbers.count
  }
}
