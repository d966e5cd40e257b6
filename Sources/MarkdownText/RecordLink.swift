/// A link to a record as it stands in a text: `[[id]]` or `[[id|tekst]]`.
private struct RecordLink {
  let id: String
  /// The written text, never blank, or else the id: the caller knows the title.
  let text: String
  /// The text behind the link.
  let rest: Substring

  /// Reads a link at the start of `source`. The text of a link has no brackets, so that reading
  /// a whole paragraph takes time linear in its length.
  init?(_ source: Substring) {
    let id = source.utf8.dropFirst(2).prefix(while: Self.isIdByte)
    var rest = source.utf8[id.endIndex...]
    var text = id
    if rest.first == UInt8(ascii: "|") {
      text = rest.dropFirst().prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
      rest = rest[text.endIndex...]
    }
    let isBlank = text.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard !id.isEmpty, !isBlank, rest.starts(with: "]]".utf8) else { return nil }
    self.id = String(Substring(id))
    self.text = String(Substring(text))
    self.rest = Substring(rest.dropFirst(2))
  }

  private static func isIdByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "-")
    }
  }
}

extension Inline {
  /// This text with its links to records as pieces of their own. Code and the text of another
  /// link stay as they are.
  func splittingRecordLinks() -> [Inline] {
    guard link == nil, !style.contains(.code) else { return [self] }
    var pieces: [Inline] = []
    var plain = text.startIndex
    var search = text[...]
    while let open = search.utf8.firstIndex(of: UInt8(ascii: "[")) {
      guard search.utf8[open...].starts(with: "[[".utf8), let found = RecordLink(search[open...])
      else {
        search = Substring(search.utf8[open...].dropFirst())
        continue
      }
      pieces += [piece(text[plain..<open]), piece(found.text, link: .record(found.id))]
      search = found.rest
      plain = search.startIndex
    }
    return (pieces + [piece(text[plain...])]).filter { !$0.text.isEmpty }
  }

  private func piece(_ text: some StringProtocol, link: LinkTarget? = nil) -> Inline {
    Inline(String(text), style: style, link: link)
  }
}
