/// What a reader says of a draft, in its section `## Opmerkingen`:
///
///     - [ ] [aanpak] te vaag: bij wie? (redactie, 2026-11-22)
package struct Remark: Sendable, Hashable {
  package let isDone: Bool
  /// The key of a field or the title of a section, as the reader wrote it; nil for the whole.
  package let field: String?
  package let text: String
  package let who: String?
  /// As 2026-11-22.
  package let when: String?

  /// Line breaks become spaces, and what a line cannot say goes.
  package init(
    _ text: String, field: String? = nil, who: String?, when: String?, isDone: Bool = false
  ) {
    self.isDone = isDone
    self.field = field.flatMap { Self.flat($0, without: "[]") }
    var text = Self.flat(text, without: "") ?? ""
    while text.hasPrefix("\\[") { text.removeFirst() }
    self.text = text
    self.who = who.flatMap { Self.flat($0, without: "()") }.flatMap {
      $0 == Self.unknown ? nil : $0
    }
    self.when = when.flatMap { $0.isDate ? $0 : nil }
  }

  private static let unknown = "onbekend"

  private static func flat(_ text: String, without marks: String) -> String? {
    let words = text.filter { !marks.contains($0) }.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

// MARK: As a line

extension Remark {
  /// A text that begins with `[` would be read as being about a field; `[[` is a link.
  var line: String {
    let isMarked = text.hasPrefix("[") && !text.hasPrefix("[[")
    let about = field.map { "[\($0)] " } ?? (isMarked ? "\\" : "")
    return "- [\(isDone ? "x" : " ")] \(about)\(text) (\(who ?? Self.unknown), \(when ?? "?"))"
  }

  /// What follows `- [ ] `.
  fileprivate init(_ rest: String, isDone: Bool) {
    var text = rest[...]
    let field = Self.takeField(from: &text)
    let signature = Self.takeSignature(from: &text)
    self.init(
      String(text), field: field, who: signature?.who, when: signature?.when, isDone: isDone)
  }

  private static func takeField(from text: inout Substring) -> String? {
    guard text.first == "[", !text.hasPrefix("[["), let end = text.firstIndex(of: "]") else {
      return nil
    }
    let field = text[text.index(after: text.startIndex)..<end]
    text = text[text.index(after: end)...]
    return String(field)
  }

  private static func takeSignature(
    from text: inout Substring
  ) -> (who: String?, when: String?)? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    guard let comma = inner.lastIndex(of: ",") else { return nil }
    let when = inner[inner.index(after: comma)...].filter { !$0.isWhitespace }
    guard when == "?" || when.isDate else { return nil }
    text = text[..<open]
    return (String(inner[..<comma]), when)
  }
}

// MARK: In a document

extension Document {
  private static let remarksTitle = "Opmerkingen"

  /// From top to bottom. Other lines of the section belong to no remark, and stay.
  package var remarks: [Remark] { foundRemarks.map(\.remark) }

  /// The document with a remark behind the others.
  package func addingRemark(_ remark: Remark) throws(EditRefusal) -> Document {
    let expected = remarks + [remark]
    let result: Document
    if let section = section(Self.remarksTitle), !section.bodyRange.isEmpty {
      let end = section.bodyRange.upperBound
      result = spliced([Splice(range: end..<end, text: source.lineBreak + remark.line)])
    } else {
      result = try settingSection(Self.remarksTitle, to: remark.line)
    }
    guard result.remarks == expected, isSame(asIn: result) else { throw .wouldDamage }
    return result
  }

  /// The document with the first remark that reads like this one ticked or unticked: one byte.
  package func ticking(_ remark: Remark, isDone: Bool) throws(EditRefusal) -> Document {
    guard let found = foundRemarks.first(where: { $0.remark == remark }) else {
      throw .wouldDamage
    }
    guard remark.isDone != isDone else { return self }
    return spliced([Splice(range: found.box..<(found.box + 1), text: isDone ? "x" : " ")])
  }

  private func isSame(asIn other: Document) -> Bool {
    let isOther = { (section: Section) in
      Section.folded(section.title) != Section.folded(Self.remarksTitle)
    }
    return fields.map(\.blockRange) == other.fields.map(\.blockRange)
      && sections.filter(isOther).map(\.body) == other.sections.filter(isOther).map(\.body)
  }

  private var foundRemarks: [(remark: Remark, box: Int)] {
    guard let range = section(Self.remarksTitle)?.bodyRange else { return [] }
    var found: [(rest: String, box: Int)] = []
    var cursor = LineCursor(source, range: range, number: 1)
    while !cursor.isAtEnd {
      let line = cursor.line
      if let box = source.taskBox(of: line) {
        found.append((source.text((box + 2)..<line.end), box))
      } else if line.indent >= 2, !line.isBlank, !found.isEmpty {
        found[found.count - 1].rest += " " + source.text(line.content..<line.end)
      }
      cursor.advance()
    }
    return found.map { found in
      let isDone = source[found.box] != .space
      return (Remark(found.rest.trimmingBlanks, isDone: isDone), found.box)
    }
  }
}

extension Source {
  /// The byte between the brackets of `- [ ] `.
  fileprivate func taskBox(of line: Line) -> Int? {
    let mark = line.content
    guard self[mark] == .dash || self[mark] == .asterisk, self[mark + 1].isBlank else { return nil }
    let open = skipBlanks(from: mark + 1, to: line.end)
    guard open + 2 < line.end, self[open] == .openBracket, self[open + 2] == .closeBracket,
      self[open + 1] == .space || self[open + 1] | 0x20 == UInt8(ascii: "x"),
      isGap(at: open + 3, limit: line.end)
    else { return nil }
    return open + 1
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
