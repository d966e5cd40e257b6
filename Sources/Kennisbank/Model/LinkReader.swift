/// Which objects a description points at: references in its fields and `[[id]]` in its text.
enum LinkReader {
  static func links(of document: Document, place: Place) -> [String] {
    var links = place.parent.map { [$0] } ?? []
    for field in FieldDefinition.references { links += ids(of: field, in: document) }
    links += document.textLinks
    return unique(links)
  }

  private static func ids(of field: FieldDefinition, in document: Document) -> [String] {
    switch field.kind {
    case .reference: document.list(field.key)
    case .references(_, let part?): document.value(field.key).items.compactMap { $0.part(part) }
    case .references: document.list(field.key)
    default: []
    }
  }

  private static func unique(_ ids: [String]) -> [String] {
    var seen = KeySet()
    return ids.filter { !$0.isEmpty && seen.insert($0) }
  }
}

extension Document {
  /// Ids between `[[` and `]]` or `|` in the text below the front matter.
  var textLinks: [String] { placedLinks.map(\.id) }

  /// The same with the range from `[[` up to the end of the id.
  var placedLinks: [(id: String, range: Range<Int>)] {
    let ends = sections.first?.headingRange.lowerBound ?? bytes.count
    let open =
      [bodyStart..<max(bodyStart, ends)]
      + sections.filter { !$0.isInternal }.map(\.bodyRange)
    return open.flatMap { links(in: $0) }
  }

  private func links(in range: Range<Int>) -> [(id: String, range: Range<Int>)] {
    var links: [(id: String, range: Range<Int>)] = []
    var rest = bytes[range]
    while let open = rest.firstPair(of: UInt8(ascii: "[")) {
      rest = rest[(open + 2)...]
      let id = rest.prefix(while: \.isIdByte)
      if !id.isEmpty, rest[id.endIndex...].first.map(Self.endsLink) ?? true {
        links.append((String(decoding: id, as: UTF8.self), open..<id.endIndex))
      }
    }
    return links
  }
}

extension Document {
  private static func endsLink(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "|") || byte == 0x0A
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstPair(of byte: UInt8) -> Int? {
    withUnsafeBufferPointer { bytes in
      var place = 0
      while place + 1 < bytes.count {
        if place + 8 <= bytes.count, !bytes.eight(at: place).hasByte(byte) {
          place += 8
        } else if bytes[place] == byte, bytes[place + 1] == byte {
          return startIndex + place
        } else {
          place += 1
        }
      }
      return nil
    }
  }
}

extension String {
  /// Words of lower-case ASCII letters and digits joined by "-": what a link can name.
  package var isIdForm: Bool {
    var isAfterDash = true
    for byte in utf8 {
      let isDash = byte == UInt8(ascii: "-")
      guard byte.isIdByte, !(isDash && isAfterDash) else { return false }
      isAfterDash = isDash
    }
    return !isAfterDash
  }
}

extension Section {
  /// `## Intern` stays with those of the kennisbank itself.
  package var isInternal: Bool { Section.folded(title) == "intern" }
}

extension UInt8 {
  /// Lower-case ASCII letters, digits and "-": what ids are made of.
  package var isIdByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Document {
  /// Where the text below the front matter begins.
  var bodyStart: Int { layout.body.lowerBound }
}
