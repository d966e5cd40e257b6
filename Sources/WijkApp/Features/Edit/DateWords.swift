import Kennisbank

/// Days as people write them, in Dutch or English: 1 maart 2027, 1-3-2027, volgende week vrijdag,
/// over drie maanden, eind mei.
package struct DateWords {
  private let words: [String]
  private let today: Day?

  /// The day as it is written in files; nil when the words are no day.
  /// - Parameter today: as 2026-11-22; without it only whole dates are understood.
  package static func iso(_ words: String, today: String) -> String? {
    let words = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !fillers.contains($0) }
    guard (1...4).contains(words.count) else { return nil }
    return DateWords(words: words, today: Day(iso: today)).day?.iso
  }

  private static let fillers: Set<String> = [
    "op", "voor", "vóór", "uiterlijk", "de", "het", "van", "on", "the", "of", "before", "by",
  ]

  private var day: Day? { written ?? named ?? weekday ?? distance ?? partOfMonth ?? dayOfMonth }

  // MARK: Whole dates

  private var written: Day? {
    guard words.count == 3, let month = Self.month(words[1]) else { return nil }
    let isYearFirst = words[0].count == 4
    let (day, year) = isYearFirst ? (words[2], words[0]) : (words[0], words[2])
    guard let day = Int(day), let year = Self.year(year) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  // MARK: Seen from today

  private var named: Day? {
    guard words.count == 1 else { return nil }
    switch words[0] {
    case "vandaag", "today": return today
    case "morgen", "tomorrow": return today?.adding(days: 1)
    case "overmorgen": return today?.adding(days: 2)
    default: return nil
    }
  }

  /// Vrijdag is the next one; volgende week vrijdag that of the week behind this one.
  private var weekday: Day? {
    guard let today else { return nil }
    let names = words.filter { Self.weekday($0) != nil }
    let rest = words.filter { Self.weekday($0) == nil }
    guard names.count <= 1, let wanted = names.first.map({ Self.weekday($0) ?? 1 }) else {
      return rest.count == 2 && isNextWeek(rest) ? today.adding(days: 8 - today.weekday) : nil
    }
    if isNextWeek(rest) { return today.adding(days: 7 - today.weekday + wanted) }
    let ahead = (wanted - today.weekday + 7) % 7
    let isPlain = rest.isEmpty || rest == ["aanstaande"] || rest == ["komende"] || rest == ["next"]
    return isPlain ? today.adding(days: ahead == 0 ? 7 : ahead) : nil
  }

  private func isNextWeek(_ words: [String]) -> Bool {
    words == ["volgende", "week"] || words == ["next", "week"]
  }

  /// Over drie weken, in een half jaar, volgende maand.
  private var distance: Day? {
    guard let today else { return nil }
    switch words {
    case ["volgende", "maand"], ["next", "month"]: return today.adding(months: 1)
    case ["volgend", "jaar"], ["next", "year"]: return today.adding(months: 12)
    case ["over", "een", "half", "jaar"], ["over", "half", "jaar"], ["in", "half", "a", "year"]:
      return today.adding(months: 6)
    default: break
    }
    guard words.count == 3, words[0] == "over" || words[0] == "in", let many = Self.number(words[1])
    else { return nil }
    switch words[2] {
    case "dag", "dagen", "day", "days": return today.adding(days: many)
    case "week", "weken", "weeks": return today.adding(days: many * 7)
    case "maand", "maanden", "month", "months": return today.adding(months: many)
    case "jaar", "jaren", "year", "years": return today.adding(months: many * 12)
    default: return nil
    }
  }

  // MARK: Months

  /// Begin, half or eind of a month; without a year the next one that comes.
  private var partOfMonth: Day? {
    guard (2...3).contains(words.count), let month = Self.month(words[1]), Int(words[1]) == nil
    else { return nil }
    guard let year = year(words.dropFirst(2).first, month: month) else { return nil }
    switch words[0] {
    case "begin", "start": return Day(year: year, month: month, day: 1)
    case "half", "medio", "mid": return Day(year: year, month: month, day: 15)
    case "eind", "einde", "end":
      return Day(year: year, month: month, day: Day.length(ofMonth: month, in: year))
    default: return nil
    }
  }

  /// 12 december: the next one.
  private var dayOfMonth: Day? {
    guard words.count == 2, let number = Int(words[0]), let month = Self.month(words[1]),
      Int(words[1]) == nil, let today
    else { return nil }
    return [today.year, today.year + 1].lazy
      .compactMap { Day(year: $0, month: month, day: number) }.first { $0 >= today }
  }

  private func year(_ word: String?, month: Int) -> Int? {
    if let word { return Self.year(word) }
    return today.map { month >= $0.month ? $0.year : $0.year + 1 }
  }

  // MARK: Words

  private static func number(_ word: String) -> Int? {
    if let number = Int(word) { return (0...1_000).contains(number) ? number : nil }
    return numbers.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  /// Of four digits: in fewer one means something else.
  private static func year(_ word: String) -> Int? { word.count == 4 ? Int(word) : nil }

  private static func month(_ word: String) -> Int? {
    if let number = Int(word) { return (1...12).contains(number) ? number : nil }
    return index(of: word, in: months)
  }

  private static func weekday(_ word: String) -> Int? {
    word.count == 2 ? short.firstIndex(of: word).map { $0 + 1 } : index(of: word, in: weekdays)
  }

  /// By its first three letters or more.
  private static func index(of word: String, in names: [[String]]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.contains { $0.hasPrefix(word) } }.map { $0 + 1 }
  }

  private static let numbers: [[String]] = [
    ["een", "één", "a", "an", "one"], ["twee", "two"], ["drie", "three"], ["vier", "four"],
    ["vijf", "five"], ["zes", "six"], ["zeven", "seven"], ["acht", "eight"], ["negen", "nine"],
    ["tien", "ten"],
  ]
  private static let short = ["ma", "di", "wo", "do", "vr", "za", "zo"]
  private static let weekdays: [[String]] = [
    ["maandag", "monday"], ["dinsdag", "tuesday"], ["woensdag", "wednesday"],
    ["donderdag", "thursday"], ["vrijdag", "friday"], ["zaterdag", "saturday"],
    ["zondag", "sunday"],
  ]
  private static let months: [[String]] = [
    ["januari", "january"], ["februari", "february"], ["maart", "mrt", "march"], ["april"],
    ["mei", "may"], ["juni", "june"], ["juli", "july"], ["augustus", "august"], ["september"],
    ["oktober", "october"], ["november"], ["december"],
  ]
}
