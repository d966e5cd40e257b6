/// Numbers in as few bytes as they need: seven bits in each, the lowest first, the last below 128.
enum Varint {
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  static func bytes(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(UInt32(truncatingIfNeeded: number), to: &bytes)
    return bytes
  }

  /// The number at `place`, which moves behind it. Bytes that nobody wrote so give some number.
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32 {
    guard place < bytes.count else { return 0 }
    var byte = bytes[place]
    place &+= 1
    var number = UInt32(byte & 0x7F)
    var shift = 7 as UInt32
    while byte >= 0x80, shift < 32, place < bytes.count {
      byte = bytes[place]
      place &+= 1
      number |= UInt32(byte & 0x7F) << shift
      shift &+= 7
    }
    return number
  }
}
