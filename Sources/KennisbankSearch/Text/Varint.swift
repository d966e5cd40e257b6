/// Numbers in as few bytes as they need: seven bits in each, the lowest first, the last below 128.
enum Varint {
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
      var end = 0
      write(number, to: room, &end)
      bytes += room[..<end]
    }
  }

  /// Many of them at once.
  static func append(_ numbers: UnsafeBufferPointer<UInt32>, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: numbers.count * most) { room in
      var end = 0
      for number in numbers { write(number, to: room, &end) }
      bytes += room[..<end]
    }
  }

  static func bytes(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(UInt32(truncatingIfNeeded: number), to: &bytes)
    return bytes
  }

  /// Bytes that one number takes at most.
  static let most = 5

  static func count(_ number: UInt32) -> Int {
    number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5
  }

  /// - Parameter end: where there is room for it; moves behind it.
  @inline(__always)
  static func write(
    _ number: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int
  ) {
    var rest = number
    while rest >= 0x80 {
      bytes[end] = UInt8(truncatingIfNeeded: rest) | 0x80
      end &+= 1
      rest >>= 7
    }
    bytes[end] = UInt8(truncatingIfNeeded: rest)
    end &+= 1
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
