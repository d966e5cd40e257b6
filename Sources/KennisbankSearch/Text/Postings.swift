import Kennisbank

/// For each token of a table in which rows it stands, and in which of their fields.
struct Postings: Sendable {
  /// Of each row how far it is behind the one before, and then its fields.
  private let lists: PackedTexts

  init(_ columns: Columns) { lists = columns.lists("post") }

  /// Adds the fields of a token to those of each row in which it stands.
  func add(_ token: Int, to areas: inout [UInt16], only wanted: FieldAreas = .everywhere) {
    let list = lists[token]
    list.withBytes { bytes in
      areas.withUnsafeMutableBufferPointer { areas in
        FieldAreas.byCode.withUnsafeBufferPointer { byCode in
          var place = 0
          var row = -1
          while place < bytes.count {
            row &+= Int(Varint.next(in: bytes, &place))
            guard row >= 0, row < areas.count, place < bytes.count else { return }
            areas[row] |= Self.areas(in: bytes, &place, byCode) & wanted.rawValue
          }
        }
      }
    }
  }

  @inline(__always)
  private static func areas(
    in bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int,
    _ byCode: UnsafeBufferPointer<UInt16>
  ) -> UInt16 {
    let code = bytes[place]
    place &+= 1
    if code < 0xFF { return byCode[Int(code)] }
    guard place &+ 2 <= bytes.count else { return 0 }
    defer { place &+= 2 }
    return UInt16(bytes[place]) | UInt16(bytes[place &+ 1]) << 8
  }
}
