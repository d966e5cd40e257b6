/// What came out of a meetup, in its section `## Oogst`:
///
///     - [werkt niet] In groepjes halveren. ([[kies-een-kleine-start]])
package struct HarvestItem: ListLine {
  package static let sectionTitle = "Oogst"

  package let kind: HarvestKind
  package let text: String
  /// The step, or whatever it was noted at.
  package let about: String?

  /// A link between brackets at the end of the text says what it is about, unless that is given.
  package init(_ kind: HarvestKind, _ text: String, about: String? = nil) {
    self.kind = kind
    (self.text, self.about) = Remarked.split(text, about: about)
  }

  /// An item without one of the four words is an insight.
  package init(line: String) {
    let text = line.onOneLine
    guard text.utf8.first == .openBracket, let close = text.utf8.firstIndex(of: .closeBracket),
      let kind = HarvestKind(word: String(text[..<close].dropFirst()))
    else {
      self.init(.insight, text)
      return
    }
    self.init(kind, String(text[text.utf8.index(after: close)...]))
  }

  package var line: String {
    Remarked.joined(["[\(kind.rawValue)]", text], about: about)
  }
}

/// What was decided, in the section `## Besluiten`.
package struct Decision: ListLine {
  package static let sectionTitle = "Besluiten"

  package let text: String
  package let about: String?

  package init(_ text: String, about: String? = nil) {
    (self.text, self.about) = Remarked.split(text, about: about)
  }

  package init(line: String) { self.init(line) }

  package var line: String { Remarked.joined([text], about: about) }
}

/// A text with what it is about behind it: `… ([[stap]])`.
private enum Remarked {
  static func split(_ text: String, about: String?) -> (text: String, about: String?) {
    let text = text.onOneLine
    if let about, about.isIdForm { return (text, about) }
    var bytes = Array(text.utf8)[...]
    let found = bytes.takeLink()
    return (String(decoding: bytes, as: UTF8.self), found)
  }

  static func joined(_ texts: [String], about: String?) -> String {
    (texts + [about.map { "([[\($0)]])" } ?? ""]).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension ArraySlice<UInt8> {
  /// Takes `([[id]])` or `([[id|words]])` off the end.
  fileprivate mutating func takeLink() -> String? {
    guard let open = openOfLastGroup,
      self[(open + 1)...].starts(with: [.openBracket, .openBracket])
    else { return nil }
    let inner = self[(open + 3)...]
    let id = inner.prefix(while: \.isIdByte)
    let rest = inner[id.endIndex...]
    guard !id.isEmpty, rest.first == .bar || rest.first == .closeBracket,
      rest.suffix(3).elementsEqual("]])".utf8),
      !rest.dropLast(3).contains(where: { $0 == .closeBracket || $0 == .openBracket }),
      String(decoding: id, as: UTF8.self).isIdForm
    else { return nil }
    self = self[..<open].trimmingEnd
    return String(decoding: id, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  var trimmingEnd: ArraySlice<UInt8> {
    var rest = self
    while rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }

  /// Where the brackets open that close at the very end; a blank or nothing stands before them.
  var openOfLastGroup: Int? {
    groupAtEnd.flatMap { open in
      open == startIndex || self[open - 1].isBlank ? open : nil
    }
  }

  /// The same, whatever stands before them.
  var groupAtEnd: Int? {
    guard last == UInt8(ascii: ")") else { return nil }
    var depth = 0
    for offset in indices.reversed() {
      if self[offset] == UInt8(ascii: ")") { depth += 1 }
      if self[offset] == UInt8(ascii: "(") { depth -= 1 }
      if depth == 0 { return offset }
    }
    return nil
  }
}
