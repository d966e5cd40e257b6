import Kennisbank

/// Times as people write them in a query.
extension QueryPoint {
  /// 2024, 2024-03, 2024-03-01, 1-3-2024, vandaag, 30d, 6 maanden, dit jaar, vorige maand.
  init?(time text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let point = Self.calendar(words) ?? Self.relative(words) else { return nil }
    self = point
  }

  private static func calendar(_ words: [String]) -> QueryPoint? {
    guard words.count == 1 else { return nil }
    let parts = words[0].split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { number(of: $0) }
    guard numbers.count == parts.count else { return nil }
    switch (parts.map(\.utf8.count), numbers.count) {
    case ([4], 1): return numbers[0] > 0 ? .year(numbers[0]) : nil
    case (_, 2) where parts[0].utf8.count == 4:
      return Day(year: numbers[0], month: numbers[1], day: 1) == nil
        ? nil : .month(year: numbers[0], month: numbers[1])
    case (_, 3) where parts[0].utf8.count == 4:
      return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map(QueryPoint.day)
    case (_, 3) where parts[2].utf8.count == 4:
      return Day(year: numbers[2], month: numbers[1], day: numbers[0]).map(QueryPoint.day)
    default: return nil
    }
  }

  private static func relative(_ words: [String]) -> QueryPoint? {
    switch words.count {
    case 1: return today(words[0]) ?? distance(words[0])
    case 2:
      guard let unit = unit(words[1]) else { return nil }
      switch words[0] {
      case "dit", "deze", "this": return .current(unit)
      case "vorig", "vorige", "last": return .previous(unit)
      case "afgelopen", "past": return .away(1, unit)
      default: return distance(words[0] + words[1])
      }
    default: return nil
    }
  }

  private static func today(_ word: String) -> QueryPoint? {
    word == "vandaag" || word == "today" ? .today : nil
  }

  /// A number with a unit behind it.
  private static func distance(_ word: String) -> QueryPoint? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let many = number(of: digits), let unit = unit(String(word.dropFirst(digits.count)))
    else { return nil }
    return .away(many, unit)
  }

  private static func unit(_ word: String) -> Unit? {
    units.first { $0.names.contains(word) }?.unit
  }

  private static let units: [(unit: Unit, names: Set<String>)] = [
    (.day, ["d", "dag", "dagen", "day", "days"]),
    (.week, ["w", "week", "weken", "weeks"]),
    (.month, ["m", "maand", "maanden", "month", "months"]),
    (.year, ["j", "y", "jaar", "jaren", "year", "years"]),
  ]

  private static func number(of text: Substring) -> Int? {
    text.utf8.count <= 4 && !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }

  /// The shortest form that is read as the same.
  var text: String {
    switch self {
    case .number(let number): String(number)
    case .day(let day): day.iso
    case .month(let year, let month): Self.padded(year, 4) + "-" + Self.padded(month, 2)
    case .year(let year): Self.padded(year, 4)
    case .today: "vandaag"
    case .current(let unit): (unit == .year ? "dit " : "deze ") + unit.word
    case .previous(let unit): (unit == .year ? "vorig " : "vorige ") + unit.word
    case .away(let many, let unit): String(many) + unit.rawValue
    }
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension QueryPoint.Unit {
  fileprivate var word: String {
    switch self {
    case .day: "dag"
    case .week: "week"
    case .month: "maand"
    case .year: "jaar"
    }
  }
}

// MARK: On the calendar

/// The days from `first` up to `last` as numbers that compare; open ends are the largest there are.
struct DaySpan: Sendable, Hashable {
  var first: Int32
  var last: Int32

  static let allDays = DaySpan(first: .min, last: .max)

  init(first: Int32, last: Int32) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  init(_ first: Day, _ last: Day) {
    self.init(first: first.number, last: last.number)
  }

  func overlaps(_ other: DaySpan) -> Bool { first <= other.last && other.first <= last }
}

extension Day {
  /// 2026-11-22 as 20261122: compares as the days do.
  var number: Int32 { Int32(year * 10_000 + month * 100 + day) }
}

extension QueryPoint {
  /// The days that are meant; nil for what is no time, or leads off the calendar.
  func span(today: Day, isAhead: Bool) -> DaySpan? {
    switch self {
    case .number: return nil
    case .day(let day): return DaySpan(day, day)
    case .month(let year, let month): return Self.month(year, month)
    case .year(let year): return Self.months(year, 1, 12)
    case .today: return DaySpan(today, today)
    case .current(let unit): return Self.whole(unit, around: today)
    case .previous(let unit):
      return today.moved(by: -1, unit).flatMap { Self.whole(unit, around: $0) }
    case .away(let many, let unit):
      return today.moved(by: isAhead ? many : -many, unit).map { DaySpan($0, $0) }
    }
  }

  private static func whole(_ unit: Unit, around day: Day) -> DaySpan? {
    switch unit {
    case .day: return DaySpan(day, day)
    case .week:
      guard let monday = day.adding(days: 1 - day.weekday), let sunday = monday.adding(days: 6)
      else { return nil }
      return DaySpan(monday, sunday)
    case .month: return month(day.year, day.month)
    case .year: return months(day.year, 1, 12)
    }
  }

  private static func month(_ year: Int, _ month: Int) -> DaySpan? { months(year, month, month) }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> DaySpan? {
    guard (1...9999).contains(year), (1...12).contains(first), (1...12).contains(last),
      let start = Day(year: year, month: first, day: 1),
      let end = Day(year: year, month: last, day: Day.length(ofMonth: last, in: year))
    else { return nil }
    return DaySpan(start, end)
  }
}

extension Day {
  fileprivate func moved(by many: Int, _ unit: QueryPoint.Unit) -> Day? {
    switch unit {
    case .day: adding(days: many)
    case .week: adding(days: many * 7)
    case .month: adding(months: many)
    case .year: adding(months: many * 12)
    }
  }
}

extension FieldValue {
  /// The days that fulfil this; nil for what is no time, or leads off the calendar.
  func span(today: Day, isAhead: Bool) -> DaySpan? {
    func days(_ point: QueryPoint) -> DaySpan? { point.span(today: today, isAhead: isAhead) }
    switch self {
    case .name: return nil
    case .exactly(.away(let many, let unit)):
      // Of six months ago one wants to see what happened since.
      return days(.away(many, unit)).map {
        DaySpan(first: min($0.first, today.number), last: max($0.last, today.number))
      }
    case .exactly(let point): return days(point)
    case .between(let one, let other):
      guard let one = days(one), let other = days(other) else { return nil }
      return DaySpan(first: min(one.first, other.first), last: max(one.last, other.last))
    case .compared(let comparison, let point):
      return days(point).map { comparison.span(from: $0, countsBack: point.isAway && !isAhead) }
    }
  }
}

extension QueryPoint {
  fileprivate var isAway: Bool { if case .away = self { true } else { false } }
}

extension FieldValue.Comparison {
  /// - Parameter countsBack: a shorter time ago is a later day.
  fileprivate func span(from days: DaySpan, countsBack: Bool) -> DaySpan {
    switch (self, countsBack) {
    case (.below, false), (.above, true): DaySpan(first: .min, last: days.first - 1)
    case (.atMost, false), (.atLeast, true): DaySpan(first: .min, last: days.last)
    case (.above, false), (.below, true): DaySpan(first: days.last + 1, last: .max)
    case (.atLeast, false), (.atMost, true): DaySpan(first: days.first, last: .max)
    }
  }
}
