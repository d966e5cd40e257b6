/// The checks of one record.
struct RecordCheck {
  static let longestId = 80

  let record: Record
  let document: Document
  let catalogue: Catalogue
  private var found: [Found] = []

  init(_ record: Record, _ catalogue: Catalogue) {
    self.record = record
    self.catalogue = catalogue
    document = record.document
  }

  mutating func report(
    _ code: CheckCode, field: String? = nil, at offset: Int? = nil, mend: Mend? = nil
  ) {
    found.append(Found(code: code, field: field, offset: offset, mend: mend))
  }

  mutating func report(
    _ code: CheckCode, field: String? = nil, section: String? = nil, on range: Range<Int>,
    mend: Mend? = nil
  ) {
    found.append(
      Found(
        code: code, field: field, section: section, offset: range.lowerBound, range: range,
        mend: mend))
  }

  /// Positions in the list that a term comes from are not known.
  var findings: [Diagnostic] {
    let offsets = record.kind.isTerm ? [] : found.compactMap(\.offset)
    let positions = document.source.positions(of: offsets)
    return found.map { found in
      Diagnostic(
        .check(found.code), at: found.offset.flatMap { positions[$0] }, field: found.field,
        section: found.section, range: record.kind.isTerm ? nil : found.range, mend: found.mend)
    }
  }

  /// A finding before its line is counted.
  private struct Found {
    let code: CheckCode
    let field: String?
    var section: String?
    let offset: Int?
    var range: Range<Int>?
    let mend: Mend?
  }
}

// MARK: Id and title

extension RecordCheck {
  /// Of objects that share an id only the later ones are told.
  mutating func checkId(_ earlierNamesakes: [Record]) {
    if let id = document.text("id") {
      checkForm(of: id)
    } else if record.kind != .page {
      report(.idMissing, field: "id", mend: mendOfId)
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
      report(
        .idDiffersFromFileName(id: id, fileName: fileName), field: "id", at: offset, mend: mendOfId)
    }
  }

  /// The file name as id, unless links would lose what they point at.
  private var mendOfId: Mend? {
    let fileName = Place(path: record.origin.path).fileName
    let isFree = fileName.isIdForm && fileName.utf8.count <= Self.longestId
    guard isFree, catalogue.backlinks(to: record.id).isEmpty || record.id == fileName else {
      return nil
    }
    return record.kind.isTerm ? nil : .setting(field: "id", to: fileName)
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
    for link in document.placedLinks where seen.insert(link.id).inserted {
      guard let target = catalogue.record(link.id) else {
        report(.linkToNothing(link.id), on: link.range)
        continue
      }
      if target.origin.isDraft, target.id != record.id {
        report(.refersToDraft(target.title), on: link.range)
      }
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
