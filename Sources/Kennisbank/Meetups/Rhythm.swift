/// How often a series meets, as people write it: "elke maand", "om de week", "elke 6 weken",
/// "eerste dinsdag van de maand".
package enum Rhythm: Sendable, Hashable {
  case weeks(Int)
  case months(Int)
  /// The first to fourth of such a day in a month, or the last; 1 is Monday.
  case weekday(Int, Ordinal)

  package enum Ordinal: Int, Sendable, Hashable {
    case first = 1, second, third, fourth
    case last = -1
  }

  /// Nil when the words are no rhythm.
  package init?(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !Self.fillers.contains($0) }
    guard let rhythm = Self.inMonth(words) ?? Self.regular(words) else { return nil }
    self = rhythm
  }

  private static let fillers: Set<String> = ["de", "van", "het", "een", "in", "of", "the"]
}

// MARK: Words

extension Rhythm {
  private static let single: [String: Rhythm] = [
    "wekelijks": .weeks(1), "weekly": .weeks(1), "tweewekelijks": .weeks(2),
    "maandelijks": .months(1), "monthly": .months(1), "tweemaandelijks": .months(2),
    "jaarlijks": .months(12), "yearly": .months(12),
  ]
  private static let numbers: [[String]] = [
    ["één"], ["twee", "tweede", "two", "second", "andere", "other"], ["drie", "derde", "three"],
    ["vier", "vierde", "four"], ["vijf", "five"], ["zes", "six"], ["zeven", "seven"],
    ["acht", "eight"], ["negen", "nine"], ["tien", "ten"], ["elf", "eleven"],
    ["twaalf", "twelve"],
  ]
  private static let ordinals: [String: Ordinal] = [
    "eerste": .first, "1e": .first, "first": .first, "tweede": .second, "2e": .second,
    "second": .second, "derde": .third, "3e": .third, "third": .third, "vierde": .fourth,
    "4e": .fourth, "fourth": .fourth, "laatste": .last, "last": .last,
  ]
  private static let weekdays: [[String]] = [
    ["maandag", "monday"], ["dinsdag", "tuesday"], ["woensdag", "wednesday"],
    ["donderdag", "thursday"], ["vrijdag", "friday"], ["zaterdag", "saturday"],
    ["zondag", "sunday"],
  ]
  private static let every: Set<String> = ["elke", "elk", "iedere", "ieder", "every", "om"]

  /// Eerste dinsdag van de maand.
  private static func inMonth(_ words: [String]) -> Rhythm? {
    let words = words.filter { !every.contains($0) }
    guard (2...3).contains(words.count), let ordinal = ordinals[words[0]],
      let weekday = weekdays.firstIndex(where: { $0.contains(words[1]) }),
      words.count == 2 || ["maand", "month"].contains(words[2])
    else { return nil }
    return .weekday(weekday + 1, ordinal)
  }

  /// Elke maand, elke 2 weken, om de week, maandelijks.
  private static func regular(_ words: [String]) -> Rhythm? {
    if words.count == 1, let rhythm = single[words[0]] { return rhythm }
    guard (2...3).contains(words.count), every.contains(words[0]), let unit = words.last else {
      return nil
    }
    let isOther = words[0] == "om"
    let count = words.count == 3 ? number(words[1]) : isOther ? 2 : 1
    guard let count, (1...120).contains(count) else { return nil }
    switch unit {
    case "week", "weken", "weeks": return .weeks(count)
    case "maand", "maanden", "month", "months": return .months(count)
    case "kwartaal", "quarter": return .months(count * 3)
    case "jaar", "jaren", "year", "years": return .months(min(count, 10) * 12)
    default: return nil
    }
  }

  private static func number(_ word: String) -> Int? {
    Int(word) ?? numbers.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
}

// MARK: Days

extension Rhythm {
  /// The first day of the rhythm behind `last` that is not before `today`.
  ///
  /// - Parameter anchor: the day of the month that a monthly series is meant to be on: the 28th of
  ///   February may stand for the 31st.
  package func day(after last: Day, notBefore today: Day? = nil, anchor: Int? = nil) -> Day? {
    var turn = 1
    // A series that stood still for long is a thousand turns behind at most.
    while turn <= 1_200 {
      guard let day = day(turn, after: last, anchor: anchor) else { return nil }
      if today.map({ day >= $0 }) ?? true { return day }
      turn += 1
    }
    return nil
  }

  private func day(_ turn: Int, after last: Day, anchor: Int?) -> Day? {
    switch self {
    case .weeks(let count): return last.adding(days: 7 * count * turn)
    case .months(let count):
      guard let day = last.adding(months: count * turn) else { return nil }
      let isAtEnd = last.day == Day.length(ofMonth: last.month, in: last.year)
      let wanted = isAtEnd ? max(anchor ?? last.day, last.day) : last.day
      let length = Day.length(ofMonth: day.month, in: day.year)
      return Day(year: day.year, month: day.month, day: min(wanted, length))
    case .weekday(let weekday, let ordinal):
      // One that was moved within its month is followed by that of the next month.
      return last.adding(months: turn).flatMap { Self.day(weekday, ordinal, inMonthOf: $0) }
    }
  }

  private static func day(_ weekday: Int, _ ordinal: Ordinal, inMonthOf day: Day) -> Day? {
    let length = Day.length(ofMonth: day.month, in: day.year)
    if ordinal == .last {
      guard let end = Day(year: day.year, month: day.month, day: length) else { return nil }
      return end.adding(days: -((end.weekday - weekday + 7) % 7))
    }
    guard let first = Day(year: day.year, month: day.month, day: 1) else { return nil }
    let offset = (weekday - first.weekday + 7) % 7 + 7 * (ordinal.rawValue - 1)
    return first.adding(days: offset)
  }
}

extension Meetup {
  package var rhythm: String? { document.text("ritme")?.onOneLine }
  /// Ids of what it is about, beside the agenda.
  package var interventions: [String] { document.list("interventies") }
}

extension SeriesMemory {
  /// As the last meetup that says it does.
  package var rhythm: String? { meetups.last { $0.rhythm != nil }?.rhythm }

  /// When the next one is, by the rhythm; nil when there is none, or no day to count from.
  package func nextDay(notBefore today: Day?) -> Day? {
    guard let rhythm = rhythm.flatMap(Rhythm.init), let last = last?.plannedDay else { return nil }
    let anchor = meetups.compactMap(\.plannedDay?.day).max()
    return rhythm.day(after: last, notBefore: today, anchor: anchor)
  }

  /// What the next meetup begins with.
  package var template: MeetupTemplate? {
    last.map { MeetupTemplate(after: $0, rhythm: rhythm) }
  }

  /// The names of all series, that which met last first.
  package static func names(in meetups: [Meetup]) -> [String] {
    var seen: Set<String> = []
    return meetups.inOrder.reversed().compactMap(\.series)
      .filter { !$0.isEmpty && seen.insert(Section.folded($0)).inserted }
  }
}
