/// Many records as packed columns, in memory or mapped from a file: what a record says is read out
/// of its row when somebody asks. A hundred thousand of them are there at once.
///
/// Anything may stand in a file, so nothing here is sure: a row that points outside is empty.
package final class RecordTable: Sendable {
  package let columns: Columns
  package let count: Int
  /// Has the texts that are not held here; nil when all are.
  let source: (any TextSource)?
  /// Of rows with something wrong. They are in no file: what is wrong is read again.
  package let diagnostics: [Int: [Diagnostic]]

  /// As `ObjectKind.number`.
  package let kinds: PackedNumbers<UInt8>
  let ids: PackedTexts
  let titles: PackedTexts
  let summaries: PackedTexts
  package let orders: PackedNumbers<Int32>
  let drafts: PackedNumbers<UInt8>
  let heldTexts: PackedTexts
  /// Rows of one file stand together.
  let fileNumbers: PackedNumbers<UInt32>
  package let filePaths: PackedTexts
  package let fileKennisbanken: PackedNumbers<UInt32>
  /// Values of facets, as numbers of `entries`: by facet, and of one facet in the order of the file.
  package let facetNumbers: PackedLists<UInt32>
  /// Every facet value of these records, by facet and then by its bytes.
  package let entries: [FacetEntry]
  let linkNumbers: PackedLists<UInt32>
  /// What is pointed at, in the order of the bytes.
  let linkTargets: PackedTexts
  let linkRows: PackedLists<UInt32>
  /// All rows in the order of the bytes of their ids, and of one id in their own.
  let rowsByID: PackedNumbers<UInt32>

  package convenience init(_ records: some Collection<Record>, source: (any TextSource)? = nil) {
    let packer = records.reduce(into: RecordPacker(source)) { $0.append($1) }
    self.init(joining: [packer], source: source)
  }

  /// - Parameter parts: none of the records of one file are in two of them.
  package convenience init(joining parts: [RecordPacker], source: (any TextSource)?) {
    let all = parts.reduce(into: RecordPacker(source)) { $0.append($1) }
    self.init(all.columns(), source: source, diagnostics: all.diagnostics)
  }

  package init(
    _ columns: Columns, source: (any TextSource)?, diagnostics: [Int: [Diagnostic]] = [:]
  ) {
    self.columns = columns
    self.source = source
    self.diagnostics = diagnostics
    kinds = columns.numbers("kind")
    count = kinds.count
    ids = columns.lists("rids")
    titles = columns.lists("titl")
    summaries = columns.lists("summ")
    orders = columns.numbers("ordr")
    drafts = columns.numbers("draf")
    heldTexts = columns.lists("held")
    fileNumbers = columns.numbers("file")
    filePaths = columns.lists("path")
    fileKennisbanken = columns.numbers("kbnr")
    facetNumbers = columns.lists("fact")
    entries = Self.entries(columns)
    linkNumbers = columns.lists("link")
    linkTargets = columns.lists("targ")
    linkRows = columns.lists("back")
    rowsByID = columns.numbers("byid")
  }

  private static func entries(_ columns: Columns) -> [FacetEntry] {
    let facets: PackedNumbers<UInt8> = columns.numbers("efac")
    let values: PackedTexts = columns.lists("eval")
    return facets.enumerated().map { number, facet in
      FacetEntry(facet: Facet(number: facet), value: values[number].text)
    }
  }

  // MARK: Rows

  package func kind(_ row: Int) -> ObjectKind { ObjectKind(number: kinds[row]) }

  package func file(_ row: Int) -> Int { Int(fileNumbers[row]) }

  func origin(_ row: Int) -> Origin {
    let file = file(row)
    let path = filePaths[file].text
    return Origin(
      kennisbank: Int(fileKennisbanken[file]), path: path, isDraft: isDraft(row))
  }

  func isDraft(_ row: Int) -> Bool { drafts[row] != 0 }

  func facets(_ row: Int) -> [Facet: [String]] {
    var facets: [Facet: [String]] = [:]
    for number in facetNumbers[row] where entries.indices.contains(Int(number)) {
      let entry = entries[Int(number)]
      facets[entry.facet, default: []].append(entry.value)
    }
    return facets
  }

  func links(_ row: Int) -> [String] { linkNumbers[row].map { linkTargets[Int($0)].text } }

  func text(_ row: Int) -> [UInt8] {
    let held = heldTexts[row]
    if held.isEmpty, let source { return source.text(of: origin(row)) }
    return Array(held)
  }

  // MARK: Finding rows

  /// In the order of the rows.
  func rows(withID id: [UInt8]) -> [Int] {
    let first = (0..<rowsByID.count).lowerBound { ids[Int(rowsByID[$0])].order(to: id) < 0 }
    var rows: [Int] = []
    while first + rows.count < rowsByID.count {
      let row = Int(rowsByID[first + rows.count])
      guard row < count, ids[row].order(to: id) == 0 else { break }
      rows.append(row)
    }
    return rows
  }

  func rows(pointingAt id: [UInt8]) -> PackedNumbers<UInt32> {
    linkTargets.number(of: id).map { linkRows[$0] } ?? .none
  }
}

/// Gives the texts that are too many to be held.
package protocol TextSource: Sendable {
  /// Whether it can find the file: else the text is held.
  func reaches(_ origin: Origin) -> Bool
  /// The file as it is now; empty when it is gone or cannot be read.
  func text(of origin: Origin) -> [UInt8]
}

package struct FacetEntry: Sendable, Hashable {
  package let facet: Facet
  package let value: String

  package init(facet: Facet, value: String) {
    self.facet = facet
    self.value = value
  }
}

extension Facet {
  /// In the order of their numbers.
  static let all = Facet.allCases

  var number: UInt8 { UInt8(Self.all.firstIndex(of: self) ?? 0) }

  init(number: UInt8) { self = Int(number) < Self.all.count ? Self.all[Int(number)] : .sort }
}

extension ObjectKind {
  private static let all = ObjectKind.allCases

  package var number: UInt8 { UInt8(Self.all.firstIndex(of: self) ?? 0) }

  package init(number: UInt8) {
    self = Int(number) < Self.all.count ? Self.all[Int(number)] : .page
  }

  /// A text that the program itself works with, or one of a few. Descriptions are the many: they are
  /// read when somebody opens one.
  package var isHeld: Bool { self != .intervention }
}
