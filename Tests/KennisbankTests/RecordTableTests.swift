import Testing

@testable import Kennisbank

/// Knows the files of the first kennisbank only.
private struct OneKennisbank: TextSource {
  func reaches(_ origin: Origin) -> Bool { origin.kennisbank == 0 }

  func text(of origin: Origin) -> [UInt8] {
    origin.kennisbank == 0 ? Array("nu in \(origin.path)".utf8) : []
  }
}

@Suite("Records in a table")
struct RecordTableTests {
  private func record(_ kennisbank: Int, _ path: String, _ text: String) -> Record {
    RecordReader(kennisbank: kennisbank).records(path: path, bytes: Array(text.utf8))[0]
  }

  private let text =
    "---\ntitel: Naam\nthemas:\n  - wonen\n  - zorg\n  - wonen\n---\n## Aanpak\nx\n"

  /// A value that a file gives twice is packed once.
  private func once(_ values: [String]) -> [String] {
    values.indices.filter { values.firstIndex(of: values[$0]) == $0 }.map { values[$0] }
  }

  @Test("a record says what it said before it was packed")
  func same() {
    let place = Origin(kennisbank: 0, path: "begrippen/themas.yaml")
    let described =
      "---\ntitel: Naam\nsamenvatting: Kort gezegd.\nthemas: [wonen, zorg]\n---\n## Aanpak\nx\n"
    let reads = [
      record(0, "interventies/a.md", text), record(0, "concepten/interventies/b.md", described),
      record(0, "waaier/bladen/c.md", "---\nid: c\ntitel: Blad\nvolgorde: 7\n---\n"),
      Record(
        id: "d", kind: .theme, title: "Thema", summary: "Waarover", origin: place, facets: [:],
        links: ["a", "b"], diagnostics: [], document: Document(bytes: [1, 2]), order: 12),
    ]
    let packed = RecordTable(reads)
    for (row, read) in reads.enumerated() {
      let record = Record(row, of: packed)
      #expect(record.id == read.id && record.title == read.title && record.kind == read.kind)
      #expect(record.summary == read.summary && record.order == read.order)
      #expect(record.origin == read.origin && record.links == read.links)
      #expect(record.isDraft == read.isDraft && record.isClosed == read.isClosed)
      #expect(record.facets == read.facets.mapValues(once))
      #expect(record.bytes == read.bytes && record.diagnostics == read.diagnostics)
    }
    #expect(reads.map(\.summary).contains("Kort gezegd.") && reads.map(\.isDraft).contains(true))
    #expect(Record(0, of: packed).facets[.theme] == ["wonen", "zorg"])
  }

  @Test(
    "the text of a description is that of its file now; of what the program works with it is held")
  func texts() {
    let source = OneKennisbank()
    let records = [
      record(0, "interventies/a.md", text), record(0, "elementen/e.md", text),
      record(1, "interventies/b.md", text), record(0, "interventies/c.md", "---\nkapot"),
    ]
    let table = RecordTable(records, source: source)
    let texts = records.indices.map { String(decoding: Record($0, of: table).bytes, as: UTF8.self) }
    #expect(texts == ["nu in interventies/a.md", text, text, "---\nkapot"])
  }

  @Test("a row that is not there is empty, and stops nothing")
  func outside() {
    let table = RecordTable(Columns(), source: nil)
    let record = Record(7, of: table)
    #expect(table.count == 0 && record.id.isEmpty && record.links.isEmpty)
    #expect(record.facets.isEmpty && record.bytes.isEmpty)
  }
}
