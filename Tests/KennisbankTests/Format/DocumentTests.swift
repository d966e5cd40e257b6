import Kennisbank
import Testing

struct DocumentTests {
  private let document = Document(sample)

  @Test("a file read and written without an edit is identical")
  func identical() {
    #expect(document.string == sample)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("the sample description gives its fields in order")
  func fields() {
    #expect(
      document.keys == [
        "id", "titel", "samenvatting", "gemeenten", "periode", "start", "effecten", "elementen",
        "zichtbaarheid", "bronnen",
      ])
    #expect(document.fields.allSatisfy { $0.form == .plain })
  }

  @Test("a byte of a list belongs to an item, and to a part of it; of a map to a part")
  func items() {
    let yaml = "a:\n  - x: een\n    y: twee\n  - z\n\nb:\n  c: drie\n  d: vier\n"
    let document = Document(yaml: yaml)
    func place(_ key: String, _ word: String) -> String {
      let offset = yaml.split(separator: word)[0].utf8.count
      let (number, part) = document.item(of: key, atByte: offset)
      return "\(number.map(String.init) ?? "-") \(part ?? "-")"
    }
    #expect(place("a", "een") == "0 x" && place("a", "twee") == "0 y" && place("a", "z") == "1 -")
    #expect(place("b", "drie") == "- c" && place("b", "vier") == "- d")
    #expect(place("a", "vier") == "- -" && place("b", "een") == "- -" && place("q", "een") == "- -")
  }

  @Test("a scalar is its text, whatever YAML would make of it")
  func scalars() {
    #expect(document.text("titel") == "Klushuizen Wallisblok")
    #expect(document.text("start") == "2003")
    let typed = Document(yaml: "a: 12:30\nb: yes\nc: 1_000\nd: 012\ne: 2027-06-01\nf: !!int 3\n")
    #expect(
      ["a", "b", "c", "d", "e", "f"].map { typed.text($0) }
        == ["12:30", "yes", "1_000", "012", "2027-06-01", "3"])
  }

  @Test("absent, empty and null fields have no text")
  func empties() {
    let document = Document(yaml: "a:\nb: ~\nc: null\nd: ''\ne: # niets\nf: 'null'\n")
    for key in ["a", "b", "c", "d", "e", "nergens"] { #expect(document.text(key) == nil) }
    #expect(document.value("a") == .empty)
    #expect(document.value("d") == .text(""))
    #expect(document.text("f") == "null")
  }

  @Test("lists give their texts and a single scalar reads as a list of one")
  func lists() {
    #expect(document.list("gemeenten") == ["rotterdam"])
    #expect(document.list("titel") == ["Klushuizen Wallisblok"])
    #expect(document.list("bronnen") == ["https://example.org/bron#deel"])
    #expect(document.list("nergens").isEmpty)
  }

  @Test("lists of maps give dictionaries, with a bare scalar under the empty key")
  func maps() {
    #expect(
      document.maps("effecten") == [
        ["effect": "betere-onderhoudsstaat", "rol": "hoofd"],
        ["effect": "meer-eigenaarschap", "rol": "neven"],
      ])
    let mixed = Document(yaml: "a:\n  - los\n  - naam: x\n    soorten:\n      - p\n      - q\n")
    #expect(mixed.maps("a") == [["": "los"], ["naam": "x", "soorten": "p, q"]])
  }

  @Test("sections are found by title, upper and lower case and spaces aside")
  func sections() {
    #expect(document.sections.map(\.title) == ["Aanleiding", "Aanpak", "Resultaten"])
    #expect(document.section("aanleiding")?.body == "Het blok stond leeg.")
    #expect(document.section("Aanpak")?.body == "")
    #expect(document.section("Kosten") == nil)
    #expect(document.preamble == "Voorwoord.")
    #expect(Document("## Wat  speelt er\nx").section("wat speelt  ER")?.body == "x")
  }

  @Test("fields and sections know their line and column")
  func positions() {
    #expect(document.field("effecten")?.position == Position(line: 10, column: 1))
    #expect(document.section("Aanpak")?.position == Position(line: 27, column: 1))
  }

  @Test(
    "positions are right with every line ending and with a byte order mark",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func positionsInEveryForm(lineBreak: String, mark: String) throws {
    let text =
      mark
      + sample.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineBreak)
    let document = Document(text)
    #expect(document.keys == self.document.keys)
    #expect(document.field("effecten")?.position == Position(line: 10, column: 1))
    #expect(document.section("Aanpak")?.position == Position(line: 27, column: 1))
    #expect(document.maps("effecten") == self.document.maps("effecten"))
    let field = try #require(document.field("id"))
    #expect(document.position(of: field.valueRange.lowerBound) == Position(line: 2, column: 5))
    #expect(document.preamble == "Voorwoord.")
  }

  @Test("a whole YAML file is front matter, also when it is a list without a key")
  func yaml() {
    let bank = Document(yaml: "---\n# kop\nnaam: Proef\nformaat: 1\n")
    #expect(bank.keys == ["naam", "formaat"])
    #expect(bank.diagnostics.isEmpty)
    let progress = Document(yaml: "- stap: een\n  stand: gedaan\n- stap: twee\n")
    #expect(progress.maps("") == [["stap": "een", "stand": "gedaan"], ["stap": "twee"]])
  }

  @Test("a field's ranges cover its key, its value and its lines, comments before it left out")
  func ranges() throws {
    let field = try #require(document.field("effecten"))
    #expect(document.text(in: field.keyRange) == "effecten")
    #expect(document.text(in: field.valueRange).hasPrefix("- effect: betere"))
    #expect(document.text(in: field.valueRange).hasSuffix("rol: neven"))
    #expect(document.text(in: field.blockRange).hasPrefix("effecten:\n  - effect"))
    #expect(document.text(in: field.blockRange).hasSuffix("rol: neven\n"))
  }
}
