import Kennisbank
import KennisbankStore
import SafeFiles
import WijkTestKit

/// The starter kennisbank as it is shipped, and what its sources carry.
enum Starter {
  static let catalogue = load()
  static let facts = Facts.all

  /// What a reader finds under Interventies; the drafts are examples of ours.
  static var descriptions: [Record] {
    catalogue.records.filter {
      ($0.kind == .intervention || $0.kind == .archetype) && !$0.origin.isDraft
    }
  }

  static func records(_ kind: ObjectKind) -> [Record] {
    catalogue.records.filter { $0.kind == kind }
  }

  /// A file of the kennisbank or of these tests as text.
  static func text(of path: BytePath) -> String {
    let bytes = (try? LocalFileSystem().read(path, limit: 1 << 24)) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func load() -> Catalogue {
    let folders = [KennisbankFolder(path: TemporaryFolders.starter)]
    var records: [Record] = []
    var kennisbanken: [KennisbankInfo] = []
    var words = WordLists.none
    StoreLoader(fileSystem: LocalFileSystem(), folders: folders).load { step in
      records += step.records
      kennisbanken = step.kennisbanken
      words = step.words
      return true
    }
    return Catalogue(kennisbanken: kennisbanken, records: records, words: words)
  }
}

/// What the sources of one description carry, from `feiten.yaml`: gathered before its text was
/// written, and not changed with it.
struct Facts {
  let municipalities: [String]
  let recognition: String?
  let numbers: Set<String>
  let sources: [String]

  /// Addresses that were read for the pages of archetypes, besides the sources of the facts.
  static let otherSources = document.list("aanvullende_bronnen")

  private static let document: Document = {
    let text = Starter.text(of: BytePath(#filePath).parent.appending("feiten.yaml"))
    return Document(yaml: Array(text.utf8))
  }()

  static let all: [String: Facts] = {
    Dictionary(
      document.value("feiten").items.compactMap { item in
        value("id", of: item).text.map { ($0, Facts(item)) }
      },
      uniquingKeysWith: { $1 })
  }()

  private init(_ item: Value) {
    municipalities = Self.texts("gemeenten", of: item)
    recognition = Self.value("erkenning", of: item).text
    numbers = Set(Self.texts("getallen", of: item))
    sources = Self.texts("bronnen", of: item)
  }

  private static func texts(_ key: String, of item: Value) -> [String] {
    value(key, of: item).items.compactMap(\.text)
  }

  private static func value(_ key: String, of item: Value) -> Value {
    guard case .map(let entries) = item else { return .empty }
    return entries.first { $0.key == key }?.value ?? .empty
  }
}

extension Document {
  var storyOfSections: String { sections.map(\.body).joined(separator: "\n") }
}
