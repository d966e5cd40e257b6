/// The checks of one record.
struct RecordCheck {
  static let longestId = 80

  let record: Record
  let document: Document
  let catalogue: Catalogue
  private(set) var findings: [Diagnostic] = []

  init(_ record: Record, _ catalogue: Catalogue) {
    self.record = record
    self.catalogue = catalogue
    document = record.document
  }

  /// Positions in the list that a term comes from are not known.
  mutating func report(_ code: CheckCode, field: String? = nil, at offset: Int? = nil) {
    let position = record.kind.isTerm ? nil : offset.map(document.position)
    findings.append(Diagnostic(.check(code), at: position, field: field))
  }
}

// MARK: Id and title

extension RecordCheck {
  /// Of objects that share an id only the later ones are told.
  mutating func checkId(_ earlierNamesakes: [Record]) {
    if let id = document.text("id") {
      checkForm(of: id)
    } else if record.kind != .page {
      report(.idMissing, field: "id")
    }
    guard let other = earlierNamesakes.first(where: { $0.isInTheWay(of: record) }) else { return }
    report(.idTaken(path: other.origin.path), field: "id", at: start(of: "id"))
  }

  private mutating func checkForm(of id: String) {
    let offset = start(of: "id")
    if !id.isIdForm { report(.idMalformed(id), field: "id", at: offset) }
    let size = id.utf8.count
    if size > Self.longestId { report(.idTooLong(bytes: size), field: "id", at: offset) }
    let fileName = Place(path: record.origin.path).fileName
    if !record.kind.isTerm, id != fileName {
      report(.idDiffersFromFileName(id: id, fileName: fileName), field: "id", at: offset)
    }
  }

  mutating func checkTitle() {
    if record.kind != .page, document.text("titel") == nil {
      report(.titleMissing, field: "titel", at: start(of: "titel"))
    }
  }

  private func start(of key: String) -> Int? {
    document.field(key)?.blockRange.lowerBound
  }
}

extension Record {
  /// An id is used once in a kennisbank; only a draft shares that of the published text.
  fileprivate func isInTheWay(of record: Record) -> Bool {
    let isDraftOfOther = kind == record.kind && origin.isDraft != record.origin.isDraft
    return origin.kennisbank == record.origin.kennisbank && !isDraftOfOther
  }
}

// MARK: Links and needs

extension RecordCheck {
  mutating func checkLinks() {
    var seen: Set<String> = []
    for id in document.textLinks where catalogue.record(id) == nil && seen.insert(id).inserted {
      report(.linkToNothing(id), at: document.start(ofLink: id))
    }
  }

  /// Only descriptions of interventions have needs, and only outside `concepten/`.
  mutating func checkNeeds() {
    guard record.kind == .intervention, !record.origin.isDraft else { return }
    for need in PublicationNeed.missing(in: document) {
      switch need {
      case .titel: break  // told by `checkTitle`
      case .beheerder where !isAdministered: report(.ownerMissing, field: need.rawValue)
      default: report(.neededToPublish(need), field: need.rawValue)
      }
    }
  }

  /// True for what an organisation published itself.
  private var isAdministered: Bool {
    document.text("status") != nil || document.text("openbaar_sinds") != nil
  }
}

extension Document {
  /// Where `[[id]]` or `[[id|…` begins.
  fileprivate func start(ofLink id: String) -> Int? {
    let opening = Array("[[\(id)".utf8)
    let body = bytes[bodyStart...]
    return body.indices.first { offset in
      guard body[offset...].starts(with: opening) else { return false }
      let after = body.dropFirst(offset - body.startIndex + opening.count).first
      return after == .closeBracket || after == .bar
    }
  }
}
