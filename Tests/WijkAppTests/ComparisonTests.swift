import Kennisbank
import Testing
import WijkApp
import WijkTexts

@Suite("Comparing field by field")
struct ComparisonTests {
  private static func comparison(_ ids: [String], for audience: Audience = .own) -> Comparison {
    let files = [
      "interventies/aap.md": """
      ---
      id: aap
      titel: Aap
      soort: praktijk
      start: 2020
      bewijs: 2
      ---
      ## Aanpak

      Een **korte** aanpak.

      ## Intern

      Alleen voor ons.
      """,
      "interventies/noot.md": "---\nid: noot\ntitel: Noot\nsoort: praktijk\nbewijs: 2\n---\n",
    ]
    let records = files.sorted { $0.key < $1.key }.flatMap {
      RecordReader(kennisbank: 0).records(path: $0.key, bytes: Array($0.value.utf8))
    }
    return Comparison(
      ids: ids, catalogue: Catalogue(kennisbanken: [], records: records), texts: Texts(.dutch),
      audience: audience)
  }

  @Test("what all say alike is equal, and left out when only differences are asked")
  func equal() throws {
    let comparison = Self.comparison(["aap", "noot"])
    let sort = try #require(comparison.rows.first { $0.label == "Soort" })
    #expect(sort.isEqual)
    #expect(!comparison.rows(onlyDifferences: true).contains(sort))
    #expect(comparison.rows(onlyDifferences: false).contains(sort))
  }

  @Test("what one does not say has no value, and is a difference")
  func missing() throws {
    let comparison = Self.comparison(["aap", "noot"])
    let period = try #require(comparison.rows.first { $0.label == "Periode" })
    #expect(period.values == ["sinds 2020", nil])
    #expect(!period.isEqual)
  }

  @Test("each row has a value for each object, in the order asked for")
  func columns() {
    let comparison = Self.comparison(["noot", "aap"])
    #expect(comparison.titles == ["Noot", "Aap"])
    #expect(comparison.rows.allSatisfy { $0.values.count == 2 })
    #expect(comparison.rows.contains { $0.values[1] == "Een korte aanpak." })
  }

  @Test("an object that is not there any more is left out")
  func gone() {
    let comparison = Self.comparison(["aap", "weg"])
    #expect(comparison.ids == ["aap"])
    #expect(comparison.rows.allSatisfy { $0.values.count == 1 })
  }

  @Test("for others what is internal is not there, not even as a row")
  func audience() {
    #expect(Self.comparison(["aap", "noot"]).rows.contains { $0.label == "Intern" })
    #expect(
      !Self.comparison(["aap", "noot"], for: .everyone).rows.contains { $0.label == "Intern" })
  }
}
