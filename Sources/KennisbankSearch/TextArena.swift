/// The folded text of all records, one behind the other.
///
/// Each segment holds one field of one record and ends in a line feed. No word of a query holds
/// white space, so what is found always lies within one segment.
struct TextArena: Sendable {
  struct Segment: Sendable {
    let field: FoundField
    let range: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []
  /// Per record the number of its first segment, and one past the last for the end.
  private var firstSegments = [0]

  /// `texts` by the number of their field; the next record's.
  mutating func append(_ texts: [[UInt8]]) {
    for field in FoundField.allCases {
      let text = texts[Int(field.rawValue)]
      if text.isEmpty { continue }
      let start = bytes.count
      bytes += text
      bytes.append(0x0A)
      segments.append(Segment(field: field, range: start..<bytes.count))
    }
    firstSegments.append(segments.count)
  }

  /// In the order of `FoundField`.
  func segments(of record: Int32) -> ArraySlice<Segment> {
    segments[firstSegments[Int(record)]..<firstSegments[Int(record) + 1]]
  }

  func title(of record: Int32) -> ArraySlice<UInt8> {
    guard let segment = segments(of: record).first, segment.field == .title else { return [] }
    return bytes[segment.range].dropLast()
  }
}
