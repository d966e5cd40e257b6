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

  /// "2026-11-21" as "21 november 2026"; anything that is no full date stays as it is.
  package func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, iso.utf8.count == 10, (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return iso }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
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
