/// A day of the calendar, without a time and a place.
package struct Day: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil when the calendar has no such day, or its year has not four digits.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// As it is written in files: 2026-11-22.
  package init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], iso.utf8.allSatisfy({ $0.isDigit || $0 == .dash })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package var iso: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  package static func < (one: Day, other: Day) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: Counting

extension Day {
  /// Days since 1 March of the year 0: a year that begins in March has its leap day at the end.
  private var count: Int {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return Self.start(ofYear: year) + (month * 153 + 2) / 5 + day - 1
  }

  private static func start(ofYear year: Int) -> Int {
    year * 365 + year / 4 - year / 100 + year / 400
  }

  private init?(count: Int) {
    guard count >= 0 else { return nil }
    let guess = count * 400 / 146_097
    let year =
      Self.start(ofYear: guess + 1) <= count
      ? guess + 1
      : Self.start(ofYear: guess) <= count ? guess : guess - 1
    let rest = count - Self.start(ofYear: year)
    let month = (rest * 5 + 2) / 153
    let day = rest - (month * 153 + 2) / 5 + 1
    self.init(
      year: month < 10 ? year : year + 1, month: month < 10 ? month + 3 : month - 9, day: day)
  }

  /// 1 for Monday to 7 for Sunday. The first of March of the year 0 was a Wednesday.
  package var weekday: Int { (count + 2) % 7 + 1 }

  /// Nil when that is outside the years of four digits.
  package func adding(days: Int) -> Day? {
    abs(days) < 4_000_000 ? Day(count: count + days) : nil
  }

  /// The same day of another month, or the last that it has.
  package func adding(months: Int) -> Day? {
    guard abs(months) < 120_000 else { return nil }
    let all = year * 12 + month - 1 + months
    guard all >= 0 else { return nil }
    let (year, month) = (all / 12, all % 12 + 1)
    return Day(year: year, month: month, day: min(day, Self.length(ofMonth: month, in: year)))
  }

  package func days(until other: Day) -> Int { other.count - count }
}
