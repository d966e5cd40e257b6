import Kennisbank
import SafeFiles

/// Where the reader was when the program ended, so that it can go on there.
package struct SavedPlace: Sendable, Hashable {
  /// Name of the list that was open.
  package var place: String?
  package var query = ""
  package var filters: [Facet: [String]] = [:]
  package var sort: String?
  /// Id of the selected object.
  package var selected: String?
  /// First visible row of the list.
  package var topRow = 0
  /// Id of the object that was being read.
  package var openPage: String?
  /// First visible line of that page.
  package var scroll = 0

  package init() {}
}

extension SavedPlace {
  /// In the state folder.
  private static let fileName = "plek.yaml"

  /// Nil when the program never ran here before. What makes no sense reads as the beginning.
  package static func load(from folder: BytePath, in fileSystem: any FileSystem) -> SavedPlace? {
    do throws(FileProblem) {
      let bytes = try fileSystem.readPersonal(folder.appending(fileName))
      return bytes.map { SavedPlace(Document(yaml: $0)) }
    } catch {
      return SavedPlace()
    }
  }

  package func save(to folder: BytePath, in fileSystem: any FileSystem) throws(FileProblem) {
    try fileSystem.savePersonal(document.bytes, to: folder.appending(Self.fileName))
  }

  private init(_ document: Document) {
    place = document.text("plek")
    query = document.text("zoekvraag") ?? ""
    filters = Filters.read(document.list("filters"))
    sort = document.text("volgorde")
    selected = document.text("gekozen")
    topRow = document.count("bovenste_rij")
    openPage = document.text("pagina")
    scroll = document.count("bovenste_regel")
  }

  private var document: Document {
    let fields: [(String, Value)] = [
      ("plek", .text(place ?? "")), ("zoekvraag", .text(query)),
      ("filters", .texts(Filters.words(filters))), ("volgorde", .text(sort ?? "")),
      ("gekozen", .text(selected ?? "")), ("bovenste_rij", .text(String(topRow))),
      ("pagina", .text(openPage ?? "")), ("bovenste_regel", .text(String(scroll))),
    ]
    return fields.reduce(Document(yaml: [])) { document, field in
      (try? document.setting(field.0, to: field.1)) ?? document
    }
  }
}

extension Document {
  /// A number of rows; 0 for anything that is none.
  fileprivate func count(_ key: String) -> Int {
    max(0, text(key).flatMap(Int.init) ?? 0)
  }
}
