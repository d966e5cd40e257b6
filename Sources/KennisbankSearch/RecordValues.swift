import Kennisbank

/// What records say beyond their facets and their words: who and where, when, which sources, and
/// which fields and sections they have. Values are numbered once for all records.
struct RecordValues: Sendable {
  struct Entry: Sendable, Hashable {
    let field: QueryField
    let value: String
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Entry: Int32] = [:]
  /// The numbers of all records' values behind one another, each once per record.
  private var values: [Int32] = []
  private var ends: [Int] = []
  private var times: [Times] = []
  /// Folded, a line for each source.
  private(set) var sources: [UInt8] = []
  private var sourceEnds: [Int] = []

  /// Nil where nothing is said.
  private struct Times {
    let period: DaySpan?
    let updated: DaySpan?
    let review: DaySpan?
  }

  mutating func append(_ record: Record, _ document: Document) {
    var found: Set<Int32> = []
    collectNames(of: record, document) { found.insert(number(of: Entry(field: $0, value: $1))) }
    values += found
    ends.append(values.count)
    times.append(
      Times(
        period: Self.period(of: document), updated: Self.updated(document),
        review: document.text("herzien_voor").flatMap(Self.days)))
    for source in document.list("bronnen") { sources += Folding.folded(source) + [0x0A] }
    sourceEnds.append(sources.count)
  }

  private mutating func number(of entry: Entry) -> Int32 {
    if let known = numbers[entry] { return known }
    let number = Int32(entries.count)
    entries.append(entry)
    numbers[entry] = number
    return number
  }

  // MARK: Asking

  func number(_ field: QueryField, _ value: String) -> Int32? {
    numbers[Entry(field: field, value: value)]
  }

  func values(of record: Int32) -> ArraySlice<Int32> {
    let record = Int(record)
    return values[(record == 0 ? 0 : ends[record - 1])..<ends[record]]
  }

  func sources(of record: Int32) -> Range<Int> {
    let record = Int(record)
    return (record == 0 ? 0 : sourceEnds[record - 1])..<sourceEnds[record]
  }

  func days(_ field: QueryField, of record: Int32) -> DaySpan? {
    let times = times[Int(record)]
    return switch field {
    case .year: times.period
    case .updated: times.updated
    case .review: times.review
    default: nil
    }
  }
}

// MARK: Reading a record

extension RecordValues {
  private func collectNames(
    of record: Record, _ document: Document, _ take: (QueryField, String) -> Void
  ) {
    func takeAll(_ field: QueryField, _ values: [String]) {
      for value in values where !value.isEmpty { take(field, value) }
    }
    takeAll(.neighbourhood, document.list("wijken") + document.list("wijk"))
    takeAll(.organisation, document.list("organisaties"))
    takeAll(.steward, document.list("beheerder"))
    takeAll(.element, document.maps("elementen").compactMap { $0["element"] })
    takeAll(.phase, document.list("fase"))
    takeAll(.status, [document.text("status") ?? (record.origin.isDraft ? "concept" : "")])
    for field in document.fields { collectParts(of: field, in: document) { take(.has, $0) } }
    for section in document.sections where !section.isInternal && !section.bodyRange.isEmpty {
      take(.has, String(decoding: Folding.folded(section.title), as: UTF8.self))
    }
  }

  /// A field that says something, and what its items say: an effect has a `succes` or lacks it.
  private func collectParts(of field: Field, in document: Document, _ take: (String) -> Void) {
    // Two signs may be an empty list, four may be a null.
    let isShort = field.valueRange.count <= 4
    guard !field.valueRange.isEmpty, !isShort || !document.value(field.key).items.isEmpty else {
      return
    }
    take(field.key)
    guard Self.keysWithParts.contains(field.key) else { return }
    for case .map(let entries) in document.value(field.key).items {
      for entry in entries where !entry.value.items.isEmpty { take(entry.key) }
    }
  }

  private static let keysWithParts: Set<String> = Set(
    FieldDefinition.all.filter(\.hasParts).map(\.key))

  /// From the year it began up to the year it ended. What goes on has no end yet; of what does not
  /// say, the year it began is all that is known.
  private static func period(of document: Document) -> DaySpan? {
    guard let start = (document.text("start") ?? document.text("datum")).flatMap(days) else {
      return document.text("einde").flatMap(days)
    }
    if let end = document.text("einde").flatMap(days) {
      return DaySpan(first: start.first, last: max(start.last, end.last))
    }
    return document.text("fase") == "loopt" ? DaySpan(first: start.first, last: .max) : start
  }

  /// The last day that the text says something of itself.
  private static func updated(_ document: Document) -> DaySpan? {
    ["bijgewerkt", "bewijs_op", "openbaar_sinds", "datum"]
      .compactMap { document.text($0).flatMap(days) }.max { $0.last < $1.last }
  }

  /// Of a day, a month or a year as files write it; a time behind it does not count.
  private static func days(_ text: String) -> DaySpan? {
    let word = text.prefix { $0 != " " && $0 != "T" }
    let today = Day(year: 1, month: 1, day: 1)
    guard let point = QueryPoint(time: String(word)), point.isWritten, let today else {
      return nil
    }
    return point.span(today: today, isAhead: false)
  }
}

extension QueryPoint {
  /// The same whatever day it is.
  fileprivate var isWritten: Bool {
    switch self {
    case .day, .month, .year: true
    case .number, .today, .current, .previous, .away: false
    }
  }
}

extension FieldDefinition {
  fileprivate var hasParts: Bool {
    switch kind {
    case .maps, .references(_, part: .some): true
    default: false
    }
  }
}
