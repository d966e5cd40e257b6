/// Days as people write them: 1 maart 2027, 1-3-2027, 2027-03-01.
enum DateWords {
  /// The day as it is written in files; nil when the words are no day.
  static func iso(_ words: String) -> String? {
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard parts.count == 3 else { return nil }
    let isYearFirst = parts[0].count == 4
    let (day, year) = isYearFirst ? (parts[2], parts[0]) : (parts[0], parts[2])
    guard let day = Int(day), let year = Int(year), let month = month(parts[1]),
      (1...31).contains(day), (1000...9999).contains(year)
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func month(_ word: String) -> Int? {
    if let number = Int(word) { return (1...12).contains(number) ? number : nil }
    guard word.count >= 3 else { return nil }
    let found = names.firstIndex { $0.contains { $0.hasPrefix(word) } }
    return found.map { $0 + 1 }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let names: [[String]] = [
    ["januari", "january"], ["februari", "february"], ["maart", "mrt", "march"], ["april"],
    ["mei", "may"], ["juni", "june"], ["juli", "july"], ["augustus", "august"], ["september"],
    ["oktober", "october"], ["november"], ["december"],
  ]
}
