import PlainText

extension Texts {
  /// 1034 as "1.034" (Dutch) or "1,034" (English).
  package func number(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    let separator: Character = language == .dutch ? "." : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return value < 0 ? "-" + text : text
  }

  /// "2026-11-21" as "21 november 2026", "2026-11" as "november 2026"; all else stays as it is.
  package func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts.first?.count == 4, numbers.count > 1,
      (1...12).contains(numbers[1])
    else { return iso }
    let month = "\(months[numbers[1] - 1]) \(numbers[0])"
    switch numbers.count {
    case 2: return month
    case 3 where (1...31).contains(numbers[2]): return "\(numbers[2]) \(month)"
    default: return iso
    }
  }

  /// "2026-11-21" as "21 nov" in the year of today, else as "nov 2026".
  package func shortDate(_ iso: String, today: String?) -> String {
    let parts = date(iso).split(separator: " ")
    guard parts.count == 3 else { return date(iso) }
    let month = parts[1] == "maart" ? "mrt" : parts[1].prefix(3)
    let isThisYear = today?.hasPrefix(parts[2]) ?? false
    return isThisYear ? "\(parts[0]) \(month)" : "\(month) \(parts[2])"
  }

  private var months: [String] {
    switch language {
    case .dutch:
      [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}
