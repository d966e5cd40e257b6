/// A part of the agenda, in the section `## Agenda`, with the time that it took behind it:
///
///     - 30 min | [[stel-een-drempelbedrag-vast]] | 34 min
///     - 10 min | Pauze
///
/// A cell may be empty: `- | 10 min | a |` is the text "10 min | a" without any time.
package struct AgendaLine: ListLine {
  package static let sectionTitle = "Agenda"
  package static let longest = 9_999

  package enum Content: Sendable, Hashable {
    case step(String)
    case pause
    case text(String)
  }

  /// As it was planned.
  package let minutes: Int?
  package let content: Content
  /// Minutes that it took.
  package let spent: Int?

  /// A text that is a link alone is a step, and the word for a pause is a pause.
  package init(minutes: Int?, _ content: Content, spent: Int? = nil) {
    self.minutes = minutes.map(Self.bounded)
    self.content = content.normal
    self.spent = spent.map(Self.bounded)
  }

  private static func bounded(_ minutes: Int) -> Int { min(max(0, minutes), longest) }

  package func with(spent: Int?) -> AgendaLine {
    AgendaLine(minutes: minutes, content, spent: spent)
  }

  package var step: String? { if case .step(let id) = content { id } else { nil } }

  /// Also a "Koffiepauze" or a "Korte pauze".
  package var isPause: Bool {
    switch content {
    case .pause: return true
    case .step: return false
    case .text(let text):
      let words = text.lowercased().split { !$0.isLetter }
      return words.prefix(2).contains { $0.hasSuffix("pauze") } && words.first != "na"
    }
  }
}

extension AgendaLine.Content {
  static let pauseWord = "Pauze"

  fileprivate var normal: AgendaLine.Content {
    let text = text.onOneLine
    if Section.folded(text) == Self.pauseWord.lowercased() { return .pause }
    guard text.hasPrefix("[["), text.hasSuffix("]]") else { return .text(text) }
    let inner = text.dropFirst(2).dropLast(2)
    let id = String(inner.prefix { $0 != "|" })
    let words = inner.dropFirst(id.count)
    return id.isIdForm && !words.contains("[") && !words.contains("]") ? .step(id) : .text(text)
  }

  /// As it stands in the file.
  package var text: String {
    switch self {
    case .step(let id): "[[\(id)]]"
    case .pause: Self.pauseWord
    case .text(let text): text
    }
  }
}

// MARK: As a line

extension AgendaLine {
  package init(line: String) {
    var bytes = Array(line.onOneLine.utf8)[...]
    let minutes = bytes.takeFirstCell()
    let spent = bytes.takeLastCell()
    self.init(
      minutes: minutes, .text(String(decoding: bytes, as: UTF8.self)), spent: spent)
  }

  package var line: String {
    let text = content.text
    let cells = [minutes.map { "\($0) min" }, text, spent.map { "\($0) min" }]
    let short = cells.compactMap(\.self).joined(separator: " | ")
    if AgendaLine(line: short) == self { return short }
    return cells.map { $0 ?? "" }.joined(separator: " | ").onOneLine
  }
}

extension ArraySlice<UInt8> {
  /// The minutes before the first bar. Without a bar, or when something else stands there, all is
  /// text.
  fileprivate mutating func takeFirstCell() -> Int? {
    guard let bar = firstIndex(of: .bar) else { return nil }
    let cell = self[..<bar].trimmingEnd
    let minutes = cell.minutes(needsUnit: false)
    if minutes != nil || cell.isEmpty { self = self[(bar + 1)...].drop(while: \.isBlank) }
    return minutes
  }

  fileprivate mutating func takeLastCell() -> Int? {
    guard let bar = lastIndex(of: .bar) else { return nil }
    let cell = self[(bar + 1)...].drop(while: \.isBlank)
    let minutes = cell.minutes(needsUnit: true)
    if minutes != nil || cell.isEmpty { self = self[..<bar].trimmingEnd }
    return minutes
  }

  /// "30 min", "30 minuten", "30", "1 uur".
  private func minutes(needsUnit: Bool) -> Int? {
    let digits = prefix(while: \.isDigit)
    guard (1...4).contains(digits.count),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let unit = self[digits.endIndex...].drop(while: \.isBlank)
    switch String(decoding: unit, as: UTF8.self).lowercased() {
    case "": return needsUnit ? nil : number
    case "m", "m.", "min", "min.", "minuut", "minuten", "'": return number
    case "u", "uur": return number * 60 <= AgendaLine.longest ? number * 60 : nil
    default: return nil
    }
  }
}
