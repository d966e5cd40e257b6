/// Packs records into the columns of a table.
struct RecordPacker {
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

  init(_ source: (any TextSource)?) { self.source = source }

  mutating func add(_ record: Record) {
    if !record.diagnostics.isEmpty { diagnostics[kinds.count] = record.diagnostics }
    kinds.append(record.kind.number)
    ids.append(record.id)
    titles.append(record.title)
    summaries.append(record.summary)
    orders.append(Int32(clamping: record.order))
    drafts.append(record.origin.isDraft ? 1 : 0)
    heldTexts.append(isHeld(record) ? record.bytes : [])
    addFile(record.origin)
    let values = record.facets.sorted { $0.key.number < $1.key.number }
    let numbers = values.flatMap { facet, values in
      values.map { entries.number(of: FacetEntry(facet: facet, value: $0)) }
    }
    // Each value once.
    facets.append(numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    links.append(record.links.map { targets.number(of: $0) })
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

extension ListPacker {
  package func row(_ number: Int) -> ArraySlice<Number> {
    values[Int(number == 0 ? 0 : ends[number - 1])..<Int(ends[number])]
  }

  package func mapping(_ change: (Number) -> Number) -> ListPacker {
    var packer = ListPacker()
    for number in ends.indices { packer.append(row(number).map(change)) }
    return packer
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

/// Numbers values in the order in which they come.
package struct Numbering<Value: Hashable & Sendable>: Sendable {
  package private(set) var values: [Value] = []
  private var numbers: [Value: UInt32] = [:]

  package init() {}

  package mutating func number(of value: Value) -> UInt32 {
    if let known = numbers[value] { return known }
    let number = UInt32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  /// Nil for a value that has no number yet.
  package func known(_ value: Value) -> UInt32? { numbers[value] }

  /// As two columns, in the order of a key and then of the bytes of a text.
  /// - Returns: the new number of each old one.
  package func pack(
    into columns: inout Columns, _ keys: (name: ColumnName, of: (Value) -> UInt8),
    _ texts: (name: ColumnName, of: (Value) -> String)
  ) -> [UInt32] {
    let (sorted, places) = sorted { one, other in
      let (left, right) = (keys.of(one), keys.of(other))
      return left == right
        ? texts.of(one).utf8.lexicographicallyPrecedes(texts.of(other).utf8) : left < right
    }
    var packer = ListPacker<UInt8>()
    for value in sorted { packer.append(texts.of(value)) }
    columns.add(keys.name, sorted.map(keys.of))
    columns.add(texts.name, packer)
    return places
  }

  /// Also the new number of each old one.
  package func sorted(by areInOrder: (Value, Value) -> Bool) -> ([Value], places: [UInt32]) {
    let order = values.indices.sorted { areInOrder(values[$0], values[$1]) }
    var places = [UInt32](repeating: 0, count: values.count)
    for (place, old) in order.enumerated() { places[old] = UInt32(place) }
    return (order.map { values[$0] }, places)
  }
}
