import Kennisbank

/// The facet values of all records as numbers: a value is numbered once for all records, in the
/// order in which people expect it (by title).
struct FacetTable: Sendable {
  struct Entry: Sendable, Hashable {
    let facet: Facet
    let value: String
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Entry: Int32] = [:]
  /// The numbers of all records' values behind one another, each once per record.
  private var values: [Int32] = []
  private var ends: [Int] = []

  init(_ catalogue: Catalogue) {
    let perRecord = catalogue.records.map { Self.entries(of: $0, catalogue.progress) }
    let titled = Set(perRecord.joined()).map { entry in
      (title: Folding.folded(catalogue.title(of: entry.value)), entry: entry)
    }
    entries = titled.sorted { left, right in
      left.title == right.title
        ? left.entry.value < right.entry.value
        : left.title.lexicographicallyPrecedes(right.title)
    }.map(\.entry)
    for (number, entry) in entries.enumerated() { numbers[entry] = Int32(number) }
    for record in perRecord {
      values += Set(record.compactMap { numbers[$0] })
      ends.append(values.count)
    }
  }

  func number(of entry: Entry) -> Int32? { numbers[entry] }

  func values(of record: Int32) -> ArraySlice<Int32> {
    let record = Int(record)
    return values[(record == 0 ? 0 : ends[record - 1])..<ends[record]]
  }

  private static func entries(of record: Record, _ progress: StepProgress) -> [Entry] {
    let state: [Entry] =
      record.kind == .step
      ? [Entry(facet: .progress, value: StepProgress.word(progress.state(of: record.id)))] : []
    return state
      + record.facets.flatMap { facet, values in values.map { Entry(facet: facet, value: $0) } }
  }
}

/// Facets as bits of one number.
struct FacetSet: OptionSet {
  let rawValue: UInt16

  static func of(_ facet: Facet) -> FacetSet {
    FacetSet(rawValue: Facet.allCases.firstIndex(of: facet).map { 1 << $0 } ?? 0)
  }

  var facets: [Facet] { Facet.allCases.filter { contains(.of($0)) } }
}

/// Applies the chosen values to records and counts what each value would show.
struct FacetTally {
  private let table: FacetTable
  private let selection: Selection
  private let chosenFacets: FacetSet
  private let isChosen: [Bool]
  private let facetOfValue: [FacetSet]
  private var counts: [Int]

  init(_ table: FacetTable, _ selection: Selection) {
    self.table = table
    self.selection = selection
    chosenFacets = FacetSet(selection.values.keys.map(FacetSet.of))
    isChosen = table.entries.map { selection.values[$0.facet]?.contains($0.value) ?? false }
    facetOfValue = table.entries.map { FacetSet.of($0.facet) }
    counts = Array(repeating: 0, count: table.entries.count)
  }

  /// The facets whose choice leaves this record out.
  func failed(by record: Int32) -> FacetSet {
    var failed = chosenFacets
    for value in table.values(of: record) where isChosen[Int(value)] {
      failed.subtract(facetOfValue[Int(value)])
    }
    return failed
  }

  /// Counts a record that has all words; true when the choices keep it. A record that one facet
  /// leaves out still counts for the values of that facet: choosing them instead would show it.
  mutating func count(_ record: Int32) -> Bool {
    let failed = failed(by: record)
    for value in table.values(of: record) where failed.isSubset(of: facetOfValue[Int(value)]) {
      counts[Int(value)] += 1
    }
    return failed.isEmpty
  }

  /// Values with something to show, and the chosen ones; most first, then by title.
  var result: [Facet: [FacetCount]] {
    var result: [Facet: [FacetCount]] = [:]
    let shown = counts.indices.filter { counts[$0] > 0 || isChosen[$0] }
    for number in shown.sorted(by: { (-counts[$0], $0) < (-counts[$1], $1) }) {
      let entry = table.entries[number]
      result[entry.facet, default: []].append(FacetCount(entry.value, counts[number]))
    }
    for entry in selection.entries where table.number(of: entry) == nil {
      result[entry.facet, default: []].append(FacetCount(entry.value, 0))
    }
    return result
  }
}

extension Selection {
  fileprivate var entries: [FacetTable.Entry] {
    values.flatMap { facet, values in
      values.sorted().map { FacetTable.Entry(facet: facet, value: $0) }
    }
  }
}
