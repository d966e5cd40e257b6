/// What in a text may lead to a person. Careful in both directions: what an organisation shows the
/// world (its number, an address with "info@") is not told, what names somebody is.
extension Advice {
  mutating func advisePrivacy(on text: PassageText) {
    let scan = PrivacyScan(text: text, kind: kind)
    var taken: [Range<Int>] = []
    for (kind, range) in scan.all where !taken.contains(where: { $0.overlaps(range) }) {
      taken = taken.suffix(8) + [range]
      let told = document.text(in: range)
      guard !accepted.contains(told) else { continue }
      report(.privacy(kind, told), in: text.passage, on: range, mend: .accepting(told))
    }
  }
}

/// Looks for one kind after the other; each is one walk over words or bytes.
struct PrivacyScan {
  let text: PassageText
  let kind: ObjectKind

  var all: [(PrivateKind, Range<Int>)] {
    let found: [(PrivateKind, [Range<Int>])] = [
      (.mail, mails), (.bsn, citizenNumbers), (.phone, phones), (.postcode, postcodes),
      (.address, addresses), (.name, names), (.smallGroup, smallGroups),
    ]
    return found.flatMap { kind, ranges in ranges.map { (kind, $0) } }
      .sorted { $0.1.lowerBound < $1.1.lowerBound }
  }

  func byte(_ offset: Int) -> UInt8 {
    text.passage.range.contains(offset) ? text.bytes[offset] : 0
  }

  func range(_ places: ClosedRange<Int>) -> Range<Int> {
    let (start, end) = (text.words[places.lowerBound], text.words[places.upperBound])
    return start.range.lowerBound..<end.range.upperBound
  }
}
