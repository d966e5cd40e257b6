import Kennisbank
import Testing

@Suite("Files with several records, and records that point")
struct ChangedFilesTests {
  private static func content(_ path: String, _ text: String) -> FileContent {
    FileContent(
      kennisbank: 0, path: path,
      records: RecordReader(kennisbank: 0).records(path: path, bytes: Array(text.utf8)))
  }

  private static let effects = """
    categorieen:
      - id: meedoen
        titel: Meedoen
    effecten:
      - id: rust
        titel: Rust op straat
        categorie: meedoen
      - id: buren
        titel: Buren kennen elkaar
    """

  @Test("what else stands in a file stays when one of its records points at what is renamed")
  func othersStay() {
    let terms = Self.content("begrippen/effecten.yaml", Self.effects)
    let catalogue = Catalogue(kennisbanken: [], records: terms.records)
    #expect(catalogue.backlinks(to: "meedoen").count == 1)
    let namesake = Self.content("interventies/meedoen.md", "---\ntitel: Meedoen doe je zo\n---\n")
    let now = catalogue.replacing([namesake])
    #expect(
      now.records.map(\.id).sorted()
        == (terms.records + namesake.records).map(\.id).sorted())
  }

  @Test("a text that points at itself is none of those that point at it")
  func noBacklinkToItself() {
    let text = "---\ntitel: Tuin\n---\nLees meer bij [[tuin]].\n"
    let catalogue = Catalogue(
      kennisbanken: [], records: Self.content("interventies/tuin.md", text).records)
    #expect(catalogue.records.first?.links == ["tuin"])
    #expect(catalogue.backlinks(to: "tuin").isEmpty)
  }
}
