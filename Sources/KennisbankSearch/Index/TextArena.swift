import Kennisbank

/// The folded text of all records of a table, one behind the other.
///
/// Each segment holds one field of one record and ends in a line feed. No word of a query holds
/// white space, so what is found always lies within one segment.
struct TextArena: Sendable {
  struct Segment: Sendable {
    let field: FoundField
    let range: Range<Int>
  }

  let bytes: PackedNumbers<UInt8>
  /// The fields of a record, in the order of `FoundField`, each a segment.
  private let fields: PackedLists<UInt8>
  /// Behind the last byte of each segment.
  private let ends: PackedNumbers<UInt64>

  init(_ columns: Columns) {
    bytes = columns.numbers("text")
    fields = columns.lists("segf")
    ends = columns.numbers("sege")
  }

  /// Of rows.
  var count: Int { fields.count }

  /// Behind the last byte of a row.
  func end(of row: Int) -> Int {
    let segments = fields.ends[row]
    return segments == 0 ? 0 : Int(min(ends[Int(clamping: segments) - 1], UInt64(bytes.count)))
  }

  /// Numbers of segments, in the order of `FoundField`.
  func segments(of row: Int) -> Range<Int> {
    let lower = row == 0 ? 0 : min(Int(truncatingIfNeeded: fields.ends[row - 1]), ends.count)
    let upper = min(Int(truncatingIfNeeded: fields.ends[row]), ends.count)
    return max(0, lower)..<max(0, lower, upper)
  }

  subscript(segment: Int) -> Segment {
    Segment(
      field: FoundField(rawValue: fields.values[segment]) ?? .otherText,
      range: range(of: segment..<(segment + 1)))
  }

  /// All bytes of these segments.
  func range(of segments: Range<Int>) -> Range<Int> {
    if segments.isEmpty { return 0..<0 }
    let lower = segments.lowerBound == 0 ? 0 : ends[segments.lowerBound - 1]
    let start = Int(min(lower, UInt64(bytes.count)))
    return start..<max(start, Int(min(ends[segments.upperBound - 1], UInt64(bytes.count))))
  }

  func title(of row: Int) -> PackedNumbers<UInt8> {
    guard let first = segments(of: row).first, self[first].field == .title else { return .none }
    let range = self[first].range
    return bytes.part(range.lowerBound, range.upperBound - 1)
  }
}

/// Fills an arena record by record.
struct ArenaPacker {
  private var bytes: [UInt8] = []
  private var fields = ListPacker<UInt8>()
  private var ends: [UInt64] = []

  /// `texts` by the number of their field; the next record's.
  mutating func append(_ texts: [[UInt8]]) {
    let filled = FoundField.allCases.filter { !texts[Int($0.rawValue)].isEmpty }
    for field in filled {
      bytes += texts[Int(field.rawValue)]
      bytes.append(0x0A)
      ends.append(UInt64(bytes.count))
    }
    fields.append(filled.map(\.rawValue))
  }

  mutating func append(_ next: ArenaPacker) {
    let before = UInt64(bytes.count)
    bytes += next.bytes
    fields.append(next.fields)
    ends += next.ends.map { before + $0 }
  }

  func add(to columns: inout Columns) {
    columns.add("text", bytes)
    columns.add("segf", fields)
    columns.add("sege", ends)
  }
}
