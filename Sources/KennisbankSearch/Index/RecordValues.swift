import Kennisbank

/// What the records of a table say beyond their facets and their words: who and where, when, which
/// sources, and which fields and columns they have.
struct RecordValues: Sendable {
  struct Entry: Sendable, Hashable {
    let field: QueryField
    let value: String
  }

  private let fields: PackedNumbers<UInt8>
  private let values: PackedTexts
  /// The numbers of each record's values, each once.
  let numbers: PackedLists<UInt32>
  /// Six for each record, 0 where nothing is said.
  private let times: PackedNumbers<Int32>
  /// Folded, a line for each source.
  let sources: PackedTexts

  init(_ columns: Columns) {
    fields = columns.numbers("vfld")
    values = columns.lists("vtxt")
    numbers = columns.lists("valu")
    times = columns.numbers("time")
    sources = columns.lists("srcs")
  }

  var count: Int { fields.count }

  func entry(_ number: Int) -> Entry {
    Entry(field: field(number), value: values[number].text)
  }

  func field(_ number: Int) -> QueryField { QueryField(number: fields[number]) }

  func number(of entry: Entry) -> Int? {
    let (field, value) = (entry.field.number, Array(entry.value.utf8))
    let place = (0..<count).lowerBound { number in
      fields[number] == field
        ? values[number].order(to: value) < 0 : fields[number] < field
    }
    return place < count && fields[place] == field && values[place].order(to: value) == 0
      ? place : nil
  }

  func days(_ field: QueryField, of row: Int) -> DaySpan? {
    let place: Int
    switch field {
    case .year: place = 0
    case .updated: place = 2
    case .review: place = 4
    default: return nil
    }
    let (first, last) = (times[row * 6 + place], times[row * 6 + place + 1])
    return last == 0 ? nil : DaySpan(first: first, last: last)
  }
}

/// Gathers the values of records.
struct ValuePacker {
  private var entries = Numbering<RecordValues.Entry>()
  private var numbers = ListPacker<UInt32>()
  private var times: [Int32] = []
  private var sources = ListPacker<UInt8>()
  private var days = WrittenDays()

  mutating func append(_ record: Record, _ document: Document) {
    var found: [UInt32] = []
    Self.collectNames(of: record, document) {
      found.append(entries.number(of: RecordValues.Entry(field: $0, value: $1)))
    }
    numbers.append(found.sortedOnce)
    let spans = [
      period(of: document), updated(document),
      document.text("herzien_voor").flatMap { days.span($0) },
    ]
    times += spans.flatMap { [$0?.first ?? 0, $0?.last ?? 0] }
    sources.append(document.list("bronnen").flatMap { Folding.folded($0) + [0x0A] })
  }

  private mutating func append(_ next: ValuePacker) {
    let places = next.entries.values.map { entries.number(of: $0) }
    numbers.append(next.numbers.mapping { places[Int($0)] })
    times += next.times
    sources.append(next.sources)
  }

  /// Those of all parts behind one another.
  static func add(_ parts: [ValuePacker], to columns: inout Columns) {
    parts.reduce(into: ValuePacker()) { $0.append($1) }.add(to: &columns)
  }

  private func add(to columns: inout Columns) {
    let places = entries.pack(into: &columns, ("vfld", \.field.number), ("vtxt", \.value))
    columns.add("valu", numbers.mapping { places[Int($0)] })
    columns.add("time", times)
    columns.add("srcs", sources)
  }
}

extension QueryField {
  private static let all = QueryField.allCases

  fileprivate var number: UInt8 { UInt8(Self.all.firstIndex(of: self) ?? 0) }

  fileprivate init(number: UInt8) {
    self = Int(number) < Self.all.count ? Self.all[Int(number)] : .has
  }
}

// MARK: Reading a record

extension ValuePacker {
  private static func collectNames(
    of record: Record, _ document: Document, _ take: (QueryField, String) -> Void
  ) {
    func takeAll(_ field: QueryField, _ values: [String]) {
      for value in values where !value.isEmpty { take(field, value) }
    }
    takeAll(.neighbourhood, document.list("wijken") + document.list("wijk"))
    takeAll(.organisation, document.list("organisaties"))
    takeAll(.steward, document.list("beheerder"))
    takeAll(.element, document.value("elementen").items.compactMap { $0["element"]?.joined })
    takeAll(.phase, document.list("fase"))
    takeAll(.status, [document.text("status") ?? (record.origin.isDraft ? "concept" : "")])
    for field in document.fields { collectParts(of: field) { take(.has, $0) } }
    for section in document.sections where !section.isInternal && !section.bodyRange.isEmpty {
      take(.has, String(decoding: Folding.folded(section.title), as: UTF8.self))
    }
  }

  /// A field that says something, and what its items say: an effect has a `succes` or lacks it.
  private static func collectParts(of field: Field, _ take: (String) -> Void) {
    guard !field.value.isNothing else { return }
    take(field.key)
    guard keysWithParts.contains(field.key) else { return }
    for case .map(let entries) in field.value.items {
      for entry in entries where !entry.value.isNothing { take(entry.key) }
    }
  }

  private static let keysWithParts: Set<String> = Set(
    FieldDefinition.all.filter(\.hasParts).map(\.key))

  /// From the year it began up to the year it ended. What goes on has no end yet; of what does not
  /// say, the year it began is all that is known.
  private mutating func period(of document: Document) -> DaySpan? {
    let end = document.text("einde").flatMap { days.span($0) }
    let begin = document.text("start") ?? document.text("datum")
    guard let start = begin.flatMap({ days.span($0) }) else { return end }
    if let end { return DaySpan(first: start.first, last: max(start.last, end.last)) }
    return document.text("fase") == "loopt" ? DaySpan(first: start.first, last: .max) : start
  }

  /// The last day that the text says something of itself.
  private mutating func updated(_ document: Document) -> DaySpan? {
    ["bijgewerkt", "bewijs_op", "openbaar_sinds", "datum"]
      .compactMap { document.text($0).flatMap { days.span($0) } }.max { $0.last < $1.last }
  }
}

/// Days as files write them. Many records tell of few days, so each is read once.
private struct WrittenDays {
  private var spans: [String: DaySpan?] = [:]

  /// Of a day, a month or a year; a time behind it does not count.
  mutating func span(_ text: String) -> DaySpan? {
    if let known = spans[text] { return known }
    let span = Self.read(text)
    spans[text] = .some(span)
    return span
  }

  private static func read(_ text: String) -> DaySpan? {
    let word = text.prefix { $0 != " " && $0 != "T" }
    let today = Day(year: 1, month: 1, day: 1)
    guard let point = QueryPoint(time: String(word)), point.isWritten, let today else {
      return nil
    }
    return point.span(today: today, isAhead: false)
  }
}

extension [UInt32] {
  /// In their order, each once.
  fileprivate var sortedOnce: [UInt32] {
    var once = self
    once.sort()
    var end = 0
    for number in once where end == 0 || once[end - 1] != number {
      once[end] = number
      end += 1
    }
    once.removeLast(once.count - end)
    return once
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
