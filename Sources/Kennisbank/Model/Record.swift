/// Where an object was read from.
package struct Origin: Sendable, Hashable {
  /// Number of the kennisbank in `Catalogue.kennisbanken`.
  package let kennisbank: Int
  /// Path below the kennisbank, `/` between folders. Names on disk are bytes: what is not UTF-8 is
  /// replaced here, so this is for people and never opened again.
  package let path: String
  /// In `concepten/`: not yet published.
  package let isDraft: Bool

  package init(kennisbank: Int, path: String, isDraft: Bool = false) {
    self.kennisbank = kennisbank
    self.path = path
    self.isDraft = isDraft
  }
}

/// What is known of one object without opening it: a row of a list, the values it is found by, the
/// objects it points at. Its text is read when somebody asks (`document`).
package struct Record: Sendable, Identifiable {
  private enum Content: Sendable {
    indirect case read(ReadRecord)
    case row(Int, RecordTable)
  }

  private let content: Content

  package init(
    id: String, kind: ObjectKind, title: String, summary: String, origin: Origin,
    facets: [Facet: [String]], links: [String], diagnostics: [Diagnostic], document: Document,
    order: Int
  ) {
    content = .read(
      ReadRecord(
        id: id, kind: kind, title: title, summary: summary, origin: origin, facets: facets,
        links: links, diagnostics: diagnostics, document: document, order: order))
  }

  package init(_ row: Int, of table: RecordTable) { content = .row(row, table) }

  package var id: String {
    switch content {
    case .read(let record): record.id
    case .row(let row, let table): table.ids[row].text
    }
  }

  package var kind: ObjectKind {
    switch content {
    case .read(let record): record.kind
    case .row(let row, let table): table.kind(row)
    }
  }

  package var title: String {
    switch content {
    case .read(let record): record.title
    case .row(let row, let table): table.titles[row].text
    }
  }

  package var summary: String {
    switch content {
    case .read(let record): record.summary
    case .row(let row, let table): table.summaries[row].text
    }
  }

  package var origin: Origin {
    switch content {
    case .read(let record): record.origin
    case .row(let row, let table): table.origin(row)
    }
  }

  /// Values per facet, as ids or words of the files.
  package var facets: [Facet: [String]] {
    switch content {
    case .read(let record): record.facets
    case .row(let row, let table): table.facets(row)
    }
  }

  /// Ids of the objects that this one points at, in the order of the file, each once.
  package var links: [String] {
    switch content {
    case .read(let record): record.links
    case .row(let row, let table): table.links(row)
    }
  }

  package var diagnostics: [Diagnostic] {
    switch content {
    case .read(let record): record.diagnostics
    case .row(let row, let table): table.diagnostics[row] ?? []
    }
  }

  /// The file, or the part of it that describes this object. That of a description is read from the
  /// file as it is now.
  package var bytes: [UInt8] {
    switch content {
    case .read(let record): record.document.bytes
    case .row(let row, let table): table.text(row)
    }
  }

  /// Order within its kind where the files give one (blades and steps), else 0.
  package var order: Int {
    switch content {
    case .read(let record): record.order
    case .row(let row, let table): Int(table.orders[row])
    }
  }

  package var isDraft: Bool {
    switch content {
    case .read(let record): record.origin.isDraft
    case .row(let row, let table): table.isDraft(row)
    }
  }

  /// A draft, or a description that does not say it is for everyone: it leaves only when it is named.
  package var isClosed: Bool {
    if isDraft { return true }
    if let visibility = facets[.visibility] { return visibility != ["openbaar"] }
    return kind == .intervention || kind == .archetype
  }

  package var document: Document {
    switch content {
    case .read(let record): record.document
    case .row: kind.isTerm ? Document(yaml: bytes) : Document(bytes: bytes)
    }
  }
}

/// A record as it was read from its file.
private struct ReadRecord: Sendable {
  let id: String
  let kind: ObjectKind
  let title: String
  let summary: String
  let origin: Origin
  let facets: [Facet: [String]]
  let links: [String]
  let diagnostics: [Diagnostic]
  let document: Document
  let order: Int
}

extension ObjectKind {
  /// A term of a list in `begrippen/` and not a file of its own.
  package var isTerm: Bool {
    switch self {
    case .effect, .category, .targetGroup, .theme: true
    default: false
    }
  }
}

/// A property by which a list is narrowed.
package enum Facet: String, Sendable, CaseIterable, Hashable {
  case theme = "thema"
  case targetGroup = "doelgroep"
  case municipality = "gemeente"
  case sort = "soort"
  case archetype
  case effect
  case evidence = "bewijs"
  case visibility = "zichtbaarheid"
  // Of a step of the waaier.
  case level = "leerniveau"
  case minutes = "minuten"
  case workForm = "werkvorm"
  case role = "voor_wie"
  case progress = "stand"
}
