import Kennisbank
import Testing

@testable import KennisbankSearch

/// Files that come, change and go at random, beside the same files read anew.
private struct ChangingFiles {
  private static let words = [
    "wijk", "buurthuis", "jongeren", "moestuin", "schulden", "ontmoeting", "Überlast", "plein",
  ]
  private(set) var files: [String: [UInt8]] = [:]
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<40 { files[path()] = content() }
  }

  /// Paths of changed files; what is not in `files` any more is gone.
  mutating func change() -> Set<String> {
    var changed: Set<String> = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let known = files.keys.sorted().randomElement(using: &random)
      let path = Bool.random(using: &random) ? path() : known ?? path()
      files[path] = Int.random(in: 0..<4, using: &random) == 0 ? nil : content()
      changed.insert(path)
    }
    return changed
  }

  mutating func query() -> String {
    let texts =
      Self.words + [
        "wij", "thema:t1", "effect:e2", "in:titel wijk", "-plein", "buurthuis OF plein", "e3",
      ]
    return (0..<Int.random(in: 0...2, using: &random))
      .map { _ in texts.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private mutating func path() -> String {
    let number = Int.random(in: 0..<60, using: &random)
    return switch number {
    case 0..<6: "elementen/e\(number).md"
    case 6..<9: "concepten/interventies/p\(number).md"
    default: "interventies/p\(number).md"
    }
  }

  private mutating func content() -> [UInt8] {
    func word() -> String { Self.words.randomElement(using: &random) ?? "" }
    let number = Int.random(in: 0..<6, using: &random)
    return Array(
      """
      ---
      titel: \(word()) \(word())
      synoniemen:
        - \(word())
      themas:
        - t\(number % 3)
      effecten:
        - effect: e\(number)
      elementen:
        - element: e\(5 - number)
      start: \(2000 + number)
      bewijs: \(number % 4)
      gemeenten:
        - e\(number % 2)
      ---
      ## Aanpak
      \(word()) met \(word()).

      """.utf8)
  }

  static func content(_ path: String, _ bytes: [UInt8]?) -> FileContent {
    let records = bytes.map { RecordReader(kennisbank: 0).records(path: path, bytes: $0) } ?? []
    return FileContent(kennisbank: 0, path: path, records: records)
  }

  var catalogue: Catalogue {
    Catalogue(
      kennisbanken: [],
      records: files.sorted { $0.key < $1.key }.flatMap { Self.content($0, $1).records })
  }
}

@Suite("Records that change")
struct ChangedRecordsTests {
  @Test("what changed is found as if all was read anew", arguments: (1...12).map(UInt64.init))
  func sameAnswers(seed: UInt64) {
    var files = ChangingFiles(seed: seed)
    var catalogue = files.catalogue
    var index = SearchIndex(catalogue: catalogue)
    for _ in 0..<8 {
      let changed = files.change()
      catalogue = catalogue.replacing(
        changed.sorted().map { ChangingFiles.content($0, files.files[$0]) })
      index = index.updated(to: catalogue)
      let anew = files.catalogue
      expectSame(catalogue, anew)
      let indexAnew = SearchIndex(catalogue: anew)
      for _ in 0..<12 { expectSame(files.query(), (index, catalogue), (indexAnew, anew)) }
    }
  }

  @Test("what only a replaced text said is said no more")
  func replaced() {
    func file(_ name: String, _ text: String) -> FileContent {
      ChangingFiles.content("interventies/\(name).md", Array(text.utf8))
    }
    let before = Catalogue(
      kennisbanken: [],
      records: file("a", "---\ntitel: Schaken\nthemas: [spel]\nstart: 2030\n---\n").records
        + file("b", "---\ntitel: Moestuin\nthemas: [groen]\nstart: 2020\n---\n").records)
    let now = before.replacing([file("a", "---\ntitel: Tuin\nstart: 2019\n---\n")])
    let index = SearchIndex(catalogue: before).updated(to: now)
    let theme = QueryField(Facet.theme)
    #expect(index.names.value("groen", of: theme) == "groen")
    #expect(index.names.value("spel", of: theme) == nil)
    #expect(index.suggestion(for: Query("moestuim schaken")) != Query("moestuin schaken").text)
    expectSame(
      "tuin", (index, now),
      (SearchIndex(catalogue: Catalogue(kennisbanken: [], records: Array(now.records))), now))
  }

  private func expectSame(_ one: Catalogue, _ other: Catalogue) {
    #expect(one.records.map(\.id) == other.records.map(\.id))
    #expect(one.records.map(\.origin) == other.records.map(\.origin))
    #expect(one.records.map(\.facets) == other.records.map(\.facets))
    #expect(one.records.map(\.links) == other.records.map(\.links))
    #expect(one.records.map(\.bytes) == other.records.map(\.bytes))
    for id in one.records.map(\.id) + ["e0", "e9", ""] {
      #expect(one.number(of: id) == other.number(of: id))
      #expect(one.backlinks(to: id) == other.backlinks(to: id), "\(id)")
    }
    for number in one.records.indices {
      let address = one.address(of: Int32(number))
      #expect(address == other.address(of: Int32(number)))
      #expect(one.number(of: address) == Int32(number))
    }
  }

  private func expectSame(
    _ query: String, _ one: (index: SearchIndex, Catalogue),
    _ other: (index: SearchIndex, Catalogue)
  ) {
    for sort in SortOrder.allCases {
      let results = [one.index, other.index].map {
        $0.search(
          QueryText(query, names: $0.names).query, kinds: [.intervention, .element], sort: sort)
      }
      #expect(results[0] == results[1], "\(query) by \(sort)")
      #expect(
        one.index.withoutEach(Query(query), selection: .empty, kinds: [.intervention])
          == other.index.withoutEach(Query(query), selection: .empty, kinds: [.intervention]))
    }
    for word in ["buurthius", "moestuim"] {
      #expect(one.index.suggestion(for: Query(word)) == other.index.suggestion(for: Query(word)))
    }
  }
}
