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
/// objects it points at. Its text is decoded when it is shown (`document`).
package struct Record: Sendable, Identifiable {
  package let id: String
  package let kind: ObjectKind
  package let title: String
  package let summary: String
  package let origin: Origin
  /// Values per facet, as ids or words of the files.
  package let facets: [Facet: [String]]
  /// Ids of the objects that this one points at, in the order of the file, each once.
  package let links: [String]
  package let diagnostics: [Diagnostic]
  /// The file, or the part of it that describes this object.
  package let bytes: [UInt8]
  /// Order within its kind where the files give one (blades and steps), else 0.
  package let order: Int

  /// A draft, or a description that does not say it is for everyone: it leaves only when it is named.
  package var isClosed: Bool {
    if origin.isDraft { return true }
    if let visibility = facets[.visibility] { return visibility != ["openbaar"] }
    return kind == .intervention || kind == .archetype
  }

  package var document: Document {
    kind.isTerm ? Document(yaml: bytes) : Document(bytes: bytes)
  }
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
