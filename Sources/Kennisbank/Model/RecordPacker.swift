/// Packs records into the columns of a table. The parts of a table can be packed at the same time.
package struct RecordPacker: Sendable {
  private let source: (any TextSource)?
  private(set) var diagnostics: [Int: [Diagnostic]] = [:]

  private var kinds: [UInt8] = []
  private var ids = ListPacker<UInt8>()
  private var titles = ListPacker<UInt8>()
  private var summaries = ListPacker<UInt8>()
  private var orders: [Int32] = []
  private var drafts: [UInt8] = []
  private var heldTexts = ListPacker<UInt8>()
  private var fileNumbers: [UInt32] = []
  private var filePaths = ListPacker<UInt8>()
  private var fileKennisbanken: [UInt32] = []
  private var lastFile: Origin?
  private var facets = ListPacker<UInt32>()
  private var entries = Numbering<FacetEntry>()
  private var links = ListPacker<UInt32>()
  private var targets = Numbering<String>()

  /// - Parameter source: has the texts that need not be held; nil when all are.
  package init(_ source: (any TextSource)?) { self.source = source }

  package var count: Int { kinds.count }

  package mutating func append(_ record: Record) {
    if !record.diagnostics.isEmpty { diagnostics[kinds.count] = record.diagnostics }
    kinds.append(record.kind.number)
    ids.append(record.id)
    titles.append(record.title)
    summaries.append(record.summary)
    orders.append(Int32(clamping: record.order))
    drafts.append(record.origin.isDraft ? 1 : 0)
    heldTexts.append(isHeld(record) ? record.bytes : [])
    addFile(record.origin)
    facets.append(numbers(of: record.facets))
    links.append(record.links.map { targets.number(of: $0) })
  }

  /// Those of a part that begins where this one ends.
  mutating func append(_ next: RecordPacker) {
    for (row, its) in next.diagnostics { diagnostics[count + row] = its }
    kinds += next.kinds
    ids.append(next.ids)
    titles.append(next.titles)
    summaries.append(next.summaries)
    orders += next.orders
    drafts += next.drafts
    heldTexts.append(next.heldTexts)
    let files = UInt32(fileKennisbanken.count)
    fileNumbers += next.fileNumbers.map { files + $0 }
    filePaths.append(next.filePaths)
    fileKennisbanken += next.fileKennisbanken
    lastFile = next.lastFile
    let entryNumbers = next.entries.values.map { entries.number(of: $0) }
    facets.append(next.facets.mapping { entryNumbers[Int($0)] })
    let targetNumbers = next.targets.values.map { targets.number(of: $0) }
    links.append(next.links.mapping { targetNumbers[Int($0)] })
  }

  /// By facet, each value once.
  private mutating func numbers(of facets: [Facet: [String]]) -> [UInt32] {
    var numbers: [UInt32] = []
    for facet in Facet.all {
      for value in facets[facet] ?? [] {
        let number = entries.number(of: FacetEntry(facet: facet, value: value))
        if !numbers.contains(number) { numbers.append(number) }
      }
    }
    return numbers
  }

  private func isHeld(_ record: Record) -> Bool {
    // A draft is worked with, and what it says stands in lists.
    guard let source, !record.kind.isHeld, !record.isDraft, record.diagnostics.isEmpty
    else { return true }
    return !source.reaches(record.origin)
  }

  private mutating func addFile(_ origin: Origin) {
    if lastFile != origin {
      lastFile = origin
      filePaths.append(origin.path)
      fileKennisbanken.append(UInt32(clamping: origin.kennisbank))
    }
    fileNumbers.append(UInt32(fileKennisbanken.count - 1))
  }

  func columns() -> Columns {
    var columns = Columns()
    columns.add("kind", kinds)
    columns.add("rids", ids)
    columns.add("titl", titles)
    columns.add("summ", summaries)
    columns.add("ordr", orders)
    columns.add("draf", drafts)
    columns.add("held", heldTexts)
    columns.add("file", fileNumbers)
    columns.add("path", filePaths)
    columns.add("kbnr", fileKennisbanken)
    addFacets(to: &columns)
    addLinks(to: &columns)
    columns.add("byid", rowsByID)
    return columns
  }

  private func addFacets(to columns: inout Columns) {
    let places = entries.pack(
      into: &columns, ("efac", \.facet.number), ("eval", \.value))
    columns.add("fact", facets.mapping { places[Int($0)] })
  }

  private func addLinks(to columns: inout Columns) {
    let (sorted, places) = targets.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var texts = ListPacker<UInt8>()
    for target in sorted { texts.append(target) }
    let links = links.mapping { places[Int($0)] }
    columns.add("targ", texts)
    columns.add("link", links)
    columns.add(
      "back",
      links.turned(count: sorted.count) { row, target in
        !sorted[Int(target)].utf8.elementsEqual(ids.row(row))
      })
  }

  private var rowsByID: [UInt32] {
    kinds.indices.sorted { one, other in
      let (left, right) = (ids.row(one), ids.row(other))
      return left.elementsEqual(right)
        ? one < other : left.lexicographicallyPrecedes(right)
    }.map(UInt32.init)
  }
}

extension ListPacker<UInt32> {
  /// The rows that hold each number: who is pointed at by whom.
  func turned(count: Int, where counts: (_ row: Int, _ value: UInt32) -> Bool) -> ListPacker {
    var rows = [[UInt32]](repeating: [], count: count)
    for number in ends.indices {
      for value in row(number) where counts(number, value) {
        rows[Int(value)].append(UInt32(number))
      }
    }
    var packer = ListPacker()
    for row in rows { packer.append(row) }
    return packer
  }
}
