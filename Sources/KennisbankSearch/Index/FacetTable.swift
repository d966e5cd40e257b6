import Kennisbank

/// The facet values of all records as numbers: a value is numbered once for all records, in the
/// order in which people expect it (by title).
struct FacetTable: Sendable {
  typealias Entry = FacetEntry

  let entries: [Entry]
  private let numbers: [Entry: Int32]
  fileprivate let records: Records
  /// By table and number in that table.
  fileprivate let maps: [[Int32]]
  /// How far one is with a step is of the reader and in no table.
  private let progress: [Int32: Int32]

  init(_ catalogue: Catalogue) {
    records = catalogue.records
    let states = Self.states(of: catalogue)
    let all = Set(records.tables.flatMap(\.entries)).union(states.map(\.entry))
    let titled = all.map { (title: Folding.folded(catalogue.title(of: $0.value)), entry: $0) }
    let entries = titled.sorted { left, right in
      left.title == right.title
        ? left.entry.value < right.entry.value
        : left.title.lexicographicallyPrecedes(right.title)
    }.map(\.entry)
    let numbers = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { ($1, Int32($0)) })
    self.entries = entries
    self.numbers = numbers
    maps = records.tables.map { $0.entries.map { numbers[$0] ?? 0 } }
    progress = Dictionary(
      uniqueKeysWithValues: states.map { ($0.record, numbers[$0.entry] ?? 0) })
  }

  private static func states(of catalogue: Catalogue) -> [(record: Int32, entry: Entry)] {
    catalogue.records.numbers(of: [.step]).map { number in
      let state = catalogue.progress.state(of: catalogue[number].id)
      return (number, Entry(facet: .progress, value: StepProgress.word(state)))
    }
  }

  func number(of entry: Entry) -> Int32? { numbers[entry] }

  /// Those that a record has; a text that was replaced may have been the last.
  var heldEntries: [Entry] {
    if records.tables.count == 1 { return entries }
    let held = records.held(of: entries.count) { values(of: $0) }
    return entries.indices.filter { held[$0] }.map { entries[$0] }
  }

  /// How far one is with a step; nil for all else.
  fileprivate func progress(of row: Int, in table: Int) -> Int32? {
    guard !progress.isEmpty, records.tables[table].kind(row) == .step else { return nil }
    return records.number(table: table, row: row).flatMap { progress[$0] }
  }

  func values(of record: Int32) -> MappedNumbers {
    values(at: records.place(of: record))
  }

  func values(at place: Records.Place) -> MappedNumbers {
    let (table, row) = (Int(place.table), Int(place.row))
    return MappedNumbers(
      numbers: records.tables[table].facetNumbers[row], map: maps[table],
      extra: progress(of: row, in: table))
  }
}

extension Records {
  /// Which of so many values a record has.
  func held(of count: Int, _ values: (Int32) -> MappedNumbers) -> [Bool] {
    indices.reduce(into: [Bool](repeating: false, count: count)) { held, record in
      for value in values(Int32(record)) { held[Int(value)] = true }
    }
  }
}

/// Numbers of one table as those of all tables. One that is not known is left out.
struct MappedNumbers: Sequence, IteratorProtocol {
  private let numbers: PackedNumbers<UInt32>
  private let map: [Int32]
  private var extra: Int32?
  private var place = 0

  init(numbers: PackedNumbers<UInt32>, map: [Int32], extra: Int32? = nil) {
    self.numbers = numbers
    self.map = map
    self.extra = extra
  }

  mutating func next() -> Int32? {
    while place < numbers.count {
      let number = Int(numbers[place])
      place += 1
      if number < map.count { return map[number] }
    }
    defer { extra = nil }
    return extra
  }
}

/// Facets as bits of one number.
struct FacetSet: OptionSet {
  let rawValue: UInt16

  static func of(_ facet: Facet) -> FacetSet {
    FacetSet(rawValue: Facet.allCases.firstIndex(of: facet).map { 1 << $0 } ?? 0)
  }
}

/// Applies the chosen values to records and counts what each value would show.
struct FacetTally {
  struct Question: Sendable, Equatable {
    /// By table: what has all words.
    let answers: [BitSet]
    let chosen: Selection
  }

  struct Counted: Sendable {
    /// By table: what the choices keep.
    let kept: [BitSet]
    let counts: [Facet: [FacetCount]]
  }

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

  /// Counts records that have all words. A record that one facet leaves out still counts for the
  /// values of that facet: choosing them instead would show it.
  /// - Returns: those that the choices keep.
  mutating func count(_ rows: BitSet, of number: Int) -> BitSet {
    let (facets, map) = (table, table.maps[number])
    // By number of the table.
    let chosen = map.map { isChosen[Int($0)] }
    let facetOf = map.map { facetOfValue[Int($0)] }
    let limit = UInt32(map.count)
    var own = [Int](repeating: 0, count: map.count)
    let kept = facets.records.tables[number].facetNumbers.withRows { numbers in
      rows.filter { row in
        let state = facets.progress(of: row, in: number).map(Int.init)
        let values = numbers(row)
        guard !chosenFacets.isEmpty else {
          for value in values where value < limit { own[Int(value)] += 1 }
          if let state { counts[state] += 1 }
          return true
        }
        var failed = chosenFacets
        for value in values where value < limit && chosen[Int(value)] {
          failed.subtract(facetOf[Int(value)])
        }
        if let state, isChosen[state] { failed.subtract(facetOfValue[state]) }
        for value in values where value < limit && failed.isSubset(of: facetOf[Int(value)]) {
          own[Int(value)] += 1
        }
        if let state, failed.isSubset(of: facetOfValue[state]) { counts[state] += 1 }
        return failed.isEmpty
      }
    }
    for (value, count) in own.enumerated() { counts[Int(map[value])] += count }
    return kept
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
