/// Which section of a document: by its title and, of sections with one title, by its number.
package struct SectionName: Sendable, Hashable {
  /// As written; nil for the text before the first section.
  package let title: String?
  /// 0 for the first of that title.
  package let number: Int

  package init(_ title: String?, number: Int = 0) {
    self.title = title
    self.number = number
  }

  /// Upper and lower case and the number of spaces aside.
  package static func == (left: SectionName, right: SectionName) -> Bool {
    left.number == right.number && left.folded == right.folded
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(folded)
    hasher.combine(number)
  }

  private var folded: String? { title.map(Section.folded) }

  /// What is written in it are the items of a list, each of which stands on its own.
  var isList: Bool {
    switch folded {
    case "oogst", "besluiten", "acties", "bronnen", "opmerkingen", "agenda": true
    default: false
    }
  }

  var isAgenda: Bool { folded == "agenda" }
}

/// A section with its heading and all up to the next one, or the text before the first.
struct SectionPiece {
  let name: SectionName
  let range: Range<Int>
  /// Without the heading and the blank lines around it.
  let body: Range<Int>
}

extension Document {
  /// The whole body; the text before the first section comes first, also when it is empty.
  var pieces: [SectionPiece] {
    let ends = sections.dropFirst().map(\.headingRange.lowerBound) + [layout.body.upperBound]
    var numbers: [SectionName: Int] = [:]
    let head =
      layout.body.lowerBound..<(sections.first?.headingRange.lowerBound ?? layout.body.upperBound)
    let preamble = SectionPiece(
      name: SectionName(nil), range: head, body: source.trimBlankLines(head))
    return [preamble]
      + zip(sections, ends).map { section, end in
        let number = numbers[SectionName(section.title), default: 0]
        numbers[SectionName(section.title)] = number + 1
        return SectionPiece(
          name: SectionName(section.title, number: number),
          range: section.headingRange.lowerBound..<end, body: section.bodyRange)
      }
  }
}

extension String {
  /// With `\n` for every line break.
  var withLineFeeds: String {
    utf8.contains(.carriageReturn) ? withLineBreaks("\n") : self
  }

  /// With one line break for all.
  func withLineBreaks(_ lineBreak: String) -> String {
    String(decoding: Source(bytes: Array(utf8)).withLineBreaks(lineBreak), as: UTF8.self)
  }
}

extension Source {
  func withLineBreaks(_ lineBreak: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var cursor = LineCursor(self, range: 0..<count, number: 1)
    while !cursor.isAtEnd {
      result += bytes[cursor.line.start..<cursor.line.end]
      if cursor.line.next > cursor.line.end { result += lineBreak.utf8 }
      cursor.advance()
    }
    return result
  }
}
