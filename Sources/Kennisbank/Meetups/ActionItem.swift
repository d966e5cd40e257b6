/// What someone will do, in the section `## Acties`:
///
///     - [ ] Formulier aanpassen (wie: team Wonen; voor: 2026-12-12) ^a3
///
/// It lives in the meetup that agreed on it, and is ticked there.
package struct ActionItem: ListLine {
  package static let sectionTitle = "Acties"

  package enum Due: Sendable, Hashable {
    case day(Day)
    /// What someone wrote that is no date: "vóór de winter".
    case words(String)
  }

  package let text: String
  package let who: String?
  package let due: Due?
  package let isDone: Bool
  /// What it is called in its series, without the mark: "a3".
  package let label: String?

  /// Who and when take no `;`, and brackets only in pairs; a label is in the form of an id.
  package init(
    _ text: String, who: String? = nil, due: Due? = nil, isDone: Bool = false,
    label: String? = nil
  ) {
    self.text = text.onOneLine
    self.who = who.flatMap(Self.part)
    self.due = due.flatMap(Self.normal)
    self.isDone = isDone
    self.label = label.flatMap { !$0.isEmpty && $0.utf8.allSatisfy(\.isIdByte) ? $0 : nil }
  }

  /// As 2026-12-12, or the words.
  package var writtenDue: String? {
    due.map {
      switch $0 {
      case .day(let day): day.iso
      case .words(let words): words
      }
    }
  }

  package var day: Day? { if case .day(let day) = due { day } else { nil } }

  private static func normal(_ due: Due) -> Due? {
    guard case .words(let words) = due else { return due }
    return part(words).map { words in Day(iso: words).map(Due.day) ?? .words(words) }
  }

  private static func part(_ words: String) -> String? {
    var words = words.replacingScalars(";", with: ",")
    if !words.hasPairedBrackets { words = words.withoutScalars("()") }
    words = words.onOneLine
    return words.isEmpty ? nil : words
  }

  package func with(isDone: Bool? = nil, label: String?) -> ActionItem {
    ActionItem(text, who: who, due: due, isDone: isDone ?? self.isDone, label: label)
  }

  package func with(who: String?, due: Due?) -> ActionItem {
    ActionItem(text, who: who, due: due, isDone: isDone, label: label)
  }
}

// MARK: As a line

extension ActionItem {
  /// An item without a box is not done.
  package init(line: String) {
    var bytes = Array(line.onOneLine.utf8)[...]
    let isDone = bytes.takeBox()
    let label = bytes.takeLabel()
    let signature = bytes.openOfLastGroup.flatMap { open in
      Signature(bytes[open...]).map { signature in
        bytes = bytes[..<open].trimmingEnd
        return signature
      }
    }
    self.init(
      String(decoding: bytes.unescapedTail, as: UTF8.self), who: signature?.who,
      due: signature?.due, isDone: isDone, label: label)
  }

  package var line: String {
    let text = String(decoding: Array(text.utf8)[...].escapedTail, as: UTF8.self)
    let parts = [isDone ? "[x]" : "[ ]", text, signature ?? "", label.map { "^" + $0 } ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// As words, where it is an action no more: "Bellen (team Wonen, vóór 2026-12-12)".
  var told: String {
    let parts = [who, writtenDue.map { "vóór " + $0 }].compactMap(\.self)
    return parts.isEmpty ? text : text + " (" + parts.joined(separator: ", ") + ")"
  }

  /// `(wie: team Wonen; voor: 2026-12-12)`; nil when it says neither.
  var signature: String? {
    let parts = [who.map { "wie: " + $0 }, writtenDue.map { "voor: " + $0 }].compactMap(\.self)
    return parts.isEmpty ? nil : "(" + parts.joined(separator: "; ") + ")"
  }
}

/// `(wie: team Wonen; voor: 2026-12-12)`, or one of the two.
private struct Signature {
  private(set) var who: String?
  private(set) var due: ActionItem.Due?

  /// - Parameter bytes: brackets included.
  init?(_ bytes: ArraySlice<UInt8>) {
    let inner = bytes.dropFirst().dropLast()
    var keys: Set<String> = []
    for part in inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let colon = part.firstIndex(of: .colon) else { return nil }
      let value = String(decoding: part[(colon + 1)...], as: UTF8.self)
      let key = Section.folded(String(decoding: part[..<colon], as: UTF8.self))
      switch key {
      case "wie": who = value
      case "voor", "vóór": due = .words(value)
      default: return nil
      }
      guard keys.insert(key == "wie" ? key : "voor").inserted else { return nil }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Takes `[x]` or `[ ]` off the beginning; true if it was ticked.
  fileprivate mutating func takeBox() -> Bool {
    guard let mark = boxMark else { return false }
    let isDone = self[mark] != .space
    self = self[(mark + 2)...].drop(while: \.isBlank)
    return isDone
  }

  /// The byte between the brackets of a box at the beginning.
  var boxMark: Int? {
    let box = prefix(4)
    let mark = box.startIndex + 1
    guard box.count >= 3, box.first == .openBracket, self[mark + 1] == .closeBracket,
      self[mark] == .space || self[mark] | 0x20 == UInt8(ascii: "x"),
      box.count == 3 || self[mark + 2].isBlank || self[mark + 2].isBreak
    else { return nil }
    return mark
  }

  fileprivate mutating func takeLabel() -> String? {
    guard let mark = labelAtEnd, mark == startIndex || self[mark - 1].isBlank else { return nil }
    let label = self[(mark + 1)...]
    self = self[..<mark].trimmingEnd
    return String(decoding: label, as: UTF8.self)
  }

  /// The `^` of a label at the very end.
  private var labelAtEnd: Int? {
    let label = suffix(while: \.isIdByte)
    guard !label.isEmpty, label.startIndex > startIndex, self[label.startIndex - 1] == Self.caret
    else { return nil }
    return label.startIndex - 1
  }

  private func suffix(while isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isPart(self[start - 1]) { start -= 1 }
    return self[start...]
  }

  private static var caret: UInt8 { UInt8(ascii: "^") }
}

// MARK: A text that ends like a label or a signature

/// It gets a backslash before it, and one more if it has some, as Markdown does it too; reading
/// takes one off.
extension ArraySlice<UInt8> {
  fileprivate var escapedTail: ArraySlice<UInt8> {
    guard let tail = ambiguousTail else { return self }
    return self[..<tail] + [.backslash] + self[tail...]
  }

  fileprivate var unescapedTail: ArraySlice<UInt8> {
    guard let tail = ambiguousTail, self[tail] == .backslash else { return self }
    return self[..<tail] + self[(tail + 1)...]
  }

  /// Where a tail begins that would be read as something else, its backslashes included.
  private var ambiguousTail: Int? {
    let mark = labelAtEnd ?? groupAtEnd.flatMap { Signature(self[$0...]) == nil ? nil : $0 }
    guard var start = mark else { return nil }
    while start > startIndex, self[start - 1] == .backslash { start -= 1 }
    return start == startIndex || self[start - 1].isBlank ? start : nil
  }
}

extension String {
  fileprivate func replacingScalars(_ old: Unicode.Scalar, with new: Unicode.Scalar) -> String {
    var result = ""
    for scalar in unicodeScalars { result.unicodeScalars.append(scalar == old ? new : scalar) }
    return result
  }

  fileprivate func withoutScalars(_ gone: String) -> String {
    var result = ""
    for scalar in unicodeScalars where !gone.unicodeScalars.contains(scalar) {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  fileprivate var hasPairedBrackets: Bool {
    var depth = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
